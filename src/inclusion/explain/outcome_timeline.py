"""The timeline of an answer: on which days it is which, and what changes at each border."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise

import attrs

from inclusion.answer import Outcome
from inclusion.dates import DayRange, Moment
from inclusion.decision import Decision
from inclusion.errors import Violation
from inclusion.explain.changes import Change, changes, codes_of
from inclusion.invariants import not_empty
from inclusion.validity import Valid

ALL_DAYS = DayRange(date.min, date.max)
"""Every day of the calendar."""

_ONE_DAY = timedelta(1)


@attrs.frozen(kw_only=True)
class Stretch(Valid):
    """A range of days on which every rule gives one answer for one reason.

    Args:
        days: The days, both ends included.
        decision: The decision on the first of them; on the last if they begin with the calendar. On
            the others only numbers and days inside the reasons differ, such as how many days
            something is late.
    """

    days: DayRange
    decision: Decision

    @property
    def outcome(self) -> Outcome:
        """The outcome on each of these days."""
        return self.decision.outcome

    @property
    def codes(self) -> tuple[str, ...]:
        """What every rule says on each of these days, for example ``package-open/closed``."""
        return codes_of(self.decision)


@attrs.frozen(kw_only=True)
class Border(Valid):
    """A day on which the answer, or a reason for it, is no longer that of the day before.

    Args:
        before: The decision on the day before.
        after: The decision on the day.
    """

    before: Decision
    after: Decision

    @property
    def day(self) -> date:
        """The first day on which it is otherwise."""
        return self.after.on

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every finding that changes."""
        return changes(self.before, self.after)

    @property
    def decisive(self) -> tuple[Change, ...]:
        """The changes of findings that decide the outcome before or after."""
        return tuple(change for change in self.changes if change.decisive)

    @property
    def turns_the_outcome(self) -> bool:
        """Whether the outcome changes, and not only a reason."""
        return self.before.outcome is not self.after.outcome


@attrs.frozen(kw_only=True)
class Spell(Valid):
    """A range of days with one outcome, as long as it lasts.

    Args:
        days: The days, both ends included.
        decision: The decision on the first of them; see :class:`Stretch`.
        began: What began it; ``None`` if the timeline begins with it.
        ended: What ended it; ``None`` if the timeline ends with it.
        first_minute: The minute of the first day from which on a call takes applications, if the
            record gives it. The outcome is that of the day; before this minute the call is closed.
        last_minute: The minute of the last day until which it does, if the record gives it.
    """

    days: DayRange
    decision: Decision
    began: Border | None = None
    ended: Border | None = None
    first_minute: Moment | None = None
    last_minute: Moment | None = None

    @property
    def outcome(self) -> Outcome:
        """The outcome on each of these days."""
        return self.decision.outcome


@attrs.frozen(kw_only=True)
class Timeline(Valid):
    """When the answer to one question is which. Iterating gives days and outcome of each spell.

    Args:
        stretches: The stretches, one after the other without a gap.
        borders: The borders between them, one fewer.
        opening: The first minute of the call, if the record gives day and minute.
        closing: The last minute of the call, if the record gives day and minute.
    """

    stretches: tuple[Stretch, ...]
    borders: tuple[Border, ...]
    opening: Moment | None = None
    closing: Moment | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "stretches")
        joints = tuple(
            before.days.last + _ONE_DAY if before.days.last < after.days.first else None
            for before, after in pairwise(self.stretches)
        )
        if joints != tuple(after.days.first for after in self.stretches[1:]):
            yield Violation(("stretches",), "out-of-order", "must follow each other without a gap")
        elif joints != tuple(border.day for border in self.borders):
            yield Violation(("borders",), "out-of-order", "must lie between the stretches")

    def __iter__(self) -> Iterator[tuple[DayRange, Outcome]]:
        """The days and the outcome of each spell, in order."""
        return ((spell.days, spell.outcome) for spell in self.spells)

    @property
    def days(self) -> DayRange:
        """All days of the timeline."""
        return DayRange(self.stretches[0].days.first, self.stretches[-1].days.last)

    @property
    def spells(self) -> tuple[Spell, ...]:
        """The spells, in order; two neighbours never have the same outcome."""
        groups = groupby(self.stretches, lambda stretch: stretch.outcome)
        return tuple(self._spell(tuple(group)) for _, group in groups)

    def spells_of(self, outcome: Outcome) -> tuple[Spell, ...]:
        """The spells with one outcome: since when, how long, until when, what ended it.

        Args:
            outcome: The outcome.
        """
        return tuple(spell for spell in self.spells if spell.outcome is outcome)

    def first(self, outcome: Outcome) -> date | None:
        """The first day with an outcome; ``None`` if no day has it.

        Args:
            outcome: The outcome.
        """
        return next((spell.days.first for spell in self.spells_of(outcome)), None)

    def at(self, day: date) -> Stretch:
        """The stretch in which a day lies.

        Args:
            day: The day.

        Raises:
            LookupError: The timeline does not reach to the day.
        """
        for stretch in self.stretches:
            if day in stretch.days:
                return stretch
        raise LookupError(f"the timeline holds {self.days}, not {day}")

    def _spell(self, group: tuple[Stretch, ...]) -> Spell:
        days = DayRange(group[0].days.first, group[-1].days.last)
        at = {border.day: border for border in self.borders}
        return Spell(
            days=days,
            decision=group[0].decision,
            began=at.get(days.first),
            ended=at.get(days.last + _ONE_DAY) if days.last < self.days.last else None,
            first_minute=_on(self.opening, days.first),
            last_minute=_on(self.closing, days.last),
        )


def _on(moment: Moment | None, day: date) -> Moment | None:
    return moment if moment and moment.day == day else None


def timeline_of(
    ask: Callable[[date], Decision],
    turning: Iterable[date],
    *,
    over: DayRange = ALL_DAYS,
    opening: Moment | None = None,
    closing: Moment | None = None,
) -> Timeline:
    """The timeline of any question to any book.

    Args:
        ask: Gives the decision on a day; always that on the same facts.
        turning: The days on which it can change, in any order; more do no harm. See
            :func:`~inclusion.turning_days`.
        over: The days that the timeline covers, both ends included.
        opening: The first minute of the call, if known.
        closing: The last minute of the call, if known.
    """
    starts = sorted({over.first, *(day for day in turning if day in over)})
    asked = ((day, ask(day)) for day in starts)
    kept = [next(group) for _, group in groupby(asked, lambda pair: _said(pair[1]))]
    ends = (*(day - _ONE_DAY for day, _ in kept[1:]), over.last)
    return Timeline(
        stretches=tuple(
            Stretch(
                days=DayRange(first, last), decision=ask(last) if first == date.min else decision
            )
            for (first, decision), last in zip(kept, ends, strict=True)
        ),
        borders=tuple(
            Border(before=ask(day - _ONE_DAY), after=decision) for day, decision in kept[1:]
        ),
        opening=opening,
        closing=closing,
    )


def _said(decision: Decision) -> tuple[object, ...]:
    """Outcome and reasons, without the facts in them."""
    return (decision.outcome, *((f.rule, f.answer, f.code) for f in decision.findings))
