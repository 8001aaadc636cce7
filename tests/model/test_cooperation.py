"""A cooperation over time: kinds of support one at a time, notices, prolongations, its end."""

from __future__ import annotations

from datetime import date

import pytest

from inclusion import (
    Citation,
    Confidence,
    Cooperation,
    Dossier,
    EndedBy,
    InvalidValueError,
    Locality,
    LocalityId,
    Membership,
    Memorandum,
    MunicipalityCode,
    Notice,
    PartialDate,
    Prolongation,
    ResolutionNumber,
    SourceId,
    SupportKind,
    SupportPeriod,
    Text,
    Wave,
    WaveId,
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


ONE, OTHER = MunicipalityCode("511021"), MunicipalityCode("506460")
BEFORE, DAY, AFTER = (PartialDate.parse(f"2017-06-{day}") for day in ("01", "15", "30"))
ASKED = date(2017, 6, 20)


def place(*members: MunicipalityCode, dossier: Dossier = Dossier.COMPLETE) -> Locality:
    """A place of these municipalities."""
    since = PartialDate.in_year(2010)
    return Locality(
        id=PLACE,
        name="Místo",
        members=tuple(Membership(municipality=one, since=since) for one in members),
        dossier=dossier,
    )


def memorandum(
    municipality: MunicipalityCode | None = ONE,
    *,
    council: PartialDate | None = BEFORE,
    last_day: PartialDate | None = DAY,
) -> Memorandum:
    """A memorandum with a notice that the board supported."""
    notice = Notice(supported_by_board=BEFORE, decided_by_council=council, last_day=last_day)
    union = None if municipality else "Svazek obcí"
    return Memorandum(municipality=municipality, union=union, notice=notice)


STAYS = Memorandum(municipality=OTHER)
NOTICED = memorandum()


@pytest.mark.parametrize(
    ("members", "memoranda", "given_up"),
    [
        ((ONE,), (NOTICED,), True),
        ((ONE,), (), False),
        ((ONE,), (memorandum(last_day=AFTER),), False),
        ((ONE,), (memorandum(council=None),), False),
        ((ONE,), (memorandum(last_day=None),), None),
        ((ONE,), (memorandum(last_day=PartialDate.in_month(2017, 6)),), None),
        ((ONE,), (NOTICED, Memorandum(municipality=ONE)), False),
        ((ONE, OTHER), (NOTICED,), False),
        ((ONE, OTHER), (NOTICED, STAYS), False),
        ((ONE, OTHER), (NOTICED, memorandum(OTHER)), True),
        ((ONE, OTHER), (memorandum(None),), True),
        ((OTHER,), (NOTICED,), False),
    ],
)
def test_place_has_given_up_when_the_council_of_every_municipality_decided(
    members: tuple[MunicipalityCode, ...],
    memoranda: tuple[Memorandum, ...],
    given_up: bool | None,
) -> None:
    """B18: the board is not enough, the last day counts, one town of two does not end it all."""
    cooperation = Cooperation(locality=PLACE, began=PartialDate.in_year(2016), memoranda=memoranda)
    assert cooperation.is_given_up(place(*members), on=ASKED) is given_up
    expected = None if given_up is None else not given_up
    assert cooperation.lasts(place(*members), on=ASKED) is expected


def test_partial_record_leaves_open_whether_the_council_decided() -> None:
    """What the council did is not known where only the board is on record."""
    cooperation = Cooperation(locality=PLACE, memoranda=(memorandum(council=None),))
    partial = place(ONE, dossier=Dossier.PARTIAL)
    assert cooperation.is_given_up(partial, on=ASKED) is None


def test_municipality_that_left_the_place_need_not_give_notice() -> None:
    """Who no longer belongs to the place does not keep its cooperation going."""
    gone = Membership(municipality=OTHER, since=BEFORE, until=DAY)
    stays = Membership(municipality=ONE, since=BEFORE)
    two = Locality(id=PLACE, name="Místo", members=(stays, gone), dossier=Dossier.COMPLETE)
    cooperation = Cooperation(locality=PLACE, memoranda=(NOTICED,))
    assert cooperation.is_given_up(two, on=ASKED) is True


@pytest.mark.parametrize(
    ("ended", "notice", "over"),
    [
        (None, None, False),
        (DAY, None, True),
        (AFTER, None, False),
        (PartialDate.in_month(2017, 6), None, None),
        (None, NOTICED.notice, True),
        (AFTER, NOTICED.notice, True),
        (AFTER, memorandum(council=None).notice, False),
    ],
)
def test_memorandum_holds_until_an_end_or_a_notice(
    ended: PartialDate | None,
    notice: Notice | None,
    over: bool | None,
) -> None:
    """A memorandum is over after its last day, whichever way that came about."""
    paper = Memorandum(municipality=ONE, ended=ended, notice=notice)
    assert paper.is_over(on=ASKED, dossier=Dossier.COMPLETE) is over


REMOTE = SupportPeriod(kind=SupportKind.REMOTE_PARTIAL, since=PartialDate.parse("2017-12-01"))
INTENSIVE = SupportPeriod(kind=SupportKind.INTENSIVE, since=PartialDate.parse("2019-04-01"))


@pytest.mark.parametrize(
    ("first", "day", "lasts"),
    [
        (REMOTE, date(2017, 11, 30), False),
        (REMOTE, date(2017, 12, 1), True),
        (REMOTE, date(2019, 3, 31), True),
        (REMOTE, date(2019, 4, 1), False),
        (period("2017-12-01", "2018-11-30"), date(2018, 11, 30), True),
        (period("2017-12-01", "2018-11-30"), date(2018, 12, 1), False),
        (period("2017-12-01", "2018-11-01/2019-06-30"), date(2019, 1, 1), None),
        (period("2017-12-01", "2018-11-01/2019-06-30"), date(2019, 4, 1), False),
    ],
)
def test_next_kind_of_support_ends_the_one_before(
    first: SupportPeriod,
    day: date,
    lasts: bool | None,
) -> None:
    """B14: remote partial support of the end of 2017, converted in spring 2019 (S25), ends then."""
    cooperation = Cooperation(locality=PLACE, support=(first, INTENSIVE))
    assert cooperation.support_lasts(0, on=day, dossier=Dossier.COMPLETE) is lasts


def test_support_whose_follower_has_no_day_is_open() -> None:
    """Where nobody knows when the next kind began, nobody knows whether this one lasts."""
    undated = SupportPeriod(kind=SupportKind.INTENSIVE)
    cooperation = Cooperation(locality=PLACE, support=(REMOTE, undated))
    day = date(2018, 1, 1)
    assert cooperation.support_lasts(0, on=day, dossier=Dossier.COMPLETE) is None
    assert cooperation.support_lasts(1, on=day, dossier=Dossier.COMPLETE) is None


def test_partial_record_leaves_the_end_of_support_open() -> None:
    """A partial record that gives no end and no next kind says nothing."""
    cooperation = Cooperation(locality=PLACE, support=(REMOTE,))
    assert cooperation.support_lasts(0, on=ASKED, dossier=Dossier.PARTIAL) is False
    assert cooperation.support_lasts(0, on=date(2018, 1, 1), dossier=Dossier.PARTIAL) is None


def test_last_prolongation_gives_the_expected_end() -> None:
    """Břeclav was prolonged by a year and a half to the end of 2012 (S22b); several may follow."""
    first, last = (
        Prolongation(expected_end=PartialDate.parse(day)) for day in ("2012-12-31", "2013-06-30")
    )
    cooperation = Cooperation(
        locality=PLACE,
        expected_end=PartialDate.parse("2011-06-30"),
        prolongations=(first, last),
        ended=PartialDate.parse("2012-06-30"),
        ended_by=EndedBy.COMMITTEE,
    )
    assert str(cooperation.last_expected_end) == "2013-06-30"
    alone = Cooperation(locality=PLACE, expected_end=DAY)
    assert alone.last_expected_end == DAY


def test_ways_to_end_speak_both_languages() -> None:
    """Each way to end a cooperation has a name of its own in both languages."""
    assert len({by.label.en for by in EndedBy}) == len(EndedBy)
    assert len({by.label.cs for by in EndedBy}) == len(EndedBy)


@pytest.mark.parametrize(
    ("months", "began", "ends"),
    [
        (36, "2016-01-01", "2018-12-31"),
        (36, "2016-01", "2018-12-31/2019-01-30"),
        (36, "2016-02-29", "2019-02-27"),
        (12, "2017-12", "2018-11-30/2018-12-30"),
        (36, "2016-01-01/..", "2018-12-31/.."),
        (36, "../2016-01-01", "../2018-12-31"),
        (0, "2016-01-01", None),
        (None, "2016-01-01", None),
    ],
)
def test_usual_end_is_the_day_before_the_months_are_over(
    months: int | None, began: str, ends: str | None
) -> None:
    """B15: start and 36 months, added once with the short-month rule, less one day."""
    wave = Wave(id=WaveId("W1"), name=Text(en="wave", cs="vlna"), usual_months=months)
    found = wave.usual_end(PartialDate.parse(began))
    assert (None if found is None else str(found)) == ends


def test_resolution_is_known_by_number_and_day_whatever_session_is_told() -> None:
    """Jihlava: one resolution, 97/18-ZM of 10 December 2018, cited with two session numbers."""
    sessions = tuple(
        Citation(
            source=SourceId("S34"),
            confidence=Confidence.HIGH,
            remark=Text(en=f"session {number}", cs=f"{number}. zasedání"),
        )
        for number in (7, 2)
    )
    papers = [
        Memorandum(
            municipality=ONE,
            approved_by_council=PartialDate.parse("2018-12-10"),
            resolution=ResolutionNumber("97/18-ZM"),
            signed=PartialDate.parse("2019-02-21"),
            citations=citations,
        )
        for citations in (sessions, sessions[:1], sessions[1:])
    ]
    assert len({(paper.approved_by_council, paper.resolution) for paper in papers}) == 1
    assert len(papers[0].citations) == 2
