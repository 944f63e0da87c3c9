"""The words that records have, by dataset: what a word that none has, mistyped perhaps, is near to.

PostgreSQL adds to it whenever rows are inserted into a table that is searched, by triggers of its own. Words are
never taken away: one that no record has any more finds nothing. It has no key: two loads at once may learn the same
word, and neither waits for the other. Numbers are not kept: who looks for one wants that one.
"""

import sqlalchemy as sa

from schema.datasets import DATASETS
from schema.tables import metadata

MOT = sa.Table(
    "mot",
    metadata,
    sa.Column("mot", sa.Text(collation="C"), nullable=False, comment="Radical d'un mot cherché."),
    sa.Column("jeu", sa.Text(collation="C"), nullable=False, comment="Table dont des lignes ont ce mot."),
    sa.Index("mot_mot", "mot", "jeu"),
    sa.Index("mot_pieces", "mot", postgresql_using="gin", postgresql_ops={"mot": "gin_trgm_ops"}),
    comment="Mots des éléments cherchés, dont une faute de frappe est rapprochée.",
)
# The triggers by which words are learnt, by their names: of each table that is searched, whenever its rows change.
LEARNING = {
    f"{dataset.table_name()}_mots_{event}": (
        f"CREATE TRIGGER {dataset.table_name()}_mots_{event} AFTER {event} ON {dataset.table_name()} "
        "REFERENCING NEW TABLE AS nouvelles FOR EACH STATEMENT EXECUTE FUNCTION apprend_mots()"
    )
    for dataset in DATASETS
    if dataset.searched()
    for event in ("insert", "update")
}
