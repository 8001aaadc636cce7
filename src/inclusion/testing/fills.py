"""What may stand in a field of which nothing is known, or more closely where something is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.application import ApplicantKind, Application
from inclusion.competence import DecidingBody
from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.funding_package import FundingPackage
from inclusion.local_partnership import LocalPartnership, MajorityRule
from inclusion.memorandum import Memorandum
from inclusion.plan_content import Measure, PlanArea, PlanContent
from inclusion.selection import Selection
from inclusion.strategic_plan import PlanKind, PlanVersion
from inclusion.testing.cooperations import support_periods
from inclusion.testing.dates import day_ranges, partial_dates_of
from inclusion.testing.drawing import YEARS, days_possible, ordinals
from inclusion.testing.fills_of_projects import DAYS_OF_PROJECTS, FILLS_OF_PROJECTS, LISTS
from inclusion.testing.money import amounts
from inclusion.testing.plan_contents import goals, plan_contents
from inclusion.testing.references import SOME_AREAS, references_to
from inclusion.wave import EvidenceAsked, Wave

_DAYS: Final = frozenset(
    {
        "announced",
        "applications_from",
        "applications_until",
        "approved_by_council",
        "as_of",
        "began",
        "closes",
        "cooperation_from",
        "decided",
        "decided_by_council",
        "delivered",
        "dissolved",
        "ended",
        "expected_end",
        "founded",
        "joined",
        "last_day",
        "left",
        "on",
        "opens",
        "posted",
        "rules_approved",
        "scored",
        "scored_until",
        "signed",
        "since",
        "supported_by_board",
        "until",
    }
)
"""Fields that hold a day; ``None`` there says that it is not known."""

_STANDING: Final = frozenset({(Memorandum, "ended")})
"""Days before which something stands until they are recorded; they are not learnt."""


def fill_of(kind: type[Any], name: str, held: object) -> SearchStrategy[Any] | None:
    """What may stand where nothing is known; ``None`` if nothing there is an answer itself.

    Args:
        kind: The class of the record.
        name: The name of the field.
        held: What is held there now, ``None`` or an empty tuple.
    """
    if kind in LISTS and name == "as_of":
        return None
    if held is None and name in _DAYS | DAYS_OF_PROJECTS and (kind, name) not in _STANDING:
        return ordinals(YEARS).map(date.fromordinal).flatmap(partial_dates_of)
    return _FILLS.get((kind, name, held is None))


def narrower(known: PartialDate) -> SearchStrategy[PartialDate]:
    """A day that is possible, or some of the days."""
    within = ordinals(days_possible(known)).map(date.fromordinal)
    return st.one_of(
        within.map(PartialDate.on),
        st.tuples(within, within).map(lambda pair: PartialDate(min(pair), max(pair))),
    )


_AREAS: Final = st.lists(st.sampled_from(SOME_AREAS), unique=True).map(tuple)
_PERIODS: Final = day_ranges(min_value=YEARS.first, max_value=YEARS.last)
_GOALS: Final = st.integers(1_000, 1_000_000).flatmap(lambda first: goals(first=first))
_KINDS: Final = st.lists(st.sampled_from(ApplicantKind), unique=True, min_size=1).map(tuple)
_FILLS: Final[dict[tuple[type[Any], str, bool], SearchStrategy[Any]]] = {
    (Application, "areas", True): _AREAS,
    (EvidenceAsked, "others", True): st.booleans(),
    (Selection, "decided_by", True): st.sampled_from(DecidingBody),
    (Wave, "applicant_kinds", True): _KINDS,
    (Wave, "areas_at_least", True): st.integers(0, 4),
    (Wave, "areas_offered", True): _AREAS,
    (Wave, "decided_by", True): st.sampled_from(DecidingBody),
    (Wave, "inhabitants_at_least", True): st.sampled_from((0, 1, 5_000)),
    (Cooperation, "support", False): support_periods(names=references_to()),
    (FundingPackage, "areas", True): _AREAS.map(lambda areas: areas or SOME_AREAS),
    (FundingPackage, "companions", True): st.sampled_from(((), (PlanKind.MPI,))),
    (LocalPartnership, "majority", True): st.sampled_from(MajorityRule),
    (Measure, "responsible_is_external", True): st.booleans(),
    (PlanArea, "goals", True): _GOALS,
    (PlanContent, "stated_total", True): amounts(min_value=Decimal(0)),
    (PlanContent, "areas", True): plan_contents().map(lambda content: content.areas),
    (PlanVersion, "period", True): _PERIODS,
    **FILLS_OF_PROJECTS,
}
"""What may stand in other fields: ``True`` where nothing, ``False`` where an empty list is held."""
