"""A resolution (usnesení) of a municipal or regional council."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import ResolutionNumber
from inclusion.invariants import not_blank
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class CouncilResolution(Valid):
    """A resolution: its number, and the body and the day without which the number names nothing.

    Every body counts its own resolutions, often anew each year. One municipal paper cites the same
    resolution with two numbers of its session, so compare day and number, and take the session in a
    number as a hint only.

    Args:
        number: The number as the body writes it.
        body: The body that resolved, in Czech, for example ``Zastupitelstvo Libereckého kraje``.
        on: The day of the resolution, as well as it is known.
    """

    number: ResolutionNumber
    body: str
    on: PartialDate

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "body")
