"""Ways to yes in one reader's language, part by part, ready for any kind of page."""

from __future__ import annotations

from datetime import date

import attrs

from inclusion.answer import Outcome
from inclusion.dates import Moment
from inclusion.explain.ways.move import Move
from inclusion.explain.ways.way import Way, WaysToYes
from inclusion.language import Language, Text
from inclusion.prose import say
from inclusion.validity import Valid
from inclusion.wording import ILLUSTRATIVE, once, question_in_words

_ALREADY = Text(
    en="The answer is yes already: every condition is met.",
    cs="Odpověď už je ano: všechny podmínky jsou splněny.",
)
_NONE = Text(
    en="No way that the record leaves open leads to yes.",
    cs="K odpovědi ano nevede žádná cesta, kterou záznam připouští.",
)
_ONE = Text(en="There is one way to yes.", cs="K odpovědi ano vede jedna cesta.")
_SEVERAL = Text(
    en="There are several ways to yes; each of them is enough. Number of ways: {number}.",
    cs="K odpovědi ano vede více cest; stačí kterákoli z nich. Počet cest: {number}.",
)
_PERHAPS_MORE = Text(
    en="There may be more; not everything was tried.",
    cs="Cest může být více; nevyzkoušelo se vše.",
)
_NONE_SO_FAR = Text(
    en="No way to yes was found, but not everything was tried.",
    cs="Cesta k odpovědi ano se nenašla, nevyzkoušelo se však vše.",
)
_LABEL = Text(en="Way {number}: {days}", cs="Cesta {number}: {days}")
_FROM_ON = Text(en="yes from {on} on", cs="ano od {on}")
_DAYS = Text(en="yes from {on} until {until}", cs="ano od {on} do {until}")
_ONE_DAY = Text(en="yes on {on} only", cs="ano jen dne {on}")
_MOVE = Text(en="{move}.", cs="{move}.")
_MOVE_BY = Text(en="{move}, by {day} at the latest.", cs="{move}, nejpozději do {day}.")


@attrs.frozen(kw_only=True)
class WayInWords(Valid):
    """One way in words.

    Args:
        label: Its number and its days.
        days: From when until when the answer is yes, or on which day only.
        moves: Its moves, in an order in which they can be made.
    """

    label: str
    days: str
    moves: tuple[str, ...]


@attrs.frozen(kw_only=True)
class WaysInWords(Valid):
    """Ways to yes in words.

    Args:
        language: The language of all texts.
        question: What was asked, with the day.
        summary: How many ways there are, in a sentence or two.
        ways: The ways, those with the fewest moves first.
        why_none: Where there is none, what nothing on record can mend.
        notes: Remarks that a reader must not miss.
    """

    language: Language
    question: str
    summary: str
    ways: tuple[WayInWords, ...]
    why_none: tuple[str, ...]
    notes: tuple[str, ...]


def ways_in_words(found: WaysToYes, language: Language | str) -> WaysInWords:
    """Ways to yes in words.

    Args:
        found: The ways.
        language: ``"en"`` or ``"cs"``.

    Raises:
        ValueError: There is no such language.
    """
    language = Language(language)
    decision = found.decision
    return WaysInWords(
        language=language,
        question=question_in_words(decision, language),
        summary=_summary(found, language),
        ways=tuple(_way(way, number, language) for number, way in enumerate(found, start=1)),
        why_none=once(finding.reason.to(language) for finding in found.why_none),
        notes=(ILLUSTRATIVE.to(language),) if decision.illustrative else (),
    )


def _summary(found: WaysToYes, language: Language) -> str:
    if found.decision.outcome is Outcome.GRANTED:
        return _ALREADY.to(language)
    if not found.ways:
        return (_NONE if found.complete else _NONE_SO_FAR).to(language)
    text = _ONE if len(found.ways) == 1 else _SEVERAL
    summary = _filled(text, language, number=say(len(found.ways), language))
    return summary if found.complete else f"{summary} {_PERHAPS_MORE.to(language)}"


def _way(way: Way, number: int, language: Language) -> WayInWords:
    days = _days(way, language)
    return WayInWords(
        label=_filled(_LABEL, language, number=say(number, language), days=days),
        days=days,
        moves=tuple(_move(move, way, language) for move in way.moves),
    )


def _days(way: Way, language: Language) -> str:
    on, until = say(way.at or way.on, language), way.last_minute or way.until
    if until is None:
        return _filled(_FROM_ON, language, on=on)
    text = _ONE_DAY if until in (way.on, way.at) else _DAYS
    return _filled(text, language, on=on, until=say(until, language))


def _move(move: Move, way: Way, language: Language) -> str:
    words = move.what.to(language)
    if move.latest is None:
        return _filled(_MOVE, language, move=words)
    last_minute = way.last_minute if move.latest == way.until else None
    by: date | Moment = last_minute or move.latest
    return _filled(_MOVE_BY, language, move=words, day=say(by, language))


def _filled(text: Text, language: Language, **words: str) -> str:
    return text.to(language).format_map(words)
