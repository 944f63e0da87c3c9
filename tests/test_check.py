"""What becomes of rows: accepted, accepted with anomalies, or rejected; identified so that they are known again."""

import json
from collections.abc import Iterable, Mapping

import polars as pl
import pytest

from loaders.anomalies import ANOMALIES, FILES, REJECTIONS, ROWS, VALUES
from loaders.batch import Batch
from loaders.check import Checked, Checker
from schema.datasets import (
    ActeSousTraitance,
    Budget,
    Deliberation,
    Equipement,
    LigneBudget,
    Marche,
    ModificationMarche,
    Subvention,
    Titulaire,
)
from schema.model import Dataset

GOOD = {
    "nom_attribuant": "ANTIBES",
    "id_attribuant": "21060004500392",
    "date_convention": "2015-07-07",
    "nom_beneficiaire": "Amicale",
    "id_beneficiaire": "52499120500013",
    "objet": "Fonctionnement",
    "montant": "100.50",
    "nature": "aide en numéraire",
    "conditions_versement": "unique",
    "dates_periode_versement": "2017-03-30",
    "notification_ue": "non",
    "pourcentage_subvention": "1",
}


def batch(dataset: type[Dataset], rows: Iterable[Mapping[str, object]], first: int = 0) -> Batch:
    """A batch of these rows."""
    frame = (
        pl.DataFrame(list(rows), infer_schema_length=None).cast({pl.Null: pl.String}).with_row_index("ordinal", first)
    )
    return Batch(
        dataset, frame.with_columns(pl.col("ordinal").cast(pl.Int64), ligne=pl.col("ordinal").cast(pl.Int32) + 2)
    )


def checked(*rows: Mapping[str, object], siren: str | None = None) -> Checked:
    """What becomes of some subsidies."""
    return Checker("source-x", siren).check(batch(Subvention, rows))


def codes(result: Checked) -> list[tuple[int, str, str | None]]:
    """Line, code and column of each anomaly."""
    return sorted(result.anomalies.select("ligne", "code", "colonne").rows())


def test_a_good_row_is_accepted_without_an_anomaly() -> None:
    result = checked(GOOD)
    assert (result.accepted.height, result.rejected.height, codes(result)) == (1, 0, [])
    assert result.accepted["collectivite_siren"].item() == "210600045"
    assert result.collectivites.rows() == [("210600045", "ANTIBES")]
    assert result.organisations.rows() == [("52499120500013", "Amicale")]


def test_anomalies_tell_the_text_as_it_stood_and_how_it_was_read() -> None:
    (anomaly,) = checked({**GOOD, "montant": " 1\u202f000,5 € "}).anomalies.rows(named=True)
    assert (anomaly["code"], anomaly["colonne"], anomaly["valeur"]) == (
        "valeur_normalisee",
        "montant",
        "1\u202f000,5 €",
    )
    assert "« 1000.5 »" in anomaly["message"]


def test_a_missing_value_is_told_where_the_standard_requires_it() -> None:
    assert codes(checked({**GOOD, "objet": "  ", "id_beneficiaire": None})) == [(2, "valeur_absente", "objet")]


def test_a_column_that_the_file_lacks_is_no_anomaly_of_its_rows() -> None:
    assert codes(checked({name: text for name, text in GOOD.items() if name != "objet"})) == []


def test_the_same_rows_get_the_same_names_and_twins_stay_two() -> None:
    rows = [GOOD, {**GOOD, "montant": "7"}, GOOD, GOOD]
    once, again = checked(*rows).accepted["id"].to_list(), checked(*rows).accepted["id"].to_list()
    assert once == again
    assert len(set(once)) == 4
    assert all(len(name) == len("subvention-") + 26 for name in once)


def test_twins_are_told_apart_across_batches() -> None:
    together = checked(GOOD, GOOD).accepted["id"].to_list()
    checker = Checker("source-x")
    apart = [checker.check(batch(Subvention, [GOOD], first)).accepted["id"].item() for first in (0, 1)]
    assert apart == together


