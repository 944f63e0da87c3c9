"""Plain Strawberry: a resolver a field, a statement a list, a data loader for what many rows lead to."""

import datetime
import decimal
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import strawberry
from starlette.applications import Starlette
from starlette.routing import Mount
from strawberry.asgi import GraphQL
from strawberry.dataloader import DataLoader
from strawberry.extensions import ParserCache, ValidationCache

Row = Any
Rows = list[Any]
Info = strawberry.Info[dict[str, Any], None]


async def fetch(info: Info, sql: str, *arguments: Any) -> Rows:
    """The rows of a statement."""
    found: Rows = await info.context["pool"].fetch(sql, *arguments)
    return found


async def count(info: Info, sql: str, *arguments: Any) -> int:
    """The first value of a statement."""
    found: int = await info.context["pool"].fetchval(sql, *arguments)
    return found


def loader(pool: Any, table: str, key: str, cls: Any) -> DataLoader[str, Any]:
    """The records that keys lead to, asked for together."""

    async def load(keys: list[str]) -> Sequence[Any]:
        found = await pool.fetch(f"SELECT * FROM {table} WHERE {key} = ANY($1)", keys)  # noqa: S608 (names of ours)
        known = {row[key]: cls(row=row) for row in found}
        return [known.get(value) for value in keys]

    return DataLoader(load)


def column(name: str, kind: Any) -> Any:
    """A field that gives a column."""

    def resolve(root: Any) -> Any:
        value = root.row[name]
        return float(value) if isinstance(value, decimal.Decimal) else value

    resolve.__annotations__["return"] = kind
    return strawberry.field(resolver=resolve)


@strawberry.type
class Organisation:
    row: strawberry.Private[Row]
    nom = column("nom", str | None)

    @strawberry.field
    async def subventions_count(self, info: Info) -> int:
        return await count(info, "SELECT count(*) FROM subvention WHERE id_beneficiaire = $1", self.row["siret"])

    @strawberry.field
    async def subventions(self, info: Info, first: int) -> list["Subvention"]:
        sql = "SELECT * FROM subvention WHERE id_beneficiaire = $1 ORDER BY montant DESC NULLS LAST, id LIMIT $2"
        return [Subvention(row=row) for row in await fetch(info, sql, self.row["siret"], first)]

    @strawberry.field
    async def titulaires_count(self, info: Info) -> int:
        return await count(info, "SELECT count(*) FROM titulaire WHERE id_titulaire = $1", self.row["siret"])

    @strawberry.field
    async def titulaires(self, info: Info, first: int) -> list["Titulaire"]:
        sql = "SELECT * FROM titulaire WHERE id_titulaire = $1 ORDER BY rang, id LIMIT $2"
        return [Titulaire(row=row) for row in await fetch(info, sql, self.row["siret"], first)]


@strawberry.type
class Chapter:
    cont_nat: str
    cont_nat_libelle: str
    sum: float


@strawberry.type
class Budget:
    row: strawberry.Private[Row]
    libelle = column("libelle", str | None)

    @strawberry.field
    async def chapters(self, info: Info) -> list[Chapter]:
        sql = """SELECT cont_nat, cont_nat_libelle, sum(mt_real) AS sum FROM ligne_budget
            WHERE budget_id = $1 AND sens = 'dépense' AND section = 'fonctionnement' GROUP BY 1, 2 ORDER BY 1, 2"""
        return [Chapter(**row) for row in await fetch(info, sql, self.row["id"])]


