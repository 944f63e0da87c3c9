"""Amounts that a table says to be in another unit than the euro are not read. All files here are forged."""

from pathlib import Path

import pytest

from loaders.reading import opened

HEADERS = "Nom du bénéficiaire;Montant;Objet"


def read(tmp_path: Path, text: str) -> tuple[list[str | None] | None, list[str]]:
    """The amounts of a file as they are taken, None where none are, and what is told of its unit."""
    path = tmp_path / "forge.csv"
    path.write_text(text, encoding="utf-8")
    with opened(path) as reading:
        (rows,) = (batch.rows for batch in reading.batches)
        told = [text for code, text in reading.remarks if code == "montants_hors_euros"]
    return rows["montant"].to_list() if "montant" in rows.columns else None, told


@pytest.mark.parametrize(
    "unit",
    ["(en milliers d'euros)", "en k€", "k€", "En millions d’euros", "Unité : k€", "(en francs)", "F CFP", "centimes"],
)
def test_amounts_in_another_unit_are_not_taken_for_euros(tmp_path: Path, unit: str) -> None:
    assert read(tmp_path, f"{HEADERS}\n;{unit};\nA;12;x\n") == (None, [unit])
    assert read(tmp_path, f"Subventions 2023;;\n{unit};;\n{HEADERS}\nA;12;x\n") == (None, [unit])


@pytest.mark.parametrize("row", [";(en euros);", ";€;texte", "B;5;trois millions", "M€ et Cie;;Kermesse des francs"])
def test_what_says_no_other_unit_changes_nothing(tmp_path: Path, row: str) -> None:
    amounts, told = read(tmp_path, f"{HEADERS}\n{row}\nA;12;x\n")
    assert amounts is not None
    assert (amounts[-1], told) == ("12", [])
