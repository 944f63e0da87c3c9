"""How large a question may be, and how one that is larger is refused: under a code of the limit's name."""

from dataclasses import dataclass

from resolvers.errors import refused


@dataclass(frozen=True)
class Limits:
    """The largest question that is looked at.

    Attributes:
        document, tokens, nesting: of the document's text: its characters, its words and signs, brackets in brackets.
        characters: of one string, in the document or in the variables.
        name: characters of a name or a number.
        definitions: operations and fragments.
        depth, breadth: fields within fields, and fields side by side, fragments spread.
        fields, roots, aliases, directives: of an operation, fragments spread.
        items, values, levels: of the variables: in one list, in all, and lists or objects within one another.
        conditions: comparisons and keys of order, of the whole question.
        cost: what the answer may cost, as `resolvers.cost` reckons.
    """

    document: int = 100_000
    tokens: int = 5_000
    nesting: int = 50
    characters: int = 10_000
    name: int = 100
    definitions: int = 100
    depth: int = 20
    breadth: int = 200
    fields: int = 500
    roots: int = 50
    aliases: int = 100
    directives: int = 100
    items: int = 1_000
    values: int = 10_000
    levels: int = 20
    conditions: int = 100
    cost: int = 50_000


SENTENCES = {
    "document": "Le document compte {found} caractères ; {limit} au plus : envoyez les valeurs dans variables.",
    "tokens": "Le document compte plus de {limit} mots et signes : envoyez les valeurs dans variables.",
    "nesting": "Le document emboîte plus de {limit} accolades, crochets ou parenthèses.",
    "characters": "Un texte dépasse {limit} caractères.",
    "name": "Un nom ou un nombre dépasse {limit} caractères.",
    "definitions": "Le document compte {found} opérations et fragments ; {limit} au plus.",
    "depth": "La question descend à {found} champs de profondeur ; {limit} au plus : demandez en plusieurs fois.",
    "breadth": "Un objet de la question demande {found} champs, fragments compris ; {limit} au plus.",
    "fields": "La question demande {found} champs, fragments compris ; {limit} au plus : demandez en plusieurs fois.",
    "roots": "La question commence par {found} champs ; {limit} au plus : demandez en plusieurs fois.",
    "aliases": "La question compte {found} alias, fragments compris ; {limit} au plus : filtrez par « in ».",
    "directives": "La question compte {found} directives, fragments compris ; {limit} au plus.",
    "items": "Une liste des variables compte {found} éléments ; {limit} au plus : demandez en plusieurs fois.",
    "values": "Les variables comptent plus de {limit} valeurs : demandez en plusieurs fois.",
    "levels": "Les variables emboîtent plus de {limit} listes ou objets.",
    "conditions": "La question pose {found} conditions et ordres ; {limit} au plus : utilisez « in » pour une liste.",
}


def hold(limits: Limits, name: str, found: int) -> None:
    """Refuse what is beyond a limit, under a code of the limit's name."""
    limit = getattr(limits, name)
    if found > limit:
        error = refused(f"COST_LIMIT_{name.upper()}", SENTENCES[name].format(limit=limit, found=shown(found)))
        error.extensions = {**(error.extensions or {}), "limit": limit, "found": shown(found)}
        raise error


def shown(found: int) -> int | str:
    """A number as it can be told: nested fragments make some that no reader wants in full."""
    return found if found < BEYOND else f"plus de {BEYOND}"


BEYOND = 10**9
