"""Whether something was submitted by a deadline, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, Self

import attrs

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.counting_rules import Delivery
from inclusion.counting_step import in_brackets
from inclusion.dates import PartialDate, TimeOfDay
from inclusion.deadline import END_OF_DAY, Deadline
from inclusion.errors import InvalidValueError, Violation
from inclusion.language import Language, Text
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.quantity import Quantity, Unit
from inclusion.source import Confidence, Ground
from inclusion.validity import Valid

_CLOSING_INCLUDED: Final = ground(
    "S75",
    Confidence.INFERRED,
    "the closing minute itself is in time",
    "minuta ukončení příjmu je ještě včas",
)

_NOTHING_KNOWN: Final = PartialDate(date.min, date.max)

_REASONS: Final = {
    "in-time": (
        Answer.MET,
        Text(
            en="What counts is {counts}: {moment}. The last day is {ends}, so it was in time.",
            cs="Rozhoduje {counts}: {moment}. Poslední den je {ends}; bylo podáno včas.",
        ),
    ),
    "in-time-to-the-minute": (
        Answer.MET,
        Text(
            en="What counts is {counts}: {moment} at {at}. The deadline is {ends} at {closes}, "
            "this minute included, so it was in time.",
            cs="Rozhoduje {counts}: {moment}, {at} hod. Lhůta končí {ends}, {closes} hod. včetně; "
            "bylo podáno včas.",
        ),
    ),
    "late-day": (
        Answer.NOT_MET,
        Text(
            en="What counts is {counts}: {moment}. The last day was {ends}, so it was late.",
            cs="Rozhoduje {counts}: {moment}. Poslední den byl {ends}; bylo podáno pozdě.",
        ),
    ),
    "late-minute": (
        Answer.NOT_MET,
        Text(
            en="What counts is {counts}: {moment} at {at}. The deadline was {ends} at {closes}, "
            "so it was late.",
            cs="Rozhoduje {counts}: {moment}, {at} hod. Lhůta skončila {ends}, {closes} hod.; "
            "bylo podáno pozdě.",
        ),
    ),
    "not-recorded": (
        Answer.UNDETERMINED,
        Text(
            en="What counts is {counts}, and nothing is recorded of it; the last day is {ends}.",
            cs="Rozhoduje {counts} a nic o něm není zaznamenáno; poslední den je {ends}.",
        ),
    ),
    "unknown-day": (
        Answer.UNDETERMINED,
        Text(
            en="What counts is {counts}, and the day of it is not known well enough (known: "
            "{moment}); the last day is {ends}.",
            cs="Rozhoduje {counts} a jeho den není dost přesně znám (známo: {moment}); "
            "poslední den je {ends}.",
        ),
    ),
    "unknown-minute": (
        Answer.UNDETERMINED,
        Text(
            en="What counts is {counts}: {moment}. It may be the last day, {ends}, and whether it "
            "was in time depends on a minute that is not known.",
            cs="Rozhoduje {counts}: {moment}. Může jít o poslední den, {ends}, a zda bylo podáno "
            "včas, závisí na čase, který není znám.",
        ),
    ),
}


@attrs.frozen(kw_only=True)
class Timeliness(Valid):
    """Whether something was submitted by a deadline; make it with :meth:`of`.

    Args:
        deadline: The deadline.
        answer: In time (met), late (not met), or not to be told.
        code: A stable code of the reason.
        reason: Why, with the facts.
        late_by: How many days late at least, where it came on a later day.
        basis: What it rests on that delivery or posting counts, and the minute.
    """

    deadline: Deadline
    answer: Answer
    code: str
    reason: Phrase
    late_by: Quantity | None = None
    basis: tuple[Ground, ...] = ()

    @property
    def is_late(self) -> bool | None:
        """Whether it was late; ``None`` if that cannot be told."""
        if self.answer is Answer.UNDETERMINED:
            return None
        return self.answer is Answer.NOT_MET

    def explain(self, language: Language | str) -> str:
        """The reason, then how the last day was found.

        Args:
            language: The reader's language, or its code, ``en`` or ``cs``.

        Raises:
            ValueError: There is no such language.
        """
        reader = Language(language)
        why = (self.reason.to(reader), *in_brackets(self.basis, reader))
        return "\n".join((" ".join(why), self.deadline.explain(reader)))

    @classmethod
    def of(
        cls,
        deadline: Deadline,
        *,
        received: date | PartialDate | None = None,
        posted: date | PartialDate | None = None,
        at: TimeOfDay | None = None,
    ) -> Self:
        """Judge a submission. Nothing is received before it is posted.

        Learning a day more closely never changes an answer that is decided.

        Args:
            deadline: The deadline.
            received: The day on which it was delivered, as far as it is known.
            posted: The day on which it was handed in to the post, as far as it is known.
            at: The minute of what counts, delivery or posting, if known.

        Raises:
            InvalidValueError: It was surely received before it was posted.
        """
        moment = _moment(_partial(received), _partial(posted), deadline.rules.delivery)
        code = _code(deadline, moment, at)
        answer, text = _REASONS[code]
        by_minute = code in {"in-time-to-the-minute", "late-minute"}
        late = (moment.earliest - deadline.ends_on).days if code == "late-day" else 0
        return cls(
            deadline=deadline,
            answer=answer,
            code=code,
            reason=Phrase(text=text, facts=tuple(_facts(deadline, moment, at))),
            late_by=Quantity(number=late, unit=Unit.DAYS) if late else None,
            basis=(*deadline.rules.delivery_basis, *((_CLOSING_INCLUDED,) if by_minute else ())),
        )


def _partial(day: date | PartialDate | None) -> PartialDate:
    """What is known of a day; nothing is known of one that is not recorded."""
    if day is None:
        return _NOTHING_KNOWN
    return day if isinstance(day, PartialDate) else PartialDate.on(day)


def _moment(received: PartialDate, posted: PartialDate, counts: Delivery) -> PartialDate:
    """What is known of the day that counts, seen in the light of the other one."""
    if received.latest < posted.earliest:
        message = f"must not lie before the day of posting, {posted}"
        raise InvalidValueError("Timeliness", (Violation(("received",), "out-of-order", message),))
    if counts is Delivery.RECEIVED:
        return PartialDate(max(received.earliest, posted.earliest), received.latest)
    return PartialDate(posted.earliest, min(received.latest, posted.latest))


def _code(deadline: Deadline, moment: PartialDate, at: TimeOfDay | None) -> str:
    best, worst = (_on_time(deadline, day, at) for day in (moment.earliest, moment.latest))
    ends = deadline.ends_on
    if best is False:
        return "late-day" if moment.earliest > ends else "late-minute"
    if worst is True:
        whole = moment.latest < ends or deadline.closes_at == END_OF_DAY
        return "in-time" if whole else "in-time-to-the-minute"
    if moment == _NOTHING_KNOWN:
        return "not-recorded"
    return "unknown-day" if moment.latest > ends else "unknown-minute"


def _on_time(deadline: Deadline, day: date, at: TimeOfDay | None) -> bool | None:
    """Whether a submission on this very day is in time; the later the day, the less so."""
    if day != deadline.ends_on or deadline.closes_at == END_OF_DAY:
        return day <= deadline.ends_on
    if deadline.closes_at is None or at is None:
        return None
    return at <= deadline.closes_at


def _facts(deadline: Deadline, moment: PartialDate, at: TimeOfDay | None) -> Iterator[Fact]:
    facts: dict[str, FactItem] = {
        "counts": deadline.rules.delivery.label,
        "moment": moment,
        "ends": deadline.ends_on,
    }
    if at is not None:
        facts["at"] = str(at)
    if deadline.closes_at is not None and deadline.closes_at != END_OF_DAY:
        facts["closes"] = str(deadline.closes_at)
    return (Fact(name=name, value=value) for name, value in facts.items())
