"""What was read of a file, and what is wrong with it: counted batch by batch, then told."""

from collections.abc import Iterator, Set
from dataclasses import asdict, dataclass, field
from typing import Any

import polars as pl

from loaders.anomalies import message
from loaders.check import Checked
from loaders.match import Matching
from loaders.reading import Reading


@dataclass(frozen=True)
class Finding:
    """One kind of anomaly or rejection in a file, with its first example.

    Attributes:
        code: of `loaders.anomalies`.
        column: the column concerned, by its name in the standard; None: the row as a whole.
        count: how many there are; 1 for what is said of the file as a whole.
        row, text: where the example is, and the value as it stood.
        message: what is wrong and how to mend it.
        rejected: whether it made the row be rejected.
    """

    code: str
    column: str | None
    count: int
    row: int | None
    text: str | None
    message: str
    rejected: bool = False


@dataclass(frozen=True)
class Columns:
    """What the headers of a file mean.

    Attributes:
        matched: header → the column's name in the standard.
        ignored: headers, or keys, that mean nothing here.
        ambiguous: column → the headers that claim it alike.
        missing: columns of the standard that the file lacks.
    """

    matched: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    ambiguous: dict[str, list[str]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """What was read of one file. `rows_read` is `rows_accepted` (with or without anomalies) and `rows_rejected`."""

    file: str
    dataset: str
    schema_version: str | None
    format: str
    encoding: str | None
    separator: str | None
    rows_read: int
    rows_accepted: int
    rows_with_anomalies: int
    rows_rejected: int
    columns: Columns
    anomalies: list[Finding]

    def as_json(self) -> dict[str, Any]:
        """The report as programs read it."""
        return asdict(self)


@dataclass(frozen=True)
class Refusal:
    """A file that was not loaded, and why."""

    file: str
    code: str
    message: str

    def as_json(self) -> dict[str, Any]:
        """The refusal as programs read it."""
        return {"file": self.file, "error": {"code": self.code, "message": self.message}}


class Tally:
    """Counts what becomes of the rows of one file. Only rows of the kind's own dataset are counted as rows."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.accepted = self.rejected = 0
        self.flagged: list[pl.Series] = []  # of the rows at hand, their parts included
        self.flagged_before = 0
        self.ignored: set[str] = set(reading.matching.ignored) if reading.matching else set()
        self.findings: dict[tuple[str, str | None], Finding] = {}
        self.sirens: set[str | None] = set()
        for finding in of_file(reading):
            self.findings[finding.code, finding.column] = finding

    @property
    def with_anomalies(self) -> int:
        """How many accepted rows have an anomaly, in themselves or in a part of theirs."""
        return self.flagged_before + (pl.concat(self.flagged).n_unique() if self.flagged else 0)

    def add(self, checked: Checked, ignored: Set[str] = frozenset()) -> None:
        """Count one batch."""
        self.ignored |= ignored
        rows, document = self.reading.kind.rows, self.reading.kind.document
        if checked.dataset is rows:
            self.flagged_before, self.flagged = self.with_anomalies, []
            self.accepted += checked.accepted.height
            self.rejected += checked.rejected.height
        if "collectivite_siren" in checked.accepted.columns and len(self.sirens) < 2:
            self.sirens |= set(checked.accepted["collectivite_siren"].unique())
        if checked.dataset is not document:
            self.flagged.append(checked.anomalies["ordinal"].unique())
        self.note(checked.anomalies, rejected=False)
        self.note(checked.rejected.with_columns(*NO_COLUMN), rejected=True)

    def note(self, rows: pl.DataFrame, *, rejected: bool) -> None:
        """Count the findings of one batch."""
        first = (pl.col(name).first() for name in ("ligne", "valeur", "message"))
        counted = rows.group_by("code", "colonne", maintain_order=True).agg(pl.len(), *first)
        for code, column, count, row, text, said in counted.iter_rows():
            known = self.findings.get((code, column), Finding(code, column, 0, row, text, said, rejected))
            self.findings[code, column] = Finding(**{**vars(known), "count": known.count + count})

    def report(self, file: str) -> Report:
        """The report of a file that was read to its end."""
        reading = self.reading
        return Report(
            file,
            reading.kind.name,
            reading.version,
            reading.format,
            reading.encoding,
            reading.separator,
            self.accepted + self.rejected,
            self.accepted,
            self.with_anomalies,
            self.rejected,
            columns(reading.matching, self.ignored),
            list(self.findings.values()),
        )


NO_COLUMN = (pl.lit(None, pl.String).alias("colonne"), pl.lit(None, pl.String).alias("valeur"))


def of_file(reading: Reading) -> Iterator[Finding]:
    """What is wrong with the file as a whole: what is not read of it, what it must have and lacks, or has twice."""
    matching, row = reading.matching, reading.header_row
    for code in dict.fromkeys(code for code, _ in reading.remarks):
        texts = [text for told, text in reading.remarks if told == code and text]
        yield Finding(code, None, 1, None, " ; ".join(texts) or None, message(code))
    if matching is None:
        return
    for column in matching.missing:
        if headers := matching.ambiguous.get(column.name):
            yield Finding("colonne_ambigue", column.header, 1, row, " ; ".join(headers), message("colonne_ambigue"))
        elif column.required:
            yield Finding("colonne_absente", column.header, 1, row, None, message("colonne_absente"))


def columns(matching: Matching | None, ignored: set[str]) -> Columns:
    """What the headers mean; for structured formats, only the keys that mean nothing are told."""
    if matching is None:
        return Columns(ignored=sorted(ignored))
    return Columns(
        {pair.header: pair.column.header or pair.column.graphql_name for pair in matching.pairs},
        sorted(ignored),
        {name: list(headers) for name, headers in matching.ambiguous.items()},
        [column.header or column.name for column in matching.missing if column.name not in matching.ambiguous],
    )
