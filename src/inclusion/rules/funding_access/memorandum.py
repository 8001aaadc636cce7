"""The memorandum under the cooperation was approved by the council (B11). Advice only.

A cooperation on record is itself evidence that there is a memorandum, and the record names the
memoranda "as far as they are known"; so a record that is silent about the paper closes nothing.
What surely ends the cooperation, a notice of the town, counts in the rule on the cooperation. The
approval may come before the selection (Nový Bor) and with the application (Jihlava).
"""

from __future__ import annotations

from typing import NamedTuple

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact, Weight
from inclusion.language import Text
from inclusion.memorandum import Memorandum
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Named
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Citation, Confidence
from inclusion.three_valued import every, negation, some

APPROVED = Reason(
    code="approved",
    answer=Answer.MET,
    text=Text(
        en="The memorandum of {locality} stands, and the council approved it: {approved}.",
        cs="Memorandum místa {locality} platí a zastupitelstvo je schválilo: {approved}.",
    ),
)
NOT_APPROVED = Reason(
    code="not-approved",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} no memorandum that its council approved stands of: {parties}.",
        cs="Ke dni {day} nemá platné memorandum schválené zastupitelstvem: {parties}.",
    ),
)
NOT_RECORDED = Reason(
    code="not-recorded",
    answer=Answer.NOT_MET,
    text=Text(
        en="{locality} cooperates with the Agency, but the record names no memorandum.",
        cs="Místo {locality} s Agenturou spolupracuje, ale záznam žádné memorandum neuvádí.",
    ),
)
OF_A_UNION = Reason(
    code="of-a-union",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The party to the memorandum is a union: {union}. Which of its bodies decides no source"
        " says.",
        cs="Stranou memoranda je svazek obcí: {union}. Který jeho orgán rozhoduje, žádný zdroj"
        " neuvádí.",
    ),
)
NO_COOPERATION = Reason(
    code="no-cooperation",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="No cooperation of {locality} runs on {day}.",
        cs="Ke dni {day} žádná spolupráce místa {locality} neběží.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether a memorandum of {locality} that its council approved stands on {day} cannot be"
        " told.",
        cs="Zda ke dni {day} platí memorandum místa {locality} schválené zastupitelstvem, nelze"
        " určit.",
    ),
)
_WHETHER = Text(
    en="whether and when the council approved the memorandum of {locality}, and until when it"
    " holds",
    cs="zda a kdy zastupitelstvo schválilo memorandum místa {locality} a do kdy platí",
)
_APPROVE = Text(
    en="The council of each of these approves a memorandum with the Agency: {parties}",
    cs="Zastupitelstvo každé z těchto obcí schválí memorandum s Agenturou: {parties}",
)


class _Party(NamedTuple):
    """A party with its memoranda in the cooperations that run."""

    name: Named | str
    memoranda: tuple[Memorandum, ...]


def _evaluate(case: FundingAccessCase) -> Ruling:
    if case.running is None:
        return UNKNOWN.because(case.place, case.day, missing=(_missing(case),))
    if not case.running:
        return NO_COOPERATION.because(case.place, case.day)
    parties = _parties(case)
    if not parties:
        return _silent(case)
    stands = [(party, some(_stands(case, one) for one in party.memoranda)) for party in parties]
    failing = tuple(party.name for party, holds in stands if holds is False)
    if failing:
        names = Fact(name="parties", value=failing)
        steps = (step(case, "approve-memorandum", _APPROVE, names),)
        return NOT_APPROVED.because(case.day, names, steps=steps)
    if every(holds for _, holds in stands) is None:
        return UNKNOWN.because(case.place, case.day, missing=(_missing(case),))
    return _standing(case, parties)


def _standing(case: FundingAccessCase, parties: tuple[_Party, ...]) -> Ruling:
    papers = [one for party in parties for one in party.memoranda if _stands(case, one)]
    approved = tuple(
        one.approved_by_council for one in papers if one.approved_by_council and not one.union
    )
    cited: tuple[Citation, ...] = tuple(c for one in papers for c in one.citations)
    if not approved:
        unions = tuple(one.union for one in papers if one.union)
        return OF_A_UNION.because(fact(case, "union", unions, cited))
    return APPROVED.because(case.place, fact(case, "approved", approved, cited))


def _silent(case: FundingAccessCase) -> Ruling:
    if case.dossier.silence is None:
        return UNKNOWN.because(case.place, case.day, missing=(_missing(case),))
    names = Fact(name="parties", value=tuple(map(case.named, case.members)))
    steps = (step(case, "approve-memorandum", _APPROVE, names),)
    return NOT_RECORDED.because(case.place, steps=steps)


def _parties(case: FundingAccessCase) -> tuple[_Party, ...]:
    """Each party to a memorandum of the cooperations that run, with its memoranda."""
    found: dict[Named | str, tuple[Memorandum, ...]] = {}
    for cooperation in case.running or ():
        for one in cooperation.memoranda:
            name = case.named(one.municipality) if one.municipality else one.union or ""
            found[name] = (*found.get(name, ()), one)
    return tuple(_Party(name, memoranda) for name, memoranda in found.items())


def _stands(case: FundingAccessCase, memorandum: Memorandum) -> bool | None:
    """Whether a memorandum is approved by the day and not over; a union's needs no council."""
    approved = memorandum.approved_by_council
    decided = approved.has_come_by(case.on) if approved else case.dossier.silence
    over = memorandum.is_over(on=case.on, dossier=case.dossier)
    return every((True if memorandum.union else decided, negation(over)))


def _missing(case: FundingAccessCase) -> MissingFact:
    return missing("memorandum", _WHETHER, case.place)


MEMORANDUM = Rule(
    id="memorandum",
    statement=Text(
        en="The council approved the memorandum under the cooperation.",
        cs="Memorandum, na kterém spolupráce stojí, schválilo zastupitelstvo.",
    ),
    basis=(
        ground(
            "S12",
            Confidence.HIGH,
            "approved by the council in November 2015, before the selection",
            "schváleno zastupitelstvem v listopadu 2015, ještě před výběrem",
        ),
        ground(
            "S34",
            Confidence.HIGH,
            "approved in one resolution with the application",
            "schváleno jedním usnesením s přihláškou",
        ),
        ground(
            "S17",
            Confidence.HIGH,
            "a union of municipalities as the party",
            "svazek obcí jako smluvní strana",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(APPROVED, NOT_APPROVED, NOT_RECORDED, OF_A_UNION, NO_COOPERATION, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
    looks_at=looks_at.place,
    helps_until=looks_at.last_day,
)
