"""The comparison operators that filters offer: one table, for their inputs, their SQL and their documentation."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa

Sql = sa.ColumnElement[Any]
# The column that keeps the words of a record, and what the one that keeps a text without case and accents is called by.
WORDS = "mots"
NORMALISED = "_normalise"


@dataclass(frozen=True)
class Operator:
    """One way to compare a column with a value.

    Attributes:
        name: in the graph.
        description: what it asks, in French.
        sql: (column, bound value) → condition. For `flag` operators the value is a Python bool, which shapes the SQL.
        takes: "one" value of the column's type, "many", or a "flag".
    """

    name: str
    description: str
    sql: Callable[[Sql, Any], Sql]
    takes: str = "one"


def like(before: str) -> Callable[[Sql, Any], Sql]:
    """A maker of conditions: a column has the client's text in it, after `before`; case and accents are ignored."""

    def condition(column: Sql, value: Any) -> Sql:
        pattern = sa.literal_column(f"'{before}'", sa.Text).op("||")(harmless(normal(value)))
        return normalised(column).like(once(pattern.op("||")(sa.literal_column("'%'"))))

    return condition


def normalised(column: Sql) -> Sql:
    """A text without case and accents: kept beside it where records are known by it."""
    if searched(column) == "A":
        kept: Sql = cast("Any", column).table.c[f"{cast('Any', column).name}{NORMALISED}"]
        return kept
    return normal(column)


def normal(text: Sql) -> Sql:
    """What the function `normalise` gives, written out.

    PostgreSQL cannot put that function's body in its place, and so takes 25 µs to get ready for it in each statement,
    and three times as long for each text.
    """
    plain = sa.func.public.unaccent(sa.literal_column("'public.unaccent'"), text, type_=sa.Text)
    return sa.func.lower(sa.collate(plain, "default"), type_=sa.Text).collate("C")


def searched(column: Sql) -> str | None:
    """The weight that a column is searched by."""
    (declared,) = column.base_columns
    weight: str | None = getattr(declared, "info", {}).get("searched")
    return weight


def once(value: Sql) -> Sql:
    """A value that a statement works out once, and not for each row."""
    return sa.select(value).scalar_subquery()


def harmless(text: Sql) -> Sql:
    """A text whose wildcards stand for themselves: those too that normalising has just made of their wide forms."""
    constants: list[Sql] = [sa.literal_column(constant) for constant in (r"'([\\%_])'", r"'\\\1'", "'g'")]
    return sa.func.regexp_replace(text, *constants, type_=sa.Text)


def words(column: Sql, value: Any) -> Sql:
    """A condition: a text has the words of the client's text in it, in any of their forms.

    A searched column's words are kept with its weight, beside those of the record's other columns: only those of that
    weight are looked at, so that one index serves all.
    """
    weight = searched(column)
    if weight is None:
        return sa.func.en_mots(column).bool_op("@@")(once(sa.func.mots_cherches(value)))
    kept: Sql = cast("Any", column).table.c[WORDS]
    found = kept.bool_op("@@")(once(sa.func.mots_cherches(value, sa.literal_column(f"'{weight}'"))))
    return sa.and_(column.is_not(None), found)


EQ = Operator("eq", "Égal à.", lambda column, value: column == value)
NE = Operator("ne", "Différent de ; une valeur absente ne convient pas.", lambda column, value: column != value)
# By `bool_op`: between two functions, SQLAlchemy would put `any` on the left of `==`, where SQL does not allow it.
IN = Operator("in", "Parmi cette liste.", lambda column, value: column.bool_op("=")(sa.func.any(value)), "many")
NOT_IN = Operator(
    "notIn",
    "Hors de cette liste ; une valeur absente ne convient pas.",
    # Even a null is outside of an empty list.
    lambda column, value: sa.and_(column.is_not(None), column.bool_op("!=")(sa.func.all(value))),
    "many",
)
LT = Operator("lt", "Inférieur à.", lambda column, value: column < value)
LTE = Operator("lte", "Inférieur ou égal à.", lambda column, value: column <= value)
GT = Operator("gt", "Supérieur à.", lambda column, value: column > value)
GTE = Operator("gte", "Supérieur ou égal à.", lambda column, value: column >= value)
IS_NULL = Operator(
    "isNull",
    "Valeur absente (true) ou présente (false).",
    lambda column, value: column.is_(None) if value else column.is_not(None),
    "flag",
)
CONTAINS = Operator("contains", "Contient ce texte, sans tenir compte de la casse ni des accents.", like("%"))
STARTS_WITH = Operator("startsWith", "Commence par ce texte, sans tenir compte de la casse ni des accents.", like(""))
MATCHES = Operator(
    "matches",
    "Contient ces mots, sous toutes leurs formes (singulier, pluriel, conjugaisons), sans tenir compte de la casse ni "
    "des accents : « théâtre jeune » les veut tous deux, « théâtre or danse » l'un des deux, « théâtre -amateur » l'un "
    "sans l'autre, « \"jeune public\" » l'un après l'autre.",
    words,
)
HAS = Operator("has", "La liste contient cette valeur.", lambda column, value: value == sa.func.any(column))

ORDERED = (EQ, NE, IN, NOT_IN, LT, LTE, GT, GTE, IS_NULL)
FAMILIES: dict[str, tuple[Operator, ...]] = {
    "ID": (EQ, NE, IN, NOT_IN),
    "String": (*ORDERED, CONTAINS, STARTS_WITH, MATCHES),
    "Int": ORDERED,
    "Float": ORDERED,
    "Date": ORDERED,
    "DateTime": ORDERED,
    "TypeTerritoire": (EQ, NE, IN, NOT_IN),
    "Boolean": (EQ, NE, IS_NULL),
    "StringList": (HAS, IS_NULL),
}
