"""Rules from text to values: what is read, what is told, and that nothing unreadable becomes a value."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.rules import RULES
from loaders.rules.identifiers import is_siren, siren_of
from loaders.spelling import loose, loose_column
from schema.datasets import DATASETS, Equipement, Marche, Subvention
from schema.model import Column


def read(text: str | None, column: Column) -> tuple[object, set[str]]:
    """What a column's rule makes of a text: the value, and the codes of its faults."""
    rule = RULES[column.scalar.name]
    frame = pl.DataFrame({"text": [text]}, schema={"text": pl.String})
    valued = frame.with_columns(rule.value(pl.col("text"), column).alias("value"))
    masks = rule.faults(pl.col("text"), pl.col("value"), column)
    found = valued.select(mask.fill_null(value=False).alias(code) for code, mask in masks.items()).row(0, named=True)
    return valued["value"].item(), {code for code, applies in found.items() if applies}


MONTANT = Subvention.column("montant")
NORMALISED = {"valeur_normalisee"}


@pytest.mark.parametrize("text", ["0", "12", "-3", "840690.0", "99786.57", "1.5e3", "0.05"])
def test_an_amount_as_the_standard_writes_it_is_kept_to_the_digit(text: str) -> None:
    assert read(text, MONTANT) == (text, set())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("40 000,00", "40000.00"),
        ("17\u00a0833", "17833"),
        ("25\u202f000,50 €", "25000.50"),
        ("100000,1", "100000.1"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1,234", "1.234"),
        ("+12", "12"),
        ("-5 000 EUR", "-5000"),
        ("12 euros", "12"),
    ],
)
def test_an_amount_as_the_french_write_it_is_read_and_told(text: str, value: str) -> None:
    assert read(text, MONTANT) == (value, NORMALISED)


@pytest.mark.parametrize(
    "text",
    [
        "NC",
        "SEM",
        "-",
        "240 000 € (pour les 3 saisons sportives)",
        "2,43E+13",
        "1e400000",
        "9" * 40,
        "1 000 ou 2 000",
        "12.3.4",
    ],
)
def test_an_unreadable_amount_is_null_and_never_zero(text: str) -> None:
    assert read(text, MONTANT) == (None, {"montant_illisible"})


@given(st.text(max_size=20))
def test_no_text_becomes_an_amount_that_it_does_not_write(text: str) -> None:
    value, _ = read(text, MONTANT)
    if value is not None:
        assert Decimal(str(value)).is_finite()
        digits = [sign for sign in str(value) if sign.isdigit()]
        assert digits == [sign for sign in text if sign.isdigit()]


@given(st.decimals(-(10**12), 10**12, places=2))
def test_an_amount_comes_back_from_french(amount: Decimal) -> None:
    french = f"{amount:,.2f}".replace(",", "\u202f").replace(".", ",")
    assert Decimal(str(read(f"{french} €", MONTANT)[0])) == amount


@pytest.mark.parametrize(
    ("text", "day", "faults"),
    [
        ("2016-12-05", date(2016, 12, 5), set()),
        ("2018-12-17+01:00", date(2018, 12, 17), set()),
        ("2019-01-01Z", date(2019, 1, 1), set()),
        ("2024-01-05T10:00:00", date(2024, 1, 5), set()),
        ("05/12/2016", date(2016, 12, 5), NORMALISED),
        ("5/1/2016", date(2016, 1, 5), NORMALISED),
        ("05-12-2016", date(2016, 12, 5), NORMALISED),
        ("05.12.2016 00:00:00", date(2016, 12, 5), NORMALISED),
        ("2017/09/08", date(2017, 9, 8), NORMALISED),
        ("31/02/2020", None, {"date_illisible"}),
        ("2022-12--01", None, {"date_illisible"}),
        ("2018-04", None, {"date_illisible"}),
        ("12/31/2020", None, {"date_illisible"}),
        ("2020", None, {"date_illisible"}),
        (None, None, set()),
    ],
)
def test_a_date_is_read_with_the_day_first_or_not_at_all(text: str | None, day: date | None, faults: set[str]) -> None:
    assert read(text, Subvention.column("date_convention")) == (day, faults)


