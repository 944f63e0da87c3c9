"""Whether the headers of a table are enough to take it for a dataset, when nobody says which it is."""

from loaders.match import Matching
from loaders.persons import recipients
from loaders.words import words
from schema.datasets import Subvention
from schema.model import Dataset

FEWEST = 3  # headers that must be understood for a file to be taken for anything
# Columns that tell a dataset by themselves, few as they are.
TELLING: dict[type[Dataset], frozenset[str]] = {Subvention: frozenset({"nom_beneficiaire", "montant"})}
# Words of which one must be said, where nobody is named who receives: an amount, a nature and a year are a budget's.
SAID: dict[type[Dataset], frozenset[str]] = {
    Subvention: frozenset({"subvention", "aide", "attribue", "accorde", "alloue", "convention", "attribuant"})
}

# Words that tell lists of other things, which are awarded too, where none of those is said.
OTHERS: dict[type[Dataset], frozenset[str]] = {
    Subvention: frozenset({"marche", "cpv", "titulaire", "indemnite", "indemnites"})
}

ANYBODY = frozenset({"nom", "attributaire"})  # whoever is called so may receive anything


def is_known(matching: Matching, fewest: int = FEWEST) -> bool:
    """Whether a file is what it was matched with; where its kind is said (`fewest` is 1), any header is enough."""
    known = {pair.column.name for pair in matching.pairs}
    if fewest == FEWEST and is_another(matching):
        return False
    tells = TELLING.get(matching.kind.rows)
    if tells and tells <= known:
        return True
    return len(known) >= fewest and (fewest < FEWEST or is_about(matching))


def is_about(matching: Matching) -> bool:
    """Whether somebody is named who receives, or a header says what this is about; other datasets need neither."""
    dataset = matching.kind.rows
    people = {name for one in recipients(dataset) for name in (one.siret.name, one.name)}
    named = people & {*(pair.column.name for pair in matching.pairs), *matching.ambiguous}
    said = (SAID.get(dataset, frozenset()) & words(pair.header).known for pair in matching.pairs)
    return dataset not in SAID or bool(named) or any(said)


def is_another(matching: Matching) -> bool:
    """Whether headers say that this is about something else: an « attributaire » may have been awarded a contract."""
    said = [words(header).known for header in (*(pair.header for pair in matching.pairs), *matching.ignored)]
    about, others = (table.get(matching.kind.rows, frozenset()) for table in (SAID, OTHERS))
    names = {one.name for one in recipients(matching.kind.rows)}
    sure = any(pair.column.name in names and words(pair.header).known - ANYBODY for pair in matching.pairs)
    return any(one & others for one in said) and not sure and not any(one & about for one in said)
