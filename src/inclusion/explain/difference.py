"""Why two answers differ: facts, parameters, rules or day, and which of them alone suffices.

The question is asked again under every mixture of the two sets of circumstances. What changes the
answer is thus found by trying, and not by guessing from the reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from itertools import combinations
from typing import Generic

import attrs

from inclusion.decision import Decision
from inclusion.explain.changes import Change, changes, codes_of
from inclusion.language import Language, Text
from inclusion.programme import Programme
from inclusion.rule import Case, RuleBook
from inclusion.validity import Valid

_NO_FACTS = ("packages", "sources")


class Aspect(Enum):
    """In what two circumstances can differ."""

    FACTS = "facts"
    """Everything that the record says but its packages."""
    PARAMETERS = "parameters"
    """The packages of the record, with their windows, allocations and conditions."""
    RULES = "rules"
    """The rule book."""
    DAY = "day"

    @property
    def label(self) -> Text:
        """The name of the aspect in both languages."""
        return _LABELS[self]


_LABELS = {
    Aspect.FACTS: Text(en="the facts", cs="skutečnosti"),
    Aspect.PARAMETERS: Text(en="the terms of the packages", cs="podmínky balíčků"),
    Aspect.RULES: Text(en="the rules", cs="pravidla"),
    Aspect.DAY: Text(en="the day", cs="den"),
}
_SAME = Text(
    en="Both answers are the same: {first}.",
    cs="Obě odpovědi jsou stejné: {first}.",
)
_OTHER = Text(
    en="The first answer is “{first}”, the second “{second}”.",
    cs="První odpověď je „{first}“, druhá „{second}“.",
)
_SAME_OUTCOME = Text(
    en="Both answers are “{first}”, for different reasons.",
    cs="Obě odpovědi jsou „{first}“, ale z různých důvodů.",
)
_ALONE = Text(en="Enough by itself: {aspects}.", cs="Samo o sobě stačí: {aspects}.")
_TOGETHER = Text(en="Enough only together: {aspects}.", cs="Stačí jen společně: {aspects}.")
_NEVER = Text(en="It makes no difference: {aspects}.", cs="Na odpověď nemá vliv: {aspects}.")


@attrs.frozen(kw_only=True)
class Circumstances(Valid, Generic[Case]):
    """Under what a question is asked.

    Args:
        programme: The record.
        book: The rules.
        on: The day.
    """

    programme: Programme
    book: RuleBook[Case]
    on: date


@attrs.frozen(kw_only=True)
class Difference(Valid):
    """Why two answers to one question differ.

    Two answers are the same if the outcome and the reason of every rule are. Where the outcomes
    differ, an aspect suffices if it leads to the outcome of the second answer; where only reasons
    differ, if it leads to all of these.

    Args:
        first: The first answer.
        second: The second answer.
        differing: The aspects in which the circumstances differ.
        sufficient: The smallest sets of aspects that turn the first answer into the second one,
            taken over from the second circumstances while all else stays; empty if the answers
            are the same.
    """

    first: Decision
    second: Decision
    differing: tuple[Aspect, ...]
    sufficient: tuple[tuple[Aspect, ...], ...]

    @property
    def alone(self) -> tuple[Aspect, ...]:
        """The aspects each of which suffices by itself."""
        return tuple(aspects[0] for aspects in self.sufficient if len(aspects) == 1)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The findings that say something else."""
        return changes(self.first, self.second)

    def explain(self, language: Language | str) -> str:
        """The difference in words, a sentence on each line.

        Args:
            language: ``"en"`` or ``"cs"``.

        Raises:
            ValueError: There is no such language.
        """
        reader = Language(language)
        first, second = (d.outcome.label.to(reader) for d in (self.first, self.second))
        lines = [self._headline.to(reader).format(first=first, second=second)]
        for aspects in self.sufficient:
            text = _ALONE if len(aspects) == 1 else _TOGETHER
            lines.append(text.to(reader).format(aspects=_listed(aspects, reader)))
        used = {aspect for aspects in self.sufficient for aspect in aspects}
        idle = tuple(aspect for aspect in self.differing if aspect not in used)
        if idle:
            lines.append(_NEVER.to(reader).format(aspects=_listed(idle, reader)))
        for change in self.changes:
            lines.extend(
                f"{sign} {finding.reason.to(reader)}"
                for sign, finding in (("-", change.before), ("+", change.after))
                if finding is not None
            )
        return "\n".join(lines)

    @property
    def _headline(self) -> Text:
        if self.first.outcome is not self.second.outcome:
            return _OTHER
        return _SAME_OUTCOME if self.changes else _SAME


