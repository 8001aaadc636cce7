"""A timeline as plain text, as Markdown and as the members of a JSON document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from inclusion.answer import Outcome
from inclusion.dates import DayRange
from inclusion.explain import Border, Spell, Stretch, Timeline
from inclusion.explain.timeline_words import SpellInWords, TimelineInWords, timeline_in_words
from inclusion.hanging import hung
from inclusion.language import Language, Text
from inclusion.report.markdown import escaped
from inclusion.wording import ILLUSTRATIVE

_MARKS = {
    Outcome.GRANTED: "+",
    Outcome.NOT_YET: "-",
    Outcome.BARRED: "x",
    Outcome.UNDETERMINED: "?",
}
_COLUMNS = (
    Text(en="Days", cs="Dny"),
    Text(en="Answer", cs="Odpověď"),
    Text(en="What changes", cs="Co se mění"),
)


def timeline_to_text(timeline: Timeline, language: Language | str) -> str:
    """A timeline as plain text, wrapped to 88 columns.

    Args:
        timeline: The timeline.
        language: ``"en"`` or ``"cs"``.
    """
    return "\n".join(_lines(timeline_in_words(timeline, language))) + "\n"


def timeline_to_markdown(timeline: Timeline, language: Language | str) -> str:
    """A timeline as Markdown: a heading, a summary and a table.

    Args:
        timeline: The timeline.
        language: ``"en"`` or ``"cs"``.
    """
    words = timeline_in_words(timeline, language)
    note = (f"> {escaped(ILLUSTRATIVE.to(words.language))}",) if words.illustrative else ()
    header = [column.to(words.language) for column in _COLUMNS]
    rows = [header, ["---"] * len(header), *(_cells(spell) for spell in words.spells)]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    summary = " ".join(map(escaped, words.summary))
    return "\n\n".join((f"# {escaped(words.question)}", *note, f"**{summary}**", table)) + "\n"


def timeline_members(timeline: Timeline) -> dict[str, Any]:
    """A timeline as the members of a JSON document; days at an end of the calendar are ``null``.

    Args:
        timeline: The timeline.
    """
    decision = timeline.stretches[0].decision
    return {
        "format": "inclusion/timeline",
        "version": 1,
        "book": decision.book,
        "book_version": decision.version,
        "question": {fact.name: _named(fact.value) for fact in decision.question.facts},
        "illustrative": decision.illustrative,
        "spells": [_spell_members(spell) for spell in timeline.spells],
        "stretches": [_stretch_members(stretch) for stretch in timeline.stretches],
    }


def _lines(words: TimelineInWords) -> Iterator[str]:
    yield from hung(words.question)
    if words.illustrative:
        yield from hung(ILLUSTRATIVE.to(words.language))
    for sentence in words.summary:
        yield from hung(sentence, "=> ")
    for spell in words.spells:
        yield ""
        yield from hung(f"{spell.days}: {spell.label}", f"{_MARKS[spell.outcome]} ")
        for reason in (*spell.reasons, *spell.notes):
            yield from hung(reason, "    ")


def _cells(spell: SpellInWords) -> list[str]:
    reasons = "<br>".join(map(escaped, (*spell.reasons, *spell.notes)))
    return [escaped(spell.days), escaped(spell.label), reasons]


def _named(value: object) -> str:
    """The identifier of something named, or the text itself."""
    return str(getattr(value, "id", value))


def _spell_members(spell: Spell) -> dict[str, Any]:
    return {
        **_days(spell.days),
        "outcome": spell.outcome.value,
        "first_minute": str(spell.first_minute) if spell.first_minute else None,
        "last_minute": str(spell.last_minute) if spell.last_minute else None,
        "began": _border_members(spell.began) if spell.began else [],
        "ended": _border_members(spell.ended) if spell.ended else [],
    }


def _border_members(border: Border) -> list[dict[str, Any]]:
    return [
        {
            "rule": change.rule,
            "before": change.before.code if change.before else None,
            "after": change.after.code if change.after else None,
            "decisive": change.decisive,
        }
        for change in border.changes
    ]


def _stretch_members(stretch: Stretch) -> dict[str, Any]:
    return {
        **_days(stretch.days),
        "outcome": stretch.outcome.value,
        "findings": list(stretch.codes),
    }


def _days(days: DayRange) -> dict[str, str | None]:
    return {
        "first": None if days.first == date.min else days.first.isoformat(),
        "last": None if days.last == date.max else days.last.isoformat(),
    }
