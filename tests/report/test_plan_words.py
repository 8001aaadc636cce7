"""The events and states of a plan in words."""

from __future__ import annotations

from typing import get_args

import pytest

from inclusion import (
    CouncilVoted,
    Language,
    MunicipalityCode,
    PartialDate,
    PartnershipVoted,
    PlanEvent,
    Programme,
    VersionLabel,
    VersionState,
    Vote,
    reference,
)
from inclusion.report.page import words
from inclusion.report.page.plan_words import SIGNS, event_sign, event_words

VERSION = VersionLabel("1.0")
ON = PartialDate.parse("2016-10-26")


@pytest.fixture(scope="module")
def programme() -> Programme:
    """A record that knows the names of municipalities."""
    return reference.illustration()


def adopted(answer: bool | None) -> PartnershipVoted:
    """A vote of the partnership, of 15 members."""
    vote = Vote(entitled=15, in_favour=9, against=0, abstained=0)
    return PartnershipVoted(version=VERSION, on=ON, adopted=answer, vote=vote)


def council(programme: Programme, in_favour: int) -> CouncilVoted:
    """A vote of the council of the first municipality, of 21 seats."""
    code: MunicipalityCode = programme.municipalities[0].code
    vote = Vote(entitled=21, in_favour=in_favour, against=0, abstained=0)
    return CouncilVoted(version=VERSION, on=ON, municipality=code, vote=vote)


@pytest.mark.parametrize("kind", get_args(PlanEvent), ids=lambda kind: kind.name)
def test_every_kind_of_event_has_words_and_a_sign(kind: type[PlanEvent]) -> None:
    """A kind of event that is added gets its words, or the page could not be written."""
    assert kind.name in words_of_events()


def words_of_events() -> set[str]:
    """The names of the events that have words."""
    from inclusion.report.page import plan_words  # noqa: PLC0415 - its inside is looked at

    assert {sign for sign, _ in plan_words._EVENTS.values()} <= SIGNS.keys()
    return set(plan_words._EVENTS)


def test_every_state_has_words() -> None:
    """A state that is added gets its words."""
    assert set(words.STATES) == set(VersionState)


def test_votes_are_told_with_their_result(programme: Programme) -> None:
    """A vote that is lost, won, or without a known result is told as such."""
    name = programme.municipalities[0].name
    told = {
        event_words(event, programme, Language.CZECH): event_sign(event)
        for event in (
            adopted(True),
            adopted(False),
            adopted(None),
            council(programme, 11),
            council(programme, 10),
        )
    }
    assert told == {
        "lokální partnerství ji přijímá (pro: 9 z 15)": "P",
        "lokální partnerství ji nepřijímá (pro: 9 z 15)": "!",
        "lokální partnerství o ní hlasuje (pro: 9 z 15)": "P",
        f"zastupitelstvo ji schvaluje ({name}; pro: 11 z 21)": "Z",
        f"zastupitelstvo o ní hlasuje, ale neschvaluje ji ({name}; pro: 10 z 21)": "!",
    }