def _listed(aspects: tuple[Aspect, ...], language: Language) -> str:
    return ", ".join(aspect.label.to(language) for aspect in aspects)


def why_differ(
    ask: Callable[[Circumstances[Case]], Decision],
    first: Circumstances[Case],
    second: Circumstances[Case],
) -> Difference:
    """Why a question is answered otherwise under other circumstances.

    Args:
        ask: Asks the question; it has to look at nothing but the circumstances.
        first: The first circumstances.
        second: The second circumstances.
    """
    before, after = ask(first), ask(second)
    differing = _differing(first, second)
    return Difference(
        first=before,
        second=after,
        differing=differing,
        sufficient=_sufficient(
            differing,
            lambda aspects: _leads(before, after, ask(_mixture(first, second, aspects))),
        )
        if _said(before) != _said(after)
        else (),
    )


def _sufficient(
    differing: tuple[Aspect, ...], suffices: Callable[[tuple[Aspect, ...]], bool]
) -> tuple[tuple[Aspect, ...], ...]:
    """The sets of aspects that suffice and hold no smaller set that does."""
    found: list[tuple[Aspect, ...]] = []
    for size in range(1, len(differing) + 1):
        for aspects in combinations(differing, size):
            smaller = any(set(known) <= set(aspects) for known in found)
            if not smaller and suffices(aspects):
                found.append(aspects)
    return tuple(found)


def _leads(before: Decision, after: Decision, mixed: Decision) -> bool:
    """Whether a mixture gives the second answer."""
    if before.outcome is not after.outcome:
        return mixed.outcome is after.outcome
    return _said(mixed) == _said(after)


def _said(decision: Decision) -> tuple[object, ...]:
    return (decision.outcome, codes_of(decision))


def _differing(first: Circumstances[Case], second: Circumstances[Case]) -> tuple[Aspect, ...]:
    pairs: Mapping[Aspect, tuple[object, object]] = {
        Aspect.FACTS: (_facts(first.programme), _facts(second.programme)),
        Aspect.PARAMETERS: (first.programme.packages, second.programme.packages),
        Aspect.RULES: (first.book, second.book),
        Aspect.DAY: (first.on, second.on),
    }
    return tuple(aspect for aspect, (one, other) in pairs.items() if one != other)


def _facts(programme: Programme) -> tuple[object, ...]:
    """Everything that a record says but the packages; under what title of a source is no fact."""
    names = (field.name for field in attrs.fields(Programme) if field.init)
    return tuple(getattr(programme, name) for name in names if name not in _NO_FACTS)


def _mixture(
    first: Circumstances[Case], second: Circumstances[Case], taken: tuple[Aspect, ...]
) -> Circumstances[Case]:
    """The first circumstances with some aspects of the second."""
    facts = (second if Aspect.FACTS in taken else first).programme
    parameters = (second if Aspect.PARAMETERS in taken else first).programme
    return Circumstances(
        programme=_joined(facts, parameters),
        book=(second if Aspect.RULES in taken else first).book,
        on=(second if Aspect.DAY in taken else first).on,
    )


def _joined(facts: Programme, parameters: Programme) -> Programme:
    """The facts of one record with the packages of another, and what these refer to."""
    if facts is parameters:
        return facts
    sources = {source.id: source for source in (*parameters.sources, *facts.sources)}
    towns = {town.code: town for town in (*parameters.municipalities, *facts.municipalities)}
    return attrs.evolve(
        facts,
        packages=parameters.packages,
        sources=tuple(sources.values()),
        municipalities=tuple(towns.values()),
    )
