"""What a closed list says of a value: any version's spelling is right, a near one is read as it, another is told."""

from collections.abc import Callable

import polars as pl
import pytest

from loaders.rules import texts
from loaders.rules.rule import each
from loaders.rules.texts import TEXT, are_marks, have_lost
from schema.datasets import Marche


@pytest.mark.parametrize(
    ("written", "read", "faults"),
    [
        ("Marché", "Marché", set()),
        ("Accord-cadre", "Accord-cadre", set()),  # the format of 2019's
        ("MARCHE", "Marché", {"valeur_normalisee"}),
        ("ACCORD CADRE", "Accord-cadre", {"valeur_normalisee"}),
        ("Autre chose", "Autre chose", {"valeur_hors_liste"}),
    ],
)
def test_a_value_of_a_closed_list(written: str, read: str, faults: set[str]) -> None:
    nature = Marche.column("nature")
    rows = pl.DataFrame({"nature": [written]})
    value = TEXT.value(pl.col("nature"), nature)
    found = rows.select(**TEXT.faults(pl.col("nature"), value, nature))
    assert rows.select(value).item() == read
    assert {code for code in found.columns if found[code].item()} == faults


def test_lists_are_asked_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    techniques, asked = Marche.column("techniques"), list[pl.Series]()

    def counted(ask: Callable[[pl.Series], pl.Series]) -> Callable[[pl.Series], pl.Series]:
        def asking(told: pl.Series) -> pl.Series:
            asked.append(told)
            return ask(told)

        return asking

    for function in (are_marks, have_lost):
        monkeypatch.setattr(texts, function.__name__, counted(function))
    rows = pl.DataFrame({"techniques": [["Sans objet"], ["Concours", "NA"], ["F?te"]] * 1_000})
    value = each(TEXT).value(pl.col("techniques"), techniques)
    assert rows.select(value).to_series().to_list() == [["Sans objet"], ["Concours", None], ["F?te"]] * 1_000
    faults = rows.select(**each(TEXT).faults(pl.col("techniques"), value, techniques))
    assert faults["caracteres_perdus"].to_list() == [False, False, True] * 1_000
    assert len(asked) <= 6
