"""No later version of the plan has come into force (D32): until then the old one stays in force."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.identifiers import VersionLabel
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.source import Confidence

LATEST = Reason(
    code="latest",
    answer=Answer.MET,
    text=Text(
        en="The plan “{plan}” has no version after version {version}.",
        cs="Plán „{plan}“ nemá po verzi {version} žádnou další.",
    ),
)
NOT_YET = Reason(
    code="not-yet",
    answer=Answer.MET,
    text=Text(
        en="On {day} version {version} of the plan “{plan}” is not replaced by any later one:"
        " {later}.",
        cs="Ke dni {day} není verze {version} plánu „{plan}“ nahrazena žádnou pozdější: {later}.",
    ),
)
REPLACED = Reason(
    code="replaced",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="Version {version} of the plan “{plan}” was replaced by version {later}, in force"
        " since: {since}.",
        cs="Verze {version} plánu „{plan}“ byla nahrazena verzí {later}, platnou od: {since}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether version {version} of the plan “{plan}” was replaced by {day} cannot be told:"
        " {later}.",
        cs="Zda byla verze {version} plánu „{plan}“ ke dni {day} nahrazena, nelze určit: {later}.",
    ),
)
_IN_FORCE = Text(
    en="whether and when version {later} of the plan “{plan}” came into force",
    cs="zda a kdy začala platit verze {later} plánu „{plan}“",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    later = case.plan.later_than(case.version.label)
    if not later:
        return LATEST.because(*case.names)
    came = {label: _came(case, label) for label in later}
    for label in later:
        since = case.plan.in_force_since(label)
        if came[label] and since:
            day = fact(case, "since", since)
            return REPLACED.because(*case.names, _later(label), day)
    open_ones = tuple(label for label in later if came[label] is None)
    if open_ones:
        plan, _ = case.names
        what = tuple(missing("version-in-force", _IN_FORCE, plan, _later(n)) for n in open_ones)
        return UNKNOWN.because(*case.names, case.day, _later(*open_ones), missing=what)
    return NOT_YET.because(*case.names, case.day, _later(*later))


def _came(case: PlanApprovalCase, label: VersionLabel) -> bool | None:
    return case.plan.came_into_force(label, on=case.on, dossier=case.dossier)


def _later(*labels: VersionLabel) -> Fact:
    return Fact(name="later", value=tuple(map(str, labels)))


NOT_REPLACED = Rule(
    id="not-replaced",
    statement=Text(
        en="No later version of the plan has come into force.",
        cs="Žádná pozdější verze plánu nezačala platit.",
    ),
    basis=(
        ground(
            "S01",
            Confidence.INFERRED,
            "the old version stays in force until the new one has every approval",
            "stará verze platí, dokud nová nemá všechna schválení",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(LATEST, NOT_YET, REPLACED, UNKNOWN),
    evaluate=_evaluate,
)
