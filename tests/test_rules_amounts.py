"""Amounts from text: what is read, what is told, and that nothing unreadable becomes a value."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schema.datasets import Subvention
from tests.rules import NORMALISED, read, read_column

MONTANT = Subvention.column("montant")


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
