"""Hypothesis profiles, and how ways to yes of any book are held to what they claim.

A profile is chosen with the environment variable ``HYPOTHESIS_PROFILE``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, settings

from inclusion import (
    InclusionError,
    Language,
    Moment,
    Move,
    MoveKind,
    Outcome,
    Programme,
    TimeOfDay,
    WaysToYes,
    ways_in_words,
)

Ask: TypeAlias = Callable[[Programme, Moment], Outcome]
"""The answer of a book to one question, on any record and at any minute."""
Proven: TypeAlias = Callable[[Programme, Moment, WaysToYes, Ask], None]
Told: TypeAlias = Callable[[WaysToYes, Language], None]

SLOW_MACHINE = [HealthCheck.too_slow]

settings.register_profile(
    "dev",
    max_examples=50,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=SLOW_MACHINE,
)
settings.register_profile(
    "ci",  # a red run on a build machine must be red again on the next one
    parent=settings.get_profile("dev"),
    derandomize=True,
    database=None,
    print_blob=True,
)
settings.register_profile(
    "quick",  # for the further interpreters: the examples of "ci" again would teach little
    parent=settings.get_profile("ci"),
    max_examples=15,
)
settings.register_profile(
    "nightly", parent=settings.get_profile("dev"), max_examples=10_000, stateful_step_count=60
)
settings.register_profile(
    "mutation",
    max_examples=25,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
USUAL = "ci" if "CI" in os.environ else "dev"
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", USUAL))


@pytest.fixture(scope="session")
def proven() -> Proven:
    """A function that proves every way anew: its moves lead to yes, and no fewer of them do."""
    return _proven


@pytest.fixture(scope="session")
def told() -> Told:
    """A function that holds ways, or why there is none, to words with every place filled."""
    return _told


def _proven(programme: Programme, at: Moment, found: WaysToYes, ask: Ask) -> None:
    answer = found.decision.outcome
    assert bool(found.why_none) is (answer is not Outcome.GRANTED and not found.ways)
    if answer is Outcome.BARRED:
        assert found.why_none == found.decision.decisive
    assert not found.ways or answer in (Outcome.NOT_YET, Outcome.UNDETERMINED)
    assert list(found) == sorted(found, key=lambda way: len(way.moves))
    for way in found:
        assert not any(set(other.moves) < set(way.moves) for other in found)
        assert _leads_to_yes(programme, at, way.moves, ask)
        moment = _moment_after(way.moves, at)
        assert (way.on, way.at) in ((moment.day, None), (moment.day, moment))
        for left_out in way.moves:
            others = tuple(move for move in way.moves if move is not left_out)
            assert not _leads_to_yes(programme, at, others, ask)


def _leads_to_yes(programme: Programme, at: Moment, moves: tuple[Move, ...], ask: Ask) -> bool:
    """Whether the book grants once these moves are made, one after the other."""
    try:
        for move in moves:
            programme = move.applied(programme)
    except InclusionError:
        return False
    return ask(programme, _moment_after(moves, at)) is Outcome.GRANTED


def _moment_after(moves: tuple[Move, ...], at: Moment) -> Moment:
    """The minute to which waiting leads."""
    waits = [move for move in moves if move.kind is MoveKind.WAIT]
    return max([at, *(Moment(move.on, move.minute or TimeOfDay(0)) for move in waits)])


def _told(found: WaysToYes, language: Language) -> None:
    words = ways_in_words(found, language)
    assert [len(way.moves) for way in words.ways] == [len(way.moves) for way in found]
    sentences = [text for way in words.ways for text in (way.label, *way.moves)]
    for text in (*sentences, words.question, words.summary, *words.why_none):
        assert text.strip()
        assert not set(text) & set("{}")
