"""Whether a local partnership was founded by a day (P11), as every book tells of it."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.dossier import Dossier
from inclusion.finding import Step
from inclusion.language import Text
from inclusion.local_partnership import LocalPartnership
from inclusion.phrase import Fact
from inclusion.rule import Reason, Ruling
from inclusion.rules.facts import OnRecord, fact, missing_day
from inclusion.source import Confidence


class OnPartnerships(OnRecord, Protocol):
    """A case that asks about the local partnerships of a place on a day."""

    @property
    def on(self) -> date:
        """The day."""
        ...

    @property
    def day(self) -> Fact:
        """The day, as a fact."""
        ...

    @property
    def place(self) -> Fact:
        """The place, as a fact."""
        ...

    @property
    def dossier(self) -> Dossier:
        """How complete the record about the place is."""
        ...

    @property
    def partnerships(self) -> tuple[LocalPartnership, ...]:
        """The local partnerships of the place."""
        ...


FOUNDED = Reason(
    code="founded",
    answer=Answer.MET,
    text=Text(
        en="The local partnership was founded: {founded}.",
        cs="Lokální partnerství bylo založeno: {founded}.",
    ),
)
LATER = Reason(
    code="later",
    answer=Answer.NOT_MET,
    text=Text(
        en="The local partnership is founded only later: {founded}.",
        cs="Lokální partnerství vzniká až později: {founded}.",
    ),
)
NONE = Reason(
    code="none",
    answer=Answer.NOT_MET,
    text=Text(
        en="{locality} has no local partnership.",
        cs="Místo {locality} nemá lokální partnerství.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the local partnership of {locality} was founded by {day} cannot be told.",
        cs="Zda lokální partnerství místa {locality} ke dni {day} již vzniklo, nelze určit.",
    ),
)
_FOUNDED = Text(
    en="whether and when the local partnership of {locality} was founded",
    cs="zda a kdy vzniklo lokální partnerství místa {locality}",
)
_FOUNDED_ON = Text(
    en="on which day the local partnership of {locality} was founded (known: {known})",
    cs="kterého dne vzniklo lokální partnerství místa {locality} (známo: {known})",
)
FOUND_PARTNERSHIP = Text(
    en="{locality} founds a local partnership of the bodies concerned",
    cs="Místo {locality} založí lokální partnerství dotčených subjektů",
)
FOUNDING_BASIS = (
    ground("S01", Confidence.HIGH, "statements P11 to P13", "body P11 až P13"),
    ground(
        "S22",
        Confidence.HIGH,
        "the partnership prepares and approves the plan",
        "partnerství připravuje a schvaluje plán",
    ),
)


def founding(case: OnPartnerships, found: Step) -> Ruling:
    """Whether some partnership of the place was founded by the day.

    Args:
        case: The case.
        found: The step by which the place founds one.
    """
    founded = [
        (p.founded.has_come_by(case.on) if p.founded else None, p.founded, p)
        for p in case.partnerships
    ]
    answers = {come for come, _, _ in founded} or {case.dossier.silence}
    dated = [(day, p) for come, day, p in founded if day and come is not None]
    if True in answers:
        day, partnership = next((d, p) for d, p in dated if d.has_come_by(case.on))
        return FOUNDED.because(fact(case, "founded", day, partnership.citations))
    if None in answers:
        known = next((day for come, day, _ in founded if come is None), None)
        when = missing_day("partnership-founded", known, _FOUNDED, _FOUNDED_ON, case.place)
        return UNKNOWN.because(case.place, case.day, missing=(when,))
    if dated:
        day, partnership = dated[0]
        return LATER.because(fact(case, "founded", day, partnership.citations), steps=(found,))
    return NONE.because(case.place, steps=(found,))
