"""A Hypothesis strategy for small programmes in which one place applies in one wave."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.agency import Affiliation, Agency
from inclusion.application import ApplicantKind, Application, StatedPopulation
from inclusion.area import Area
from inclusion.competence import DecidingBody
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.excluded_locality import ExcludedLocalitySurvey, Study
from inclusion.identifiers import ApplicationId, LocalityId, MunicipalityCode, WaveId
from inclusion.language import Text
from inclusion.locality import Locality, Membership
from inclusion.municipality import Counted, Municipality, MunicipalityKind, Population
from inclusion.programme import Programme
from inclusion.selection import Selection
from inclusion.testing.applications import NEAR_5000
from inclusion.testing.drawing import either, knowledge, mostly, pick, repeat, some_of
from inclusion.wave import EvidenceAsked, Wave

_Item = TypeVar("_Item")
_TOWNS: Final = tuple(map(MunicipalityCode, ("599972", "599981")))
_PLACE, _OTHER_PLACE = LocalityId("a"), LocalityId("b")
_WAVE: Final = WaveId("W")
_NAME: Final = Text(en="wave", cs="vlna")
_AGENCY: Final = Agency(
    name=_NAME, affiliations=(Affiliation(institution=_NAME, since=PartialDate.in_year(2008)),)
)
_DOSSIERS: Final = st.sampled_from(Dossier)
_OFFERED: Final = (Area.HOUSING, Area.EDUCATION, Area.EMPLOYMENT, Area.DEBTS)
_CHOICES: Final = (_OFFERED[:3], _OFFERED, (*_OFFERED[:2], Area.HEALTH), _OFFERED[1:3])
_KINDS: Final = (ApplicantKind.MUNICIPALITY, ApplicantKind.UNION, ApplicantKind.REGION)
_STUDIES: Final = (Study.GAC_2015, Study.AGENCY, Study.REGIONAL_COORDINATOR)
_FALSE_OR_TRUE: Final = (False, True)
_BODIES: Final = (
    DecidingBody.MONITORING_COMMITTEE,
    DecidingBody.EVALUATORS,
    DecidingBody.MINISTRY,
)
_OPENS, _CLOSES, _DECIDED = date(2015, 10, 20), date(2015, 11, 27), date(2015, 12, 17)
_COUNTED: Final = (date(2011, 3, 26), date(2015, 11, 27), date(2015, 11, 28))


def intakes(
    *, dossiers: SearchStrategy[Dossier] = _DOSSIERS, known: bool = False
) -> SearchStrategy[Programme]:
    """Programmes with one wave and one application, so that all four outcomes of entry come up.

    Ask about ``programme.applications[0]``. Most conditions are mostly met. They shrink to one
    municipality that applies for itself and for which all is well.

    Args:
        dossiers: How complete the record of each place is.
        known: Whether every fact that the rules on entry ask for is known, days exactly.
    """
    return _intake(dossiers, known)


@st.composite
def _intake(draw: st.DrawFn, dossiers: SearchStrategy[Dossier], known: bool) -> Programme:  # noqa: FBT001 - its one caller names it
    facts = _Facts(draw, known=known)
    dossier = draw(dossiers)
    wave, application = _wave(facts), _application(facts)
    return Programme(
        title=_NAME,
        agency=_AGENCY,
        municipalities=tuple(_municipality(facts, code) for code in _TOWNS),
        excluded_localities=tuple(
            ExcludedLocalitySurvey(
                municipality=_TOWNS[0] if facts.well else pick(draw, _TOWNS),
                study=pick(draw, _STUDIES[: 2 if facts.well else 3]),
                found=int(facts.well or mostly(draw)),
            )
            for _ in repeat(draw, int(facts.well), 2)
        ),
        localities=tuple(
            Locality(id=place, name="A", members=(Membership(municipality=town),), dossier=dossier)
            for place, town in zip((_PLACE, _OTHER_PLACE), _TOWNS, strict=True)
        ),
        waves=(wave,),
        applications=(application,),
        selections=tuple(_selection(facts) for _ in repeat(draw, int(facts.well), 2)),
    )


class _Facts:
    """Draws what is known of a fact: everything, or sometimes less.

    In about half of the programmes all is well but for a few things.
    """

    def __init__(self, draw: st.DrawFn, *, known: bool) -> None:
        self.draw = draw
        self.well = either(draw)
        self._known = known

    def of(self, *values: _Item) -> _Item | None:
        """One of some values, mostly the first; perhaps none is known."""
        if self._is_well():
            return values[0]
        if not self._known and not mostly(self.draw):
            return None
        return values[0] if mostly(self.draw) else pick(self.draw, values)

    def _is_well(self) -> bool:
        return self.well and self.draw(st.integers(0, 15)) != 15  # noqa: PLR2004 - the last

    def day(self, day: date, around: int = 0) -> PartialDate | None:
        """A day, or one some days before or after."""
        if self._is_well():
            return PartialDate.on(day)
        near = day + timedelta(days=self.draw(st.integers(-around, around)))
        if self._known or mostly(self.draw):
            return PartialDate.on(near)
        return knowledge(self.draw, near)


def _wave(facts: _Facts) -> Wave:
    asked = EvidenceAsked(
        primary=_STUDIES[:1],
        alternative=_STUDIES[1:2],
        others=facts.of(*_FALSE_OR_TRUE),
    )
    return Wave(
        id=_WAVE,
        name=_NAME,
        applications_from=facts.day(_OPENS),
        applications_until=facts.day(_CLOSES),
        decided_by=facts.of(*_BODIES),
        applicant_kinds=facts.of(_KINDS[:2], _KINDS),
        areas_offered=facts.of(_OFFERED, _OFFERED[:3]),
        areas_at_least=facts.of(3, 0, 2),
        inhabitants_at_least=facts.of(5_000, 0),
        evidence=facts.of(asked),
    )


def _application(facts: _Facts) -> Application:
    draw = facts.draw
    kind = facts.of(*_KINDS) or _KINDS[0]
    applicants = facts.of(_TOWNS[:1]) if kind is _KINDS[0] else facts.of(_TOWNS, _TOWNS[:1])
    territory = applicants if kind is _KINDS[0] else facts.of(_TOWNS)
    return Application(
        id=ApplicationId("a"),
        wave=_WAVE,
        locality=_PLACE,
        kind=kind,
        applicants=applicants,
        territory=territory,
        delivered=facts.day(_CLOSES, around=2) if mostly(draw) else facts.day(_OPENS, around=1),
        scored=facts.day(_CLOSES + timedelta(days=15)),
        areas=facts.of(*_CHOICES),
        inhabitants=tuple(
            StatedPopulation(
                municipality=town, inhabitants=5_000 if facts.well else pick(draw, NEAR_5000)
            )
            for town in (_TOWNS if facts.well else some_of(draw, _TOWNS))
        ),
    )


def _municipality(facts: _Facts, code: MunicipalityCode) -> Municipality:
    draw = facts.draw
    counts = (
        (facts.day(pick(draw, _COUNTED)), pick(draw, NEAR_5000), facts.of(*Counted))
        for _ in repeat(draw, 0, 0 if facts.well else 2)
    )
    return Municipality(
        code=code,
        name="A",
        kind=MunicipalityKind.TOWN,
        population=tuple(
            Population(as_of=day, inhabitants=people, counted=who or Counted.EVERYBODY)
            for day, people, who in counts
            if day
        ),
    )


def _selection(facts: _Facts) -> Selection:
    chosen = facts.of((_PLACE, _OTHER_PLACE), (_OTHER_PLACE,), ())
    return Selection(
        wave=_WAVE,
        decided=facts.day(_DECIDED) or PartialDate.in_month(2015, 12),
        decided_by=facts.of(*_BODIES),
        selected=chosen or (),
    )
