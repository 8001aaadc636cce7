"""The package, or a part of it, is kept for places with an approved plan (P9, P10).

A call that keeps nothing for plans is no package: it follows its own rules, with a plan or without.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.call_kind import Reservation
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import package_fact
from inclusion.source import Confidence

WHOLE = Reason(
    code="whole",
    answer=Answer.MET,
    text=Text(
        en="All of {package} is kept for places with an approved plan.",
        cs="Celý balíček {package} je vyhrazen místům se schváleným plánem.",
    ),
)
PART = Reason(
    code="part",
    answer=Answer.MET,
    text=Text(
        en="A part of {package} is kept for places with an approved plan; how large it is is not"
        " known.",
        cs="Část výzvy {package} je vyhrazena místům se schváleným plánem; jak velká je, není"
        " známo.",
    ),
)
PART_OF = Reason(
    code="part-of",
    answer=Answer.MET,
    text=Text(
        en="Of {package} {reserved} are kept for places with an approved plan.",
        cs="Místům se schváleným plánem je z výzvy {package} vyhrazeno: {reserved}.",
    ),
)
NOTHING = Reason(
    code="nothing",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="{package} keeps nothing for places with an approved plan; it follows rules of its own,"
        " with a plan or without.",
        cs="Výzva {package} místům se schváleným plánem nic nevyhrazuje; platí pro ni vlastní"
        " pravidla, ať místo plán má, nebo ne.",
    ),
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    package = package_fact(case)
    kept = case.package.reservation
    if kept is not Reservation.PART:
        return (WHOLE if kept is Reservation.WHOLE else NOTHING).because(package)
    told = [a for a in case.package.allocations if a.reserved is not None]
    if not told:
        return PART.because(package)
    reserved = told[-1].reserved or told[-1].amount
    return PART_OF.because(package, fact(case, "reserved", reserved, told[-1].citations))


PACKAGE_KEPT = Rule(
    id="package-kept",
    statement=Text(
        en="The package, or a part of it, is kept for places with an approved plan.",
        cs="Balíček je celý nebo zčásti vyhrazen místům se schváleným plánem.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statements P9 and P10", "body P9 a P10"),
        ground(
            "S66b",
            Confidence.HIGH,
            "a call with a reserved part: IROP 39",
            "výzva s vyhrazenou částí: IROP 39",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(WHOLE, PART, PART_OF, NOTHING),
    evaluate=_evaluate,
    looks_at=looks_at.package,
)
