"""What can be said of a document apart from whether it is valid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from inclusion.dates import PartialDate
from inclusion.documents.flaws import Flaw, Path
from inclusion.documents.forms import fields_of, is_object
from inclusion.documents.tolerant_document import TolerantDocument
from inclusion.documents.upgrades import VERSION
from inclusion.errors import Problem
from inclusion.language import Text

_UNCITED = "without-source"


@attrs.frozen(kw_only=True)
class Inspection:
    """What a document does not say, says in an old way, or says without a source.

    None of it is wrong. Each thing stands with its place, a stable code and a text.

    Args:
        unknown: What this version of the library does not understand.
        deprecated: What is still read but written otherwise today.
        missing: What could be known and is not, or only roughly; remarks aside.
        uncited: The records that could name a source and name none.
        cited: How many records name a source.
    """

    unknown: tuple[Problem, ...]
    deprecated: tuple[Problem, ...]
    missing: tuple[Problem, ...]
    uncited: tuple[Problem, ...]
    cited: int


def inspect(document: TolerantDocument) -> Inspection:
    """Look through a document.

    Args:
        document: The document, read tolerantly.
    """
    inspector = _Inspector()
    flaws = list(inspector.looked_through(document.programme, ()))
    problems = [Problem(document.pointer_to(f.path), f.code, f.message) for f in flaws]
    return Inspection(
        unknown=document.left_out,
        deprecated=tuple(_deprecated(document.version)),
        missing=tuple(problem for problem in problems if problem.code != _UNCITED),
        uncited=tuple(problem for problem in problems if problem.code == _UNCITED),
        cited=inspector.cited,
    )


def _deprecated(version: int) -> Iterator[Problem]:
    if version < VERSION:
        message = f"is older than {VERSION}, in which the document is written today"
        yield Problem("/version", "old-version", message)


class _Inspector:
    """Looks through values; counts the records that name a source."""

    def __init__(self) -> None:
        self.cited = 0

    def looked_through(self, value: object, path: Path) -> Iterator[Flaw]:
        if isinstance(value, PartialDate) and not value.is_exact:
            yield Flaw(path, "known-roughly", "is a day known only roughly")
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                yield from self.looked_through(item, (*path, position))
        elif is_object(type(value)):
            yield from self._record(value, path)

    def _record(self, record: object, path: Path) -> Iterator[Flaw]:
        kind: Any = type(record)
        for form in fields_of(kind):
            value = getattr(record, form.name)
            if form.name == "citations":
                self.cited += bool(value)
                if not value:
                    yield Flaw(path, "without-source", "names no source")
            elif value is None and form.hint is not Text:
                yield Flaw((*path, form.name), "not-known", "could be known and is not here")
            yield from self.looked_through(value, (*path, form.name))
