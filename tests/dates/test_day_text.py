"""Days as text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.dates import parse_day, why_not_day
from inclusion.errors import InvalidValueError
from inclusion.testing.dates import days


@given(days())
def test_day_is_given_back_exactly(day: date) -> None:
    """Every day of the calendar survives being written and read."""
    assert parse_day(str(day)) == day


@given(st.text("0123456789-", min_size=8, max_size=11))
def test_text_is_a_day_or_has_a_reason(text: str) -> None:
    """What ``parse_day`` takes is just what ``why_not_day`` finds nothing wrong with."""
    if why_not_day(text) is None:
        assert str(parse_day(text)) == text
    else:
        with pytest.raises(InvalidValueError):
            parse_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "20161026",
        "2016-W43-3",
        "2016-10-26\n",
        " 2016-10-26",
        "2016-10-26T00:00:00",
        "26.10.2016",
        "2016-1-1",
        "2016-10-2\u0666",
        "",
    ],
)
def test_other_spelling_is_refused(text: str) -> None:
    """Only YYYY-MM-DD in ASCII digits is a day, though the standard library reads more."""
    assert why_not_day(text) == "must be a day written YYYY-MM-DD in ASCII digits"


@pytest.mark.parametrize("text", ["2015-02-29", "2016-13-01", "2016-00-10", "0000-01-01"])
def test_day_must_be_in_the_calendar(text: str) -> None:
    """A well-formed text may name a day that never was."""
    assert why_not_day(text) == "must be a day that the calendar has"


def test_refusal_has_a_code() -> None:
    """A program can tell a bad date by its code."""
    with pytest.raises(InvalidValueError) as refused:
        parse_day("2015-02-29")
    assert [violation.code for violation in refused.value.violations] == ["not-a-date"]
    assert refused.value.kind == "date"


def test_what_is_no_text_is_refused() -> None:
    """A day that is not text yet needs no reading."""
    assert why_not_day(date(2016, 10, 26)) == "must be a plain str, not date"
