"""Rules from text to values, each column's: what is read, what is told, and that nothing unreadable becomes a value."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.clean import FORMS
from loaders.rules import RULES
from loaders.spelling import loose, loose_column
from schema.datasets import DATASETS, Equipement, LigneBudget, Marche, Subvention
from tests.rules import NORMALISED, read


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
    ("text", "lost"),
    [
        ("F?te", True),
        ("Th??tre d'?t?", True),
        ("F\ufffdte", True),
        ("Pourquoi ? Parce que", False),
        ("Quoi?", False),
        ("https://ville.fr/page?id=3", False),
    ],
)
def test_a_question_mark_within_a_word_is_a_letter_lost(text: str, lost: bool) -> None:
    assert read(text, Subvention.column("objet")) == (text, {"caracteres_perdus"} if lost else set())


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
