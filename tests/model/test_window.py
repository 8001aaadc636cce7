"""The window of a call, to the minute."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from inclusion import InvalidValueError, Moment, PartialDate, TimeOfDay, Window
from inclusion.testing import moments, windows

EIGHTEEN = Window(
    opens=PartialDate.parse("2022-08-29"),
    opens_at=TimeOfDay.parse("10:00"),
    closes=PartialDate.parse("2023-12-08"),
    closes_at=TimeOfDay.parse("12:00"),
)
"""OPZ+ call 018, with its times of day (source S75)."""


@pytest.mark.parametrize(
    ("moment", "open_then"),
    [
        ("2022-08-29T09:59", False),
        ("2022-08-29T10:00", True),
        ("2023-12-08T12:00", True),
        ("2023-12-08T12:01", False),
        ("2023-12-09T00:00", False),
    ],
)
def test_first_and_last_minute_belong_to_the_window(moment: str, *, open_then: bool) -> None:
    """An application of 12:00 is in time and one of 12:01 is late."""
    assert EIGHTEEN.is_open_at(Moment.parse(moment)) is open_then


@pytest.mark.parametrize(
    ("opens", "closes", "moment", "open_then"),
    [
        ("2016-03-30", "2016-12-09", "2016-03-30T08:00", None),
        ("2016-03-30", "2016-12-09", "2016-03-31T00:00", True),
        ("2016-03-30", "2016-12-09", "2016-12-08T23:59", True),
        ("2016-03-30", "2016-12-09", "2016-12-09T00:00", None),
        ("2016-03-30", "2016-12-09", "2016-12-10T00:00", False),
        ("2016-03-30", "2016-07", "2016-07-01T00:00", None),
        ("2016-03-30", "2016-07", "2016-07-31T12:00", None),
        ("2016-03-30", "2016-07", "2016-08-01T00:00", False),
        ("2016-03", "2016-12-09", "2016-03-31T23:59", None),
        ("2016-03", "2016-12-09", "2016-04-01T00:00", True),
        ("2016-03", "2016-12-09", "2016-02-29T23:59", False),
    ],
)
def test_border_day_without_its_minute_leaves_it_open(
    opens: str, closes: str, moment: str, *, open_then: bool | None
) -> None:
    """On the first and the last day nobody can tell where the minute is not known."""
    window = Window(opens=PartialDate.parse(opens), closes=PartialDate.parse(closes))
    assert window.is_open_at(Moment.parse(moment)) is open_then


def test_window_of_which_nothing_is_known_answers_nothing() -> None:
    """Neither opening nor closing is guessed."""
    noon = Moment.parse("2016-10-31T12:00")
    assert Window().has_opened_by(noon) is None
    assert Window().has_closed_before(noon) is None


def test_minute_needs_its_day() -> None:
    """A time of day without the day says nothing, and a form cannot open after the end."""
    with pytest.raises(InvalidValueError) as caught:
        Window(closes_at=TimeOfDay(12))
    assert [(v.path, v.code) for v in caught.value.violations] == [(("closes_at",), "day-missing")]
    with pytest.raises(InvalidValueError):
        Window(form_opens=PartialDate.parse("2017"), closes=PartialDate.parse("2016"))


@given(windows(), moments())
def test_window_does_not_open_again(window: Window, moment: Moment) -> None:
    """What has closed was not open before its opening: the two never contradict each other."""
    if window.has_closed_before(moment):
        assert window.is_open_at(moment) is False
        later = Moment(date.max, TimeOfDay(23, 59))
        assert window.has_closed_before(later) is True


@given(windows(known=True), moments())
def test_minutes_agree_with_days(window: Window, moment: Moment) -> None:
    """Away from the border days the answer to the minute is the answer to the day."""
    assert window.opens is not None
    assert window.closes is not None
    if moment.day not in {window.opens.day, window.closes.day}:
        opened = window.opens.has_come_by(moment.day)
        closed = window.closes.has_passed_before(moment.day)
        assert window.is_open_at(moment) is (bool(opened) and not closed)
