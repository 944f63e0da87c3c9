"""Why a file is refused as a whole. What is wrong with single rows is no error but a value: see `loaders.anomalies`."""


class Unreadable(Exception):  # noqa: N818 — it names the state of a file, not a fault of ours
    """A file that cannot be read at all.

    Attributes:
        code: stable, for programs (`fichier_vide`, `html_recu`…).
        message: a French sentence that says what came instead and what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message
