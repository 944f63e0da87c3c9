"""Natural persons who receive are shown without their names, and nothing that can be asked for quotes them."""

import polars as pl
import pytest

from loaders.check import Checker
from loaders.kinds import KINDS
from loaders.match import match
from loaders.natural_persons import Privacy, is_natural
from schema.datasets import Subvention
from tests.test_check import GOOD, batch

PERSON = {**GOOD, "nom_beneficiaire": "Mme DUPONT Jeanne"}


@pytest.mark.parametrize(
    "name", ["Mme DUPONT Jeanne", "M. Jean-Pierre D’Arc", "MONSIEUR MARTIN", "mademoiselle Léa Petit", "Mr Dupond"]
)
def test_a_civility_before_a_name_is_evidence(name: str) -> None:
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
        *("AMICALE DUPONT", "MAISON DUPONT", "Jean Dupont", "Marie Madame", "M6", "Madame 2024"),
    ],
)
def test_nothing_else_is(name: str) -> None:
    assert not pl.select(is_natural(pl.lit(name))).item()


def test_the_name_is_nowhere_in_what_is_published() -> None:
    result = Checker("source-x").check(batch(Subvention, [PERSON, GOOD]))
    assert result.accepted["nom_beneficiaire"].to_list() == ["personne physique", "Amicale"]
    assert [(a["ligne"], a["code"], a["colonne"], a["valeur"]) for a in result.anomalies.rows(named=True)] == [
        (2, "personne_physique", "nomBeneficiaire", None)
    ]
    for frame in (result.accepted, result.anomalies, result.organisations, result.collectivites, result.rejected):
        assert "DUPONT" not in frame.write_json()


def test_a_deployment_may_show_them() -> None:
    result = Checker("source-x", privacy=Privacy(hide_persons=False)).check(batch(Subvention, [PERSON]))
    assert result.accepted["nom_beneficiaire"].to_list() == ["Mme DUPONT Jeanne"]
    assert result.anomalies.is_empty()


def test_a_bare_name_beside_a_first_name_names_nobody() -> None:
    found = match(["Nom", "Prénom", "Montant", "Objet"], KINDS["subventions"])
    assert {pair.column.name for pair in found.pairs} == {"montant", "objet"}
