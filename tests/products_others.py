"""The two subgraphs beside `products` in Apollo's compatibility suite: who its users are, where its goods lie."""

import strawberry
from starlette.applications import Starlette
from starlette.routing import Route
from strawberry.asgi import GraphQL

from tests import products


@strawberry.federation.type(keys=["email"])
class User:
    """A person; `products` takes the name over."""

    email: strawberry.ID
    name: str | None
    total_products_created: int | None = strawberry.federation.field(shareable=True)
    years_of_employment: int

    @classmethod
    def resolve_reference(cls, email: strawberry.ID) -> "User":
        """The person of that address."""
        return User(email=email, name="another name", total_products_created=1337, years_of_employment=10)


@strawberry.federation.interface(keys=["id"])
class Inventory:
    """A place where goods lie; `products` adds a field to all of its kinds."""

    id: strawberry.ID


@strawberry.federation.type(keys=["id"])
class OpenInventory(Inventory):
    """One kind of place."""

    name: str

    @classmethod
    def resolve_reference(cls, id: strawberry.ID) -> "OpenInventory":  # noqa: A002 (the key's name)
        """The place of that id."""
        return OpenInventory(id=id, name="everywhere")


@strawberry.federation.type(shareable=True)
class ProductDimension:
    """How large a product is."""

    size: str | None
    weight: float | None


def delivery(root: "Product", zip: str) -> str | None:  # noqa: A002 (the suite's name)
    """When a product comes, by its size."""
    return f"{root.dimensions.size} to {zip}" if root.dimensions else None


@strawberry.federation.type(keys=["id"], extend=True)
class Product:
    """A product, to which this subgraph adds when it comes."""

    id: strawberry.ID = strawberry.federation.field(external=True)
    dimensions: ProductDimension | None = strawberry.federation.field(external=True)
    delivery: str | None = strawberry.federation.field(resolver=delivery, requires=["dimensions { size weight }"])


def inventory(id: strawberry.ID) -> Inventory | None:  # noqa: A002 (the suite's name)
    """The place of that id."""
    return OpenInventory(id=id, name="everywhere")


@strawberry.type
class Places:
    """The root of `inventory`."""

    inventory: Inventory | None = strawberry.field(resolver=inventory)


def user(email: strawberry.ID) -> User | None:
    """The person of that address."""
    return User.resolve_reference(email)


@strawberry.type
class People:
    """The root of `users`."""

    user: User | None = strawberry.field(resolver=user)


def stock(query: type, *types: type) -> Starlette:
    """A subgraph as Strawberry serves it."""
    schema = strawberry.federation.Schema(query=query, types=types, federation_version="2.3")
    return Starlette(routes=[Route("/graphql", GraphQL(schema))])


APPLICATIONS = {
    "products": products.application(),
    "users": stock(People),
    "inventory": stock(Places, OpenInventory, Product),
}
