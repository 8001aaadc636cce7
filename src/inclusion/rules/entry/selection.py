"""The competent body has chosen the place by the day (A8 to A10).

A score of the evaluators is no decision, nor is the word of another body. A refusal is normal;
within the wave it is final, and the place may apply again in a later one.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.competence import DecidingBody, Power, has_power
from inclusion.finding import MissingFact, Step
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact, Phrase
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.facts import fact, missing, missing_day
from inclusion.selection import Selection
from inclusion.source import Confidence
from inclusion.three_valued import every, some

CHOSEN = Reason(
    code="chosen",
    answer=Answer.MET,
    text=Text(
        en="{locality} was chosen; decided by {body}: {decided}.",
        cs="Místo {locality} bylo vybráno; rozhodl: {body}, {decided}.",
    ),
)
REFUSED = Reason(
    code="refused",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="{locality} is not among the places chosen; decided by {body}: {decided}. It may apply"
        " again in a later wave.",
        cs="Místo {locality} není mezi vybranými; rozhodl: {body}, {decided}. Přihlásit se může"
        " znovu v pozdější vlně.",
    ),
)
SCORED = Reason(
    code="scored",
    answer=Answer.NOT_MET,
    text=Text(
        en="The application was scored ({scored}), but nobody has chosen by {day}; a score is no"
        " decision.",
        cs="Přihláška byla obodována ({scored}), ke dni {day} však nikdo nerozhodl o výběru; bodové"
        " hodnocení rozhodnutím není.",
    ),
)
OTHER_BODY = Reason(
    code="other-body",
    answer=Answer.NOT_MET,
    text=Text(
        en="A body that is not competent has decided ({decided}): {other}.",
        cs="O výběru rozhodl někdo, kdo k tomu není příslušný ({decided}): {other}.",
    ),
)
NOT_DECIDED = Reason(
    code="not-decided",
    answer=Answer.NOT_MET,
    text=Text(
        en="No decision on the applications of {wave} has been made by {day}.",
        cs="Ke dni {day} nebylo o přihláškách rozhodnuto ({wave}).",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether {locality} was chosen by {day} cannot be told.",
        cs="Zda bylo místo {locality} ke dni {day} vybráno, nelze určit.",
    ),
)
_WHETHER = Text(
    en="whether, when and by whom the places of {wave} were chosen",
    cs="zda, kdy a kým byla vybrána místa ({wave})",
)
_COMPETENT = Text(en="which body chooses in {wave}", cs="kdo rozhoduje o výběru ({wave})")
_WHO = Text(
    en="which body chose the places of {wave} ({decided})",
    cs="kdo rozhodl o výběru míst ({wave}; {decided})",
)
_POWER = Text(
    en="whether {body} was competent at that time ({decided})",
    cs="zda byl v té době příslušný: {body} ({decided})",
)
_NEVER = Text(
    en="on which day the places of {wave} were chosen", cs="kdy byla vybrána místa ({wave})"
)
_DECIDED = Text(
    en="on which day the places of {wave} were chosen (known: {known})",
    cs="kterého dne byla vybrána místa ({wave}; známo: {known})",
)
_DECIDES = Text(
    en="The competent body decides on the application of {locality} ({body})",
    cs="O přihlášce místa {locality} rozhodne příslušný orgán ({body})",
)
_SOME_BODY = Text(en="which one is not known", cs="není známo který")


def _evaluate(case: EntryCase) -> Ruling:
    decisions = case.programme.selections_in(case.wave.id)
    valid = [(is_valid(case, decision), decision) for decision in decisions]
    place = case.locality.id
    chosen = [(holds, decision) for holds, decision in valid if place in decision.selected]
    refused = [(holds, decision) for holds, decision in valid if place not in decision.selected]
    silence = case.dossier.silence if not decisions else False
    if some(holds for holds, _ in chosen):
        return CHOSEN.because(case.place, *_decision(case, _first(chosen)))
    decided = some((silence, *(holds for holds, _ in valid)))
    if decided is None or (decided and _doubtful(chosen)):
        return UNKNOWN.because(case.place, case.day, missing=tuple(_missing(case, decisions)))
    if decided:
        return REFUSED.because(case.place, *_decision(case, _first(refused)))
    return _undecided(case, decisions)


def _first(holding: list[tuple[bool | None, Selection]]) -> Selection:
    return next(decision for holds, decision in holding if holds)


def _doubtful(decisions: list[tuple[bool | None, Selection]]) -> bool:
    return any(holds is None for holds, _ in decisions)


def is_valid(case: EntryCase, decision: Selection) -> bool | None:
    """Whether the competent body had made a decision by the day; ``None`` if it is not known.

    Args:
        case: The case.
        decision: The decision.
    """
    return every((decision.decided.has_come_by(case.on), _is_competent(case, decision)))


def _is_competent(case: EntryCase, decision: Selection) -> bool | None:
    """Whether the body that decided is that of the wave, and had the power on that day."""
    body = case.wave.decided_by
    if body is None or decision.decided_by is None:
        return None
    if decision.decided_by is not body:
        return False
    return _had_power(body, decision)


def _had_power(body: DecidingBody, decision: Selection) -> bool | None:
    """The powers of the Committee are on record; of others the wave itself says enough."""
    if body is not DecidingBody.MONITORING_COMMITTEE:
        return True
    return has_power(body, Power.SELECTION, on=decision.decided)


def _undecided(case: EntryCase, decisions: tuple[Selection, ...]) -> Ruling:
    steps = (_decides(case),)
    others = [d for d in decisions if d.decided_by and d.decided.has_come_by(case.on)]
    if others:
        decided = fact(case, "decided", others[0].decided, others[0].citations)
        bodies = tuple(d.decided_by.label for d in others if d.decided_by)
        return OTHER_BODY.because(decided, Fact(name="other", value=bodies), steps=steps)
    scored = case.application.scored
    if scored and scored.has_come_by(case.on):
        score = fact(case, "scored", scored, case.application.citations)
        return SCORED.because(score, case.day, steps=steps)
    return NOT_DECIDED.because(case.intake, case.day, steps=steps)


def _decides(case: EntryCase) -> Step:
    body = case.wave.decided_by
    who = Fact(name="body", value=body.label if body else _SOME_BODY)
    return Step(code="body-decides", what=Phrase(text=_DECIDES, facts=(case.place, who)))


def _decision(case: EntryCase, decision: Selection) -> tuple[Fact, ...]:
    bodies = (decision.decided_by.label,) if decision.decided_by else ()
    return (
        fact(case, "body", bodies, decision.citations),
        fact(case, "decided", decision.decided, decision.citations),
    )


def _missing(case: EntryCase, decisions: tuple[Selection, ...]) -> Iterator[MissingFact]:
    body = case.wave.decided_by
    if not decisions:
        yield missing("selection", _WHETHER, case.intake)
    if body is None:
        yield missing_body(case)
    for decision in decisions:
        if is_valid(case, decision) is None:
            yield from missing_of(case, decision)


def missing_body(case: EntryCase) -> MissingFact:
    """Which body chooses in the wave.

    Args:
        case: The case, in which it is not known.
    """
    return missing("deciding-body", _COMPETENT, case.intake)


def missing_of(case: EntryCase, decision: Selection) -> Iterator[MissingFact]:
    """What is missing of one decision for it to be known whether it was valid by the day.

    Args:
        case: The case.
        decision: The decision.
    """
    decided = Fact(name="decided", value=decision.decided)
    body = decision.decided_by
    if decision.decided.has_come_by(case.on) is None:
        yield missing_day("selection-decided", decision.decided, _NEVER, _DECIDED, case.intake)
    if body is None:
        yield missing("selection-decided-by", _WHO, case.intake, decided)
    elif body is case.wave.decided_by and _had_power(body, decision) is None:
        yield missing("power-to-select", _POWER, Fact(name="body", value=body.label), decided)


SELECTION = Rule(
    id="selection",
    statement=Text(
        en="The competent body has chosen the place by the day.",
        cs="Příslušný orgán k danému dni místo vybral.",
    ),
    basis=(
        ground(
            "S07",
            Confidence.HIGH,
            "the Monitoring Committee approves the selection",
            "výběr schvaluje Monitorovací výbor",
        ),
        ground(
            "S04",
            Confidence.HIGH,
            "the score of the evaluators is material for the Committee",
            "bodové hodnocení je podkladem pro výbor",
        ),
        ground(
            "S03",
            Confidence.INFERRED,
            "of 11 applicants 9 were chosen; a refused one may apply again",
            "z 11 přihlášených bylo vybráno 9; odmítnutý se může přihlásit znovu",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(CHOSEN, REFUSED, SCORED, OTHER_BODY, NOT_DECIDED, UNKNOWN),
    evaluate=_evaluate,
)
