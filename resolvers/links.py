"""Links: what hangs rows on others, read one outer row at a time, or picked for all outer rows at once."""

from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True)
class Link:
    """Rows hang on outer rows: their column `remote` has the value of these rows' column `local`."""

    outer: Any
    local: str
    remote: str

    def joined(self, rows: Any) -> Condition:
        """The rows hang on the outer row at hand."""
        return cast("Condition", rows.c[self.remote] == self.outer.c[self.local])

    def among(self, rows: Any) -> Condition:
        """The rows hang on some outer row, where these are a common table."""
        return cast("Condition", rows.c[self.remote].in_(sa.select(self.outer.c[self.local]).correlate(None)))

    def read(self, inner: sa.Select[Any], rows: Any) -> sa.Select[Any]:
        """A sub-select of the rows that hang on the outer row at hand."""
        # Without the correlation SQLAlchemy would silently join the outer rows again.
        return inner.select_from(rows).where(self.joined(rows)).correlate(self.outer)
