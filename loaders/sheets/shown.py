"""The cells of a workbook whose format names another unit than the euro: calamine tells numbers, not formats.

XLSX and ODS are looked at. XLSB and XLS are not: what their formats say is in binary records, which calamine keeps.
"""

from collections.abc import Callable
from pathlib import Path

from loaders.sheets import ods, parts, xlsx
from loaders.sheets.formats import Formats


def shown(path: Path) -> Callable[[str], Formats]:
    """What gives the cells of a sheet, by its name, that have such a format; none, at no cost, where no style has."""
    names = parts.names(path)
    if names >= xlsx.PARTS:
        return xlsx.shown(path)
    return ods.shown(path) if names >= ods.PARTS else lambda _: {}
