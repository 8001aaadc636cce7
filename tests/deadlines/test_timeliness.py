"""Whether a submission was in time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    ADMINISTRATIVE_CODE,
    AS_WRITTEN,
    END_OF_DAY,
    Answer,
    Confidence,
    Deadline,
    Delivery,
    InvalidValueError,
    PartialDate,
    Quantity,
    Timeliness,
    TimeOfDay,
    Unit,
)
from inclusion.bibliography import ground
from inclusion.testing import closing_times, partial_dates_of

WAVE_4 = Deadline.on(date(2015, 11, 27), basis=(ground("S04", Confidence.HIGH),))
OPZ_18 = Deadline.on(
    date(2023, 12, 8), closes_at=TimeOfDay(12), basis=(ground("S75", Confidence.HIGH),)
)
BY_POST = Deadline.on(date(2015, 11, 27), rules=ADMINISTRATIVE_CODE)
NO_MINUTE = attrs.evolve(OPZ_18, closes_at=None)
LAST, NEXT = date(2015, 11, 27), date(2015, 11, 28)
MET, LATE, OPEN = Answer.MET, Answer.NOT_MET, Answer.UNDETERMINED
DECEMBER = PartialDate.in_month(2023, 12)


@pytest.mark.parametrize(
    ("deadline", "received", "posted", "at", "code"),
    [
        (WAVE_4, LAST, None, None, "in-time"),
        (WAVE_4, NEXT, None, None, "late-day"),
        (WAVE_4, NEXT, LAST, None, "late-day"),
        (WAVE_4, None, LAST, None, "unknown-day"),
        (WAVE_4, None, NEXT, None, "late-day"),
        (WAVE_4, None, None, None, "not-recorded"),
        (WAVE_4, PartialDate.in_month(2015, 11), None, None, "unknown-day"),
        (WAVE_4, PartialDate.in_month(2015, 10), None, None, "in-time"),
        (WAVE_4, PartialDate.not_after(LAST), None, None, "in-time"),
        (BY_POST, NEXT, LAST, None, "in-time"),
        (BY_POST, NEXT, None, None, "unknown-day"),
        (BY_POST, LAST, None, None, "in-time"),
        (BY_POST, None, NEXT, None, "late-day"),
        (OPZ_18, date(2023, 12, 8), None, TimeOfDay(12), "in-time-to-the-minute"),
        (OPZ_18, date(2023, 12, 8), None, TimeOfDay(12, 1), "late-minute"),
        (OPZ_18, date(2023, 12, 8), None, TimeOfDay(11, 59), "in-time-to-the-minute"),
        (OPZ_18, date(2023, 12, 8), None, None, "unknown-minute"),
        (OPZ_18, date(2023, 12, 7), None, None, "in-time"),
        (OPZ_18, date(2023, 12, 7), None, TimeOfDay(23), "in-time"),
        (OPZ_18, date(2023, 12, 9), None, TimeOfDay(0), "late-day"),
        (
            OPZ_18,
            PartialDate.not_after(date(2023, 12, 8)),
            None,
            TimeOfDay(9),
            "in-time-to-the-minute",
        ),
        (OPZ_18, PartialDate.not_after(date(2023, 12, 8)), None, TimeOfDay(13), "unknown-minute"),
        (OPZ_18, PartialDate.not_before(date(2023, 12, 8)), None, TimeOfDay(13), "late-minute"),
        (OPZ_18, PartialDate.not_before(date(2023, 12, 8)), None, TimeOfDay(9), "unknown-day"),
        (OPZ_18, DECEMBER, None, TimeOfDay(9), "unknown-day"),
        (NO_MINUTE, date(2023, 12, 8), None, TimeOfDay(0), "unknown-minute"),
        (NO_MINUTE, date(2023, 12, 7), None, None, "in-time"),
        (NO_MINUTE, date(2023, 12, 9), None, None, "late-day"),
    ],
)
def test_case_gives_its_reason(
    deadline: Deadline,
    received: date | PartialDate | None,
    posted: date | None,
    at: TimeOfDay | None,
    code: str,
) -> None:
    """Wave 4 wants delivery, OPZ+ 018 closes at noon, the administrative code takes posting."""
    found = Timeliness.of(deadline, received=received, posted=posted, at=at)
    assert found.code == code
    assert found.answer is (MET if "in-time" in code else LATE if "late" in code else OPEN)
    assert found.is_late is {MET: False, LATE: True, OPEN: None}[found.answer]
    for language in ("en", "cs"):
        assert "{" not in found.explain(language)


def test_application_of_wave_4_that_came_a_day_late() -> None:
    """The reason names what counts, both days and the sources, in both languages."""
    found = Timeliness.of(WAVE_4, received=NEXT, posted=LAST)
    assert found.late_by == Quantity(number=1, unit=Unit.DAYS)
    assert found.explain("en").startswith(
        "What counts is delivery: 28 November 2015. The last day was 27 November 2015, "
        "so it was late. [Call for applications in wave 4 (October 2015);"
    )
    assert (
        found.explain("cs")
        .replace("\N{NO-BREAK SPACE}", " ")
        .startswith(
            "Rozhoduje doručení: 28. 11. 2015. Poslední den byl 27. 11. 2015; bylo podáno pozdě."
        )
    )


def test_application_of_opz_18_that_came_a_minute_late() -> None:
    """The minute stands in the reason; that the closing one is in time is marked as inferred."""
    found = Timeliness.of(OPZ_18, received=date(2023, 12, 8), at=TimeOfDay(12, 1))
    assert "at 12:01. The deadline was 8 December 2023 at 12:00, so it was late." in found.explain(
        "en"
    )
    assert found.late_by is None
    assert [(str(one.source.id), one.confidence) for one in found.basis][-1] == (
        "S75",
        Confidence.INFERRED,
    )


def test_contradiction_is_refused() -> None:
    """Nothing is delivered before it is posted."""
    with pytest.raises(InvalidValueError, match="before the day of posting") as refused:
        Timeliness.of(WAVE_4, received=LAST, posted=NEXT)
    assert refused.value.violations[0].code == "out-of-order"


DAYS_AROUND = st.integers(-40, 40).map(lambda count: date(2016, 6, 12) + timedelta(days=count))
CASES = st.tuples(
    DAYS_AROUND,
    st.integers(0, 30),
    st.sampled_from(Delivery),
    closing_times(),
    closing_times(),
    st.data(),
)


@given(CASES)
def test_learning_never_turns_a_decided_answer(
    case: tuple[date, int, Delivery, TimeOfDay | None, TimeOfDay | None, st.DataObject],
) -> None:
    """What is decided on rough days stays decided when the days and the hour are learnt."""
    posted, on_the_way, delivery, closes_at, at, data = case
    received = posted + timedelta(days=on_the_way)
    rules = attrs.evolve(AS_WRITTEN, delivery=delivery)
    deadline = Deadline.on(date(2016, 6, 12), rules=rules, closes_at=closes_at)
    rough = Timeliness.of(
        deadline,
        received=data.draw(st.none() | partial_dates_of(received)),
        posted=data.draw(st.none() | partial_dates_of(posted)),
        at=data.draw(st.sampled_from([at, None])),
    )
    known = Timeliness.of(deadline, received=received, posted=posted, at=at)
    assert rough.answer in (known.answer, Answer.UNDETERMINED)


@given(CASES)
def test_answer_is_decided_exactly_when_every_possible_day_agrees(
    case: tuple[date, int, Delivery, TimeOfDay | None, TimeOfDay | None, st.DataObject],
) -> None:
    """Looked at day by day: the answer is open just where two possible days differ."""
    posted, on_the_way, delivery, closes_at, at, _ = case
    ends = date(2016, 6, 12)
    rules = attrs.evolve(AS_WRITTEN, delivery=delivery)
    deadline = Deadline.on(ends, rules=rules, closes_at=closes_at)
    posting = PartialDate(posted, posted + timedelta(days=3))
    receipt = PartialDate(posted + timedelta(days=on_the_way), posted + timedelta(days=34))
    found = Timeliness.of(deadline, received=receipt, posted=posting, at=at)
    pairs = product(every_day(posting), every_day(receipt))
    moments = {
        came if delivery is Delivery.RECEIVED else sent for sent, came in pairs if sent <= came
    }
    answers = {in_time(day, ends, closes_at, at) for day in moments}
    expected = answers.pop() if len(answers) == 1 else None
    assert found.is_late is (None if expected is None else not expected)


def every_day(known: PartialDate) -> list[date]:
    """The days that are possible."""
    first, last = known.earliest.toordinal(), known.latest.toordinal()
    return [date.fromordinal(number) for number in range(first, last + 1)]


def in_time(
    day: date, ends: date, closes_at: TimeOfDay | None, at: TimeOfDay | None
) -> bool | None:
    """Whether a submission on a day is in time, said once more and without shared code."""
    if day < ends:
        return True
    if day > ends:
        return False
    if closes_at == END_OF_DAY:
        return True
    return None if closes_at is None or at is None else at <= closes_at
