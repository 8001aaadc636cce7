"""The window of a call: when applications for support can be submitted, to the minute.

Announced, form opened, intake opened, intake closed are four dates (IROP call 30: 29 April, 6 May,
27 May and 27 October 2016). A printed closing day moves, so a package keeps the earlier windows.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.errors import Violation
from inclusion.invariants import in_order
from inclusion.source import Citation
from inclusion.three_valued import every, negation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Window(Valid):
    """When applications for support can be submitted, both days and both minutes included.

    Args:
        announced: When the call was announced, if known; that does not open it.
        form_opens: From which day the form could be filled in, if known; that does not open it
            either: an application may be prepared, not submitted.
        opens: The first day, if known.
        opens_at: The first minute of that day, if known.
        closes: The last day, if known. Where sources disagree, a range such as
            ``2016-07-01/2016-07-20`` that holds all they say. A call that takes applications as
            they come may close earlier, when its money is used up.
        closes_at: The last minute of that day, if known.
        as_of: When the window was published in this form, if known.
        citations: The sources.
    """

    announced: PartialDate | None = None
    form_opens: PartialDate | None = None
    opens: PartialDate | None = None
    opens_at: TimeOfDay | None = None
    closes: PartialDate | None = None
    closes_at: TimeOfDay | None = None
    as_of: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "form_opens", "closes")
        yield from in_order(self, "opens", "closes")
        for name in ("opens", "closes"):
            if getattr(self, f"{name}_at") is not None and getattr(self, name) is None:
                yield Violation((f"{name}_at",), "day-missing", f"is a minute of {name}, not known")

    def has_opened_by(self, moment: Moment) -> bool | None:
        """Whether the first minute has come; ``None`` if that is not known.

        On the first day itself it is known only with the minute.

        Args:
            moment: The minute.
        """
        at = self.opens_at
        return _has_come(self.opens, moment, None if at is None else at <= moment.time)

    def has_closed_before(self, moment: Moment) -> bool | None:
        """Whether the last minute is past; ``None`` if that is not known.

        On the last day itself it is known only with the minute.

        Args:
            moment: The minute.
        """
        at = self.closes_at
        return _has_come(self.closes, moment, None if at is None else at < moment.time)

    def is_open_at(self, moment: Moment) -> bool | None:
        """Whether an application can be submitted at a minute; ``None`` if that is not known.

        Args:
            moment: The minute.
        """
        return every((self.has_opened_by(moment), negation(self.has_closed_before(moment))))


def _has_come(known: PartialDate | None, moment: Moment, on_the_day: bool | None) -> bool | None:  # noqa: FBT001 - an answer, no switch
    """Whether a border of a window lies behind a moment, whichever of its possible days it is."""
    if known is None:
        return None
    day, possible = moment.day, DayRange(known.earliest, known.latest)
    answers = {
        *((True,) if possible.first < day else ()),
        *((on_the_day,) if day in possible else ()),
        *((False,) if day < possible.last else ()),
    }
    return answers.pop() if len(answers) == 1 else None
