"""The spellings of the documents of late, with as little left in them as tells one question from another."""

from graphql import GraphQLError, GraphQLSchema, get_named_type, is_object_type

from resolvers.late import Late
from resolvers.leaves import Leaves
from resolvers.limits import Limits
from resolvers.measure import hold_text
from resolvers.spelling import Spelling, spelling

# Longer documents are spelt each time: there are too few of them, and they are too large, to be remembered.
LONGEST_REMEMBERED = 10_000


class Spellings:
    """The spellings of the documents of late."""

    def __init__(self, schema: GraphQLSchema, most: int, limits: Limits | None = None) -> None:
        self.limits, self.opaque = limits or Limits(), opaque(schema)
        self.leaves = Leaves(schema, self.limits)
        self.known = Late[tuple[str, str | None], Spelling | None](most)

    def of(self, document: str, operation: str | None) -> Spelling | None:
        """How a document is spelt of which an operation is asked; None where it has to be taken as it is."""
        asked = document, operation
        if asked in self.known:
            return self.known.get(asked)
        try:
            hold_text(document, self.limits)
        except GraphQLError:
            return None  # to be refused where documents are
        found = spelling(document, operation, self.opaque)
        if found:
            found = self.leaves.lifted(found)
        return self.known.keep(asked, found) if len(document) <= LONGEST_REMEMBERED else found


def opaque(schema: GraphQLSchema) -> frozenset[str]:
    """The fields whose values are objects of whoever published them, with any names of members."""
    return frozenset(
        name
        for kind in schema.type_map.values()
        if is_object_type(kind)
        for name, field in kind.fields.items()
        if get_named_type(field.type).name == "JSON"
    )