def test_another_source_gives_other_names() -> None:
    assert (
        checked(GOOD).accepted["id"].item()
        != Checker("source-y").check(batch(Subvention, [GOOD])).accepted["id"].item()
    )


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"nom_attribuant": "TOTAL", "montant": "500"}, "ligne_de_total"),
        ({"nom_attribuant": None, "nom_beneficiaire": "Total général :", "montant": "500"}, "ligne_de_total"),
        ({"nom_attribuant": "Sous-total", "montant": "500"}, "ligne_de_total"),
        ({"objet": "TOTAL DES SUBVENTIONS VERSÉES EN 2021", "montant": "500"}, "ligne_de_total"),
        ({"nom_attribuant": "ANTIBES", "id_attribuant": "21060004500392", "montant": None}, "enregistrement_vide"),
    ],
)
def test_what_is_no_record_is_rejected_and_kept_whole(row: dict[str, object], code: str) -> None:
    result = checked(dict.fromkeys(GOOD) | row, GOOD)
    assert (result.accepted.height, result.rejected.height) == (1, 1)
    rejected = result.rejected.row(0, named=True)
    assert (rejected["code"], rejected["ligne"]) == (code, 2)
    words = [text for text in row.values() if code == "ligne_de_total" and str(text).lower().find("total") >= 0]
    assert [rejected["valeur"]] == (words or [None])
    assert {name: text for name, text in json.loads(rejected["contenu"]).items() if text} == {
        name: text for name, text in row.items() if text
    }


def test_a_total_may_stand_under_a_header_that_means_nothing() -> None:
    frame = batch(Subvention, [{"montant": "500"}]).rows
    brut = pl.DataFrame(
        {"Type": ["Total général"], "Nom": [None], "Montant": ["500"]},
        {"Type": pl.String, "Nom": pl.String, "Montant": pl.String},
    )
    result = Checker("source-x").check(Batch(Subvention, frame.with_columns(brut=brut.to_struct())))
    (rejected,) = result.rejected.rows(named=True)
    assert (rejected["code"], rejected["colonne"], rejected["valeur"]) == ("ligne_de_total", None, "Total général")
    assert json.loads(rejected["contenu"]) == {"Type": "Total général", "Nom": None, "Montant": "500"}


HEADERS = ["Secteur", "Bénéficiaire", "Objet", "Montant"]


def table(*rows: tuple[str, ...]) -> Checked:
    """What becomes of the rows of a table with these headers."""
    columns = dict(zip(HEADERS, zip(*rows, strict=True), strict=True))
    brut = pl.DataFrame(columns, dict.fromkeys(HEADERS, pl.String))
    named = brut.select(nom_beneficiaire="Bénéficiaire", objet="Objet", montant="Montant", brut=pl.struct(pl.all()))
    ranks = pl.int_range(pl.len(), dtype=pl.Int64)
    numbered = named.with_columns(ordinal=ranks, ligne=(ranks + 2).cast(pl.Int32), surplus=pl.lit(None, pl.String))
    return Checker("source-x").check(Batch(Subvention, numbered))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("", "", "", "1 500"), "cellule_seule"),
        (("SPORT", "", "", ""), "cellule_seule"),
        (("", "Source : service des finances", "", ""), "cellule_seule"),
        (("Sous-total sport", "", "", "1 500"), "ligne_de_total"),
        (("", "", "TOTAL CULTURE", "1 500"), "ligne_de_total"),
        (("", "Total sport", "", "1 500"), "ligne_de_total"),
        (("", "Somme :", "", "1 500"), "ligne_de_total"),
        (("", "**TOTAL**", "", "1 500"), "ligne_de_total"),
        (("", "T O T A L", "", "1 500"), "ligne_de_total"),
        (("", "S/T culture", "", "1 500"), "ligne_de_total"),
        (("", "Moyenne", "", "150"), "ligne_de_total"),
        (("", "Nombre d’associations :", "", "12"), "ligne_de_total"),
        (("", "Reste à répartir", "", "150"), "ligne_de_total"),
        (("", "Crédits votés", "", "150"), "ligne_de_total"),
        (("Solde", "", "", "150"), "ligne_de_total"),
        (("Secteur", "Bénéficiaire", "Objet", "Montant"), "entetes_repetes"),
        (("", "Nom du bénéficiaire", "Objet de la subvention", "Montant attribué en euros"), "entetes_repetes"),
        (("texte", "texte (256 caractères max)", "texte libre", "nombre"), "ligne_de_description"),
        (("Obligatoire", "Obligatoire", "Facultatif", "Obligatoire"), "ligne_de_description"),
        (("string", "string", "", "(en euros)"), "ligne_de_description"),
        (("---", ":--", "---", "--:"), "enregistrement_vide"),
        (("1", "2", "3", "4"), "ligne_de_description"),
        (("(A)", "(B)", "(C)", "(D)"), "ligne_de_description"),
    ],
)
def test_what_is_no_record_by_its_shape_is_rejected_and_kept_whole(row: tuple[str, ...], code: str) -> None:
    result = table(("SPORT", "Club", "Tournoi", "1 500"), row)
    (rejected,) = result.rejected.rows(named=True)
    assert (rejected["code"], rejected["ligne"]) == (code, 3)
    assert list(json.loads(rejected["contenu"]).values()) == list(row)
    assert result.accepted["nom_beneficiaire"].to_list() == ["Club"]


