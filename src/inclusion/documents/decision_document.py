"""A decision as a document: all that a program needs without reading prose, and the prose as well.

What is not known or does not apply (``distance``, ``facts_digest``, ``latest``, ``remark``) is left
out; lists, texts and truth values are always there. The words follow from template and facts, the
outcome and what is missing from the findings: they stand there for readers that do not compute.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.decision import Decision
from inclusion.documents.json_text import Json
from inclusion.finding import Finding, MissingFact, Step
from inclusion.language import Language, Text
from inclusion.money import Money
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.quantity import Named, Quantity
from inclusion.source import Ground
from inclusion.wording import once

FORMAT = "inclusion/decision"
"""The name of the format."""

VERSION = 1
"""The version of the format that this library writes."""


def dumps_decision(decision: Decision, *, indent: int | None = 2) -> bytes:
    """Write a decision as a JSON document in UTF-8, with a last line end.

    Args:
        decision: The decision.
        indent: By how many spaces it is indented; ``None`` puts it on one line.
    """
    members = decision_members(decision)
    text = json.dumps(members, ensure_ascii=False, allow_nan=False, indent=indent)
    return f"{text}\n".encode()


def decision_members(decision: Decision) -> dict[str, Json]:
    """A decision as plain JSON: objects, arrays, texts, whole numbers and truth values.

    Args:
        decision: The decision.
    """
    digest = decision.facts_digest
    return {
        "format": FORMAT,
        "version": VERSION,
        "book": {"id": decision.book, "version": decision.version},
        "on": decision.on.isoformat(),
        "outcome": decision.outcome.value,
        "illustrative": decision.illustrative,
        **({} if digest is None else {"facts_digest": str(digest)}),
        "question": _words(decision.question) | _template_and_facts(decision.question),
        "decisive": [finding.rule for finding in decision.decisive],
        "findings": [_finding(finding) for finding in decision.findings],
        "missing": [_missing(fact) for fact in decision.missing],
        "steps": [_step(step) for step in decision.steps],
    }


def _finding(finding: Finding) -> dict[str, Json]:
    members = {
        "rule": finding.rule,
        "statement": _text(finding.statement),
        "answer": finding.answer.value,
        "code": finding.code,
        "reason": _words(finding.reason),
        **_template_and_facts(finding.reason),
        "weight": finding.weight.value,
        "final": finding.final,
        "could_bar": finding.could_bar,
        "basis": _grounds(finding.basis),
        "grounds": _grounds(once(finding.grounds)),
        "missing": [_missing(fact) for fact in finding.missing],
        "steps": [_step(step) for step in finding.steps],
    }
    if finding.distance is not None:
        members["distance"] = _typed(finding.distance)
    return members


def _missing(fact: MissingFact) -> dict[str, Json]:
    return {"code": fact.code} | what_members(fact.what)


def _step(step: Step) -> dict[str, Json]:
    members: dict[str, Json] = {"code": step.code} | what_members(step.what)
    if step.latest is not None:
        members["latest"] = step.latest.isoformat()
    return members


def what_members(what: Phrase) -> dict[str, Json]:
    """What is missing, or is to be done, as plain JSON: words, the template and its facts.

    Args:
        what: The phrase that says it.
    """
    return {"what": _words(what)} | _template_and_facts(what)


def _template_and_facts(phrase: Phrase) -> dict[str, Json]:
    return {"template": _text(phrase.text), "facts": [_fact(fact) for fact in phrase.facts]}


def _fact(fact: Fact) -> dict[str, Json]:
    return {"name": fact.name} | _typed(fact.value) | {"sources": _grounds(fact.grounds)}


def _typed(value: FactItem | tuple[FactItem, ...]) -> dict[str, Json]:
    """A value beside the name of its kind."""
    if isinstance(value, tuple):
        return {"kind": "list", "value": [_typed(item) for item in value]}
    kind, plain = _kind_and_value(value)
    return {"kind": kind, "value": plain}


_WRITTEN_AS: Mapping[type, str] = MappingProxyType(
    {
        PartialDate: "partial-date",
        DayRange: "day-range",
        TimeOfDay: "time",
        Moment: "moment",
        Money: "money",
    }
)
"""The kinds of value that have a text form of their own."""


def _kind_and_value(value: FactItem) -> tuple[str, Json]:
    match value:
        case str():
            return "text", value
        case int():
            return "number", value
        case date():
            return "day", value.isoformat()
        case PartialDate() | DayRange() | TimeOfDay() | Moment() | Money():
            return _WRITTEN_AS[type(value)], str(value)
        case Quantity():
            return "quantity", {"number": value.number, "unit": value.unit.name.lower()}
        case Named():
            return "named", {"kind": value.kind, "id": value.id, "name": value.name}
        case _:
            return "label", _text(value)


def _grounds(grounds: Iterable[Ground]) -> list[dict[str, Json]]:
    return [_ground(ground) for ground in grounds]


def _ground(ground: Ground) -> dict[str, Json]:
    members = {
        "source": str(ground.source.id),
        "title": _text(ground.source.title),
        "address": ground.source.address,
        "confidence": ground.confidence.value,
    }
    if ground.remark is not None:
        members["remark"] = _text(ground.remark)
    return members


def _words(phrase: Phrase) -> dict[str, Json]:
    return {language.value: phrase.to(language) for language in Language}


def _text(text: Text) -> dict[str, Json]:
    return {language.value: text.to(language) for language in Language}
