"""The package is open on the day.

Once its window is over nothing can mend it; the next call is the way.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing_day
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import package_fact
from inclusion.rules.funding_access.steps import step
from inclusion.source import Confidence

OPEN = Reason(
    code="open",
    answer=Answer.MET,
    text=Text(
        en="{package} takes applications from {opens} to {closes}.",
        cs="Balíček {package} přijímá žádosti; první den: {opens}, poslední den: {closes}.",
    ),
)
NOT_YET_OPEN = Reason(
    code="not-yet-open",
    answer=Answer.NOT_MET,
    text=Text(
        en="{package} takes applications only later; first day: {opens}.",
        cs="Balíček {package} přijímá žádosti až později; první den: {opens}.",
    ),
)
CLOSED = Reason(
    code="closed",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="{package} no longer takes applications; last day: {closes}.",
        cs="Balíček {package} už žádosti nepřijímá; poslední den: {closes}.",
    ),
)
UNKNOWN_CLOSING = Reason(
    code="unknown-closing",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether {package} still takes applications on {day} cannot be told.",
        cs="Zda balíček {package} ke dni {day} ještě přijímá žádosti, nelze určit.",
    ),
)
UNKNOWN_OPENING = Reason(
    code="unknown-opening",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {package} already takes applications on {day} cannot be told.",
        cs="Zda balíček {package} ke dni {day} již přijímá žádosti, nelze určit.",
    ),
)
_OPENS = Text(
    en="on which day {package} began to take applications",
    cs="kterého dne začal balíček {package} přijímat žádosti",
)
_OPENS_ON = Text(
    en="on which day {package} began to take applications (known: {known})",
    cs="kterého dne začal balíček {package} přijímat žádosti (známo: {known})",
)
_CLOSES = Text(
    en="on which day {package} stopped taking applications",
    cs="kterého dne přestal balíček {package} přijímat žádosti",
)
_CLOSES_ON = Text(
    en="on which day {package} stopped taking applications (known: {known})",
    cs="kterého dne přestal balíček {package} přijímat žádosti (známo: {known})",
)
_WAIT = Text(
    en="{locality} waits until {package} takes applications: {opens}",
    cs="Místo {locality} vyčká, až balíček {package} začne přijímat žádosti; první den: {opens}",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    window = case.package.window
    opens, closes = window.opens, window.closes
    package = package_fact(case)
    if closes and closes.has_passed_before(case.on):
        late = Quantity(number=(case.on - closes.latest).days, unit=Unit.DAYS)
        last = fact(case, "closes", closes, window.citations)
        return CLOSED.because(package, last, distance=late)
    if opens and opens.has_come_by(case.on) is False:
        away = Quantity(number=(opens.earliest - case.on).days, unit=Unit.DAYS)
        first = fact(case, "opens", opens, window.citations)
        wait = step(case, "await-opening", _WAIT, case.place, package, first)
        return NOT_YET_OPEN.because(package, first, steps=(wait,), distance=away)
    doubts = tuple(_missing(case))
    if not doubts and opens and closes:
        first, last = (
            fact(case, name, day, window.citations)
            for name, day in (("opens", opens), ("closes", closes))
        )
        return OPEN.because(package, first, last)
    ended = closes.has_passed_before(case.on) if closes else None
    reason = UNKNOWN_CLOSING if ended is None else UNKNOWN_OPENING
    return reason.because(package, case.day, missing=doubts)


def _missing(case: FundingAccessCase) -> Iterator[MissingFact]:
    opens, closes = case.package.window.opens, case.package.window.closes
    if opens is None or opens.has_come_by(case.on) is None:
        yield missing_day("package-opens", opens, _OPENS, _OPENS_ON, package_fact(case))
    if closes is None or closes.has_passed_before(case.on) is None:
        yield missing_day("package-closes", closes, _CLOSES, _CLOSES_ON, package_fact(case))


PACKAGE_OPEN = Rule(
    id="package-open",
    statement=Text(
        en="The package takes applications on the day.", cs="Balíček k danému dni přijímá žádosti."
    ),
    basis=(ground("S01", Confidence.HIGH, "statements P8 and P9", "body P8 a P9"),),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(OPEN, NOT_YET_OPEN, CLOSED, UNKNOWN_CLOSING, UNKNOWN_OPENING),
    evaluate=_evaluate,
    looks_at=looks_at.package,
    names=looks_at.waiting_place,
)
