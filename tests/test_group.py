"""Tables whose rows repeat the document that they belong to. All files here are forged."""

from pathlib import Path

from loaders.checking import checking
from schema.datasets import Budget

HEADERS = "BGT_NATDEC;BGT_ANNEE;BGT_SIRET;BGT_NOM;BGT_NATURE_LABEL;BGT_CODRD;BGT_MTREAL"
LINE = "budget primitif;2023;21210231300013;Dijon;{};dépense;1000"


async def budgets(tmp_path: Path, *lines: str) -> tuple[list[str | None], int, int]:
    """The names of the budgets of a file, and how many rows were accepted and rejected."""
    path = tmp_path / "forge.csv"
    path.write_text("\n".join([HEADERS, *lines]), encoding="utf-8")
    async with checking(str(path)) as one:
        found = [checked async for checked, _ in one.batches]
    names = [name for checked in found if checked.dataset is Budget for name in checked.accepted["nom"]]
    return names, one.tally.accepted, one.tally.rejected


async def test_the_rows_of_a_budget_are_of_one(tmp_path: Path) -> None:
    assert await budgets(tmp_path, LINE.format("Eau"), LINE.format("Gaz")) == (["Dijon"], 2, 0)


async def test_a_row_that_is_rejected_is_of_no_budget_of_its_own(tmp_path: Path) -> None:
    total, again = ";;;;TOTAL;;2000", HEADERS
    for lines in ([LINE.format("Eau"), total, again], [total, LINE.format("Eau"), again]):
        assert await budgets(tmp_path, *lines) == (["Dijon"], 1, 2)
