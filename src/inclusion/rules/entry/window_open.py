"""The wave had opened when the application was delivered (A6); announcing it opens nothing."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.dates import PartialDate
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import missing_delivery, step
from inclusion.rules.entry.mending import Doubt, Failure
from inclusion.rules.facts import fact, missing_day
from inclusion.source import Confidence

OPEN = Reason(
    code="open",
    answer=Answer.MET,
    text=Text(
        en="Applications are taken from: {opens}.",
        cs="Přihlášky se přijímají od: {opens}.",
    ),
)
NOT_YET_OPEN = Reason(
    code="not-yet-open",
    answer=Answer.NOT_MET,
    text=Text(
        en="Applications are taken only later, from: {opens}.",
        cs="Přihlášky se přijímají až později, od: {opens}.",
    ),
)
TOO_EARLY = Failure.of(
    "too-early",
    Text(
        en="The application was delivered ({delivered}) before applications were taken: {opens}.",
        cs="Přihláška byla doručena ({delivered}) dříve, než se přihlášky přijímaly: {opens}.",
    ),
)
UNKNOWN = Doubt.of(
    "unknown",
    Text(
        en="Whether applications were already taken cannot be told.",
        cs="Zda se přihlášky již přijímaly, nelze určit.",
    ),
)
_OPENS = Text(
    en="on which day {wave} began to take applications",
    cs="kterého dne začal příjem přihlášek ({wave})",
)
_OPENS_ON = Text(
    en="on which day {wave} began to take applications (known: {known})",
    cs="kterého dne začal příjem přihlášek ({wave}; známo: {known})",
)
_WAIT = Text(
    en="{locality} delivers its application once applications are taken: {opens}",
    cs="Místo {locality} doručí přihlášku, až se přihlášky budou přijímat: {opens}",
)
_AGAIN = Text(
    en="{locality} delivers its application again",
    cs="Místo {locality} doručí přihlášku znovu",
)


def _evaluate(case: EntryCase) -> Ruling:
    opens, delivered = case.wave.applications_from, case.application.delivered
    if opens is None:
        return UNKNOWN.found(case, missing=tuple(_missing(case)))
    first = fact(case, "opens", opens, case.wave.citations)
    if opens.has_come_by(case.on) is False:
        away = Quantity(number=(opens.earliest - case.on).days, unit=Unit.DAYS)
        wait = step(case, "await-opening", _WAIT, case.place, first)
        return NOT_YET_OPEN.because(first, steps=(wait,), distance=away)
    early = _is_early(case, opens)
    if early and delivered:
        arrived = fact(case, "delivered", delivered, case.application.citations)
        again = step(case, "deliver-again", _AGAIN, case.place)
        return TOO_EARLY.found(case, arrived, first, steps=(again,))
    if early is False and opens.has_come_by(case.on):
        return OPEN.because(first)
    return UNKNOWN.found(case, missing=tuple(_missing(case)))


def _is_early(case: EntryCase, opens: PartialDate) -> bool | None:
    """Whether the application arrived before the wave opened; what did not arrive is not early."""
    delivered = case.application.delivered
    if case.has_arrived is False:
        return False
    if delivered is None:
        return None
    if delivered.earliest >= opens.latest:
        return False
    surely = delivered.latest < opens.earliest and case.has_arrived is True
    return True if surely else None


def _missing(case: EntryCase) -> Iterator[MissingFact]:
    opens = case.wave.applications_from
    if opens is None or not opens.is_exact:
        yield missing_day("applications-from", opens, _OPENS, _OPENS_ON, case.intake)
    if case.has_arrived is not False:
        delivered = case.application.delivered
        if delivered is None or not delivered.is_exact:
            yield missing_delivery(case)


WINDOW_OPEN = Rule(
    id="window-open",
    statement=Text(
        en="The wave takes applications by the day, and took them when this one was delivered.",
        cs="Přihlášky se k danému dni již přijímají a přijímaly se, když byla tato doručena.",
    ),
    basis=(
        ground(
            "S45",
            Confidence.HIGH,
            "the call of 2023 was announced on 27 February and took applications from 20 March",
            "výzva z roku 2023 byla vyhlášena 27. února a přihlášky přijímala od 20. března",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(OPEN, NOT_YET_OPEN, *TOO_EARLY, *UNKNOWN),
    evaluate=_evaluate,
)
