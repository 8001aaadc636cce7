"""By which rules a term is counted, each with its source; nothing moves unless a rule says so."""

from __future__ import annotations

from enum import Enum
from typing import Final

import attrs

from inclusion.bibliography import ground
from inclusion.dates import MonthEnd
from inclusion.language import Text
from inclusion.source import Confidence, Ground
from inclusion.validity import Valid


class Shift(Enum):
    """What happens to a last day that is no working day."""

    NONE = "none"
    """It stays. One wave of the coordinated approach closed on a Sunday."""
    NEXT_WORKING_DAY = "next-working-day"
    """The next working day is the last one."""


class Delivery(Enum):
    """What has to happen by the end of the last day."""

    RECEIVED = "received"
    """The submission has to be delivered; posting it in time does not help."""
    POSTED = "posted"
    """The submission has to be handed in to the post or be delivered."""

    @property
    def label(self) -> Text:
        """What counts, in both languages."""
        return _DELIVERY_LABELS[self]


_DELIVERY_LABELS = {
    Delivery.RECEIVED: Text(en="delivery", cs="doručení"),
    Delivery.POSTED: Text(en="posting", cs="předání k poštovní přepravě"),
}


@attrs.frozen(kw_only=True)
class CountingRules(Valid):
    """How a term is counted. The day of the event is never counted.

    Args:
        name: What these rules are called.
        month_end: What happens where the month that is reached has no day of the same number.
        shift: What happens to a last day that is no working day.
        delivery: What has to happen by the end of the last day.
        event_basis: What it rests on that the day of the event is not counted.
        month_basis: What the rule for short months rests on.
        shift_basis: What the rule for days that are no working days rests on.
        delivery_basis: What it rests on whether delivery or posting counts.
    """

    name: Text
    month_end: MonthEnd = MonthEnd.LAST_DAY
    shift: Shift = Shift.NONE
    delivery: Delivery = Delivery.RECEIVED
    event_basis: tuple[Ground, ...] = ()
    month_basis: tuple[Ground, ...] = ()
    shift_basis: tuple[Ground, ...] = ()
    delivery_basis: tuple[Ground, ...] = ()


CIVIL_CODE: Final = CountingRules(
    name=Text(en="Civil Code", cs="občanský zákoník"),
    shift=Shift.NEXT_WORKING_DAY,
    event_basis=(ground("L89-2012", Confidence.MEDIUM, "section 605 (1)", "§ 605 odst. 1"),),
    month_basis=(ground("L89-2012", Confidence.MEDIUM, "section 605 (2)", "§ 605 odst. 2"),),
    shift_basis=(ground("L89-2012", Confidence.HIGH, "section 607", "§ 607"),),
    delivery_basis=(
        ground(
            "L89-2012",
            Confidence.GENERAL,
            "a written act takes effect when it reaches the other party",
            "písemné jednání působí od okamžiku, kdy dojde druhé straně",
        ),
    ),
)
"""A term of private law. A last day on a Saturday, a Sunday or a holiday moves."""

ADMINISTRATIVE_CODE: Final = CountingRules(
    name=Text(en="Code of Administrative Procedure", cs="správní řád"),
    shift=Shift.NEXT_WORKING_DAY,
    delivery=Delivery.POSTED,
    event_basis=(
        ground("L500-2004", Confidence.MEDIUM, "section 40 (1) (a)", "§ 40 odst. 1 písm. a)"),
    ),
    month_basis=(
        ground("L500-2004", Confidence.GENERAL, "section 40 (1) (b)", "§ 40 odst. 1 písm. b)"),
    ),
    shift_basis=(
        ground("L500-2004", Confidence.MEDIUM, "section 40 (1) (c)", "§ 40 odst. 1 písm. c)"),
    ),
    delivery_basis=(
        ground("L500-2004", Confidence.HIGH, "section 40 (1) (d)", "§ 40 odst. 1 písm. d)"),
    ),
)
"""A term for a party to administrative proceedings. Handing in at the post is enough."""

_BY_ANALOGY = (
    ground(
        "L89-2012",
        Confidence.INFERRED,
        "section 605, taken over where no rule of the call says otherwise",
        "§ 605, použito tam, kde výzva neurčuje jinak",
    ),
)
_OWN_WORDS = ground(
    "S04",
    Confidence.INFERRED,
    "applications have to be delivered by the day; taken over for other calls",
    "přihlášky musí být v daný den doručeny; převzato pro další výzvy",
)
_SUNDAY = ground(
    "S10",
    Confidence.INFERRED,
    "wave 5 closed on Sunday, 12 June 2016",
    "příjem v 5. vlně skončil v neděli 12. června 2016",
)

AS_WRITTEN: Final = CountingRules(
    name=Text(en="as written", cs="jak je psáno"),
    event_basis=_BY_ANALOGY,
    month_basis=_BY_ANALOGY,
    shift_basis=(_SUNDAY,),
    delivery_basis=(_OWN_WORDS,),
)
"""Calls and notices of the programme: the last day stays where it falls, and delivery counts."""
