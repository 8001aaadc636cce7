"""No action of the project is left out where the project is carried out (E44).

In some basic settlement units new building and purchase of social flats are not supported;
reconstruction is not affected. Two streets of one town can have different answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.local_terms import SettlementExclusion
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import step
from inclusion.source import Confidence
from inclusion.three_valued import every, some

FREE = Reason(
    code="free",
    answer=Answer.MET,
    text=Text(
        en="Nothing that the project does is left out where it is carried out.",
        cs="Nic z toho, co projekt dělá, není v místě realizace vyloučeno.",
    ),
)
LEFT_OUT = Reason(
    code="left-out",
    answer=Answer.NOT_MET,
    text=Text(
        en="In the settlement unit ({units}) {package} does not support {actions}.",
        cs="V základní sídelní jednotce ({units}) {package} nepodporuje: {actions}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} leaves no settlement units out.",
        cs="{package} nevylučuje žádné základní sídelní jednotky.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {package} leaves out what the project does where it is carried out cannot be"
        " told.",
        cs="Zda {package} v místě realizace vylučuje to, co projekt dělá, nelze určit.",
    ),
)
_UNITS = Text(
    en="in which settlement units the project “{project}” is carried out",
    cs="ve kterých základních sídelních jednotkách se projekt „{project}“ uskuteční",
)
_ACTIONS = Text(
    en="what the project “{project}” does with buildings (building, purchase, reconstruction)",
    cs="co projekt „{project}“ dělá se stavbami (výstavba, nákup, rekonstrukce)",
)
_LIST = Text(
    en="which settlement units {package} leaves out on {day}",
    cs="které základní sídelní jednotky {package} ke dni {day} vylučuje",
)
_CHANGE = Text(
    en="The applicant moves the project “{project}” to another settlement unit, or leaves out"
    " {actions}",
    cs="Žadatel projekt „{project}“ přesune do jiné základní sídelní jednotky, nebo vypustí:"
    " {actions}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    exclusions = case.package.settlement_exclusions
    if not exclusions:
        return NOT_ASKED.because(case.package_fact)
    answers = [(exclusion, _hits(case, exclusion)) for exclusion in exclusions]
    hits = [exclusion for exclusion, answer in answers if answer]
    if hits:
        return _left_out(case, hits[0])
    doubtful = tuple(exclusion for exclusion, answer in answers if answer is None)
    if doubtful:
        doubts = tuple(dict.fromkeys(m for e in doubtful for m in _missing(case, e)))
        return UNKNOWN.because(case.package_fact, missing=doubts)
    return FREE.because()


def _hits(case: ProjectEligibilityCase, exclusion: SettlementExclusion) -> bool | None:
    actions, units = case.project.actions, case.project.settlement_units
    listed = _listed(case, exclusion)
    acts = None if actions is None else any(action in exclusion.actions for action in actions)
    if listed is None or units is None:
        lies = False if listed == () else None
    else:
        lies = some(unit in listed for unit in units)
    return every((acts, lies))


def _listed(case: ProjectEligibilityCase, exclusion: SettlementExclusion) -> tuple[str, ...] | None:
    """The units left out on the day; a list of later says nothing of an earlier one."""
    later = exclusion.as_of is not None and exclusion.as_of.has_come_by(case.on) is not True
    return None if later else exclusion.units


def _left_out(case: ProjectEligibilityCase, exclusion: SettlementExclusion) -> Ruling:
    actions, units = case.project.actions or (), case.project.settlement_units or ()
    listed = _listed(case, exclusion) or ()
    hit = tuple(action.label for action in actions if action in exclusion.actions)
    facts = (
        Fact(name="units", value=tuple(unit for unit in units if unit in listed)),
        Fact(name="actions", value=hit),
    )
    change = step(case, "change-place-or-action", _CHANGE, case.project_fact, facts[1])
    return LEFT_OUT.because(case.package_fact, *facts, steps=(change,))


def _missing(case: ProjectEligibilityCase, exclusion: SettlementExclusion) -> Iterator[MissingFact]:
    if case.project.actions is None:
        yield missing("actions", _ACTIONS, case.project_fact)
    if case.project.settlement_units is None:
        yield missing("settlement-units", _UNITS, case.project_fact)
    if _listed(case, exclusion) is None:
        yield missing("settlement-list", _LIST, case.package_fact, case.day)


SETTLEMENT_UNIT = Rule(
    id="settlement-unit",
    statement=Text(
        en="The call does not leave out what the project does in the settlement unit where it is"
        " carried out.",
        cs="Výzva nevylučuje to, co projekt dělá v základní sídelní jednotce, kde se uskuteční.",
    ),
    basis=(
        ground("S70", Confidence.HIGH, "the list", "seznam"),
        ground(
            "S70",
            Confidence.INFERRED,
            "reconstruction is not affected",
            "rekonstrukce se to netýká",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(FREE, LEFT_OUT, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
