"""Every rule, reason, language and reader of every book: there is a text, and it is well formed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from string import Formatter
from typing import Any, NamedTuple

import pytest

import inclusion
from inclusion import (
    Answer,
    Fact,
    Language,
    MissingFact,
    Phrase,
    Reader,
    Reason,
    Rule,
    RuleBook,
    Step,
    Text,
)
from inclusion.report import to_markdown
from inclusion.rule import FAILED, NOT_IN_FORCE

BOOKS = [
    book
    for book in (getattr(inclusion, name) for name in inclusion.__all__)
    if isinstance(book, RuleBook)
]
SOMETHING = Phrase(text=Text(en="something", cs="něco"))
QUESTION = Phrase(text=Text(en="May it", cs="Může"))
STRAIGHT_QUOTES = {Language.ENGLISH: re.compile('"'), Language.CZECH: re.compile("[\"']")}


class Said(NamedTuple):
    """A reason that a rule of a book can give."""

    book: RuleBook[Any]
    rule: Rule[Any]
    reason: Reason


def reasons() -> Iterator[Said]:
    """Every reason of every rule of every book that the library exports, and the engine's two."""
    for book in BOOKS:
        for rule in book.rules:
            for reason in (*rule.reasons, NOT_IN_FORCE, FAILED):
                yield Said(book, rule, reason)


REASONS = list(reasons())


def places(template: str) -> set[str]:
    """The places of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def decided(said: Said) -> inclusion.Decision:
    """A decision in which the rule gives the reason, each place filled by its own name."""
    facts = [Fact(name=name, value=f"<{name}>") for name in sorted(places(said.reason.text.en))]
    mendable = said.reason.answer is Answer.NOT_MET and not said.reason.final
    unknown = said.reason.answer is Answer.UNDETERMINED
    ruling = said.reason.because(
        *facts,
        missing=(MissingFact(code="x", what=SOMETHING),) if unknown else (),
        steps=(Step(code="x", what=SOMETHING),) if mendable else (),
    )
    finding = said.rule._finding(ruling)
    return inclusion.Decision(
        book=said.book.id,
        version=said.book.version,
        question=QUESTION,
        on=date(2017, 6, 1),
        findings=(finding,),
    )


@pytest.mark.parametrize(
    "said",
    REASONS,
    ids=lambda said: (
        f"{said.book.id}/{said.rule.id}/{said.reason.answer.value}: {said.reason.code}"
    ),
)
def test_every_reason_has_a_text_for_every_reader_in_every_language(said: Said) -> None:
    """No place is left open, each is shown in the full text, and the town gets the outcome."""
    decision = decided(said)
    for language, reader in product(Language, Reader):
        told = decision.explain(language, reader=reader)
        for text in (str(told), to_markdown(told), *told.short):
            assert text.strip()
            assert not re.search("[{}]", text)
        reason = told.findings[0].reason
        assert all(f"<{name}>" in reason for name in places(said.reason.text.to(language)))
        assert told.short[0] != reason


@pytest.mark.parametrize(
    "said",
    REASONS,
    ids=lambda said: (
        f"{said.book.id}/{said.rule.id}/{said.reason.answer.value}: {said.reason.code}"
    ),
)
def test_every_reason_is_written_with_care(said: Said) -> None:
    """A sentence begins with a capital or a place, ends with a stop, has curly quotes, no slips."""
    for language, text in product(Language, (said.reason.text, said.rule.statement)):
        words = text.to(language)
        assert words.endswith(".")
        assert words[0].isupper() or words[0] == "{"
        assert "  " not in words
        assert not re.search(r" [,.;:]|\(\s|\s\)", words)
        assert not STRAIGHT_QUOTES[language].search(words)
        assert words.count("(") == words.count(")")
    assert said.reason.text.cs.count("„") == said.reason.text.cs.count("“")


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_czech_does_not_bend_a_place(book: RuleBook[Any]) -> None:
    """In Czech the name of a place stands behind a noun, so that it needs no ending."""
    names = re.compile(
        r"(?<!místo )(?<!místa )(?<!místě )(?<!místu )(?<!místem )\{locality\}", re.IGNORECASE
    )
    for rule in book.rules:
        for reason in rule.reasons:
            assert not names.search(reason.text.cs), (rule.id, reason.code)


def test_there_is_a_book() -> None:
    """The walk would pass over an empty list."""
    assert inclusion.FUNDING_ACCESS in BOOKS
