"""How a class body becomes a dataset: the columns, the references between datasets, and the mechanism that binds them.

    class Subvention(Enregistrement, plural="subventions", standard=Standard("scdl/subventions", "2.1.1")):
        "Une subvention attribuée par une collectivité à un bénéficiaire."

        montant: Montant = column("Montant attribué, en euros.")

The annotation gives the scalar and says whether the standard requires a value (`| None`: it does not);
`tuple[Texte, ...]` is a list. Whatever else is known of a dataset (table, types, filters, loader) is a function of this
declaration.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin, get_type_hints

from schema.scalars import Scalar


@dataclass(frozen=True)
class Standard:
    """The published schema that a dataset follows.

    Attributes:
        name, version, url: what it is called, its newest version, and where it is described.
        before: the last version that lacks the columns of `added` (their names), if some are newer than others.
        alike: those of its versions that no columns tell apart, oldest first.
    """

    name: str
    version: str
    url: str
    before: str | None = None
    added: tuple[str, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Reference:
    """A column that names a record of another dataset; both ends of the relation are named here.

    Attributes:
        target: the dataset referred to; "self" for the declaring one.
        name: what the relation is called on the declaring dataset (`beneficiaire`); "": nothing.
        backward: what the records that refer are called on the target (`lignes`); "": their plural; None: nothing.
        to: the column of the target that the value is found in.
        description: what `backward` gives, in French; "": what the declaring dataset is.
        whole: whether the target has so few of them that the graph gives the whole list rather than pages.
    """

    target: "type[Dataset] | str"
    name: str
    backward: str | None = None
    to: str = "id"
    whole: bool = False
    description: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a dataset, as declared.

    Attributes:
        name: in Python and SQL (snake case).
        scalar: the kind of its values.
        many: whether it holds a list of them.
        required: whether the standard requires a value. Real files lack some all the same: null, and an anomaly tells.
        description: its meaning, in French, shown to everybody.
        header: its name in the standard's files; None where the standard has no such field.
        choices: the closed list of the standard; empty: open.
        former: what earlier versions of the standard allowed beside them: no anomaly where it is found.
        pattern, max_length, minimum, maximum: the standard's other constraints.
        reference: the record that it names.
        published: whether the graph shows it as a field of its own; a key of ours is shown by its relation only.
        searched: the weight of its words when records are searched, another one for each column of a dataset: "A" for
            what a record is known by, any piece of which is found fast, to "D"; None: not searched.
    """

    name: str
    scalar: Scalar
    many: bool
    required: bool
    description: str
    header: str | None = None
    choices: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    pattern: str | None = None
    max_length: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    reference: Reference | None = None
    published: bool = True
    searched: str | None = None

    @property
    def allowed(self) -> tuple[str, ...]:
        """The values that some version of the standard lists; those of the newest first."""
        return (*self.choices, *self.former)

    @property
    def graphql_name(self) -> str:
        """The field's name in the graph: in camel case, spelt as the standard does where it only differs by case."""
        if (
            self.header
            and re.fullmatch(r"[a-z]+[A-Za-z0-9]*", self.header)
            and self.header.lower() == self.camel.lower()
        ):
            return self.header
        return self.camel

    @property
    def camel(self) -> str:
        """The Python name in camel case: `id_attribuant` → `idAttribuant`."""
        return camel(self.name)


