"""Which ways lead Testov into the programme, of whose application something is amiss or unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import attrs
import pytest

from inclusion import (
    ENTRY,
    Answer,
    ApplicationId,
    EntryCase,
    Lau1,
    MoveKind,
    Outcome,
    Programme,
    Weight,
    entry,
    reference,
    ways_in_words,
    ways_to_entry,
)
from inclusion.explain.ways.entry import ENTRY_PROPOSALS

Applicant = Callable[[Mapping[str, Any]], Programme]

OPEN = date(2015, 11, 25)
"""A day on which the wave takes applications."""
DECIDED = date(2015, 12, 20)
"""A day by which Testov was chosen, as a rule."""
REFUSED = ["2015-12-17: monitoring-committee refuses Testov"]
SIGHT_UNSEEN: dict[str, Any] = {"selections": [], "dossier": "partial"}

ROWS: list[tuple[str, dict[str, Any], date, list[tuple[str, ...]]]] = [
    (
        "A decision of a later day is waited for, or brought forward",
        {},
        OPEN,
        [("await-selection",), ("body-decides",)],
    ),
    ("Who is not chosen is chosen", {"selections": []}, OPEN, [("body-decides",)]),
    (
        "Which body decides is found out first",
        {"selections": [], "body": "unknown"},
        OPEN,
        [("deciding-body", "body-decides")],
    ),
    ("A decision that the record lacks is found out", SIGHT_UNSEEN, DECIDED, [("selection",)]),
    (
        "So is who decided it",
        {**SIGHT_UNSEEN, "body": "unknown"},
        DECIDED,
        [("selection", "deciding-body")],
    ),
    (
        "Of a body of which nothing is on record any day will do",
        {**SIGHT_UNSEEN, "body": "ministry"},
        DECIDED,
        [("selection",)],
    ),
    (
        "A decision of an unknown body of a month is found out to be the right one",
        {"selections": ["2015-12: unknown chooses Testov"]},
        DECIDED,
        [
            ("await-selection", "selection-decided-by"),
            ("selection-decided", "selection-decided-by"),
        ],
    ),
    (
        "So is the body of the wave, which then is the one that decided",
        {"selections": ["2015-12-17: ministry chooses Testov"], "body": "unknown"},
        DECIDED,
        [("deciding-body",)],
    ),
    (
        "A refusal of a month is a refusal, whenever it came",
        {"selections": ["2015-12: monitoring-committee refuses Testov"]},
        DECIDED,
        [],
    ),
    (
        "A refusal by nobody knows whom turns out to be that of a body that is not competent",
        {"selections": ["2015-12-17: unknown refuses Testov"]},
        DECIDED,
        [("body-decides",)],
    ),
    (
        "A refusal of one body turns out to be that of the wrong one",
        {"selections": ["2015-12-17: ministry refuses Testov"], "body": "unknown"},
        DECIDED,
        [("deciding-body", "body-decides")],
    ),
    (
        "A refusal before the Committee had the power is in doubt for good",
        {"selections": ["2020-01-07: monitoring-committee refuses Testov"]},
        date(2020, 1, 8),
        [],
    ),
    (
        "A later refusal stands in the way of a choice",
        {"selections": REFUSED},
        OPEN,
        [],
    ),
    (
        "A decision of a month in which the Committee got its power may lie within it",
        {
            "selections": ["2014-10: monitoring-committee chooses Testov"],
            "opens": "2014-08-01",
            "closes": "2014-09-30",
            "delivered": "2014-09-01",
        },
        DECIDED,
        [("power-to-select",)],
    ),
    (
        "Of a day that is open on both sides both are found out at once",
        {
            "selections": ["2014-10-01/2016-01-31: monitoring-committee chooses Testov"],
            "opens": "2014-08-01",
            "closes": "2014-09-30",
            "delivered": "2014-09-01",
        },
        DECIDED,
        [("await-selection", "power-to-select"), ("selection-decided",)],
    ),
    (
        "A choice after the time for which the power of the Committee is on record stays open",
        {"selections": ["2020-01-07: monitoring-committee chooses Testov"]},
        date(2020, 1, 8),
        [],
    ),
    (
        "After that time another body decides",
        {
            "selections": [],
            "body": "unknown",
            "opens": "2020-01-01",
            "closes": "2020-03-31",
            "delivered": "2020-01-02",
        },
        date(2020, 1, 8),
        [("deciding-body", "body-decides")],
    ),
    (
        "A refusal of a month by nobody knows whom",
        {"selections": ["2015-12: unknown refuses Testov"]},
        DECIDED,
        [("body-decides",)],
    ),
    (
        "Nothing is delivered yet",
        {"delivered": "", "selections": []},
        OPEN,
        [("deliver", "body-decides")],
    ),
    (
        "Too early, and whether there is time to do it again is found out",
        {"delivered": "2015-09-20", "closes": "", "selections": []},
        OPEN,
        [("applications-until", "deliver-again", "body-decides")],
    ),
    (
        "Too early: again, once the wave is open",
        {"opens": "2015-11-26", "selections": []},
        OPEN,
        [("await-opening", "deliver-again", "body-decides")],
    ),
    (
        "Too early, and the wave is open by now",
        {"opens": "2015-11-24", "selections": []},
        OPEN,
        [("deliver-again", "body-decides")],
    ),
    (
        "The first day of the wave turns out to be early enough",
        {"opens": "2015-11", "delivered": "2015-11-20"},
        DECIDED,
        [("applications-from",)],
    ),
    (
        "The last day of the wave turns out to be late enough",
        {"closes": "2015-11"},
        DECIDED,
        [("applications-until",)],
    ),
    ("The day of delivery is found out", {"delivered": "2015-11"}, DECIDED, [("delivered",)]),
    (
        "What was delivered after a last day that is possible may have been in time",
        {"delivered": "2015-11-29", "closes": "2015-11"},
        DECIDED,
        [("applications-until",)],
    ),
    (
        "Two areas are one too few",
        {"chosen_areas": ["housing", "education"], "selections": []},
        OPEN,
        [("choose-more-areas", "body-decides")],
    ),
    (
        "Two areas are one too few, and nothing is delivered yet",
        {"chosen_areas": ["housing", "education"], "delivered": "", "selections": []},
        OPEN,
        [("choose-more-areas", "deliver", "body-decides")],
    ),
    (
        "Two areas are one too few, and whether there is time is found out",
        {"chosen_areas": ["housing", "debts"], "selections": [], "closes": ""},
        OPEN,
        [("applications-until", "choose-more-areas", "body-decides")],
    ),
    (
        "A list that is too short gives no way",
        {"chosen_areas": ["housing"], "offered": ["housing"], "selections": []},
        OPEN,
        [],
    ),
    ("The areas chosen are found out", {"chosen_areas": "unknown"}, DECIDED, [("chosen-areas",)]),
    (
        "So are the number and the list that were asked for",
        {"areas": "unknown", "offered": "unknown"},
        DECIDED,
        [("areas-offered", "areas-at-least")],
    ),
    (
        "Another kind of applicant applies",
        {"kind": "region", "selections": []},
        OPEN,
        [("apply-as-accepted-kind", "body-decides")],
    ),
    (
        "Another kind applies, and whether there is time is found out",
        {"kind": "region", "selections": [], "closes": ""},
        OPEN,
        [("applications-until", "apply-as-accepted-kind", "body-decides")],
    ),
    (
        "What is in doubt on both sides is found out on both",
        {"delivered": "2015-11-20/2015-11-25", "opens": "2015-11-22/2015-11-26"},
        DECIDED,
        [("applications-from", "delivered")],
    ),
    (
        "What was delivered after the first day that may be the last one may be in time",
        {"delivered": "2015-11-28/2015-12-05", "closes": "2015-11-27/2015-12-06"},
        DECIDED,
        [("applications-until",)],
    ),
    ("Who could apply is found out", {"accepted": "unknown"}, DECIDED, [("applicant-kinds",)]),
    (
        "Evidence is brought",
        {"studies": [], "selections": []},
        OPEN,
        [("show-excluded-localities", "body-decides")],
    ),
    (
        "A study may be lacking in the record",
        {"studies": [], "dossier": "partial"},
        DECIDED,
        [("excluded-localities",)],
    ),
    (
        "What evidence was asked for is found out",
        {"evidence": "unknown"},
        DECIDED,
        [("evidence-asked",)],
    ),
    (
        "Another study turns out to be accepted",
        {"studies": ["Testov: regional-coordinator found 1"]},
        DECIDED,
        [("evidence-accepted",)],
    ),
    (
        "The least population is found out",
        {"inhabitants": "unknown"},
        DECIDED,
        [("inhabitants-at-least",)],
    ),
    ("The population is found out", {"counts": []}, DECIDED, [("inhabitants",)]),
    (
        "Of two figures the greater one turns out to hold",
        {"stated": ["Testov: 4000"]},
        DECIDED,
        [("inhabitants-agreed",)],
    ),
    (
        "Of the figures for one of two towns the greater one turns out to hold",
        {
            "kind": "union",
            "applicants": ["Testov", "Druhov"],
            "stated": ["Testov: 4000", "Druhov: 10"],
        },
        DECIDED,
        [("inhabitants-agreed",)],
    ),
    (
        "Where no municipality is known none is surveyed before",
        {"applicants": "unknown", "studies": [], "dossier": "partial"},
        DECIDED,
        [("application-territory", "excluded-localities")],
    ),
    (
        "Enough people in one municipality are enough, whatever others the territory has",
        {"kind": "union", "dossier": "partial", "counts": []},
        DECIDED,
        [("inhabitants",)],
    ),
    (
        "Where no applicant is known it turns out to be that of the place",
        {"applicants": "unknown"},
        DECIDED,
        [("application-territory",)],
    ),
    (
        "Nobody can join who is not on record near by",
        {"counts": ["Testov: 4000 on 2011-03-26"], "selections": []},
        OPEN,
        [],
    ),
]
IDS = [row[0] for row in ROWS]


@pytest.mark.parametrize(("facts", "on", "ways"), [row[1:] for row in ROWS], ids=IDS)
def test_ways_are_those_of_the_table(
    facts: dict[str, Any], on: date, ways: list[tuple[str, ...]], applicant: Applicant
) -> None:
    """What can be done and found out is exactly what the row says, and everything was tried."""
    found = ways_to_entry(applicant(facts), application="testov", on=on)
    told = [tuple(move.code for move in way.moves) for way in found]
    assert sorted(told) == sorted(ways)
    assert found.complete
    assert bool(found.why_none) is not bool(ways)


def test_every_binding_rule_has_a_row_in_the_table_of_proposals() -> None:
    """Whatever stands in the way of entry, something says what may mend it."""
    binding = {rule.id for rule in ENTRY.rules if rule.weight is Weight.BINDING}
    assert set(ENTRY_PROPOSALS) == binding


@pytest.mark.parametrize(
    ("facts", "on"), [row[1:3] for row in ROWS if row[3]], ids=[row[0] for row in ROWS if row[3]]
)
def test_every_finding_in_the_way_is_proposed_for_by_itself(
    facts: dict[str, Any], on: date, applicant: Applicant
) -> None:
    """Whichever of the findings in the way is looked at, the table has something for it."""
    record = applicant(facts)
    application = record.application(ApplicationId("testov"))
    case = EntryCase(programme=record, application=application, on=on)
    decision = entry(record, application="testov", on=on)
    for finding in decision.binding:
        if finding.answer in (Answer.NOT_MET, Answer.UNDETERMINED):
            proposed = list(ENTRY_PROPOSALS[finding.rule](case, finding))
            assert proposed, finding.rule
            assert all(proposed)


def test_refused_place_has_no_way_and_says_why(applicant: Applicant) -> None:
    """Within a wave a refusal is final: the finding that says so is the reason."""
    found = ways_to_entry(applicant({"selections": REFUSED}), application="testov", on=DECIDED)
    assert found.decision.outcome is Outcome.BARRED
    assert found.ways == ()
    assert [finding.code for finding in found.why_none] == ["refused"]


def test_way_says_who_does_what_and_by_when(applicant: Applicant) -> None:
    """The place delivers by the last day of the wave; the Committee decides whenever it does."""
    found = ways_to_entry(
        applicant({"delivered": "", "selections": []}), application="testov", on=OPEN
    )
    (way,) = found
    deliver, decide = way.moves
    assert (deliver.kind, deliver.by.value) == (MoveKind.ACT, "place")
    assert (decide.kind, decide.by.value) == (MoveKind.ACT, "deciding-body")
    assert (deliver.latest, decide.latest, way.until) == (date(2015, 11, 27), None, None)
    (english,) = ways_in_words(found, "en").ways
    assert [text.replace("\xa0", " ") for text in english.moves] == [
        "Testov delivers its application, by 27 November 2015 at the latest.",
        "The competent body decides on the application of Testov (the Monitoring Committee).",
    ]
    (czech,) = ways_in_words(found, "cs").ways
    assert czech.moves[0].replace("\xa0", " ") == (
        "Místo Testov doručí přihlášku, nejpozději do 27. 11. 2015."
    )


def test_better_application_is_delivered_again(applicant: Applicant) -> None:
    """What was delivered is not mended by itself: the better one arrives on the day."""
    record = applicant({"chosen_areas": ["housing", "education"], "selections": []})
    (way,) = ways_to_entry(record, application="testov", on=OPEN)
    after = way.applied(record).application(ApplicationId("testov"))
    assert after.delivered is not None
    assert (after.delivered.earliest, after.delivered.latest) == (OPEN, OPEN)
    assert [area.value for area in after.areas or ()] == ["housing", "education", "employment"]


def test_only_figures_that_count_turn_out_greater(applicant: Applicant) -> None:
    """What is found out raises the later count to the stated figure, and leaves the older one."""
    counts = ["Testov: 3000 on 2001-03-26", "Testov: 4500 on 2011-03-26"]
    record = applicant({"counts": counts, "stated": ["Testov: 5200"]})
    (way,) = ways_to_entry(record, application="testov", on=DECIDED)
    (town, *_) = way.applied(record).municipalities
    assert [count.inhabitants for count in town.population] == [3000, 5200]


def in_one_district(record: Programme) -> Programme:
    """A record whose towns lie in one district."""
    towns = (attrs.evolve(town, district=Lau1("CZ0421")) for town in record.municipalities)
    return attrs.evolve(record, municipalities=tuple(towns))


def test_town_that_joins_turns_out_to_be_great_enough(applicant: Applicant) -> None:
    """How many people live in the town that joins may have to be found out."""
    few = ["Testov: 4000 on 2011-03-26"]
    record = in_one_district(applicant({"counts": few, "selections": [], "kind": "union"}))
    found = ways_to_entry(record, application="testov", on=OPEN)
    (way,) = found
    assert [move.code for move in way.moves] == ["apply-together", "inhabitants", "body-decides"]
    assert "at least 1,000" in ways_in_words(found, "en").ways[0].moves[1]


def test_towns_that_are_too_few_together_do_not_join(applicant: Applicant) -> None:
    """Who cannot help to reach the number of inhabitants is not asked to join."""
    few = ["Testov: 4000 on 2011-03-26", "Druhov: 500 on 2011-03-26"]
    record = in_one_district(applicant({"counts": few, "selections": [], "kind": "union"}))
    assert ways_to_entry(record, application="testov", on=OPEN).ways == ()


def test_of_two_decisions_in_doubt_each_has_its_own_doubts(applicant: Applicant) -> None:
    """Which decision it was may be open, and of each another fact is missing."""
    rough = "2015-11-17/2015-12-31"
    said = ["2015-11-20: unknown chooses Testov", f"{rough}: monitoring-committee chooses Testov"]
    found = ways_to_entry(applicant({"selections": said}), application="testov", on=OPEN)
    told = [[move.code for move in way.moves] for way in found]
    assert ["selection-decided-by"] in told
    assert ["selection-decided"] in told


def test_towns_of_one_district_join(applicant: Applicant) -> None:
    """A town that is too small applies with one of its district, and both delimit the territory."""
    few = ["Testov: 4000 on 2011-03-26", "Druhov: 1500 on 2011-03-26"]
    record = in_one_district(applicant({"counts": few, "selections": [], "kind": "union"}))
    towns = record.municipalities
    (way,) = ways_to_entry(record, application="testov", on=OPEN)
    assert [move.code for move in way.moves] == ["apply-together", "body-decides"]
    words = way.moves[0].what.text.en.format_map(
        {fact.name: fact.value for fact in way.moves[0].what.facts}
    )
    assert "Testov" in words
    assert "Druhov" in words
    after = way.applied(record).application(ApplicationId("testov"))
    assert after.territory == after.applicants == tuple(town.code for town in towns)


def test_members_of_the_place_join_before_others() -> None:
    """Budišov alone has too few inhabitants; Vítkov belongs to the place, too."""
    record = reference.wave_4()
    (joint,) = [one for one in record.applications if str(one.id) == "wave-4-vitkov-budisov"]
    assert joint.applicants is not None
    alone = attrs.evolve(joint, applicants=joint.applicants[-1:], territory=None)
    record = attrs.evolve(
        record,
        applications=tuple(alone if one is joint else one for one in record.applications),
        selections=(),
    )
    found = ways_to_entry(record, application=joint.id, on=OPEN)
    (move,) = [move for way in found for move in way.moves if move.code == "apply-together"]
    after = move.applied(record).application(joint.id)
    assert set(after.territory or ()) == set(joint.applicants)
