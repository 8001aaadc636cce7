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
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Confidence
from inclusion.three_valued import some

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
    parties = _parties(case)
    silent = not parties and case.dossier.silence is None
    if case.running is None or (case.running and silent):
        return UNKNOWN.because(case.place, missing=(_missing(case),))
    papers = [[one for one in party if _may_hold(case, one)] for party in parties]
    papers = [party for party in papers if party]
    if not papers:
        return NOTHING_SIGNED.because(case.place, case.day)
    partner = case.programme.agency.affiliation_on(case.on)
    fine = [some(_is_with(case, partner, one) for one in party) for party in papers]
    if partner is None or None in fine:
        return UNKNOWN.because(case.place, missing=(_missing(case),))
    old = [party[-1] for party, is_fine in zip(papers, fine, strict=True) if not is_fine]
    institution = fact(case, "institution", partner.institution, partner.citations)
    if not old:
        return CURRENT.because(case.place, institution)
    return _to_renew(case, old[-1], partner, institution)


def _to_renew(
    case: FundingAccessCase, paper: Memorandum, partner: Affiliation, institution: Fact
) -> Ruling:
    was = _signed_with(case, paper)
    facts = (
        fact(case, "signed_with", was.institution if was else "", paper.citations),
        Fact(name="since", value=partner.since),
        institution,
    )
    renew = step(case, "renew-memorandum", _RENEW, case.place, institution)
    return RENEW.because(case.place, *facts, steps=(renew,))


def _parties(case: FundingAccessCase) -> list[list[Memorandum]]:
    """The memoranda of the cooperations that run, those of one party together."""
    found: dict[object, list[Memorandum]] = {}
    for cooperation in case.running or ():
        for one in cooperation.memoranda:
            found.setdefault(one.municipality or one.union, []).append(one)
    return list(found.values())


def _may_hold(case: FundingAccessCase, memorandum: Memorandum) -> bool:
    """Whether a memorandum may be signed by the day and not over."""
    signed = memorandum.signed
    over = memorandum.is_over(on=case.on, dossier=case.dossier)
    return over is not True and not (signed and signed.has_come_by(case.on) is False)


def _is_with(
    case: FundingAccessCase, partner: Affiliation | None, memorandum: Memorandum
) -> bool | None:
    """Whether a memorandum that may hold is with the partner of the day."""
    signed_with = _signed_with(case, memorandum)
    return None if signed_with is None else signed_with == partner


def _signed_with(case: FundingAccessCase, memorandum: Memorandum) -> Affiliation | None:
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
    looks_at=looks_at.place,
    helps_until=looks_at.last_day,
)
