"""Which ways lead to a plan in force, in a town of which something is missing or not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from inclusion import (
    PLAN_APPROVAL,
    Answer,
    Dossier,
    LocalityId,
    LocalPartnership,
    Move,
    MoveKind,
    Outcome,
    PartialDate,
    PartnershipId,
    PlanApprovalCase,
    PlanId,
    Programme,
    UnknownReferenceError,
    Weight,
    plan_approval,
    ways_in_words,
    ways_to_approval,
)
from inclusion.explain.ways.approval import APPROVAL_PROPOSALS
from inclusion.explain.ways.effects import Gained, Known
from inclusion.explain.ways.plan_effects import Dated
from inclusion.rules.approval_steps import COUNCIL_APPROVES

DAY = date(2017, 6, 1)
ADOPTED = "2016-07-12: partnership adopts 1.0"
BY_AGENCY = "2016-08-15: Agency approves 1.0"
BY_COUNCIL = "2016-09-20: council of Plánov votes 15:12 of 29 for 1.0"
REFUSED = "2016-09-20: council of Plánov votes 14:13 of 29 for 1.0"
OTHER_BY_AGENCY = "2017: Agency is reported to approve 1.1"
APPROVED = [ADOPTED, BY_AGENCY, BY_COUNCIL]
KEYS = ("agency-approves", "council-approves")
TWO = {"1.0": "2016-01-01/2018-12-31", "1.1": "2016-01-01/2018-12-31"}

ROWS: list[tuple[str, dict[str, Any], list[tuple[str, ...]]]] = [
    ("A draft is adopted and approved by all", {"history": []}, [("adopt-version", *KEYS)]),
    (
        "Where the record may lack it, all of this may have been done",
        {"history": [], "dossier": "partial"},
        [("partnership-vote", "agency-approval", "council-approval", "chosen-areas")],
    ),
    (
        "A council that refused may vote again",
        {
            "history": [
                ADOPTED,
                BY_AGENCY,
                REFUSED,
            ]
        },
        [("council-approves",)],
    ),
    (
        "A majority that was reached either way is found out, or the partnership votes again",
        {"history": ["2016-07-12: partnership votes 8:3 of 15 for 1.0"]},
        [("adopt-version", *KEYS), ("partnership-majority", *KEYS)],
    ),
    (
        "A majority that was not reached either way leaves another vote",
        {"history": ["2016-07-12: partnership votes 3:8 of 15 for 1.0"]},
        [("adopt-version", *KEYS)],
    ),
    (
        "A vote known roughly is found out, or its last possible day waited for",
        {"history": ["2017: partnership adopts 1.0"]},
        [("await-vote", *KEYS), ("partnership-vote", *KEYS)],
    ),
    (
        "A vote of a later day is waited for, or brought forward",
        {"history": ["2017-07-12: partnership adopts 1.0"]},
        [("await-vote", *KEYS), ("adopt-version", *KEYS)],
    ),
    (
        "A council of a later day is waited for, while the Agency approves now",
        {"history": [ADOPTED, "2017-07-12: council of Plánov is reported to approve 1.0"]},
        [KEYS, ("agency-approves", "await-approval")],
    ),
    (
        "Approvals known roughly are found out, or waited for",
        {"history": [ADOPTED, BY_AGENCY, "2017: council of Plánov is reported to approve 1.0"]},
        [("await-approval",), ("council-approval",)],
    ),
    (
        "A council that is not recorded may have approved",
        {"history": [ADOPTED, BY_AGENCY], "dossier": "partial", "cooperation": "none"},
        [("council-approval", "record-complete")],
    ),
    (
        "An approval of another version is made for this one",
        {
            "periods": TWO,
            "history": [ADOPTED, BY_COUNCIL, OTHER_BY_AGENCY],
        },
        [("agency-approves",)],
    ),
    (
        "A vote known roughly before another one can only be waited for, like that one",
        {
            "majority": "of-all",
            "history": [
                "2017: partnership votes 8:3 of 15 for 1.0",
                "2017-12-20: partnership adopts 1.0",
            ],
        },
        [("await-vote", *KEYS), ("await-vote", *KEYS)],
    ),
    (
        "An approval known roughly before a day of force that has come is found out",
        {
            "history": [
                ADOPTED,
                BY_COUNCIL,
                "2017: Agency approves 1.0",
                "2017-03-01: 1.0 put into force",
            ]
        },
        [("await-approval",), ("agency-approval",)],
    ),
    (
        "A day of force that is stated is waited for",
        {"history": [*APPROVED, "2017-09-01: 1.0 put into force"]},
        [("come-into-force",)],
    ),
    (
        "A day of force known roughly is found out, or waited for",
        {"history": [*APPROVED, "2017: 1.0 put into force"]},
        [("come-into-force",), ("version-in-force",)],
    ),
    (
        "A return known roughly turns out to be later",
        {"history": [*APPROVED, "2017: 1.0 withdrawn"]},
        [("version-void",)],
    ),
    ("A period that is not known is found out", {"periods": {"1.0": ""}}, [("plan-period",)]),
    (
        "A period that is not known reaches the day of force, at which it has to be approved",
        {"periods": {"1.0": ""}, "history": [*APPROVED, "2017: 1.0 put into force"]},
        [("plan-period", "come-into-force"), ("plan-period", "version-in-force")],
    ),
    (
        "A period that is not known reaches the founding that is waited for",
        {"periods": {"1.0": ""}, "history": [], "partnership_founded": "2017-08-01"},
        [
            ("plan-period", "await-partnership", "adopt-version", *KEYS),
            ("plan-period", "found-partnership", "adopt-version", *KEYS),
        ],
    ),
    (
        "A partnership is founded before it votes",
        {"partnership": "none", "history": []},
        [("found-partnership", "adopt-version", *KEYS)],
    ),
    ("A vote before any founding is past mending", {"partnership": "none"}, []),
    (
        "A founding that is not known turns out to be early enough for the vote",
        {"partnership_founded": "unknown"},
        [("partnership-founded",)],
    ),
    (
        "A founding in the year of the vote turns out to come before it",
        {"partnership_founded": "2016"},
        [("partnership-founded",)],
    ),
    (
        "A vote in the month of the founding turns out to come after it",
        {
            "partnership_founded": "2016-07-05",
            "history": ["2016-07: partnership adopts 1.0", *APPROVED[1:]],
        },
        [("partnership-founded",)],
    ),
    (
        "A founding that may lie after the day and after the first day of the vote is found out",
        {
            "partnership_founded": "2017-05-10/2017-06-20",
            "history": ["2017-05: partnership adopts 1.0"],
        },
        [("partnership-founded", *KEYS)],
    ),
    (
        "A draft is completed when it is adopted",
        {"areas": ["housing"], "history": []},
        [("complete-areas", *KEYS)],
    ),
    ("A version that was adopted without an area stays so", {"areas": ["housing"]}, []),
    (
        "A completed draft is approved anew, whatever the record may lack",
        {
            "areas": ["housing"],
            "history": [],
            "dossier": "partial",
            "cooperation_ended": "2018",
        },
        [("complete-areas", *KEYS)],
    ),
    (
        "Areas that are not known turn out to have goals and measures",
        {"areas": "unknown"},
        [("plan-goals",)],
    ),
    (
        "Areas chosen that are not known turn out to be covered",
        {"chosen_areas": "unknown"},
        [("chosen-areas",)],
    ),
    (
        "A later version of which the day of approval is not known turns out to be later",
        {
            "periods": TWO,
            "history": [
                *APPROVED,
                OTHER_BY_AGENCY,
                "2017: council of Plánov is reported to approve 1.1",
            ],
        },
        [("version-in-force",)],
    ),
    (
        "A later version of which nothing is recorded turns out to lack an approval",
        {"periods": TWO, "dossier": "partial", "cooperation_ended": "2018"},
        [("version-in-force",)],
    ),
    (
        "A later version that is withdrawn later turns out to lack an approval until then",
        {
            "periods": TWO,
            "dossier": "partial",
            "cooperation_ended": "2018",
            "history": [*APPROVED, "2017-09: 1.1 withdrawn"],
        },
        [("version-in-force",)],
    ),
    (
        "A later version that was withdrawn turns out to have been returned before",
        {
            "periods": TWO,
            "dossier": "partial",
            "cooperation_ended": "2018",
            "history": [*APPROVED, "2017-01: 1.1 withdrawn"],
        },
        [("version-in-force",)],
    ),
]


@pytest.mark.parametrize(("facts", "ways"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_ways_are_those_of_the_table(
    facts: dict[str, Any],
    ways: list[tuple[str, ...]],
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """What can be done and found out is exactly what the row says, and everything was tried."""
    found = ways_to_approval(planov(facts), plan="planov", version="1.0", on=DAY)
    told = [tuple(move.code for move in way.moves) for way in found]
    assert sorted(told) == sorted(ways)
    assert found.complete
    assert bool(found.why_none) is not bool(ways)


def test_every_binding_rule_has_a_row_in_the_table_of_proposals() -> None:
    """Whatever stands in the way of approval, something says what may mend it."""
    binding = {rule.id for rule in PLAN_APPROVAL.rules if rule.weight is Weight.BINDING}
    assert set(APPROVAL_PROPOSALS) == binding


def test_spent_version_has_no_way_and_says_why(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A version that was withdrawn is past help: the finding that says so is the reason."""
    record = planov({"history": [*APPROVED, "2017-02-02: 1.0 withdrawn"]})
    found = ways_to_approval(record, plan="planov", version="1.0", on=DAY)
    assert found.decision.outcome is Outcome.BARRED
    assert found.ways == ()
    assert [finding.code for finding in found.why_none] == ["withdrawn"]


