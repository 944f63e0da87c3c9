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


def is_known(matching: Matching, fewest: int = FEWEST) -> bool:
    """Whether a file is what it was matched with; where its kind is said (`fewest` is 1), any header is enough."""
    known = {pair.column.name for pair in matching.pairs}
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
