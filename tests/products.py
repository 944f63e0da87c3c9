"""The `products` subgraph that Apollo's compatibility suite asks, written with Strawberry and answered by our endpoint.

Its types, keys and records are the suite's: whatever it asks has the answer that it expects.
https://github.com/apollographql/apollo-federation-subgraph-compatibility/blob/main/COMPATIBILITY.md
"""

from typing import Any

import strawberry
from strawberry.federation.schema_directive import Location, schema_directive

from api.answers import Answers, guards
from api.app import Application, create_app
from api.settings import Settings

NOWHERE = "postgresql://nobody@127.0.0.1:1/none"  # nothing here is asked of PostgreSQL


@schema_directive(
    locations=[Location.OBJECT], name="custom", compose=True, import_url="https://myspecs.dev/myCustomDirective/v1.0"
)
class Custom:
    """A directive of the subgraph's own, which goes into the supergraph."""


@strawberry.type
class ProductVariation:
    """One of the forms that a product comes in."""

    id: strawberry.ID


@strawberry.federation.type(shareable=True)
class ProductDimension:
    """How large a product is; another subgraph may tell it too."""

    size: str | None
    weight: float | None
    unit: str | None = strawberry.federation.field(inaccessible=True)


@strawberry.type
class CaseStudy:
    """A study, whose number is the key of its research."""

    case_number: strawberry.ID
    description: str | None


def average(root: "User") -> int | None:
    """How many products a person made in a year, computed from what the other subgraph tells of them."""
    created = root.total_products_created
    return None if created is None else round(created / root.years_of_employment)


@strawberry.federation.type(keys=["email"], extend=True)
class User:
    """A person of another subgraph's, to whom this one adds an average and from whom it takes the name over."""

    email: strawberry.ID = strawberry.federation.field(external=True)
    total_products_created: int | None = strawberry.federation.field(external=True)
    years_of_employment: int = strawberry.federation.field(external=True)
    name: str | None = strawberry.federation.field(override="users")
    average_products_created_per_year: int | None = strawberry.federation.field(
        resolver=average, requires=["totalProductsCreated", "yearsOfEmployment"]
    )

    @classmethod
    def resolve_reference(cls, email: str, **told: Any) -> "User | None":
        """The person of that address, with what the gateway brings along."""
        if email != JANE.email:
            return None
        created, years = told.get("totalProductsCreated"), told.get("yearsOfEmployment", JANE.years_of_employment)
        return User(email=JANE.email, total_products_created=created, years_of_employment=years, name=JANE.name)


@strawberry.federation.type(keys=["study { caseNumber }"])
class ProductResearch:
    """Research; its key is within another object."""

    study: CaseStudy
    outcome: str | None

    @classmethod
    def resolve_reference(cls, study: dict[str, Any]) -> "ProductResearch | None":
        """The research of that study."""
        return next((found for found in RESEARCH if found.study.case_number == study["caseNumber"]), None)


@strawberry.federation.type(keys=["sku package"])
class DeprecatedProduct:
    """A product of the past: a key of two fields."""

    sku: str
    package: str
    reason: str | None
    created_by: User | None

    @classmethod
    def resolve_reference(cls, sku: str, package: str) -> "DeprecatedProduct | None":
        """The former product of that key."""
        return DEPRECATED if (sku, package) == (DEPRECATED.sku, DEPRECATED.package) else None


@strawberry.federation.type(keys=["id", "sku package", "sku variation { id }"], directives=[Custom()])
class Product:
    """A product: three keys, one of them within another object."""

    id: strawberry.ID
    sku: str | None
    package: str | None
    variation: ProductVariation | None
    dimensions: ProductDimension | None
    created_by: User | None = strawberry.federation.field(provides=["totalProductsCreated"])
    notes: str | None = strawberry.federation.field(tags=["internal"])
    research: list[ProductResearch]

    @classmethod
    def resolve_reference(cls, **key: Any) -> "Product | None":
        """The product of a key, whichever it is."""
        return next((product for product in PRODUCTS if product.has(key)), None)

    def has(self, key: dict[str, Any]) -> bool:
        """Whether these are values of this product's."""
        own = {"id": self.id, "sku": self.sku, "package": self.package}
        variation = {"id": self.variation.id} if self.variation else None
        return all(value == (variation if name == "variation" else own[name]) for name, value in key.items())


@strawberry.federation.interface_object(keys=["id"])
class Inventory:
    """An interface of another subgraph's, to all of whose types this one adds a field."""

    id: strawberry.ID

    @strawberry.field
    def deprecated_products(self) -> list[DeprecatedProduct]:
        """Products of the past."""
        return [DEPRECATED]


def product(id: strawberry.ID) -> Product | None:  # noqa: A002 (the suite's name)
    """The product of that id."""
    return Product.resolve_reference(id=id)


@strawberry.federation.type(extend=True)
class Query:
    """The root."""

    product: Product | None = strawberry.field(resolver=product)
    deprecated_product: DeprecatedProduct | None = strawberry.field(
        resolver=DeprecatedProduct.resolve_reference, deprecation_reason="Use product query instead"
    )


JANE = User(
    email=strawberry.ID("support@apollographql.com"),
    total_products_created=1337,
    years_of_employment=10,
    name="Jane Smith",
)
SMALL = ProductDimension(size="small", weight=1, unit="kg")
DEPRECATED = DeprecatedProduct(
    sku="apollo-federation-v1", package="@apollo/federation-v1", reason="Migrate to Federation V2", created_by=JANE
)
RESEARCH = [
    ProductResearch(study=CaseStudy(case_number=strawberry.ID(number), description=description), outcome=None)
    for number, description in (("1234", "Federation Study"), ("1235", "Studio Study"))
]
PRODUCTS = [
    Product(
        id=strawberry.ID(name),
        sku=sku,
        package=package,
        variation=ProductVariation(id=strawberry.ID(variation)),
        dimensions=SMALL,
        created_by=JANE,
        notes=None,
        research=[research],
    )
    for (name, sku, package, variation), research in zip(
        [
            ("apollo-federation", "federation", "@apollo/federation", "OSS"),
            ("apollo-studio", "studio", "", "platform"),
        ],
        RESEARCH,
        strict=True,
    )
]


def application() -> Application:
    """Our application over this graph: the same endpoint, and the same extensions before Strawberry's own resolvers."""
    settings = Settings()
    schema = strawberry.federation.Schema(
        query=Query, types=[Inventory], extensions=guards(settings), federation_version="2.3"
    )
    return create_app(NOWHERE, settings, Answers(settings, schema))
