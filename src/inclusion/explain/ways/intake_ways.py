"""How a wave comes to take an application: by waiting, by delivering it, as its days turn out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inclusion.dates import PartialDate
from inclusion.explain.ways.application_change import of_application, of_wave
from inclusion.explain.ways.cooperation_ways import begun_by, day_of_coming, lasting_on
from inclusion.explain.ways.move import Doer, act, find_out, wait
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact
from inclusion.rules.entry import EntryCase


def opening_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a wave that takes applications, and took them when this one was delivered.

    Args:
        case: The case.
        finding: The finding.
    """
    opens = case.wave.applications_from
    if opens and opens.earliest > case.on:
        step = finding.steps[0]
        yield (wait(step.code, step.what, day_of_coming(opens)),)
    else:
        yield from doubts_of_intake(case, finding)
        yield from _deliver(case, finding)


def delivery_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The ways to an application that was delivered by the last day.

    Args:
        case: The case.
        finding: The finding.
    """
    yield from doubts_of_intake(case, finding, lasting_to=_arrival(case, latest=True))
    yield from _deliver(case, finding)


def _deliver(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    for step in finding.steps:
        delivered = of_application(case, "delivered", value=PartialDate.on(case.on))
        yield (act(step, Doer.PLACE, case.on, delivered),)


def doubts_of_intake(
    case: EntryCase, finding: Finding, *, lasting_to: date | None = None
) -> Iterator[Moves]:
    """What may turn out of the days of the wave, and of the day of delivery.

    Args:
        case: The case.
        finding: A finding of any rule.
        lasting_to: The day up to which the wave has to turn out to take applications; that of the
            case if left out.
    """
    last = case.on if lasting_to is None else lasting_to
    for doubt in finding.missing:
        if doubt.code == "applications-until":
            yield from _closed_later(case, doubt, last)
        elif doubt.code == "applications-from":
            yield from _opened_before(case, doubt)
        elif doubt.code == "delivered":
            yield from _delivered(case, doubt)


def _closed_later(case: EntryCase, doubt: MissingFact, last: date) -> Iterator[Moves]:
    """The wave turns out to take applications on a day still, or as late as is possible."""
    known = case.wave.applications_until
    last = min(last, known.latest) if known else last
    effect = of_wave(case, "applications_until", value=lasting_on(known, last))
    yield (find_out(doubt, PartialDate.not_before(last), case.on, effect),)


def _opened_before(case: EntryCase, doubt: MissingFact) -> Iterator[Moves]:
    """The wave turns out to take applications by today, and by the day of delivery."""
    known, first = case.wave.applications_from, _arrival(case, latest=False)
    if known and known.earliest > first:
        first = _arrival(case, latest=True)
    effect = of_wave(case, "applications_from", value=begun_by(known, first))
    yield (find_out(doubt, PartialDate.not_after(first), case.on, effect),)


def _arrival(case: EntryCase, *, latest: bool) -> date:
    """The last day, or the first, on which the application may have arrived; today if unknown."""
    known = case.application.delivered
    if known is None or known.latest > case.on:
        return case.on
    return known.latest if latest else known.earliest


def _delivered(case: EntryCase, doubt: MissingFact) -> Iterator[Moves]:
    """The application turns out to have been delivered while the wave took applications."""
    known, opens = case.application.delivered, case.wave.applications_from
    until = case.wave.applications_until
    first = max(known.earliest if known else date.min, opens.latest if opens else date.min)
    last = min(known.latest if known else date.max, until.earliest if until else date.max, case.on)
    if first <= last:
        days = PartialDate(first, last)
        effect = of_application(case, "delivered", value=days)
        yield (find_out(doubt, days, case.on, effect),)
