"""Dates of which only bounds are known."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.dates import PartialDate
from inclusion.errors import InvalidValueError
from inclusion.testing.dates import days, partial_dates

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

FIRST, LAST = date(2015, 11, 25), date(2016, 2, 5)
CANONICAL = [
    ("2016-10-26", PartialDate.on(date(2016, 10, 26))),
    ("2016-10", PartialDate.in_month(2016, 10)),
    ("2016-02", PartialDate.between(date(2016, 2, 1), date(2016, 2, 29))),
    ("2016-12", PartialDate.between(date(2016, 12, 1), date(2016, 12, 31))),
    ("2016", PartialDate.in_year(2016)),
    ("2016", PartialDate.between(date(2016, 1, 1), date(2016, 12, 31))),
    ("2019-01-01/2020-12-31", PartialDate.between(date(2019, 1, 1), date(2020, 12, 31))),
    ("2019-01-01/2020-01-31", PartialDate.between(date(2019, 1, 1), date(2020, 1, 31))),
    ("2019-01-01/2019-02-28", PartialDate.between(date(2019, 1, 1), date(2019, 2, 28))),
    ("2019-01-01/..", PartialDate.not_before(date(2019, 1, 1))),
    ("../2015-12-31", PartialDate.not_after(date(2015, 12, 31))),
    ("../..", PartialDate.between(date.min, date.max)),
    ("9999", PartialDate.not_before(date(9999, 1, 1))),
    ("9999-12", PartialDate.not_before(date(9999, 12, 1))),
    ("9999-12-31", PartialDate.on(date.max)),
    ("0001", PartialDate.not_after(date(1, 12, 31))),
    ("0001-01-01", PartialDate.on(date.min)),
]


def small_dates() -> SearchStrategy[PartialDate]:
    """Dates whose possible days can be enumerated."""
    return partial_dates(min_value=FIRST, max_value=LAST, open_ended=False)


def possible_days(known: PartialDate) -> set[date]:
    """The days that a date may be, one by one."""
    count = (known.latest - known.earliest).days + 1
    return {known.earliest + timedelta(days=n) for n in range(count)}


@given(partial_dates())
def test_date_is_given_back_exactly(known: PartialDate) -> None:
    """Every partial date survives being written and read, pickled and copied."""
    assert PartialDate.parse(str(known)) == known
    assert pickle.loads(pickle.dumps(known)) == known  # noqa: S301 - our own bytes
    assert copy.deepcopy(known) == known
    assert hash(PartialDate.parse(str(known))) == hash(known)


@pytest.mark.parametrize(("text", "known"), CANONICAL)
def test_text_is_the_shortest(text: str, known: PartialDate) -> None:
    """A date is written in one way only: the shortest."""
    assert str(known) == text
    assert PartialDate.parse(text) == known


@pytest.mark.parametrize(
    ("text", "shortest"),
    [
        ("2016-10-26/2016-10-26", "2016-10-26"),
        ("2016-10-01/2016-10-31", "2016-10"),
        ("2016-01-01/2016-12-31", "2016"),
        ("9999-01-01/..", "9999"),
        ("0001-01-01/2015-12-31", "../2015-12-31"),
        ("2019-01-01/9999-12-31", "2019-01-01/.."),
    ],
)
def test_longer_text_is_refused_with_the_shortest(text: str, shortest: str) -> None:
    """What could be written shorter is refused, and the reason shows how."""
    assert PartialDate.why_not(text) == f"must be written in its shortest form: {shortest}"
    assert PartialDate.why_not(shortest) is None


@pytest.mark.parametrize(
    "text",
    [
        "201",
        "2016-1",
        "2016-13",
        "0000",
        "201610",
        "20161026",
        "2016-W43",
        "2016-10-26\n",
        "2016\n",
        "\u0662016",
        "2015-02-29",
        "prosinec 2016",
        "",
    ],
)
def test_other_form_is_refused_with_all_forms(text: str) -> None:
    """What is no date at all is refused with the forms there are."""
    assert str(PartialDate.why_not(text)).startswith("must be a day YYYY-MM-DD, a month YYYY-MM,")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2016/2017", "must be a day written YYYY-MM-DD in ASCII digits"),
        ("2016-01-01/2017", "must be a day written YYYY-MM-DD in ASCII digits"),
        ("2016-01-01/", "must be a day written YYYY-MM-DD in ASCII digits"),
        ("../../..", "must be a day written YYYY-MM-DD in ASCII digits"),
        ("../2015-02-29", "must be a day that the calendar has"),
        ("2017-01-01/2016-01-01", "the latest day must not be before the earliest"),
        (2016, "must be a plain str, not int"),
    ],
)
def test_wrong_interval_has_a_reason(text: object, reason: str) -> None:
    """Each way to be no interval has a reason, and reading raises with it."""
    assert PartialDate.why_not(text) == reason
    with pytest.raises(InvalidValueError) as refused:
        PartialDate.parse(text)  # type: ignore[arg-type]  # one of them is no text
    assert refused.value.violations == (((), "not-a-date", reason),)


@given(st.text("0123456789-/.", max_size=22))
def test_any_text_is_canonical_or_has_a_reason(text: str) -> None:
    """No text raises anything unforeseen, and what is accepted is written the same."""
    if PartialDate.why_not(text) is None:
        assert str(PartialDate.parse(text)) == text


@given(small_dates(), days(min_value=FIRST, max_value=LAST))
def test_come_by_is_what_all_possible_days_say(known: PartialDate, day: date) -> None:
    """The answer is known just if every possible day gives the same one."""
    answers = {possible <= day for possible in possible_days(known)}
    assert known.has_come_by(day) == (answers.pop() if len(answers) == 1 else None)


@given(small_dates(), days(min_value=FIRST, max_value=LAST))
def test_passed_before_is_what_all_possible_days_say(known: PartialDate, day: date) -> None:
    """Strictly before a day, too, the answer is known just if every possible day gives it."""
    answers = {possible < day for possible in possible_days(known)}
    assert known.has_passed_before(day) == (answers.pop() if len(answers) == 1 else None)


@given(partial_dates(), days())
def test_come_by_stays_true(known: PartialDate, day: date) -> None:
    """What has come by a day has come by every later one; what has not, not by an earlier one."""
    if day != date.max and known.has_come_by(day):
        assert known.has_come_by(day + timedelta(days=1)) is True
    if day != date.min and known.has_come_by(day) is False:
        assert known.has_come_by(day - timedelta(days=1)) is False


@given(small_dates(), small_dates(), days(min_value=FIRST, max_value=LAST))
def test_refining_never_changes_an_answer(
    known: PartialDate, learnt: PartialDate, day: date
) -> None:
    """To refine is to allow fewer days, and an answer once known stays."""
    assert learnt.refines(known) == (possible_days(learnt) <= possible_days(known))
    if learnt.refines(known) and known.has_come_by(day) is not None:
        assert learnt.has_come_by(day) == known.has_come_by(day)


@given(small_dates())
def test_exact_is_having_one_day(known: PartialDate) -> None:
    """A date is exact just if one day is possible, and then it tells which."""
    possible = possible_days(known)
    assert known.is_exact == (len(possible) == 1)
    assert known.day == (possible.pop() if known.is_exact else None)


@pytest.mark.parametrize(("year", "month"), [(2016, 13), (2016, 0), (0, 1), (10_000, 1)])
def test_month_must_be_in_the_calendar(year: int, month: int) -> None:
    """A month that never was is refused by the error of this library."""
    with pytest.raises(InvalidValueError, match="a month YYYY-MM"):
        PartialDate.in_month(year, month)


@pytest.mark.parametrize("year", [0, 10_000, -1])
def test_year_must_be_in_the_calendar(year: int) -> None:
    """A year that never was is refused by the error of this library."""
    with pytest.raises(InvalidValueError, match="a year YYYY"):
        PartialDate.in_year(year)


def test_reversed_bounds_are_refused() -> None:
    """The latest possible day is never before the earliest."""
    with pytest.raises(InvalidValueError, match="must not be before the earliest day") as refused:
        PartialDate.between(LAST, FIRST)
    assert refused.value.violations[0].code == "range-reversed"


def test_moment_is_no_day() -> None:
    """A ``datetime`` is refused where a day is meant."""
    moment = datetime(2016, 1, 1)  # noqa: DTZ001 - a naive one is the likelier mistake
    with pytest.raises(InvalidValueError, match="must be date, not datetime"):
        PartialDate.on(moment)


def test_partial_date_cannot_be_changed() -> None:
    """A partial date is a value."""
    known = PartialDate.in_year(2016)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        known.latest = FIRST  # type: ignore[misc]  # the test is that it fails


def test_partial_dates_have_no_order() -> None:
    """Which of two partly known dates came first may not be known, so they do not sort."""
    known: list[Any] = [PartialDate.in_year(2016), PartialDate.in_month(2016, 3)]
    with pytest.raises(TypeError, match="not supported between"):
        known.sort()


def test_approval_in_december() -> None:
    """Chomutov's plan was approved in December 2016: on the 15th nobody can tell whether it was."""
    approved = PartialDate.parse("2016-12")
    days_asked = [date(2016, 11, 30), date(2016, 12, 1), date(2016, 12, 30), date(2016, 12, 31)]
    answers = [approved.has_come_by(day) for day in days_asked]
    assert answers == [False, None, None, True]
