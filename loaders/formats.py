"""How what came of files is written on standard output: for people, for programs, and for spreadsheets."""

import csv
import enum
import io
from collections.abc import Callable
from typing import BinaryIO

import orjson
from rich.console import Console

from loaders.listing import KEYS, Listing
from loaders.report import Refusal, Report
from loaders.show import show

Outcome = Report | Refusal


class Format(enum.StrEnum):
    """How reports are written."""

    text = "text"
    json = "json"
    csv = "csv"


def write(form: Format, outcome: Outcome, listing: Listing, out: BinaryIO) -> None:
    """Write what came of one file, with its anomalies one by one where programs read it."""
    WRITERS[form](outcome, listing, out)
    out.flush()


def write_text(outcome: Outcome, _: Listing, out: BinaryIO) -> None:
    """A summary: each kind of anomaly once, with an example and how to mend it."""
    words = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    show(outcome, Console(file=words))
    words.detach()


def write_json(outcome: Outcome, listing: Listing, out: BinaryIO) -> None:
    """One JSON object on a line of its own (https://jsonlines.org): the counts, then each anomaly."""
    if isinstance(outcome, Refusal):
        out.write(orjson.dumps(outcome.as_json()) + b"\n")
        return
    out.write(orjson.dumps(outcome.as_json()).removesuffix(b"}") + b',"anomalies":[')
    out.writelines(b"," * (place > 0) + anomaly for place, anomaly in enumerate(listing))
    out.write(b"]}\n")


def write_csv(outcome: Outcome, listing: Listing, out: BinaryIO) -> None:
    """One line an anomaly, with the name of the file; a refusal is one without a row (RFC 4180, UTF-8)."""
    anomalies = [orjson.dumps(outcome.anomaly())] if isinstance(outcome, Refusal) else listing
    out.writelines(csv_line(outcome.file, *orjson.loads(anomaly).values()) for anomaly in anomalies)


def csv_line(*cells: str | int | None) -> bytes:
    """One record."""
    text = io.StringIO(newline="")
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()


WRITERS: dict[Format, Callable[[Outcome, Listing, BinaryIO], None]] = {
    Format.text: write_text,
    Format.json: write_json,
    Format.csv: write_csv,
}
# What comes before all files.
OPENINGS: dict[Format, bytes] = {Format.csv: csv_line("file", *KEYS)}
