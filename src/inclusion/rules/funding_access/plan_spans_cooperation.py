"""The plan reaches to the expected end of the cooperation (P16: "long-term"). Advice only.

Real plans end before and after their cooperation (Chomutov's plan of four years outlives a
cooperation of three), and no source makes this a condition of money.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.dates import PartialDate
from inclusion.finding import MissingFact, Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.edition import Edition
from inclusion.rules.facts import fact, missing, missing_day
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import missing_plan
from inclusion.rules.funding_access.steps import renew_plan
from inclusion.rules.missing_approvals import missing_period
from inclusion.source import Confidence

SPANS = Reason(
    code="spans",
    answer=Answer.MET,
    text=Text(
        en="The plan is made for {period}; the cooperation is expected to end: {expected_end}.",
        cs="Plán je určen na období {period}; předpokládaný konec spolupráce: {expected_end}.",
    ),
)
TOO_SHORT = Reason(
    code="too-short",
    answer=Answer.NOT_MET,
    text=Text(
        en="The plan is made for {period} only, but the cooperation is expected to end later:"
        " {expected_end}.",
        cs="Plán je určen jen na období {period}, ale předpokládaný konec spolupráce je později:"
        " {expected_end}.",
    ),
)
NOTHING_TO_SPAN = Reason(
    code="nothing-to-span",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="There is no plan and cooperation to compare.",
        cs="Není plán a spolupráce, které by bylo možné porovnat.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the plan reaches to the expected end of the cooperation cannot be told.",
        cs="Zda plán sahá do předpokládaného konce spolupráce, nelze určit.",
    ),
)
_EXPECTED_END = Text(
    en="until when the cooperation of {locality} was expected to last",
    cs="do kdy měla spolupráce místa {locality} trvat",
)

_EXPECTED_END_ON = Text(
    en="until which day the cooperation of {locality} was expected to last (known: {known})",
    cs="do kterého dne měla spolupráce místa {locality} trvat (známo: {known})",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    if case.dossier.silence is False and not (case.editions and case.cooperations):
        return NOTHING_TO_SPAN.because()
    end = case.cooperations[-1].last_expected_end if case.cooperations else None
    edition = case.nearest(case.editions) if case.editions else None
    period = edition.version.period if edition else None
    spans = end.has_come_by(period.last) if end and period else None
    if edition is None or end is None or period is None or spans is None:
        return UNKNOWN.because(missing=tuple(_missing(case, edition, end)))
    facts = (
        fact(case, "period", period, edition.version.citations),
        fact(case, "expected_end", end, case.cooperations[-1].citations),
    )
    if spans:
        return SPANS.because(*facts)
    return TOO_SHORT.because(*facts, steps=(renew_plan(case, edition),))


def _missing(
    case: FundingAccessCase, edition: Edition | None, end: PartialDate | None
) -> Iterator[MissingFact]:
    if edition is None:
        yield missing_plan(case)
    elif edition.version.period is None:
        yield missing_period(edition)
    elif end is not None:
        yield missing_day("expected-end", end, _EXPECTED_END, _EXPECTED_END_ON, case.place)
    if end is None:
        yield missing("expected-end", _EXPECTED_END, case.place)


PLAN_SPANS_COOPERATION = Rule(
    id="plan-spans-cooperation",
    statement=Text(
        en="The plan reaches to the expected end of the cooperation.",
        cs="Plán sahá do předpokládaného konce spolupráce.",
    ),
    basis=(
        ground(
            "S01", Confidence.INFERRED, "statement P16: in a long-term way", "bod P16: dlouhodobě"
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(SPANS, TOO_SHORT, NOTHING_TO_SPAN, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
    looks_at=looks_at.opening_plans,
    helps_until=looks_at.last_day,
)
