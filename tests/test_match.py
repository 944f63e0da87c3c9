"""Headers to columns: sure ways first, nothing guessed.

`data/entetes_subventions.csv` has what each header of published files means: facts, read one by one by a person.
"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.kinds import KINDS
from loaders.match import best_match, flat_kinds, match
from loaders.synonyms import SYNONYMS
from loaders.vocabulary import FILLERS, OTHERS, SPELLINGS
from loaders.words import words

CATALOGUE = Path(__file__).parent.parent.parent / "shared/data/catalogues/subventions_recensement.json"
REVIEWED = Path(__file__).parent / "data" / "entetes_subventions.csv"
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
    ("headers", "version"),
    [
        ([header for header in STANDARD if header not in {"rnaBeneficiaire", "dispositifAide"}], "2.0.2"),
        ([header.lower() for header in STANDARD if header != "dispositifAide"], "2.1.1"),
        ([header for header in STANDARD if header not in {"rnaBeneficiaire", "dispositifAide", "objet"}], "2.0.2"),
        (STANDARD[:4], None),
        (["Nom du bénéficiaire", "Objet de la subvention", "Montant attribué", "Année"], None),
    ],
)
def test_the_version_is_the_newest_whose_columns_are_there(headers: list[str], version: str | None) -> None:
    assert match(headers, SUBVENTIONS).version() == version


def test_versions_that_columns_do_not_tell_apart_are_told() -> None:
    older = [header for header in STANDARD if header not in {"rnaBeneficiaire", "dispositifAide"}]
    assert match(older, SUBVENTIONS).versions() == ("1.1.0", "2.0.2")
    assert match(STANDARD, SUBVENTIONS).versions() == ("2.1.0", "2.1.1")
    assert match(STANDARD[:4], SUBVENTIONS).versions() == ()
    budget = [column.header or "" for _, column in KINDS["budgets"].columns()]
    assert match(budget, KINDS["budgets"]).versions() == ("0.8.3",)


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
    lowered = ["coll_nom", "coll_siret", "delib_id", "delib_date", "delib_objet"]
    assert best_match(lowered, flat_kinds()).kind is KINDS["deliberations"]
    assert best_match(["BGT_ANNEE", "BGT_NATURE", "BGT_MTREAL"], flat_kinds()).kind is KINDS["budgets"]


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("nombenefciaire", "nom_beneficiaire"),
        ("Nom du beneficaire", "nom_beneficiaire"),
        ("pourcentagesuvbvention", "pourcentage_subvention"),
        ("date_conventoin", "date_convention"),
        ("datesPeriodeVersment", "dates_periode_versement"),
        ("notificatonUE", "notification_ue"),
        ("iBeneficiaire", "id_beneficiaire"),
        ("Montnat", "montant"),
        ("Montant attribuée (€)", "montant"),
        ("Organisme subventionné", "nom_beneficiaire"),
        ("Date de la délibération", "date_decision"),
        ("Exercice budgétaire", "annee"),
        ("Nom du b?n?ficiaire", "nom_beneficiaire"),
        ("MONTANT ATTRIBU\ufffd", "montant"),
        ("Ann??e", "annee"),
        ("Rfrence dcision", "reference_decision"),
        ("Objet ?", "objet"),
        ("fields.nombeneficiaire", "nom_beneficiaire"),
        ("Subvention (€)", "montant"),
        ("Aide accordée", "montant"),
        ("Maître d'ouvrage", "nom_beneficiaire"),
        ("Libellé bénéficiaire", "nom_beneficiaire"),
        ("SIRET ou RNA du bénéficiaire", "id_beneficiaire"),
        ("beneficiary_name", "nom_beneficiaire"),
        ("Purpose of grant", "objet"),
    ],
)
def test_a_header_is_known_in_other_words_or_misspelt(header: str, column: str) -> None:
    assert found([header]) == {header: column}


@pytest.mark.parametrize(
    "header",
    [
        "Montant demandé",
        "Montant sollicité",
        "Montant en k€",
        "Montant (en milliers d'euros)",
        "Montant annulé",
        "Montant du prêt",
        "Montant N-1",
        "Nature juridique du bénéficiaire",
        "Objet de l'association",
        "Nb bénéficiaires",
        "nbBeneficiaires",
        "Code tiers bénéficiaire",
        "Adresse du bénéficiaire",
        "Commune du bénéficiaire",
        "Type de subvention",
        "Durée de la convention",
        "Date de saisie",
        "Annexe",
        "Nom du projet",
    ],
)
def test_a_word_more_makes_it_another_thing(header: str) -> None:
    assert found([header]) == {}


@pytest.mark.parametrize(
    ("headers", "columns"),
    [
        (["Nom attribuant", "SIRET", "Nom association", "SIRET"], ["nom", "id", "nom_b", "id_b"]),
        (["Nom attribuant", "Nom association", "SIRET"], ["nom", "nom_b", "id_b"]),
        (["COLL_NOM", "SIRET", "NOM", "MONTANT"], ["nom", "id", "nom_b", "montant"]),
        (["SIRET", "Raison sociale", "Montant"], ["id_b", "nom_b", "montant"]),
        (["Nom de l'attribuant", "Identification de l'attributaire", "Nom du bénéficiaire"], ["nom", "id", "nom_b"]),
        (["Autorité administrative", "Nom attributaire", "SIRET attributaire"], ["nom", "nom_b", "id_b"]),
        (["Nom de l'organisme", "N° de SIRET", "Attributaire"], ["nom", "id", "nom_b"]),
        (["Nom de l'organisme", "Montant"], ["nom_b", "montant"]),
        (
            ["Nom de l’attributaire", "Identification de l’attributaire (SIRET)", "Nom du bénéficiaire"],
            ["nom", "id", "nom_b"],
        ),
        (["collectivite_nom", "organisme_nom", "organisme_siret"], ["nom", "nom_b", "id_b"]),
        (["Attribuant", "Domaine", "SIRET", "Bénéficiaire"], ["nom", None, None, "nom_b"]),
        (["Collectivité bénéficiaire", "SIRET", "Montant", "Attribuant"], ["nom_b", "id_b", "montant", "nom"]),
    ],
)
def test_a_number_belongs_to_whoever_is_named_beside_it(headers: list[str], columns: list[str | None]) -> None:
    whole = {"nom": "nom_attribuant", "id": "id_attribuant", "nom_b": "nom_beneficiaire", "id_b": "id_beneficiaire"}
    by_place = {pair.place: pair.column.name for pair in match(headers, SUBVENTIONS).pairs}
    assert [by_place.get(place) for place in range(len(headers))] == [whole.get(name or "", name) for name in columns]


def test_a_number_beside_nobody_is_nobodys() -> None:
    assert found(["SIRET", "Montant"]) == {"Montant": "montant"}


@pytest.mark.parametrize(
    ("granted", "paid"),
    [
        ("Montant voté", "Montant versé"),
        ("Subvention attribuée 2022", "Subvention versée 2023"),
        ("Montant accordé (€)", "Montant mandaté (€)"),
    ],
)
def test_what_is_granted_is_told_before_what_is_paid(granted: str, paid: str) -> None:
    assert found([paid, granted]) == {granted: "montant"}
    assert found([paid]) == {paid: "montant"}


def test_the_names_that_dbase_cuts_are_known() -> None:
    cut = [header[:10].upper() for header in STANDARD]
    assert set(found(cut).values()) >= {"nom_beneficiaire", "conditions_versement", "id_attribuant"}
    assert found(["CONDITIONS", "Observations générales", "montant"]) == {"montant": "montant"}


def test_deliberations_are_known_in_other_words() -> None:
    headers = ["N° délibération", "Date de la séance", "Objet", "Nombre de votes pour", "Contre", "Abstentions", "Lien"]
    matching = best_match(headers, flat_kinds())
    known = ["identifiant", "date_adoption", "objet", "vote_pour", "vote_contre", "vote_abstention", "url"]
    assert matching.kind is KINDS["deliberations"]
    assert [pair.column.name for pair in sorted(matching.pairs, key=lambda pair: pair.place)] == known


def test_titles_of_groups_are_no_headers() -> None:
    assert found(["AUTORITE ADMINISTRATIVE", "", "", "BENEFICIAIRE SUBVENTION", "", "SUBVENTION", "", ""]) == {}


def test_amounts_of_several_years_are_ambiguous() -> None:
    matching = match(["Association", "Montant 2022", "Montant 2023"], SUBVENTIONS)
    assert matching.ambiguous == {"montant": ("Montant 2022", "Montant 2023")}


def test_synonyms_name_columns_in_words_that_we_know() -> None:
    for dataset, columns in SYNONYMS.items():
        for column, phrases in columns.items():
            assert dataset.column(column)
            for phrase in (*phrases.said, phrases.added, *phrases.less, *phrases.last):
                assert set(phrase.split()) - {"millesime"} <= set(SPELLINGS.values()), phrase


def test_no_phrase_names_two_columns() -> None:
    for columns in SYNONYMS.values():
        said = [
            frozenset(phrase.split())
            for phrases in columns.values()
            for phrase in (*phrases.said, *phrases.less, *phrases.last)
        ]
        assert len(said) == len(set(said))


def test_every_word_has_one_meaning() -> None:
    assert not FILLERS & set(SPELLINGS)
    assert not OTHERS & {*SPELLINGS, *FILLERS}
    assert all(words(spelling).known == {word} for spelling, word in SPELLINGS.items())


def real() -> Iterator[list[str]]:
    """The header rows of the files of a census."""
    if not CATALOGUE.exists():
        pytest.skip("the real headers are not on this machine")
    for entry in json.loads(CATALOGUE.read_text(encoding="utf-8"))["jeux"]:
        yield from (file["colonnes"] for file in entry["fichiers"])


def test_no_real_header_is_taken_for_what_it_is_not() -> None:
    with REVIEWED.open(encoding="utf-8", newline="") as file:
        reviewed = {(row["champ"], row["en-tête"]) for row in csv.DictReader(file)}
    for headers in real():
        for pair in match(headers, SUBVENTIONS).pairs:
            assert (pair.column.graphql_name, pair.header.strip("\ufeff")) in reviewed


# What tells the three essentials, and the headers of the census that do too and are not understood.
ESSENTIALS = {
    "bénéficiaire": (
        {"nom_beneficiaire", "id_beneficiaire"},
        {"bénéficiaire 1", "Nom du Lycée", "Indiquer le nom officiel de l'association (voir liste complète"},
    ),
    "montant": (
        {"montant"},
        {
            "2018-Subventions Accordées BEA2",
            "Montant du financement du CD34",
            "Réalisé (en numéraire) (valeur CA)",
            "Réalisé(en numéraire) (valeur CA)",
            "CA 2011",
            "CA 2014",
            "Total général",
        },
    ),
    "date ou année": (
        {"date_convention", "date_decision", "annee", "dates_periode_versement"},
        {"Date de réalisation (début)", "AAA-MM-JJ", "2018-Subventions Accordées BEA2", "CA 2011", "CA 2014"},
    ),
}


@pytest.mark.parametrize("what", ESSENTIALS)
def test_the_essentials_of_nearly_all_real_files_are_found(what: str) -> None:
    columns, missed = ESSENTIALS[what]
    rows = [(headers, {pair.column.name for pair in match(headers, SUBVENTIONS).pairs}) for headers in real()]
    told = [headers for headers, known in rows if known & columns]
    lost = [headers for headers, known in rows if not known & columns and any(h[:62] in missed for h in headers)]
    assert len(told) + len(lost) > 250
    assert len(told) >= 0.95 * (len(told) + len(lost))


def test_conforming_real_headers_are_matched_whole() -> None:
    conforming = [headers for headers in real() if {"nomAttribuant", "montant"} <= set(headers)]
    assert conforming
    for headers in conforming:
        known = {pair.column.header for pair in match(headers, SUBVENTIONS).pairs}
        repeated = {header for header in headers if headers.count(header) > 1}
        assert (set(headers) & set(STANDARD)) - repeated <= known
