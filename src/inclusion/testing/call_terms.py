"""Hypothesis strategies for what a call asks of a project, and where."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.amount_limit import AmountBasis, AmountLimit, StateAidRegime
from inclusion.applicant_terms import ApplicantTerms, Registration, SupportedActivity, TrackRecord
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.identifiers import ElementId
from inclusion.language import Text
from inclusion.local_terms import ProjectAction, ServiceTerms, SettlementExclusion
from inclusion.money import Currency, Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.territory import (
    AnyTerritory,
    CoordinatedTerritory,
    ExcludedLocalityTerritory,
    NamedTerritory,
    RegionTerritory,
    Territory,
    TerritoryUnit,
)
from inclusion.testing.identifiers import element_ids, nuts3_codes, orp_codes
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import NAMES

_MAYBE: Final = st.none() | st.booleans()
_NAMES: Final = st.lists(st.sampled_from(NAMES), unique=True, max_size=2).map(tuple)
_KINDS: Final = st.lists(st.sampled_from(BeneficiaryKind), unique=True, min_size=1, max_size=3)
_AMOUNTS: Final = st.integers(0, 10**10).map(
    lambda cents: Money(Decimal(f"{cents}e-2"), Currency.CZK)
)


def territories(*, names: References | None = None) -> SearchStrategy[Territory]:
    """Territory rules of every form, shrinking to the places of the coordinated approach.

    Args:
        names: What can be referred to.
    """
    known = (names or any_references()).municipalities
    listed = st.lists(known, unique=True, max_size=3).map(tuple)
    return st.one_of(
        st.builds(CoordinatedTerritory),
        st.builds(AnyTerritory),
        st.builds(NamedTerritory, places=_NAMES, municipalities=st.none() | listed),
        st.builds(
            ExcludedLocalityTerritory,
            present=st.booleans(),
            unit=st.none() | st.sampled_from(TerritoryUnit),
            coordinated_too=_MAYBE,
        ),
        st.builds(
            ExcludedLocalityTerritory,
            present=st.booleans(),
            unit=st.just(TerritoryUnit.ORP_DISTRICT),
            coordinated_too=_MAYBE,
            districts=st.lists(orp_codes(), unique=True, max_size=2).map(tuple),
        ),
        st.builds(
            RegionTerritory,
            regions=st.lists(nuts3_codes(), unique=True, min_size=1, max_size=3).map(tuple),
            supported_only=st.booleans(),
        ),
    )


def amount_limits(*, activity: ElementId | None = None) -> SearchStrategy[AmountLimit]:
    """The least and the most for one project, in crowns, shrinking to nothing known.

    Args:
        activity: The activity of the call to which they belong.
    """
    amounts = st.lists(_AMOUNTS, min_size=2, max_size=2).map(sorted)
    return st.tuples(amounts, st.booleans(), st.booleans()).flatmap(
        lambda drawn: st.builds(
            AmountLimit,
            least=st.just(drawn[0][0] if drawn[1] else None),
            most=st.just(drawn[0][1] if drawn[2] else None),
            basis=st.none() | st.sampled_from(AmountBasis),
            regime=st.none() | st.sampled_from(StateAidRegime),
            activity=st.just(activity),
        )
    )


def applicant_terms() -> SearchStrategy[ApplicantTerms]:
    """Who may apply, shrinking to one kind of beneficiary."""
    return st.builds(
        ApplicantTerms,
        kinds=_KINDS.map(tuple),
        registrations=st.lists(st.sampled_from(Registration), unique=True).map(tuple),
        required=st.none() | st.sampled_from(Registration),
    )


def supported_activities() -> SearchStrategy[SupportedActivity]:
    """An activity as a call names it."""
    return st.builds(
        SupportedActivity,
        id=element_ids(),
        title=st.sampled_from(NAMES).map(lambda name: Text(en=name, cs=name)),
        applicants=st.none() | applicant_terms(),
    )


def service_terms() -> SearchStrategy[ServiceTerms]:
    """Services that depend on the coordinated approach."""
    return st.builds(ServiceTerms, coordinated=_NAMES, others=_NAMES, complete=st.booleans())


def settlement_exclusions() -> SearchStrategy[SettlementExclusion]:
    """Settlement units in which some actions are not supported."""
    actions = st.lists(st.sampled_from(ProjectAction), unique=True, min_size=1)
    return st.builds(SettlementExclusion, actions=actions.map(tuple), units=st.none() | _NAMES)


def track_records() -> SearchStrategy[TrackRecord]:
    """What some applicants have to have done before."""
    return st.builds(
        TrackRecord,
        kinds=_KINDS.map(tuple),
        activity=st.just(Text(en="social housing", cs="sociální bydlení")),
        months=st.integers(0, 120),
        project_in=st.none() | st.sampled_from(OperationalProgramme),
    )
