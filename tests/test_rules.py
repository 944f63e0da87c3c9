"""Rules from text to values: what is read, what is told, and that nothing unreadable becomes a value."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.clean import FORMS
from loaders.rules import RULES, WRITTEN, is_period
from loaders.rules.identifiers import is_siren, siren_of
from loaders.rules.periods import PERIOD
from loaders.spelling import loose, loose_column
from schema.datasets import DATASETS, Equipement, LigneBudget, Marche, Subvention
from schema.model import Column


def read(text: str | None, column: Column) -> tuple[object, set[str]]:
    """What a column's rule makes of a text: the value, and the codes of its faults."""
    return read_column([text], column)[0]


def read_column(texts: list[str | None], column: Column) -> list[tuple[object, set[str]]]:
    """What becomes of the texts of a column: of each the value, and the codes of its faults."""
    frame = pl.DataFrame({"text": texts}, schema={"text": pl.String})
    name = column.scalar.name
    rule = WRITTEN[name](frame["text"]) if name in WRITTEN else RULES[name]
    valued = frame.with_columns(rule.value(pl.col("text"), column).alias("value"))
    masks = rule.faults(pl.col("text"), pl.col("value"), column)
    told = (mask.fill_null(value=False).alias(code) for code, mask in masks.items())
    found = valued.select(pl.lit(value=False).alias(""), *told).rows(named=True)
    return [
        (value, {code for code, applies in codes.items() if applies})
        for value, codes in zip(valued["value"], found, strict=True)
    ]


MONTANT = Subvention.column("montant")
NORMALISED = {"valeur_normalisee"}
ARABIC = "".join(chr(0x0660 + int(digit)) for digit in "21060004500392")


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
        ("+12", "12"),
        ("1'234.50", "1234.50"),
        ("1 234’567", "1234567"),
        ("€ 25 000", "25000"),
        ("\u200b1 200", "1200"),
        ("−1 200,5", "-1200.5"),
        ("(1 200)", "-1200"),
        ("(1 200 €)", "-1200"),
        ("1 200-", "-1200"),
        ("12,5 k€", "12500"),
        ("0,25 K€", "250"),
        ("1,2345678 M€", "1234567.8"),
        ("15 milliers d’euros", "15000"),
        ("-5 000 EUR", "-5000"),
        ("12 euros", "12"),
        ("12 €uros", "12"),
        ("12 345 ¤", "12345"),
        ("1 234 567,8 €", "1234567.8"),
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
        "2,43E+13",
        "1 200 (k€)",
        "5 000 € (par an)",
        "5 000 € (annulée)",
        "5 000 $",
        "5 000 € + 2 000 €",
        "()",
        "1e400000",
        "9" * 40,
        "1 000 ou 2 000",
        "12.3.4",
        "500 300 1 200",
        "5000 2000",
        "500,00 300",
        "500\n300",
        "1 2 3",
        "10 00",
        "\u0661\u0662",
    ],
)
def test_an_unreadable_amount_is_null_and_never_zero(text: str) -> None:
    assert read(text, MONTANT) == (None, {"montant_illisible"})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("240 000 € (pour les 3 saisons sportives)", "240000"),
        ("1 500,50 (dont 500 € en nature)", "1500.50"),
        ("25 000 € TTC", "25000"),
    ],
)
def test_a_sure_amount_with_a_remark_is_read_and_the_remark_told(text: str, value: str) -> None:
    assert read(text, MONTANT) == (value, {"montant_avec_remarque"})


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (["1.234", "12,50"], ["1234", "12.50"]),
        (["1.234", "12.50"], ["1.234", "12.50"]),
        (["1,234", "12.50"], ["1234", "12.50"]),
        (["1,234", "12,5"], ["1.234", "12.5"]),
        (["1.234 €", "1.234.567 €"], ["1234", "1234567"]),
        (["1,234", "1,234,567.89"], ["1234", "1234567.89"]),
        (["1.234", "1500.250"], ["1.234", "1500.250"]),
        (["0.500", "1.234"], ["0.500", "1.234"]),
        (["(1.234)", "12,50"], ["-1234", "12.50"]),
        (["1.234 € (solde)", "12,50"], ["1234", "12.50"]),
    ],
)
def test_a_mark_means_what_its_column_proves(texts: list[str | None], values: list[str]) -> None:
    assert [value for value, _ in read_column(texts, MONTANT)] == values


