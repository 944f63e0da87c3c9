"""Reports for people, in the terminal."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from loaders.report import Finding, Refusal, Report

DETAILS = (
    ("jeu", "dataset"),
    ("version du standard", "schema_version"),
    ("format", "format"),
    ("encodage", "encoding"),
    ("séparateur", "separator"),
)
ROWS = (
    ("lues", "rows_read"),
    ("acceptées", "rows_accepted"),
    ("dont avec anomalies", "rows_with_anomalies"),
    ("rejetées", "rows_rejected"),
)


def show(outcome: Report | Refusal, console: Console) -> None:
    """What came of a file."""
    if isinstance(outcome, Refusal):
        show_refusal(outcome, console)
    else:
        show_report(outcome, console)


def show_report(report: Report, console: Console) -> None:
    """What was read of a file, and what is wrong with it."""
    details = [f"{name} : {value}" for name, key in DETAILS if (value := getattr(report, key))]
    if others := report.columns.versions[:-1]:
        details[1] += f" (ou {', '.join(others)} : mêmes colonnes)"
    console.print(f"[bold]{escape(report.file)}[/bold]")
    console.print(escape("  " + ", ".join(details)), highlight=False)
    rows = ", ".join(f"{whole(getattr(report, key))} {name}" for name, key in ROWS)
    console.print(f"  lignes : {rows}", highlight=False)
    for name, headers in (("ignorées", report.columns.ignored), ("absentes", report.columns.missing)):
        if headers:
            console.print(f"  colonnes {name} : {escape(', '.join(headers))}", highlight=False)
    if report.unchanged:
        console.print(
            "  inchangé depuis son dernier chargement : rien n’est écrit (--force le recharge)", highlight=False
        )
    if report.findings:
        console.print(table(report.findings))


def table(findings: list[Finding]) -> Table:
    """The findings, the rejections first, then the most frequent."""
    shown = Table(box=None, padding=(0, 1))
    shown.add_column("Nombre", justify="right", no_wrap=True)
    shown.add_column("Anomalie et colonne", no_wrap=True)
    shown.add_column("Comment corriger")
    for finding in sorted(findings, key=lambda finding: (not finding.rejected, -finding.count)):
        where = f"{finding.code}\n{finding.column or ''}"
        shown.add_row(
            whole(finding.count), escape(where), escape(told(finding)), style="red" if finding.rejected else ""
        )
    return shown


def told(finding: Finding) -> str:
    """What is wrong, with the first example."""
    text = f"« {shortened(finding.text)} »" if finding.text else ""
    where = f"ligne {finding.row}" if finding.row else ""
    example = " : ".join(filter(None, (where, text)))
    return f"{finding.message} ({example})" if example else finding.message


def show_refusal(refusal: Refusal, console: Console) -> None:
    """Why a file is not read."""
    console.print(f"[bold]{escape(refusal.file)}[/bold]")
    console.print(f"  [red]refusé[/red] ({refusal.code}) : {escape(refusal.message)}", highlight=False)


def whole(number: int) -> str:
    """A whole number as the French write it: 5 442, with narrow no-break spaces."""
    return f"{number:,}".replace(",", "\u202f")


def shortened(text: str) -> str:
    """A text that fits in a cell."""
    return text if len(text) <= 40 else text[:39] + "…"
