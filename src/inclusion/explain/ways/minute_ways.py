"""How a call comes to take applications at the minute: by waiting, or as its borders turn out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from inclusion.dates import Moment, PartialDate
from inclusion.explain.ways.cooperation_ways import day_of_coming
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.move import Doer, Move, find_out, wait
from inclusion.explain.ways.project_change import of_package
from inclusion.explain.ways.search import MIDNIGHT, Moves
from inclusion.finding import Finding, MissingFact
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.rules.project_eligibility import ProjectEligibilityCase
from inclusion.window import Window

_AWAIT: Final = Text(
    en="The applicant waits until {package} surely takes applications: {opens}",
    cs="Žadatel vyčká, až {package} zaručeně přijímá žádosti: {opens}",
)
_ONE_DAY: Final = timedelta(1)


def minute_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a minute at which the call takes applications.

    Args:
        case: The case.
        finding: The finding.
    """
    doubts = {doubt.code.removesuffix("-at"): doubt for doubt in finding.missing}
    if doubts:
        yield tuple(_found(case, doubts))
    opening = _surely_open(case.package.window)
    if opening and opening > case.at:
        what = Phrase(text=_AWAIT, facts=(case.package_fact, Fact(name="opens", value=opening)))
        minute = None if opening.time == MIDNIGHT else opening.time
        yield (wait("await-opening", what, opening.day, at=minute, by=Doer.APPLICANT),)


def _surely_open(window: Window) -> Moment | None:
    """The first minute at which the call has surely opened, if that can be told.

    Without the minute of the first day it is the next day; without a last day that is possible,
    the first one, on which more has to be found out.
    """
    if window.opens is None:
        return None
    day = day_of_coming(window.opens)
    if window.opens_at is None and day == window.opens.latest:
        return Moment(day + _ONE_DAY, MIDNIGHT)
    return Moment(day, window.opens_at or MIDNIGHT)


def _found(case: ProjectEligibilityCase, doubts: dict[str, MissingFact]) -> Iterator[Move]:
    if "package-opens" in doubts:
        yield _opened(case, doubts["package-opens"])
    if "package-closes" in doubts:
        yield _not_closed(case, doubts["package-closes"])


def _opened(case: ProjectEligibilityCase, doubt: MissingFact) -> Move:
    """The call turns out to have opened before the day, or at the minute where it is that day."""
    window = case.package.window
    before = case.on - _ONE_DAY
    earliest = window.opens.earliest if window.opens else date.min
    if earliest <= before:
        known = PartialDate(earliest, before)
        effect = of_package(case, "window", "opens", value=known)
        return find_out(doubt, PartialDate.not_after(before), case.on, effect)
    return _on_the_day(case, doubt, "opens", _no_later(case))


def _not_closed(case: ProjectEligibilityCase, doubt: MissingFact) -> Move:
    """The call turns out to close after the day, or at the minute where it is that day."""
    window = case.package.window
    after = case.on + _ONE_DAY
    latest = window.closes.latest if window.closes else date.max
    if latest >= after:
        earliest = max(after, window.closes.earliest) if window.closes else after
        known = PartialDate(earliest, latest)
        effect = of_package(case, "window", "closes", value=known)
        return find_out(doubt, PartialDate.not_before(after), case.on, effect)
    return _on_the_day(case, doubt, "closes", _no_sooner(case))


def _on_the_day(
    case: ProjectEligibilityCase, doubt: MissingFact, border: str, needed: Text
) -> Move:
    minute = getattr(case.package.window, f"{border}_at") or case.at.time
    effects: tuple[Known, ...] = (
        of_package(case, "window", border, value=PartialDate.on(case.on)),
        of_package(case, "window", f"{border}_at", value=minute),
    )
    return find_out(doubt, needed, case.on, *effects)


def _no_later(case: ProjectEligibilityCase) -> Text:
    return Text(en=f"{case.at.time} or earlier", cs=f"{case.at.time} nebo dříve")


def _no_sooner(case: ProjectEligibilityCase) -> Text:
    return Text(en=f"{case.at.time} or later", cs=f"{case.at.time} nebo později")
