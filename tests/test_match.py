"""Headers to columns: sure ways first, nothing guessed."""

import json
from pathlib import Path

import pytest

from loaders.kinds import KINDS
from loaders.match import best_match, flat_kinds, match
from loaders.spelling import loose
from loaders.synonyms import SYNONYMS

CATALOGUE = Path(__file__).parent.parent.parent / "shared/data/catalogues/subventions_recensement.json"
SUBVENTIONS = KINDS["subventions"]
STANDARD = [column.header or "" for _, column in SUBVENTIONS.columns()]


def found(headers: list[str]) -> dict[str, str]:
    """Header → column, for a file of subsidies."""
    return {pair.header: pair.column.name for pair in match(headers, SUBVENTIONS).pairs}


def test_the_names_of_the_standard_are_all_known() -> None:
    matching = match(STANDARD, SUBVENTIONS)
    assert len(matching.pairs) == len(STANDARD)
    assert (matching.ignored, matching.ambiguous, matching.missing) == ((), {}, ())
    assert matching.version() == "2.1.1"


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("NOMATTRIBUANT", "nom_attribuant"),
        ("nombeneficiaire", "nom_beneficiaire"),
        ("Nom Bénéficiaire*", "nom_beneficiaire"),
        ("dates_periode_versement", "dates_periode_versement"),
        ("Notification UE", "notification_ue"),
        ("\ufeffmontant", "montant"),
        ("SUB_MONTANT", "montant"),
        ("Montant total de la subvention", "montant"),
        ("Date de la convention de subvention", "date_convention"),
    ],
)
def test_a_header_is_known_by_its_looser_spelling_or_a_synonym(header: str, column: str) -> None:
    assert found([header]) == {header: column}


def test_what_means_nothing_is_told() -> None:
    matching = match(["montant", "secteur", "commune"], SUBVENTIONS)
    assert matching.ignored == ("secteur", "commune")
    assert "objet" in {column.name for column in matching.missing}


def test_two_headers_of_one_name_are_ambiguous_and_neither_is_used() -> None:
    matching = match(["objet", "montant", "objet"], SUBVENTIONS)
    assert matching.ambiguous == {"objet": ("objet", "objet")}
    assert [pair.header for pair in matching.pairs] == ["montant"]


def test_the_standards_own_name_wins_over_a_looser_one() -> None:
    assert found(["Objet", "objet"]) == {"objet": "objet"}


def test_a_file_is_taken_for_the_kind_that_knows_most_of_its_headers() -> None:
    equipements = ["COLL_NOM", "COLL_SIRET", "EQUIP_UID", "EQUIP_NOM"]
    assert best_match(equipements, flat_kinds()).kind is KINDS["equipements"]
    assert best_match(["BGT_ANNEE", "BGT_NATURE", "BGT_MTREAL"], flat_kinds()).kind is KINDS["budgets"]


def test_synonyms_are_spelt_loosely_name_columns_and_never_two() -> None:
    for dataset, columns in SYNONYMS.items():
        names = [name for known in columns.values() for name in known]
        standard = {loose(column.header or "") for column in dataset.columns}
        assert all(dataset.column(column) for column in columns)
        assert [loose(name) for name in names] == names
        assert len(set(names)) == len(names)
        assert standard.isdisjoint(names)


@pytest.mark.skipif(not CATALOGUE.exists(), reason="the real headers are not on this machine")
def test_conforming_real_headers_are_matched_whole() -> None:
    files = [file for entry in json.loads(CATALOGUE.read_text())["jeux"] for file in entry["fichiers"]]
    conforming = [file["colonnes"] for file in files if {"nomAttribuant", "montant"} <= set(file["colonnes"] or ())]
    assert conforming
    for headers in conforming:
        pairs = match(headers, SUBVENTIONS).pairs
        known = {pair.column.header for pair in pairs}
        repeated = {header for header in headers if headers.count(header) > 1}
        assert (set(headers) & set(STANDARD)) - repeated <= known