@pytest.mark.parametrize("texts", [["1.234"], ["1,234"], ["1,234 €", "500"], ["1.234", "1.234.567", "12.50"]])
def test_an_amount_that_may_be_two_is_null_and_told(texts: list[str | None]) -> None:
    assert read_column(texts, MONTANT)[0] == (None, {"montant_ambigu"})


# The first text of all has its regular expressions compiled: no example is held to a time.
@settings(deadline=None)
@given(st.text(max_size=20).filter(lambda text: "€" not in text and "eur" not in text.lower()))
def test_no_text_becomes_an_amount_that_it_does_not_write(text: str) -> None:
    value, faults = read(text, MONTANT)
    if value is not None:
        assert Decimal(str(value)).is_finite()
        digits = [sign for sign in str(value) if sign.isdigit()]
        before = text.partition("(")[0] if "montant_avec_remarque" in faults else text
        assert digits == [sign for sign in before if sign.isdigit()]


@settings(deadline=None)
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
        ("2019-01-01 00:00:00 +0100", date(2019, 1, 1), set()),
        ("0218-10-29", date(218, 10, 29), set()),
        ("2024/01/07", date(2024, 1, 7), NORMALISED),
        ("2022-12--01", date(2022, 12, 1), NORMALISED),
        ("2022-1-5", date(2022, 1, 5), NORMALISED),
        ("05 / 12 / 2016", date(2016, 12, 5), NORMALISED),
        ("05-12-16", date(2016, 12, 5), NORMALISED),
        ("05/12/98", date(1998, 12, 5), NORMALISED),
        ("20161205", date(2016, 12, 5), NORMALISED),
        ("43831", date(2020, 1, 1), NORMALISED),
        ("43831.5", date(2020, 1, 1), NORMALISED),
        ("3 mars 2021", date(2021, 3, 3), NORMALISED),
        ("Mercredi 1er Février 2017", date(2017, 2, 1), NORMALISED),
        ("12-déc.-19", date(2019, 12, 12), NORMALISED),
        ("12/31/2020", date(2020, 12, 31), NORMALISED),
        ("05JAN2020", date(2020, 1, 5), NORMALISED),
        ("28FEB2020:00:00:00", date(2020, 2, 28), NORMALISED),
        ("3 May 2021", date(2021, 5, 3), NORMALISED),
        ("2019-12-31T23:00:00.000Z", date(2020, 1, 1), NORMALISED),
        ("1577833200000", date(2020, 1, 1), NORMALISED),
        ("99999999999999", None, {"date_illisible"}),
        ("2020-06-30T22:00Z", date(2020, 7, 1), NORMALISED),
        ("2020-01-30T22:00:00+00:00", date(2020, 1, 30), NORMALISED),
        ("2019-12-31T23:00:00+01:00", date(2019, 12, 31), set()),
        ("31/02/2020", None, {"date_illisible"}),
        ("0000-00-00", None, {"date_illisible"}),
        ("3 brumaire 2021", None, {"date_illisible"}),
        ("99999", None, {"date_illisible"}),
        ("2018-04", None, {"date_incomplete"}),
        ("04/2018", None, {"date_incomplete"}),
        ("Avril 2018", None, {"date_incomplete"}),
        ("2020", None, {"date_incomplete"}),
        ("2021-01-01/2021-12-31", None, {"dates_multiples"}),
        ("01/02/2018 ; 01/03/2018 ; 01/04/2018 ; 01/05/2018 ; 01/06/2018", None, {"dates_multiples"}),
        (None, None, set()),
    ],
)
def test_a_date_is_read_with_the_day_first_or_not_at_all(text: str | None, day: date | None, faults: set[str]) -> None:
    assert read(text, Subvention.column("date_convention")) == (day, faults)


def test_the_month_comes_first_where_the_column_proves_it() -> None:
    dates = read_column(["12/31/2020", "01/02/2020"], Subvention.column("date_convention"))
    assert [day for day, _ in dates] == [date(2020, 12, 31), date(2020, 1, 2)]


