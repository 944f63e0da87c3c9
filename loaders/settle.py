"""After a file is loaded: what PostgreSQL put off is done now, not in a minute, for the questions that follow."""

from loaders.database import Connection

# New words of an index wait in a list that every search reads through, until they are sorted in.
SORT_IN = """
select gin_clean_pending_list(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
where relam = (select oid from pg_am where amname = 'gin') and relnamespace = 'public'::regnamespace
    and pg_has_role(relowner, 'usage')
"""
# Fewer rows change little of what the planner knows, and PostgreSQL looks again by itself.
MANY = 10_000


async def settle(connection: Connection, rows: int) -> None:
    """Sort new words into the indexes, and let the planner know of a file of many rows."""
    await connection.execute(SORT_IN)
    if rows >= MANY:
        await connection.execute("analyze")
