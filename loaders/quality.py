"""How many rows of a file were accepted for each collectivité, and how many of these have anomalies."""

import polars as pl

from loaders.check import Checked
from loaders.kinds import Kind

COUNTS = {"collectivite_siren": pl.String, "lignes_acceptees": pl.Int64, "lignes_avec_anomalies": pl.Int64}
NO_ROWS = pl.DataFrame(schema={"ordinal": pl.Int64, "collectivite_siren": pl.String})


class Quality:
    """Counts the accepted rows of one file.

    The parts of a record come after it, with anomalies of their own: a batch is counted when the next one comes.
    """

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.rows, self.flagged = NO_ROWS, [NO_ROWS["ordinal"]]

    def add(self, checked: Checked) -> pl.DataFrame:
        """Take what became of a batch; the counts of the rows before it, where these are complete now."""
        complete = pl.DataFrame(schema=COUNTS)
        if checked.dataset is self.kind.rows:
            complete = self.counted()
            self.rows, self.flagged = checked.accepted.select(NO_ROWS.columns), [NO_ROWS["ordinal"]]
        if checked.dataset is not self.kind.document:
            self.flagged.append(checked.anomalies["ordinal"].unique())
        return complete

    def counted(self) -> pl.DataFrame:
        """The counts of the rows at hand: the columns of `COUNTS`."""
        flagged = pl.col("ordinal").is_in(pl.concat(self.flagged).unique().implode())
        counts = self.rows.group_by("collectivite_siren").agg(
            pl.len().alias("lignes_acceptees"), flagged.sum().alias("lignes_avec_anomalies")
        )
        return counts.cast(COUNTS)  # type: ignore[arg-type]
