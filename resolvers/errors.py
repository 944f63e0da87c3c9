"""What can be wrong with a question, each with a stable code in `extensions.code`."""

from collections.abc import Sequence
from typing import Any

from graphql import GraphQLError, Node


def refused(code: str, message: str, nodes: Sequence[Node] | None = None) -> GraphQLError:
    """An error for the client: what is wrong and what to do, under a code that programs may rely on."""
    return GraphQLError(message, nodes=list(nodes) if nodes else None, extensions={"code": code})


def bad_input(message: str, nodes: Sequence[Node] | None = None) -> GraphQLError:
    """A value that the schema's types allow and that makes no sense all the same."""
    return refused("BAD_USER_INPUT", message, nodes)


def coded(error: GraphQLError, code: str) -> GraphQLError:
    """The same error under a code, unless it has one."""
    extensions: dict[str, Any] = {"code": code, **(error.extensions or {})}
    error.extensions = extensions
    return error


def mistake(error: GraphQLError) -> Exception | None:
    """The mistake of ours that an error stands for; None for an error of the question."""
    original = error.original_error
    return None if isinstance(original, GraphQLError) else original
