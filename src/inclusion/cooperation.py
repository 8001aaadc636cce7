"""A cooperation of a place with the Agency: memoranda, kinds of support, expected and real end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import attrs

from inclusion.cooperation_end import EndedBy, Prolongation
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.errors import Violation
from inclusion.identifiers import LocalityId, MunicipalityCode, WaveId
from inclusion.invariants import in_order
from inclusion.locality import Locality
from inclusion.memorandum import Memorandum
from inclusion.source import Citation
from inclusion.support import SupportPeriod, surely_overlapping
from inclusion.three_valued import every, negation, some
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Cooperation(Valid):
    """One cooperation of one place; a place can have several, one after another.

    Args:
        locality: The place.
        wave: The wave in which it was chosen, if it came by one.
        began: Its first day as the wave states it (not the day of signature), if known.
        expected_end: The last day as it was foreseen, if known; only an expectation.
        prolongations: The decisions by which the expected end was put off, the earliest first.
        ended: The last day of the cooperation, if it ended. A lower limit, as ``2019-01-01/..``,
            says until when it is known to have lasted.
        ended_by: By what it ended, if known; only with ``ended``.
        memoranda: The memoranda on which it rests, as far as they are known.
        support: The kinds of support, one after another, as far as they are known.
        citations: The sources.
    """

    locality: LocalityId
    wave: WaveId | None = None
    began: PartialDate | None = None
    expected_end: PartialDate | None = None
    prolongations: tuple[Prolongation, ...] = ()
    ended: PartialDate | None = None
    ended_by: EndedBy | None = None
    memoranda: tuple[Memorandum, ...] = ()
    support: tuple[SupportPeriod, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "began", "expected_end")
        yield from in_order(self, "began", "ended")
        if self.ended_by and not self.ended:
            message = "says by what it ended, so its last day must be there as far as it is known"
            yield Violation(("ended_by",), "without-end", message)
        yield from self._prolongations_out_of_order()
        for position in surely_overlapping(self.support):
            yield Violation(
                ("support", position), "overlap", "must begin after those before it are over"
            )

    def _prolongations_out_of_order(self) -> Iterator[Violation]:
        """Each prolongation puts the end off."""
        ends = (self.expected_end, *(one.expected_end for one in self.prolongations))
        for position, (earlier, later) in enumerate(pairwise(ends)):
            if earlier and later and later.latest <= earlier.earliest:
                yield Violation(
                    ("prolongations", position, "expected_end"),
                    "out-of-order",
                    "must lie after the end that was expected before",
                )

    @property
    def last_expected_end(self) -> PartialDate | None:
        """The last day as it was foreseen after every prolongation, if known."""
        return self.prolongations[-1].expected_end if self.prolongations else self.expected_end

    def lasts(self, place: Locality, *, on: date) -> bool | None:
        """Whether the cooperation runs on a day; ``None`` if it is not known.

        It is over when its end is recorded, or when the place has given it up by notice.

        Args:
            place: The place.
            on: The day.
        """
        lasts = place.dossier.lasts_on(on, self.began, self.ended)
        return every((lasts, negation(self.is_given_up(place, on=on))))

    def is_given_up(self, place: Locality, *, on: date) -> bool | None:
        """Whether every municipality of the place has left before a day by notice of its council.

        A notice that is not recorded was not given; a memorandum without one keeps its
        municipality in, even where another of the same municipality is over.

        Args:
            place: The place.
            on: The day.
        """
        if not any(one.notice for one in self.memoranda):
            return False
        members = tuple(dict.fromkeys(stay.municipality for stay in place.members))
        left = {member: self._has_left(member, place.dossier, on) for member in members}
        none_stays = every(
            some((negation(place.has_member(member, on=on)), left[member])) for member in members
        )
        return every((some(left.values()), none_stays))

    def _has_left(self, member: MunicipalityCode, dossier: Dossier, on: date) -> bool | None:
        ours = [one for one in self.memoranda if one.union or one.municipality == member]
        ends = [
            one.notice.has_ended(on=on, dossier=dossier) if one.notice else False for one in ours
        ]
        return every(ends) if ends else False

    def support_lasts(self, position: int, *, on: date, dossier: Dossier) -> bool | None:
        """Whether a kind of support lasts on a day; ``None`` if it is not known.

        The kinds follow one another: the beginning of the next ends the one before it (B14).

        Args:
            position: The place of the period in :attr:`support`.
            on: The day.
            dossier: What it says where no end is recorded.
        """
        period = self.support[position]
        begun = period.since.has_come_by(on) if period.since else None
        over = period.until.has_passed_before(on) if period.until else None
        if over is None:
            unsaid = dossier.silence if period.until is None else None
            over = some((unsaid, self._next_has_begun(position, on)))
        return every((begun, negation(over)))

    def _next_has_begun(self, position: int, on: date) -> bool | None:
        later = self.support[position + 1 :]
        if not later:
            return False
        return some(one.since.has_come_by(on) if one.since else None for one in later)
