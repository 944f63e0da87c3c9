"""What was read of a file, and what is wrong with it: counted batch by batch, then told."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import asdict, dataclass, field
from typing import Any

import polars as pl

from loaders.anomalies import message
from loaders.check import Checked
from loaders.doubts import Cents
from loaders.listing import Listing
from loaders.quality import Quality
from loaders.reading import Reading
from schema.datasets import Subvention


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
        versions: those of the standard that have such columns, which nothing tells apart; the newest last.
    """

    matched: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    ambiguous: dict[str, list[str]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    versions: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """What was read of one file. `rows_read` is `rows_accepted` (with or without anomalies) and `rows_rejected`.

    `findings` sums its anomalies up for people; programs are given each of them (`loaders.listing`). `unchanged`: the
    file was loaded just so already, and nothing was written.
    """

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
    findings: list[Finding]
    unchanged: bool = False

    def as_json(self) -> dict[str, Any]:
        """The report as programs read it, but for its `anomalies`, which end it."""
        return {name: value for name, value in asdict(self).items() if name not in {"findings", "unchanged"}}


@dataclass(frozen=True)
class Refusal:
    """A file that is not read, and why."""

    file: str
    code: str
    message: str

    def as_json(self) -> dict[str, Any]:
        """The refusal as programs read it: a report that says nothing, and the error."""
        return {
            "file": self.file,
            **dict.fromkeys(("dataset", "schema_version", "format", "encoding", "separator")),
            **dict.fromkeys(("rows_read", "rows_accepted", "rows_with_anomalies", "rows_rejected"), 0),
            "columns": asdict(Columns()),
            "anomalies": [],
            "error": {"code": self.code, "message": self.message},
        }

    def anomaly(self) -> dict[str, str | None]:
        """The refusal as an anomaly of the file as a whole."""
        return {"row": None, "column": None, "code": self.code, "text": None, "message": self.message}


class Tally:
    """Counts what becomes of the rows of one file, and lists what is wrong with them where a listing is given.

    Only rows of the kind's own dataset are counted as rows.
    """

    def __init__(self, reading: Reading, listing: Listing | None = None) -> None:
        self.reading, self.listing = reading, listing
        self.accepted = self.rejected = self.flagged = 0
        self.quality = Quality(reading.kind)
        self.ignored: set[str] = set(reading.matching.ignored) if reading.matching else set()
        self.findings: dict[tuple[str, str | None], Finding] = {}
        self.sirens: set[str | None] = set()
        self.cents = Cents()
        self.note(faults_of_file(reading), rejected=False)

    @property
    def with_anomalies(self) -> int:
        """How many accepted rows have an anomaly, in themselves or in a part of theirs."""
        return self.flagged + int(self.quality.counted()["lignes_avec_anomalies"].sum())

    def add(self, checked: Checked, ignored: Set[str] = frozenset()) -> pl.DataFrame:
        """Count one batch; gives the counts by collectivité that it completes (`loaders.quality`)."""
        self.ignored |= ignored
        complete = self.quality.add(checked)
        self.flagged += int(complete["lignes_avec_anomalies"].sum())
        if checked.dataset is self.reading.kind.rows:
            self.accepted += checked.accepted.height
            self.rejected += checked.rejected.height
        self.cents.add(checked.dataset, checked.accepted)
        if "collectivite_siren" in checked.accepted.columns and len(self.sirens) < 2:
            self.sirens |= set(checked.accepted["collectivite_siren"].unique())
        self.note(checked.anomalies, rejected=False)
        self.note(checked.rejected, rejected=True)
        return complete

    def end(self) -> pl.DataFrame:
        """What is wrong with the file as a whole and only seen at its end; it is noted too."""
        column = Subvention.column("montant").header
        found = faults([(self.reading.header_row, "montants_en_centimes", column, None)] if self.cents.seem() else [])
        self.note(found, rejected=False)
        return found

    def note(self, rows: pl.DataFrame, *, rejected: bool) -> None:
        """Count the anomalies or the rejections of one batch, and list them."""
        if self.listing:
            self.listing.add(rows)
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
            columns(reading, self.ignored),
            list(self.findings.values()),
        )


# The columns of what is wrong with a file as a whole.
Told = tuple[int | None, str, str | None, str | None]  # row, code, column, text
FAULT = {"ligne": pl.Int32, "code": pl.String, "colonne": pl.String, "valeur": pl.String, "message": pl.String}


def faults_of_file(reading: Reading) -> pl.DataFrame:
    """What is wrong with a file as a whole, told once."""
    return faults(told_of_file(reading))


def faults(told: Iterable[Told]) -> pl.DataFrame:
    """Anomalies with their sentences: the columns of `FAULT`."""
    found = [(row, code, column, text, message(code)) for row, code, column, text in told]
    return pl.DataFrame(found, FAULT, orient="row")


def told_of_file(reading: Reading) -> Iterator[Told]:
    """What is not read of it, what it must have and lacks, or has twice."""
    matching, row = reading.matching, reading.header_row
    for code in dict.fromkeys(code for code, _ in reading.remarks):
        texts = [text for told, text in reading.remarks if told == code and text]
        yield None, code, None, " ; ".join(texts) or None
    if matching is None:
        return
    for column in matching.missing:
        if headers := matching.ambiguous.get(column.name):
            yield row, "colonne_ambigue", column.header, " ; ".join(headers)
        elif column.required:
            yield row, "colonne_absente", column.header, None


def columns(reading: Reading, ignored: set[str]) -> Columns:
    """What the headers mean; for structured formats without any, only the keys that mean nothing are told."""
    matching = reading.matching
    if matching is None:
        versions = [reading.version] if reading.said and reading.version else []
        return Columns(dict(reading.said), sorted(ignored), missing=list(reading.unsaid), versions=versions)
    matched: dict[str, str] = {}
    for pair in matching.pairs:  # one header may tell two columns
        name = pair.column.header or pair.column.graphql_name
        matched[pair.header] = f"{matched[pair.header]}, {name}" if pair.header in matched else name
        if pair.nic:
            matched[pair.nic[1]] = name
    return Columns(
        matched,
        sorted(ignored),
        {name: list(headers) for name, headers in matching.ambiguous.items()},
        [column.header or column.name for column in matching.missing if column.name not in matching.ambiguous],
        list(matching.versions()),
    )
