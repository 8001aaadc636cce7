"""How each book is asked again: by the facts that the question of a decision names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.phrase import FactItem
from inclusion.programme import Programme
from inclusion.quantity import Named
from inclusion.rules.end_of_cooperation import END_OF_COOPERATION, end_of_cooperation
from inclusion.rules.entry import ENTRY, entry
from inclusion.rules.funding_access import FUNDING_ACCESS, funding_access
from inclusion.rules.plan_approval import PLAN_APPROVAL, plan_approval
from inclusion.rules.project_eligibility import PROJECT_ELIGIBILITY, project_eligibility


class _Asked(NamedTuple):
    """How one book is asked.

    Args:
        ask: The function that asks it; it takes the record, and the rest by keyword.
        facts: The facts of the question that it is asked with, each with the kind of its value;
            a fact has the name of the keyword.
        day: The keyword of the day; ``None`` if a fact tells the time.
    """

    ask: Callable[..., Decision]
    facts: Mapping[str, type]
    day: str | None = "on"

    def unnamed(self, decision: Decision) -> tuple[str, ...]:
        """The facts that the question of a decision should name and does not.

        Args:
            decision: The decision.
        """
        named = self._named(decision)
        return tuple(name for name in self.facts if name not in named)

    def again(self, decision: Decision, programme: Programme) -> Decision:
        """What is decided now.

        Args:
            decision: The decision; its question names every fact.
            programme: The record.

        Raises:
            InvalidIdentifierError: The question names something by what is no identifier.
            UnknownReferenceError: The record does not hold what was asked about.
        """
        arguments = self._named(decision)
        if self.day is not None:
            arguments[self.day] = decision.on
        return self.ask(programme, **arguments)

    def _named(self, decision: Decision) -> dict[str, FactItem | tuple[FactItem, ...]]:
        """The facts with which the book is asked; of something named, its identifier."""
        return {
            fact.name: fact.value.id if isinstance(fact.value, Named) else fact.value
            for fact in decision.question.facts
            if fact.name in self.facts and isinstance(fact.value, self.facts[fact.name])
        }


ASKED: Final[Mapping[str, _Asked]] = MappingProxyType(
    {
        ENTRY.id: _Asked(ask=entry, facts={"application": Named}),
        PLAN_APPROVAL.id: _Asked(ask=plan_approval, facts={"plan": Named, "version": str}),
        FUNDING_ACCESS.id: _Asked(ask=funding_access, facts={"locality": Named, "package": Named}),
        PROJECT_ELIGIBILITY.id: _Asked(
            ask=project_eligibility,
            facts={"project": Named, "package": Named, "at": Moment},
            day=None,
        ),
        END_OF_COOPERATION.id: _Asked(
            ask=end_of_cooperation, facts={"locality": Named, "project": Named}
        ),
    }
)
"""How each book is asked again, by its identifier; a new book is a new row."""
