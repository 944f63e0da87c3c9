"""Dates as public bodies have them: council days, and working days after some delay."""

from datetime import date, timedelta
from random import Random

COUNCIL_MONTHS = (2, 3, 4, 6, 9, 11, 12)


def council_days(chance: Random, year: int) -> list[date]:
    """The council's days of one year, all of them Mondays or Thursdays."""
    days = [date(year, month, chance.randint(5, 24)) for month in COUNCIL_MONTHS]
    return [day + timedelta(days=(chance.choice((0, 3)) - day.weekday()) % 7) for day in days]


def working_day_after(day: date, chance: Random, minimum: int, maximum: int) -> date:
    """A working day between `minimum` and `maximum` days after another."""
    later = day + timedelta(days=chance.randint(minimum, maximum))
    return later - timedelta(days=max(0, later.weekday() - 4))
