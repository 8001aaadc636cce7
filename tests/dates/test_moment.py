"""Minutes of a day."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.dates import Moment, TimeOfDay
from inclusion.errors import InvalidValueError
from inclusion.testing.dates import moments, times_of_day

NOON = TimeOfDay(12)


@given(times_of_day())
def test_time_is_given_back_exactly(time: TimeOfDay) -> None:
    """Every minute of the day survives being written and read."""
    assert TimeOfDay.parse(str(time)) == time


@given(moments())
def test_moment_is_given_back_exactly(moment: Moment) -> None:
    """Every minute of the calendar survives being written and read."""
    assert Moment.parse(str(moment)) == moment


@given(moments(), moments())
def test_moments_come_one_after_another_as_the_standard_library_has_it(
    one: Moment, other: Moment
) -> None:
    """Of two minutes the earlier one sorts first, and so does its text."""

    def plain(moment: Moment) -> datetime:
        return datetime.fromisoformat(str(moment))

    assert (one < other) == (plain(one) < plain(other)) == (str(one) < str(other))


@pytest.mark.parametrize("kind", [TimeOfDay, Moment])
@given(text=st.text("0123456789-:T", max_size=17))
def test_text_is_read_or_has_a_reason(kind: type[TimeOfDay | Moment], text: str) -> None:
    """What is read is just what there is no reason against."""
    if kind.why_not(text) is None:
        assert str(kind.parse(text)) == text
    else:
        with pytest.raises(InvalidValueError) as caught:
            kind.parse(text)
        assert [found.code for found in caught.value.violations] == ["not-a-time"]


@pytest.mark.parametrize(
    "text", ["24:00", "12:60", "9:00", "12.00", "12:00:00", "12:00\n", "1٢:00", "", "12:0"]
)
def test_other_spellings_of_a_time_are_refused(text: str) -> None:
    """A time has two digits, a colon and two digits of a minute that there is."""
    assert "HH:MM" in str(TimeOfDay.why_not(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2016-10-31", "YYYY-MM-DDTHH:MM"),
        ("2016-10-31 16:00", "YYYY-MM-DDTHH:MM"),
        ("2016-10-31T16:00Z", "HH:MM"),
        ("2016-02-30T16:00", "calendar"),
        ("20161031T16:00", "YYYY-MM-DD"),
    ],
)
def test_other_spellings_of_a_moment_are_refused(text: str, words: str) -> None:
    """A moment is a day of the calendar, the letter T and a time, without zone and seconds."""
    assert words in str(Moment.why_not(text))


def test_what_is_no_text_is_refused() -> None:
    """Only a plain text can be read."""
    assert "int" in str(TimeOfDay.why_not(12))
    assert "date" in str(Moment.why_not(date(2016, 10, 31)))


@pytest.mark.parametrize(
    ("hour", "minute", "place"), [(24, 0, "hour"), (-1, 0, "hour"), (0, 60, "minute")]
)
def test_minute_that_no_day_has_is_refused(hour: int, minute: int, place: str) -> None:
    """Hours run from 0 to 23 and minutes from 0 to 59."""
    with pytest.raises(InvalidValueError) as caught:
        TimeOfDay(hour, minute)
    assert [found.path for found in caught.value.violations] == [(place,)]


def test_moment_needs_a_plain_day() -> None:
    """A datetime is no day: it would bring a second time of day."""
    with pytest.raises(InvalidValueError):
        Moment(datetime(2016, 10, 31, 16), NOON)  # noqa: DTZ001 - what is refused
