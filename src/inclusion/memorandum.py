"""The memorandum of cooperation (*memorandum o spolupráci*) of a municipality with the Agency."""

from __future__ import annotations

import attrs

from inclusion.dates import PartialDate
from inclusion.identifiers import MunicipalityCode
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Memorandum(Valid):
    """A memorandum; approval and signature are separate events, in any order to the selection.

    Nový Bor's council approved its memorandum in November 2015, before the selection in December.

    Args:
        municipality: The municipality that is the party.
        approved_by_council: When its council approved the memorandum, if known.
        signed: When it was signed, if known.
        citations: The sources.
    """

    municipality: MunicipalityCode
    approved_by_council: PartialDate | None = None
    signed: PartialDate | None = None
    citations: tuple[Citation, ...] = ()
