"""One batch's way from text to what is written: identified, sorted into accepted and rejected, its values checked."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import polars as pl

from loaders.anomalies import message
from loaders.batch import Batch
from loaders.clean import NO_FAULTS, clean, tidy
from loaders.families import Families
from loaders.identify import SEPARATOR, Numbering, told_by
from loaders.natural_persons import named_in
from loaders.persons import collectivites, organisations, owner
from loaders.privacy import PRIVACY, Privacy, hidden, hidden_rejections
from loaders.rejections import reason, rejections
from loaders.rules.identifiers import siren_of
from schema.datasets import Enregistrement, Partie
from schema.model import Dataset


@dataclass(frozen=True)
class Checked:
    """What became of the rows of one batch.

    Attributes:
        dataset: what they are rows of.
        accepted: the records, named as the columns of their table, with their `ordinal`.
        anomalies: what is wrong with them: the columns of `Anomalie`, and the `ordinal` of the record concerned.
        rejected: the rows that are no records: the columns of `Rejet`.
        collectivites, organisations: the persons that they name: `siren` or `siret`, and `nom`.
        reserved: what is not shown of them, for the operator alone: the columns of `schema.operator.RESERVE`.
    """

    dataset: type[Dataset]
    accepted: pl.DataFrame
    anomalies: pl.DataFrame
    rejected: pl.DataFrame
    collectivites: pl.DataFrame
    organisations: pl.DataFrame
    reserved: pl.DataFrame


class Checker:
    """Checks the batches of one source, in their order.

    Attributes:
        source: the identifier of the source.
        siren: that of the collectivité that the source is of, for records that do not tell theirs.
        taken: the day when the file was taken: what it tells is of before.
        hide: whether natural persons who receive are shown without their names.
    """

    def __init__(
        self, source: str, siren: str | None = None, taken: date | None = None, privacy: Privacy = PRIVACY
    ) -> None:
        self.source, self.siren, self.hide = source, siren, privacy.hide_persons
        self.taken = taken or datetime.now(UTC).date()
        self.families = Families()
        self.numberings: dict[type[Dataset], Numbering] = {}

    def check(self, batch: Batch) -> Checked:
        """Check the rows of one batch."""
        dataset = batch.dataset
        rows = self.identify(dataset, self.families.attach(dataset, tidy(batch.rows)))
        rows = rows.with_columns(reason(dataset, rows).alias("rejet"))
        refused, kept = rows.filter(pl.col("rejet").is_not_null()), self.owned(dataset, rows)
        self.families.remember(dataset, kept)
        kept, reserved = hidden(dataset, kept, hide=self.hide)
        where = f"{dataset.plural}." if issubclass(dataset, Partie) else ""
        cleaned = clean(dataset, kept, self.taken, where)
        found = [without_hidden(dataset, kept, cleaned.faults, where), *whole_row_faults(dataset, kept)]
        rejected, reserved_too = hidden_rejections(rejections(dataset, refused), hide=self.hide)
        return Checked(
            dataset,
            table_rows(dataset, cleaned.rows),
            numbered(pl.concat(found)),
            rejected,
            collectivites(dataset, cleaned.rows),
            organisations(dataset, cleaned.rows),
            pl.concat([reserved, reserved_too]),
        )

    def identify(self, dataset: type[Dataset], rows: pl.DataFrame) -> pl.DataFrame:
        """The rows with their `id`, the record that each is (part of), and how many equal ones came before."""
        numbering = self.numberings.setdefault(dataset, Numbering(self.source, dataset))
        if issubclass(dataset, Partie):
            rows = rows.with_columns((pl.int_range(pl.len()).over("parent:id") + 1).alias("rang"))
        marks, before = numbering.number(naming_text(dataset, rows))
        named = rows.with_columns(
            marks.alias("marque"),
            before.alias("avant"),
            pl.lit(self.source).alias("source_id"),
        ).with_columns((f"{dataset.table_name()}-" + pl.col("marque")).alias("id"))
        own = not issubclass(dataset, Partie)
        return named.with_columns(
            pl.col("id" if own else "parent:racine").alias("racine"),
            pl.col("ordinal" if own else "parent:racine_ordinal").alias("racine_ordinal"),
        )

    def owned(self, dataset: type[Dataset], rows: pl.DataFrame) -> pl.DataFrame:
        """The accepted rows, with the SIREN that each says itself, and that of the collectivité it is counted with."""
        person, known = owner(dataset), pl.lit(None, dtype=pl.String)
        if person and person.siret.name in rows.columns:
            known = siren_of(pl.col(person.siret.name))
        inherited = pl.col("parent:collectivite_siren") if "parent:collectivite_siren" in rows.columns else known
        default = pl.lit(self.siren, dtype=pl.String)
        owners = pl.coalesce(known, inherited, default)
        kept = rows.lazy().filter(pl.col("rejet").is_null())
        return kept.with_columns(known.alias("siren_dit"), owners.alias("collectivite_siren")).collect()


def naming_text(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Series:
    """What tells each row from the others: its rank in its parent, its dataset's identity, or all that it says."""
    if issubclass(dataset, Partie):
        return rows.select(pl.concat_str("parent:id", pl.col("rang").cast(pl.String), separator=SEPARATOR)).to_series()
    if not set(dataset.identity).isdisjoint(rows.columns):
        return told_by(rows, list(dataset.identity))
    if isinstance(rows.schema.get("brut"), pl.Struct):
        cells = rows["brut"].struct.unnest()
        texts = told_by(cells, cells.columns)
    else:
        texts = told_by(rows, [column.name for column in dataset.columns if column.name not in {"id", "ligne"}])
    return texts if "parent:id" not in rows.columns else rows["parent:id"] + SEPARATOR + texts


