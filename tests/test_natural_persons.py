"""Natural persons who receive are shown without their names, and nothing that can be asked for quotes them."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest

from loaders.batch import Batch
from loaders.check import Checked, Checker
from loaders.database import Connection, connected
from loaders.kinds import KINDS
from loaders.load import load
from loaders.masking import Name
from loaders.match import match
from loaders.natural_persons import is_natural
from loaders.privacy import Privacy
from loaders.reserve import write_reserve
from schema.datasets import Marche, Subvention, Titulaire
from tests.test_check import CONTRACT, GOOD, batch

PERSON = {**GOOD, "nom_beneficiaire": "Mme DUPONT Jeanne", "objet": "Façade de Mme Dupont, 3 rue du Pont"}


@pytest.mark.parametrize(
    "name",
    [
        *("Mme DUPONT Jeanne", "M. Jean-Pierre D’Arc", "MONSIEUR MARTIN", "mademoiselle Léa Petit", "Mr Dupond"),
        *("M. et Mme DUPONT", "MM. Martin et Petit", "DUPONT Jeanne (Mme)", "Dupont, M.", "Particulier"),
        *("M.DUPONT", "Mme.Dupont Jeanne", "Bénéficiaire particulier"),
        *("Personnes physiques", "DUPONT Jeanne (particulier)", "Martin - personne physique"),
    ],
)
def test_a_civility_or_the_publishers_mention_is_evidence(name: str) -> None:
    assert pl.select(is_natural(pl.lit(name))).item()


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Association M. Hulot",
            "MME Cinéma",
            "Compagnie Monsieur Max",
            "M. le Maire",
            "Madame la Marquise",
            "Mr SARL",
        ),
        *("M.J.C. Dupont", "M.F.R. de la Vallée", "M.P.T"),
        *("AMICALE DUPONT", "MAISON DUPONT", "Jean Dupont", "Marie Madame et fils", "M6", "Madame 2024"),
        *("Accueil des particuliers employeurs", "FEPEM (particuliers employeurs)"),
    ],
)
def test_nothing_else_is(name: str) -> None:
    assert not pl.select(is_natural(pl.lit(name))).item()


def told(result: Checked) -> list[tuple[str, str | None, str | None]]:
    """The code, column and text of each anomaly."""
    return result.anomalies.select("code", "colonne", "valeur").rows()


def published(result: Checked) -> str:
    """All that can be asked for of what was checked."""
    frames = (result.accepted, result.anomalies, result.organisations, result.collectivites, result.rejected)
    return "".join(frame.write_json() for frame in frames)


def test_the_name_is_nowhere_in_what_is_published() -> None:
    result = Checker("source-x").check(batch(Subvention, [GOOD, PERSON, GOOD]))
    assert result.accepted["nom_beneficiaire"].to_list() == ["Amicale", "personne physique", "Amicale"]
    assert result.accepted["objet"][1] == "Façade de personne physique, 3 rue du Pont"
    assert result.accepted["id_beneficiaire"].to_list() == [GOOD["id_beneficiaire"], None, GOOD["id_beneficiaire"]]
    assert told(result) == [("personne_physique", "nomBeneficiaire", None)]
    assert "DUPONT" not in published(result).upper()


def test_the_operator_keeps_what_is_not_shown() -> None:
    (kept,) = Checker("source-x").check(batch(Subvention, [PERSON, GOOD])).reserved.rows(named=True)
    assert json.loads(kept["contenu"]) == {
        "nomBeneficiaire": PERSON["nom_beneficiaire"],
        "idBeneficiaire": PERSON["id_beneficiaire"],
        "objet": PERSON["objet"],
    }


def test_a_deployment_may_show_them() -> None:
    result = Checker("source-x", privacy=Privacy(hide_persons=False)).check(batch(Subvention, [PERSON]))
    assert result.accepted["nom_beneficiaire"].to_list() == ["Mme DUPONT Jeanne"]
    assert result.anomalies.is_empty()
    assert result.reserved.is_empty()


def whole(cells: Mapping[str, str | None], **row: str | None) -> Checked:
    """What becomes of a subsidy whose row in the file had these cells."""
    frame = batch(Subvention, [{**GOOD, **row}]).rows
    brut = pl.DataFrame([cells], dict.fromkeys(cells, pl.String)).to_struct()
    return Checker("source-x").check(Batch(Subvention, frame.with_columns(brut=brut)))


@pytest.mark.parametrize(
    ("cells", "row", "code"),
    [
        ({"Type de bénéficiaire": "Particulier"}, {}, "personne_physique"),
        ({"Catégorie": "personne physique"}, {}, "personne_physique"),
        ({"Observations": "Particulier"}, {}, None),
        ({"Civilité": "Mme"}, {"id_beneficiaire": None}, "personne_physique"),
        ({"Civilité": "Mme"}, {}, "personne_physique_possible"),
        ({"Civilité du président": "Mme"}, {"id_beneficiaire": None}, None),
        ({}, {"nom_beneficiaire": "DUPONT Jeanne", "id_beneficiaire": None}, "personne_physique_possible"),
        ({}, {"nom_beneficiaire": "DUPONT Jeanne"}, None),
        ({}, {"nom_beneficiaire": "DUPONT Jeanne entrepreneur individuel"}, "personne_physique_possible"),
        ({}, {"nom_beneficiaire": "Amicale", "id_beneficiaire": None}, None),
        ({}, {"nom_beneficiaire": "COLLÈGE Voltaire", "id_beneficiaire": None}, None),
    ],
)
def test_what_the_row_says_of_whoever_receives_counts(
    cells: dict[str, str | None], row: dict[str, str | None], code: str | None
) -> None:
    result = whole({"x": "1", **cells}, **row)
    codes = [found for found, _, _ in told(result) if found.startswith("personne")]
    assert codes == ([code] if code else [])
    assert (result.accepted["nom_beneficiaire"].item() == "personne physique") == (code == "personne_physique")


def test_a_holder_of_a_contract_has_no_number_either() -> None:
    checker = Checker("source-x")
    checker.check(batch(Marche, [CONTRACT]))
    holder = {"marche_id": 0, "id_titulaire": "52499120500014", "type_identifiant": "SIRET", "nom": "M. Paul Durand"}
    result = checker.check(batch(Titulaire, [holder]))
    assert result.accepted.select("nom", "id_titulaire").rows() == [("personne physique", None)]
    assert told(result) == [("personne_physique", "denominationSociale", None)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Aide à Mme Jeanne DUPONT", "Aide à personne physique"),
        ("dupont jeanne : façade", "personne physique : façade"),
        ("Dossier n° 12 (DUPÔNT)", "Dossier n° 12 (personne physique)"),
        ("Duponteau et les autres", "Duponteau et les autres"),
        ("Façade", "Façade"),
    ],
)
def test_a_name_is_masked_whatever_its_case_accents_and_order(text: str, shown: str) -> None:
    assert Name.of("Mme DUPONT Jeanne").masked(text) == shown


def test_a_rejected_row_is_kept_whole_but_for_the_name() -> None:
    rows = [{"rejet": "enregistrement_illisible", "brut": '{"nom": "M. Jean Durand", "n": [1, "M. DURAND, 3e"]}'}]
    result = Checker("source-x").check(batch(Marche, [{**CONTRACT, **rows[0]}]))
    assert json.loads(result.rejected["contenu"].item()) == {
        "nom": "personne physique",
        "n": [1, "personne physique, 3e"],
    }
    assert result.reserved["contenu"].to_list() == [rows[0]["brut"]]
    assert result.reserved["enregistrement_id"].to_list() == result.rejected["id"].to_list()


async def test_the_names_are_in_the_operators_table_and_go_with_their_source(database_url: str, tmp_path: Path) -> None:
    path = tmp_path / "personnes.csv"
    header = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant\n"
    row = "Antibes;21060004500392;2024-01-01;{};Sport;10\n"
    path.write_text(header + row.format("M. Paul Durand") + row.format("Club"), encoding="utf-8")
    async with connected(database_url) as connection:
        await load(connection, str(path))
        assert await operator_reads(connection, path) == [
            [path.as_posix(), "2", '{"nomBeneficiaire": "M. Paul Durand"}']
        ]
        path.write_text(header + row.format("Club"), encoding="utf-8")
        await load(connection, str(path))
        assert await operator_reads(connection, path) == []


async def operator_reads(connection: Connection, path: Path) -> list[list[str]]:
    """What the operator is told of a file, but for the identifiers of the records."""
    out = io.StringIO(newline="")
    await write_reserve(connection, path.as_posix(), out)
    return [[url, line, content] for url, line, _, content in list(csv.reader(io.StringIO(out.getvalue())))[1:]]


def test_a_bare_name_beside_a_first_name_names_nobody() -> None:
    found = match(["Nom", "Prénom", "Montant", "Objet"], KINDS["subventions"])
    assert {pair.column.name for pair in found.pairs} == {"montant", "objet"}
