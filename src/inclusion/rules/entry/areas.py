"""The applicant commits itself to as many areas of the list as the wave asks for (A3)."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.area import Area
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import step
from inclusion.rules.entry.mending import Doubt, Failure
from inclusion.rules.facts import fact, missing
from inclusion.source import Confidence

ENOUGH = Reason(
    code="enough",
    answer=Answer.MET,
    text=Text(
        en="Areas chosen from the list: {chosen}; asked for at least: {least}.",
        cs="Zvolené oblasti ze seznamu: {chosen}; požaduje se jich nejméně: {least}.",
    ),
)
ENOUGH_BESIDE_OTHERS = Reason(
    code="enough-beside-others",
    answer=Answer.MET,
    text=Text(
        en="Areas chosen from the list: {chosen}; asked for at least: {least}. Not on the list of"
        " this wave, and not counted: {others}.",
        cs="Zvolené oblasti ze seznamu: {chosen}; požaduje se jich nejméně: {least}. Mimo seznam"
        " této vlny, a tedy nezapočteno: {others}.",
    ),
)
NONE_ASKED = Reason(
    code="none-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The wave does not ask for a number of areas.",
        cs="Vlna nepožaduje určitý počet oblastí.",
    ),
)
TOO_FEW = Failure.of(
    "too-few",
    Text(
        en="Number of areas chosen that count: {count}; asked for at least: {least}.",
        cs="Počet započtených zvolených oblastí: {count}; požaduje se jich nejméně: {least}.",
    ),
)
UNKNOWN = Doubt.of(
    "unknown",
    Text(
        en="Whether {locality} chose as many areas as the wave asked for cannot be told.",
        cs="Zda místo {locality} zvolilo tolik oblastí, kolik vlna požadovala, nelze určit.",
    ),
)
_CHOSEN = Text(
    en="which areas {locality} chose in its application",
    cs="které oblasti místo {locality} ve své přihlášce zvolilo",
)
_OFFERED = Text(
    en="among which areas one could choose in {wave}",
    cs="z kterých oblastí bylo možné volit ({wave})",
)
_AT_LEAST = Text(
    en="how many areas one had to choose in {wave}",
    cs="kolik oblastí bylo nutné zvolit ({wave})",
)
_CHOOSE = Text(
    en="{locality} commits itself to more areas, at least {least} in all",
    cs="Místo {locality} se zaváže k řešení více oblastí, celkem alespoň {least}",
)


def _evaluate(case: EntryCase) -> Ruling:
    least, chosen = case.wave.areas_at_least, case.application.areas
    offered = case.wave.areas_offered
    if least == 0:
        return NONE_ASKED.because()
    if least is not None and chosen is not None:
        counted = tuple(area for area in chosen if offered is None or area in offered)
        if len(counted) < least:
            return _too_few(case, len(counted), least)
        if offered is not None:
            return _enough(case, counted, tuple(a for a in chosen if a not in offered))
    return UNKNOWN.found(case, case.place, missing=tuple(_missing(case)))


def _enough(case: EntryCase, counted: tuple[Area, ...], others: tuple[Area, ...]) -> Ruling:
    facts = (_labels(case, "chosen", counted), _least(case, case.wave.areas_at_least or 0))
    if others:
        return ENOUGH_BESIDE_OTHERS.because(*facts, _labels(case, "others", others))
    return ENOUGH.because(*facts)


def _too_few(case: EntryCase, count: int, least: int) -> Ruling:
    short = Quantity(number=least - count, unit=Unit.AREAS)
    asked = _least(case, least)
    choose = step(case, "choose-more-areas", _CHOOSE, case.place, asked)
    number = fact(case, "count", count, case.application.citations)
    return TOO_FEW.found(case, number, asked, steps=(choose,), distance=short)


def _least(case: EntryCase, least: int) -> Fact:
    return fact(case, "least", least, case.wave.citations)


def _labels(case: EntryCase, name: str, areas: tuple[Area, ...]) -> Fact:
    return fact(case, name, tuple(area.label for area in areas), case.application.citations)


def _missing(case: EntryCase) -> Iterator[MissingFact]:
    if case.application.areas is None:
        yield missing("chosen-areas", _CHOSEN, case.place)
    if case.wave.areas_at_least is None:
        yield missing("areas-at-least", _AT_LEAST, case.intake)
    if case.wave.areas_offered is None:
        yield missing("areas-offered", _OFFERED, case.intake)


AREAS = Rule(
    id="areas",
    statement=Text(
        en="The applicant commits itself to as many areas of the list as the wave asks for.",
        cs="Žadatel se zaváže k řešení tolika oblastí ze seznamu, kolik vlna požaduje.",
    ),
    basis=(
        ground(
            "S04",
            Confidence.HIGH,
            "wave 4: at least three of eight proven problem areas",
            "4. vlna: alespoň tři z osmi prokázaných problémových oblastí",
        ),
        ground(
            "S45",
            Confidence.HIGH,
            "the call of 2023 has a list of its own",
            "výzva z roku 2023 má vlastní seznam",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(ENOUGH, ENOUGH_BESIDE_OTHERS, NONE_ASKED, *TOO_FEW, *UNKNOWN),
    evaluate=_evaluate,
)
