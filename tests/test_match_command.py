"""`python -m loaders match`: header rows in, what each header means out."""

import json

from typer.testing import CliRunner

from loaders.__main__ import app


def matched(text: str | bytes, *arguments: str) -> tuple[list[dict[str, str | None]], str]:
    """The objects that the command prints for some lines, and what it says beside."""
    ran = CliRunner().invoke(app, ["match", *arguments], input=text)
    assert ran.exit_code == 0
    return [json.loads(line) for line in ran.stdout.splitlines()], ran.stderr


def test_each_line_of_headers_gives_an_object_of_fields() -> None:
    told, said = matched('\ufeffNom du bénéficiaire,Secteur,"Montant, en euros"\r\n\nEQUIP_UID;EQUIP_NOM\n')
    assert told == [
        {"Nom du bénéficiaire": "nomBeneficiaire", "Secteur": None, "Montant, en euros": "montant"},
        {},
        {"EQUIP_UID": "EQUIP_UID", "EQUIP_NOM": "EQUIP_NOM"},
    ]
    assert said == ""


def test_headers_that_are_spelt_alike_are_told_apart_and_ambiguity_is_said() -> None:
    told, said = matched("NOM COLLECTIVITÉ,SIRET,NOM,SIRET,Objet,Objet\n")
    assert told == [
        {
            "NOM COLLECTIVITÉ": "nomAttribuant",
            "SIRET": "idAttribuant",
            "NOM": "nomBeneficiaire",
            "SIRET (2)": "idBeneficiaire",
            "Objet": None,
            "Objet (2)": None,
        }
    ]
    assert said == "Ligne 1 : « Objet » et « Objet » désignent objet, aucun n’est retenu.\n"


def test_bytes_that_are_no_utf_8_stop_nothing() -> None:
    told, _ = matched("Bénéficiaire,Montant\n".encode("latin-1"))
    assert told[0]["Montant"] == "montant"


def test_a_kind_may_be_said() -> None:
    told, _ = matched("montant,nature\n", "--dataset", "equipements")
    assert told == [{"montant": None, "nature": None}]
