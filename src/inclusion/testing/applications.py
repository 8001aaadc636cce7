"""Hypothesis strategies for applications and what they bring."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.application import ApplicantKind, Application, StatedPopulation
from inclusion.dates import DayRange
from inclusion.excluded_locality import ExcludedLocalitySurvey
from inclusion.identifiers import ApplicationId, MunicipalityCode
from inclusion.internal_approval import InternalApproval, MunicipalBody
from inclusion.testing.drawing import (
    YEARS,
    cited,
    day_in,
    days_in_order,
    either,
    knowledge,
    mostly,
    own_id,
    pick,
    repeat,
    seldom,
    some_areas,
    some_of,
)
from inclusion.testing.identifiers import application_ids
from inclusion.testing.places import draw_survey
from inclusion.testing.references import References, any_references

_IDS: Final = application_ids()
_APPLICANTS: Final = tuple(ApplicantKind)
_OWN_BODIES: Final = tuple(MunicipalBody)
_RESOLUTIONS: Final = (None, "97/18-ZM", "112/9/2015")
_SESSIONS: Final = ((), ("7",), ("7", "2"))

NEAR_5000: Final = (2_500, 4_999, 5_000, 5_001, 2_499)
"""Numbers of inhabitants near the limit of wave 4, alone or two together."""


def applications(
    *,
    names: References | None = None,
    within: DayRange = YEARS,
) -> SearchStrategy[Application]:
    """Applications, shrinking to one of which only place and wave are known.

    Args:
        names: What can be referred to.
        within: Where the day of delivery lies.
    """
    return _any_application(names or any_references(), within)


def draw_application(draw: st.DrawFn, names: References, within: DayRange) -> Application:
    """One application."""
    identifier, wave, locality = (
        own_id(draw, ApplicationId, _IDS),
        draw(names.waves),
        draw(names.localities),
    )
    chosen = some_areas(draw, names) if mostly(draw) else None
    if not seldom(draw):
        return Application(id=identifier, wave=wave, locality=locality, areas=chosen)
    applicants = tuple({draw(names.municipalities): None for _ in repeat(draw, 0, 2)})
    kind = pick(draw, _APPLICANTS)
    territory = _draw_territory(draw, names, applicants, kind) if either(draw) else None
    posted, delivered, scored = days_in_order(draw, within, within, within)
    return Application(
        id=identifier,
        wave=wave,
        locality=locality,
        kind=kind,
        applicants=applicants,
        territory=territory,
        approvals=draw_approvals(draw, names, within) if either(draw) else None,
        posted=knowledge(draw, posted),
        delivered=knowledge(draw, delivered),
        scored=knowledge(draw, scored),
        areas=chosen,
        evidence=draw_surveys(draw, names, within) if either(draw) else None,
        inhabitants=draw_inhabitants(draw, names, territory or applicants),
        citations=cited(draw, names),
    )


def _draw_territory(
    draw: st.DrawFn,
    names: References,
    applicants: tuple[MunicipalityCode, ...],
    kind: ApplicantKind,
) -> tuple[MunicipalityCode, ...]:
    """The applicants, and what else lies in the territory if they are more than one town."""
    more = 0 if applicants and kind is ApplicantKind.MUNICIPALITY else 1
    others = (draw(names.municipalities) for _ in repeat(draw, 0, more))
    return tuple(dict.fromkeys((*applicants, *others)))


def draw_surveys(
    draw: st.DrawFn, names: References, within: DayRange
) -> tuple[ExcludedLocalitySurvey, ...]:
    """What an application brings on excluded localities, at most one study."""
    return tuple(draw_survey(draw, names, within) for _ in repeat(draw, 0, 1))


def draw_approvals(
    draw: st.DrawFn, names: References, within: DayRange
) -> tuple[InternalApproval, ...]:
    """What was approved inside the town, at most once."""
    return tuple(
        InternalApproval(
            body=pick(draw, _OWN_BODIES),
            on=knowledge(draw, day_in(draw, within)),
            resolution=pick(draw, _RESOLUTIONS),
            sessions=pick(draw, _SESSIONS),
            municipality=draw(names.municipalities) if either(draw) else None,
            citations=cited(draw, names),
        )
        for _ in repeat(draw, 0, 1)
    )


def draw_inhabitants(
    draw: st.DrawFn, names: References, territory: tuple[MunicipalityCode, ...]
) -> tuple[StatedPopulation, ...] | None:
    """The inhabitants stated for some municipalities; it shrinks to nothing known."""
    if not either(draw):
        return None
    return tuple(
        StatedPopulation(
            municipality=code, inhabitants=pick(draw, NEAR_5000), citations=cited(draw, names)
        )
        for code in some_of(draw, territory)
    )


_any_application = st.composite(draw_application)
