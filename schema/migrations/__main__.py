"""`python -m schema.migrations`: bring the database to the newest revision."""

import embedded
from schema.migrations import migrate

if __name__ == "__main__":
    migrate(embedded.database_url())
