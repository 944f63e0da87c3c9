"""What graphql-core and Strawberry say is told in French, all of it."""

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest
from graphql import specified_rules

from api.french import SENTENCES, french

# What our schema has none of: subscriptions, lists that come in parts; that an input object has one field is left to
# Strawberry, which says so in sentences of its own.
NEVER = re.compile(
    "Subscription|directive label|[Ss]tream|[Dd]efer|overlapping|Spreads|fragment arguments|^Fragment .* argument"
    "|but must be non-nullable|for OneOf Input Object type|Within OneOf"
)
# What only a parser of schemas says, one that is given bounds, which ours are held before (`resolvers.measure`), or one
# who calls resolvers.
NOT_ASKED = re.compile(
    "cannot be used for an enum value|contains more than|Too many errors|^Validation aborted|^Invalid argument|"
    "^x has invalid default|^x of required|String cannot represent value"
)
OTHERS = (
    "graphql.language.lexer",
    "graphql.language.parser",
    "graphql.execution.values",
    "graphql.type.scalars",
    "graphql.utilities.validate_input_value",
    "graphql.validation.validate",
    "strawberry.schema.validation_rules.one_of",
    "strawberry.schema.schema_converter",
)
RAISE = {
    "GraphQLError": 0,
    "report_error": 0,
    "GraphQLSyntaxError": 2,
    "report_invalid_value": 1,
    "report_invalid_literal": 1,
    "StrawberryInputCoercionError": 0,
}


def modules() -> list[ModuleType]:
    """Those that say what is wrong with a document or its variables."""
    rules = [module for rule in specified_rules if (module := inspect.getmodule(rule))]
    return [*dict.fromkeys(rules), *map(import_module, OTHERS)]


def sentences(module: ModuleType) -> Iterator[str]:
    """The sentences that a module writes where it reports an error, `x` for what it puts into them."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        name = node.func if isinstance(node, ast.Call) else None
        called = name.id if isinstance(name, ast.Name) else name.attr if isinstance(name, ast.Attribute) else ""
        if isinstance(node, ast.Call) and called in RAISE and len(node.args) > RAISE[called]:
            yield from written(node.args[RAISE[called]])
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"msg", "message"}:
            yield from written(node.value)


def written(node: ast.expr) -> list[str]:
    """The texts that an expression may be: of what is added only where there is a reason to, with it and without."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return ["".join(map(part, node.values))]
    if isinstance(node, ast.BinOp):
        return [left + right for left in written(node.left) for right in written(node.right)]
    if isinstance(node, ast.IfExp):
        return [*written(node.body), *written(node.orelse)]
    return ["" if re.search("did_you_mean|suggest", ast.unparse(node)) else "x"]


def part(node: ast.expr) -> str:
    """A part of a text: words, or what is put between them."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    put = ast.unparse(node.value) if isinstance(node, ast.FormattedValue) else ""
    return {"suggestion": " Did you mean 'x'?", "print_path_list(path)": " at .x"}.get(put, "x")


SAID = sorted({text for module in modules() for text in sentences(module) if " " in text})


def test_the_sentences_are_found() -> None:
    """Else the next test would hold nothing."""
    assert len(SAID) > 60


@pytest.mark.parametrize("sentence", [text for text in SAID if not NEVER.search(text) and not NOT_ASKED.search(text)])
def test_each_sentence_is_known(sentence: str) -> None:
    """A newer graphql-core may say other things: here it shows."""
    assert french(sentence) != sentence


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Syntax Error: Expected Name, found <EOF>.",
            "Erreur de syntaxe : un nom est attendu ici, et non la fin du document.",
        ),
        (
            "Syntax Error: Expected '{', found Name 'a'.",
            "Erreur de syntaxe : « { » est attendu ici, et non le nom « a ».",
        ),
        ("Syntax Error: Unterminated string.", "Erreur de syntaxe : il manque le guillemet qui ferme ce texte."),
        (
            "Variable '$t' has invalid value at .a[1]: Value 'X' does not exist in 'T' enum. Did you mean the enum"
            " value 'Y', 'Z', or 'W'?",
            "Variable « $t », dans « a[1] » : « X » n'est pas une valeur de « T ». Vouliez-vous dire « Y », « Z » ou"
            " « W » ?",
        ),
        (
            "Variable '$n' has invalid value: Int cannot represent non-integer value: 'deux : x'",
            "Variable « $n » : 'deux : x' n'est pas un nombre entier.",
        ),
        (
            "Variable '$n' has invalid value: Enum 'T' cannot represent non-string value: 3.",
            "Variable « $n » : 3 n'est pas une valeur de « T ».",
        ),
        (
            "Fields 'a' conflict because subfields 'b' conflict because 'c' and 'd' are different fields and subfields"
            " 'e' conflict because they have differing arguments. Use different aliases on the fields to fetch both if"
            " this was intentional.",
            "Deux champs répondraient sous le nom « a » : sous « b », « c » et « d » sont des champs différents ; sous"
            " « e », leurs arguments diffèrent. Donnez un alias à l'un d'eux.",
        ),
        ("« Dijon » est déjà en français.", "« Dijon » est déjà en français."),
    ],
)
def test_sentences_are_told_within_one_another(sentence: str, told: str) -> None:
    assert french(sentence) == told


@pytest.mark.parametrize("text", ["'" * 1_900, "Syntax Error: " * 100, " Did you mean 'a'?" * 100, "x" * 1_000_000])
def test_whatever_a_client_sends_is_told(text: str) -> None:
    """Values are in the sentences: none may hold the server up, nor break it."""
    told = french(f"Variable '$n' has invalid value: Int cannot represent non-integer value: {text}")
    assert text[:20] in told


@pytest.mark.parametrize(("english", "told"), SENTENCES.items())
def test_nothing_is_lost(english: str, told: str) -> None:
    """What a sentence names is named in French too."""
    slots = re.compile(r"\{(\w+)\}")
    assert set(slots.findall(told)) == set(slots.findall(english)) - {"detail"}
