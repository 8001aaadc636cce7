"""What the ways to a project that goes on say and do, and what is said where there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from inclusion import (
    END_OF_COOPERATION,
    END_PROFILES,
    AwardRevoked,
    Doer,
    EndOfCooperationCase,
    InvalidValueError,
    LocalityId,
    MoveKind,
    Outcome,
    PartialDate,
    Programme,
    ProjectId,
    ProjectRejected,
    ProjectState,
    UnknownReferenceError,
    WaysToYes,
    end_of_cooperation,
    timeline_of,
    turning_days,
    ways_in_words,
    ways_to_go_on,
)
from inclusion.explain.ways.project_effects import Occurs

Koncov = Callable[[Mapping[str, Any]], Programme]

END = date(2019, 12, 31)
PROJECT = ProjectId("projekt")
SUBMITTED = "2017-05-02: submitted"
AWARDED = "2017-11-20: awarded CZK 10000000"
ROUGH = "2019-12-01/2020-01-31"
JAK, OPZ = {"programme": "OP JAK"}, {"programme": "OPZ"}
NOWHERE = {"filed_under": "unknown"}
SUBMIT, AWARD, BEGIN = "submit-before-end", "award-before-end", "begin-before-end"
PROGRESS = "project-progress"


def ways(record: Programme, on: date = END) -> WaysToYes:
    """The ways to the project of Koncov that goes on."""
    return ways_to_go_on(record, locality="koncov", project=PROJECT, on=on)


def test_way_says_what_who_and_by_when(koncov: Koncov) -> None:
    """Applicant and managing authority act by the last day, and the project then goes on."""
    record = koncov({"history": []})
    (way,) = ways(record)
    told = [(move.kind, move.by, move.code, move.on, move.latest) for move in way.moves]
    act = MoveKind.ACT
    assert told == [
        (act, Doer.APPLICANT, SUBMIT, END, END),
        (act, Doer.MANAGING_AUTHORITY, AWARD, END, END),
        (act, Doer.APPLICANT, BEGIN, END, END),
    ]
    assert (way.on, way.until, way.last_minute, way.at) == (END, None, None, None)
    after = way.applied(record).project(PROJECT)
    assert after.state_on(END) is ProjectState.RUNNING
    assert after.state_on(END - timedelta(1)) is ProjectState.PREPARED


def test_what_is_brought_forward_keeps_what_is_known_of_it(koncov: Koncov) -> None:
    """An award that comes sooner than recorded is the same award, followed by the same start."""
    record = koncov(
        {**JAK, "history": [SUBMITTED, "2020-01-10: awarded CZK 10000000", "2020-02-01: begun"]}
    )
    (way,) = ways(record)
    before, after = (one.project(PROJECT) for one in (record, way.applied(record)))
    assert before.award is not None
    assert after.award == attrs.evolve(before.award, on=PartialDate.on(END))
    assert [event.name for event in after.history] == [event.name for event in before.history]


def test_way_says_until_when_the_cooperation_could_end_as_well(koncov: Koncov) -> None:
    """A project that is withdrawn from support later goes on only if the end comes before that."""
    record = koncov({**OPZ, "history": [SUBMITTED, f"{ROUGH}: rejected"]})
    (way,) = ways(record, date(2019, 12, 15))
    (move,) = way.moves
    assert (move.kind, move.by, move.latest) == (MoveKind.FIND_OUT, Doer.ASKER, None)
    assert way.until == date(2019, 12, 15)
    later = koncov({**JAK, "history": [SUBMITTED, AWARDED, "2020-02-01: begun"]})
    assert [one.until for one in ways(later)] == [None]


@pytest.mark.parametrize(
    ("event", "facts", "english", "czech"),
    [
        (
            "rejected",
            OPZ,
            "rejection; needed: not before 1 January 2020",
            "zamítnutí; ke kladné odpovědi je třeba: ne dříve než 1. 1. 2020",
        ),
        (
            "submitted",
            OPZ,
            "submission; needed: not after 31 December 2019",
            "podání žádosti; ke kladné odpovědi je třeba: ne později než 31. 12. 2019",
        ),
    ],
)
def test_what_has_to_be_found_out_is_said_in_words(
    event: str, facts: dict[str, Any], english: str, czech: str, koncov: Koncov
) -> None:
    """A move names what may have happened, and by when or not before when it has to have been."""
    history = [f"{ROUGH}: {event}"] if event == "submitted" else [SUBMITTED, f"{ROUGH}: {event}"]
    found = ways(koncov({**facts, "history": history}))
    event_of = "Find out whether and when this happened to the project “Projekt”: {}."
    stalo_se = "Zjistit, zda a kdy u projektu „Projekt“ nastalo: {}."
    for language, words in (("en", event_of.format(english)), ("cs", stalo_se.format(czech))):
        (way,) = ways_in_words(found, language).ways
        assert [move.replace("\xa0", " ") for move in way.moves] == [words]


def test_place_of_the_project_may_turn_out_to_be_either(koncov: Koncov) -> None:
    """If its place is not known, it may be this one or another; each way says which."""
    record = koncov(NOWHERE)
    elsewhere, here = ways(record)
    places = [way.applied(record).project(PROJECT).locality for way in (elsewhere, here)]
    assert places == [LocalityId("jinde"), LocalityId("koncov")]
    words = [way.moves[0].replace("\xa0", " ") for way in ways_in_words(ways(record), "en").ways]
    filed = "Find out whether the project “Projekt” is filed under the plan of {}; needed: yes."
    assert words == [filed.format("another place than Koncov"), filed.format("Koncov")]


def test_only_place_of_a_record_leaves_no_other(koncov: Koncov) -> None:
    """Where the record knows no other place, the project can only turn out to be of this one."""
    record = koncov(NOWHERE)
    alone = attrs.evolve(record, localities=record.localities[:1])
    (way,) = ways(alone)
    assert way.applied(alone).project(PROJECT).locality == LocalityId("koncov")


@pytest.mark.parametrize(
    ("facts", "outcome", "codes"),
    [
        ({"history": [SUBMITTED, AWARDED]}, Outcome.BARRED, ["lost"]),
        ({"history": [SUBMITTED, "2018-05-05: rejected"]}, Outcome.BARRED, ["over-before"]),
        (
            {**JAK, "history": [SUBMITTED, "2020-02-01: rejected"]},
            Outcome.UNDETERMINED,
            ["no-profile"],
        ),
        ({"history": [SUBMITTED, f"{ROUGH}: rejected"]}, Outcome.UNDETERMINED, ["lost"]),
    ],
)
def test_project_without_a_way_says_why(
    facts: dict[str, Any], outcome: Outcome, codes: list[str], koncov: Koncov
) -> None:
    """What is lost or over, and what cannot be begun in time by its record, is told with why."""
    found = ways(koncov(facts))
    assert (found.decision.outcome, found.ways) == (outcome, ())
    assert [finding.code for finding in found.why_none] == codes


def test_what_may_be_revoked_only_later_can_be_begun_before(koncov: Koncov) -> None:
    """It turns out to hold its grant on the last day, and begins by then."""
    record = koncov({"history": [SUBMITTED, AWARDED]})
    project = record.project(PROJECT)
    revoked = AwardRevoked(on=PartialDate.parse(ROUGH), reason="porušení podmínek")
    lost = attrs.evolve(record, projects=(project.record(revoked),))
    (way,) = ways(lost)
    assert [move.code for move in way.moves] == [PROGRESS, BEGIN]
    assert way.until == END


def test_three_projects_of_most_have_no_way(most: Programme) -> None:
    """Of 133 million 43.8 million in three projects of OP VVV is lost for good (S31)."""
    bare = []
    for project in most.projects:
        found = ways_to_go_on(most, locality="most", project=project.id, on=END)
        if found.decision.outcome is Outcome.BARRED:
            assert found.ways == ()
            assert [finding.code for finding in found.why_none] == ["lost"]
            bare.append(str(project.id))
        else:
            assert (found.ways, found.why_none) == ((), ())
    assert bare == ["most-op-vvv-0", "most-op-vvv-1", "most-op-vvv-2"]


def test_projects_of_most_would_go_on_if_begun(most: Programme) -> None:
    """If nothing were known of OP VVV, the three that hold a grant would begin by the last day."""
    for number in range(3):
        found = ways_to_go_on(
            most, locality="most", project=f"most-op-vvv-{number}", on=END, profiles=()
        )
        assert found.decision.outcome is Outcome.UNDETERMINED
        (way,) = found
        (move,) = way.moves
        assert (move.code, move.by, move.on, move.latest) == (BEGIN, Doer.APPLICANT, END, END)
        assert way.until is None


def test_profiles_are_no_part_of_a_record(koncov: Koncov) -> None:
    """A programme that turned out to let all go on would be another question, and is no way."""
    record = koncov({"history": [SUBMITTED, AWARDED]})
    (way,) = ways_to_go_on(record, locality="koncov", project=PROJECT, on=END, profiles=())
    assert [move.code for move in way.moves] == [BEGIN]
    with pytest.raises(InvalidValueError, match="profiles"):
        ways_to_go_on(
            record, locality="koncov", project=PROJECT, on=END, profiles=(END_PROFILES[0],) * 2
        )


def test_what_cannot_happen_is_refused(koncov: Koncov) -> None:
    """No grant is awarded to what is not submitted, and nothing happens to what is not there."""
    record = koncov({"history": []})
    (way,) = ways(record)
    _, award, _ = way.moves
    with pytest.raises(InvalidValueError, match="grant-awarded"):
        award.applied(record)
    rejected = ProjectRejected(on=PartialDate.on(END), reason="málo bodů")
    with pytest.raises(UnknownReferenceError, match="jiny"):
        Occurs(project=ProjectId("jiny"), event=rejected).applied(record)


def test_timeline_of_the_book_tells_every_day_as_if_asked(koncov: Koncov) -> None:
    """A project of Koncov over five years: each supposed last day has the answer of its spell."""
    record = koncov({"history": [SUBMITTED, AWARDED, "2018-02: begun", "2019-06-30: finished"]})

    def ask(on: date) -> Any:  # noqa: ANN401 - a decision
        return end_of_cooperation(record, locality="koncov", project=PROJECT, on=on)

    case = EndOfCooperationCase(
        programme=record,
        locality=record.locality(LocalityId("koncov")),
        project=record.project(PROJECT),
        on=END,
    )
    told = timeline_of(ask, turning_days(END_OF_COOPERATION, case))
    spells = [(days.first, outcome.value) for days, outcome in told if days.first.year > 2015]
    assert spells == [
        (date(2017, 5, 2), "barred"),
        (date(2018, 2, 1), "undetermined"),
        (date(2018, 2, 28), "granted"),
    ]
    for offset in range(0, 1500, 7):
        day = date(2016, 1, 1) + timedelta(offset)
        asked, of_day = ask(day), told.at(day).decision
        assert asked.outcome is of_day.outcome
        assert [(f.rule, f.code) for f in asked.findings] == [
            (f.rule, f.code) for f in of_day.findings
        ]
