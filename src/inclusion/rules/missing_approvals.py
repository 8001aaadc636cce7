"""What a record leaves open about the approvals of a version of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.phrase import Fact
from inclusion.plan_life_cycle import Holder, KeyHolder
from inclusion.rules.edition import (
    Edition,
    OnEditions,
    approved_on,
    edition_facts,
    holder_facts,
)
from inclusion.rules.facts import missing, missing_day

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
VOID_ON = Text(
    en="on which day version {version} of the plan “{plan}” was returned or withdrawn"
    " (known: {known})",
    cs="kterého dne byla verze {version} plánu „{plan}“ vrácena nebo stažena (známo: {known})",
)
_PERIOD = Text(
    en="for which years version {version} of the plan “{plan}” is made",
    cs="na které roky je verze {version} plánu „{plan}“ určena",
)


def missing_approval(case: OnEditions, edition: Edition, holder: KeyHolder) -> MissingFact:
    """The approval of an edition that the record leaves open.

    Args:
        case: The case.
        edition: The edition.
        holder: The Agency, or the municipality of the council.
    """
    void = edition.plan.void_event(edition.version.label)
    known = approved_on(edition, holder)
    if void and known and known.has_come_by(case.on):
        day = Fact(name="known", value=void.on)
        return missing("version-void", VOID_ON, *edition_facts(edition), day)
    facts = (*edition_facts(edition), *holder_facts(case, holder))
    agency = isinstance(holder, Holder)
    return missing_day(
        "agency-approval" if agency else "council-approval",
        known,
        _AGENCY_APPROVED if agency else _COUNCIL_APPROVED,
        _AGENCY_APPROVED_ON if agency else _COUNCIL_APPROVED_ON,
        *facts,
    )


def missing_approvals(case: OnEditions, edition: Edition) -> Iterator[MissingFact]:
    """Everything that the record leaves open about an edition being in force."""
    for holder in edition.plan.key_holders:
        if case.has_key(edition, holder) is None:
            yield missing_approval(case, edition, holder)
    if edition.version.period is None:
        yield missing_period(edition)


def missing_period(edition: Edition) -> MissingFact:
    """The period of an edition."""
    return missing("plan-period", _PERIOD, *edition_facts(edition))
