"""A GraphQL question, however nested, becomes one SQL statement whose JSON goes to the client untouched."""
