"""What is read and hard to believe is kept as it stands, and told."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from loaders.check import Checker
from loaders.checking import check
from schema.datasets import Equipement, LigneBudget, Marche, Subvention
from schema.model import Dataset
from tests.test_check import CONTRACT, GOOD, batch

TAKEN = date(2021, 6, 30)


def codes(dataset: type[Dataset], row: Mapping[str, object]) -> list[tuple[str, str]]:
    """The column and the text of what is told of a row as doubtful."""
    found = Checker("source-x", taken=TAKEN).check(batch(dataset, [row]))
    assert found.accepted.height == 1
    told = found.anomalies.filter(
        found.anomalies["code"].str.ends_with("douteux") | found.anomalies["code"].str.ends_with("douteuse")
    )
    return told.select("colonne", "valeur").rows()


@pytest.mark.parametrize("text", ["0", "1", "-500", "(500)", "999999999", "9999999.99", "1000000000"])
def test_an_amount_that_is_hard_to_believe_is_kept_and_told(text: str) -> None:
    assert codes(Subvention, {**GOOD, "montant": text}) == [("montant", text)]


@pytest.mark.parametrize("text", ["2", "0.5e3", "99999", "990000", "500000000"])
def test_other_amounts_are_believed(text: str) -> None:
    assert codes(Subvention, {**GOOD, "montant": text}) == []


def test_nothing_is_an_amount_like_others_in_a_budget() -> None:
    assert codes(LigneBudget, {"mt_real": "0", "mt_prev": "-3"}) == []


def test_an_amount_below_the_bound_of_the_standard_is_told_once() -> None:
    assert codes(Marche, {**CONTRACT, "montant": "0"}) == []
    assert codes(Marche, {**CONTRACT, "montant": "1"}) == [("montant", "1")]


@pytest.mark.parametrize("text", ["0218-10-29", "1899-12-31", "2021-07-15", "2219-01-01", "15/07/2021"])
def test_a_date_of_before_the_data_or_after_the_file_is_kept_and_told(text: str) -> None:
    row = {**GOOD, "date_convention": text}
    assert codes(Subvention, row) == [("dateConvention", text)]
    assert Checker("source-x", taken=TAKEN).check(batch(Subvention, [row])).accepted["date_convention"].item()


def test_what_is_to_begin_may_be_yet_to_come() -> None:
    assert codes(Marche, {**CONTRACT, "date_debut_execution": "2023-01-01", "date_notification": "2021-06-30"}) == []
    assert codes(Marche, {**CONTRACT, "date_debut_execution": "2123-01-01"}) == [("dateDebutExecution", "2123-01-01")]


@pytest.mark.parametrize(
    ("text", "told"), [("2022", []), ("2026-27", [("annee", "2026-27")]), ("202", [("annee", "202")])]
)
def test_a_year_is_one_of_the_data(text: str, told: list[tuple[str, str]]) -> None:
    assert codes(Subvention, {**GOOD, "annee": text}) == told


@pytest.mark.parametrize(("text", "told"), [("6600", [("ADR_CODEPOSTAL", "zero_perdu")]), ("06600", [])])
def test_a_postal_code_that_lost_its_zero_is_told(text: str, told: list[tuple[str, str]]) -> None:
    found = Checker("source-x", taken=TAKEN).check(batch(Equipement, [{"adresse_code_postal": text}]))
    assert found.accepted["adresse_code_postal"].to_list() == [text]
    postal = found.anomalies.filter(found.anomalies["colonne"] == "ADR_CODEPOSTAL")
    assert postal.select("colonne", "code").rows() == told


def test_other_datasets_have_nothing_to_doubt() -> None:
    assert codes(Equipement, {"nom": "Gymnase", "latitude": "47.3", "longitude": "5.0"}) == []


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        ([100 * amount for amount in range(1_000, 1_030)], True),
        ([100 * amount for amount in range(1_000, 1_010)], False),
        ([*(100 * amount for amount in range(1_000, 1_030)), 150_050], False),
        ([100 * amount for amount in range(10, 40)], False),
    ],
)
async def test_a_file_in_cents_is_told_once_and_kept(tmp_path: Path, amounts: list[int], told: bool) -> None:
    path = tmp_path / "d.csv"
    rows = [f"Antibes;21060004500392;2020-01-01;Club {amount};Sport;{amount}" for amount in amounts]
    path.write_text("\n".join(["nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant", *rows]))
    report = await check(str(path))
    assert [f.count for f in report.findings if f.code == "montants_en_centimes"] == [1] * told
    assert report.rows_accepted == len(amounts)


INVERTED, OUTSIDE = "position_inversee", "position_hors_de_france"


@pytest.mark.parametrize(
    ("latitude", "longitude", "told"),
    [
        ("2.3522", "48.8566", [INVERTED]),
        ("45.2", "-12.8", [INVERTED]),
        ("48.8566", "2.3522", []),
        ("-20.9", "55.5", []),
        ("0", "0", [OUTSIDE]),
        ("-48.8566", "2.3522", [OUTSIDE]),
        ("48.8566", None, []),
        ("52.5", "13.4", [OUTSIDE]),
        ("4885660", "235220", []),
    ],
)
def test_a_position_that_is_in_france_the_other_way_round_or_not_at_all_is_told_and_kept(
    latitude: str, longitude: str | None, told: list[str]
) -> None:
    found = Checker("source-x").check(batch(Equipement, [{"latitude": latitude, "longitude": longitude}]))
    assert [code for code in found.anomalies["code"].to_list() if code.startswith("position")] == told
    assert found.accepted["latitude"].item() == float(latitude)
