"""The scalars that columns are made of: each one's faces in Python, GraphQL and PostgreSQL, side by side."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated

import sqlalchemy as sa
import strawberry
from sqlalchemy.types import TypeEngine
from strawberry.scalars import JSON


@dataclass(frozen=True)
class Scalar:
    """One kind of value.

    Attributes:
        name: what declarations call it, and what loaders choose their rules by.
        python: the type of a value in Python.
        graphql: the type that Strawberry publishes.
        family: the family of comparison operators that filters offer (`schema.operators`); empty: none.
        sql: the type of a column of it.
    """

    name: str
    python: object
    graphql: object
    family: str
    sql: TypeEngine[object]


@strawberry.enum(name="TypeTerritoire", description="Niveau d'un territoire.")
class NiveauTerritoire(Enum):
    """The levels of places; the graph and the tables write them alike."""

    COMMUNE = strawberry.enum_value("COMMUNE", description="Commune, par son code INSEE : 21231.")
    EPCI = strawberry.enum_value("EPCI", description="Établissement intercommunal à fiscalité propre, par son SIREN.")
    DEPARTEMENT = strawberry.enum_value("DEPARTEMENT", description="Département : 21, 2A, 971.")
    REGION = strawberry.enum_value("REGION", description="Région, par son code INSEE : 27.")


Identifiant = Annotated[str, Scalar("Identifiant", str, strawberry.ID, "ID", sa.Text())]
Texte = Annotated[str, Scalar("Texte", str, str, "String", sa.Text())]
Code = Annotated[str, Scalar("Code", str, str, "String", sa.Text())]
Siren = Annotated[str, Scalar("Siren", str, str, "String", sa.Text())]
Siret = Annotated[str, Scalar("Siret", str, str, "String", sa.Text())]
Niveau = Annotated[NiveauTerritoire, Scalar("Niveau", NiveauTerritoire, NiveauTerritoire, "TypeTerritoire", sa.Text())]
Entier = Annotated[int, Scalar("Entier", int, int, "Int", sa.Integer())]
Annee = Annotated[int, Scalar("Annee", int, int, "Int", sa.Integer())]
# NUMERIC without a scale: an amount is kept to the digit that was published, and written so in the answer.
Montant = Annotated[Decimal, Scalar("Montant", Decimal, float, "Float", sa.Numeric())]
Taux = Annotated[Decimal, Scalar("Taux", Decimal, float, "Float", sa.Numeric())]
Coordonnee = Annotated[float, Scalar("Coordonnee", float, float, "Float", sa.Double())]
Booleen = Annotated[bool, Scalar("Booleen", bool, bool, "Boolean", sa.Boolean())]
Date = Annotated[date, Scalar("Date", date, date, "Date", sa.Date())]
Horodatage = Annotated[datetime, Scalar("Horodatage", datetime, datetime, "DateTime", sa.DateTime(timezone=True))]
Contenu = Annotated[object, Scalar("Contenu", dict, JSON, "", sa.JSON())]
