"""A request that is refused before it is a question, or before it is answered."""

Header = tuple[bytes, bytes]


class Refusal(Exception):  # noqa: N818 (it is what it says)
    """Raised by any stage: the HTTP status, a sentence that says what to do instead, and a stable code for programs."""

    def __init__(self, status: int, message: str, code: str = "BAD_REQUEST", headers: tuple[Header, ...] = ()) -> None:
        super().__init__(message)
        self.status, self.message, self.code, self.headers = status, message, code, headers
