"""Facts, missing facts and steps, as several rules of this book name them."""

from __future__ import annotations

from datetime import date

from inclusion.dates import PartialDate
from inclusion.finding import MissingFact, Step
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.facts import fact, missing, missing_day

_UNTIL = Text(
    en="on which day {wave} stopped taking applications",
    cs="kterého dne skončil příjem přihlášek ({wave})",
)
_UNTIL_ON = Text(
    en="on which day {wave} stopped taking applications (known: {known})",
    cs="kterého dne skončil příjem přihlášek ({wave}; známo: {known})",
)
_DELIVERED = Text(
    en="whether and when the application of {locality} was delivered",
    cs="zda a kdy byla doručena přihláška místa {locality}",
)
_DELIVERED_ON = Text(
    en="on which day the application of {locality} was delivered (known: {known})",
    cs="kterého dne byla doručena přihláška místa {locality} (známo: {known})",
)
_TERRITORY = Text(
    en="which municipalities the application of {locality} covers",
    cs="které obce přihláška místa {locality} zahrnuje",
)


def missing_deadline(case: EntryCase) -> MissingFact:
    """The last day on which an application could be delivered."""
    return missing_day(
        "applications-until", case.wave.applications_until, _UNTIL, _UNTIL_ON, case.intake
    )


def missing_delivery(case: EntryCase) -> MissingFact:
    """The day on which the application was delivered."""
    return missing_day(
        "delivered", case.application.delivered, _DELIVERED, _DELIVERED_ON, case.place
    )


def missing_territory(case: EntryCase) -> MissingFact:
    """The territory of the application."""
    return missing("application-territory", _TERRITORY, case.place)


def last_day(case: EntryCase, until: PartialDate) -> Fact:
    """The last day on which an application could be delivered, as a fact.

    Args:
        case: The case.
        until: That day.
    """
    return fact(case, "last_day", until, case.wave.citations)


def step(case: EntryCase, code: str, text: Text, *facts: Fact) -> Step:
    """A step of the applicant; it helps until the wave closes.

    Args:
        case: The case.
        code: Its stable code.
        text: Who does what.
        facts: What fills the places of the text.
    """
    return Step(code=code, what=Phrase(text=text, facts=facts), latest=_last_useful_day(case))


def _last_useful_day(case: EntryCase) -> date | None:
    """The last day on which the wave surely takes applications, or may if that is past."""
    until = case.wave.applications_until
    if until is None or until.latest == date.max:
        return None
    return until.earliest if until.earliest >= case.on else until.latest
