"""The cooperation is ended by somebody who can end it (B10, B18). Advice only.

The Committee can end it early, the Agency or both sides can; of a town the council decides, and
the support of its board is not enough. A day on which no end is recorded is asked as if it ended.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.cooperation import Cooperation
from inclusion.cooperation_end import EndedBy
from inclusion.finding import MissingFact, Step, Weight
from inclusion.language import Text
from inclusion.memorandum import Notice
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Phrase
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.end_of_cooperation.case import EndOfCooperationCase
from inclusion.rules.facts import fact, missing
from inclusion.source import Confidence
from inclusion.three_valued import every, some

DECIDED = Reason(
    code="decided",
    answer=Answer.MET,
    text=Text(
        en="The end of the cooperation of {locality} was brought about by: {by}.",
        cs="Konec spolupráce místa {locality} způsobil: {by}.",
    ),
)
COUNCIL_TO_DECIDE = Reason(
    code="council-to-decide",
    answer=Answer.NOT_MET,
    text=Text(
        en="{locality} wants to give notice, but by {day} its council has not decided so; the"
        " support of the board is not enough.",
        cs="Místo {locality} chce memorandum vypovědět, ale zastupitelstvo o tom do {day}"
        " nerozhodlo; podpora v radě nestačí.",
    ),
)
SUPPOSED = Reason(
    code="supposed",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="No end of a cooperation of {locality} and no notice is recorded; the day is a"
        " supposition.",
        cs="Žádný konec spolupráce místa {locality} ani výpověď není zaznamenán; den je jen"
        " předpoklad.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="By what the cooperation of {locality} ended cannot be told.",
        cs="Čím spolupráce místa {locality} skončila, nelze určit.",
    ),
)
_BY_WHAT = Text(
    en="by what the cooperation of {locality} ended, and whether its council decided on a notice",
    cs="čím spolupráce místa {locality} skončila a zda o výpovědi rozhodlo zastupitelstvo",
)
_DECIDE = Text(
    en="The council of {locality} decides on the notice",
    cs="Zastupitelstvo místa {locality} rozhodne o výpovědi",
)


def _evaluate(case: EndOfCooperationCase) -> Ruling:
    ending = [one for one in case.cooperations if one.ended or _notices(one)]
    if not ending:
        return SUPPOSED.because(case.place)
    cooperation = ending[-1]
    if cooperation.ended_by not in (None, EndedBy.MUNICIPALITY):
        by = fact(case, "by", cooperation.ended_by.label, cooperation.citations)
        return DECIDED.because(case.place, by)
    return _by_notice(case, cooperation)


def _by_notice(case: EndOfCooperationCase, cooperation: Cooperation) -> Ruling:
    notices = _notices(cooperation)
    dossier = case.locality.dossier
    decided = some(notice.is_decided(on=case.on, dossier=dossier) for notice in notices)
    if decided:
        citations = tuple(cited for notice in notices for cited in notice.citations)
        return DECIDED.because(case.place, fact(case, "by", EndedBy.MUNICIPALITY.label, citations))
    if every((bool(notices), decided is False)):
        decide = Step(code="council-decides", what=Phrase(text=_DECIDE, facts=(case.place,)))
        return COUNCIL_TO_DECIDE.because(case.place, case.day, steps=(decide,))
    return UNKNOWN.because(case.place, missing=(_missing(case),))


def _notices(cooperation: Cooperation) -> tuple[Notice, ...]:
    return tuple(one.notice for one in cooperation.memoranda if one.notice)


def _missing(case: EndOfCooperationCase) -> MissingFact:
    return missing("ended-by", _BY_WHAT, case.place)


RIGHTFUL_END = Rule(
    id="rightful-end",
    statement=Text(
        en="The cooperation is ended by somebody who can end it; of a town that is the council.",
        cs="Spolupráci ukončuje ten, kdo může; za obec je to zastupitelstvo.",
    ),
    basis=(
        ground("S07", Confidence.HIGH, "early end by the Committee", "předčasné ukončení výborem"),
        ground(
            "S32",
            Confidence.HIGH,
            "the board supports a notice, the council decides",
            "rada výpověď podpoří, rozhoduje zastupitelstvo",
        ),
        ground("S31", Confidence.HIGH, "ended by the Agency", "ukončila Agentura"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(DECIDED, COUNCIL_TO_DECIDE, SUPPOSED, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
