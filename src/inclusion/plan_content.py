"""The content of a plan: areas, goals, measures, indicators, budgets, project intents (P7, P8).

A list that is ``None`` is not known; an empty one is known to be empty. A measure may cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import attrs

from inclusion.activity import Activity
from inclusion.area import Area
from inclusion.errors import Violation
from inclusion.identifiers import ElementId
from inclusion.invariants import distinct, not_blank, not_less_than_nothing, plain
from inclusion.money import Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Indicator(Valid):
    """An indicator (*indikátor*) by which a measure is judged.

    Args:
        id: Its identifier within the plan.
        title: What is counted or measured.
        unit: The unit of both values.
        baseline: The value at the start, if known: below 10**15, at most 6 decimal places.
        target: The value to be reached, if known, within the same limits.
    """

    id: ElementId
    title: str
    unit: str
    baseline: Decimal | None = None
    target: Decimal | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "title", "unit")
        yield from plain(self, "baseline", "target")


@attrs.frozen(kw_only=True)
class BudgetLine(Valid):
    """A part of the cost of a measure and where it is to come from.

    Args:
        amount: How much.
        programme: The operational programme that is to pay; ``None`` means another source, named
            in ``payer``.
        payer: Who pays where it is not an operational programme, for example the town itself.
    """

    amount: Money
    programme: OperationalProgramme | None = None
    payer: str = ""

    def _violations(self) -> Iterator[Violation]:
        yield from not_less_than_nothing(self, "amount")
        if (self.programme is None) == (not self.payer.strip()):
            yield Violation(("payer",), "one-of", "name either a programme or a payer, not both")


@attrs.frozen(kw_only=True)
class ProjectIntent(Valid):
    """An intended project (*projektový záměr*); the sum asked for is not a grant.

    Args:
        id: Its identifier within the plan.
        title: Its title.
        programme: The operational programme in which it is to be filed.
        activity: The kind of activity, if known.
        applicant: Who is to apply, if known; it need not be a member of the partnership.
        requested: How much is to be asked for, if known.
    """

    id: ElementId
    title: str
    programme: OperationalProgramme
    activity: Activity | None = None
    applicant: str = ""
    requested: Money | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "title")
        yield from not_less_than_nothing(self, "requested")


@attrs.frozen(kw_only=True)
class Measure(Valid):
    """A measure (*opatření*): what is to be done.

    Args:
        id: Its identifier within the plan.
        title: What is to be done.
        responsible: The body responsible for it (*garant*), if known.
        responsible_is_external: Whether that body is said to stand outside the local partnership;
            ``None`` if the record does not say.
        budget: Its cost by source; empty if it costs nothing; ``None`` if not known.
        indicators: The indicators by which it is judged.
        intents: The projects by which it is to be done.
    """

    id: ElementId
    title: str
    responsible: str = ""
    responsible_is_external: bool | None = None
    budget: tuple[BudgetLine, ...] | None = None
    indicators: tuple[Indicator, ...] = ()
    intents: tuple[ProjectIntent, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "title")


@attrs.frozen(kw_only=True)
class Goal(Valid):
    """A goal (*cíl*) and the measures that lead to it.

    Args:
        id: Its identifier within the plan.
        title: What is to be reached.
        measures: The measures; empty if there is none.
    """

    id: ElementId
    title: str
    measures: tuple[Measure, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "title")


@attrs.frozen(kw_only=True)
class PlanArea(Valid):
    """An area as the plan treats it.

    Args:
        area: The area.
        goals: Its goals; empty if there is none; ``None`` if not known.
    """

    area: Area
    goals: tuple[Goal, ...] | None = None

    @property
    def is_worked_out(self) -> bool | None:
        """Whether the area has a goal with a measure; ``None`` if its goals are not known."""
        return None if self.goals is None else any(goal.measures for goal in self.goals)


@attrs.frozen(kw_only=True)
class StatedTotal(Valid):
    """What a plan says its project intents ask of one operational programme in all.

    Args:
        programme: The operational programme.
        amount: The sum; it is asked for, not granted.
    """

    programme: OperationalProgramme
    amount: Money

    def _violations(self) -> Iterator[Violation]:
        yield from not_less_than_nothing(self, "amount")


@attrs.frozen(kw_only=True)
class PlanContent(Valid):
    """What one version of a plan says.

    Args:
        areas: The areas it treats; ``None`` if they are not known.
        stated_totals: The sums that it states for its intents in each programme, as far as known.
        stated_total: The sum that it states for all its intents, if known.
    """

    areas: tuple[PlanArea, ...] | None = None
    stated_totals: tuple[StatedTotal, ...] = ()
    stated_total: Money | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("areas", (part.area for part in self.areas or ()))
        yield from distinct("stated_totals", (total.programme for total in self.stated_totals))
        yield from not_less_than_nothing(self, "stated_total")
        yield from self._repeated_elements()

    def _repeated_elements(self) -> Iterator[Violation]:
        """All elements share one space of identifiers."""
        identifiers = [element.id.value for element in self.elements()]
        if len(set(identifiers)) == len(identifiers):
            return  # as in most plans; where things stand is told only if something is wrong
        seen: set[ElementId] = set()
        for path, element in self._places():
            if element.id in seen:
                yield Violation((*path, "id"), "repeated", "stands at another element")
            seen.add(element.id)

    @property
    def is_listed(self) -> bool:
        """Whether no list of goals is left open, so that every measure and intent is known."""
        return self.areas is not None and all(part.goals is not None for part in self.areas)

    def elements(self) -> Iterator[Goal | Measure | Indicator | ProjectIntent]:
        """Every goal, measure, indicator and project intent, in the order of the plan."""
        for part in self.areas or ():
            for goal in part.goals or ():
                yield goal
                for measure in goal.measures:
                    yield measure
                    yield from measure.indicators
                    yield from measure.intents

    def _places(
        self,
    ) -> Iterator[tuple[tuple[str | int, ...], Goal | Measure | Indicator | ProjectIntent]]:
        """Every element with its path."""
        for a, part in enumerate(self.areas or ()):
            for g, goal in enumerate(part.goals or ()):
                at_goal = ("areas", a, "goals", g)
                yield at_goal, goal
                for m, measure in enumerate(goal.measures):
                    at_measure = (*at_goal, "measures", m)
                    yield at_measure, measure
                    for i, indicator in enumerate(measure.indicators):
                        yield (*at_measure, "indicators", i), indicator
                    for i, intent in enumerate(measure.intents):
                        yield (*at_measure, "intents", i), intent

    def names_area(self, area: Area) -> bool | None:
        """Whether the plan treats an area; ``None`` if its areas are not known.

        Args:
            area: The area.
        """
        return None if self.areas is None else any(part.area is area for part in self.areas)

    def works_out(self, area: Area) -> bool | None:
        """Whether the plan has a goal with a measure in an area; ``None`` if that is not known.

        Args:
            area: The area.
        """
        if self.areas is None:
            return None
        return next((part.is_worked_out for part in self.areas if part.area is area), False)
