"""Files to measure loading by, forged row by row from their ranks: any size, the same bytes at every run."""

from collections.abc import Callable
from pathlib import Path

import orjson
import polars as pl

BENEFICIARIES = 200_000
BUYER = "21210231300013"
AT_ONCE = 100_000


def subventions(path: Path, rows: int) -> None:
    """A CSV file that conforms to the standard; booleans are spelt as PostgreSQL reads them too."""
    with path.open("wb") as file:
        for start in range(0, rows, AT_ONCE):
            ranks = pl.select(pl.int_range(start, min(start + AT_ONCE, rows)).alias("rank"))
            ranks.select(**subvention(pl.col("rank"))).write_csv(file, include_header=start == 0)


def subvention(rank: pl.Expr) -> dict[str, pl.Expr]:
    """The cells of a row, by header. Multiples of primes: neighbours in the file are far apart in every order."""
    beneficiary = (rank * 104_729 % BENEFICIARIES).cast(pl.Int64)
    day = (pl.date(2015, 1, 1) + pl.duration(days=rank * 7_919 % 3_650)).cast(pl.String)
    return {
        "nomAttribuant": pl.lit("Ville fictive"),
        "idAttribuant": pl.lit(BUYER),
        "dateConvention": day,
        "referenceDecision": pl.format("DEL-{}", rank % 100_000),
        "nomBeneficiaire": pl.format("Association sportive et culturelle n° {}", beneficiary),
        "idBeneficiaire": with_key(1_300_000_000_000 + beneficiary * 30_011),
        "rnaBeneficiaire": pl.format("W{}", beneficiary + 213_000_000),
        "objet": pl.format(
            "Subvention de fonctionnement pour l'année, action numéro {}", rank * 15_485_863 % 1_000_003
        ),
        "montant": (rank * 32_452_843 % 10_000_000 / 100).cast(pl.Decimal(12, 2)).cast(pl.String),
        "nature": pl.lit("aide en numéraire"),
        "conditionsVersement": pl.lit("unique"),
        "datesPeriodeVersement": day,
        "idRAE": pl.lit(None, pl.String),
        "notificationUE": pl.lit("false"),
        "pourcentageSubvention": pl.lit("1"),
        "dispositifAide": pl.lit(None, pl.String),
    }


def with_key(number: pl.Expr) -> pl.Expr:
    """Thirteen digits, and the fourteenth that makes them a SIRET (Luhn)."""
    digits = [number // 10**place % 10 for place in range(13)]
    doubled = [2 * digit - 9 * (digit > 4).cast(pl.Int64) for digit in digits[0::2]]
    return (number * 10 + (10 - pl.sum_horizontal(*doubled, *digits[1::2]) % 10) % 10).cast(pl.String)


def contracts(make: Callable[[int], dict[str, object]]) -> Callable[[Path, int], None]:
    """What writes a DECP JSON file of contracts made so."""

    def write(path: Path, rows: int) -> None:
        with path.open("wb") as file:
            file.write(b'{"marches": [')
            for rank in range(rows):
                file.write((b",\n" if rank else b"") + orjson.dumps(make(rank)))
            file.write(b"]}")

    return write


def contract(rank: int) -> dict[str, object]:
    """What the contracts of both generations say alike."""
    return {
        "id": f"F{rank:08}",
        "objet": f"Fourniture de vélos et de pièces détachées, lot {rank}",
        "codeCPV": "34430000",
        "procedure": "Procédure adaptée",
        "lieuExecution": {"code": "21231", "typeCode": "Code commune"},
        "dureeMois": 24,
        "dateNotification": f"2023-{rank % 12 + 1:02}-{rank % 28 + 1:02}",
        "datePublicationDonnees": "2024-01-15",
        "montant": rank % 100_000 + 1.5,
    }


def decp_2019(rank: int) -> dict[str, object]:
    """A contract in the format of 2019."""
    holder = {"typeIdentifiant": "SIRET", "id": "35600000000048", "denominationSociale": "Entreprise fictive"}
    return contract(rank) | {
        "_type": "Marché",
        "acheteur": {"id": BUYER, "nom": "Ville fictive"},
        "nature": "Marché",
        "formePrix": "Ferme",
        "titulaires": [holder],
        "modifications": [],
    }


def decp_2022(rank: int) -> dict[str, object]:
    """A contract in the format of 2022."""
    return contract(rank) | {
        "acheteur": {"id": BUYER},
        "nature": "Marché",
        "formePrix": "Unitaire",
        "offresRecues": 3,
        "marcheInnovant": False,
        "ccag": "Travaux",
        "attributionAvance": True,
        "tauxAvance": 0.05,
        "sousTraitanceDeclaree": False,
        "typeGroupementOperateurs": "Pas de groupement",
        "techniques": {"technique": ["Sans objet"]},
        "modalitesExecution": {"modaliteExecution": ["Bons de commande"]},
        "typesPrix": {"typePrix": ["Définitif révisable"]},
        "considerationsSociales": {"considerationSociale": ["Pas de considération sociale"]},
        "considerationsEnvironnementales": {"considerationEnvironnementale": ["Clause environnementale"]},
        "titulaires": [{"titulaire": {"id": "35600000000048", "typeIdentifiant": "SIRET"}}],
    }


def totem(path: Path, lines: int) -> None:
    """A TOTEM document of one budget, in M57."""
    with path.open("w", encoding="utf-8") as file:
        file.write(TOTEM_BEFORE)
        for rank in range(lines):
            nature, sense = ("6411", "D") if rank % 2 else ("7011", "R")
            file.write(TOTEM_LINE.format(nature=nature, sense=sense, amount=f"{rank % 100_000}.25"))
        file.write("</Budget></DocumentBudgetaire>")


TOTEM_BEFORE = f"""<?xml version="1.0" encoding="UTF-8"?>
<DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire"><VersionSchema V="108"/>
<EnTeteDocBudgetaire><DteStr V="2023-03-30"/><LibelleColl V="VILLE FICTIVE"/><IdColl V="{BUYER}"/></EnTeteDocBudgetaire>
<Budget><EnTeteBudget><LibelleEtab V="BUDGET PRINCIPAL"/><IdEtab V="{BUYER}"/><Nomenclature V="M57-M57"/></EnTeteBudget>
<BlocBudget><NatDec V="09"/><Exer V="2022"/><ProjetBudget V="0"/><DteDec V="2023-03-29"/></BlocBudget>
"""
TOTEM_LINE = """<LigneBudget>
  <Nature V="{nature}"/> <Fonction V="020"/> <ContNat V="012"/> <ArtSpe V="false"/> <CodRD V="{sense}"/>
  <MtPrev V="0.00"/> <CredOuv V="{amount}"/> <MtReal V="{amount}"/> <OpBudg V="0"/> <TypOpBudg V="2"/>
  <MtSup Code="BudgetHorsRAR" V="0.00"/>
</LigneBudget>
"""
