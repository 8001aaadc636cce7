"""The book of the rules on entry, and the one call that asks it."""

from __future__ import annotations

from datetime import date

from inclusion.decision import Decision
from inclusion.identifiers import ApplicationId
from inclusion.language import Text
from inclusion.phrase import Phrase
from inclusion.programme import Programme
from inclusion.rule import RuleBook
from inclusion.rules.entry.applicant_kind import APPLICANT_KIND
from inclusion.rules.entry.areas import AREAS
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.delivered_in_time import DELIVERED_IN_TIME
from inclusion.rules.entry.excluded_localities import EXCLUDED_LOCALITIES
from inclusion.rules.entry.internal_approval import INTERNAL_APPROVAL
from inclusion.rules.entry.methodology import METHODOLOGY
from inclusion.rules.entry.population import POPULATION
from inclusion.rules.entry.selection import SELECTION
from inclusion.rules.entry.window_open import WINDOW_OPEN

ENTRY: RuleBook[EntryCase] = RuleBook(
    id="entry",
    version="1",
    rules=(
        APPLICANT_KIND,
        POPULATION,
        AREAS,
        EXCLUDED_LOCALITIES,
        WINDOW_OPEN,
        DELIVERED_IN_TIME,
        SELECTION,
        INTERNAL_APPROVAL,
        METHODOLOGY,
    ),
)
"""The rules on entry, in the order in which findings are shown."""

_QUESTION = Text(
    en="May {locality} enter the programme in {wave} (application {application})",
    cs="Může místo {locality} vstoupit do programu ({wave}, přihláška {application})",
)


def entry(programme: Programme, *, application: ApplicationId | str, on: date) -> Decision:
    """May this applicant enter the programme in this wave, as things stand on this day?

    ``granted`` says that it meets the conditions of the wave and was chosen. Who meets them and is
    not chosen yet gets ``not_yet``; who was refused, or late, is ``barred`` in this wave.

    Args:
        programme: The record.
        application: The identifier of the application; it names the wave and the place.
        on: The day; nothing reads a clock.

    Returns:
        The decision, with a finding for each rule.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such application.
    """
    found = programme.application(ApplicationId.parse(str(application)))
    return decide_entry(EntryCase(programme=programme, application=found, on=on), ENTRY)


def decide_entry(case: EntryCase, book: RuleBook[EntryCase]) -> Decision:
    """What a book says about a case of entry: that of today, or another version of it.

    Args:
        case: The case.
        book: The book.
    """
    question = Phrase(text=_QUESTION, facts=(case.place, case.intake, case.filed))
    illustrative = case.programme.illustrative
    return book.decide(case, question=question, on=case.on, illustrative=illustrative)
