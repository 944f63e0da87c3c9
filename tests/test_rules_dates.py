"""Dates, years and periods from text: read where they are certain, and told."""

from datetime import date

import polars as pl
import pytest

from loaders.rules import is_period
from loaders.rules.periods import PERIOD
from schema.datasets import Subvention
from tests.rules import NORMALISED, read, read_column


@pytest.mark.parametrize(
    ("text", "day", "faults"),
    [
        ("2016-12-05", date(2016, 12, 5), set()),
        ("2018-12-17+01:00", date(2018, 12, 17), set()),
        ("2019-01-01Z", date(2019, 1, 1), set()),
        ("2024-01-05T10:00:00", date(2024, 1, 5), set()),
        ("05/12/2016", date(2016, 12, 5), NORMALISED),
        ("5/1/2016", date(2016, 1, 5), NORMALISED),
        ("05-12-2016", date(2016, 12, 5), NORMALISED),
        ("05.12.2016 00:00:00", date(2016, 12, 5), NORMALISED),
        ("2017/09/08", date(2017, 9, 8), NORMALISED),
        ("2019-01-01 00:00:00 +0100", date(2019, 1, 1), set()),
        ("0218-10-29", date(218, 10, 29), set()),
        ("2024/01/07", date(2024, 1, 7), NORMALISED),
        ("2022-12--01", date(2022, 12, 1), NORMALISED),
        ("2022-1-5", date(2022, 1, 5), NORMALISED),
        ("05 / 12 / 2016", date(2016, 12, 5), NORMALISED),
        ("05-12-16", date(2016, 12, 5), NORMALISED),
        ("05/12/98", date(1998, 12, 5), NORMALISED),
        ("20161205", date(2016, 12, 5), NORMALISED),
        ("43831", date(2020, 1, 1), NORMALISED),
        ("43831.5", date(2020, 1, 1), NORMALISED),
        ("3 mars 2021", date(2021, 3, 3), NORMALISED),
        ("Mercredi 1er Février 2017", date(2017, 2, 1), NORMALISED),
        ("12-déc.-19", date(2019, 12, 12), NORMALISED),
        ("12/31/2020", date(2020, 12, 31), NORMALISED),
        ("05JAN2020", date(2020, 1, 5), NORMALISED),
        ("28FEB2020:00:00:00", date(2020, 2, 28), NORMALISED),
        ("3 May 2021", date(2021, 5, 3), NORMALISED),
        ("2019-12-31T23:00:00.000Z", date(2020, 1, 1), NORMALISED),
        ("2019/12/31 23:00:00+00", date(2020, 1, 1), NORMALISED),
        ("2020/01/01 00:00:00+00", date(2020, 1, 1), NORMALISED),
        ("1577833200000", date(2020, 1, 1), NORMALISED),
        ("99999999999999", None, {"date_illisible"}),
        ("2020-06-30T22:00Z", date(2020, 7, 1), NORMALISED),
        ("2020-01-30T22:00:00+00:00", date(2020, 1, 30), NORMALISED),
        ("2019-12-31T23:00:00+01:00", date(2019, 12, 31), set()),
        ("31/02/2020", None, {"date_illisible"}),
        ("0000-00-00", None, {"date_illisible"}),
        ("3 brumaire 2021", None, {"date_illisible"}),
        ("99999", None, {"date_illisible"}),
        ("2018-04", None, {"date_incomplete"}),
        ("04/2018", None, {"date_incomplete"}),
        ("Avril 2018", None, {"date_incomplete"}),
        ("2020", None, {"date_incomplete"}),
        ("2021-01-01/2021-12-31", None, {"dates_multiples"}),
        ("01/02/2018 ; 01/03/2018 ; 01/04/2018 ; 01/05/2018 ; 01/06/2018", None, {"dates_multiples"}),
        (None, None, set()),
    ],
)
def test_a_date_is_read_with_the_day_first_or_not_at_all(text: str | None, day: date | None, faults: set[str]) -> None:
    assert read(text, Subvention.column("date_convention")) == (day, faults)


def test_the_month_comes_first_where_the_column_proves_it() -> None:
    dates = read_column(["12/31/2020", "01/02/2020"], Subvention.column("date_convention"))
    assert [day for day, _ in dates] == [date(2020, 12, 31), date(2020, 1, 2)]


def test_a_column_that_has_both_orders_gives_only_the_dates_that_are_sure() -> None:
    dates = read_column(["12/31/2020", "31/12/2020", "02/02/2020", "01/02/2020"], Subvention.column("date_convention"))
    assert dates[-1] == (None, {"date_ambigue"})
    assert [day for day, _ in dates[:-1]] == [date(2020, 12, 31), date(2020, 12, 31), date(2020, 2, 2)]


@pytest.mark.parametrize(
    ("text", "year", "faults"),
    [
        ("2021", 2021, set()),
        ("2021.0", 2021, NORMALISED),
        ("2026-27", 2026, NORMALISED),
        ("2020 / 2021", 2020, NORMALISED),
        ("1999-00", 1999, NORMALISED),
        ("2021-03-05", 2021, NORMALISED),
        ("2019-2022", None, {"entier_illisible"}),
        ("2019-21", None, {"entier_illisible"}),
        ("an 2", None, {"entier_illisible"}),
    ],
)
def test_a_year_may_be_a_season(text: str, year: int | None, faults: set[str]) -> None:
    assert read(text, Subvention.column("annee")) == (year, faults)


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ("2017-03-30", "2017-03-30", set()),
        ("2021-01-01/2021-12-31", "2021-01-01/2021-12-31", set()),
        ("30/03/2017", "2017-03-30", NORMALISED),
        ("2017/03/30", "2017-03-30", NORMALISED),
        ("du 01/01/2021 au 31/12/2021", "2021-01-01/2021-12-31", NORMALISED),
        ("01/01/2021-31/12/2021", "2021-01-01/2021-12-31", NORMALISED),
        ("2017_03", "2017_03", {"format_non_conforme"}),
        ("31/02/2021", "31/02/2021", {"format_non_conforme"}),
        ("2018-01-01;2018-02-01;2018-03-01", "2018-01-01;2018-02-01;2018-03-01", {"format_non_conforme"}),
    ],
)
def test_a_period_takes_the_form_of_the_standard_where_it_is_certain(text: str, value: str, faults: set[str]) -> None:
    column = Subvention.column("dates_periode_versement")
    assert is_period(column)
    frame = pl.DataFrame({"text": [text]}).with_columns(PERIOD.value(pl.col("text"), column).alias("value"))
    masks = PERIOD.faults(pl.col("text"), pl.col("value"), column)
    told = frame.select(mask.alias(code) for code, mask in masks.items()).row(0, named=True)
    assert (frame["value"].item(), {code for code, applies in told.items() if applies}) == (value, faults)
