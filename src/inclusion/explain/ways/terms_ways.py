"""How a project comes to keep the terms of its call: amount, units, services, its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from inclusion.amount_limit import AmountBasis, AmountLimit, StateAidRegime
from inclusion.answer import Answer
from inclusion.dates import PartialDate
from inclusion.explain.ways.applicant_ways import offers_found
from inclusion.explain.ways.cooperation_ways import begun_by, lasting_on
from inclusion.explain.ways.move import YES, Doer, act, find_out
from inclusion.explain.ways.project_change import nearest_of, of_package, of_project
from inclusion.explain.ways.search import Moves
from inclusion.explain.ways.site_found import coordination_found, site_found
from inclusion.finding import Finding, MissingFact
from inclusion.language import Text
from inclusion.money import Money
from inclusion.project import Costs, Project
from inclusion.rules.project_eligibility import ProjectEligibilityCase

_ANY: Final = Text(en="no limit", cs="bez omezení")
_INSIDE: Final = Text(en="in the range of the call", cs="v rozmezí výzvy")


def amount_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to an amount in the range of the call.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        for project in nearest_of(case, _in_range(case)):
            effect = of_project(case, "costs", value=project.costs)
            yield (act(finding.steps[0], Doer.APPLICANT, case.on, effect),)
        return
    for doubt in finding.missing:
        yield from _amount_doubt(case, doubt)


def _in_range(case: ProjectEligibilityCase) -> Iterator[Project]:
    """The project with each border of the call as its amounts."""
    for limit in case.package.limits or ():
        for border in (limit.least, limit.most):
            if border is not None:
                for costs in _moved(case.project.costs, border):
                    yield attrs.evolve(case.project, costs=costs)


def _moved(costs: Costs, border: Money) -> Iterator[Costs]:
    """Costs of which the amounts that are known, or both, are moved to a border."""
    total = border if costs.total is not None else None
    yield Costs(eligible=border, total=total, requested=border)
    if costs.requested is not None and costs.requested.currency is border.currency:
        yield Costs(eligible=border, total=None, requested=costs.requested)
    if costs.eligible is not None and costs.eligible.currency is border.currency:
        yield Costs(eligible=costs.eligible, total=None, requested=border)


def _amount_doubt(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    match doubt.code:
        case "limits":
            effect = of_package(case, "limits", value=())
            yield (find_out(doubt, _ANY, case.on, effect),)
        case "state-aid-regime":
            changed = (attrs.evolve(case.project, regime=regime) for regime in StateAidRegime)
            for project in nearest_of(case, changed):
                label = project.regime.label if project.regime else _ANY
                effect = of_project(case, "regime", value=project.regime)
                yield (find_out(doubt, label, case.on, effect),)
        case "activities":
            yield from offers_found(case, doubt)
        case "amount":
            for project in nearest_of(case, _in_range(case)):
                effect = of_project(case, "costs", value=_known(case.project.costs, project.costs))
                yield (find_out(doubt, _INSIDE, case.on, effect),)
        case _:
            yield from _basis_found(case, doubt)


def _known(costs: Costs, found: Costs) -> Costs:
    """What is known of costs, completed by what turns out."""
    return Costs(
        eligible=costs.eligible or found.eligible,
        total=costs.total,
        requested=costs.requested or found.requested,
    )


def _basis_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    for basis in AmountBasis:
        limits = tuple(_counting(limit, basis) for limit in case.package.limits or ())
        effect = of_package(case, "limits", value=limits)
        yield (find_out(doubt, basis.label, case.on, effect),)


def _counting(limit: AmountLimit, basis: AmountBasis) -> AmountLimit:
    return attrs.evolve(limit, basis=limit.basis or basis)


def unit_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project of which nothing is left out where it is carried out.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        hit = {a for exclusion in case.package.settlement_exclusions for a in exclusion.actions}
        kept = tuple(action for action in case.project.actions or () if action not in hit)
        effect = of_project(case, "actions", value=kept)
        yield (act(finding.steps[0], Doer.APPLICANT, case.on, effect),)
        return
    for doubt in finding.missing:
        if doubt.code == "actions":
            yield (find_out(doubt, _NONE, case.on, of_project(case, "actions", value=())),)
        elif doubt.code == "settlement-list":
            yield from _list_found(case, doubt)
        else:
            effect = of_project(case, "settlement_units", value=(_OTHER.cs,))
            yield (find_out(doubt, _OTHER, case.on, effect),)


_NONE: Final = Text(en="nothing that is left out", cs="nic z toho, co je vyloučeno")
_OTHER: Final = Text(en="one that is not left out", cs="taková, která není vyloučena")


def _list_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    by = PartialDate.not_after(case.on)
    told = tuple(
        attrs.evolve(one, units=(), as_of=by if one.as_of else None)
        if one.units is None or (one.as_of and one.as_of.has_come_by(case.on) is not True)
        else one
        for one in case.package.settlement_exclusions
    )
    effect = of_package(case, "settlement_exclusions", value=told)
    yield (find_out(doubt, _NOT_THESE, case.on, effect),)


_NOT_THESE: Final = Text(en="none of those of the project", cs="žádné z jednotek projektu")


def service_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to services that the call supports.

    Args:
        case: The case.
        finding: The finding.
    """
    listed = {
        s for terms in case.package.service_terms for s in (*terms.coordinated, *terms.others)
    }
    changed = (attrs.evolve(case.project, services=(one,)) for one in sorted(listed))
    if finding.answer is Answer.NOT_MET:
        for project in nearest_of(case, changed):
            effect = of_project(case, "services", value=project.services)
            yield (act(finding.steps[0], Doer.APPLICANT, case.on, effect),)
        return
    doubt = finding.missing[0]
    match doubt.code:
        case "services":
            found = of_project(case, "services", value=())
            yield (find_out(doubt, _NO_OTHERS, case.on, found),)
        case "service-terms":
            yield from _terms_found(case, doubt)
        case "support":
            yield from coordination_found(case, doubt)
        case _:
            yield from site_found(case, doubt, ())


