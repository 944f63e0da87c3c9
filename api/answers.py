"""From a question to its answer: found again where it was valid before, else by way of Strawberry."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import orjson
import strawberry
from graphql import ExecutionResult as Answer
from graphql import GraphQLError
from strawberry.extensions import ParserCache, SchemaExtension, ValidationCache
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from api.accounts import CHARACTERS
from api.documents import Question
from api.refusal import Refusal
from api.settings import Settings
from resolvers.errors import mistake
from resolvers.execute import Database, Engine, Guard, Plans, answer
from resolvers.leaves import Filled
from resolvers.literals import Literals
from resolvers.spelling import Spelling
from resolvers.spellings import Spellings
from schema.query import build

Result = ExecutionResult | Answer
# Errors that are of the house rather than of the question, with the status that each wants.
OURS = {"DATABASE_UNAVAILABLE": 503, "INTERNAL_SERVER_ERROR": 500, "OVERLOADED": 503, "TIMEOUT": 503}


def plans_of(settings: Settings) -> Plans:
    """What the engine remembers, as the settings want it."""
    return Plans(settings.documents, settings.limits, distributed=settings.distributed)


def engine(settings: Settings, plans: Plans | None = None) -> strawberry.federation.Schema:
    """The schema that answers by the engine. Every cache has a bound: the endpoint is public."""
    kept = plans or plans_of(settings)
    return build([*guards(settings), lambda: Engine(kept)])


def guards(settings: Settings) -> list[Callable[[], SchemaExtension]]:
    """The extensions of any schema that strangers ask: what is parsed and validated is held first, and remembered."""
    return [
        lambda: Guard(settings.limits),
        lambda: ParserCache(maxsize=settings.documents),
        lambda: ValidationCache(maxsize=settings.documents),
    ]


class Answers:
    """The engine, and what it remembers of questions. `schema`: another one, which has resolvers of its own."""

    def __init__(self, settings: Settings, schema: strawberry.federation.Schema | None = None) -> None:
        self.plans = plans_of(settings)
        self.schema, self.foreign = schema or engine(settings, self.plans), schema is not None
        self.spellings = Spellings(self.schema._schema, settings.documents, settings.limits)
        self.literals = Literals(self.schema._schema, settings.documents, settings.limits)

    @cached_property
    def sdl(self) -> str:
        """The schema, in GraphQL's own language; written once, as that takes a second."""
        return self.schema.as_str()

    async def answer(self, question: Question, database: Database | None) -> Result:
        """A database's answer; where there is none, the price: its parts are told by the client's own names.

        A question is asked as it is spelt, the literals of a new document lifted; an error is told of its own text.
        """
        spelling = None if self.foreign else self.spellings.of(question.query, question.operation)
        if spelling is None or database is None:
            return await self.executed(question, database)
        result = await self.executed(self.spelt(spelling, question), Filled(database, spelling.runs))
        if result.errors:
            return result if any(map(ours, result.errors)) else await self.executed(question, database)
        result.data = relabelled(result.data, spelling)
        return result

    def work(self, question: Question) -> float:
        """What it costs to read the question's document: nothing where that was done before."""
        asked = question.query, question.operation
        known = asked in self.spellings.known or asked in self.plans.valid
        return 0 if known else len(question.query) / CHARACTERS

    def spelt(self, spelling: Spelling, question: Question) -> Question:
        """A question as its document is spelt, the literals of a new one lifted."""
        document, variables = spelling.text, question.variables
        if (document, spelling.operation) not in self.plans.valid:
            document, variables = self.literals.lift(spelling, variables)
        return Question(document, variables, spelling.operation)

    async def executed(self, question: Question, database: Database | None) -> Result:
        """The answer to a question, which Strawberry parses and validates where it is new."""
        valid = self.plans.valid.get((question.query, question.operation))
        try:
            if valid is None:
                return await self.validated(question, database)
            return await answer(self.schema._schema, self.plans, valid, question.variables, database)
        except CannotGetOperationTypeError as error:
            message = "Aucune opération de ce nom dans le document : voyez « operationName »."
            raise Refusal(400, message, "OPERATION_RESOLUTION_FAILURE") from error
        except InvalidOperationTypeError as error:
            message = "Cette API ne fait que lire : posez une « query »."
            raise Refusal(405, message, "METHOD_NOT_ALLOWED", ((b"allow", b"GET, HEAD, POST, OPTIONS"),)) from error
        except Exception as error:  # of ours: Strawberry tells those that it sees in the same way
            return Answer(None, [GraphQLError(str(error), original_error=error)])

    async def validated(self, question: Question, database: Database | None) -> Result:
        """Strawberry's answer, by the engine once the question is found valid."""
        result = await self.schema.execute(
            question.query,
            variable_values=question.variables,
            operation_name=question.operation,
            context_value={"database": database},
            allowed_operation_types=(OperationType.QUERY,),
        )
        assert isinstance(result, ExecutionResult)  # noqa: S101 (queries are not deferred)
        return result


def relabelled(data: Any, spelling: Spelling) -> Any:
    """The engine's data under the client's keys."""
    return orjson.Fragment(spelling.told(orjson.dumps(data))) if spelling.aliases else data


def text(result: Result) -> bytes:
    """An answer without errors, as it is sent: the data, and the price."""
    return orjson.dumps({"data": result.data, "extensions": result.extensions})


def price(result: Result) -> int | None:
    """What an answer cost; None where it does not say so."""
    cost = (result.extensions or {}).get("cost")
    return cost["price"] if cost else None


def ours(error: GraphQLError) -> bool:
    """Whether an error is of the house rather than of the question."""
    return mistake(error) is not None or (error.extensions or {}).get("code") in OURS