GIVEN = ["Attribuant", "SIRET attribuant", "Année", "Bénéficiaire", "SIRET", "Objet", "Montant"]
GIVER = ("Ville de Dijon", "21210231300011", "2024")
CLUB = (*GIVER, "Club", "73282932000074", "Tournoi", "1 500")


def given(*rows: tuple[str, ...]) -> Checked:
    """What becomes of the rows of a table that says on each of them who gives."""
    brut = pl.DataFrame(dict(zip(GIVEN, zip(*rows, strict=True), strict=True)), dict.fromkeys(GIVEN, pl.String))
    names = {"nom_attribuant": "Attribuant", "id_attribuant": "SIRET attribuant", "annee": "Année"}
    names |= {"nom_beneficiaire": "Bénéficiaire", "id_beneficiaire": "SIRET", "objet": "Objet", "montant": "Montant"}
    ranks = pl.int_range(pl.len(), dtype=pl.Int64)
    numbered = brut.select(**names, brut=pl.struct(pl.all())).with_columns(
        ordinal=ranks, ligne=(ranks + 2).cast(pl.Int32), surplus=pl.lit(None, pl.String)
    )
    return Checker("source-x").check(Batch(Subvention, numbered))


@pytest.mark.parametrize(
    "row",
    [
        (*GIVER, "TOTAL", "", "", "1 500"),
        (*GIVER, "Total 2024", "", "", "4 500"),
        (*GIVER, "", "", "Sous-total", "4 500"),
        (*GIVER, "", "", "", "4 500"),
    ],
)
def test_a_total_is_one_though_it_says_who_gives_as_all_rows_do(row: tuple[str, ...]) -> None:
    result = given(CLUB, row)
    assert result.rejected.select("code", "valeur").rows() == [("ligne_de_total", row[3] or row[5] or None)]
    assert result.accepted.height == 1


def test_amounts_of_nobody_are_no_totals_where_there_are_several() -> None:
    assert given(CLUB, (*GIVER, "", "", "", "500"), (*GIVER, "", "", "", "600")).accepted.height == 3
    assert given(CLUB, (*GIVER, "", "", "Bourse", "500")).accepted.height == 2


@pytest.mark.parametrize(
    "row",
    [
        (*GIVER, "TOTAL", "54205118000066", "", "4 500"),
        (*GIVER, "Total", "", "Mécénat", "4 500"),
        (*GIVER, "Total Énergies", "", "", "4 500"),
        ("Ville de Paris", "21750001600019", "2024", "Ensemble", "", "", "4 500"),
        (*GIVER, "Ensemble", "", "", ""),
    ],
)
def test_who_is_called_as_a_total_and_receives_is_none(row: tuple[str, ...]) -> None:
    assert given(CLUB, row).accepted["nom_beneficiaire"].to_list() == ["Club", row[3]]


WORDS = ["ENSEMBLE", "Ensemble :", "Sous-total", "S/TOTAL", "Total général", "TOTAUX", "Cumul", "Report", "À reporter"]


@pytest.mark.parametrize("word", [*WORDS, "Report de la page précédente", "S/total 2023", "Ensemble des subventions"])
@pytest.mark.parametrize("row", [("{}", "", "Aides", "1 500"), ("", "{}", "Aides", "1 500"), ("", "{}", "", "1 500")])
def test_a_total_is_rejected_by_whatever_name_it_has(row: tuple[str, ...], word: str) -> None:
    result = table(("SPORT", "Club", "Tournoi", "1 500"), tuple(cell.format(word) for cell in row))
    assert result.rejected.select("ligne", "code", "valeur").rows() == [(3, "ligne_de_total", word)]
    assert result.accepted["nom_beneficiaire"].to_list() == ["Club"]


