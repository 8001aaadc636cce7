"""Nobody whose approval this version lacks has approved another one in its place (D25).

If a council approves version 1.2 and the Agency version 1.3, neither is in force until one version
has both. A version that has every approval does not count as another one: it is what a revision
starts from.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_life_cycle import Holder, KeyHolder
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.edition import Edition
from inclusion.rules.facts import missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import approvals
from inclusion.source import Confidence
from inclusion.three_valued import every, negation, some

SAME = Reason(
    code="same",
    answer=Answer.MET,
    text=Text(
        en="Nobody approved another version of the plan “{plan}” instead of version {version}.",
        cs="Nikdo neschválil jinou verzi plánu „{plan}“ místo verze {version}.",
    ),
)
DIVIDED = Reason(
    code="divided",
    answer=Answer.NOT_MET,
    text=Text(
        en="Instead of version {version} of the plan “{plan}” another one ({others}) was approved"
        " by: {holders}. As long as no version has every approval, none is in force.",
        cs="Místo verze {version} plánu „{plan}“ byla schválena jiná ({others}), a to: {holders}."
        " Dokud nemá všechna schválení jedna verze, neplatí žádná.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether another version of the plan “{plan}” was approved instead of version {version}"
        " cannot be told.",
        cs="Zda byla místo verze {version} schválena jiná verze plánu „{plan}“, nelze určit.",
    ),
)
_WHICH = Text(
    en="which version of the plan “{plan}” the Agency and the councils approved",
    cs="kterou verzi plánu „{plan}“ schválily Agentura a zastupitelstva",
)
_AGENCY = Text(en="the Agency", cs="Agentura")


def _evaluate(case: PlanApprovalCase) -> Ruling:
    elsewhere = {holder: _only_elsewhere(case, holder) for holder in case.plan.key_holders}
    astray = tuple(holder for holder, found in elsewhere.items() if found)
    if astray:
        return _divided(case, astray)
    if None in elsewhere.values():
        which = missing("version-approved", _WHICH, case.names[0])
        return UNKNOWN.because(*case.names, missing=(which,))
    return SAME.because(*case.names)


def _only_elsewhere(case: PlanApprovalCase, holder: KeyHolder) -> bool | None:
    """Whether somebody approved another version that is not whole, and not this one."""
    here = case.has_key(case.edition, holder)
    other = some(_is_astray(case, edition, holder) for edition in _others(case))
    return every((negation(here), other))


def _others(case: PlanApprovalCase) -> Iterator[Edition]:
    for version in case.plan.versions:
        if version is not case.version:
            yield Edition(case.plan, version)


def _is_astray(case: PlanApprovalCase, edition: Edition, holder: KeyHolder) -> bool | None:
    return every((case.has_key(edition, holder), negation(case.has_every_key(edition))))


def _divided(case: PlanApprovalCase, astray: tuple[KeyHolder, ...]) -> Ruling:
    others = tuple(
        str(edition.version.label)
        for edition in _others(case)
        if any(_is_astray(case, edition, holder) for holder in astray)
    )
    people = tuple(_AGENCY if isinstance(h, Holder) else case.named(h) for h in astray)
    facts = (Fact(name="others", value=others), Fact(name="holders", value=people))
    return DIVIDED.because(*case.names, *facts, steps=approvals(case, astray))


SAME_VERSION = Rule(
    id="same-version",
    statement=Text(
        en="Nobody has approved another version instead of this one.",
        cs="Nikdo neschválil jinou verzi místo této.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statement P9", "bod P9"),
        ground(
            "S01",
            Confidence.INFERRED,
            "both keys for the same version",
            "obě schválení pro tutéž verzi",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(SAME, DIVIDED, UNKNOWN),
    evaluate=_evaluate,
)
