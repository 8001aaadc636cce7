"""Reading a document of which not everything is understood, and writing it back without a loss."""

from __future__ import annotations

from typing import Final

import attrs

from inclusion.documents.envelope import ENVELOPE, version_of
from inclusion.documents.flaws import Flaw, FlawedError, Path, document_error, pointer
from inclusion.documents.json_text import read
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.own_converter import converter
from inclusion.documents.programme_document import fields_of_programme
from inclusion.documents.reading import born
from inclusion.documents.reading_scalars import demand
from inclusion.documents.splicing import spliced
from inclusion.documents.understood import Understanding
from inclusion.documents.upgrades import upgraded
from inclusion.errors import Problem
from inclusion.programme import Programme

_ONLY_NUMBERS: Final = frozenset({"not-whole", "too-large"})
"""What is wrong with a number does not matter in a part that is not understood."""


@attrs.frozen(kw_only=True)
class TolerantDocument:
    """A document with all that it holds, and the programme as far as it is understood.

    What is left out of the programme may matter: an event that is not known here may have ended a
    plan. So this is for reading, showing and editing; before anything is decided, look at
    ``left_out``.

    Args:
        data: The document as it was read, in the current version if it was older.
        version: The version of the format that it named.
        programme: What is understood of it.
        left_out: What is not understood and stands in the document only, each at its place.
    """

    data: bytes
    version: int
    programme: Programme
    left_out: tuple[Problem, ...] = ()
    _understanding: Understanding = attrs.field(repr=False, eq=False, alias="understanding")

    def dumps(self, programme: Programme | None = None) -> bytes:
        """Write the document back with what was changed in the programme, and no other change.

        Format, version, order, layout and all that is not understood stay as they are. An item that
        is not understood stays behind the item behind which it stood; what is removed takes what is
        within it along.

        Args:
            programme: The programme as it is to be, made from :attr:`programme`; left out: as read.
        """
        after = self.programme if programme is None else programme
        if after == self.programme:
            return self.data
        write = converter().unstructure
        kept = self._understanding.kept
        text = spliced(self.data.decode(), write(self.programme), write(after), kept)
        return text.encode()

    def pointer_to(self, path: Path) -> str:
        """The place in the document of a part of the programme, as a JSON Pointer.

        Args:
            path: Names of fields and positions, from the programme inwards.
        """
        return pointer(self._understanding.original(path))


def loads_tolerantly(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> TolerantDocument:
    """Read a document of this version or a newer one; what is not understood is kept and reported.

    Tolerated are fields, kinds of event, forms of territory and choices that are not known here,
    as a newer version or another program may have put them in. What is wrong is refused as
    :func:`loads` does. A document of an older version is upgraded first.

    Args:
        data: The document in UTF-8.
        limits: The limits within which it is read.

    Raises:
        DocumentError: The document cannot be read; holds every problem with its place.
    """
    understanding = Understanding()
    flaws: list[Flaw] = []
    try:
        value, flaws = read(data, limits)
        demand(value, dict)
        version = version_of(value, newest=None)
        document = upgraded(value)
        members = {key: item for key, item in document.items() if key not in ENVELOPE}
        understood = understanding.of(members, Programme)
        flaws = [flaw for flaw in flaws if not _is_spared(flaw, understanding)]
        programme: Programme = born(Programme, fields_of_programme(understood))
    except FlawedError as error:
        told = {flaw.path for flaw in flaws}
        found = (flaw._replace(path=understanding.original(flaw.path)) for flaw in error.flaws)
        raise document_error([*flaws, *(f for f in found if f.path not in told)], limits) from None
    if flaws:
        raise document_error(flaws, limits)
    left_out = tuple(Problem(pointer(f.path), f.code, f.message) for f in understanding.left_out)
    return TolerantDocument(
        data=spliced(data.decode(), value, document, {}).encode(),
        version=version,
        programme=programme,
        left_out=left_out,
        understanding=understanding,
    )


def _is_spared(flaw: Flaw, understanding: Understanding) -> bool:
    strange = (left_out.path for left_out in understanding.left_out)
    return flaw.code in _ONLY_NUMBERS and any(flaw.path[: len(path)] == path for path in strange)
