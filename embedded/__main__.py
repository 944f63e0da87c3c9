"""Runs any command with the project's database: `python -m embedded -- COMMAND…`.

`DATABASE_URL` is set for the command; where it was not, the embedded server runs as long as the command does.
"""

import os
import sys

from embedded import EmbeddedError, database_url


def main(arguments: list[str]) -> str:
    """Become the command; comes back only with what went wrong."""
    command = arguments[1:] if arguments[:1] == ["--"] else arguments
    if not command:
        return __doc__
    try:
        os.environ["DATABASE_URL"] = database_url()
    except EmbeddedError as error:
        return str(error)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        return f"{command[0]}: {error.strerror}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
