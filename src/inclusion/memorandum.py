"""The memorandum of cooperation (*memorandum o spolupráci*) with the Agency, and its notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.errors import Violation
from inclusion.identifiers import MunicipalityCode, ResolutionNumber
from inclusion.invariants import in_order, not_blank_if_known
from inclusion.source import Citation
from inclusion.three_valued import every, negation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Notice(Valid):
    """A notice to end a memorandum (*výpověď memoranda*) by the town that is the party.

    The support of the board is not enough, the council decides; the day of the end is said by the
    notice itself. In Frýdek-Místek the board supported the notice in May 2015, and the last word
    belonged to the council on 8 June.

    Args:
        supported_by_board: When the board (*rada*) supported it, if it did and the day is known.
        decided_by_council: When the council (*zastupitelstvo*) decided on it, if it did and the
            day is known.
        last_day: The last day of the memorandum by the notice, if known.
        citations: The sources.
    """

    supported_by_board: PartialDate | None = None
    decided_by_council: PartialDate | None = None
    last_day: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "decided_by_council", "last_day")

    def is_decided(self, *, on: date, dossier: Dossier) -> bool | None:
        """Whether the council has decided on the notice by a day; ``None`` if it is not known.

        Args:
            on: The day.
            dossier: What it says where no decision of the council is recorded.
        """
        decided = self.decided_by_council
        return decided.has_come_by(on) if decided else dossier.silence

    def has_ended(self, *, on: date, dossier: Dossier) -> bool | None:
        """Whether the memorandum is over by the notice before a day; ``None`` if it is not known.

        Args:
            on: The day.
            dossier: What it says where no decision of the council is recorded.
        """
        over = self.last_day.has_passed_before(on) if self.last_day else None
        return every((self.is_decided(on=on, dossier=dossier), over))


@attrs.frozen(kw_only=True)
class Memorandum(Valid):
    """A memorandum; approval and signature are separate events, in any order to the selection.

    Nový Bor's council approved its memorandum in November 2015, before the selection in December;
    the council of Jihlava approved it in one resolution with the application. The other party is
    the institution to which the Agency belongs on the day of the signature
    (:meth:`inclusion.Agency.affiliation_at`).

    Args:
        municipality: The municipality that is the party; ``None`` if a union is.
        union: The name in Czech of the union of municipalities that is the party, if one is.
        approved_by_council: When the council of the municipality approved the memorandum, if
            known.
        resolution: The number of that resolution, if known. With its day it is the key; a session
            number is not, because one paper of Jihlava gives two of one resolution.
        signed: When it was signed, if known.
        notice: The notice of the town, if one is recorded.
        ended: Its last day, if it ended otherwise, as by a new memorandum in its place.
        citations: The sources.

    Raises:
        InvalidValueError: There is no party, or there are two (code ``parties``).
    """

    municipality: MunicipalityCode | None = None
    union: str | None = None
    approved_by_council: PartialDate | None = None
    resolution: ResolutionNumber | None = None
    signed: PartialDate | None = None
    notice: Notice | None = None
    ended: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        if (self.municipality is None) == (self.union is None):
            message = "must name either the municipality or the union that is the party"
            yield Violation(("municipality",), "parties", message)
        yield from not_blank_if_known(self, "union")
        yield from in_order(self, "signed", "ended")

    def is_over(self, *, on: date, dossier: Dossier) -> bool | None:
        """Whether its last day lies before a day; ``None`` if it is not known.

        It holds until an end or a notice is recorded.

        Args:
            on: The day.
            dossier: What it says where the decision of the council on a notice is not recorded.
        """
        stands = [negation(self.ended.has_passed_before(on))] if self.ended else []
        if self.notice:
            stands.append(negation(self.notice.has_ended(on=on, dossier=dossier)))
        return negation(every(stands))
