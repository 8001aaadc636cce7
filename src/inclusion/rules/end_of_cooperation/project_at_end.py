"""A project at the end of a cooperation, and projects added up."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from inclusion.answer import Answer
from inclusion.decision import Decision
from inclusion.money import Currency, Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.project import Project
from inclusion.project_life_cycle import ProjectState
from inclusion.rules.end_of_cooperation.fate import Fate
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class ProjectAtEnd(Valid):
    """A project, and what the end means for it.

    Args:
        project: The project.
        operational_programme: The programme of its package.
        state: Its state on the day; ``None`` if a date leaves it open.
        fate: What the end means for it.
        decision: The decision that says so, with its reasons and sources.
    """

    project: Project
    operational_programme: OperationalProgramme
    state: ProjectState | None
    fate: Fate
    decision: Decision


@attrs.frozen(kw_only=True)
class ProjectSum(Valid):
    """Projects of one programme, state and fate, with their money.

    Args:
        operational_programme: The programme; ``None`` for all.
        state: The state; ``None`` for all, or where a date leaves it open.
        fate: The fate.
        projects: How many there are.
        granted: The grants awarded to them, by currency, as far as they are known.
        unknown: How many of them have no award of a known amount.
    """

    operational_programme: OperationalProgramme | None
    state: ProjectState | None
    fate: Fate
    projects: int
    granted: tuple[Money, ...]
    unknown: int


_FATES = {"over-before": Fate.OVER_BEFORE, "lost": Fate.LOST}
"""The fates of what is not met, by the code of its reason."""


def fate_of_project(decision: Decision) -> Fate:
    """What the end means for a project, from the decision about it.

    Args:
        decision: The decision.
    """
    goes_on = decision.finding("project-goes-on")
    if goes_on.answer is Answer.NOT_MET:
        return _FATES[goes_on.code]
    if decision.finding("filed-in-time").answer is Answer.NOT_MET:
        return Fate.CLOSED
    return Fate.KEPT if goes_on.answer is Answer.MET else Fate.UNKNOWN


def add_up(
    programme: OperationalProgramme | None,
    state: ProjectState | None,
    fate: Fate,
    projects: Sequence[ProjectAtEnd],
) -> ProjectSum:
    """Projects added up.

    Args:
        programme: The programme they have in common; ``None`` for all.
        state: The state they have in common; ``None`` for all, or where a date leaves it open.
        fate: The fate they have in common.
        projects: The projects.
    """
    awards = [one.project.award for one in projects]
    granted = [award.amounts.granted if award else None for award in awards]
    known = [money for money in granted if money is not None]
    return ProjectSum(
        operational_programme=programme,
        state=state,
        fate=fate,
        projects=len(awards),
        granted=tuple(
            Money.total((money for money in known if money.currency is currency), currency)
            for currency in Currency
            if any(money.currency is currency for money in known)
        ),
        unknown=len(granted) - len(known),
    )
