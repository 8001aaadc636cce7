"""The memorandum is with the institution to which the Agency belongs on the day (B13). Advice only.

From 1 January 2020 that is the Ministry for Regional Development. A memorandum with the Office of
the Government stays valid and should be renewed: Jihlava worked with the successor under the old
paper for about two years.
"""

from __future__ import annotations

from inclusion.agency import Affiliation
from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact, Weight
from inclusion.language import Text
from inclusion.memorandum import Memorandum
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Confidence

CURRENT = Reason(
    code="current",
    answer=Answer.MET,
    text=Text(
        en="The memorandum of {locality} is with the institution to which the Agency belongs:"
        " {institution}.",
        cs="Memorandum místa {locality} je uzavřeno s institucí, k níž Agentura patří:"
        " {institution}.",
    ),
)
RENEW = Reason(
    code="renew",
    answer=Answer.NOT_MET,
    text=Text(
        en="The memorandum of {locality} was signed with: {signed_with}. It stays valid, but the"
        " Agency has belonged to another institution since {since}: {institution}.",
        cs="Memorandum místa {locality} bylo podepsáno s touto institucí: {signed_with}. Platí dál,"
        " ale Agentura od {since} patří k jiné: {institution}.",
    ),
)
NOTHING_SIGNED = Reason(
    code="nothing-signed",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="No cooperation of {locality} runs on {day} under a memorandum on record.",
        cs="Ke dni {day} neběží žádná spolupráce místa {locality} podle zaznamenaného memoranda.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="With which institution the memorandum of {locality} was signed cannot be told.",
        cs="S kterou institucí bylo memorandum místa {locality} podepsáno, nelze určit.",
    ),
)
_SIGNED = Text(
    en="on which day the memorandum of {locality} was signed",
    cs="kterého dne bylo memorandum místa {locality} podepsáno",
)
_RENEW = Text(
    en="{locality} concludes a new memorandum in place of the old one with: {institution}",
    cs="Místo {locality} uzavře namísto starého memoranda nové s touto institucí: {institution}",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    running = case.running
    if running is None or (running and not _papers(case) and case.dossier.silence is None):
        return UNKNOWN.because(case.place, missing=(_missing(case),))
    if not _papers(case):
        return NOTHING_SIGNED.because(case.place, case.day)
    partner = case.programme.agency.affiliation_on(case.on)
    partners = [(one, _partner(case, one)) for one in _papers(case)]
    if partner is None or any(signed_with is None for _, signed_with in partners):
        return UNKNOWN.because(case.place, missing=(_missing(case),))
    old = [(one, was) for one, was in partners if was and was != partner]
    institution = fact(case, "institution", partner.institution, partner.citations)
    if not old:
        return CURRENT.because(case.place, institution)
    memorandum, was = old[-1]
    facts = (
        fact(case, "signed_with", was.institution, memorandum.citations),
        Fact(name="since", value=partner.since),
    )
    renew = step(case, "renew-memorandum", _RENEW, case.place, institution)
    return RENEW.because(case.place, *facts, institution, steps=(renew,))


def _papers(case: FundingAccessCase) -> list[Memorandum]:
    """The memoranda of the cooperations that run that may hold on the day."""
    return [
        one
        for cooperation in case.running or ()
        for one in cooperation.memoranda
        if one.is_over(on=case.on, dossier=case.dossier) is not True
        and not (one.signed and one.signed.has_come_by(case.on) is False)
    ]


def _partner(case: FundingAccessCase, memorandum: Memorandum) -> Affiliation | None:
    """The party to a memorandum, if it surely holds on the day and the party is known."""
    signed = memorandum.signed
    over = memorandum.is_over(on=case.on, dossier=case.dossier)
    if over is None or signed is None or not signed.has_come_by(case.on):
        return None
    return case.programme.agency.affiliation_at(signed)


def _missing(case: FundingAccessCase) -> MissingFact:
    return missing("memorandum-signed", _SIGNED, case.place)


COUNTERPARTY = Rule(
    id="counterparty",
    statement=Text(
        en="The memorandum is with the institution to which the Agency belongs on the day.",
        cs="Memorandum je uzavřeno s institucí, k níž Agentura k danému dni patří.",
    ),
    basis=(
        ground("S34", Confidence.HIGH, "an old memorandum is replaced", "výměna starého memoranda"),
        ground(
            "S34",
            Confidence.INFERRED,
            "until then the old memorandum is not invalid",
            "staré memorandum do té doby neplatné není",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(CURRENT, RENEW, NOTHING_SIGNED, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
