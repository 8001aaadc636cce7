"""What may stand in a field of a project, or of what a call asks of it, that is not known."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.amount_limit import AmountBasis, AmountLimit, StateAidRegime
from inclusion.applicant_terms import Registration
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import ElementId
from inclusion.local_terms import ProjectAction, SettlementExclusion
from inclusion.money import Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.project import Applicant, Costs, Experience, Project
from inclusion.statement_of_compliance import StatementOfCompliance
from inclusion.territory import NamedTerritory
from inclusion.testing.call_terms import amount_limits, applicant_terms
from inclusion.testing.dates import times_of_day
from inclusion.testing.texts import NAMES
from inclusion.window import Window

DAYS_OF_PROJECTS: Final = frozenset(
    {"begins", "ends", "form_opens", "issued_on", "latest_end", "valid_until"}
)
"""Fields that hold a day; ``None`` there says that it is not known."""

LISTS: Final = (SettlementExclusion, NamedTerritory)
"""Lists of a call that may be of later; not known of when they are, they are taken to hold."""

_AMOUNTS: Final = st.integers(0, 30).map(lambda millions: Money.czk(millions * 1_000_000))
_SOME_NAMES: Final = st.lists(st.sampled_from(NAMES), unique=True, min_size=1).map(tuple)

FILLS_OF_PROJECTS: Final[dict[tuple[type[Any], str, bool], SearchStrategy[Any]]] = {
    (AmountLimit, "basis", True): st.sampled_from(AmountBasis),
    (Applicant, "kind", True): st.sampled_from(BeneficiaryKind),
    (Applicant, "registrations", True): st.sampled_from(((), tuple(Registration))),
    (Costs, "eligible", True): _AMOUNTS,
    (Costs, "requested", True): _AMOUNTS,
    (Experience, "carried_out_in", True): st.sampled_from(((), (OperationalProgramme.OPZ,))),
    (FundingPackage, "applicants", True): applicant_terms(),
    (FundingPackage, "limits", True): st.lists(amount_limits(), max_size=2).map(tuple),
    (FundingPackage, "statement_required", True): st.booleans(),
    (Project, "actions", True): st.sampled_from(((), tuple(ProjectAction))),
    (Project, "offers", True): st.just((ElementId("centre"),)),
    (Project, "regime", True): st.sampled_from(StateAidRegime),
    (Project, "services", True): _SOME_NAMES,
    (Project, "settlement_units", True): _SOME_NAMES,
    (SettlementExclusion, "units", True): _SOME_NAMES,
    (StatementOfCompliance, "positive", True): st.booleans(),
    (StatementOfCompliance, "signed_by_agency", True): st.booleans(),
    (Window, "closes_at", True): times_of_day(),
    (Window, "opens_at", True): times_of_day(),
}
"""What may stand in other fields: ``True`` where nothing, ``False`` where an empty list is held."""
