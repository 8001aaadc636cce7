"""The outcomes over a range of days, as bits of one whole number.

The days are cut wherever some answer can change; each stretch has a bit. What a finding counts for
is one of five things, and each of these has a lane of as many bits as there are stretches; the
lanes stand side by side in one number. What several rules say together is then their ``or``, for
all days at once, and what it adds up to is what :func:`inclusion.decision.joint_outcome` says,
said of lanes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

import attrs

from inclusion.answer import Answer, Outcome
from inclusion.dates import DayRange
from inclusion.finding import Finding

_ONE_DAY = timedelta(1)


class Lane(IntEnum):
    """What a finding can count for."""

    FINAL = 0
    COULD_BAR = 1
    NOT_MET = 2
    UNDETERMINED = 3
    MET = 4


_OF_ANSWER = {
    Answer.MET: Lane.MET,
    Answer.NOT_MET: Lane.NOT_MET,
    Answer.UNDETERMINED: Lane.UNDETERMINED,
}


class Run(NamedTuple):
    """Days that follow each other and have one outcome.

    Args:
        first: The first day.
        last: The last day, included.
        outcome: The outcome on each of them.
    """

    first: date
    last: date
    outcome: Outcome


@attrs.frozen
class OutcomeDays:
    """A range of days cut into stretches, and how answers and outcomes on them are held in numbers.

    Args:
        starts: The first day of each stretch, in order.
        last: The last day of the last stretch.
    """

    starts: tuple[date, ...]
    last: date
    _position: dict[date, int] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Number the stretches."""
        numbered = {start: number for number, start in enumerate(self.starts)}
        object.__setattr__(self, "_position", numbered)

    @classmethod
    def of(cls, over: DayRange, turns: Iterable[date]) -> OutcomeDays:
        """A range of days cut where an answer can change.

        Args:
            over: The days.
            turns: The days on which an answer can change; those outside of the range do no harm.
        """
        inside = (day for day in turns if day in over)
        return cls(tuple(sorted({over.first, *inside})), over.last)

    def bits(self, starts: Sequence[date], found: Iterable[Iterable[Finding]]) -> int:
        """Binding findings over the days.

        Args:
            starts: From which days on they stay the same, in order: the first day of all, and each
                day on which they can change.
            found: The findings from each of these days on.
        """
        bits, width = 0, len(self.starts)
        offsets = [self._position[start] for start in starts]
        for first, end, findings in zip(offsets, [*offsets[1:], width], found, strict=True):
            stretch = (1 << end) - (1 << first)
            for lane in {lane for finding in findings for lane in _lanes(finding)}:
                bits |= stretch << width * lane
        return bits

    def runs(self, bits: int) -> tuple[Run, ...]:
        """The outcomes that findings add up to, in order and without a gap.

        Args:
            bits: The findings of every binding rule, joined by ``or``.
        """
        outcomes = self._outcomes(bits)
        return tuple(self._runs(outcomes))

    def _runs(self, outcomes: dict[Outcome, int]) -> Iterator[Run]:
        begin, width = 0, len(self.starts)
        while begin < width:
            outcome, ahead = next((o, b >> begin) for o, b in outcomes.items() if b >> begin & 1)
            end = begin + (~ahead & ahead + 1).bit_length() - 1
            last = self.starts[end] - _ONE_DAY if end < width else self.last
            yield Run(self.starts[begin], last, outcome)
            begin = end

    def _outcomes(self, bits: int) -> dict[Outcome, int]:
        """The stretches of each outcome; every stretch has one."""
        width = len(self.starts)
        every_day = (1 << width) - 1
        final, could_bar, not_met, undetermined, met = (
            bits >> width * lane & every_day for lane in Lane
        )
        clear = every_day & ~(final | could_bar)
        open_yet = clear & ~not_met
        granted = open_yet & met & ~undetermined
        return {
            Outcome.BARRED: final,
            Outcome.NOT_YET: clear & not_met,
            Outcome.GRANTED: granted,
            Outcome.UNDETERMINED: could_bar & ~final | open_yet & ~granted,
        }


def _lanes(finding: Finding) -> Iterator[Lane]:
    if finding.final:
        yield Lane.FINAL
    if finding.could_bar:
        yield Lane.COULD_BAR
    if finding.answer in _OF_ANSWER:
        yield _OF_ANSWER[finding.answer]
