"""Whether what a plan says covers the areas that a place chose (P3, P16, P17), for every book.

Exclusion is to be dealt with in all areas concerned, not in parts or symptoms: an area counts as
covered when the plan has a goal with a measure in it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from inclusion.answer import Answer
from inclusion.application import Application
from inclusion.area import Area
from inclusion.bibliography import ground
from inclusion.cooperation import Cooperation
from inclusion.finding import Step
from inclusion.language import Text
from inclusion.locality import Locality
from inclusion.phrase import Fact
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.founding import OnPartnerships
from inclusion.source import Citation, Confidence


class OnCooperations(OnPartnerships, Protocol):
    """A case that asks about the cooperations of a place on a day."""

    @property
    def locality(self) -> Locality:
        """The place."""
        ...

    @property
    def cooperations(self) -> tuple[Cooperation, ...]:
        """The cooperations of the place."""
        ...


COMPLETE = Reason(
    code="complete",
    answer=Answer.MET,
    text=Text(
        en="The plan has goals and measures in every area chosen: {chosen}.",
        cs="Plán má cíle a opatření v každé zvolené oblasti: {chosen}.",
    ),
)
INCOMPLETE = Reason(
    code="incomplete",
    answer=Answer.NOT_MET,
    text=Text(
        en="Of the areas chosen ({chosen}) the plan has no goal with a measure in: {lacking}.",
        cs="Ze zvolených oblastí ({chosen}) nemá plán žádný cíl s opatřením v těchto: {lacking}.",
    ),
)
NOTHING_CHOSEN = Reason(
    code="nothing-chosen",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="No cooperation of {locality} on {day} rests on an application that chose areas.",
        cs="Žádná spolupráce místa {locality} ke dni {day} nevychází z přihlášky, která volí"
        " oblasti.",
    ),
)
CHOICE_UNKNOWN = Reason(
    code="choice-unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Which areas {locality} chose in its application is not known.",
        cs="Které oblasti místo {locality} ve své přihlášce zvolilo, není známo.",
    ),
)
CONTENT_UNKNOWN = Reason(
    code="content-unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Of the areas chosen ({chosen}) it is not known whether the plan has goals and"
        " measures in:"
        " {unclear}.",
        cs="U zvolených oblastí ({chosen}) není známo, zda má plán cíle a opatření v těchto:"
        " {unclear}.",
    ),
)
_CHOICE = Text(
    en="which areas {locality} chose in its application",
    cs="které oblasti místo {locality} zvolilo ve své přihlášce",
)
_CONTENT = Text(
    en="whether the plan of {locality} has goals and measures in these areas: {unclear}",
    cs="zda má plán místa {locality} cíle a opatření v těchto oblastech: {unclear}",
)
COMPLETE_AREAS = Text(
    en="The local partnership of {locality} adopts a version of the plan with goals and measures"
    " in:"
    " {lacking}",
    cs="Lokální partnerství místa {locality} přijme verzi plánu s cíli a opatřeními v těchto"
    " oblastech:"
    " {lacking}",
)
CHOSEN_AREAS_BASIS = (
    ground("S01", Confidence.HIGH, "statements P3, P16 and P17", "body P3, P16 a P17"),
    ground(
        "S01",
        Confidence.INFERRED,
        "covered means a goal with a measure",
        "pokrytí znamená cíl s opatřením",
    ),
)


def chosen_areas(
    case: OnCooperations,
    covers: Callable[[Area], bool | None],
    complete: Callable[[Fact], Step],
) -> Ruling:
    """Whether every area that the place chose is covered.

    Args:
        case: The case.
        covers: Whether an area is covered.
        complete: The step by which the areas that are lacking, given as a fact, are added.
    """
    choice = _choice(case)
    areas = areas_chosen(case)
    covered = {area: covers(area) for area in areas}
    chosen = fact(case, "chosen", area_labels(areas), choice.citations)
    lacking = tuple(area for area in dict.fromkeys(choice.sure) if covered[area] is False)
    if lacking:
        short = Quantity(number=len(lacking), unit=Unit.AREAS)
        without = Fact(name="lacking", value=area_labels(lacking))
        return INCOMPLETE.because(chosen, without, steps=(complete(without),), distance=short)
    if choice.is_open or (areas and not choice.sure) or False in covered.values():
        which = missing("chosen-areas", _CHOICE, case.place)
        return CHOICE_UNKNOWN.because(case.place, missing=(which,))
    if not areas:
        return NOTHING_CHOSEN.because(case.place, case.day)
    unclear = Fact(name="unclear", value=area_labels(tuple(a for a in areas if covered[a] is None)))
    if unclear.value:
        what = missing("plan-goals", _CONTENT, case.place, unclear)
        return CONTENT_UNKNOWN.because(chosen, unclear, missing=(what,))
    return COMPLETE.because(chosen)


class _Choice(NamedTuple):
    """The areas chosen in the applications by which the place came to cooperate on the day."""

    sure: tuple[Area, ...]
    doubtful: tuple[Area, ...]
    """Those of a cooperation of which it is not known whether it lasts on the day."""
    is_open: bool
    """Whether more may have been chosen than the record says."""
    citations: tuple[Citation, ...]


def _choice(case: OnCooperations) -> _Choice:
    sure: list[Area] = []
    doubtful: list[Area] = []
    citations: list[Citation] = []
    is_open = not case.cooperations and case.dossier.silence is None
    for cooperation in case.cooperations:
        lasts = cooperation.lasts(case.locality, on=case.on)
        if lasts is False:
            continue
        applications = applications_into(case, cooperation)
        unsaid = not applications and case.dossier.silence is None
        is_open = is_open or unsaid or any(a.areas is None for a in applications)
        for application in applications:
            (sure if lasts else doubtful).extend(application.areas or ())
            citations.extend(application.citations)
    return _Choice(tuple(sure), tuple(doubtful), is_open, tuple(citations))


def areas_chosen(case: OnCooperations) -> tuple[Area, ...]:
    """The areas that the place chose, or may have chosen, where it cooperates on the day.

    Args:
        case: The case.
    """
    choice = _choice(case)
    return tuple(dict.fromkeys((*choice.sure, *choice.doubtful)))


def applications_into(case: OnCooperations, cooperation: Cooperation) -> list[Application]:
    """The applications by which the place came into a cooperation.

    Args:
        case: The case.
        cooperation: The cooperation.
    """
    applications = case.programme.applications_of(case.locality.id)
    return [a for a in applications if a.wave == cooperation.wave]


def area_labels(areas: tuple[Area, ...]) -> tuple[Text, ...]:
    """The names of areas.

    Args:
        areas: The areas.
    """
    return tuple(area.label for area in areas)
