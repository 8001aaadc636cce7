"""Texts that are put together from parts: each part has a name, so that a reason can name it."""

from __future__ import annotations

import re
from itertools import takewhile
from string import ascii_letters
from typing import Final, NamedTuple

import attrs

from inclusion.identifiers.shape import DIGITS

_IN_A_RUN: Final = frozenset(ascii_letters + DIGITS)


class Part(NamedTuple):
    """A part of a text, a run of ASCII letters and digits.

    Args:
        name: What it is, for example ``year of the call``.
        wanted: What it is made of, in words, for example ``2 digits``.
        pattern: The same as a regular expression.
    """

    name: str
    wanted: str
    pattern: str

    def why_not(self, run: str) -> str | None:
        """Say why a run of characters is not this part; ``None`` if it is.

        Args:
            run: The run that stands in its place, perhaps empty.
        """
        if re.fullmatch(self.pattern, run):
            return None
        length = f", not {len(run)}" if run and set(run) <= set(DIGITS) else ""
        return f"the {self.name} must be {self.wanted}{length}"


def digits(name: str, count: int) -> Part:
    """A part of so many ASCII digits.

    Args:
        name: What the part is.
        count: How many digits.
    """
    return Part(name, f"{count} digit{'s' if count > 1 else ''}", f"[0-9]{{{count}}}")


@attrs.frozen
class Composition:
    """Parts and the characters between them, in order.

    Args:
        form: The whole for people to read, ``#`` for each digit.
        pieces: Parts, and what stands between them word for word.
    """

    form: str
    pieces: tuple[Part | str, ...]

    def why_not(self, text: str) -> str | None:
        """Say which part of a text is wrong first; ``None`` if none is.

        Args:
            text: The text to look at.
        """
        place, before = 0, "at the beginning"
        for piece in self.pieces:
            if isinstance(piece, Part):
                run = _run(text, place)
                reason = piece.why_not(run)
                before = f"after the {piece.name}"
            else:
                run = piece
                reason = None if text.startswith(piece, place) else f"{before} must stand {piece!r}"
            if reason is not None:
                return f"{reason} ({self.form}, # for a digit)"
            place += len(run)
        if place < len(text):
            return f"{before} must stand nothing more ({self.form}, # for a digit)"
        return None

    def parts(self, text: str) -> dict[str, str]:
        """The parts of a text by their names.

        Args:
            text: A text with which nothing is wrong.
        """
        place, found = 0, {}
        for piece in self.pieces:
            run = _run(text, place) if isinstance(piece, Part) else piece
            if isinstance(piece, Part):
                found[piece.name] = run
            place += len(run)
        return found


def _run(text: str, place: int) -> str:
    return "".join(takewhile(_IN_A_RUN.__contains__, text[place:]))