SIRET = Subvention.column("id_attribuant")


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("21060004500392", "21060004500392", set()),
        ("35600000049837", "35600000049837", set()),  # an establishment of La Poste, by its own key
        ("210 600 045 00392", "21060004500392", NORMALISED),
        ("21060004500392.0", "21060004500392", NORMALISED),
        ("21860194600000", "21860194600000", {"siret_cle_fausse"}),
        ("32402138500000.0", "32402138500000.0", {"siret_cle_fausse"}),
        ("00000000000000", "00000000000000", {"siret_cle_fausse"}),
        ("225800010", "225800010", {"siret_siren"}),
        ("2,43E+13", "2,43E+13", {"siret_notation_scientifique"}),
        ("7.17E13", "7.17E13", {"siret_notation_scientifique"}),
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
        ("2,43E+13", None),
        ("000000000", None),
    ],
)
def test_the_siren_of_a_row_is_the_one_whose_key_is_true(text: str, siren: str | None) -> None:
    assert pl.select(siren_of(pl.lit(text))).item() == siren
    assert is_siren(text) == (text == siren)


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("oui", True, set()),
        ("non", False, set()),
        ("true", True, set()),
        ("NON", False, NORMALISED),
        ("yes", True, NORMALISED),
        ("0", False, NORMALISED),
        ("peut-être", None, {"booleen_illisible"}),
    ],
)
def test_a_boolean_is_yes_or_no(text: str, value: bool | None, faults: set[str]) -> None:
    assert read(text, Subvention.column("notification_ue")) == (value, faults)


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("aide en nature", "aide en nature", set()),
        ("Aide en numeraire", "aide en numéraire", NORMALISED),
        ("aide en numéraire, aide en nature", "aide en numéraire;aide en nature", NORMALISED),
        ("prêt", "prêt", {"valeur_hors_liste"}),
        ("aide en num\ufffdraire", "aide en num\ufffdraire", {"valeur_hors_liste", "caracteres_perdus"}),
    ],
)
def test_a_value_of_a_closed_list_takes_its_spelling(text: str, value: str, faults: set[str]) -> None:
    assert read(text, Subvention.column("nature")) == (value, faults)


def test_what_the_standard_bounds_is_told_and_kept() -> None:
    assert read("100", Subvention.column("pourcentage_subvention")) == ("100", {"hors_bornes"})
    assert read("91,5", Equipement.column("latitude")) == (91.5, {"hors_bornes", "valeur_normalisee"})
    assert read("W3222", Subvention.column("rna_beneficiaire")) == ("W3222", {"format_non_conforme"})
    assert read("x" * 257, Subvention.column("objet")) == ("x" * 257, {"texte_trop_long"})


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("12", 12, set()),
        ("12.0", 12, NORMALISED),
        ("0", 0, {"hors_bornes"}),
        ("12,5", None, {"entier_illisible"}),
        ("99999999999", None, {"entier_illisible"}),
    ],
)
def test_a_whole_number_is_whole(text: str, value: int | None, faults: set[str]) -> None:
    assert read(text, Marche.column("duree_mois")) == (value, faults)


def test_every_column_of_a_standard_has_a_rule() -> None:
    scalars = {column.scalar.name for dataset in DATASETS for column in dataset.columns if column.header}
    assert scalars <= set(RULES)


def test_every_pattern_of_a_standard_is_one_that_columns_are_matched_by() -> None:
    patterns = [column.pattern for dataset in DATASETS for column in dataset.columns if column.pattern]
    assert patterns
    for pattern in patterns:
        assert pl.select(pl.lit("\0").str.contains(pattern, strict=True)).item() is False


# Python and Polars each know the Unicode of their own release: characters that this Python does not know are left out.
@given(st.text(st.characters(exclude_categories=("Cs", "Cn"))))
def test_a_spelling_is_loosened_alike_alone_and_by_columns(text: str) -> None:
    assert pl.select(loose_column(pl.lit(text))).item() == loose(text)
