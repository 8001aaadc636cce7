"""A local partnership was founded by the day (P11): it comes before the plan."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing_day
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Confidence

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
_FOUND = Text(
    en="{locality} founds a local partnership of the bodies concerned",
    cs="Místo {locality} založí lokální partnerství dotčených subjektů",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
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
    found = step(case, "found-partnership", _FOUND, case.place)
    if dated:
        day, partnership = dated[0]
        return LATER.because(fact(case, "founded", day, partnership.citations), steps=(found,))
    return NONE.because(case.place, steps=(found,))


PARTNERSHIP = Rule(
    id="partnership",
    statement=Text(
        en="A local partnership was founded by the day.",
        cs="K danému dni již vzniklo lokální partnerství.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statements P11 to P13", "body P11 až P13"),
        ground(
            "S22",
            Confidence.HIGH,
            "the partnership prepares and approves the plan",
            "partnerství připravuje a schvaluje plán",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(FOUNDED, LATER, NONE, UNKNOWN),
    evaluate=_evaluate,
)
