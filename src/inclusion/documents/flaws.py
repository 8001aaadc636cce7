"""What is wrong with a part of a document, with the path from that part inwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from inclusion.documents.limits import Limits
from inclusion.errors import DocumentError, Problem

Path: TypeAlias = tuple[str | int, ...]
"""Keys and positions, from the outside inwards."""

_LONGEST_NAME = 80


class Flaw(NamedTuple):
    """One thing that is wrong.

    Args:
        path: Where, from the part inwards.
        code: A stable code.
        message: What is wrong and what would be right.
        word: A word that may be misspelt.
        options: The words one of which may have been meant. The hint is made when the flaw is told,
            because of many flaws only the first are, and to compare words costs time.
    """

    path: Path
    code: str
    message: str
    word: str = ""
    options: tuple[str, ...] = ()

    def under(self, *outer: str | int) -> Flaw:
        """The same flaw, seen from further out."""
        return self._replace(path=(*outer, *self.path))


class FlawedError(Exception):
    """A part of a document cannot be read; never leaves this package.

    Args:
        flaws: Everything that is wrong with the part.
    """

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws: tuple[Flaw, ...] = tuple(flaws)
        super().__init__(self.flaws)


def flawed(code: str, message: str, word: str = "", options: Iterable[str] = ()) -> FlawedError:
    """The error for one flaw of the part itself."""
    return FlawedError((Flaw((), code, message, word, tuple(options)),))


def joined(flaws: Iterable[Flaw], more: Iterable[Flaw]) -> list[Flaw]:
    """Flaws, and those of more that lie elsewhere: of one place only the first cause is told.

    Args:
        flaws: What is wrong with the JSON.
        more: What is wrong with the values.
    """
    first = list(flaws)
    told = {flaw.path for flaw in first}
    return [*first, *(flaw for flaw in more if flaw.path not in told)]


ENOUGH = 10_000
"""After so many flaws an array is not read on: one is enough to refuse it."""


def document_error(flaws: list[Flaw], limits: Limits) -> DocumentError:
    """The error for the reader of a document: each problem with its JSON Pointer.

    Args:
        flaws: Everything that is wrong, with paths from the outermost object; at least one.
        limits: How many problems are listed.
    """
    problems = [
        Problem(pointer(f.path), f.code, f.message + did_you_mean(f.word, f.options))
        for f in flaws[: limits.problems]
    ]
    rest = len(flaws) - limits.problems
    if rest > 0:
        count = f"{rest}" if len(flaws) < ENOUGH else f"at least {rest}"
        problems.append(Problem("", "more-problems", f"there are {count} more problems"))
    return DocumentError(tuple(problems))


def pointer(path: Path) -> str:
    """A path as a JSON Pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A hint at the option that a word is nearest to; empty if it is near none."""
    import difflib  # noqa: PLC0415 - needed only where something is wrong

    near = difflib.get_close_matches(word, options, n=1) if len(word) <= _LONGEST_NAME else []
    return f"; did you mean {near[0]!r}?" if near else ""


def shortened(name: str) -> str:
    """A name as it can stand in a path: not too long, and every character of it can be printed."""
    plain = name.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")
    return (
        plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}\N{HORIZONTAL ELLIPSIS}"
    )
