"""The wave takes applications of this kind of applicant (A1)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import step
from inclusion.rules.entry.mending import Doubt, Failure
from inclusion.rules.facts import fact, missing
from inclusion.source import Confidence

ACCEPTED = Reason(
    code="accepted",
    answer=Answer.MET,
    text=Text(
        en="The applicant is a {kind}; accepted are: {accepted}.",
        cs="Druh žadatele: {kind}; přijímají se: {accepted}.",
    ),
)
OTHER = Failure.of(
    "other",
    Text(
        en="The applicant is a {kind}, but only these are accepted: {accepted}.",
        cs="Druh žadatele: {kind}; přijímají se však jen: {accepted}.",
    ),
)
UNKNOWN = Doubt.of(
    "unknown",
    Text(
        en="The applicant is a {kind}; who could apply in this wave is not known.",
        cs="Druh žadatele: {kind}; kdo se v této vlně mohl přihlásit, není známo.",
    ),
)
_KINDS = Text(en="who could apply in {wave}", cs="kdo se mohl přihlásit ({wave})")
_APPLY = Text(
    en="{locality} applies as one of those accepted: {accepted}",
    cs="Místo {locality} podá přihlášku jako jeden z přijímaných druhů žadatelů: {accepted}",
)


def _evaluate(case: EntryCase) -> Ruling:
    accepted = case.wave.applicant_kinds
    kind = fact(case, "kind", case.application.kind.label, case.application.citations)
    if accepted is None:
        return UNKNOWN.found(case, kind, missing=(missing("applicant-kinds", _KINDS, case.intake),))
    kinds: Fact = fact(
        case, "accepted", tuple(each.label for each in accepted), case.wave.citations
    )
    if case.application.kind in accepted:
        return ACCEPTED.because(kind, kinds)
    apply = step(case, "apply-as-accepted-kind", _APPLY, case.place, kinds)
    return OTHER.found(case, kind, kinds, steps=(apply,))


APPLICANT_KIND = Rule(
    id="applicant-kind",
    statement=Text(
        en="The wave takes applications of this kind of applicant.",
        cs="Vlna přijímá přihlášky tohoto druhu žadatele.",
    ),
    basis=(
        ground("S04", Confidence.HIGH, "wave 4", "4. vlna"),
        ground(
            "S11",
            Confidence.HIGH,
            "wave 7 adds municipalities in a local action group",
            "7. vlna přidává obce v MAS",
        ),
        ground("S45", Confidence.HIGH, "the call of 2023", "výzva z roku 2023"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(ACCEPTED, *OTHER, *UNKNOWN),
    evaluate=_evaluate,
)