@strawberry.type
class Collectivite:
    row: strawberry.Private[Row]
    nom = column("nom", str)
    siren = column("siren", str)
    population = column("population", int | None)

    @strawberry.field
    async def subventions(self, info: Info, first: int) -> list["Subvention"]:
        sql = "SELECT * FROM subvention WHERE collectivite_siren = $1 ORDER BY montant DESC NULLS LAST, id LIMIT $2"
        return [Subvention(row=row) for row in await fetch(info, sql, self.row["siren"], first)]

    @strawberry.field
    async def marches(self, info: Info, first: int) -> list["Marche"]:
        sql = "SELECT * FROM marche WHERE collectivite_siren = $1 ORDER BY montant DESC NULLS LAST, id LIMIT $2"
        return [Marche(row=row) for row in await fetch(info, sql, self.row["siren"], first)]

    @strawberry.field
    async def budgets(self, info: Info, exercice: int) -> list[Budget]:
        sql = """SELECT * FROM budget WHERE collectivite_siren = $1 AND exercice = $2
            AND etape = 'compte administratif' ORDER BY id LIMIT 20"""
        return [Budget(row=row) for row in await fetch(info, sql, self.row["siren"], exercice)]


@strawberry.type
class Subvention:
    row: strawberry.Private[Row]
    id = column("id", str)
    objet = column("objet", str)
    montant = column("montant", float)
    nature = column("nature", str)
    date_convention = column("date_convention", datetime.date)
    nom_attribuant = column("nom_attribuant", str)
    id_attribuant = column("id_attribuant", str)
    nom_beneficiaire = column("nom_beneficiaire", str)
    id_beneficiaire = column("id_beneficiaire", str | None)
    reference_decision = column("reference_decision", str | None)
    conditions_versement = column("conditions_versement", str)
    dates_periode_versement = column("dates_periode_versement", str)
    pourcentage_subvention = column("pourcentage_subvention", float)

    @strawberry.field
    async def attribuant(self, info: Info) -> Collectivite | None:
        found: Collectivite | None = await info.context["collectivites"].load(self.row["collectivite_siren"])
        return found


@strawberry.type
class Marche:
    row: strawberry.Private[Row]
    objet = column("objet", str)
    montant = column("montant", float | None)

    @strawberry.field
    async def acheteur(self, info: Info) -> Collectivite | None:
        found: Collectivite | None = await info.context["collectivites"].load(self.row["collectivite_siren"])
        return found

    @strawberry.field
    async def titulaires(self, info: Info) -> list["Titulaire"]:
        rows = await fetch(info, "SELECT * FROM titulaire WHERE marche_id = $1 ORDER BY rang, id", self.row["id"])
        return [Titulaire(row=row) for row in rows]


@strawberry.type
class Titulaire:
    row: strawberry.Private[Row]
    id_titulaire = column("id_titulaire", str)

    @strawberry.field
    async def organisation(self, info: Info) -> Organisation | None:
        found: Organisation | None = await info.context["organisations"].load(self.row["id_titulaire"])
        return found

    @strawberry.field
    async def marche(self, info: Info) -> Marche | None:
        found: Marche | None = await info.context["marches"].load(self.row["marche_id"])
        return found


@strawberry.type
class Group:
    nature: str
    conditions_versement: str
    sum: float
    max: float


@strawberry.type
class Page:
    has_next_page: bool
    end_cursor: str
    nodes: list[Subvention]


