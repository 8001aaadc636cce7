"""Ways to yes in words."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from inclusion import WaysToYes, reference, ways_in_words, ways_to_access
from inclusion.identifiers import LocalityId
from inclusion.programme import Programme


def asked(place: str, package: str, on: date, *, most: int = 500) -> WaysToYes:
    """The ways of a place of the illustration."""
    return ways_to_access(
        reference.illustration(), locality=place, package=package, on=on, most=most
    )


MENDABLE = ("dvojverzov", "OPZ-901", date(2018, 6, 15))


def summary(found: WaysToYes, language: str = "en") -> str:
    """How many ways there are, in words."""
    return ways_in_words(found, language).summary


def test_answer_that_is_yes_says_so() -> None:
    """Where it is granted already no way is looked for."""
    found = asked("vzorov", "OPZ-901", date(2018, 12, 1))
    assert summary(found) == "The answer is yes already: every condition is met."
    assert summary(found, "cs") == "Odpověď už je ano: všechny podmínky jsou splněny."
    assert (found.ways, found.why_none) == ((), ())


def test_search_that_was_cut_short_promises_nothing() -> None:
    """Where not everything was tried, there may be ways, or more of them."""
    whole = asked(*MENDABLE)
    assert (len(whole.ways), whole.complete) == (2, True)
    cut = asked(*MENDABLE, most=1)
    assert (cut.ways, cut.complete) == ((), False)
    assert summary(cut) == "No way to yes was found, but not everything was tried."
    some = attrs.evolve(whole, ways=whole.ways[:1], complete=False)
    assert summary(some) == (
        "There is one way to yes. There may be more; not everything was tried."
    )


def test_number_of_ways_is_told() -> None:
    """More than one way is counted, and each has its number."""
    words = ways_in_words(asked(*MENDABLE), "en")
    assert "Number of ways: 2." in words.summary
    assert [way.label.partition(":")[0] for way in words.ways] == ["Way 1", "Way 2"]
    assert all(way.label.endswith(way.days) for way in words.ways)


def test_reason_that_several_findings_share_is_told_once() -> None:
    """On a day before the rules are known to hold, each says so in the same words."""
    found = asked("vzorov", "OPZ-901", date(2014, 1, 1))
    assert len(found.why_none) > 1
    (reason,) = ways_in_words(found, "en").why_none
    assert reason.startswith("The rule is known to hold from 19 January 2015 on")


def test_made_up_records_are_marked() -> None:
    """Remarks are there if and only if the record says that its facts are made up."""
    found = asked(*MENDABLE)
    assert len(ways_in_words(found, "cs").notes) == 1
    wave_4: Programme = reference.wave_4()
    place = LocalityId("novy-bor")
    real = ways_to_access(wave_4, locality=place, package="OPZ-26", on=date(2016, 7, 1))
    assert ways_in_words(real, "cs").notes == ()


def test_unknown_language_is_refused() -> None:
    """There are two languages."""
    with pytest.raises(ValueError, match="de"):
        ways_in_words(asked(*MENDABLE), "de")