@pytest.mark.parametrize(
    "row",
    [
        ("", "Total Énergies", "Mécénat", "1 500"),
        ("", "Ensemble vocal de Dijon", "", "1 500"),
        ("", "Reporters sans frontières", "", "1 500"),
        ("", "Cumulus", "", "1 500"),
        ("", "Solde de tout compte", "", "1 500"),
        ("", "Moyenne", "Aide", "1 500"),
        ("", "Réserve", "", "1 500"),
        ("", "ST Culture", "", "1 500"),
        ("", "Somme", "", "1 500"),
        ("", "Objet", "Bénéficiaire", "10"),
        ("", "Texte libre", "Texte", "NC"),
        ("Texte", "Code", "Date", "1 500"),
        ("", "Club", "", "1 500"),
    ],
)
def test_what_has_a_name_and_an_amount_is_a_record(row: tuple[str, ...]) -> None:
    assert table(("SPORT", "Club", "Tournoi", "1 500"), row).accepted.height == 2


def test_the_headers_are_known_again_far_down_too() -> None:
    row = ("SPORT", "Club", "Tournoi", "1 500")
    assert table(*[row] * 9, ("Secteur", "Bénéficiaire", "Objet", "Montant"), row).rejected["ligne"].to_list() == [11]


@pytest.mark.parametrize("mark", ["NA", "nan", "NULL", "None", "#REF!", r"\N"])
def test_what_programs_write_for_nothing_is_no_text(mark: str) -> None:
    result = checked({**GOOD, "objet": mark, "nom_beneficiaire": mark})
    assert result.accepted.select("objet", "nom_beneficiaire").row(0) == (None, None)
    assert {(code, column) for _, code, column in codes(result)} == {
        ("marque_d_absence", "objet"),
        ("marque_d_absence", "nomBeneficiaire"),
    }
    assert None not in result.organisations["siret"].to_list()


@pytest.mark.parametrize("name", ["TOTAL ENERGIES", "Totalement sport", "total"])
def test_a_beneficiary_called_total_is_a_record(name: str) -> None:
    assert checked({**GOOD, "nom_beneficiaire": name}).accepted.height == 1


def test_an_amount_that_cannot_be_read_is_null_in_an_accepted_row() -> None:
    result = checked({**GOOD, "montant": "NC"})
    assert result.accepted["montant"].to_list() == [None]
    assert codes(result) == [(2, "montant_illisible", "montant")]


def test_a_row_that_does_not_tell_its_collectivite_is_counted_with_the_sources() -> None:
    lost = {**GOOD, "id_attribuant": "2,43E+13"}
    assert checked(lost, siren="243100518").accepted["collectivite_siren"].item() == "243100518"
    unknown = checked(lost)
    assert unknown.accepted["collectivite_siren"].to_list() == [None]
    assert (2, "collectivite_inconnue", "idAttribuant") in codes(unknown)
    assert unknown.collectivites.is_empty()


def test_cells_in_excess_are_told() -> None:
    frame = batch(Subvention, [GOOD]).rows.with_columns(surplus=pl.lit("trop;encore"))
    (anomaly,) = Checker("source-x").check(Batch(Subvention, frame)).anomalies.rows(named=True)
    assert (anomaly["code"], anomaly["valeur"]) == ("cellules_en_trop", "trop;encore")


def test_a_nul_character_is_a_lost_one() -> None:
    result = checked({**GOOD, "objet": "Fonc\0tionnement"})
    assert result.accepted["objet"].item() == "Fonc\ufffdtionnement"
    assert codes(result) == [(2, "caracteres_perdus", "objet")]


CONTRACT = {"id_acheteur": "21060004500392", "identifiant": "2024-01", "objet": "Voirie"}


def family() -> tuple[Checker, Checked]:
    """A checker that has seen three contracts, the last two of one number."""
    checker = Checker("source-x")
    rows = [{**CONTRACT, "identifiant": "a"}, CONTRACT, {**CONTRACT, "objet": "Voirie, lot 1"}]
    return checker, checker.check(batch(Marche, rows))


