"""What a closed list says of a value: any version's spelling is right, a near one is read as it, another is told."""

import polars as pl
import pytest

from loaders.rules import texts
from loaders.rules.rule import each
from loaders.rules.texts import TEXT, are_marks
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
    techniques, asked = Marche.column("techniques"), []

    def counted(told: pl.Series) -> pl.Series:
        asked.append(told)
        return are_marks(told)

    monkeypatch.setattr(texts, "are_marks", counted)
    rows = pl.DataFrame({"techniques": [["Sans objet"], ["Concours", "NA"]] * 1_000})
    value = each(TEXT).value(pl.col("techniques"), techniques)
    assert rows.select(value).to_series().to_list() == [["Sans objet"], ["Concours", None]] * 1_000
    assert len(asked) <= 2
