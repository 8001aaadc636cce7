"""How a project comes to lie where its call accepts it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
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
from inclusion.explain.ways.move import Doer, act, find_out, wait
from inclusion.explain.ways.package_ways import district_in, studied
from inclusion.explain.ways.places import position
from inclusion.explain.ways.project_change import (
    nearest_of,
    of_package,
    of_project,
    places_named,
)
from inclusion.explain.ways.search import Moves
from inclusion.explain.ways.support_found import supported, unsupported
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
from inclusion.support import SupportKind
from inclusion.territory import ExcludedLocalityTerritory, NamedTerritory, RegionTerritory

YES: Final = Text(en="yes", cs="ano")
NO: Final = Text(en="no", cs="ne")


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
        codes = _codes(case)
        yield from ((c,) for c in codes if case.in_its_place(c, kinds) is not False)


def _codes(case: ProjectEligibilityCase) -> tuple[MunicipalityCode, ...]:
    """Every municipality, those of the place of the project first."""
    members = (stay.municipality for place in case.candidates for stay in place.members)
    return tuple(dict.fromkeys((*members, *(m.code for m in case.programme.municipalities))))


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


def site_found(
    case: ProjectEligibilityCase, doubt: MissingFact, kinds: tuple[SupportKind, ...]
) -> Iterator[Moves]:
    """What may turn out of where a project lies, under which plan, and who files it.

    Args:
        case: The case.
        doubt: What is missing.
        kinds: The kinds of support that count; empty for any.
    """
    match doubt.code:
        case "applicant-kind":
            yield from kind_found(case, doubt)
        case "places":
            yield from _places_found(case, doubt)
        case "place":
            yield from _home_found(case, doubt)
        case _:
            yield from _support_found(case, doubt, kinds)


def kind_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    """The applicant turns out to be of a kind that may apply.

    Args:
        case: The case.
        doubt: What is missing.
    """
    applicant = case.project.applicant
    made = (attrs.evolve(applicant, kind=kind) for kind in BeneficiaryKind)
    changed = (attrs.evolve(case.project, applicant=one) for one in made)
    for project in nearest_of(case, changed):
        kind = project.applicant.kind
        needed = kind.label if kind else YES
        effect = of_project(case, "applicant", "kind", value=kind)
        yield (find_out(doubt, needed, case.on, effect),)


def _places_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    changed = (attrs.evolve(case.project, places=(code,)) for code in _codes(case))
    for project in nearest_of(case, changed):
        effect = of_project(case, "places", value=project.places)
        yield (find_out(doubt, places_named(case, project.places or ()), case.on, effect),)


def _home_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    changed = (attrs.evolve(case.project, locality=one.id) for one in case.programme.localities)
    for project in nearest_of(case, changed):
        effect = of_project(case, "locality", value=project.locality)
        name = next(one.name for one in case.programme.localities if one.id == project.locality)
        yield (find_out(doubt, name, case.on, effect),)


def _support_found(
    case: ProjectEligibilityCase, doubt: MissingFact, kinds: tuple[SupportKind, ...]
) -> Iterator[Moves]:
    """Each municipality of which it is open turns out to be supported in the project's place."""
    open_ones = [p for p in case.project.places or () if case.in_its_place(p, kinds) is None]
    for place in case.candidates:
        found = (
            tuple(supported(case.programme, place, code, on=case.on, kinds=kinds))
            for code in open_ones
        )
        for parts in product(*found):
            effects = tuple(dict.fromkeys(effect for part in parts for effect in part))
            if effects:
                yield (find_out(doubt, YES, case.on, *effects),)


def coordination_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    """Each municipality turns out to be in the coordinated approach, or each not to be.

    Args:
        case: The case.
        doubt: What is missing.
    """
    yield from _support_found(case, doubt, COORDINATED_KINDS)
    yield from _unsupported_found(case, doubt, COORDINATED_KINDS)


def _unsupported_found(
    case: ProjectEligibilityCase, doubt: MissingFact, kinds: tuple[SupportKind, ...]
) -> Iterator[Moves]:
    places = case.project.places or ()
    told = (unsupported(case.programme, code, on=case.on, kinds=kinds) for code in places)
    effects = tuple(dict.fromkeys(effect for one in told for effect in one))
    if effects:
        yield (find_out(doubt, NO, case.on, *effects),)


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
        yield from _places_found(case, finding.missing[0])
    else:
        yield _listed_found(case, finding.missing[0])


def _listed_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Moves:
    """The list of the day turns out to name the municipalities of the project."""
    known = case.project.places or _codes(case)[:1]
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
        yield from _places_found(case, doubt)
        return
    at = of_package(case, "territory", value=None).path
    towns = [case.programme.municipality(code) for code in case.project.places or ()]
    effects = tuple(dict.fromkeys(e for town in towns for e in studied(case, territory, at, town)))
    if effects:
        yield (find_out(doubt, YES if territory.present else NO, case.on, *effects),)
    elif territory.coordinated_too is None:
        effect = of_package(case, "territory", "coordinated_too", value=True)
        yield (find_out(doubt, _ANYWAY, case.on, effect),)
    if territory.coordinated_too is not False:
        yield from _support_found(case, doubt, COORDINATED_KINDS)


_ANYWAY: Final = Text(
    en="the call accepts every place of the coordinated approach",
    cs="výzva přijímá každé místo v koordinovaném přístupu",
)


def region_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The municipalities of the project turn out to lie in a region that the call accepts.

    Args:
        case: The case.
        finding: The finding.
    """
    doubt = finding.missing[0]
    if doubt.code == "places":
        yield from _places_found(case, doubt)
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
        code = (case.project.places or ())[0]
        name = case.programme.municipality(code).name
        town = Applicant(name=name, kind=BeneficiaryKind.MUNICIPALITY, registrations=())
        effect = of_project(case, "applicant", value=town)
        yield (act(finding.steps[0], Doer.PLACE, case.on, effect),)
    elif finding.missing[0].code == "support":
        yield from _unsupported_found(case, finding.missing[0], case.package.regions_outside)
    else:
        yield from site_found(case, finding.missing[0], ())
