"""Each declaration holds what the official schema of its standard says: every field, its type, its lists and bounds."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schema.datasets import (
    DATASETS,
    ActeSousTraitance,
    Budget,
    Deliberation,
    Enregistrement,
    Equipement,
    ExecutionAnnuelle,
    LigneBudget,
    Marche,
    ModificationActeSousTraitance,
    ModificationMarche,
    Subvention,
    Tarif,
    Titulaire,
)
from schema.model import Column, Dataset, Recipe, Reference, bind
from schema.relations import relations

SCHEMAS = Path(__file__).parent.parent.parent / "shared" / "schemas"
TABLES = (
    ("scdl_subventions_2.1.1.json", (Subvention,)),
    ("scdl_equipements_0.1.5.json", (Equipement,)),
    ("scdl_deliberations_2.1.5.json", (Deliberation,)),
    ("scdl_budget_0.8.3.json", (Budget, LigneBudget)),
)
# What a type of the standards is here. A text may be more than a text: a code, a SIRET.
SCALARS = {
    "string": {"Texte", "Code", "Siret"},
    "number": {"Montant", "Taux", "Coordonnee"},
    "integer": {"Entier"},
    "date": {"Date"},
    "boolean": {"Booleen"},
    "year": {"Annee"},
}


def official(name: str) -> Any:
    """An official schema; skips where it is not at hand."""
    path = SCHEMAS / name
    if not path.exists():
        pytest.skip(f"{name} is not on this machine")
    return json.loads(path.read_text(encoding="utf-8"))


def by_header(*datasets: type[Dataset]) -> dict[str, Column]:
    """The columns of some datasets by their names in the standard."""
    return {column.header: column for dataset in datasets for column in dataset.columns if column.header}


@pytest.mark.parametrize("dataset", DATASETS)
def test_no_two_searched_columns_have_the_same_weight(dataset: type[Dataset]) -> None:
    weights = [column.searched for column in dataset.searched()]
    assert weights == list("ABCD")[: len(weights)]


@pytest.mark.parametrize(("name", "datasets"), TABLES)
def test_every_field_of_the_standard_is_declared_and_none_is_invented(
    name: str, datasets: tuple[type[Dataset], ...]
) -> None:
    assert set(by_header(*datasets)) == {field["name"] for field in official(name)["fields"]}


@pytest.mark.parametrize(("name", "datasets"), TABLES)
def test_a_field_has_the_type_and_the_constraints_of_the_standard(
    name: str, datasets: tuple[type[Dataset], ...]
) -> None:
    declared = by_header(*datasets)
    for field in official(name)["fields"]:
        column, constraints = declared[field["name"]], field.get("constraints", {})
        assert column.scalar.name in SCALARS[field["type"]], field["name"]
        assert column.required is bool(constraints.get("required")), field["name"]
        assert set(constraints.get("enum", ())) <= set(column.choices), field["name"]
        for ours, theirs in (("minimum", "minimum"), ("maximum", "maximum"), ("max_length", "maxLength")):
            if theirs in constraints:
                assert getattr(column, ours) == constraints[theirs], field["name"]


def decp(kind: str) -> Any:
    """The definition of `marche` or `contrat-concession` in the legal format's JSON schema."""
    return official("schema_decp_v2.0.3.json")["definitions"][kind]


def leaves(node: Any, definitions: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The fields of a JSON schema's object that are no lists of objects, by their paths."""
    for name, child in node.get("properties", {}).items():
        found = resolved(child, definitions)
        if found.get("properties"):
            yield from leaves(found, definitions, f"{path}{name}.")
        elif not (found.get("type") == "array" and "enum" not in resolved(found["items"], definitions)):
            yield f"{path}{name}", found


def resolved(node: Any, definitions: Any) -> Any:
    """What a `$ref` names."""
    reference = node.get("$ref")
    return definitions[reference.rpartition("/")[2]] | {"$ref": None} if reference else node


@pytest.mark.parametrize("kind", ["marche", "contrat-concession"])
def test_every_field_of_a_contract_is_declared_with_its_list(kind: str) -> None:
    schema, declared = decp(kind), by_header(Marche)
    for path, field in leaves(schema, schema["definitions"]):
        column = declared[path.replace("autoriteConcedante", "acheteur")]
        items = resolved(field["items"], schema["definitions"]) if "items" in field else field
        assert set(items.get("enum", ())) <= set(column.choices), path
        assert column.many is (field.get("type") == "array"), path
        for ours, theirs in (("minimum", "minimum"), ("maximum", "maximum"), ("max_length", "maxLength")):
            if theirs in field:
                assert getattr(column, ours) == field[theirs], path


PARTS: tuple[tuple[str, str, type[Dataset], dict[str, str]], ...] = (
    ("marche", "Modification", ModificationMarche, {}),
    ("marche", "Titulaire", Titulaire, {}),
    ("marche", "ActeSousTraitance", ActeSousTraitance, {}),
    ("marche", "ModificationActeSousTraitance", ModificationActeSousTraitance, {}),
    (
        "contrat-concession",
        "Modification",
        ModificationMarche,
        {"dateSignatureModification": "dateNotificationModification", "valeurGlobale": "montant"},
    ),
    ("contrat-concession", "Concessionnaire", Titulaire, {}),
    ("contrat-concession", "DonneesExecution", ExecutionAnnuelle, {}),
    ("contrat-concession", "Tarif", Tarif, {}),
)


@pytest.mark.parametrize(("kind", "name", "part", "same"), PARTS)
def test_every_field_of_a_part_of_a_contract_is_declared(
    kind: str, name: str, part: type[Dataset], same: dict[str, str]
) -> None:
    definitions, declared = decp(kind)["definitions"], by_header(part)
    for path, field in leaves(definitions[name], definitions):
        column = declared[same.get(path, path)]
        assert set(field.get("enum", ())) <= set(column.choices), path


def test_names_in_the_graph_are_told_apart() -> None:
    for dataset in DATASETS:
        names = [column.graphql_name for column in dataset.columns if column.published] + list(relations(dataset))
        assert len(names) == len(set(names)), dataset.__name__


def test_everything_is_described_in_a_sentence() -> None:
    for dataset in DATASETS:
        assert dataset.title().endswith("."), dataset.__name__
        for column in dataset.columns:
            assert column.description[0].isupper(), (dataset.__name__, column.name)
            assert column.description.endswith("."), (dataset.__name__, column.name)


def test_every_record_leads_to_its_collectivite_its_source_and_its_anomalies() -> None:
    for dataset in DATASETS:
        if issubclass(dataset, Enregistrement):
            assert {"collectivite", "source", "anomalies"} <= set(relations(dataset)), dataset.__name__


def test_a_reference_names_a_column_that_exists() -> None:
    for dataset in DATASETS:
        for relation in relations(dataset).values():
            assert relation.source.column(relation.local)
            assert relation.target.column(relation.remote)


def test_a_column_needs_a_scalar() -> None:
    with pytest.raises(TypeError, match=r"schema\.scalars"):
        bind("montant", int, Recipe("Montant.", {}))


def test_a_name_in_the_graph_is_spelt_as_the_standard_spells_it() -> None:
    assert Subvention.column("notification_ue").graphql_name == "notificationUE"
    assert Subvention.column("id_rae").graphql_name == "idRAE"
    assert Equipement.column("nom").graphql_name == "nom"
    assert isinstance(Subvention.column("id_beneficiaire").reference, Reference)
