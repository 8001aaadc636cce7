"""A decision as a document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

from inclusion import funding_access, reference
from inclusion.answer import Answer
from inclusion.dates import DayRange, PartialDate
from inclusion.decision import Decision
from inclusion.documents.decision_document import decision_members, dumps_decision
from inclusion.finding import Finding, MissingFact, Step, Weight
from inclusion.identifiers import SourceId
from inclusion.language import Text
from inclusion.money import Currency, Money
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.quantity import Named, Quantity, Unit
from inclusion.source import Confidence, Ground, Source

TITLE = Text(en="A release", cs="Zpráva")
SOURCE = Source(id=SourceId("S01"), title=TITLE, address="https://example.org")
SURE = Ground(source=SOURCE, confidence=Confidence.HIGH)
REMARKED = Ground(source=SOURCE, confidence=Confidence.LOW, remark=Text(en="P9", cs="bod P9"))
SURE_MEMBERS = {
    "source": "S01",
    "title": {"en": "A release", "cs": "Zpráva"},
    "address": "https://example.org",
    "confidence": "high",
}
REMARKED_MEMBERS = SURE_MEMBERS | {"confidence": "low", "remark": {"en": "P9", "cs": "bod P9"}}
DAY = Fact(name="day", value=date(2017, 6, 1))


def _phrase(words: str, *facts: Fact) -> Phrase:
    return Phrase(text=Text(en=f"EN {words}", cs=f"CS {words}"), facts=facts)


STEP = Step(code="approve", what=_phrase("by {day}", DAY), latest=date(2018, 1, 2))
MISSING = MissingFact(code="period", what=_phrase("period"))


def _finding(**changes: Any) -> Finding:  # noqa: ANN401 - fields of any type
    given: dict[str, Any] = {
        "rule": "rule",
        "statement": Text(en="It holds.", cs="Platí."),
        "answer": Answer.MET,
        "code": "ok",
        "reason": _phrase("reason"),
    }
    return Finding(**(given | changes))


def _decision(*findings: Finding) -> Decision:
    question = _phrase("question {day}", DAY)
    return Decision(
        book="book", version="7", question=question, on=date(2017, 6, 1), findings=findings
    )


def _facts(value: FactItem | tuple[FactItem, ...]) -> object:
    fact = Fact(name="it", value=value)
    members = decision_members(_decision(_finding(reason=_phrase("{it}", fact))))
    facts: object = members["findings"][0]["facts"]
    return facts


def test_envelope_says_what_it_is() -> None:
    """The outermost members say format, version, book, day, outcome and question."""
    members = decision_members(_decision(_finding()))
    assert {name: members[name] for name in members if name != "findings"} == {
        "format": "inclusion/decision",
        "version": 1,
        "book": {"id": "book", "version": "7"},
        "on": "2017-06-01",
        "outcome": "granted",
        "illustrative": False,
        "question": {
            "en": "EN question 1 June 2017",
            "cs": "CS question 1.\N{NO-BREAK SPACE}6.\N{NO-BREAK SPACE}2017",
            "template": {"en": "EN question {day}", "cs": "CS question {day}"},
            "facts": [{"name": "day", "kind": "day", "value": "2017-06-01", "sources": []}],
        },
        "decisive": [],
        "missing": [],
        "steps": [],
    }


def test_finding_says_everything() -> None:
    """A finding holds rule, words, answer, facts, sources, distance and what would mend it."""
    fact = Fact(name="n", value=5, grounds=(REMARKED, SURE))
    finding = _finding(
        answer=Answer.NOT_MET,
        code="late",
        reason=_phrase("{n}", fact),
        basis=(SURE,),
        steps=(STEP,),
        distance=Quantity(number=41, unit=Unit.DAYS),
    )
    assert decision_members(_decision(finding))["findings"] == [
        {
            "rule": "rule",
            "statement": {"en": "It holds.", "cs": "Platí."},
            "answer": "not-met",
            "code": "late",
            "reason": {"en": "EN 5", "cs": "CS 5"},
            "template": {"en": "EN {n}", "cs": "CS {n}"},
            "facts": [
                {
                    "name": "n",
                    "kind": "number",
                    "value": 5,
                    "sources": [REMARKED_MEMBERS, SURE_MEMBERS],
                }
            ],
            "weight": "binding",
            "final": False,
            "could_bar": False,
            "basis": [SURE_MEMBERS],
            "grounds": [SURE_MEMBERS, REMARKED_MEMBERS],
            "missing": [],
            "steps": [_STEP_MEMBERS],
            "distance": {"kind": "quantity", "value": {"number": 41, "unit": "days"}},
        }
    ]


_STEP_MEMBERS = {
    "code": "approve",
    "what": {"en": "EN by 1 June 2017", "cs": "CS by 1.\N{NO-BREAK SPACE}6.\N{NO-BREAK SPACE}2017"},
    "template": {"en": "EN by {day}", "cs": "CS by {day}"},
    "facts": [{"name": "day", "kind": "day", "value": "2017-06-01", "sources": []}],
    "latest": "2018-01-02",
}


def test_what_does_not_apply_is_left_out() -> None:
    """A finding without a distance and a step without a last day lack these members."""
    step = attrs.evolve(STEP, latest=None)
    members = decision_members(_decision(_finding(answer=Answer.NOT_MET, steps=(step,))))
    assert "distance" not in members["findings"][0]
    assert "latest" not in members["steps"][0]


def test_missing_facts_and_steps_stand_once() -> None:
    """What several findings miss or need stands once beside the findings; advice does not count."""
    failed = {"answer": Answer.NOT_MET, "steps": (STEP,)}
    unknown = {"answer": Answer.UNDETERMINED, "missing": (MISSING,)}
    members = decision_members(
        _decision(
            _finding(rule="a", **failed),
            _finding(rule="b", **failed),
            _finding(rule="c", **unknown),
            _finding(rule="d", **unknown),
            _finding(rule="e", **unknown, weight=Weight.ADVISORY),
        )
    )
    assert members["steps"] == [_STEP_MEMBERS]
    assert members["missing"] == [
        {
            "code": "period",
            "what": {"en": "EN period", "cs": "CS period"},
            "template": {"en": "EN period", "cs": "CS period"},
            "facts": [],
        }
    ]
    assert members["decisive"] == ["a", "b"]
    assert [len(finding["missing"]) for finding in members["findings"]] == [0, 0, 1, 1, 1]


@pytest.mark.parametrize(
    ("value", "kind", "plain"),
    [
        ("a text", "text", "a text"),
        (5, "number", 5),
        (date(2017, 6, 1), "day", "2017-06-01"),
        (PartialDate.in_month(2016, 12), "partial-date", "2016-12"),
        (DayRange(date(2017, 1, 1), date(2017, 2, 1)), "day-range", "2017-01-01/2017-02-01"),
        (Money(Decimal("1234.5"), Currency.CZK), "money", "1234.50 CZK"),
        (Quantity(number=2, unit=Unit.COUNCILS), "quantity", {"number": 2, "unit": "councils"}),
        (
            Named(kind="locality", id="most", name="Most"),
            "named",
            {"kind": "locality", "id": "most", "name": "Most"},
        ),
        (Text(en="one", cs="jedna"), "label", {"en": "one", "cs": "jedna"}),
        (
            (1, "two"),
            "list",
            [{"kind": "number", "value": 1}, {"kind": "text", "value": "two"}],
        ),
        ((), "list", []),
    ],
)
def test_fact_says_its_kind(
    value: FactItem | tuple[FactItem, ...], kind: str, plain: object
) -> None:
    """Each fact has a name, the name of its kind, a plain value and its sources."""
    assert _facts(value) == [{"name": "it", "kind": kind, "value": plain, "sources": []}]


def _shipped_decisions() -> Iterator[Decision]:
    for programme in (reference.wave_4(), reference.illustration()):
        for place in programme.localities:
            for package in programme.packages:
                yield funding_access(
                    programme, locality=place.id, package=package.id, on=date(2017, 6, 1)
                )


def test_bytes_hold_what_the_members_say() -> None:
    """The document is UTF-8 with readable letters and a last line end, and reads back the same."""
    for decision in _shipped_decisions():
        data = dumps_decision(decision)
        assert json.loads(data) == decision_members(decision)
        assert data.endswith(b"}\n")
        assert decision.question.facts[0].name in data.decode()
        assert "\\u" not in data.decode()


def test_indent_may_be_chosen() -> None:
    """Without an indent the document is one line."""
    decision = next(_shipped_decisions())
    assert dumps_decision(decision, indent=None).count(b"\n") == 1
    assert dumps_decision(decision).startswith(b'{\n  "format"')


def test_every_finding_has_the_same_members() -> None:
    """Over all shipped decisions, every finding has the same members, the distance excepted."""
    keys = {
        frozenset(finding) - {"distance"}
        for decision in _shipped_decisions()
        for finding in decision_members(decision)["findings"]
    }
    assert len(keys) == 1
