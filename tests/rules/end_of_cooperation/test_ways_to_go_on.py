"""Which ways lead to a project that goes on when the cooperation of its town ends."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inclusion import (
    END_OF_COOPERATION,
    Answer,
    Doer,
    EndOfCooperationCase,
    InvalidValueError,
    Language,
    LocalityId,
    MoveKind,
    Outcome,
    Programme,
    ProjectId,
    ProjectState,
    UnknownReferenceError,
    Weight,
    end_of_cooperation,
    timeline_of,
    turning_days,
    ways_in_words,
    ways_to_go_on,
)
from inclusion.explain.ways.end import END_PROPOSALS
from inclusion.explain.ways.project_effects import ProjectHappens

Koncov = Callable[[Mapping[str, Any]], Programme]
DAY = date(2019, 12, 31)
FILED = "2017-05-02: submitted"
WON = "2017-11-20: awarded"
START = ("award-before-end", "begin-before-end")

ROWS: list[tuple[str, dict[str, Any], list[tuple[str, ...]]]] = [
    ("A project that runs needs nothing", {}, []),
    (
        "Where projects that have not begun are lost, one is filed, supported and begun",
        {"history": []},
        [("submit-before-end", *START)],
    ),
    (
        "Where they go on, filing is enough",
        {"history": [], "programme": "OPZ"},
        [("submit-before-end",)],
    ),
    (
        "A filing of a later day is brought forward, and what followed it too",
        {"history": ["2020-05-02: submitted", "2020-06-01: ranked", "2020-07-01: awarded"]},
        [("submit-before-end", *START)],
    ),
    (
        "What is filed only on the day has not been begun before, whatever the record may lack",
        {"history": ["2020-05-02: submitted"], "project_dossier": "partial"},
        [("submit-before-end", *START)],
    ),
    (
        "Work that began before the project was filed need not begin again",
        {"history": ["2019-05-02: begun"]},
        [("submit-before-end", "award-before-end")],
    ),
    (
        "Where nothing is known of the programme, a supported project is begun",
        {"history": [FILED, WON], "programme": "OPZ+"},
        [("begin-before-end",)],
    ),
    (
        "Where nothing is known of the programme, a filed project is supported and begun",
        {"history": [FILED], "programme": "OPZ+"},
        [START],
    ),
    (
        "An award and a start of later days are brought forward, with the ranking between",
        {
            "history": [
                FILED,
                "2020-02-01: ranked",
                "2020-03-01: awarded",
                "2020-04-01: begun",
                "2020-09-01: finished",
            ],
            "programme": "OPZ+",
        },
        [START],
    ),
    (
        "A ranking that has come stays where it is",
        {"history": [FILED, "2018-02-01: ranked", "2020-03-01: awarded"], "programme": "OPZ+"},
        [START],
    ),
    (
        "A start known roughly is found out",
        {"history": [FILED, WON, "2019-12-15/2020-01-15: begun"]},
        [("project-progress",)],
    ),
    (
        "What a partial record does not say is found out",
        {"history": [FILED], "project_dossier": "partial"},
        [("project-progress",)],
    ),
    (
        "A rejection known roughly is found out to be of a later day, of a project unaffected",
        {"history": [FILED, "2019-12-15/2020-01-15: rejected"], "programme": "OPZ"},
        [("project-progress",)],
    ),
    (
        "A project that is rejected later cannot be supported before",
        {"history": [FILED, "2020-01-15: rejected"], "programme": "OPZ+"},
        [],
    ),
    (
        "Whether a project was filed is found out",
        {"history": [], "project_dossier": "partial", "programme": "OPZ"},
        [("project-submitted",)],
    ),
    (
        "A filing known roughly is found out; then the project is supported and begun",
        {"history": ["2019-12-15/2020-01-15: submitted"]},
        [("project-submitted", *START)],
    ),
    (
        "Under whose plan a running project is filed is found out",
        {"filed_under": "unknown"},
        [("project-submitted",)],
    ),
    (
        "A project that would be lost here has to be one of another place",
        {"filed_under": "unknown", "history": [FILED, WON]},
        [("project-submitted",)],
    ),
    ("A project that is lost has no way", {"history": [FILED, WON]}, []),
    ("A project that was rejected has no way", {"history": [FILED, "2018: rejected"]}, []),
]


@pytest.mark.parametrize(("facts", "expected"), [row[1:] for row in ROWS], ids=[r[0] for r in ROWS])
def test_ways_are_those_of_the_table(
    koncov: Koncov, facts: dict[str, Any], expected: list[tuple[str, ...]]
) -> None:
    """By their codes, the ways are just these; each of them gives yes."""
    programme = koncov(facts)
    found = ways_to_go_on(programme, locality="koncov", project="projekt", on=DAY)
    assert [tuple(move.code for move in way.moves) for way in found] == expected
    assert found.complete
    for way in found:
        changed = way.applied(programme)
        decision = end_of_cooperation(changed, locality="koncov", project="projekt", on=DAY)
        assert decision.outcome is Outcome.GRANTED


def test_moves_say_who_what_and_by_when(koncov: Koncov) -> None:
    """Each act has its doer and is due by the day; the way holds whenever the end comes later."""
    programme = koncov({"history": []})
    found = ways_to_go_on(programme, locality="koncov", project="projekt", on=DAY)
    (way,) = found
    assert [(move.by, move.kind, move.on, move.latest) for move in way.moves] == [
        (Doer.APPLICANT, MoveKind.ACT, DAY, DAY),
        (Doer.MANAGING_AUTHORITY, MoveKind.ACT, DAY, DAY),
        (Doer.APPLICANT, MoveKind.ACT, DAY, DAY),
    ]
    assert (way.on, way.until, way.last_minute, way.at) == (DAY, None, None, None)
    project = way.applied(programme).project(ProjectId("projekt"))
    assert project.state_on(DAY) is ProjectState.RUNNING
    (told,) = ways_in_words(found, Language.CZECH).ways
    assert told.moves[1] == (
        "Řídicí orgán přizná projektu „Projekt“ podporu ještě za trvání spolupráce, nejpozději do"
        " 31.\N{NO-BREAK SPACE}12.\N{NO-BREAK SPACE}2019."
    )


def test_way_says_until_which_later_end_it_holds(koncov: Koncov) -> None:
    """A rejection of a later day ends what a way led to: an end of the cooperation then is no."""
    programme = koncov({"history": [FILED, "2019-12-15/2020-01-15: rejected"], "programme": "OPZ"})
    (way,) = ways_to_go_on(programme, locality="koncov", project="projekt", on=date(2019, 12, 30))
    assert (way.on, way.until) == (date(2019, 12, 30), date(2019, 12, 30))


def test_needed_values_are_said_in_words(koncov: Koncov) -> None:
    """What has to be found out is said with the value that it must have."""
    programme = koncov({"history": [FILED], "project_dossier": "partial", "filed_under": "unknown"})
    found = ways_to_go_on(programme, locality="koncov", project="projekt", on=DAY)
    way = found.ways[0]
    place, progress = ways_in_words(found, "en").ways[0].moves
    assert place.endswith("needed: Koncov.")
    assert progress.endswith("needed: supported by then, begun by then.")
    assert all(move.by is Doer.ASKER and move.latest is None for move in way.moves)


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        ({"history": [FILED, WON]}, ["lost"]),
        ({"history": [FILED, "2018: rejected"]}, ["over-before"]),
        ({"history": [FILED, "2020-01-15: rejected"], "programme": "OPZ+"}, ["no-profile"]),
    ],
)
def test_where_there_is_no_way_it_says_why(
    koncov: Koncov, facts: dict[str, Any], codes: list[str]
) -> None:
    """A lost or rejected project has no way, and the finding that nothing mends is told."""
    found = ways_to_go_on(koncov(facts), locality="koncov", project="projekt", on=DAY)
    assert found.ways == ()
    assert [finding.code for finding in found.why_none] == codes


def test_event_is_refused_where_it_cannot_stand(koncov: Koncov) -> None:
    """An award without a submission is refused, and so is a project that is not there."""
    (way,) = ways_to_go_on(koncov({"history": []}), locality="koncov", project="projekt", on=DAY)
    award = way.moves[1].effects[0]
    assert isinstance(award, ProjectHappens)
    with pytest.raises(InvalidValueError, match="grant-awarded"):
        award.applied(koncov({"history": []}))
    nowhere = ProjectHappens(project=ProjectId("jiny"), event=award.event)
    with pytest.raises(UnknownReferenceError, match="jiny"):
        nowhere.applied(koncov({}))


def test_every_binding_rule_has_a_row_in_the_table_of_proposals() -> None:
    """Whatever stands in the way of a project, something says what may mend it."""
    binding = {rule.id for rule in END_OF_COOPERATION.rules if rule.weight is Weight.BINDING}
    assert set(END_PROPOSALS) == binding


CASES: list[dict[str, Any]] = [
    row
    for row in tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]
    if row.get("record") != "broken"
]


@pytest.mark.parametrize("row", CASES, ids=[row["name"] for row in CASES])
def test_each_finding_of_the_case_table_that_can_be_mended_is_proposed_for(
    koncov: Koncov, row: dict[str, Any]
) -> None:
    """Of each case: a binding finding in the way that is not final has a proposal."""
    programme = koncov(row.get("facts", {}))
    case = EndOfCooperationCase(
        programme=programme,
        locality=programme.locality(LocalityId("koncov")),
        project=programme.project(ProjectId("projekt")),
        on=row["day"],
    )
    decision = end_of_cooperation(programme, locality="koncov", project="projekt", on=row["day"])
    for finding in decision.binding:
        held = finding.answer in (Answer.NOT_MET, Answer.UNDETERMINED) and not finding.final
        if held and finding.code != "not-in-force":
            assert all(tuple(END_PROPOSALS[finding.rule](case, finding)))


def test_timeline_turns_on_the_days_of_the_project(koncov: Koncov) -> None:
    """Not filed, then lost, then it goes on: the borders are the days of its history."""
    programme = koncov({})
    case = EndOfCooperationCase(
        programme=programme,
        locality=programme.locality(LocalityId("koncov")),
        project=programme.project(ProjectId("projekt")),
        on=DAY,
    )
    found = timeline_of(
        lambda day: end_of_cooperation(programme, locality="koncov", project="projekt", on=day),
        turning_days(END_OF_COOPERATION, case),
    )
    told = [(one.days.first, one.decision.outcome) for one in found.stretches]
    assert (date(2017, 5, 2), Outcome.BARRED) in told
    assert (date(2018, 2, 1), Outcome.GRANTED) in told