def table_rows(dataset: type[Dataset], rows: pl.DataFrame) -> pl.DataFrame:
    """The columns that the dataset's table has too."""
    return rows.select("ordinal", *(column.name for column in dataset.columns if column.name in rows.columns))


def without_hidden(dataset: type[Dataset], rows: pl.DataFrame, found: pl.DataFrame, where: str) -> pl.DataFrame:
    """What is wrong with values, but for the numbers of natural persons, which are there and not shown."""
    people = rows.filter(pl.col("sans_nom").is_not_null())["marque"]
    numbers = [f"{where}{person.siret.header}" for person in named_in(dataset, rows.columns)]
    of_people = pl.col("marque").is_in(people.implode()) & pl.col("colonne").is_in(numbers)
    return found.filter(~of_people) if people.len() else found


def whole_row_faults(dataset: type[Dataset], rows: pl.DataFrame) -> list[pl.DataFrame]:
    """What may be wrong with an accepted row, rather than with one of its values."""
    # No name is quoted: anomalies can be asked for.
    unquoted = pl.lit(None, dtype=pl.String)
    found = [
        faults(code, rows.filter(pl.col(told).is_not_null()), pl.col(told), unquoted)
        for code, told in (("personne_physique", "sans_nom"), ("personne_physique_possible", "nom_possible"))
    ]
    person = owner(dataset)
    if issubclass(dataset, Enregistrement) and person:
        text = pl.col(person.siret.name) if person.siret.name in rows.columns else pl.lit(None, dtype=pl.String)
        nobody = rows.filter(pl.col("collectivite_siren").is_null())
        found.append(faults("collectivite_inconnue", nobody, person.siret.header, text))
    for code, beside in (("cellules_en_trop", "surplus"), ("cellules_rejointes", "rejoint")):
        if beside in rows.columns:
            found.append(faults(code, rows.filter(pl.col(beside).is_not_null()), None, pl.col(beside)))
    if dataset.identity and set(dataset.identity) <= set(rows.columns):
        wanted = [name for name in dataset.identity if dataset.column(name).required]
        told = pl.all_horizontal(pl.col(name).is_not_null() for name in wanted)
        again = rows.filter(told, pl.col("avant") > 0)
        last = dataset.column(dataset.identity[-1])
        found.append(faults("doublon", again, last.header, pl.col(last.name)))
    return found


def faults(code: str, rows: pl.DataFrame, column: pl.Expr | str | None, value: pl.Expr) -> pl.DataFrame:
    """One anomaly of these rows as a whole."""
    return rows.select(
        pl.col("racine_ordinal").alias("ordinal"),
        pl.col("racine").alias("enregistrement_id"),
        "marque",
        "ligne",
        pl.lit(code).alias("code"),
        (column if isinstance(column, pl.Expr) else pl.lit(column, dtype=pl.String)).alias("colonne"),
        value.alias("valeur"),
        pl.lit(message(code)).alias("message"),
    ).cast(NO_FAULTS.schema)


def numbered(faults: pl.DataFrame) -> pl.DataFrame:
    """The anomalies with their identifiers: that of the row, and their rank in it."""
    rank = pl.int_range(pl.len()).over("marque") + 1
    return faults.with_columns(("anomalie-" + pl.col("marque") + "-" + rank.cast(pl.String)).alias("id")).drop("marque")
