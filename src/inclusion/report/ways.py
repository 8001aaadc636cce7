"""The ways to yes as plain text, as Markdown and as the members of a JSON document."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.documents.decision_document import what_members
from inclusion.documents.json_text import Json
from inclusion.explain import Move, Way, WaysInWords, WaysToYes, ways_in_words
from inclusion.finding import Finding
from inclusion.hanging import hung
from inclusion.language import Language
from inclusion.report.markdown import escaped


def ways_to_text(found: WaysToYes, language: Language | str) -> str:
    """The ways to yes as plain text, wrapped to 88 columns.

    Args:
        found: The ways.
        language: ``"en"`` or ``"cs"``.

    Raises:
        ValueError: There is no such language.
    """
    return "\n".join(_lines(ways_in_words(found, language))) + "\n"


def ways_to_markdown(found: WaysToYes, language: Language | str) -> str:
    """The ways to yes as Markdown: a heading, a summary, and a numbered list for each way.

    Nothing in the texts can become markup: special characters are escaped.

    Args:
        found: The ways.
        language: ``"en"`` or ``"cs"``.

    Raises:
        ValueError: There is no such language.
    """
    return "\n\n".join(_blocks(ways_in_words(found, language))) + "\n"


def ways_members(found: WaysToYes) -> dict[str, Json]:
    """The ways to yes as the members of a JSON document, in both languages.

    Args:
        found: The ways.
    """
    decision = found.decision
    return {
        "format": "inclusion/ways",
        "version": 1,
        "book": decision.book,
        "book_version": decision.version,
        "question": {fact.name: _named(fact.value) for fact in decision.question.facts},
        "on": decision.on.isoformat(),
        "outcome": decision.outcome.value,
        "illustrative": decision.illustrative,
        "complete": found.complete,
        "ways": [_way_members(way) for way in found],
        "why_none": [_finding_members(finding) for finding in found.why_none],
    }


def _lines(words: WaysInWords) -> Iterator[str]:
    yield from hung(words.question)
    for note in words.notes:
        yield from hung(note)
    yield from hung(words.summary, "=> ")
    for reason in words.why_none:
        yield from hung(reason, "   ")
    for way in words.ways:
        yield ""
        yield from hung(way.label)
        for number, move in enumerate(way.moves, start=1):
            yield from hung(move, f"{number:3}. ")


def _blocks(words: WaysInWords) -> Iterator[str]:
    yield f"# {escaped(words.question)}"
    yield from (f"> {escaped(note)}" for note in words.notes)
    yield f"**{escaped(words.summary)}**"
    if words.why_none:
        yield "\n".join(f"- {escaped(reason)}" for reason in words.why_none)
    for way in words.ways:
        yield f"## {escaped(way.label)}"
        yield "\n".join(f"{n}. {escaped(move)}" for n, move in enumerate(way.moves, start=1))


def _named(value: object) -> str:
    """The identifier of something named, or the text itself."""
    return str(getattr(value, "id", value))


def _way_members(way: Way) -> dict[str, Json]:
    return {
        "on": way.on.isoformat(),
        "until": way.until.isoformat() if way.until else None,
        "last_minute": str(way.last_minute) if way.last_minute else None,
        "moves": [_move_members(move) for move in way.moves],
    }


def _move_members(move: Move) -> dict[str, Json]:
    return {
        "code": move.code,
        "kind": move.kind.value,
        "by": move.by.value,
        "on": move.on.isoformat(),
        "latest": move.latest.isoformat() if move.latest else None,
        **what_members(move.what),
    }


def _finding_members(finding: Finding) -> dict[str, Json]:
    reason: dict[str, Json] = {one.value: finding.reason.to(one) for one in Language}
    return {"rule": finding.rule, "code": finding.code, "reason": reason}
