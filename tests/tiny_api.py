"""A stand-in for the real application, with just enough of its graph for the pages; the real one takes its place."""

from enum import Enum

import strawberry
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send
from strawberry.asgi import GraphQL

from api import pages


@strawberry.enum
class SortDirection(Enum):
    """Le sens d’un tri."""

    ASC = "ASC"
    DESC = "DESC"


@strawberry.input
class SubventionOrderBy:
    """Un ordre des subventions."""

    montant: SortDirection


@strawberry.type
class Subvention:
    """Une subvention attribuée par une collectivité à un bénéficiaire."""

    nom_beneficiaire: str = strawberry.field(description="Nom du bénéficiaire.")
    objet: str = strawberry.field(description="Objet de la subvention.")
    montant: float = strawberry.field(description="Montant attribué, en euros.")
    date_convention: str = strawberry.field(description="Date de signature de la convention.")


@strawberry.type
class SubventionConnection:
    """Une page de subventions."""

    total_count: int
    nodes: list[Subvention]


@strawberry.type
class Collectivite:
    """Une collectivité, personne morale."""

    nom: str
    population: int


@strawberry.type
class Source:
    """D’où vient un enregistrement."""

    titre: str


@strawberry.type
class SourceConnection:
    """Une page de sources."""

    nodes: list[Source]


ROWS = [
    ("Association sportive des Lavières", "Fonctionnement du club pour la saison", 48500.0, "2023-03-14"),
    ("Théâtre des Trois Ponts", "Création et diffusion du spectacle jeune public", 36000.5, "2023-06-02"),
    ("Maison des jeunes de la Fontaine", "Accueil de loisirs", 27250.0, "2022-11-29"),
    ("Les Amis du patrimoine", "Restauration du lavoir", 12800.75, "2024-01-18"),
    ("Bourgogne Vélo Solidaire", "Atelier de réparation", 9400.0, "2023-09-08"),
    ("Chorale du Vieux Marché", "Concert de Noël", 1500.0, "2022-10-04"),
]
SUBVENTIONS = [
    Subvention(nom_beneficiaire=nom, objet=objet, montant=montant, date_convention=date)
    for nom, objet, montant, date in ROWS
]


def subventions(first: int = 20, order_by: list[SubventionOrderBy] | None = None) -> SubventionConnection:
    """Rank by amount when any order is asked."""
    descending = bool(order_by and order_by[0].montant is SortDirection.DESC)
    ranked = sorted(SUBVENTIONS, key=lambda subvention: subvention.montant, reverse=descending)
    return SubventionConnection(total_count=len(ranked), nodes=ranked[:first])


def collectivite(siren: str) -> Collectivite | None:
    """Know one commune."""
    return Collectivite(nom="Dijon", population=159_346) if siren == "212102313" else None


def sources(first: int = 20) -> SourceConnection:
    """Say that all is invented."""
    return SourceConnection(nodes=[Source(titre="Données fictives de démonstration")][:first])


@strawberry.type
class Query:
    """Les questions possibles."""

    subventions: SubventionConnection = strawberry.field(resolver=subventions, description="Les subventions.")
    collectivite: Collectivite | None = strawberry.field(resolver=collectivite, description="Une collectivité.")
    sources: SourceConnection = strawberry.field(resolver=sources, description="Les sources.")


class Endpoint:
    """GraphQL for programs, the playground for browsers."""

    def __init__(self) -> None:
        self.graphql: GraphQL[object, object] = GraphQL(strawberry.Schema(Query), graphql_ide=None)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Look at what the client reads."""
        request = Request(scope)
        wants_page = request.method == "GET" and "text/html" in request.headers.get("accept", "")
        answer = pages.playground(request) if wants_page else self.graphql
        await answer(scope, receive, send)


async def schema(_: Request) -> Response:
    """The graph, as SDL."""
    return Response(strawberry.Schema(Query).as_str(), media_type="text/plain")


app = Starlette(routes=[*pages.routes, Route("/schema.graphql", schema), Route("/graphql", Endpoint())])
