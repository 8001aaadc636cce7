"""How a package comes to be open and to accept a place: by waiting, by a list, by facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final, Protocol

import attrs

from inclusion.answer import Answer
from inclusion.dates import Moment, PartialDate
from inclusion.excluded_locality import ExcludedLocalitySurvey, Study
from inclusion.explain.ways.cooperation_ways import begun_by, day_of_coming, lasting_on
from inclusion.explain.ways.effects import Effect, Gained, Known
from inclusion.explain.ways.move import NO, YES, Doer, act, find_out, wait
from inclusion.explain.ways.places import position
from inclusion.explain.ways.plan_ways import members_ever
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import Lau1, MunicipalityCode, Nuts3, OrpCode
from inclusion.identifiers.nuts3 import REGION_OF_PREFIX
from inclusion.language import Text
from inclusion.municipality import Municipality
from inclusion.phrase import Phrase
from inclusion.rules.facts import OnRecord
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.territory import PRAGUE, has_excluded_locality
from inclusion.territory import (
    ExcludedLocalityTerritory,
    NamedTerritory,
    RegionTerritory,
    TerritoryUnit,
)
from inclusion.three_valued import negation

_ELSEWHERE: Final = Nuts3("CZ020")
"""A region that is not Prague; it stands for any."""
_AWAIT_OPENING = Text(
    en="{locality} waits until {package} surely takes applications",
    cs="Místo {locality} vyčká, až balíček {package} zaručeně přijímá žádosti",
)


class OnPackage(OnRecord, Protocol):
    """A case that asks about a package."""

    @property
    def package(self) -> FundingPackage:
        """The package."""
        ...


def window_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a day on which the package is open.

    Args:
        case: The case.
        finding: The finding.
    """
    opens, closes = case.package.window.opens, case.package.window.closes
    if finding.answer is Answer.NOT_MET:
        if opens:
            step = finding.steps[0]
            yield (wait(step.code, step.what, day_of_coming(opens)),)
        return
    at = ("packages", position(case.programme.packages, case.package), "window")
    values = {
        "package-opens": ("opens", begun_by(opens, case.on), PartialDate.not_after(case.on)),
        "package-closes": ("closes", lasting_on(closes, case.on), PartialDate.not_before(case.on)),
    }
    found = []
    for doubt in finding.missing:
        name, value, needed = values[doubt.code]
        found.append(find_out(doubt, needed, case.on, Known(path=(*at, name), value=value)))
    yield tuple(found)
    if opens and case.on < opens.latest < date.max:
        awaited = next(fact for fact in finding.facts if fact.name == "package")
        what = Phrase(text=_AWAIT_OPENING, facts=(case.place, awaited))
        yield (wait("await-opening", what, opens.latest),)


def closing_minute(case: OnPackage) -> Moment | None:
    """The last minute at which the package takes applications, if it is known.

    Args:
        case: The case.
    """
    window = case.package.window
    if window.closes is None or window.closes.day is None or window.closes_at is None:
        return None
    return Moment(window.closes.day, window.closes_at)


def companion_ways_unknown(case: FundingAccessCase, finding: Finding) -> Moves:
    """The package turns out to ask for no companion plan.

    Args:
        case: The case.
        finding: The finding.
    """
    path = ("packages", position(case.programme.packages, case.package), "companions")
    return (find_out(finding.missing[0], NO, case.on, Known(path=path, value=())),)


def territory_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a call that accepts the territory of the place.

    Args:
        case: The case.
        finding: The finding.
    """
    territory = case.package.territory
    at = ("packages", position(case.programme.packages, case.package), "territory")
    members = members_ever(case)
    if finding.answer is Answer.NOT_MET and isinstance(territory, NamedTerritory):
        listed = tuple(dict.fromkeys((*(territory.municipalities or ()), *members)))
        effect = Known(path=(*at, "municipalities"), value=listed)
        yield (act(finding.steps[0], Doer.MANAGING_AUTHORITY, case.on, effect),)
        return
    for member in members:
        effects = tuple(_accepting(case, at, member))
        if effects:
            yield (find_out(finding.missing[0], YES, case.on, *effects),)


def _accepting(
    case: FundingAccessCase, at: tuple[str | int, ...], code: MunicipalityCode
) -> Iterator[Effect]:
    """What would have to be known for the call to accept a municipality of the place."""
    territory = case.package.territory
    here = case.programme.municipality(code)
    spot = ("municipalities", position(case.programme.municipalities, here))
    regions = territory.regions if isinstance(territory, RegionTerritory) else ()
    if here.district is None and (regions or case.package.excludes_prague):
        fitting = district_in(regions, here, case.package)
        if fitting:
            yield Known(path=(*spot, "district"), value=fitting)
    if isinstance(territory, NamedTerritory) and territory.municipalities is None:
        yield Known(path=(*at, "municipalities"), value=(code,))
    if isinstance(territory, ExcludedLocalityTerritory):
        yield from studied(case, territory, at, here)


def district_in(
    regions: tuple[Nuts3, ...], here: Municipality, package: FundingPackage
) -> Lau1 | None:
    """A district that the call accepts, in the region where the municipality is known to lie.

    Args:
        regions: The regions of the call; empty if it is not limited to any.
        here: The municipality.
        package: The call.
    """
    possible = regions or (_ELSEWHERE,)
    if here.orp is not None:
        possible = (here.orp.nuts3,) if not regions or here.orp.nuts3 in regions else ()
    fitting = [one for one in possible if not (package.excludes_prague and one.value == PRAGUE)]
    return Lau1(f"{fitting[0]}0") if fitting else None


def studied(
    case: OnRecord,
    territory: ExcludedLocalityTerritory,
    at: tuple[str | int, ...],
    here: Municipality,
) -> Iterator[Effect]:
    """What has to be known of excluded localities, or of those whom the call accepts anyway.

    Args:
        case: The case.
        territory: The territory rule of the call.
        at: Where that stands in the record.
        here: The municipality.
    """
    present = has_excluded_locality(case.programme, territory, here.code)
    fits = present if territory.present else negation(present)
    if territory.coordinated_too is None and not fits:
        yield Known(path=(*at, "coordinated_too"), value=True)
    elif present is not None:
        return
    elif territory.present and territory.districts is None:
        found = ExcludedLocalitySurvey(municipality=here.code, study=Study.OTHER, found=1)
        yield Gained(value=found)
    elif territory.present:
        listed = (one for one in territory.districts or () if _may_hold(one, here))
        spot = ("municipalities", position(case.programme.municipalities, here), "orp")
        yield from (Known(path=spot, value=one) for one in (*listed,)[:1])
    elif territory.districts is not None:
        spot = ("municipalities", position(case.programme.municipalities, here), "orp")
        yield from (Known(path=spot, value=one) for one in _districts_beside(territory, here))
    elif here.orp is not None and territory.unit is not TerritoryUnit.MUNICIPALITY:
        known = attrs.evolve(territory, unit=TerritoryUnit.ORP_DISTRICT, districts=())
        yield Known(path=at, value=known)


def _districts_beside(
    territory: ExcludedLocalityTerritory, here: Municipality
) -> tuple[OrpCode, ...]:
    """A district that the call does not list, where the municipality may lie; it stands for any."""
    made = (
        OrpCode(f"{prefix}{number:02}") for prefix in REGION_OF_PREFIX for number in range(1, 100)
    )
    fitting = (
        one for one in made if one not in (territory.districts or ()) and _may_hold(one, here)
    )
    return tuple(islice(fitting, 1))


def _may_hold(district: OrpCode, here: Municipality) -> bool:
    return here.district is None or here.district.nuts3 == district.nuts3
