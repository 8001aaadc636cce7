"""The place receives a kind of support to which the package is open; partial one may not do."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.cooperation import Cooperation
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Confidence
from inclusion.support import SupportKind, SupportPeriod

ACCEPTED = Reason(
    code="accepted",
    answer=Answer.MET,
    text=Text(
        en="The place receives {kind}, and the package is open to: {accepted}.",
        cs="Druh podpory místa: {kind}; balíček přijímá tyto druhy podpory: {accepted}.",
    ),
)
OTHER = Reason(
    code="other",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} the place receives none of the kinds of support to which the package is open:"
        " {accepted}.",
        cs="Ke dni {day} nemá místo žádný z druhů podpory, které balíček přijímá: {accepted}.",
    ),
)
ANY = Reason(
    code="any",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The package does not ask for a kind of support.",
        cs="Balíček na druhu podpory nezávisí.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The package is open to: {accepted}. Whether the place receives that on {day} cannot"
        " be told.",
        cs="Balíček přijímá tyto druhy podpory: {accepted}. Zda má místo ke dni {day} některý z"
        " nich, nelze určit.",
    ),
)
_WHICH = Text(
    en="which kind of support {locality} receives on {day}",
    cs="jaký druh podpory má místo {locality} ke dni {day}",
)
_ENTER = Text(
    en="{locality} agrees with the Agency on one of these kinds of support: {accepted}",
    cs="Místo {locality} se s Agenturou dohodne na některém z těchto druhů podpory: {accepted}",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    kinds = case.package.support_kinds
    if not kinds:
        return ANY.because()
    accepted = Fact(name="accepted", value=tuple(kind.label for kind in kinds))
    lasting = [found for c in case.cooperations for found in _lasting(case, c, kinds)]
    answers = {lasts for lasts, _ in lasting} or {case.dossier.silence}
    if True in answers:
        period = next(period for lasts, period in lasting if lasts and period)
        return ACCEPTED.because(fact(case, "kind", period.kind.label, period.citations), accepted)
    if None in answers:
        which = missing("support-kind", _WHICH, case.place, case.day)
        return UNKNOWN.because(accepted, case.day, missing=(which,))
    enter = step(case, "enter-support", _ENTER, case.place, accepted)
    return OTHER.because(case.day, accepted, steps=(enter,))


def _lasting(
    case: FundingAccessCase, cooperation: Cooperation, kinds: tuple[SupportKind, ...]
) -> Iterator[tuple[bool | None, SupportPeriod | None]]:
    """Whether each period of these kinds lasts on the day; silence where no support is recorded."""
    if not cooperation.support:
        yield case.dossier.silence, None
    for position, period in enumerate(cooperation.support):
        if period.kind in kinds:
            yield cooperation.support_lasts(position, on=case.on, dossier=case.dossier), period
        else:
            yield False, None


SUPPORT_KIND = Rule(
    id="support-kind",
    statement=Text(
        en="The place receives a kind of support to which the package is open.",
        cs="Místo má druh podpory, pro který je balíček otevřen.",
    ),
    basis=(
        ground("S41", Confidence.HIGH, "kinds of support", "druhy podpory"),
        ground(
            "S01",
            Confidence.INFERRED,
            "the packages belong to the closer cooperation",
            "balíčky patří k užší spolupráci",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(ACCEPTED, OTHER, ANY, UNKNOWN),
    evaluate=_evaluate,
    looks_at=looks_at.support,
    helps_until=looks_at.last_day,
)
