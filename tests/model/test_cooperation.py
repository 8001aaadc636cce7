"""Kinds of support in a cooperation: one at a time."""

from __future__ import annotations

from datetime import date

import pytest

from inclusion import (
    Cooperation,
    InvalidValueError,
    LocalityId,
    PartialDate,
    SupportKind,
    SupportPeriod,
)

PLACE = LocalityId("most")


def period(since: str, until: str) -> SupportPeriod:
    """A stretch of support; an empty text leaves its day unknown."""
    return SupportPeriod(
        kind=SupportKind.INTENSIVE,
        since=PartialDate.parse(since) if since else None,
        until=PartialDate.parse(until) if until else None,
    )


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (("2016-01-01", "2018-12-31"), ("2018-12-31", "")),
        (("2016-01-01", "2018-12-31"), ("2018", "")),
        (("", "2018-12-31"), ("2017", "")),
        (("2016-01-01", ""), ("2015-12-31", "")),
        (("2016", ""), ("2015", "2015")),
    ],
)
def test_kinds_of_support_that_surely_overlap_are_refused(
    earlier: tuple[str, str], later: tuple[str, str]
) -> None:
    """A place is in one kind of support at a time: the next begins after the one before it."""
    with pytest.raises(InvalidValueError) as caught:
        Cooperation(locality=PLACE, support=(period(*earlier), period(*later)))
    assert [(v.place, v.code) for v in caught.value.violations] == [("support[1]", "overlap")]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (("2016-01-01", "2018-12-31"), ("2019-01-01", "")),
        (("2016-01-01", "2018"), ("2018", "")),
        (("2016-01-01", ""), ("2019-01-01", "")),
        (("2016-01-01", ""), ("2016-01-01", "")),
        (("", ""), ("2015", "")),
        (("2016", "2018"), ("", "")),
    ],
)
def test_kinds_of_support_that_may_follow_each_other_are_accepted(
    earlier: tuple[str, str], later: tuple[str, str]
) -> None:
    """Dates that can be read so that one follows the other are no contradiction."""
    support = (period(*earlier), period(*later))
    assert Cooperation(locality=PLACE, support=support).support == support


def test_end_that_is_only_a_lower_limit_is_an_end_that_may_lie_ahead() -> None:
    """An open end says until when the cooperation surely lasted, and nothing more."""
    cooperation = Cooperation(
        locality=PLACE,
        ended=PartialDate.not_before(date(2018, 12, 31)),
        began=PartialDate.in_year(2016),
    )
    assert cooperation.ended is not None
    assert cooperation.ended.has_passed_before(date(2018, 12, 31)) is False
    assert cooperation.ended.has_passed_before(date(2050, 1, 1)) is None
