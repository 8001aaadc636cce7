"""Hypothesis strategies for votes, most of them close to the majority of all."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.vote import Vote

_MOST: Final = 61


def votes(*, min_entitled: int = 0, max_entitled: int = _MOST) -> SearchStrategy[Vote]:
    """Votes of any result, shrinking to one in which nobody voted.

    Args:
        min_entitled: The least number of those who could vote.
        max_entitled: The greatest number of those who could vote.
    """
    return _vote(min_entitled, max_entitled)


def close_votes(
    *, adopted: bool | None = None, min_entitled: int = 3, max_entitled: int = _MOST
) -> SearchStrategy[Vote]:
    """Votes at most two votes from a majority of all, shrinking to one of three who could vote.

    Args:
        adopted: Whether more than half of all are in favour; either, if it is not given.
        min_entitled: The least number of those who could vote, at least 3.
        max_entitled: The greatest number of those who could vote.
    """
    return _close_vote(adopted, min_entitled, max_entitled)


@st.composite
def _vote(draw: st.DrawFn, least: int, most: int) -> Vote:
    entitled = draw(st.integers(least, most))
    return _rest(draw, entitled, draw(st.integers(0, entitled)))


@st.composite
def _close_vote(draw: st.DrawFn, adopted: bool | None, least: int, most: int) -> Vote:  # noqa: FBT001 - private, always by position
    entitled = draw(st.integers(least, most))
    enough = entitled // 2 + 1
    short = {None: (-2, 1), False: (-2, -1), True: (0, 1)}[adopted]
    return _rest(draw, entitled, enough + draw(st.integers(*short)))


def _rest(draw: st.DrawFn, entitled: int, in_favour: int) -> Vote:
    """How all others voted, if they did."""
    against = draw(st.integers(0, entitled - in_favour))
    return Vote(
        entitled=entitled,
        in_favour=in_favour,
        against=against,
        abstained=draw(st.integers(0, entitled - in_favour - against)),
    )