def camel(name: str) -> str:
    """Snake case to camel case: `nom_beneficiaire` → `nomBeneficiaire`."""
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def snake(name: str) -> str:
    """Camel case to snake case: `LigneBudget` → `ligne_budget`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


@dataclass(frozen=True)
class Recipe:
    """What `column()` was told; its annotation completes it into a `Column`."""

    description: str
    options: dict[str, Any]


def column(
    description: str,
    *,
    header: str | None = None,
    choices: tuple[str, ...] = (),
    former: tuple[str, ...] = (),
    pattern: str | None = None,
    max_length: int | None = None,
    minimum: float | None = None,
    maximum: float | None = None,
    reference: Reference | None = None,
    published: bool = True,
    searched: str | None = None,
) -> Any:
    """Declare a column; the annotation beside it gives the rest. For the arguments see `Column`."""
    return Recipe(
        description,
        {
            "header": header,
            "choices": choices,
            "former": former,
            "pattern": pattern,
            "max_length": max_length,
            "minimum": minimum,
            "maximum": maximum,
            "reference": reference,
            "published": published,
            "searched": searched,
        },
    )


class Dataset:
    """A kind of record. Its class body is the whole of its declaration.

    Attributes:
        columns: in the order of declaration, those of the base classes first.
        plural: what many of them are called, in the graph and in `Reference.backward`.
        standard: the published schema that it follows, if any.
        lookup: the columns by which one record is asked for at the root.
        keys: the sets of columns that each name one record to other subgraphs: `lookup`, and its id.
        formerly: the list of values that the last lookup column once had, by which a record is found too.
        role: what its collectivité is called in its own field's terms, beside `collectivite`.
        orders: the columns that lists are often ordered by, the largest first, which deserve an index; lists are by the
            first of them unless another order is asked.
        identity: the columns that name a record within its source; empty: the whole row does.
        position: the columns of its latitude and longitude, if it has a place on the map.
        abstract: True for a base that has no records of its own.
    """

    columns: ClassVar[tuple[Column, ...]] = ()
    plural: ClassVar[str]
    standard: ClassVar[Standard | None]
    lookup: ClassVar[tuple[str, ...]]
    keys: ClassVar[tuple[tuple[str, ...], ...]]
    formerly: ClassVar[str | None]
    role: ClassVar[str | None]
    orders: ClassVar[tuple[str, ...]]
    identity: ClassVar[tuple[str, ...]]
    position: ClassVar[tuple[str, str] | None]
    abstract: ClassVar[bool] = True

    def __init_subclass__(
        cls,
        *,
        plural: str = "",
        standard: Standard | None = None,
        lookup: tuple[str, ...] = ("id",),
        formerly: str | None = None,
        role: str | None = None,
        orders: tuple[str, ...] = (),
        identity: tuple[str, ...] = (),
        position: tuple[str, str] | None = None,
    ) -> None:
        cls.plural, cls.standard, cls.lookup, cls.formerly, cls.role = plural, standard, lookup, formerly, role
        cls.keys = tuple(dict.fromkeys((lookup, ("id",))))
        cls.orders, cls.identity, cls.position, cls.abstract = orders, identity, position, not plural
        hints = get_type_hints(cls, include_extras=True)
        own = [bind(name, hints[name], recipe) for name, recipe in vars(cls).items() if isinstance(recipe, Recipe)]
        cls.columns = (*cls.__mro__[1].columns, *own)  # type: ignore[attr-defined]

    @classmethod
    def column(cls, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        for candidate in cls.columns:
            if candidate.name == name:
                return candidate
        raise KeyError(f"{cls.__name__} has no column {name!r}")

    @classmethod
    def is_always_there(cls, column: Column) -> bool:
        """Whether every record has a value of it: what it is found by, where it comes from, its place there."""
        return column.name in {"id", "source_id", "ligne", "rang", *cls.lookup}

    @classmethod
    def searched(cls) -> tuple[Column, ...]:
        """The columns whose words are searched, the weightiest first."""
        return tuple(sorted((c for c in cls.columns if c.searched), key=lambda column: column.searched or ""))

    @classmethod
    def table_name(cls) -> str:
        """The name of its table: `LigneBudget` → `ligne_budget`."""
        return snake(cls.__name__)

    @classmethod
    def singular(cls) -> str:
        """What one of them is called in the graph: `LigneBudget` → `ligneBudget`."""
        return camel(cls.table_name())

    @classmethod
    def title(cls) -> str:
        """Its description in French: the class's docstring."""
        return " ".join((cls.__doc__ or "").split())


def bind(name: str, annotation: object, recipe: Recipe) -> Column:
    """Complete a recipe by its annotation: `Montant`, `Montant | None` or `tuple[Texte, ...]`."""
    required = True
    if get_origin(annotation) is Union or type(None) in get_args(annotation):
        annotation, required = next(part for part in get_args(annotation) if part is not type(None)), False
    many = get_origin(annotation) is tuple
    if many:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) is not Annotated:
        raise TypeError(f"{name}: annotate it with a scalar of schema.scalars, not {annotation!r}")
    scalar = next(part for part in get_args(annotation) if isinstance(part, Scalar))
    return Column(name, scalar, many, required, recipe.description, **recipe.options)
