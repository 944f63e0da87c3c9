"""Makes the rows of `plans_de_comptes.csv.gz` of the official account plans: what a code meant, from year to year.

Three oddities of the archive. The folder says which year and variant a plan is for: five plans have another in their
first line, being copies of a neighbour's. Labels hold characters of Windows (U+0092, U+0096) and stray spaces: mended
here. Codes struck out in a year (`Supprime`) stay in that year's plan, and here, since accounts of that year use them.
"""

import re
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from lxml import etree

GENRES = {
    "chapitre": "Nature/Chapitres/Chapitre",
    "chapitre fonctionnel": "Fonction/Chapitres/Chapitre",
    "nature": "Nature/Comptes//Compte",
    "fonction": "Fonction/RefFonctionnelles//RefFonc",
    "compte fonctionnel": "Fonction/Comptes//Compte",
}
"""What a plan gives labels to. A budget voted by function has its own chapters, and accounts made of chapter and
function (« 900202 »); one voted by nature has the plain functions (« 020 ») beside its natures, in large towns."""


@dataclass(frozen=True)
class Sens:
    """What a code means in one year: its label, its section (chapters), the chapter that takes it (natures).

    A nature's chapter depends on the line: dépense (d) or recette (r), réelle (r), d'ordre between the sections (oes)
    or within one (ois); empty where the plan allows no such line.
    """

    libelle: str
    section: str = ""
    dr: str = ""
    does: str = ""
    dois: str = ""
    rr: str = ""
    roes: str = ""
    rois: str = ""


@dataclass(frozen=True)
class Compte:
    """A code of a plan, and what it meant in the years `de` to `a`, both included: a row of the file."""

    nomenclature: str
    genre: str
    code: str
    de: int
    a: int
    sens: Sens

    def row(self) -> tuple[object, ...]:
        """The values of the file's columns."""
        return (self.nomenclature, self.genre, self.code, self.de, self.a, *astuple(self.sens))


def comptes(archive: Path) -> list[Compte]:
    """The codes of every plan in the archive, years of one meaning together, by nomenclature, genre, code and year."""
    years: defaultdict[tuple[str, str, str], dict[int, Sens]] = defaultdict(dict)
    for exercice, nomenclature, plan in _plans(archive):
        for genre, path in GENRES.items():
            for element in plan.iterfind(path):
                years[nomenclature, genre, element.get("Code", "")][exercice] = _meaning(genre, element)
    return [Compte(*key, *span) for key in sorted(years) for span in _spans(years[key])]


def _plans(archive: Path) -> Iterator[tuple[int, str, etree._Element]]:
    """Each plan with its year and its nomenclature as TOTEM spells it: « M14-M14_COM_500_3500 »."""
    with tarfile.open(archive) as tar:
        for member in tar:
            content = tar.extractfile(member)
            if content and member.name.endswith("/planDeCompte.xml"):
                exercice, norme, declinaison = Path(member.name).parts[-4:-1]
                yield int(exercice), f"{norme}-{declinaison}", etree.parse(content).getroot()


def _meaning(genre: str, element: etree._Element) -> Sens:
    attributes = ("DR", "DOES", "DOIS", "RR", "ROES", "ROIS") if genre == "nature" else ()
    chapters = {name.lower(): element.get(name, "") for name in attributes}
    return Sens(clean(element.get("Libelle", "")), element.get("Section", ""), **chapters)


def clean(text: str) -> str:
    """The label without stray spaces, its Windows characters as the ones meant; the no-break spaces inside stay."""
    mended = re.sub("[\x80-\x9f]", lambda found: found[0].encode("latin-1").decode("cp1252"), text)
    return re.sub(r"[ \t\r\n]+", " ", mended).strip()


def _spans(by_year: dict[int, Sens]) -> Iterator[tuple[int, int, Sens]]:
    """Runs of following years in which the code means the same."""
    years = sorted(by_year)
    start = years[0]
    for year in years:
        if by_year.get(year + 1) != by_year[year]:
            yield start, year, by_year[year]
            start = next((later for later in years if later > year), year)
