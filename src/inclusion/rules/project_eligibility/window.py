"""The call takes applications at the minute (E37, E38).

Announced, form opened, intake opened, intake closed are four dates; only the last two make a
window, and both its minutes are included. A closed call bars: the next one is the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.call_kind import CallKind
from inclusion.dates import PartialDate, TimeOfDay
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing, missing_day
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import step
from inclusion.source import Confidence

OPEN = Reason(
    code="open",
    answer=Answer.MET,
    text=Text(
        en="At {at} {package} takes applications (from {opens} to {closes}).",
        cs="V okamžiku {at} přijímá {package} žádosti (od {opens} do {closes}).",
    ),
)
OPEN_WHILE_MONEY_LASTS = Reason(
    code="open-while-money-lasts",
    answer=Answer.MET,
    text=Text(
        en="At {at} {package} takes applications (from {opens}, at the latest to {closes}): it"
        " serves them as they come and may close early, when its money is used up.",
        cs="V okamžiku {at} přijímá {package} žádosti (od {opens}, nejpozději do {closes}):"
        " vyřizuje je průběžně a po vyčerpání peněz může skončit dřív.",
    ),
)
FORM_ONLY = Reason(
    code="form-only",
    answer=Answer.NOT_MET,
    text=Text(
        en="At {at} the application to {package} may be prepared, not submitted: the form has been"
        " open since {form_opens}, applications are taken from {opens}.",
        cs="V okamžiku {at} lze žádost ({package}) připravovat, ne podat: formulář je otevřen od"
        " {form_opens}, příjem žádostí začíná {opens}.",
    ),
)
NOT_YET_OPEN = Reason(
    code="not-yet-open",
    answer=Answer.NOT_MET,
    text=Text(
        en="{package} takes applications only later, from {opens}.",
        cs="{package} přijímá žádosti až později, od {opens}.",
    ),
)
CLOSED = Reason(
    code="closed",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="At {at} {package} no longer takes applications; the last moment was {closes}.",
        cs="V okamžiku {at} už {package} žádosti nepřijímá; poslední okamžik byl {closes}.",
    ),
)
UNKNOWN_CLOSING = Reason(
    code="unknown-closing",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether {package} still takes applications at {at} cannot be told.",
        cs="Zda {package} v okamžiku {at} ještě přijímá žádosti, nelze určit.",
    ),
)
UNKNOWN_OPENING = Reason(
    code="unknown-opening",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {package} already takes applications at {at} cannot be told.",
        cs="Zda {package} v okamžiku {at} již přijímá žádosti, nelze určit.",
    ),
)
_OPENS = Text(
    en="on which day {package} began to take applications",
    cs="kterého dne začal příjem žádostí: {package}",
)
_OPENS_ON = Text(
    en="on which day {package} began to take applications (known: {known})",
    cs="kterého dne začal příjem žádostí: {package} (známo: {known})",
)
_OPENS_AT = Text(
    en="at which time of {known} {package} began to take applications",
    cs="v kolik hodin začal příjem žádostí dne {known}: {package}",
)
_CLOSES = Text(
    en="on which day {package} stops taking applications",
    cs="kterého dne končí příjem žádostí: {package}",
)
_CLOSES_ON = Text(
    en="on which day {package} stops taking applications (known: {known})",
    cs="kterého dne končí příjem žádostí: {package} (známo: {known})",
)
_CLOSES_AT = Text(
    en="at which time of {known} {package} stops taking applications",
    cs="v kolik hodin končí příjem žádostí dne {known}: {package}",
)
_WAIT = Text(
    en="The applicant waits until {package} takes applications: {opens}",
    cs="Žadatel vyčká začátku příjmu žádostí: {package}, {opens}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    window = case.package.window
    if window.closes and window.has_closed_before(case.at):
        late = _distance(case, window.closes.latest, window.closes_at)
        return CLOSED.because(case.package_fact, case.minute, _closes(case), distance=late)
    if window.opens and window.has_opened_by(case.at) is False:
        return _not_yet(case, window.opens.earliest)
    doubts = tuple(_missing(case))
    if not doubts:
        continuous = case.package.kind is CallKind.CONTINUOUS
        reason = OPEN_WHILE_MONEY_LASTS if continuous else OPEN
        return reason.because(case.package_fact, case.minute, _opens(case), _closes(case))
    closing = window.has_closed_before(case.at) is None
    reason = UNKNOWN_CLOSING if closing else UNKNOWN_OPENING
    return reason.because(case.package_fact, case.minute, missing=doubts)


def _not_yet(case: ProjectEligibilityCase, opens: date) -> Ruling:
    window = case.package.window
    wait = step(case, "await-opening", _WAIT, case.package_fact, _opens(case))
    away = _distance(case, opens, window.opens_at)
    form = window.form_opens
    if form is not None and form.has_come_by(case.on):
        form_opens = fact(case, "form_opens", form, window.citations)
        facts = (case.package_fact, case.minute, form_opens, _opens(case))
        return FORM_ONLY.because(*facts, steps=(wait,), distance=away)
    return NOT_YET_OPEN.because(case.package_fact, _opens(case), steps=(wait,), distance=away)


def _distance(case: ProjectEligibilityCase, day: date, time: TimeOfDay | None) -> Quantity:
    """How far a border is: in days, or in minutes on the day itself."""
    if day != case.on or time is None:
        return Quantity(number=abs((day - case.on).days), unit=Unit.DAYS)
    asked = case.at.time
    minutes = (time.hour - asked.hour) * 60 + time.minute - asked.minute
    return Quantity(number=abs(minutes), unit=Unit.MINUTES)


def _opens(case: ProjectEligibilityCase) -> Fact:
    window = case.package.window
    return _border(case, "opens", window.opens, window.opens_at)


def _closes(case: ProjectEligibilityCase) -> Fact:
    window = case.package.window
    return _border(case, "closes", window.closes, window.closes_at)


def _border(
    case: ProjectEligibilityCase, name: str, day: PartialDate | None, time: TimeOfDay | None
) -> Fact:
    """A border of the window; its day always, its minute where it is known."""
    known = tuple(part for part in (day, time) if part is not None)
    return fact(case, name, known, case.package.window.citations)


def _missing(case: ProjectEligibilityCase) -> Iterator[MissingFact]:
    window, package = case.package.window, case.package_fact
    if window.has_opened_by(case.at) is None:
        if window.opens is not None and window.opens.is_exact:
            known = Fact(name="known", value=window.opens)
            yield missing("package-opens-at", _OPENS_AT, package, known)
        else:
            yield missing_day("package-opens", window.opens, _OPENS, _OPENS_ON, package)
    if window.has_closed_before(case.at) is None:
        if window.closes is not None and window.closes.is_exact:
            known = Fact(name="known", value=window.closes)
            yield missing("package-closes-at", _CLOSES_AT, package, known)
        else:
            yield missing_day("package-closes", window.closes, _CLOSES, _CLOSES_ON, package)


WINDOW = Rule(
    id="window",
    statement=Text(
        en="The call takes applications at the minute, both borders included.",
        cs="Výzva v daném okamžiku přijímá žádosti, oba krajní okamžiky včetně.",
    ),
    basis=(
        ground("S63", Confidence.HIGH, "form and intake", "formulář a příjem žádostí"),
        ground("S75", Confidence.HIGH, "closes at 12:00", "konec ve 12:00"),
        ground("S61", Confidence.HIGH, "until the money is used", "do vyčerpání peněz"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(
        OPEN,
        OPEN_WHILE_MONEY_LASTS,
        FORM_ONLY,
        NOT_YET_OPEN,
        CLOSED,
        UNKNOWN_CLOSING,
        UNKNOWN_OPENING,
    ),
    evaluate=_evaluate,
)
