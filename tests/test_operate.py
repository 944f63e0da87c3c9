"""`docs/operate.md` says what is so: its table of settings is the settings', its metrics are those that are served."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from api.app import create_app
from api.settings import Settings
from resolvers.limits import Limits

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "operate.md"
MARKS = "<!-- settings: written by `./run test tests/test_operate.py --rewrite` -->\n", "<!-- end of settings -->\n"


def rows() -> Iterator[str]:
    """The table: each variable, its value where nobody sets it, what it says."""
    yield "| variable | default | |"
    yield "|---|---|---|"
    for name, field in Settings.model_fields.items():
        if name == "limits":
            continue
        variable = str(field.validation_alias).upper() if field.validation_alias else f"SCDL_{name.upper()}"
        default = str(field.default).lower() if isinstance(field.default, bool) else field.default
        yield f"| `{variable}` | {f'`{default}`' if default != '' else ''} | {field.description} |"
    for limit in fields(Limits):
        yield f"| `SCDL_LIMITS__{limit.name.upper()}` | `{limit.default}` | See `resolvers/limits.py`. |"


def test_the_table_of_settings_is_what_the_settings_are(pytestconfig: pytest.Config) -> None:
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(MARKS[0])
    written, after = rest.split(MARKS[1])
    table = "".join(f"{row}\n" for row in rows())
    if pytestconfig.getoption("--rewrite"):
        PAGE.write_text(f"{before}{MARKS[0]}{table}{MARKS[1]}{after}", encoding="utf-8")
        return
    assert written == table


def test_every_setting_says_what_it_is() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_the_metrics_that_it_names_are_those_that_there_are() -> None:
    registry = create_app("postgresql://nobody@127.0.0.1:1/none").state.metrics.registry
    served = {family.name for family in registry.collect() if family.name.startswith("scdl_")}
    named = set(re.findall(r"`(scdl_\w+?)(?:_total|_info)?(?:\{[\w,]+\})?`", PAGE.read_text(encoding="utf-8")))
    assert named - {"scdl_request_seconds_count"} == served


@pytest.mark.parametrize("name", re.findall(r"docs/[\w./-]+\.md|resolvers/\w+\.py", PAGE.read_text(encoding="utf-8")))
def test_what_it_leads_to_is_there(name: str) -> None:
    assert (ROOT / name).exists()


def test_the_variables_that_it_names_are_settings() -> None:
    known = {f"SCDL_{name.upper()}" for name in Settings.model_fields}
    named = set(re.findall(r"`(SCDL_[A-Z_]+)(?:=\w+)?`", PAGE.read_text(encoding="utf-8")))
    assert {name for name in named if not name.startswith(("SCDL_LIMITS", "SCDL_LOAD"))} <= known