_NO_OTHERS: Final = Text(en="none that is not supported", cs="žádné, které nejsou podporovány")


def _terms_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    terms, services = case.package.service_terms[0], case.project.services or ()
    own = tuple(dict.fromkeys((*terms.coordinated, *services)))
    others = tuple(dict.fromkeys((*terms.others, *services)))
    known = attrs.evolve(terms, coordinated=own, others=others)
    effect = of_package(case, "service_terms", 0, value=known)
    yield (find_out(doubt, YES, case.on, effect),)


def end_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project that ends by the latest day of the call.

    Args:
        case: The case.
        finding: The finding.
    """
    latest, ends = case.package.latest_end, case.project.ends
    if finding.answer is Answer.NOT_MET and latest:
        last = PartialDate.on(latest.earliest)
        begins = case.project.begins
        effects = [of_project(case, "ends", value=last)]
        if begins and begins.earliest > latest.earliest:
            effects.insert(0, of_project(case, "begins", value=last))
        yield (act(finding.steps[0], Doer.APPLICANT, case.on, *effects),)
    elif finding.missing[0].code == "project-ends" and latest:
        day = max(latest.earliest, ends.earliest) if ends else latest.earliest
        effects = [of_project(case, "ends", value=begun_by(ends, day))]
        if day > latest.earliest:
            effects.append(of_package(case, "latest_end", value=lasting_on(latest, day)))
        yield (find_out(finding.missing[0], PartialDate.not_after(day), case.on, *effects),)
    else:
        day = ends.latest if ends else case.on
        effect = of_package(case, "latest_end", value=lasting_on(latest, day))
        yield (find_out(finding.missing[0], PartialDate.not_before(day), case.on, effect),)
