"""What Alembic runs to apply or to write revisions; the connection comes from `schema.migrations`."""

import sqlalchemy as sa
from alembic import context

from schema.operator import RESERVE
from schema.words import MOT

connection: sa.Connection = context.config.attributes["connection"]
# Each of these tables is made known by its import; those of the datasets come with them.
context.configure(connection=connection, target_metadata=[RESERVE.metadata, MOT.metadata])
with context.begin_transaction():
    context.run_migrations()
