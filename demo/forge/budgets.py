"""Invents budgets and accounts in M57: votes balance to the cent, as the law asks, and what is done comes close.

`tables/budget-*.csv` give each line's amount per inhabitant in 2022 and its yearly growth. What closes the vote
is marked there: depreciation (« amortissement »), the transfer between sections (« virement »), the loan (« emprunt »).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from demo.forge import YEARS, seeded
from demo.forge.amounts import CENT
from demo.forge.collectivites import COLLECTIVITES, Collectivite
from demo.forge.tables import read_csv

REFORM = 2024  # the year in which the plan for villages was told in more detail
TRANSFER = {"021", "023"}  # the chapters of the transfer between sections
ORDRE = TRANSFER | {"040", "041", "042"}
WORKS = {"20", "204", "21", "23"}
SHARE_DONE = {("F", "D"): (0.91, 0.995), ("F", "R"): (0.995, 1.03), ("I", "D"): (0.55, 0.9), ("I", "R"): (0.8, 1.0)}
PRIMITIF, ADMINISTRATIF = "budget primitif", "compte administratif"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a budget: the amount voted, the one of the year before and, once the year is over, what was done.

    `section` is F or I, `sens` D or R. `done` is None for what is never carried out (the transfer between sections).
    """

    section: str
    sens: str
    chapitre: str
    nature: str
    fonction: str
    operation: str
    voted: Decimal
    previous: Decimal = Decimal(0)
    done: Decimal | None = None
    unpaid: Decimal | None = None

    @property
    def ordre(self) -> bool:
        """Whether the line moves no money."""
        return self.chapitre in ORDRE


@dataclass(frozen=True, slots=True)
class Budget:
    """A budget document: whose, by which account plan, which year, which stage."""

    collectivite: Collectivite
    plan: str
    year: int
    etape: str
    lines: tuple[Line, ...]


def total(lines: Iterable[Line], section: str, sens: str, chapitre: str = "") -> Decimal:
    """What is voted in one section, in one direction; in one chapter only where it is named."""
    wanted = (line for line in lines if (line.section, line.sens) == (section, sens))
    return sum((line.voted for line in wanted if chapitre in {"", line.chapitre}), Decimal(0))


# What closes a vote, in this order: the rest of a balance, once every other line is known.
CLOSINGS: dict[str, Callable[[list[Line]], Decimal]] = {
    "amortissement": lambda lines: total(lines, "F", "D", "042") - total(lines, "I", "R", "040"),
    "virement": lambda lines: total(lines, "F", "R") - total(lines, "F", "D"),
    "emprunt": lambda lines: total(lines, "I", "D") - total(lines, "I", "R"),
}


def variation(collectivite: Collectivite, row: dict[str, str], year: int) -> float:
    """Each place's habits and each year's turn, drawn by line: a year's « budget précédent » is thus that vote."""
    if row["chapitre"] in ORDRE:
        return 1.0
    seed = "-".join((collectivite.slug, row["sens"], row["chapitre"], row["nature"], row["fonction"]))
    return seeded(seed).uniform(0.9, 1.1) * seeded(f"{seed}-{year}").uniform(0.985, 1.015)


def voted(collectivite: Collectivite, row: dict[str, str], year: int) -> Decimal:
    """What a line of the table comes to that year, in tens of euros in a village and hundreds elsewhere.

    Nothing yet for the lines that close the vote.
    """
    if not row["growth"]:
        return Decimal(0)
    step = 10 if collectivite.size == "village" else 100
    growth = (1 + float(row["growth"])) ** (year - YEARS[0])
    montant = float(row["per_inhabitant"]) * collectivite.population * variation(collectivite, row, year) * growth
    return Decimal(max(1, round(montant / step)) * step)


def new_line(collectivite: Collectivite, row: dict[str, str], year: int) -> Line:
    """A line of the table, with what it comes to that year."""
    return Line(
        section=row["section"],
        sens=row["sens"],
        chapitre=row["chapitre"],
        nature=(row["nature_2024"] if year >= REFORM else "") or row["nature"],
        fonction=row["fonction"],
        operation=row["operation"],
        voted=voted(collectivite, row, year),
    )


def vote(collectivite: Collectivite, model: str, year: int) -> list[Line]:
    """The lines as voted for that year, both sections balanced; `previous` is left to `primitif`."""
    rows = read_csv(f"budget-{model}")
    lines = [new_line(collectivite, row, year) for row in rows]
    for name, balance in CLOSINGS.items():
        rest = balance(lines)
        closing = (row["per_inhabitant"] == name for row in rows)
        lines = [replace(line, voted=rest) if closes else line for line, closes in zip(lines, closing, strict=True)]
    return lines


def primitif(collectivite: Collectivite, model: str, year: int) -> tuple[Line, ...]:
    """The initial budget: each line beside the one of the year before."""
    before = vote(collectivite, model, year - 1)
    now = vote(collectivite, model, year)
    return tuple(replace(line, previous=old.voted) for line, old in zip(now, before, strict=True))


def carried_out(line: Line, seed: str) -> Line:
    """The line at the year's end: what was done of it, and, for works and purchases, what is still to be paid."""
    if line.chapitre in TRANSFER:
        return line
    if line.ordre:
        return replace(line, done=line.voted)
    share = round(seeded(seed).uniform(*SHARE_DONE[line.section, line.sens]), 6)
    done = (line.voted * Decimal(repr(share))).quantize(CENT)
    works = line.sens == "D" and line.chapitre in WORKS
    return replace(line, done=done, unpaid=((line.voted - done) * Decimal("0.6")).quantize(CENT) if works else None)


def surplus(lines: Iterable[Line]) -> Line:
    """The past year's surplus put into investment, which the accounts have and the initial budget had not."""
    montant = (total(lines, "F", "R") * Decimal("0.0612")).quantize(CENT)
    fonction = "01" if any(line.fonction for line in lines) else ""
    return Line("I", "R", "10", "1068", fonction, operation="", voted=montant, done=montant)


def administratif(collectivite: Collectivite, model: str, year: int) -> tuple[Line, ...]:
    """The accounts of the year."""
    lines = vote(collectivite, model, year)
    done = (carried_out(line, f"compte-{collectivite.slug}-{year}-{rank}") for rank, line in enumerate(lines))
    return (*done, surplus(lines))


def invent(slug: str, model: str, plan: str) -> list[Budget]:
    """Three years of one body: each year's budget, then its accounts."""
    collectivite = COLLECTIVITES[slug]
    stages = ((PRIMITIF, primitif), (ADMINISTRATIF, administratif))
    return [
        Budget(collectivite, plan, year, etape, lines(collectivite, model, year))
        for year in YEARS
        for etape, lines in stages
    ]
