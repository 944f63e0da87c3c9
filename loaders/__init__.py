"""How data gets in: published files read, checked and written to PostgreSQL, each with a report. Imports `schema`."""