def test_a_column_that_has_both_orders_gives_only_the_dates_that_are_sure() -> None:
    dates = read_column(["12/31/2020", "31/12/2020", "02/02/2020", "01/02/2020"], Subvention.column("date_convention"))
    assert dates[-1] == (None, {"date_ambigue"})
    assert [day for day, _ in dates[:-1]] == [date(2020, 12, 31), date(2020, 12, 31), date(2020, 2, 2)]


@pytest.mark.parametrize(
    ("text", "year", "faults"),
    [
        ("2021", 2021, set()),
        ("2021.0", 2021, NORMALISED),
        ("2026-27", 2026, NORMALISED),
        ("2020 / 2021", 2020, NORMALISED),
        ("1999-00", 1999, NORMALISED),
        ("2021-03-05", 2021, NORMALISED),
        ("2019-2022", None, {"entier_illisible"}),
        ("2019-21", None, {"entier_illisible"}),
        ("an 2", None, {"entier_illisible"}),
    ],
)
def test_a_year_may_be_a_season(text: str, year: int | None, faults: set[str]) -> None:
    assert read(text, Subvention.column("annee")) == (year, faults)


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
        ("22040000000000", None),
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
        ("O", True, NORMALISED),
        ("N", False, NORMALISED),
        ("VRAI", True, NORMALISED),
        ("1.0", True, NORMALISED),
        ("x", True, NORMALISED),
        ("t", True, NORMALISED),
        ("f", False, NORMALISED),
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


@pytest.mark.parametrize(
    ("column", "code", "word"),
    [("sens", "D", "dépense"), ("sens", "r", "recette"), ("section", "I", "investissement"), ("op_budg", "1", "ordre")],
)
def test_the_codes_of_totem_are_words_in_a_table_too(column: str, code: str, word: str) -> None:
    assert read(code, LigneBudget.column(column)) == (word, NORMALISED)


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
    assert set(patterns) == set(FORMS)
    for pattern in patterns:
        assert pl.select(pl.lit("\0").str.contains(pattern, strict=True)).item() is False


# Python and Polars each know the Unicode of their own release: characters that this Python does not know are left out.
@given(st.text(st.characters(exclude_categories=("Cs", "Cn"))))
def test_a_spelling_is_loosened_alike_alone_and_by_columns(text: str) -> None:
    assert pl.select(loose_column(pl.lit(text))).item() == loose(text)


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("0,45", "0.45", NORMALISED),
        ("45 %", "0.45", NORMALISED),
        ("100%", "1", NORMALISED),
        ("2,5 %", "0.025", NORMALISED),
        ("1.000", "1.000", set()),
        ("la moitié", None, {"nombre_illisible"}),
    ],
)
def test_a_rate_may_be_in_hundredths(text: str, value: str | None, faults: set[str]) -> None:
    assert read(text, Subvention.column("pourcentage_subvention")) == (value, faults)


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("2017-03-30", "2017-03-30", set()),
        ("2021-01-01/2021-12-31", "2021-01-01/2021-12-31", set()),
        ("30/03/2017", "2017-03-30", NORMALISED),
        ("2017/03/30", "2017-03-30", NORMALISED),
        ("du 01/01/2021 au 31/12/2021", "2021-01-01/2021-12-31", NORMALISED),
        ("01/01/2021-31/12/2021", "2021-01-01/2021-12-31", NORMALISED),
        ("2017_03", "2017_03", {"format_non_conforme"}),
        ("31/02/2021", "31/02/2021", {"format_non_conforme"}),
        ("2018-01-01;2018-02-01;2018-03-01", "2018-01-01;2018-02-01;2018-03-01", {"format_non_conforme"}),
    ],
)
def test_a_period_takes_the_form_of_the_standard_where_it_is_certain(text: str, value: str, faults: set[str]) -> None:
    column = Subvention.column("dates_periode_versement")
    assert is_period(column)
    frame = pl.DataFrame({"text": [text]}).with_columns(PERIOD.value(pl.col("text"), column).alias("value"))
    masks = PERIOD.faults(pl.col("text"), pl.col("value"), column)
    told = frame.select(mask.alias(code) for code, mask in masks.items()).row(0, named=True)
    assert (frame["value"].item(), {code for code, applies in told.items() if applies}) == (value, faults)
