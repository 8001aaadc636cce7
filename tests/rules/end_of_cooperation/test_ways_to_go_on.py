"""Which ways lead to a project that goes on, in a town of which something is missing or unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from inclusion import (
    END_OF_COOPERATION,
    Answer,
    EndOfCooperationCase,
    LocalityId,
    Moment,
    Programme,
    ProjectId,
    TimeOfDay,
    WaysToYes,
    Weight,
    end_of_cooperation,
    ways_to_go_on,
)
from inclusion.explain.ways.end import END_PROPOSALS

Koncov = Callable[[Mapping[str, Any]], Programme]
Proven = Callable[..., None]

END = date(2019, 12, 31)
PROJECT = ProjectId("projekt")
SUBMITTED = "2017-05-02: submitted"
AWARDED = "2017-11-20: awarded CZK 10000000"
EARLY = "2018-02-01: begun"
ROUGH = "2019-12-01/2020-01-31"
JAK, OPZ, PARTIAL = {"programme": "OP JAK"}, {"programme": "OPZ"}, {"project_dossier": "partial"}
NOWHERE = {"filed_under": "unknown"}
SUBMIT, AWARD, BEGIN = "submit-before-end", "award-before-end", "begin-before-end"
FILED, PROGRESS = "project-submitted", "project-progress"

ROWS: list[tuple[str, dict[str, Any], list[tuple[str, ...]]]] = [
    ("It is filed, and its programme lets it go on", {**OPZ, "history": []}, [(SUBMIT,)]),
    (
        "It is filed, supported and begun where its programme loses what has not begun",
        {"history": []},
        [(SUBMIT, AWARD, BEGIN)],
    ),
    (
        "So it is where nothing is known of its programme",
        {**JAK, "history": []},
        [(SUBMIT, AWARD, BEGIN)],
    ),
    (
        "It is filed sooner than recorded",
        {**OPZ, "history": ["2020-02-01: submitted"]},
        [(SUBMIT,)],
    ),
    (
        "What began before the grant need not begin again",
        {"history": [EARLY]},
        [(SUBMIT, AWARD)],
    ),
    ("What holds a grant is begun", {**JAK, "history": [SUBMITTED, AWARDED]}, [(BEGIN,)]),
    ("What holds none gets it first", {**JAK, "history": [SUBMITTED]}, [(AWARD, BEGIN)]),
    ("What is begun gets a grant", {**JAK, "history": [SUBMITTED, EARLY]}, [(AWARD,)]),
    (
        "The work begins sooner than recorded",
        {**JAK, "history": [SUBMITTED, AWARDED, "2020-02-01: begun"]},
        [(BEGIN,)],
    ),
    (
        "Award and start come sooner than recorded",
        {**JAK, "history": [SUBMITTED, "2020-01-10: awarded", "2020-02-01: begun"]},
        [(AWARD, BEGIN)],
    ),
    (
        "What is to begin before its grant is begun before it",
        {**JAK, "history": [SUBMITTED, "2020-01-10: begun", "2019-01-01/2020-12-31: ranked"]},
        [(BEGIN, AWARD)],
    ),
    (
        "An award that may have come turns out to have come with the submission",
        {**JAK, "history": [EARLY, "2020-01-10: submitted", "2019-01-01/2020-12-31: awarded"]},
        [(SUBMIT, PROGRESS)],
    ),
    (
        "A loss on record excludes that it was begun before",
        {"history": [SUBMITTED, AWARDED, f"{ROUGH}: lost"]},
        [],
    ),
    (
        "A start known roughly is found out",
        {"history": [SUBMITTED, AWARDED, f"{ROUGH}: begun"]},
        [(PROGRESS,)],
    ),
    (
        "So is an award known roughly of what is begun",
        {"history": [SUBMITTED, EARLY, f"{ROUGH}: awarded"]},
        [(PROGRESS,)],
    ),
    ("So is a submission known roughly", {**OPZ, "history": [f"{ROUGH}: submitted"]}, [(FILED,)]),
    (
        "A submission known roughly is found out, and its project begun",
        {"history": [f"{ROUGH}: submitted"]},
        [(FILED, AWARD, BEGIN)],
    ),
    (
        "Where the record may lack it, all of this may have happened",
        {**PARTIAL, "history": []},
        [(FILED, PROGRESS, PROGRESS)],
    ),
    (
        "Where its programme lets it go on, only the submission matters",
        {**OPZ, **PARTIAL, "history": []},
        [(FILED,)],
    ),
    (
        "Where the record may lack it, the work may have begun",
        {**PARTIAL, "history": [SUBMITTED, AWARDED]},
        [(PROGRESS,)],
    ),
    (
        "Where the record may lack it, what began early may have been supported since",
        {**PARTIAL, "history": [SUBMITTED, EARLY]},
        [(PROGRESS,)],
    ),
    (
        "What begins only later cannot turn out to be begun, whatever the record may lack",
        {**JAK, **PARTIAL, "history": [SUBMITTED, "2020-02-01: begun"]},
        [(BEGIN, AWARD)],
    ),
    (
        "What was supported only later cannot turn out to be begun",
        {**PARTIAL, "history": [SUBMITTED, "2020-01-10: awarded"]},
        [(AWARD, BEGIN)],
    ),
    (
        "What is submitted on the last day cannot turn out to be begun before",
        {**PARTIAL, "history": ["2020-02-01: submitted"]},
        [(SUBMIT, AWARD, BEGIN)],
    ),
    (
        "A rejection known roughly may come later",
        {**OPZ, "history": [SUBMITTED, f"{ROUGH}: rejected"]},
        [(PROGRESS,)],
    ),
    (
        "Its place is found out, or it is filed",
        {**OPZ, **NOWHERE, "history": []},
        [(FILED,), (FILED, SUBMIT)],
    ),
    ("Whatever its place, it runs", NOWHERE, [(FILED,), (FILED,)]),
    (
        "Its place is found out, or the work begins",
        {**NOWHERE, "history": [SUBMITTED, AWARDED]},
        [(FILED,), (FILED, BEGIN)],
    ),
    ("What is lost has no way", {"history": [SUBMITTED, AWARDED]}, []),
    (
        "What is rejected later cannot be begun before",
        {**JAK, "history": [SUBMITTED, "2020-02-01: rejected"]},
        [],
    ),
]
FACTS = [row[1] for row in ROWS]
NAMES = [row[0] for row in ROWS]


def ways(record: Programme, on: date = END) -> WaysToYes:
    """The ways to the project of Koncov that goes on."""
    return ways_to_go_on(record, locality="koncov", project=PROJECT, on=on)


@pytest.mark.parametrize(("facts", "expected"), [row[1:] for row in ROWS], ids=NAMES)
def test_ways_are_those_of_the_table(
    facts: dict[str, Any], expected: list[tuple[str, ...]], koncov: Koncov, proven: Proven
) -> None:
    """What can be done and found out is exactly what the row says, proven and tried out."""
    record = koncov(facts)
    found = ways(record)
    assert [tuple(move.code for move in way.moves) for way in found] == expected
    assert found.complete
    proven(
        record,
        Moment(END, TimeOfDay(0)),
        found,
        lambda one, at: (
            end_of_cooperation(one, locality="koncov", project=PROJECT, on=at.day).outcome
        ),
    )


@pytest.mark.parametrize("facts", FACTS, ids=NAMES)
def test_every_finding_in_the_way_is_proposed_for_by_itself(
    facts: dict[str, Any], koncov: Koncov
) -> None:
    """Whichever of the findings in the way is looked at, the table has something for it."""
    record = koncov(facts)
    case = EndOfCooperationCase(
        programme=record,
        locality=record.locality(LocalityId("koncov")),
        project=record.project(PROJECT),
        on=END,
    )
    for finding in ways(record).decision.binding:
        if finding.answer in (Answer.NOT_MET, Answer.UNDETERMINED) and not finding.final:
            proposed = list(END_PROPOSALS[finding.rule](case, finding))
            assert proposed
            assert all(proposed)


def test_every_binding_rule_has_a_row_in_the_table_of_proposals() -> None:
    """Whatever may be mended or found out for the project, something says by what."""
    mendable = {
        rule.id
        for rule in END_OF_COOPERATION.rules
        if rule.weight is Weight.BINDING
        and any(
            reason.answer is Answer.UNDETERMINED
            or (reason.answer is Answer.NOT_MET and not reason.final)
            for reason in rule.reasons
        )
    }
    assert set(END_PROPOSALS) == mendable
