"""After a file is loaded: what PostgreSQL put off is done now, not in a minute, for the questions that follow."""

from loaders.database import Connection

# New words of an index wait in a list that every search reads through, until they are sorted in.
SORT_IN = """
select gin_clean_pending_list(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
where relam = (select oid from pg_am where amname = 'gin') and relnamespace = 'public'::regnamespace
    and pg_has_role(relowner, 'usage')
"""
# Fewer rows change little of what the planner knows of a table, and PostgreSQL looks again by itself.
MANY = 10_000
CHANGED = """
select string_agg(format('%I', relname), ', ') from pg_stat_user_tables
where schemaname = 'public' and n_mod_since_analyze >= $1
"""


async def settle(connection: Connection) -> None:
    """Sort new words into the indexes, and let the planner know of the tables of which many rows changed."""
    await connection.execute("select pg_stat_force_next_flush()")
    await connection.execute(SORT_IN)
    if tables := await connection.fetchval(CHANGED, MANY):
        await connection.execute(f"analyze {tables}")
