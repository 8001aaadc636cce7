"""The companion plans that the package asks for are in force too (P7: "and related concepts")."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import package_fact
from inclusion.rules.funding_access.steps import step
from inclusion.rules.missing_approvals import missing_approvals
from inclusion.source import Confidence
from inclusion.strategic_plan import PlanKind

IN_FORCE = Reason(
    code="in-force",
    answer=Answer.MET,
    text=Text(
        en="The package asks for a companion plan, and it is in force: {companions}.",
        cs="Balíček vyžaduje související koncepci a ta je v platnosti: {companions}.",
    ),
)
NOT_IN_FORCE = Reason(
    code="not-in-force",
    answer=Answer.NOT_MET,
    text=Text(
        en="The package asks for a companion plan that is not in force on {day}: {companions}.",
        cs="Balíček vyžaduje související koncepci, která ke dni {day} není v platnosti:"
        " {companions}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The package asks for no companion plan.",
        cs="Balíček související koncepci nevyžaduje.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The package asks for a companion plan; whether it is in force on {day} cannot be told:"
        " {companions}.",
        cs="Balíček vyžaduje související koncepci; zda je ke dni {day} v platnosti, nelze určit:"
        " {companions}.",
    ),
)
NOT_KNOWN_TO_ASK = Reason(
    code="not-known-to-ask",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the package asks for a companion plan is not known.",
        cs="Zda balíček vyžaduje související koncepci, není známo.",
    ),
)
_ASKS = Text(
    en="whether the package {package} asks for a companion plan",
    cs="zda balíček {package} vyžaduje související koncepci",
)
_HAS = Text(
    en="whether {locality} has an approved plan of this kind: {kind}",
    cs="zda má místo {locality} schválený plán tohoto druhu: {kind}",
)
_MAKE = Text(
    en="{locality} prepares a plan of this kind and has it approved by the Agency and by every"
    " council concerned: {kind}",
    cs="Místo {locality} připraví související koncepci – {kind} – a nechá ji schválit Agenturou i"
    " každým dotčeným zastupitelstvem",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    asked = case.package.companions
    if asked is None:
        what = missing("package-companions", _ASKS, package_fact(case))
        return NOT_KNOWN_TO_ASK.because(missing=(what,))
    if not asked:
        return NOT_ASKED.because()
    found = {kind: _in_force(case, kind) for kind in asked}
    absent = tuple(kind for kind in asked if found[kind] is False)
    if absent:
        steps = tuple(step(case, "make-companion", _MAKE, case.place, _kind(k)) for k in absent)
        return NOT_IN_FORCE.because(case.day, _companions(absent), steps=steps)
    doubtful = tuple(kind for kind in asked if found[kind] is None)
    if doubtful:
        doubts = tuple(fact for kind in doubtful for fact in _missing(case, kind))
        return UNKNOWN.because(case.day, _companions(doubtful), missing=doubts)
    return IN_FORCE.because(_companions(asked))


def _in_force(case: FundingAccessCase, kind: PlanKind) -> bool | None:
    return case.among((kind,), case.in_force)


def _missing(case: FundingAccessCase, kind: PlanKind) -> tuple[MissingFact, ...]:
    editions = tuple(case.editions_of(kind))
    if not editions:
        return (missing("companion-plan", _HAS, case.place, _kind(kind)),)
    doubtful = tuple(edition for edition in editions if case.in_force(edition) is None)
    return tuple(missing_approvals(case, case.nearest(doubtful)))


def _kind(kind: PlanKind) -> Fact:
    return Fact(name="kind", value=kind.label)


def _companions(kinds: tuple[PlanKind, ...]) -> Fact:
    return Fact(name="companions", value=tuple(kind.label for kind in kinds))


COMPANION_PLAN = Rule(
    id="companion-plan",
    statement=Text(
        en="Every companion plan that the package asks for is in force.",
        cs="Všechny související koncepce, které balíček vyžaduje, jsou v platnosti.",
    ),
    basis=(
        ground(
            "S01", Confidence.HIGH, "statement P7: related concepts", "bod P7: související koncepce"
        ),
        ground(
            "S12",
            Confidence.INFERRED,
            "the local inclusion plan as the condition of OP VVV",
            "místní plán inkluze jako podmínka OP VVV",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(IN_FORCE, NOT_IN_FORCE, NOT_ASKED, UNKNOWN, NOT_KNOWN_TO_ASK),
    evaluate=_evaluate,
    looks_at=looks_at.companion_plans,
    names=looks_at.vague_package,
    helps_until=looks_at.last_day,
)
