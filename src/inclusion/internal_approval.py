"""The approval of an application inside the town, before it is filed (*schválení přihlášky*)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import MunicipalityCode
from inclusion.invariants import distinct
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


class MunicipalBody(Enum):
    """A body of a municipality that can approve an application; both were seen (S34, S36)."""

    BOARD = "board"
    """The board (*rada*)."""
    COUNCIL = "council"
    """The council (*zastupitelstvo*)."""

    @property
    def label(self) -> Text:
        """The name of the body in both languages."""
        return _LABELS[self]


_LABELS = {
    MunicipalBody.BOARD: Text(en="the board", cs="rada"),
    MunicipalBody.COUNCIL: Text(en="the council", cs="zastupitelstvo"),
}


@attrs.frozen(kw_only=True)
class InternalApproval(Valid):
    """A resolution of a body of a municipality that an application be filed.

    A resolution is known by its day and number. The number of the session is only kept: papers of
    one town give two numbers for the same session (S34).

    Args:
        body: The body.
        on: The day of the resolution, if known.
        resolution: The number of the resolution, for example ``97/18-ZM``, if known.
        sessions: The numbers of the session, as the papers give them.
        municipality: The municipality, if it is not plain from the application.
        citations: The sources.
    """

    body: MunicipalBody
    on: PartialDate | None = None
    resolution: str | None = None
    sessions: tuple[str, ...] = ()
    municipality: MunicipalityCode | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        if self.resolution is not None and not self.resolution.strip():
            yield Violation(("resolution",), "empty-text", "must not be empty")
        yield from distinct("sessions", self.sessions)
