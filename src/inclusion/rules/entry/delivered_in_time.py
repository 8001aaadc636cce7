"""The application was delivered by the last day (A5).

Delivery counts, not posting. The last day is the day that the wave names, also where it is a
Sunday: nothing is moved to a working day.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.dates import PartialDate
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import last_day, missing_deadline, missing_delivery, step
from inclusion.rules.entry.mending import Doubt
from inclusion.rules.facts import fact
from inclusion.source import Confidence

IN_TIME = Reason(
    code="in-time",
    answer=Answer.MET,
    text=Text(
        en="The application was delivered: {delivered}; last day: {last_day}.",
        cs="Přihláška byla doručena: {delivered}; poslední den: {last_day}.",
    ),
)
NOT_DELIVERED = Reason(
    code="not-delivered",
    answer=Answer.NOT_MET,
    text=Text(
        en="The application has not been delivered by {day}; last day: {last_day}.",
        cs="Přihláška do {day} doručena nebyla; poslední den: {last_day}.",
    ),
)
MISSED = Reason(
    code="missed",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="The application was not delivered by the last day, {last_day}; a later wave is the"
        " way.",
        cs="Přihláška nebyla doručena do posledního dne, {last_day}; cestou je pozdější vlna.",
    ),
)
LATE = Reason(
    code="late",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="The application was delivered too late: {delivered}; last day: {last_day}. A later"
        " wave is the way.",
        cs="Přihláška byla doručena pozdě: {delivered}; poslední den: {last_day}. Cestou je"
        " pozdější vlna.",
    ),
)
LATE_THOUGH_POSTED = Reason(
    code="late-though-posted",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="The application was posted ({posted}), but delivery counts, and it was delivered too"
        " late: {delivered}; last day: {last_day}. A later wave is the way.",
        cs="Přihláška byla odeslána ({posted}), rozhoduje však doručení, a doručena byla pozdě:"
        " {delivered}; poslední den: {last_day}. Cestou je pozdější vlna.",
    ),
)
UNKNOWN = Doubt.of(
    "unknown",
    Text(
        en="Whether the application was delivered in time cannot be told.",
        cs="Zda byla přihláška doručena včas, nelze určit.",
    ),
)
_DELIVER = Text(
    en="{locality} delivers its application",
    cs="Místo {locality} doručí přihlášku",
)


def _evaluate(case: EntryCase) -> Ruling:
    until, delivered = case.wave.applications_until, case.application.delivered
    if until is None:
        return UNKNOWN.found(case, missing=tuple(_missing(case)))
    in_time = _is_in_time(delivered, until)
    last = last_day(case, until)
    if case.has_arrived and in_time and delivered:
        return IN_TIME.because(_arrived(case, delivered), last)
    if case.is_closed and in_time is False and delivered:
        return _late(case, delivered, until)
    if case.is_closed and case.has_arrived is False:
        return MISSED.because(last)
    if case.is_closed is False and case.has_arrived is False:
        deliver = step(case, "deliver", _DELIVER, case.place)
        return NOT_DELIVERED.because(case.day, last, steps=(deliver,))
    return UNKNOWN.found(case, missing=tuple(_missing(case)))


def _is_in_time(delivered: PartialDate | None, until: PartialDate) -> bool | None:
    if delivered is None:
        return None
    if delivered.latest <= until.earliest:
        return True
    return False if delivered.earliest > until.latest else None


def _late(case: EntryCase, delivered: PartialDate, until: PartialDate) -> Ruling:
    facts = (_arrived(case, delivered), last_day(case, until))
    days = Quantity(number=(delivered.earliest - until.latest).days, unit=Unit.DAYS)
    posted = case.application.posted
    if posted is None:
        return LATE.because(*facts, distance=days)
    sent = fact(case, "posted", posted, case.application.citations)
    return LATE_THOUGH_POSTED.because(sent, *facts, distance=days)


def _arrived(case: EntryCase, delivered: PartialDate) -> Fact:
    return fact(case, "delivered", delivered, case.application.citations)


def _missing(case: EntryCase) -> Iterator[MissingFact]:
    until, delivered = case.wave.applications_until, case.application.delivered
    if until is None or not until.is_exact:
        yield missing_deadline(case)
    if case.has_arrived is not False and (delivered is None or not delivered.is_exact):
        yield missing_delivery(case)


DELIVERED_IN_TIME = Rule(
    id="delivered-in-time",
    statement=Text(
        en="The application was delivered by the last day, that day included.",
        cs="Přihláška byla doručena nejpozději poslední den lhůty.",
    ),
    basis=(
        ground(
            "S04",
            Confidence.HIGH,
            "delivered by 27 November 2015; delivery counts, not posting",
            "doručit do 27. listopadu 2015; rozhoduje doručení, nikoli odeslání",
        ),
        ground(
            "S10",
            Confidence.HIGH,
            "wave 5 closed on a Sunday, 12 June 2016",
            "5. vlna skončila v neděli 12. června 2016",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(IN_TIME, NOT_DELIVERED, MISSED, LATE, LATE_THOUGH_POSTED, *UNKNOWN),
    evaluate=_evaluate,
)
