"""Who may decide what about the places of the programme, and when (rules A8 and A10)."""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs

from inclusion.bibliography import ground
from inclusion.dates import DayRange, PartialDate
from inclusion.language import Text
from inclusion.source import Confidence, Ground
from inclusion.validity import Valid


class DecidingBody(Enum):
    """A body that decides, or only speaks, about applications."""

    MONITORING_COMMITTEE = "monitoring-committee"
    """The Monitoring Committee for the Agency's activity (*Monitorovací výbor*)."""
    EVALUATORS = "evaluators"
    """Those who score the applications; a score is no decision."""
    AGENCY = "agency"
    MINISTRY = "ministry"
    """The Ministry for Regional Development."""

    @property
    def label(self) -> Text:
        """The name of the body in both languages."""
        return _LABELS[self]


_LABELS = {
    DecidingBody.MONITORING_COMMITTEE: Text(en="the Monitoring Committee", cs="Monitorovací výbor"),
    DecidingBody.EVALUATORS: Text(en="the evaluators", cs="hodnotitelé"),
    DecidingBody.AGENCY: Text(en="the Agency", cs="Agentura"),
    DecidingBody.MINISTRY: Text(
        en="the Ministry for Regional Development", cs="Ministerstvo pro místní rozvoj"
    ),
}


class Power(Enum):
    """Something that a body can decide."""

    CRITERIA = "criteria"
    """By which criteria places are chosen."""
    SELECTION = "selection"
    """Which places are chosen."""
    EARLY_END = "early-end"
    """That a cooperation ends before its time."""
    PROLONGATION = "prolongation"
    """That a cooperation lasts longer."""
    REMOTE_PARTIAL_SUPPORT = "remote-partial-support"
    """Requests for remote partial support (VDP)."""


@attrs.frozen(kw_only=True)
class Competence(Valid):
    """A power of a body on the days for which sources show it.

    Args:
        body: The body.
        power: What it can decide.
        days: The days for which that is known, both included; before and after, it is not known.
        basis: What that rests on.
    """

    body: DecidingBody
    power: Power
    days: DayRange
    basis: tuple[Ground, ...]


_STATUTE = ground(
    "S07",
    Confidence.HIGH,
    "statute of 23 October 2014: approves criteria, the selection and early ends",
    "statut z 23. října 2014: schvaluje kritéria, výběr a předčasné ukončení",
)
_UNDER_THE_GOVERNMENT = ground(
    "S42",
    Confidence.INFERRED,
    "shown for the time before the Agency moved to the ministry; who decides after it was not seen",
    "doloženo pro dobu před přechodem Agentury na ministerstvo; kdo rozhoduje poté, není známo",
)
_UNDER_THE_STATUTE = DayRange(first=date(2014, 10, 23), last=date(2019, 12, 31))

COMPETENCES: tuple[Competence, ...] = (
    *(
        Competence(
            body=DecidingBody.MONITORING_COMMITTEE,
            power=power,
            days=_UNDER_THE_STATUTE,
            basis=(_STATUTE, _UNDER_THE_GOVERNMENT),
        )
        for power in (Power.CRITERIA, Power.SELECTION, Power.EARLY_END)
    ),
    Competence(
        body=DecidingBody.MONITORING_COMMITTEE,
        power=Power.PROLONGATION,
        days=DayRange(first=date(2011, 2, 1), last=date(2014, 12, 31)),
        basis=(
            ground(
                "S22b",
                Confidence.INFERRED,
                "Břeclav prolonged in a February, 2011 by the context; seen only before 2015",
                "Břeclav prodloužena v únoru, podle souvislostí 2011; doloženo jen před rokem 2015",
            ),
        ),
    ),
    Competence(
        body=DecidingBody.MONITORING_COMMITTEE,
        power=Power.REMOTE_PARTIAL_SUPPORT,
        days=DayRange(first=date(2018, 11, 8), last=date(2019, 12, 31)),
        basis=(
            ground(
                "S40",
                Confidence.HIGH,
                "requests for remote partial support",
                "žádosti o vzdálenou dílčí podporu",
            ),
            _UNDER_THE_GOVERNMENT,
        ),
    ),
)
"""The powers of the Monitoring Committee, as far as sources show them."""


def days_of_power(body: DecidingBody, power: Power) -> tuple[DayRange, ...]:
    """The days for which sources show that a body had a power; of other days nothing is known.

    Args:
        body: The body.
        power: The power.
    """
    return tuple(c.days for c in COMPETENCES if (c.body, c.power) == (body, power))


def has_power(body: DecidingBody, power: Power, *, on: PartialDate) -> bool | None:
    """Whether a body is known to have had a power; ``None`` if it is not, for silence is no "no".

    Args:
        body: The body.
        power: The power.
        on: The day of its decision.
    """
    known = days_of_power(body, power)
    shown = any(days.first <= on.earliest and on.latest <= days.last for days in known)
    return True if shown else None
