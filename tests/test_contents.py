"""What a header leaves open is told by what stands under it, or stays open and is told so."""

from pathlib import Path

import polars as pl
import pytest

from loaders.checking import check
from loaders.contents import MUTE, by_contents, look
from loaders.kinds import KINDS
from loaders.match import match

SIRETS = ["52499120500013", "44259700100035", "35600000049837"]
OWN = ["21060004500392"] * 3
DATES = ["01/02/2021", "15/03/2021", "2021-04-01"]
AMOUNTS = ["1 000,00 €", "250,50", "3000"]
TEXTS = ["Fonctionnement", "Tournoi", "Festival"]


def settled(**columns: list[str]) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """What the columns of a file of subsidies mean, by their headers (`_…` left out), and what is open."""
    headers = [name.partition("_")[0] for name in columns]
    cells = pl.DataFrame({name: pl.Series(cells, dtype=pl.String) for name, cells in columns.items()})
    found, _ = by_contents(match(headers, KINDS["subventions"]), headers, cells)
    names = list(columns)
    return {names[pair.place]: pair.column.name for pair in found.pairs}, found.ambiguous


@pytest.mark.parametrize(
    ("other", "place"),
    [(SIRETS, "objet_1"), (DATES, "objet_1"), (AMOUNTS, "objet_1"), (["", " ", ""], "objet_1"), (TEXTS, "objet_1")],
)
def test_of_two_columns_of_one_name_the_one_whose_cells_fit_is_taken(other: list[str], place: str) -> None:
    found, ambiguous = settled(montant=AMOUNTS, objet_1=TEXTS, objet_2=other)
    assert (found[place], ambiguous) == ("objet", {})


def test_two_that_both_fit_stay_open() -> None:
    found, ambiguous = settled(montant=AMOUNTS, objet_1=TEXTS, objet_2=["a", "b", "c"])
    assert "objet" not in found.values()
    assert ambiguous == {"objet": ("objet", "objet")}


@pytest.mark.parametrize(
    ("cells", "column"),
    [(SIRETS, "id_beneficiaire"), (OWN, "id_attribuant"), (DATES, "date_convention"), (AMOUNTS, "montant")],
)
@pytest.mark.parametrize("header", ["col3", "", "Unnamed: 3", "F12", "Colonne 3"])
def test_a_header_that_says_nothing_is_told_by_its_cells(header: str, cells: list[str], column: str) -> None:
    found, _ = settled(nomBeneficiaire=["A", "B", "C"], objet=TEXTS, **{header: cells})
    assert found[header] == column


@pytest.mark.parametrize(
    "cells",
    [
        TEXTS,
        ["2019", "2020", "2021"],
        ["1", "2", "3"],
        ["06000", "13001", "75011"],
        ["31", "12", "NC"],
        [""] * 3,
        SIRETS[:2],
    ],
)
def test_what_has_no_look_is_not_guessed(cells: list[str]) -> None:
    found, ambiguous = settled(nomBeneficiaire=["A", "B", "C"], col3=[*cells, ""][:3])
    assert (set(found.values()), ambiguous) == ({"nom_beneficiaire"}, {})


def test_a_header_that_says_something_else_is_left_alone() -> None:
    assert "Cofinancement" not in settled(objet=TEXTS, Cofinancement=AMOUNTS)[0]


def test_two_mute_columns_that_look_alike_stay_open() -> None:
    found, ambiguous = settled(objet=TEXTS, col3=AMOUNTS, col4=["1,50", "2,50", "3,50"])
    assert "montant" not in found.values()
    assert ambiguous == {"montant": ("col3", "col4")}


def test_a_look_needs_nearly_all_cells() -> None:
    assert look(pl.Series([*DATES * 10, "NC"])) == "Date"
    assert look(pl.Series([*DATES, "NC"])) is None
    assert not MUTE.fullmatch("montant")


async def test_it_is_told_in_the_report_and_the_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    rows = zip(OWN, DATES, ["A", "B", "C"], TEXTS, TEXTS[::-1], AMOUNTS, strict=True)
    path.write_text(
        "idAttribuant;dateConvention;nomBeneficiaire;objet;objet;col5\n" + "\n".join(";".join(row) for row in rows)
    )
    report = await check(str(path))
    assert report.columns.matched["col5"] == "montant"
    assert report.columns.ambiguous == {"objet": ["objet", "objet"]}
    found = {finding.code: finding.text for finding in report.findings}
    assert found["colonne_au_contenu"] == "col5 : montant"
    assert found["colonne_ambigue"] == "objet ; objet"
    assert report.rows_accepted == 3


def test_of_two_columns_of_numbers_round_sums_do_not_tell_the_amount() -> None:
    found, ambiguous = settled(objet=TEXTS, montant_1=["100", "250", "300"], montant_2=["101", "252", "303"])
    assert ("montant" in found.values(), ambiguous) == (False, {"montant": ("montant", "montant")})
    found, ambiguous = settled(objet=TEXTS, montant_1=["101", "252", "303"], montant_2=["50 %", "60 %", "10 %"])
    assert (found["montant_1"], ambiguous) == ("montant", {})


@pytest.mark.parametrize(
    ("header", "cells", "column"),
    [
        ("SIRET", SIRETS, "id_beneficiaire"),
        ("N° SIREN / SIRET", OWN, "id_attribuant"),
        ("Date", DATES, "date_convention"),
    ],
)
def test_a_header_that_does_not_say_of_whom_is_told_by_its_cells(header: str, cells: list[str], column: str) -> None:
    found, _ = settled(**{"Montant": AMOUNTS, header: cells})
    assert found[header] == column


@pytest.mark.parametrize(
    ("header", "cells", "column"),
    [
        ("Bénéficiaire", SIRETS, "id_beneficiaire"),
        ("Nom du bénéficiaire (SIRET)", SIRETS, "id_beneficiaire"),
        ("Nom du bénéficiaire (SIRET)", [f"Club ({siret})" for siret in SIRETS], "nom_beneficiaire"),
        ("Attribuant", OWN, "id_attribuant"),
    ],
)
def test_numbers_under_the_header_of_a_name_are_numbers(header: str, cells: list[str], column: str) -> None:
    found, _ = settled(**{"Montant": AMOUNTS, header: cells})
    assert found[header] == column


def test_numbers_under_the_header_of_a_name_are_left_where_there_are_others() -> None:
    found, _ = settled(Bénéficiaire=SIRETS, SIRET=SIRETS)
    assert found == {"Bénéficiaire": "nom_beneficiaire", "SIRET": "id_beneficiaire"}