def test_a_repeated_number_is_told_and_both_records_stay() -> None:
    _, contracts = family()
    assert contracts.accepted.height == 3
    assert contracts.anomalies.filter(code="doublon")["ligne"].to_list() == [4]


def test_parts_get_their_parents_names_their_rank_and_names_of_their_own() -> None:
    checker, contracts = family()
    rows: list[dict[str, object]] = [
        {"marche_id": 0, "id_titulaire": "52499120500013", "type_identifiant": "SIRET"},
        {"marche_id": 0, "id_titulaire": "52499120500013", "type_identifiant": "SIRET"},
        {"marche_id": 2, "id_titulaire": "FR40303265045", "type_identifiant": "TVA"},
    ]
    parts = checker.check(batch(Titulaire, rows))
    ids = contracts.accepted["id"].to_list()
    assert parts.accepted["marche_id"].to_list() == [ids[0], ids[0], ids[2]]
    assert parts.accepted["rang"].to_list() == [1, 2, 1]
    assert parts.accepted["id"].n_unique() == 3
    assert parts.anomalies.is_empty()
    assert parts.organisations["siret"].to_list() == ["52499120500013"]


def test_what_is_wrong_with_a_part_of_a_part_is_told_of_the_record() -> None:
    checker, contracts = family()
    modifications: list[dict[str, object]] = [{"marche_id": 2, "numero": "1", "date_publication_donnees": "2024-01-01"}]
    checker.check(batch(ModificationMarche, modifications))
    holders: list[dict[str, object]] = [
        {"modification_id": 0, "id_titulaire": "52499120500014", "type_identifiant": "SIRET"}
    ]
    (anomaly,) = checker.check(batch(Titulaire, holders)).anomalies.rows(named=True)
    assert (anomaly["code"], anomaly["colonne"]) == ("siret_cle_fausse", "titulaires.id")
    assert anomaly["enregistrement_id"] == contracts.accepted["id"][2]


def test_the_parts_of_a_rejected_record_go_with_it() -> None:
    checker = Checker("source-x")
    contracts: list[dict[str, object]] = [{**CONTRACT, "rejet": "enregistrement_illisible", "brut": '"rien"'}]
    result = checker.check(batch(Marche, contracts))
    assert result.rejected["contenu"].to_list() == ['"rien"']
    acts: list[dict[str, object]] = [{"marche_id": 0, "numero": "1"}]
    assert checker.check(batch(ActeSousTraitance, acts)).accepted.is_empty()


def test_the_lines_of_a_budget_are_of_its_collectivite() -> None:
    checker = Checker("source-x")
    checker.check(batch(Budget, [{"siret": "21060004500392", "exercice": "2023", "etape": "Compte administratif"}]))
    lines = checker.check(batch(LigneBudget, [{"budget_id": 0, "nature": "6411", "mt_real": "1,5"}]))
    assert lines.accepted["collectivite_siren"].to_list() == ["210600045"]
    assert lines.accepted["mt_real"].to_list() == ["1.5"]


def test_every_anomaly_has_one_code_and_a_sentence() -> None:
    assert len(ANOMALIES) == len(VALUES) + len(ROWS) + len(FILES) + len(REJECTIONS)
    assert all(anomaly.message.endswith((".", "{attendu}.")) for anomaly in ANOMALIES.values())


@pytest.mark.parametrize(
    ("others", "read"),
    [
        ([], None),
        (["1234,5"], "1.234"),
        (["1,234,567"], "1234"),
        (["12.50"], None),
    ],
)
def test_a_comma_in_a_text_of_json_means_what_its_column_proves(others: list[str], read: str | None) -> None:
    contracts = [
        {**CONTRACT, "identifiant": str(rank), "montant": text} for rank, text in enumerate(["1,234", *others])
    ]
    result = Checker("source-x").check(batch(Marche, contracts))
    assert result.accepted["montant"].to_list()[0] == read
    assert ("montant_ambigu" in result.anomalies["code"].to_list()) is (read is None)


@pytest.mark.parametrize("dataset", [Marche, Equipement, Deliberation])
def test_a_record_that_says_nothing_is_none(dataset: type[Dataset]) -> None:
    result = Checker("source-x").check(batch(dataset, [{dataset.columns[1].name: None, "nature": "x"}]))
    assert result.rejected["code"].to_list() == ["enregistrement_vide"]
