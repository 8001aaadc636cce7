"""A decision for the town: the answer, why, what to do and by when, in a sentence or two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from inclusion.answer import Answer, Outcome
from inclusion.dates import DayRange, Moment, PartialDate
from inclusion.finding import Finding, Step, Weight
from inclusion.language import Language, Text
from inclusion.phrase import Fact
from inclusion.prose import say
from inclusion.wording import Decided

_MOST_REASONS = 2
_MOST_FACTS = 4

_ANSWERS = {
    Outcome.GRANTED: Text(
        en="Yes, every condition is met.", cs="Ano, všechny podmínky jsou splněny."
    ),
    Outcome.NOT_YET: Text(en="Not yet.", cs="Zatím ne."),
    Outcome.BARRED: Text(
        en="No, and nothing can mend it any more.", cs="Ne, a napravit to už nelze."
    ),
    Outcome.UNDETERMINED: Text(en="It cannot be said yet.", cs="Zatím to nelze říci."),
}
_ALL_REASONS = Text(en="Conditions not met: {number}.", cs="Počet nesplněných podmínek: {number}.")
_FIND_OUT = Text(en="What has to be found out:", cs="Je třeba zjistit:")
_MORE = Text(en="more facts: {number}", cs="počet dalších údajů: {number}")
_DO = Text(en="What to do:", cs="Co udělat:")
_DO_BY = Text(en="What to do by {day} at the latest:", cs="Co udělat nejpozději do {day}:")
_ALSO = Text(en="In any case:", cs="V každém případě je třeba toto:")
_ALSO_BY = Text(
    en="In any case, by {day} at the latest:",
    cs="V každém případě je nejpozději do {day} třeba toto:",
)
_STEP_BY = Text(en="{step}, by {day} at the latest", cs="{step}, nejpozději do {day}")


def for_the_town(decision: Decided, language: Language) -> tuple[str, ...]:
    """What a town has to know of a decision, line by line; the first says the answer and why.

    One step or one missing fact is told in one sentence, several get a line each.

    Args:
        decision: The decision.
        language: The reader's language.
    """
    undetermined = decision.outcome is Outcome.UNDETERMINED
    answer = " ".join((_ANSWERS[decision.outcome].to(language), *_why(decision, language)))
    facts = _facts(decision, language) if undetermined else ()
    leads = (_ALSO, _ALSO_BY) if undetermined else (_DO, _DO_BY)
    return (answer, *facts, *_steps(decision.steps, language, leads))


def _why(decision: Decided, language: Language) -> Iterator[str]:
    """The reasons of the answer; where it is yes, what will end it first."""
    if decision.outcome is Outcome.GRANTED:
        ends = [(last, n) for n, f in enumerate(decision.findings) for last in _ends(f, decision)]
        yield from (decision.findings[n].reason.to(language) for _, n in sorted(ends)[:1])
        return
    failed = [f for f in decision.decisive if f.answer is Answer.NOT_MET]
    telling = [f for f in failed if f.final] or list(_telling(failed))
    yield from (finding.reason.to(language) for finding in telling[:_MOST_REASONS])
    if len(telling) > _MOST_REASONS:
        yield _filled(_ALL_REASONS, language, number=say(len(failed), language))


def _telling(failed: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that ask for a step which none before them asked for."""
    known: set[Step] = set()
    for finding in failed:
        if not known.issuperset(finding.steps):
            yield finding
        known.update(finding.steps)


def _ends(finding: Finding, decision: Decided) -> Iterator[date]:
    """The days to come that limit a condition which is met."""
    if finding.weight is Weight.BINDING and finding.answer is Answer.MET:
        days = (last for fact in finding.facts if (last := _last_day(fact)))
        yield from (day for day in days if decision.on <= day < date.max)


def _last_day(fact: Fact) -> date | None:
    """The last day of a value; a bare day is no end, it is the day of the question."""
    match fact.value:
        case PartialDate():
            return fact.value.latest
        case DayRange():
            return fact.value.last
        case Moment():
            return fact.value.day
        case _:
            return None


def _facts(decision: Decided, language: Language) -> Iterator[str]:
    facts = [fact.what.to(language) for fact in decision.missing]
    shown = facts[:_MOST_FACTS]
    if len(facts) > len(shown):
        shown.append(_filled(_MORE, language, number=say(len(facts) - len(shown), language)))
    return _told(_FIND_OUT.to(language), shown, "\N{EN DASH} {item}")


def _steps(steps: tuple[Step, ...], language: Language, leads: tuple[Text, Text]) -> Iterator[str]:
    """Every step; a day that all share stands once, before them."""
    days = {step.latest for step in steps}
    shared = days.pop() if len(days) == 1 else None
    lead = leads[0].to(language)
    if shared is not None:
        lead = _filled(leads[1], language, day=say(shared, language))
    return _told(lead, [_step(step, language, shared) for step in steps], "{number}. {item}")


def _told(lead: str, items: list[str], line: str) -> Iterator[str]:
    """One thing in one sentence; several as lines below their lead; nothing at all for nothing."""
    if len(items) == 1:
        yield f"{lead} {items[0]}."
    elif items:
        yield lead
        for number, item in enumerate(items, start=1):
            end = "." if number == len(items) else ";"
            yield line.format(number=number, item=item + end)


def _step(step: Step, language: Language, told_before: date | None) -> str:
    words = step.what.to(language)
    if step.latest in (None, told_before):
        return words
    return _filled(_STEP_BY, language, step=words, day=say(step.latest, language))


def _filled(text: Text, language: Language, **words: str) -> str:
    return text.to(language).format_map(words)
