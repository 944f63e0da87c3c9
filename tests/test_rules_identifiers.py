"""SIRET and SIREN from text: repaired only where that is certain."""

import polars as pl
import pytest

from loaders.rules.identifiers import is_siren, siren_of
from schema.datasets import Subvention
from tests.rules import NORMALISED, read

ARABIC = "".join(chr(0x0660 + int(digit)) for digit in "21060004500392")
SIRET = Subvention.column("id_attribuant")


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("21060004500392", "21060004500392", set()),
        ("35600000049837", "35600000049837", set()),  # an establishment of La Poste, by its own key
        ("210 600 045 00392", "21060004500392", NORMALISED),
        ("21060004500392.0", "21060004500392", NORMALISED),
        ("210.600.045.00392", "21060004500392", NORMALISED),
        ("2106000\n4500392", "21060004500392", NORMALISED),
        ("21060004\u202f500392", "21060004500392", NORMALISED),
        ("'21060004500392", "21060004500392", NORMALISED),
        ('="21060004500392"', "21060004500392", NORMALISED),
        ("SIRET : 21060004500392", "21060004500392", NORMALISED),
        ("5780614300012", "05780614300012", NORMALISED),
        ("2106OOO45OO392", "21060004500392", NORMALISED),
        ("2l060004500392.", "21060004500392", NORMALISED),
        ("2106OOO45OO393", "2106OOO45OO393", {"siret_invalide"}),
        ("2106OOO45", "2106OOO45", {"siret_invalide"}),
        ("2106000450039.2", "2106000450039.2", {"siret_invalide"}),
        ("21060004500393", "21060004500393", {"siret_cle_fausse"}),
        ("21860194600000", "21860194600000", {"siret_cle_fausse"}),
        ("21860194600000.0", "21860194600000", {"siret_cle_fausse"} | NORMALISED),
        ("22040000000000", "22040000000000", {"siret_sans_etablissement"}),
        ("00000000000000", "00000000000000", {"siret_cle_fausse"}),
        ("225800010", "225800010", {"siret_siren"}),
        ("225 800 010.0", "225 800 010.0", {"siret_siren"}),
        ("2,43E+13", "2,43E+13", {"siret_notation_scientifique"}),
        ("7.17E13", "7.17E13", {"siret_notation_scientifique"}),
        ("2.1060004500392E13", "21060004500392", NORMALISED),
        ("2,10600045003920E+13", "21060004500392", NORMALISED),
        ("2.1060004500393E13", "2.1060004500393E13", {"siret_notation_scientifique"}),
        (ARABIC, ARABIC, {"siret_invalide"}),
        ("210600045003921", "210600045003921", {"siret_invalide"}),
        ("FR40303265045", "FR40303265045", {"siret_invalide"}),
        (None, None, set()),
    ],
)
def test_a_siret_is_repaired_only_where_that_is_certain(text: str | None, value: str | None, faults: set[str]) -> None:
    assert read(text, SIRET) == (value, faults)


@pytest.mark.parametrize(
    ("text", "siren"),
    [
        ("21060004500392", "210600045"),
        ("21860194600000", "218601946"),
        ("225800010", "225800010"),
        ("225 800 010", "225800010"),
        ("225800011", None),
        ("5780614300012", "057806143"),
        ("2106OOO45OO392", "210600045"),
        ("22040000000000", None),
        ("2,43E+13", None),
        ("000000000", None),
    ],
)
def test_the_siren_of_a_row_is_the_one_whose_key_is_true(text: str, siren: str | None) -> None:
    assert pl.select(siren_of(pl.lit(text))).item() == siren
    assert is_siren(text) == (text == siren)
