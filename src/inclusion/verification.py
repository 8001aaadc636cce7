"""Checking a decision later: the same book is asked again about the same facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from inclusion.decision import Decision
from inclusion.documents.canonical import digest
from inclusion.documents.decision_document import decision_members
from inclusion.errors import Problem, UnknownReferenceError
from inclusion.programme import Programme
from inclusion.quantity import Named
from inclusion.rules.funding_access import FUNDING_ACCESS, funding_access

_Asked = Callable[[Programme, Decision], Decision]


@attrs.frozen(kw_only=True)
class Verification:
    """Whether a decision is what the library says today about a record.

    Args:
        decision: The decision that was checked.
        again: What is decided now; ``None`` if the record does not hold what was asked about.
        differences: Where the two differ: each with the place in the document of the decision, a
            stable code, and a text. Empty if they do not.
    """

    decision: Decision
    again: Decision | None
    differences: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


def sealed(decision: Decision, programme: Programme) -> Decision:
    """A decision with the digest of the record on which it rests.

    It is not computed with each decision: it costs about as much as writing the whole record.

    Args:
        decision: The decision.
        programme: The record from which it was made.
    """
    return attrs.evolve(decision, facts_digest=digest(programme))


def verify(decision: Decision, programme: Programme) -> Verification:
    """Decide again and compare.

    Args:
        decision: The decision, perhaps read from a document.
        programme: The record on which it is said to rest.

    Raises:
        UnknownReferenceError: This library has no such rule book.
    """
    asked = ASKED.get(decision.book)
    if asked is None:
        raise UnknownReferenceError("rule book", decision.book, tuple(ASKED))
    again = _asked_again(asked, decision, programme)
    differences = (*_other_facts(decision, programme), *_differences(decision, again))
    return Verification(decision=decision, again=again, differences=differences)


def _asked_again(asked: _Asked, decision: Decision, programme: Programme) -> Decision | None:
    try:
        return asked(programme, decision)
    except UnknownReferenceError:
        return None


def _other_facts(decision: Decision, programme: Programme) -> Iterator[Problem]:
    if decision.facts_digest not in (None, digest(programme)):
        yield Problem("/facts_digest", "other-facts", "is the digest of another record")


def _differences(decision: Decision, again: Decision | None) -> Iterator[Problem]:
    if again is None:
        yield Problem("/question", "not-held", "asks about something that the record does not hold")
        return
    if decision.version != again.version:
        message = f"is {decision.version}, and the book now has version {again.version}"
        yield Problem("/book/version", "other-version", message)
    given, made = decision_members(decision), decision_members(again)
    for name in ("on", "outcome", "illustrative", "question"):
        if given[name] != made[name]:
            yield Problem(f"/{name}", "other-answer", "is not what is decided now")
    yield from _other_findings(decision, again)


def _other_findings(decision: Decision, again: Decision) -> Iterator[Problem]:
    now = {finding.rule: finding for finding in again.findings}
    for position, finding in enumerate(decision.findings):
        if now.pop(finding.rule, None) != finding:
            message = f"is not what the rule {finding.rule} finds now"
            yield Problem(f"/findings/{position}", "other-finding", message)
    for rule in now:
        yield Problem("/findings", "lacking-finding", f"lacks what the rule {rule} finds now")


def _funding_access(programme: Programme, decision: Decision) -> Decision:
    return funding_access(
        programme,
        locality=_named(decision, "locality"),
        package=_named(decision, "package"),
        on=decision.on,
    )


def _named(decision: Decision, name: str) -> str:
    """The identifier of what a question names."""
    for fact in decision.question.facts:
        if fact.name == name and isinstance(fact.value, Named):
            return fact.value.id
    raise UnknownReferenceError(name, "(not named in the question)", ())


ASKED: Final[Mapping[str, _Asked]] = MappingProxyType({FUNDING_ACCESS.id: _funding_access})
"""How each book is asked again, by its identifier; a new book is a new row."""
