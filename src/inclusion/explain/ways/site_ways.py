"""How a project comes to lie where its call accepts it."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

import attrs

from inclusion.answer import Answer
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.coordination import COORDINATED_KINDS
from inclusion.dates import PartialDate
from inclusion.explain.ways.cooperation_ways import (
    cooperation_ways,
    day_of_coming,
    may_be_awaited,
)
from inclusion.explain.ways.effects import Effect
from inclusion.explain.ways.move import NO, YES, Doer, act, find_out, wait
from inclusion.explain.ways.package_ways import district_in, studied
from inclusion.explain.ways.places import position
from inclusion.explain.ways.project_change import (
    nearest_of,
    of_package,
    of_project,
    places_named,
)
from inclusion.explain.ways.search import Moves
from inclusion.explain.ways.site_found import (
    codes_near,
    places_found,
    site_found,
    support_found,
    unsupported_found,
)
from inclusion.explain.ways.support_ways import support_ways
from inclusion.finding import Finding, MissingFact
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.project import Applicant
from inclusion.rules.funding_access import (
    FUNDING_ACCESS,
    FundingAccessCase,
    decide_access,
)
from inclusion.rules.project_eligibility import ProjectEligibilityCase
from inclusion.territory import ExcludedLocalityTerritory, NamedTerritory, RegionTerritory


def place_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project in municipalities of a place that cooperates.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        inside = _inside(case)
        for project in nearest_of(
            case, (attrs.evolve(case.project, places=places) for places in inside)
        ):
            effect = of_project(case, "places", value=project.places)
            yield (act(finding.steps[0], Doer.APPLICANT, case.on, effect),)
        yield from _cooperating(case)
        yield from _joining(case)
    else:
        yield from site_found(case, finding.missing[0], case.package.support_kinds)


def _inside(case: ProjectEligibilityCase) -> Iterator[tuple[MunicipalityCode, ...]]:
    """The municipalities of the project that belong to its place, or one that does."""
    kinds = case.package.support_kinds
    kept = tuple(p for p in case.project.places or () if case.in_its_place(p, kinds) is not False)
    if kept:
        yield kept
    else:
        codes = codes_near(case)
        yield from ((c,) for c in codes if case.in_its_place(c, kinds) is not False)


def _joining(case: ProjectEligibilityCase) -> Iterator[Moves]:
    """A municipality that the record knows to join the place later is waited for."""
    for stay in (stay for place in case.candidates[:1] for stay in place.members):
        if stay.since is not None and may_be_awaited(stay.since, case.on):
            joined = (case.names((stay.municipality,)), Fact(name="since", value=stay.since))
            what = Phrase(text=_AWAIT_MEMBER, facts=joined)
            day = day_of_coming(stay.since)
            yield (wait("await-member", what, day, by=Doer.APPLICANT),)


_AWAIT_MEMBER: Final = Text(
    en="The applicant waits until the municipality joins the place: {municipalities}, {since}",
    cs="Žadatel vyčká, až se obec stane součástí místa: {municipalities}, {since}",
)
_OF_COOPERATION: Final = MappingProxyType(
    {"cooperation": cooperation_ways, "support-kind": support_ways}
)


def _cooperating(case: ProjectEligibilityCase) -> Iterator[Moves]:
    """The place of the project comes to cooperate, in a kind of support that the call accepts."""
    for place in case.candidates[:1]:
        access = FundingAccessCase(
            programme=case.programme, locality=place, package=case.package, on=case.on
        )
        for finding in decide_access(access, FUNDING_ACCESS).binding:
            open_or_failed = finding.answer in (Answer.NOT_MET, Answer.UNDETERMINED)
            if open_or_failed and finding.rule in _OF_COOPERATION:
                yield from _OF_COOPERATION[finding.rule](access, finding)


def list_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a call that lists the municipalities of the project.

    Args:
        case: The case.
        finding: The finding.
    """
    territory, places = case.package.territory, case.project.places
    listed = territory.municipalities or () if isinstance(territory, NamedTerritory) else ()
    if finding.answer is Answer.NOT_MET:
        more = tuple(dict.fromkeys((*listed, *(places or ()))))
        effect = of_package(case, "territory", "municipalities", value=more)
        yield (act(finding.steps[0], Doer.MANAGING_AUTHORITY, case.on, effect),)
    elif finding.missing[0].code == "places":
        yield from places_found(case, finding.missing[0])
    else:
        yield _listed_found(case, finding.missing[0])


def _listed_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Moves:
    """The list of the day turns out to name the municipalities of the project."""
    known = case.project.places or codes_near(case)[:1]
    effects = (
        of_package(case, "territory", "municipalities", value=known),
        of_package(case, "territory", "as_of", value=PartialDate.not_after(case.on)),
    )
    return (find_out(doubt, places_named(case, known), case.on, *effects),)


def twin_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The call turns out to be the one for the districts of the project.

    Args:
        case: The case.
        finding: The finding.
    """
    territory, doubt = case.package.territory, finding.missing[0]
    if doubt.code == "places" or not isinstance(territory, ExcludedLocalityTerritory):
        yield from places_found(case, doubt)
        return
    at = of_package(case, "territory", value=None).path
    towns = [case.programme.municipality(code) for code in case.project.places or ()]
    effects = tuple(dict.fromkeys(e for town in towns for e in studied(case, territory, at, town)))
    if effects:
        yield (find_out(doubt, YES if territory.present else NO, case.on, *effects),)
    if territory.coordinated_too is not False:
        yield from support_found(case, doubt, COORDINATED_KINDS)


def region_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The municipalities of the project turn out to lie in a region that the call accepts.

    Args:
        case: The case.
        finding: The finding.
    """
    doubt = finding.missing[0]
    if doubt.code == "places":
        yield from places_found(case, doubt)
        return
    effects = tuple(_districts(case))
    if effects:
        yield (find_out(doubt, _ACCEPTED, case.on, *effects),)


_ACCEPTED: Final = Text(en="one that the call accepts", cs="v tom, který výzva přijímá")


def _districts(case: ProjectEligibilityCase) -> Iterator[Effect]:
    territory = case.package.territory
    regions = territory.regions if isinstance(territory, RegionTerritory) else ()
    for code in case.project.places or ():
        here = case.programme.municipality(code)
        district = district_in(regions, here, case.package)
        if here.district is None and district:
            at = position(case.programme.municipalities, here)
            path = ("municipalities", at, "district")
            yield attrs.evolve(of_project(case, value=district), path=path)


def region_path_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project that those may file for whom the call is meant.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        names = (case.programme.municipality(code).name for code in case.project.places or ())
        town = Applicant(name=next(names), kind=BeneficiaryKind.MUNICIPALITY, registrations=())
        effect = of_project(case, "applicant", value=town)
        yield (act(finding.steps[0], Doer.PLACE, case.on, effect),)
    elif finding.missing[0].code == "support":
        yield from unsupported_found(case, finding.missing[0], case.package.regions_outside)
    else:
        yield from site_found(case, finding.missing[0], ())
