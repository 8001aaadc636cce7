"""Which ways lead to a project that may be submitted, from every case of the table."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inclusion import (
    PROJECT_ELIGIBILITY,
    Answer,
    Doer,
    Language,
    Moment,
    Outcome,
    PackageId,
    Programme,
    ProjectEligibilityCase,
    ProjectId,
    TimeOfDay,
    WaysToYes,
    Weight,
    project_eligibility,
    ways_in_words,
    ways_to_eligibility,
)
from inclusion.explain.ways.eligibility import ELIGIBILITY_PROPOSALS

BLANK = {
    "label": "1.0",
    "period": "2016-01-01/2018-12-31",
    "content": {"areas": [{"area": "housing"}]},
}
SHORT = {
    "label": "1.0",
    "period": "2016-01-01/2017-06-30",
    "content": {
        "areas": [
            {
                "area": "social-services",
                "goals": [
                    {
                        "id": "goal",
                        "title": "Cíl",
                        "measures": [{"id": "community-work", "title": "Komunitní práce"}],
                    }
                ],
            }
        ]
    },
}
TERMS = {"kinds": ["municipality"], "activity": {"en": "housing", "cs": "bydlení"}}
Ask = Callable[[Programme, Moment], Outcome]
Proven = Callable[[Programme, Moment, WaysToYes, Ask], None]
Told = Callable[[WaysToYes, Language], None]
CASES: list[dict[str, Any]] = [
    case
    for case in tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]
    if case["record"] != "broken"
]
PAST_MENDING = {
    "The town joined the place only after the application",
    "In which region the town lies is not known",
    "A call for regions, and the project does not say where it is",
    "Before the first methodology nothing is known of the rules",
}
"""The call closes before the town joins; the town lies in an ORP of another region; no region of
the call is one of the record; how the rules read, no record tells."""


def found_for(
    case: Mapping[str, Any], centrum: Callable[[Mapping[str, Any]], Programme]
) -> tuple[Programme, WaysToYes]:
    """The record of a row, and the ways from its answer."""
    record, package = centrum(case), case.get("package_asked")
    at = Moment.parse(case["at"])
    return record, ways_to_eligibility(record, project="centrum", at=at, package=package)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_ways_from_every_case_of_the_table_are_proven(
    case: dict[str, Any],
    centrum: Callable[[Mapping[str, Any]], Programme],
    proven: Proven,
    told: Told,
) -> None:
    """All moves lead to yes at the minute of the way, without any one of them they do not."""
    record, found = found_for(case, centrum)
    open_or_failed = found.decision.outcome in (Outcome.NOT_YET, Outcome.UNDETERMINED)
    assert bool(found.ways) is (open_or_failed and case["name"] not in PAST_MENDING)

    def ask(changed: Programme, at: Moment) -> Outcome:
        package = case.get("package_asked")
        return project_eligibility(changed, project="centrum", at=at, package=package).outcome

    proven(record, Moment.parse(case["at"]), found, ask)
    for language in Language:
        told(found, language)


NAMED = {"form": "named", "municipalities": ["599981"]}
ROWS: list[tuple[str, dict[str, Any], list[tuple[str, ...]]]] = [
    (
        "The managing authority lists the town",
        {"package": {"territory": NAMED}},
        [("managing-authority-lists",)],
    ),
    (
        "A version of which the goals are not known turns out to have the measure and its intent",
        {
            "project": {"link": {"measure": "other", "intent": "house"}},
            "plan": {"versions": [BLANK]},
        },
        [("measure",)],
    ),
    (
        "A study may find excluded localities where the approach alone is not enough",
        {
            "package": {
                "territory": {
                    "form": "excluded-localities",
                    "present": True,
                    "coordinated_too": False,
                }
            }
        },
        [("excluded-localities",)],
    ),
    (
        "A town with excluded localities may be taken because it is in the approach",
        {
            "package": {
                "territory": {
                    "form": "excluded-localities",
                    "present": False,
                    "coordinated_too": True,
                }
            },
            "studies": [{"municipality": "599972", "study": "gac-2015", "found": 1}],
            "cooperation": {"support": []},
            "place": {"dossier": "partial"},
        },
        [("excluded-localities",)],
    ),
    (
        "A project may have been submitted while its version was in force",
        {
            "at": "2017-10-01T10:00",
            "project": {
                "history": [{"event": "project-submitted", "on": "2017-01-10/2017-09-10"}],
                "statements": [],
            },
            "package": {"window": {"closes": "2018-01-31"}, "statement_required": False},
            "plan": {"versions": [SHORT]},
        },
        [
            ("plan-in-force",),
            ("renew-plan", "agency-approves", "council-approves", "link-to-measure"),
        ],
    ),
    (
        "Where no measure is on record to which it may be linked, the plan is renewed for it",
        {
            "project": {"link": "unknown", "dossier": "partial", "statements": []},
            "package": {"statement_required": False},
            "plan": {"versions": [BLANK]},
        },
        [("renew-plan", "agency-approves", "council-approves", "link-to-measure")],
    ),
    (
        "A project that begins after the latest day is planned anew",
        {"project": {"begins": "2020-01-01", "ends": "2020-12-31"}},
        [("end-earlier",)],
    ),
    (
        "An end and a latest day that overlap are both found out",
        {"project": {"ends": "2019-06-01/2019-12-31"}, "package": {"latest_end": "2019"}},
        [("project-ends",)],
    ),
    (
        "Of two terms only the one that is not met is waited for",
        {
            "project": {"experience": {"since": "2015-10-15"}},
            "package": {"track_records": [{**TERMS, "months": 6}, {**TERMS, "months": 12}]},
        },
        [("await-experience",), ("experienced-applicant-files",)],
    ),
    (
        "A place of which nothing is recorded turns out to be complete, and so without support",
        {
            "project": {
                "places": ["599981"],
                "applicant": {"kind": "region"},
                "locality": "unknown",
            },
            "package": {"regions_outside": ["intensive"], "statement_required": False},
            "other_places": [
                {
                    "id": "druhov",
                    "name": "Druhov",
                    "members": [{"municipality": "599981", "since": "2016-01-01"}],
                    "dossier": "partial",
                }
            ],
        },
        [("support",)],
    ),
]


@pytest.mark.parametrize(("row", "ways"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_ways_are_those_of_the_row(
    row: dict[str, Any],
    ways: list[tuple[str, ...]],
    centrum: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """What can be done and found out is exactly what the row says."""
    _, found = found_for({"at": "2016-10-01T10:00", **row}, centrum)
    assert sorted(tuple(move.code for move in way.moves) for way in found) == sorted(ways)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_proposed_for_a_finding_by_itself_is_never_nothing(
    case: dict[str, Any], centrum: Callable[[Mapping[str, Any]], Programme]
) -> None:
    """Whichever finding is looked at first, no proposal of the table is empty."""
    record = centrum(case)
    project = record.project(ProjectId("centrum"))
    asked = ProjectEligibilityCase(
        programme=record,
        project=project,
        package=record.package(PackageId(case.get("package_asked", str(project.package)))),
        at=Moment.parse(case["at"]),
    )
    _, found = found_for(case, centrum)
    for finding in found.decision.binding:
        held = finding.answer in (Answer.NOT_MET, Answer.UNDETERMINED) and not finding.final
        if held and finding.code not in {"closed", "not-in-force"}:
            assert all(ELIGIBILITY_PROPOSALS[finding.rule](asked, finding))


def test_way_to_a_minute_says_from_which_on(
    centrum: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """The wait ends at the first minute of the call, and the way holds to its last one."""
    case = {
        "at": "2016-10-01T10:00",
        "package": {"window": {"opens": "2016-10-05", "opens_at": "16:00"}},
    }
    _, found = found_for(case, centrum)
    (way,) = found
    (move,) = way.moves
    assert (move.on, move.minute, move.by) == (date(2016, 10, 5), TimeOfDay(16), Doer.APPLICANT)
    assert (way.at, way.last_minute) == (
        Moment.parse("2016-10-05T16:00"),
        Moment.parse("2016-10-31T16:00"),
    )
    told = ways_in_words(found, "en")
    (words,) = told.ways
    assert words.label.replace("\xa0", " ") == (
        "Way 1: yes from 5 October 2016 16:00 until 31 October 2016 16:00"
    )
    assert told.question.replace("\xa0", " ").endswith("at 1 October 2016 10:00?")


def test_every_binding_rule_has_a_row_in_the_table_of_proposals() -> None:
    """Whatever stands in the way of a project, something says what may mend it."""
    binding = {rule.id for rule in PROJECT_ELIGIBILITY.rules if rule.weight is Weight.BINDING}
    assert set(ELIGIBILITY_PROPOSALS) == binding
