"""The local partnership may go on without the Agency (G60). Advice only."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Step, Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Phrase
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.end_of_cooperation.case import EndOfCooperationCase
from inclusion.rules.facts import fact, missing
from inclusion.source import Confidence
from inclusion.three_valued import some

GOES_ON = Reason(
    code="goes-on",
    answer=Answer.MET,
    text=Text(
        en="The local partnership of {locality} has not been dissolved by {day} and may go on"
        " without the Agency.",
        cs="Lokální partnerství místa {locality} se do {day} nerozpadlo a může pokračovat i bez"
        " Agentury.",
    ),
)
DISSOLVED = Reason(
    code="dissolved",
    answer=Answer.NOT_MET,
    text=Text(
        en="The local partnership of {locality} was dissolved ({dissolved}); it can be revived.",
        cs="Lokální partnerství místa {locality} zaniklo ({dissolved}); lze je obnovit.",
    ),
)
NONE = Reason(
    code="none",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{locality} has no local partnership on {day}.",
        cs="Místo {locality} nemá ke dni {day} lokální partnerství.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {locality} has a local partnership on {day} cannot be told.",
        cs="Zda místo {locality} ke dni {day} má lokální partnerství, nelze určit.",
    ),
)
_WHETHER = Text(
    en="whether the local partnership of {locality} was founded and not dissolved",
    cs="zda lokální partnerství místa {locality} vzniklo a nezaniklo",
)
_REVIVE = Text(
    en="{locality} revives its local partnership",
    cs="Místo {locality} obnoví své lokální partnerství",
)


def _evaluate(case: EndOfCooperationCase) -> Ruling:
    dossier = case.locality.dossier
    lasting = [dossier.lasts_on(case.on, one.founded, one.dissolved) for one in case.partnerships]
    found = some(lasting) if lasting else dossier.silence
    if found is None:
        wanted = missing("partnership", _WHETHER, case.place)
        return UNKNOWN.because(case.place, case.day, missing=(wanted,))
    if found:
        return GOES_ON.because(case.place, case.day)
    for one in case.partnerships:
        if one.dissolved and one.dissolved.has_passed_before(case.on):
            dissolved = fact(case, "dissolved", one.dissolved, one.citations)
            revive = Step(code="revive", what=Phrase(text=_REVIVE, facts=(case.place,)))
            return DISSOLVED.because(case.place, dissolved, steps=(revive,))
    return NONE.because(case.place, case.day)


PARTNERSHIP_GOES_ON = Rule(
    id="partnership-goes-on",
    statement=Text(
        en="The local partnership may go on without the Agency.",
        cs="Lokální partnerství může pokračovat i bez Agentury.",
    ),
    basis=(
        ground(
            "S23",
            Confidence.HIGH,
            "Obrnice: founded in 2010, lived on from 2013, renewed in 2015",
            "Obrnice: založeno 2010, od roku 2013 trvalo dál, obnoveno 2015",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(GOES_ON, DISSOLVED, NONE, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
