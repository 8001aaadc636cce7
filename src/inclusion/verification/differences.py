"""Where two decisions on one question differ, with the place in the document of the first one.

They are compared as they are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import starmap
from typing import NamedTuple

from inclusion.decision import Decision
from inclusion.documents.decision_document import decision_members
from inclusion.documents.json_text import Json
from inclusion.errors import Problem
from inclusion.finding import Finding
from inclusion.verification.other_facts import other_facts, other_value

_FOLLOWING = frozenset({"en", "cs", "reason", "grounds"})
"""What follows from other members: the words, and all the sources of a finding together."""


class _Written(NamedTuple):
    """A finding, and how it is written."""

    finding: Finding
    members: Mapping[str, Json]


def differences_between(given: Decision, made: Decision) -> Iterator[Problem]:
    """Each difference, in the order of the document.

    Args:
        given: The decision that is checked.
        made: What is decided now.
    """
    was, now = decision_members(given), decision_members(made)
    if given.book != made.book:
        yield Problem("/book/id", "other-book", f"is {given.book}, and {made.book} was asked")
    if given.version != made.version:
        message = f"is {given.version}, and the book now has version {made.version}"
        yield Problem("/book/version", "other-version", message)
    for name in ("on", "outcome", "illustrative"):
        if was[name] != now[name]:
            before, after = (str(one[name]).lower() for one in (was, now))
            yield Problem(f"/{name}", "other-answer", f"is {before}, and now it is {after}")
    if was["question"] != now["question"]:
        message = f"is not what is asked now: {_other_members(was['question'], now['question'])}"
        yield Problem("/question", "other-answer", message)
        yield from other_facts("/question", given.question, made.question)
    yield from _other_findings(_written(given, was), _written(made, now))


def _written(decision: Decision, members: Mapping[str, Json]) -> list[_Written]:
    return list(starmap(_Written, zip(decision.findings, members["findings"], strict=True)))


def _other_findings(given: list[_Written], made: list[_Written]) -> Iterator[Problem]:
    left = {one.finding.rule: one for one in made}
    for position, one in enumerate(given):
        place, rule = f"/findings/{position}", one.finding.rule
        if rule not in left:
            message = f"is of the rule {rule}, which the book does not have now"
            yield Problem(place, "other-finding", message)
            continue
        yield from _other_finding(place, one, left.pop(rule))
    for finding, _ in left.values():
        message = f"lacks what the rule {finding.rule} finds now: {_said(finding)}"
        yield Problem("/findings", "lacking-finding", message)


def _other_finding(place: str, given: _Written, made: _Written) -> Iterator[Problem]:
    if given.members == made.members:
        return
    was, now = _said(given.finding), _said(made.finding)
    lead = f"is not what the rule {given.finding.rule} finds now: "
    if was != now:
        yield Problem(place, "other-finding", f"{lead}it was {was}, and is {now}")
        return
    parts = _other_members(given.members, made.members)
    yield Problem(place, "other-finding", f"{lead}{was} as before, but {parts}")
    yield from _other_parts(place, given.finding, made.finding)


def _other_parts(place: str, given: Finding, made: Finding) -> Iterator[Problem]:
    """What differs within a finding that gives the same reason."""
    yield from other_facts(place, given.reason, made.reason)
    yield from other_value(place, "distance", given.distance, made.distance)
    for position, (lack, lack_now) in enumerate(zip(given.missing, made.missing, strict=False)):
        if lack.code == lack_now.code:
            yield from other_facts(f"{place}/missing/{position}", lack.what, lack_now.what)
    for position, (step, step_now) in enumerate(zip(given.steps, made.steps, strict=False)):
        if step.code == step_now.code:
            here = f"{place}/steps/{position}"
            yield from other_facts(here, step.what, step_now.what)
            yield from other_value(here, "latest", step.latest, step_now.latest)


def _said(finding: Finding) -> str:
    """Answer and code."""
    return f"{finding.answer.value} ({finding.code})"


def _other_members(was: Mapping[str, Json], now: Mapping[str, Json]) -> str:
    """The members that differ, each once."""
    names = [
        name
        for name in dict.fromkeys((*was, *now))
        if name not in _FOLLOWING and was.get(name) != now.get(name)
    ]
    return f"other {', '.join(names)}"
