"""What Alembic runs to apply or to write revisions; the connection comes from `schema.migrations`."""

import sqlalchemy as sa
from alembic import context

from schema.words import MOT

connection: sa.Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=MOT.metadata)
with context.begin_transaction():
    context.run_migrations()
