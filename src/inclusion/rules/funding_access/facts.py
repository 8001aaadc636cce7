"""Facts, missing facts and steps that several rules of this book name alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.finding import MissingFact, Step
from inclusion.language import Text
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.plan_life_cycle import Holder, KeyHolder
from inclusion.quantity import Named
from inclusion.rules.funding_access.case import Edition, FundingAccessCase
from inclusion.source import Citation
from inclusion.wording import once

_AGENCY_APPROVED_ON = Text(
    en="on which day the Agency approved version {version} of the plan “{plan}” (known: {known})",
    cs="kterého dne Agentura schválila verzi {version} plánu „{plan}“ (známo: {known})",
)
_AGENCY_APPROVED = Text(
    en="whether and when the Agency approved version {version} of the plan “{plan}”",
    cs="zda a kdy Agentura schválila verzi {version} plánu „{plan}“",
)
_COUNCIL_APPROVED_ON = Text(
    en="on which day the council of {council} approved version {version} of the plan “{plan}”"
    " (known: {known})",
    cs="kterého dne zastupitelstvo ({council}) schválilo verzi {version} plánu „{plan}“"
    " (známo: {known})",
)
_COUNCIL_APPROVED = Text(
    en="whether and when the council of {council} approved version {version} of the plan “{plan}”",
    cs="zda a kdy zastupitelstvo ({council}) schválilo verzi {version} plánu „{plan}“",
)
_PLAN = Text(
    en="whether {locality} has a plan of the kind asked for: {kinds}",
    cs="zda má místo {locality} plán požadovaného druhu: {kinds}",
)
_PERIOD = Text(
    en="for which years version {version} of the plan “{plan}” is made",
    cs="na které roky je verze {version} plánu „{plan}“ určena",
)
_AGENCY_APPROVES = Text(
    en="The Agency approves version {version} of the plan “{plan}”",
    cs="Agentura schválí verzi {version} plánu „{plan}“",
)
_COUNCIL_APPROVES = Text(
    en="The council of {council} approves version {version} of the plan “{plan}” with more than"
    " half"
    " of all its seats",
    cs="Zastupitelstvo ({council}) schválí verzi {version} plánu „{plan}“ nadpoloviční většinou"
    " všech"
    " členů",
)
_NEW_VERSION = Text(
    en="The local partnership of {locality} adopts a new version of the plan “{plan}”",
    cs="Lokální partnerství místa {locality} přijme novou verzi plánu „{plan}“",
)
_ADOPT_VERSION = Text(
    en="The local partnership of {locality} adopts version {version} of the plan “{plan}”",
    cs="Lokální partnerství místa {locality} přijme verzi {version} plánu „{plan}“",
)
_WRITE_PLAN = Text(
    en="The local partnership of {locality} prepares and adopts a plan of the kind asked for:"
    " {kinds}",
    cs="Lokální partnerství místa {locality} připraví a přijme plán požadovaného druhu: {kinds}",
)
_AGENCY_APPROVES_NEW = Text(
    en="The Agency approves the plan of {locality} once it is made",
    cs="Agentura schválí plán místa {locality}, až bude připraven",
)
_COUNCILS_APPROVE_NEW = Text(
    en="The council of every municipality of the plan approves the plan of {locality} once it is"
    " made",
    cs="Zastupitelstvo každé obce, kterou plán zahrne, schválí plán místa {locality}, až bude"
    " připraven",
)
_RENEW_PLAN = Text(
    en="The local partnership of {locality} adopts a version of the plan “{plan}” for a later"
    " period",
    cs="Lokální partnerství místa {locality} přijme verzi plánu „{plan}“ na další období",
)


def fact(
    case: FundingAccessCase,
    name: str,
    value: FactItem | tuple[FactItem, ...],
    citations: tuple[Citation, ...] = (),
) -> Fact:
    """A fact with its sources at hand.

    Args:
        case: The case.
        name: The name of the fact.
        value: Its value.
        citations: What the record cites for it.
    """
    return Fact(name=name, value=value, grounds=case.programme.grounds(citations))


def missing(code: str, text: Text, *facts: Fact) -> MissingFact:
    """A fact that is missing.

    Args:
        code: Its stable code.
        text: Which fact it is.
        facts: What fills the places of the text.
    """
    return MissingFact(code=code, what=Phrase(text=text, facts=facts))


def missing_day(
    code: str, known: PartialDate | None, never: Text, partly: Text, *facts: Fact
) -> MissingFact:
    """A day that is not known, or known only roughly.

    Args:
        code: Its stable code.
        known: What is known of the day.
        never: The words where nothing is known.
        partly: The words where something is; they have a place ``{known}``.
        facts: What fills the other places.
    """
    if known is None:
        return missing(code, never, *facts)
    return missing(code, partly, *facts, Fact(name="known", value=known))


def step(case: FundingAccessCase, code: str, text: Text, *facts: Fact) -> Step:
    """A step; it helps until the package closes.

    Args:
        case: The case.
        code: Its stable code.
        text: Who does what.
        facts: What fills the places of the text.
    """
    return Step(code=code, what=Phrase(text=text, facts=facts), latest=_last_day(case))


def _last_day(case: FundingAccessCase) -> date | None:
    """The last day on which the package is surely open, or may be open if that is past."""
    closes = case.package.window.closes
    if closes is None or closes.latest == date.max:
        return None
    return closes.earliest if closes.earliest >= case.on else closes.latest


def edition_facts(edition: Edition) -> tuple[Fact, Fact]:
    """Plan and version as facts."""
    plan = edition.plan
    return (
        Fact(name="plan", value=Named(kind="plan", id=str(plan.id), name=plan.title)),
        Fact(name="version", value=str(edition.version.label)),
    )


def package_fact(case: FundingAccessCase) -> Fact:
    """The package as a fact."""
    name = str(case.package.id)
    return Fact(name="package", value=Named(kind="package", id=name, name=name))


def kinds(case: FundingAccessCase) -> Fact:
    """The kinds of plan that open the package, as a fact."""
    return Fact(name="kinds", value=tuple(kind.label for kind in case.package.plan_kinds))


def approved_on(edition: Edition, holder: KeyHolder) -> PartialDate | None:
    """When somebody approved an edition, if it is recorded."""
    event = edition.plan.key_event(edition.version.label, holder)
    return event.on if event else None


def holder_facts(case: FundingAccessCase, holder: KeyHolder) -> tuple[Fact, ...]:
    """The council as a fact; nothing for the Agency, which is always the same."""
    if isinstance(holder, Holder):
        return ()
    return (Fact(name="council", value=case.named(holder)),)


def missing_approval(case: FundingAccessCase, edition: Edition, holder: KeyHolder) -> MissingFact:
    """The approval of an edition that the record leaves open.

    Args:
        case: The case.
        edition: The edition.
        holder: The Agency, or the municipality of the council.
    """
    facts = (*edition_facts(edition), *holder_facts(case, holder))
    agency = isinstance(holder, Holder)
    return missing_day(
        "agency-approval" if agency else "council-approval",
        approved_on(edition, holder),
        _AGENCY_APPROVED if agency else _COUNCIL_APPROVED,
        _AGENCY_APPROVED_ON if agency else _COUNCIL_APPROVED_ON,
        *facts,
    )


def missing_approvals(case: FundingAccessCase, edition: Edition) -> Iterator[MissingFact]:
    """Everything that the record leaves open about an edition being in force."""
    for holder in edition.plan.key_holders:
        if case.has_key(edition, holder) is None:
            yield missing_approval(case, edition, holder)
    if edition.version.period is None:
        yield missing_period(edition)


def missing_plan(case: FundingAccessCase) -> MissingFact:
    """Whether there is a plan that could open the package."""
    return missing("plan", _PLAN, case.place, kinds(case))


def missing_period(edition: Edition) -> MissingFact:
    """The period of an edition."""
    return missing("plan-period", _PERIOD, *edition_facts(edition))


def approvals(
    case: FundingAccessCase, edition: Edition, holders: Iterable[KeyHolder]
) -> tuple[Step, ...]:
    """What has to happen until these have approved an edition, or the one made in its place.

    Args:
        case: The case.
        edition: The edition.
        holders: Whose approval is missing.
    """
    keys = (_approval(case, edition, holder) for holder in holders)
    return once((*_before_approval(case, edition), *keys))


def _before_approval(case: FundingAccessCase, edition: Edition) -> Iterator[Step]:
    if case.is_void(edition):
        yield step(case, "new-version", _NEW_VERSION, case.place, edition_facts(edition)[0])
    elif case.dossier is Dossier.COMPLETE and case.is_draft(edition):
        yield step(case, "adopt-version", _ADOPT_VERSION, case.place, *edition_facts(edition))


def _approval(case: FundingAccessCase, edition: Edition, holder: KeyHolder) -> Step:
    agency = isinstance(holder, Holder)
    if case.is_spent(edition):
        return agency_approves_new_plan(case) if agency else councils_approve_new_plan(case)
    facts = (*edition_facts(edition), *holder_facts(case, holder))
    if agency:
        return step(case, "agency-approves", _AGENCY_APPROVES, *facts)
    return step(case, "council-approves", _COUNCIL_APPROVES, *facts)


def write_plan(case: FundingAccessCase) -> Step:
    """The place makes a plan."""
    return step(case, "write-plan", _WRITE_PLAN, case.place, kinds(case))


def agency_approves_new_plan(case: FundingAccessCase) -> Step:
    """The Agency approves a plan that is still to be made."""
    return step(case, "agency-approves-new-plan", _AGENCY_APPROVES_NEW, case.place)


def councils_approve_new_plan(case: FundingAccessCase) -> Step:
    """Every council concerned approves a plan that is still to be made."""
    return step(case, "councils-approve-new-plan", _COUNCILS_APPROVE_NEW, case.place)


def renew_plan(case: FundingAccessCase, edition: Edition) -> Step:
    """The place makes a version of its plan for a later period."""
    return step(case, "renew-plan", _RENEW_PLAN, case.place, edition_facts(edition)[0])
