"""Laws of cooperations: what a region, a notice of a board, and what is learnt can never do."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    FUNDING_ACCESS,
    Answer,
    Cooperation,
    Dossier,
    Locality,
    PartialDate,
    Programme,
    RegionalMemorandum,
    SupportKind,
    Weight,
    funding_access,
)
from inclusion.testing import Question, learned, programmes, questions, regional_memoranda

ADVICE = [rule.id for rule in FUNDING_ACCESS.rules if rule.weight is Weight.ADVISORY]
OF_COOPERATION = ("memorandum", "counterparty", "support-exclusive", "usual-duration")


def answers(programme: Programme, question: Question) -> dict[str, Answer]:
    """The answer of each rule."""
    place, package, day = question
    decision = funding_access(programme, locality=place, package=package, on=day)
    return {finding.rule: finding.answer for finding in decision.findings}


@given(programmes(max_places=2), st.lists(regional_memoranda(), max_size=3), st.data())
def test_memoranda_of_regions_change_nothing(
    programme: Programme, regional: list[RegionalMemorandum], data: st.DataObject
) -> None:
    """B17: whatever a region signs or ends, every answer about every place stays (S39)."""
    question = data.draw(questions(programme))
    place, package, day = question
    bare = tuple(attrs.evolve(one, citations=()) for one in regional)
    other = attrs.evolve(programme, regional_memoranda=bare)
    one, another = (
        funding_access(record, locality=place, package=package, on=day)
        for record in (programme, other)
    )
    assert one == another


@given(programmes(max_places=2, dossiers=st.just(Dossier.PARTIAL)), st.data())
def test_learning_never_flips_advice_on_a_cooperation(now: Programme, data: st.DataObject) -> None:
    """What the rules on memorandum, partner, kinds and length once decided stays decided."""
    later = data.draw(learned(now, max_facts=6))
    for question in data.draw(st.lists(questions(now), min_size=1, max_size=4)):
        before, after = answers(now, question), answers(later, question)
        flips = {
            (rule, before[rule], after[rule])
            for rule in OF_COOPERATION
            if before[rule] not in (Answer.UNDETERMINED, after[rule])
        }
        assert not flips


@given(programmes(max_places=2), st.data())
def test_notice_without_its_council_ends_no_cooperation_of_a_complete_record(
    programme: Programme, data: st.DataObject
) -> None:
    """B18: what only the board supported changes nothing where the record is complete."""
    place, package, day = data.draw(questions(programme))
    whole = tuple(attrs.evolve(p, dossier=Dossier.COMPLETE) for p in programme.localities)
    bare, noticed = (
        attrs.evolve(
            programme,
            localities=whole,
            cooperations=tuple(_with_notices(c, keep=keep) for c in programme.cooperations),
        )
        for keep in (False, True)
    )
    one, another = (
        funding_access(record, locality=place, package=package, on=day).finding("cooperation")
        for record in (bare, noticed)
    )
    assert (one.answer, one.code) == (another.answer, another.code)


def _with_notices(cooperation: Cooperation, *, keep: bool) -> Cooperation:
    """The cooperation with its notices undecided, or without any."""
    memoranda = tuple(
        attrs.evolve(
            one,
            notice=attrs.evolve(one.notice, decided_by_council=None)
            if keep and one.notice
            else None,
        )
        for one in cooperation.memoranda
    )
    return attrs.evolve(cooperation, memoranda=memoranda)


@given(programmes(max_places=2, dossiers=st.just(Dossier.COMPLETE)), st.data())
def test_both_kinds_at_once_are_found_by_a_naive_reading(
    programme: Programme, data: st.DataObject
) -> None:
    """B14: where all days are known, the rule says what counting the days one by one says."""
    place, package, day = data.draw(questions(programme))
    exact = attrs.evolve(programme, cooperations=tuple(map(_exact, programme.cooperations)))
    known = attrs.evolve(exact, localities=tuple(map(_all_there, exact.localities)))
    found = funding_access(known, locality=place, package=package, on=day)
    expected = "met" if day.year < 2015 or not _has_both(known, place.value, day) else "not-met"
    if day >= date(2015, 1, 19):
        assert found.finding("support-exclusive").answer.value == expected


def _exact(cooperation: Cooperation) -> Cooperation:
    """The cooperation with every day known, if its kinds of support have days at all."""
    support = tuple(
        attrs.evolve(
            one,
            since=PartialDate.on(one.since.earliest),
            until=PartialDate.on(max(one.since.earliest, one.until.latest)),
        )
        for one in cooperation.support
        if one.since and one.until and one.until.latest != date.max
        if one.since.earliest != date.min
    )
    ended = PartialDate.on(date(2030, 1, 1))
    began = PartialDate.on(date(2000, 1, 1))
    return attrs.evolve(
        cooperation,
        began=began,
        expected_end=None,
        prolongations=(),
        ended=ended,
        memoranda=(),
        support=support[:1],
    )


def _all_there(place: Locality) -> Locality:
    """The place with members that always belonged to it."""
    since = PartialDate.on(date(2000, 1, 1))
    members = tuple(attrs.evolve(one, since=since, until=None) for one in place.members)
    return attrs.evolve(place, members=members)


def _has_both(programme: Programme, place: str, day: date) -> bool:
    """Some municipality of the place, or the place itself, has a day of each group of kinds."""
    groups = (
        {SupportKind.INTENSIVE, SupportKind.REMOTE_COMPREHENSIVE},
        {SupportKind.REMOTE_PARTIAL, SupportKind.REMOTE_PRE_ENTRY},
    )
    ours = next(one for one in programme.localities if one.id.value == place)
    towns = {stay.municipality for stay in ours.members}
    for town in towns:
        near = {
            one.id.value
            for one in programme.localities
            if town in {stay.municipality for stay in one.members}
        }
        kinds = {
            period.kind
            for cooperation in programme.cooperations
            if cooperation.locality.value in near
            for period in cooperation.support
            if period.since
            and period.until
            and period.since.earliest <= day <= period.until.earliest
        }
        if kinds & groups[0] and kinds & groups[1]:
            return True
    return False


@pytest.mark.parametrize("rule", OF_COOPERATION)
def test_advice_on_a_cooperation_never_counts(rule: str) -> None:
    """No source makes money depend on these, so they can only warn."""
    assert rule in ADVICE
