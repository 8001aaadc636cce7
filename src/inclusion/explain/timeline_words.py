"""A timeline in one reader's language, part by part, ready for any kind of page."""

from __future__ import annotations

from datetime import date

import attrs

from inclusion.answer import Outcome
from inclusion.dates import DayRange
from inclusion.explain.changes import Change
from inclusion.explain.outcome_timeline import Spell, Timeline
from inclusion.finding import Finding
from inclusion.language import Language, Text
from inclusion.prose import say
from inclusion.quantity import Quantity, Unit
from inclusion.validity import Valid
from inclusion.wording import once

_ALWAYS = Text(en="on every day", cs="ke každému dni")
_UNTIL = Text(en="until {last}", cs="do {last}")
_SINCE = Text(en="from {first} on", cs="od {first}")
_ON = Text(en="on {first}", cs="dne {first}")
_BETWEEN = Text(en="{first} – {last}, {length}", cs="{first} – {last}, {length}")
_NEVER = Text(
    en="Access is granted on no day.",
    cs="Přístup není otevřen k žádnému dni.",
)
_GRANTED = Text(
    en="Access is granted {days}.",
    cs="Přístup je otevřen {days}.",
)
_FIRST_MINUTE = Text(
    en="On the first of these days applications are taken from {moment} on.",
    cs="První z těchto dnů se žádosti přijímají od {moment}.",
)
_LAST_MINUTE = Text(
    en="On the last of these days applications are taken until {moment}.",
    cs="Poslední z těchto dnů se žádosti přijímají do {moment}.",
)


@attrs.frozen(kw_only=True)
class SpellInWords(Valid):
    """One spell in words.

    Args:
        outcome: The outcome.
        label: The outcome in words.
        days: The days in words.
        reasons: What began the spell; for the first one, what holds on its first day.
        notes: From or until which minute a call takes applications, where that is known.
    """

    outcome: Outcome
    label: str
    days: str
    reasons: tuple[str, ...]
    notes: tuple[str, ...]


@attrs.frozen(kw_only=True)
class TimelineInWords(Valid):
    """A timeline in words.

    Args:
        language: The language of all texts.
        question: What was asked.
        summary: When access is granted, a sentence for each spell, or that it never is.
        spells: Every spell, in order.
        illustrative: Whether the facts are made up to show something.
    """

    language: Language
    question: str
    summary: tuple[str, ...]
    spells: tuple[SpellInWords, ...]
    illustrative: bool


def timeline_in_words(timeline: Timeline, language: Language | str) -> TimelineInWords:
    """A timeline in words.

    Args:
        timeline: The timeline.
        language: ``"en"`` or ``"cs"``.

    Raises:
        ValueError: There is no such language.
    """
    reader = Language(language)
    decision = timeline.stretches[0].decision
    granted = timeline.spells_of(Outcome.GRANTED)
    sentences = tuple(
        _GRANTED.to(reader).format(days=days_in_words(spell.days, reader)) for spell in granted
    )
    return TimelineInWords(
        language=reader,
        question=f"{decision.question.to(reader)}?",
        summary=sentences or (_NEVER.to(reader),),
        spells=tuple(_spell(spell, reader) for spell in timeline.spells),
        illustrative=decision.illustrative,
    )


def days_in_words(days: DayRange, language: Language) -> str:
    """A range of days in words, with its length; an end of the calendar counts as no end.

    Args:
        days: The days.
        language: The reader's language.
    """
    first, last = say(days.first, language), say(days.last, language)
    length = say(Quantity(number=days.days, unit=Unit.DAYS), language)
    match days.first == date.min, days.last == date.max:
        case True, True:
            text = _ALWAYS
        case True, False:
            text = _UNTIL
        case False, True:
            text = _SINCE
        case _:
            text = _ON if days.days == 1 else _BETWEEN
    return text.to(language).format(first=first, last=last, length=length)


def _spell(spell: Spell, language: Language) -> SpellInWords:
    minutes = ((_FIRST_MINUTE, spell.first_minute), (_LAST_MINUTE, spell.last_minute))
    return SpellInWords(
        outcome=spell.outcome,
        label=spell.outcome.label.to(language),
        days=days_in_words(spell.days, language),
        reasons=once(finding.reason.to(language) for finding in _reasons(spell)),
        notes=tuple(
            text.to(language).format(moment=moment.time)
            for text, moment in minutes
            if moment and spell.outcome is Outcome.GRANTED
        ),
    )


def _reasons(spell: Spell) -> tuple[Finding, ...]:
    """The findings that explain a spell: what changed as it began, as far as that decides."""
    if spell.began is None:
        return spell.decision.decisive
    deciding = {finding.rule for finding in spell.decision.decisive}
    changed: tuple[Change, ...] = spell.began.decisive
    findings = tuple(change.after for change in changed if change.after)
    return tuple(one for one in findings if one.rule in deciding) or findings