@strawberry.type
class Query:
    @strawberry.field
    async def subvention(self, info: Info, id: strawberry.ID) -> Subvention | None:  # noqa: A002 (the column's name)
        rows = await fetch(info, "SELECT * FROM subvention WHERE id = $1", id)
        return Subvention(row=rows[0]) if rows else None

    @strawberry.field
    async def collectivite(self, info: Info, siren: str) -> Collectivite | None:
        rows = await fetch(info, "SELECT * FROM collectivite WHERE siren = $1", siren)
        return Collectivite(row=rows[0]) if rows else None

    @strawberry.field
    async def collectivites(self, info: Info, departement: str, first: int) -> list[Collectivite]:
        sql = """SELECT c.* FROM collectivite c JOIN territoire t ON t.id = c.departement_id WHERE t.code = $1
            ORDER BY c.population DESC NULLS LAST, c.siren DESC LIMIT $2"""
        return [Collectivite(row=row) for row in await fetch(info, sql, departement, first)]

    @strawberry.field
    async def organisation(self, info: Info, siret: str) -> Organisation | None:
        rows = await fetch(info, "SELECT * FROM organisation WHERE siret = $1", siret)
        return Organisation(row=rows[0]) if rows else None

    @strawberry.field
    async def subventions(
        self,
        info: Info,
        au: datetime.date,
        first: int,
        du: datetime.date | None = None,
        min: float = 0,  # noqa: A002
    ) -> list[Subvention]:
        sql = """SELECT * FROM subvention WHERE date_convention BETWEEN $1 AND $2 AND montant >= $3
            ORDER BY date_convention DESC NULLS LAST, id LIMIT $4"""
        rows = await fetch(info, sql, du or datetime.date.min, au, decimal.Decimal(str(min)), first)
        return [Subvention(row=row) for row in rows]

    @strawberry.field
    async def search(self, info: Info, texte: str, first: int) -> list[Subvention]:
        rows = await fetch(info, "SELECT * FROM cherche_subventions($1) LIMIT $2", texte, first)
        return [Subvention(row=row) for row in rows]

    @strawberry.field
    async def contains(self, info: Info, texte: str, first: int) -> list[Subvention]:
        sql = """SELECT * FROM subvention WHERE objet_normalise LIKE $1
            ORDER BY montant DESC NULLS LAST, id LIMIT $2"""
        return [Subvention(row=row) for row in await fetch(info, sql, f"%{texte}%", first)]

    @strawberry.field
    async def subventions_count(self, info: Info, min: float) -> int:  # noqa: A002 (as a client says it)
        return await count(info, "SELECT count(*) FROM subvention WHERE montant >= $1", decimal.Decimal(str(min)))

    @strawberry.field
    async def subventions_groups(self, info: Info, du: datetime.date, au: datetime.date) -> list[Group]:
        sql = """SELECT nature, conditions_versement, sum(montant) AS sum, max(montant) AS max FROM subvention
            WHERE date_convention BETWEEN $1 AND $2 GROUP BY 1, 2 ORDER BY 1, 2"""
        return [Group(**row) for row in await fetch(info, sql, du, au)]

    @strawberry.field
    async def cursor(self, info: Info, lte: float) -> str:
        sql = "SELECT * FROM subvention WHERE montant <= $1 ORDER BY montant DESC NULLS LAST, id LIMIT 1"
        row = (await fetch(info, sql, decimal.Decimal(str(lte))))[0]
        return f"{row['montant']} {row['id']}"

    @strawberry.field
    async def page(self, info: Info, after: str, first: int) -> Page:
        amount, _, key = after.partition(" ")
        sql = """SELECT * FROM subvention WHERE montant <= $1 AND (montant < $1 OR id > $2)
            ORDER BY montant DESC NULLS LAST, id LIMIT $3"""
        rows = await fetch(info, sql, decimal.Decimal(amount), key, first + 1)
        last = rows[:first][-1]
        nodes = [Subvention(row=row) for row in rows[:first]]
        return Page(has_next_page=len(rows) > first, end_cursor=f"{last['montant']} {last['id']}", nodes=nodes)


class Endpoint(GraphQL[dict[str, Any], None]):
    """The GraphQL application, with the pool and the data loaders of one request at hand."""

    async def get_context(self, request: Any, response: Any) -> dict[str, Any]:  # noqa: ARG002 (Strawberry's own)
        """What resolvers find."""
        pool = request.app.state.pool
        return {
            "pool": pool,
            "collectivites": loader(pool, "collectivite", "siren", Collectivite),
            "organisations": loader(pool, "organisation", "siret", Organisation),
            "marches": loader(pool, "marche", "id", Marche),
        }


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """A pool of four."""
    async with asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=4, max_size=4) as pool:
        app.state.pool = pool
        yield


schema = strawberry.Schema(
    Query, extensions=[lambda: ParserCache(maxsize=1_000), lambda: ValidationCache(maxsize=1_000)]
)
app = Starlette(routes=[Mount("/graphql", Endpoint(schema))], lifespan=lifespan)
