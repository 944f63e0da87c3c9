"""A subgraph of another team's, as small as theirs begin: press articles about our collectivités and our places."""

from enum import Enum

import strawberry
from starlette.applications import Starlette
from starlette.routing import Route
from strawberry.asgi import GraphQL


@strawberry.enum
class TypeTerritoire(Enum):
    """The levels of a place: an enum in two subgraphs has the same values in both."""

    COMMUNE, EPCI, DEPARTEMENT, REGION = "COMMUNE", "EPCI", "DEPARTEMENT", "REGION"


@strawberry.federation.type(keys=["siren", "id"])
class Collectivite:
    """A collectivité of ours, known here by both of its keys."""

    siren: str

    @classmethod
    def resolve_reference(cls, siren: str = "", id: str = "") -> "Collectivite":  # noqa: A002 (the key's name)
        """The collectivité of either key."""
        return Collectivite(siren=siren or id.removeprefix("collectivite-"))

    @strawberry.field
    def id(self) -> strawberry.ID:
        """Its id in our graph."""
        return strawberry.ID(f"collectivite-{self.siren}")

    @strawberry.field
    def articles(self) -> list["Article"]:
        """What was written of it."""
        return [article for article in ARTICLES if article.siren == self.siren]


@strawberry.federation.type(keys=["type code"])
class Territoire:
    """A place of ours: a key of two fields."""

    type: TypeTerritoire
    code: str

    @strawberry.field
    def abonnes(self) -> int:
        """How many take the paper there."""
        return int(self.code)


@strawberry.federation.type(keys=["siret"])
class Organisation:
    """Whoever receives, of ours."""

    siret: str


@strawberry.federation.type(keys=["id"])
class Subvention:
    """A record of ours, known here by its id as any of them may be."""

    id: strawberry.ID


@strawberry.type
class Enquete:
    """What an inquiry is about."""

    organisation: Organisation
    subvention: Subvention


@strawberry.federation.type(keys=["id"])
class Article:
    """An article, and what it is about."""

    id: strawberry.ID
    titre: str
    siren: strawberry.Private[str]
    insee: strawberry.Private[str]

    @strawberry.field
    def collectivite(self) -> Collectivite:
        """Whom it is about."""
        return Collectivite(siren=self.siren)

    @strawberry.field
    def lieu(self) -> Territoire:
        """Where it happened."""
        return Territoire(type=TypeTerritoire.COMMUNE, code=self.insee)


NOWHERE = "000000000", "99999"
ABOUT = [("212102313", "21231"), NOWHERE, ("212500565", "25056"), ("212102313", "25056")]
ARTICLES = [
    Article(id=strawberry.ID(str(number)), titre=f"Article {number}", siren=siren, insee=insee)
    for number, (siren, insee) in enumerate(ABOUT)
]


@strawberry.type
class Query:
    """The root."""

    @strawberry.field
    def articles(self) -> list[Article]:
        """All articles."""
        return ARTICLES

    @strawberry.field
    def enquete(self, siret: str, subvention: strawberry.ID) -> Enquete:
        """An inquiry into a subsidy."""
        return Enquete(organisation=Organisation(siret=siret), subvention=Subvention(id=subvention))


schema = strawberry.federation.Schema(query=Query, types=[Collectivite, Territoire])
app = Starlette(routes=[Route("/graphql", GraphQL(schema))])
