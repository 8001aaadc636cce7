"""What may turn out of where a project lies, under which plan, and who files it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import attrs

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.coordination import COORDINATED_KINDS
from inclusion.explain.ways.move import NO, YES, find_out
from inclusion.explain.ways.project_change import (
    nearest_of,
    of_project,
    places_named,
)
from inclusion.explain.ways.search import Moves
from inclusion.explain.ways.support_found import supported, unsupported
from inclusion.finding import MissingFact
from inclusion.identifiers import MunicipalityCode
from inclusion.rules.project_eligibility import ProjectEligibilityCase
from inclusion.support import SupportKind


def codes_near(case: ProjectEligibilityCase) -> tuple[MunicipalityCode, ...]:
    """Every municipality, those of the place of the project first.

    Args:
        case: The case.
    """
    members = (stay.municipality for place in case.candidates for stay in place.members)
    return tuple(dict.fromkeys((*members, *(m.code for m in case.programme.municipalities))))


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
            yield from places_found(case, doubt)
        case "place":
            yield from _home_found(case, doubt)
        case _:
            yield from support_found(case, doubt, kinds)


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


def places_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    """The project turns out to be carried out where the least is in the way.

    Args:
        case: The case.
        doubt: What is missing.
    """
    changed = (attrs.evolve(case.project, places=(code,)) for code in codes_near(case))
    for project in nearest_of(case, changed):
        effect = of_project(case, "places", value=project.places)
        yield (find_out(doubt, places_named(case, project.places or ()), case.on, effect),)


def _home_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    changed = (attrs.evolve(case.project, locality=one.id) for one in case.programme.localities)
    for project in nearest_of(case, changed):
        effect = of_project(case, "locality", value=project.locality)
        name = next(one.name for one in case.programme.localities if one.id == project.locality)
        yield (find_out(doubt, name, case.on, effect),)


def support_found(
    case: ProjectEligibilityCase, doubt: MissingFact, kinds: tuple[SupportKind, ...]
) -> Iterator[Moves]:
    """Each municipality of which it is open turns out to be supported in the project's place.

    Args:
        case: The case.
        doubt: What is missing.
        kinds: The kinds of support; empty for any.
    """
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
    yield from support_found(case, doubt, COORDINATED_KINDS)
    yield from unsupported_found(case, doubt, COORDINATED_KINDS)


def unsupported_found(
    case: ProjectEligibilityCase, doubt: MissingFact, kinds: tuple[SupportKind, ...]
) -> Iterator[Moves]:
    """No municipality of which it is open turns out to be supported.

    Args:
        case: The case.
        doubt: What is missing.
        kinds: The kinds of support; empty for any.
    """
    places = case.project.places or ()
    told = (unsupported(case.programme, code, on=case.on, kinds=kinds) for code in places)
    effects = tuple(dict.fromkeys(effect for one in told for effect in one))
    if effects:
        yield (find_out(doubt, NO, case.on, *effects),)
