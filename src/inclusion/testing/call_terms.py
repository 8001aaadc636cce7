"""Hypothesis strategies for what a call asks of a project, and where."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.activity import Activity
from inclusion.amount_limit import AmountBasis, AmountLimit, StateAidRegime
from inclusion.applicant_terms import ApplicantTerms, Registration, SupportedActivity, TrackRecord
from inclusion.area import Area
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.identifiers import ElementId, PackageId
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
from inclusion.testing.dates import partial_dates
from inclusion.testing.drawing import (
    YEARS,
    cited,
    day_in,
    either,
    knowledge,
    own_id,
    pick,
    repeat,
    sourced,
)
from inclusion.testing.identifiers import element_ids, nuts3_codes, orp_codes, package_ids
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import NAMES

_Term = TypeVar(
    "_Term", AmountLimit, ApplicantTerms, SettlementExclusion, ServiceTerms, TrackRecord
)
_MAYBE: Final = st.none() | st.booleans()
_NAMES: Final = st.lists(st.sampled_from(NAMES), unique=True, max_size=2).map(tuple)
_KINDS: Final = st.lists(st.sampled_from(BeneficiaryKind), unique=True, min_size=1, max_size=3)
_UNITS: Final = st.none() | st.sampled_from(TerritoryUnit)
_DISTRICTS: Final = st.none() | st.lists(orp_codes(), unique=True, max_size=2).map(tuple)
_REGIONS: Final = st.lists(nuts3_codes(), unique=True, min_size=1, max_size=3).map(tuple)
_IDS: Final = package_ids()
_AMOUNTS: Final = st.integers(0, 10**10).map(
    lambda cents: Money(Decimal(f"{cents}e-2"), Currency.CZK)
)


def territories(*, names: References | None = None) -> SearchStrategy[Territory]:
    """Territory rules of every form, shrinking to the places of the coordinated approach.

    Args:
        names: What can be referred to.
    """
    return _any_territory(names or any_references())


def draw_territory(draw: st.DrawFn, names: References) -> Territory:
    """One territory rule."""
    return pick(draw, _FORMS)(draw, names)


def _coordinated(_: st.DrawFn, __: References) -> Territory:
    return CoordinatedTerritory()


def _anywhere(_: st.DrawFn, __: References) -> Territory:
    return AnyTerritory()


def _named(draw: st.DrawFn, names: References) -> Territory:
    listed = tuple({draw(names.municipalities): None for _ in repeat(draw, 0, 3)})
    return NamedTerritory(
        places=draw(_NAMES),
        municipalities=listed if either(draw) else None,
        as_of=knowledge(draw, day_in(draw, YEARS)),
        citations=cited(draw, names),
    )


def _where_excluded(draw: st.DrawFn, names: References) -> Territory:
    unit = draw(_UNITS)
    return ExcludedLocalityTerritory(
        present=either(draw),
        unit=unit,
        coordinated_too=draw(_MAYBE),
        districts=draw(_DISTRICTS) if unit is TerritoryUnit.ORP_DISTRICT else None,
        twin=own_id(draw, PackageId, _IDS) if either(draw) else None,
        citations=cited(draw, names),
    )


def _in_regions(draw: st.DrawFn, names: References) -> Territory:
    return RegionTerritory(
        regions=draw(_REGIONS), supported_only=either(draw), citations=cited(draw, names)
    )


_FORMS: Final = (_coordinated, _anywhere, _named, _where_excluded, _in_regions)
_any_territory = st.composite(draw_territory)


@st.composite
def _sourced(draw: st.DrawFn, terms: SearchStrategy[_Term], names: References) -> _Term:
    return sourced(draw, names, draw(terms))


def _of(terms: SearchStrategy[_Term], names: References | None) -> SearchStrategy[_Term]:
    """Terms that cite what can be referred to; nothing if that is not given."""
    return terms if names is None else _sourced(terms, names)


def amount_limits(
    *, activity: ElementId | None = None, names: References | None = None
) -> SearchStrategy[AmountLimit]:
    """The least and the most for one project, in crowns, shrinking to nothing known.

    Args:
        activity: The activity of the call to which they belong.
        names: What can be referred to; nothing is cited if it is not given.
    """
    amounts = st.lists(_AMOUNTS, min_size=2, max_size=2).map(sorted)
    limits = st.tuples(amounts, st.booleans(), st.booleans()).flatmap(
        lambda drawn: st.builds(
            AmountLimit,
            least=st.just(drawn[0][0] if drawn[1] else None),
            most=st.just(drawn[0][1] if drawn[2] else None),
            basis=st.none() | st.sampled_from(AmountBasis),
            regime=st.none() | st.sampled_from(StateAidRegime),
            activity=st.just(activity),
        )
    )
    return _of(limits, names)


def applicant_terms(*, names: References | None = None) -> SearchStrategy[ApplicantTerms]:
    """Who may apply, shrinking to one kind of beneficiary.

    Args:
        names: What can be referred to; nothing is cited if it is not given.
    """
    terms = st.builds(
        ApplicantTerms,
        kinds=_KINDS.map(tuple),
        registrations=st.lists(st.sampled_from(Registration), unique=True).map(tuple),
        required=st.none() | st.sampled_from(Registration),
    )
    return _of(terms, names)


def supported_activities(*, names: References | None = None) -> SearchStrategy[SupportedActivity]:
    """An activity as a call names it.

    Args:
        names: What can be referred to; nothing is cited if it is not given.
    """
    return st.builds(
        SupportedActivity,
        id=element_ids(),
        title=st.sampled_from(NAMES).map(lambda name: Text(en=name, cs=name)),
        area=st.none() | st.sampled_from(Area),
        activity=st.none() | st.sampled_from(Activity),
        applicants=st.none() | applicant_terms(names=names),
    )


def service_terms(*, names: References | None = None) -> SearchStrategy[ServiceTerms]:
    """Services that depend on the coordinated approach.

    Args:
        names: What can be referred to; nothing is cited if it is not given.
    """
    terms = st.builds(ServiceTerms, coordinated=_NAMES, others=_NAMES, complete=st.booleans())
    return _of(terms, names)


def settlement_exclusions(
    *, names: References | None = None
) -> SearchStrategy[SettlementExclusion]:
    """Settlement units in which some actions are not supported.

    Args:
        names: What can be referred to; nothing is cited if it is not given.
    """
    actions = st.lists(st.sampled_from(ProjectAction), unique=True, min_size=1)
    exclusions = st.builds(
        SettlementExclusion,
        actions=actions.map(tuple),
        units=st.none() | _NAMES,
        as_of=st.none() | partial_dates(min_value=YEARS.first, max_value=YEARS.last),
    )
    return _of(exclusions, names)


def track_records(*, names: References | None = None) -> SearchStrategy[TrackRecord]:
    """What some applicants have to have done before.

    Args:
        names: What can be referred to; nothing is cited if it is not given.
    """
    records = st.builds(
        TrackRecord,
        kinds=_KINDS.map(tuple),
        activity=st.just(Text(en="social housing", cs="sociální bydlení")),
        months=st.integers(0, 120),
        project_in=st.none() | st.sampled_from(OperationalProgramme),
    )
    return _of(records, names)
