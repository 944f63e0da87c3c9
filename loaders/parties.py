"""Headers that name one of two parties without saying which: « SIRET », « Nom », « Identification de l'attributaire ».

What else the file has tells, and their place: a number belongs to whoever is named beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.persons import Person, owner, recipients
from loaders.words import words
from schema.model import Dataset

# « Attributaire » should be whoever receives; some publishers write it for whoever gives.
EITHER = ("attributaire", "nom attributaire")
EITHER_NUMBER = ("identifiant attributaire", "siret attributaire", "siren attributaire")
# Whoever is named so receives, unless another is named better; the surest first.
NAMES: tuple[tuple[str, ...], ...] = (
    ("organisme", "nom organisme", "structure", "nom structure", "nom entite"),
    ("nom",),
)
NUMBERS = (
    ("siret", "siret organisme", "siret structure", "siret entite"),
    ("siren", "siren organisme", "siren structure", "siren entite"),
)
# What may come with what a number is called.
ADDED = frozenset({"numero", "code", "identifiant", "siret", "siren"})


@dataclass
class Parties:
    """Finds the parties of one file.

    Attributes:
        headers: those of the file.
        dataset: what its rows are.
        taken: the columns that are known already, and the place of their header.
        found: the columns that are found here, and the places of the headers that claim each.
    """

    headers: list[str]
    dataset: type[Dataset]
    taken: Mapping[str, int]
    found: dict[str, list[int]] = field(default_factory=dict)

    def settle(self) -> dict[str, list[int]]:
        """Find what can be found: those who receive first, since a file is about them."""
        giver, receivers = owner(self.dataset), recipients(self.dataset)
        people = [*receivers, *([giver] if giver else [])]
        if receivers and giver:
            said = any(column in self.taken for column in (receivers[0].siret.name, receivers[0].name))
            both = people[::-1] if said else people
            self.claim(self.saying(EITHER), [person.name for person in both])
            self.claim(self.saying(EITHER_NUMBER, ADDED), [person.siret.name for person in both])
            for phrases in NAMES:
                if (self.taken or self.found) and not (phrases == ("nom",) and self.names_people()):
                    self.claim(self.saying(phrases), [person.name for person in people])
        for phrases in NUMBERS:
            self.number(self.saying(phrases, ADDED), people)
        return self.found

    def names_people(self) -> bool:
        """Whether a bare « Nom » is a natural person's: their first name stands in a column of its own."""
        return any("prenom" in words(header).known for header in self.headers)

    def saying(self, phrases: tuple[str, ...], added: frozenset[str] = frozenset()) -> list[int]:
        """The places of the headers that say one of these phrases, and else only words that may be added."""
        wanted = [frozenset(phrase.split()) for phrase in phrases]
        used = set(self.taken.values()).union(*self.found.values())
        said = {place: words(header).known for place, header in enumerate(self.headers) if place not in used}
        return [place for place, known in said.items() if any(one <= known <= one | added for one in wanted)]

    def claim(self, places: list[int], columns: list[str | None]) -> None:
        """Give these headers to the first of these columns that is free."""
        free = next((column for column in columns if column and self.is_free(column)), None)
        if places and free:
            self.found[free] = places

    def is_free(self, column: str) -> bool:
        """Whether no header has that column yet."""
        return column not in self.taken and column not in self.found

    def number(self, places: list[int], people: list[Person]) -> None:
        """Give each of these numbers to whoever is named beside it."""
        claims = [(person.siret.name, place) for place in places if (person := self.beside(place, people))]
        for column, place in claims:
            if column not in self.taken:
                self.found.setdefault(column, []).append(place)

    def beside(self, place: int, people: list[Person]) -> Person | None:
        """Whose number stands at a place: whoever was named last before it, else whoever is named next."""
        named = {at: person for person in people if (at := self.place_of(person.name)) is not None}
        before = max((at for at in named if at < place), default=None)
        after = min((at for at in named if at > place), default=None)
        if before is not None and self.is_free(named[before].siret.name):
            return named[before] if before == place - 1 or self.may_be_far(named[before], people) else None
        if after is not None and (after == place + 1 or (before is None and self.may_be_far(named[after], people))):
            return named[after]
        return None

    @staticmethod
    def may_be_far(person: Person, people: list[Person]) -> bool:
        """Whether other columns may stand between a person and their number: of two, a file is about who receives."""
        return len(people) > 1 and person is people[0]

    def place_of(self, column: str | None) -> int | None:
        """Where the header of a column stands, if just one claims it."""
        places = self.found.get(column or "", [])
        return self.taken.get(column or "", places[0] if len(places) == 1 else None)