def test_way_says_what_who_and_by_when(planov: Callable[[Mapping[str, Any]], Programme]) -> None:
    """A move names version and doer, and helps until the period of the version is over."""
    record = planov({"history": [ADOPTED, BY_AGENCY]})
    found = ways_to_approval(record, plan="planov", version="1.0", on=DAY)
    (way,) = found
    (move,) = way.moves
    assert (move.kind, move.by.value) == (MoveKind.ACT, "council")
    assert (move.latest, way.until) == (date(2018, 12, 31), date(2018, 12, 31))
    assert (way.last_minute, way.at) == (None, None)
    (told,) = ways_in_words(found, "cs").ways
    assert told.label.replace("\xa0", " ") == "Cesta 1: ano od 1. 6. 2017 do 31. 12. 2018"
    words = COUNCIL_APPROVES.cs.format(council="Plánov", version="1.0", plan="Plán")
    assert told.moves[0].replace("\xa0", " ") == f"{words}, nejpozději do 31. 12. 2018."


def test_moves_are_made_no_later_than_what_comes_after(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A draft for which the council is recorded for later is adopted before that."""
    record = planov({"history": ["2017-09-01: council of Plánov is reported to approve 1.0"]})
    found = ways_to_approval(record, plan="planov", version="1.0", on=DAY)
    way = found.ways[0]
    names = [event.name for event in way.applied(record).plan(PlanId("planov")).history]
    assert names[0] == "partnership-voted"


def test_day_of_another_event_is_refused(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A move that dates an event cannot be made in a record without that event."""
    record = planov({"history": [*APPROVED, "2017: 1.0 put into force"]})
    found = ways_to_approval(record, plan="planov", version="1.0", on=DAY)
    moves = [move for way in found for move in way.moves]
    (dating,) = [move for move in moves if dates(move)]
    with pytest.raises(UnknownReferenceError, match="put-into-force"):
        dating.applied(planov({}))


def dates(move: Move) -> bool:
    """Whether a move finds out the day of an event."""
    return any(isinstance(effect, Dated) for effect in move.effects)


@pytest.mark.parametrize(
    "facts", [row[1] for row in ROWS if row[2]], ids=[r[0] for r in ROWS if r[2]]
)
def test_every_finding_in_the_way_is_proposed_for_by_itself(
    facts: dict[str, Any], planov: Callable[[Mapping[str, Any]], Programme]
) -> None:
    """Whichever of the findings in the way is looked at, the table has something for it."""
    record = planov(facts)
    plan = record.plan(PlanId("planov"))
    case = PlanApprovalCase(programme=record, plan=plan, version=plan.versions[0], on=DAY)
    decision = plan_approval(record, plan="planov", version="1.0", on=DAY)
    held = [f for f in decision.binding if f.answer in (Answer.NOT_MET, Answer.UNDETERMINED)]
    partial = record.localities[0].dossier is Dossier.PARTIAL
    for finding in held:
        proposed = list(APPROVAL_PROPOSALS[finding.rule](case, finding))
        assert all(proposed)
        assert proposed or (partial and finding.rule == "areas-complete")


def test_unknown_goals_of_an_area_turn_out_to_be_there(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """An area of which the goals are not known is found out to have them, and no other area."""
    path = ("plans", 0, "versions", 0, "content", "areas", 0, "goals")
    record = Known(path=path, value=None).applied(planov({}))
    (way,) = ways_to_approval(record, plan="planov", version="1.0", on=DAY)
    (move,) = way.moves
    assert move.code == "plan-goals"
    before, after = (
        one.plans[0].versions[0].content.areas for one in (record, move.applied(record))
    )
    assert before is not None
    assert after is not None
    assert after[0].is_worked_out
    assert after[1] == before[1]


def test_partnership_founded_after_the_vote_is_left_alone(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """Of two partnerships the one that may have voted turns out to have been there."""
    record = planov(
        {
            "partnership_founded": "2016-07-05",
            "history": ["2016-07: partnership adopts 1.0", BY_AGENCY, BY_COUNCIL],
        }
    )
    late = LocalPartnership(
        id=PartnershipId("late"), locality=LocalityId("planov"), founded=PartialDate.parse("2017")
    )
    both = Gained(value=late).applied(record)
    (way,) = ways_to_approval(both, plan="planov", version="1.0", on=DAY)
    assert way.applied(both).partnerships[1] == late


def test_way_without_an_end_names_none(planov: Callable[[Mapping[str, Any]], Programme]) -> None:
    """Where the period never ends, no day is the latest for an act."""
    record = planov({"periods": {"1.0": "2016-01-01/9999-12-31"}, "history": [ADOPTED, BY_AGENCY]})
    (way,) = ways_to_approval(record, plan="planov", version="1.0", on=DAY)
    assert (way.until, way.moves[0].latest) == (None, None)
    decision = plan_approval(record, plan="planov", version="1.0", on=DAY)
    assert [step.latest for step in decision.steps] == [None]
