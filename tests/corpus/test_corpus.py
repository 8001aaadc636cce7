"""The recorded rulings still hold, unless the change log says which do not."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import inclusion
from inclusion import FUNDING_ACCESS, RuleBook

BOOKS = [
    book
    for book in (getattr(inclusion, name) for name in inclusion.__all__)
    if isinstance(book, RuleBook)
]
WAS = {"outcome": "granted", "findings": {"plan": "met: current", "gone": "met: so"}}
NOW = {"outcome": "not_yet", "findings": {"plan": "not-met: none", "new": "met: so"}}


@pytest.mark.golden
@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_no_ruling_changes_unless_the_change_log_names_it(
    book: RuleBook[Any], tool: ModuleType
) -> None:
    """Every recorded question gets the outcome and the reasons of each rule that it got."""
    differing = tool.differences(tool.read(book), tool.rulings(book))
    patterns = tool.named(tool.CHANGELOG.read_text("utf-8"))
    told = [f"{book.id}/{name}: {differing[name]}" for name in differing]
    wrong = tool.unnamed(book.id, differing, patterns)
    assert wrong == [], "rulings differ and CHANGELOG.md does not name them:\n" + "\n".join(told)


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_every_question_is_recorded(book: RuleBook[Any], tool: ModuleType) -> None:
    """What the shipped records let one ask is in the corpus: run record.py after adding to them."""
    assert {question.name for question in tool.questions(book)} <= tool.read(book).keys()


def test_corpus_is_small_and_says_its_form(tool: ModuleType) -> None:
    """The files stay under 300 kB together, and each names its format, version and book."""
    files = [tool.path(book) for book in BOOKS]
    assert sum(file.stat().st_size for file in files) < 300_000
    for file, book in zip(files, BOOKS, strict=True):
        document = json.loads(file.read_bytes())
        assert (document["format"], document["version"]) == ("inclusion/corpus", 1)
        assert document["book"] == book.id
        assert set(document["cases"].values()) == set(document["rulings"])


def test_corpus_reaches_every_outcome(tool: ModuleType) -> None:
    """Granted, not yet, barred and undetermined are all among the recorded rulings."""
    outcomes = {said["outcome"] for said in tool.read(FUNDING_ACCESS).values()}
    assert outcomes == {outcome.value for outcome in inclusion.Outcome}


def test_difference_names_what_differs(tool: ModuleType) -> None:
    """Outcome, answers, new rules and rules that are gone are told; what is alike is not."""
    assert tool.differences({"a": WAS, "b": WAS}, {"a": NOW, "b": WAS, "c": NOW}) == {
        "a": "outcome: granted -> not_yet; plan: met: current -> not-met: none;"
        " gone: met: so -> no such rule; new: no such rule -> met: so"
    }
    assert tool.differences({"a": WAS}, {}) == {"a": "is not asked any more"}


def test_change_log_names_rulings_by_pattern(tool: ModuleType) -> None:
    """Only lines that say so name rulings, and a star stands for any characters."""
    log = (
        "- Ruling changed: `book/wave-4/*/OPZ-26/*`, because the call closed earlier.\n"
        "- Added `book/other`.\n"
        "Rulings changed: `b/1`, `b/2`\n"
    )
    patterns = tool.named(log)
    assert patterns == ["book/wave-4/*/OPZ-26/*", "b/1", "b/2"]
    names = ["wave-4/most/OPZ-26/2016-07-01", "wave-4/most/OPZ-52/2016-07-01"]
    assert tool.unnamed("book", names, patterns) == names[1:]
    assert tool.unnamed("book", names, []) == names


def test_nothing_is_recorded_anew_in_silence(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """New questions are added; a changed ruling stays as it was until the change log names it."""
    monkeypatch.setattr(tool, "HERE", tmp_path)
    monkeypatch.setattr(tool, "rulings", lambda _: {"a": NOW, "b": NOW})
    book = FUNDING_ACCESS
    tool.write(book, {"a": WAS})
    log = "Ruling changed: `funding-access/a`\n"
    assert len(tool.record(book, renew=False, changelog="")) == 1
    assert tool.read(book) == {"a": WAS, "b": NOW}
    assert len(tool.record(book, renew=True, changelog="")) == 1
    assert tool.read(book) == {"a": WAS, "b": NOW}
    assert tool.record(book, renew=False, changelog=log) == []
    assert tool.read(book) == {"a": WAS, "b": NOW}
    assert tool.record(book, renew=True, changelog=log) == []
    assert tool.read(book) == {"a": NOW, "b": NOW}


def test_command_answers_to_wrong_usage(tool: ModuleType) -> None:
    """An option that it does not know gives status 2."""
    assert tool.main(["--force"]) == 2
