"""A decision: what all the rules of a book say about one case on one day.

This module knows nothing of the domain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import NoReturn

import attrs

from inclusion.answer import Answer, Outcome
from inclusion.errors import UndecidedTruthError, Violation
from inclusion.explanation import Explanation, Terminal, in_a_notebook
from inclusion.finding import Finding, MissingFact, Step, Weight
from inclusion.identifiers import ContentDigest
from inclusion.invariants import distinct, not_empty
from inclusion.language import Language
from inclusion.phrase import Phrase
from inclusion.reader import Reader
from inclusion.town_wording import for_the_town
from inclusion.validity import Valid
from inclusion.wording import in_words, once

_ANSWER, _FINAL, _COULD_BAR = map(attrgetter, ("answer", "final", "could_bar"))


def joint_outcome(findings: Iterable[Finding]) -> Outcome:
    """What binding findings add up to; see :attr:`Decision.outcome`.

    Args:
        findings: The findings, each of them binding.
    """
    binding = tuple(findings)
    if any(map(_FINAL, binding)):
        return Outcome.BARRED
    if any(map(_COULD_BAR, binding)):
        return Outcome.UNDETERMINED
    answers = tuple(map(_ANSWER, binding))
    if Answer.NOT_MET in answers:
        return Outcome.NOT_YET
    if Answer.UNDETERMINED in answers or Answer.MET not in answers:
        return Outcome.UNDETERMINED
    return Outcome.GRANTED


def decisive_among(binding: Iterable[Finding], outcome: Outcome) -> tuple[Finding, ...]:
    """The binding findings that keep an outcome from being better; see :attr:`Decision.decisive`.

    Args:
        binding: The findings, each of them binding.
        outcome: What they add up to.
    """
    if outcome is Outcome.BARRED:
        return tuple(finding for finding in binding if finding.final)
    undetermined = outcome is Outcome.UNDETERMINED
    answer = Answer.UNDETERMINED if undetermined else Answer.NOT_MET
    return tuple(finding for finding in binding if finding.answer is answer)


@attrs.frozen(kw_only=True)
class Decision(Valid):
    """The answer to one question about one day. It has four outcomes and no truth value.

    Args:
        book: The identifier of the rule book.
        version: The version of the rule book.
        question: What was asked; its facts say about what.
        on: The day that the answer is about.
        findings: What each rule says, in the order of the book.
        illustrative: Whether the facts are made up to show something.
        facts_digest: The digest of the record on which it rests, if it was computed; see
            :func:`inclusion.sealed`.
    """

    book: str
    version: str
    question: Phrase
    on: date
    findings: tuple[Finding, ...]
    illustrative: bool = False
    facts_digest: ContentDigest | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "findings")
        yield from distinct("findings", [finding.rule for finding in self.findings])

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for true or false.

        Raises:
            UndecidedTruthError: Always.
        """
        raise UndecidedTruthError(self.outcome.value)

    @property
    def binding(self) -> tuple[Finding, ...]:
        """The findings that count for the outcome."""
        return tuple(finding for finding in self.findings if finding.weight is Weight.BINDING)

    @property
    def outcome(self) -> Outcome:
        """What the binding findings add up to.

        Decided means decided: whatever the missing facts turn out to be, ``granted``, ``not_yet``
        and ``barred`` stay what they are. Where they could still change, it is ``undetermined``.
        """
        return joint_outcome(self.binding)

    @property
    def decisive(self) -> tuple[Finding, ...]:
        """The binding findings that keep the outcome from being better; none if it is granted."""
        return decisive_among(self.binding, self.outcome)

    @property
    def missing(self) -> tuple[MissingFact, ...]:
        """The facts that are missing and that the way to ``granted`` depends on, each once.

        Empty if the outcome is ``barred``: no fact could change it.
        """
        if self.outcome is Outcome.BARRED:
            return ()
        return once(fact for finding in self.binding for fact in finding.missing)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What would mend the findings that are not met, each step once.

        Empty if the outcome is ``barred``: no step could change it.
        """
        if self.outcome is Outcome.BARRED:
            return ()
        return once(step for finding in self.binding for step in finding.steps)

    def finding(self, rule: str) -> Finding:
        """The finding of one rule.

        Args:
            rule: The identifier of the rule.

        Raises:
            KeyError: The book has no such rule.
        """
        for finding in self.findings:
            if finding.rule == rule:
                return finding
        raise KeyError(rule)

    def explain(
        self, language: Language | str, *, reader: Reader | str = Reader.AUDITOR
    ) -> Explanation:
        """The decision in words; print it, or take it part by part.

        Every part is there for every reader; the reader decides what is printed.

        Args:
            language: ``"en"`` or ``"cs"``.
            reader: ``"auditor"`` for the full reasoning, ``"town"`` for the answer, why, what to do
                and by when, in a sentence or two.

        Raises:
            ValueError: There is no such language or reader.
        """
        told = in_words(self, Language(language))
        short = for_the_town(self, told.language)
        return attrs.evolve(told, short=short, reader=Reader(reader))

    def _repr_html_(self) -> str:
        """The decision in a notebook: the explanation in English; ask for ``"cs"`` by name."""
        return in_a_notebook(self.explain(Language.ENGLISH))

    def __rich_console__(self, console: Terminal, options: object) -> Iterator[object]:
        """The decision in a terminal of rich: the explanation in English."""
        return self.explain(Language.ENGLISH).__rich_console__(console, options)
