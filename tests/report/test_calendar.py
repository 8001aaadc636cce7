"""Calendar files, judged by a parser that shares nothing with the writer (vobject)."""

from __future__ import annotations

import sys
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import attrs
import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

import inclusion
from inclusion import (
    END_OF_DAY,
    DayRange,
    Deadline,
    Language,
    MissingExtraError,
    PartialDate,
    Text,
    TimeOfDay,
    expiring,
)
from inclusion.errors import InvalidValueError
from inclusion.report import CalendarEntry, deadline_entry, expiry_entries, to_icalendar
from inclusion.testing import day_ranges, days, words

STAMP = datetime(2026, 11, 24, 12, tzinfo=UTC)
ILLUSTRATION = inclusion.reference.illustration()
TITLE = Text(en="OPZ+ 018 closes", cs="Konec příjmu OPZ+ 018")
NOTES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80)
NOON = Deadline.on(date(2023, 12, 8), closes_at=TimeOfDay(12))


def parsed(written: bytes) -> list[vobject.base.Component]:
    """The events of a calendar, in the order in which they stand there."""
    calendar = vobject.readOne(written.decode())
    calendar.validate(raiseException=True)
    return list(getattr(calendar, "vevent_list", []))


DAY = DayRange(date(2023, 12, 8), date(2023, 12, 8))


def entry(
    *,
    subject: str = "a",
    summary: str = "A day",
    description: str = "",
    days: DayRange = DAY,
    at: TimeOfDay = END_OF_DAY,
) -> CalendarEntry:
    """An entry that is valid unless something is asked for that is not."""
    return CalendarEntry(
        subject=subject, summary=summary, description=description, days=days, at=at
    )


def test_what_runs_out_stands_in_the_calendar() -> None:
    """Each thing that surely runs out is a whole day with its title and its sources."""
    found = expiring(ILLUSTRATION, on=date(2018, 10, 2), days=90)
    for language, words_of in ((Language.ENGLISH, "expected"), (Language.CZECH, "předpokládaný")):
        events = parsed(to_icalendar(expiry_entries(found, language=language), stamped=STAMP))
        assert len(events) == len(found.certain)
        assert {event.dtstart.value for event in events} == {date(2018, 12, 31)}
        assert {event.duration.value for event in events} == {timedelta(days=1)}
        assert sum(words_of in event.summary.value for event in events) == 4
        assert len({event.uid.value for event in events}) == len(events)


def test_sources_stand_in_the_description() -> None:
    """A window whose closing day is cited names its source."""
    found = expiring(inclusion.reference.wave_4(), on=date(2018, 10, 15), days=90)
    first, _ = parsed(to_icalendar(expiry_entries(found, language=Language.CZECH), stamped=STAMP))
    (title,) = {g.source.title.cs for g in found.certain[0].grounds}
    assert first.description.value == title


def test_window_that_closes_at_a_minute_is_an_entry_at_that_minute() -> None:
    """Where the record knows the minute of an exact day, the entry has it."""
    package = ILLUSTRATION.packages[0]
    window = attrs.evolve(
        package.window, closes=PartialDate.on(date(2018, 10, 31)), closes_at=TimeOfDay(16)
    )
    programme = attrs.evolve(
        ILLUSTRATION, packages=(attrs.evolve(package, window=window),), plans=(), cooperations=()
    )
    found = expiring(programme, on=date(2018, 10, 15), days=60)
    (event,) = parsed(to_icalendar(expiry_entries(found, language=Language.CZECH), stamped=STAMP))
    assert event.dtstart.value.astimezone(UTC) == datetime(2018, 10, 31, 15, tzinfo=UTC)


def test_rough_day_covers_all_days_that_are_possible() -> None:
    """A month is an entry of a month, not of an invented day."""
    package = ILLUSTRATION.packages[0]
    window = attrs.evolve(
        package.window, closes=PartialDate.in_month(2018, 11), closes_at=TimeOfDay(16)
    )
    programme = attrs.evolve(
        ILLUSTRATION, packages=(attrs.evolve(package, window=window),), plans=(), cooperations=()
    )
    found = expiring(programme, on=date(2018, 10, 15), days=60)
    (event,) = parsed(to_icalendar(expiry_entries(found, language=Language.CZECH), stamped=STAMP))
    assert event.dtstart.value == date(2018, 11, 1)
    assert event.duration.value == timedelta(days=30)


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        (date(2023, 12, 8), datetime(2023, 12, 8, 11, tzinfo=UTC)),
        (date(2023, 7, 7), datetime(2023, 7, 7, 10, tzinfo=UTC)),
        (date(2023, 3, 25), datetime(2023, 3, 25, 11, tzinfo=UTC)),
        (date(2023, 3, 26), datetime(2023, 3, 26, 10, tzinfo=UTC)),
        (date(2023, 10, 28), datetime(2023, 10, 28, 10, tzinfo=UTC)),
        (date(2023, 10, 29), datetime(2023, 10, 29, 11, tzinfo=UTC)),
    ],
)
def test_hour_is_that_of_the_czech_republic(day: date, moment: datetime) -> None:
    """Noon in Prague is another moment in summer than in winter; the file says which."""
    noon = Deadline.on(day, closes_at=TimeOfDay(12))
    item = deadline_entry(noon, subject="opz-18", title=TITLE, language=Language.CZECH)
    (event,) = parsed(to_icalendar([item], stamped=STAMP))
    assert event.dtstart.value.astimezone(UTC) == moment
    assert event.summary.value == TITLE.cs
    assert event.description.value == noon.explain("cs")


@given(days(min_value=date(1997, 1, 1), max_value=date(2036, 12, 31)))
def test_rules_of_the_zone_are_those_of_the_time_zone_database(day: date) -> None:
    """On every day since 1997 the zone in the file gives the offset that the database has."""
    item = entry(days=DayRange(day, day), at=TimeOfDay(12))
    (event,) = parsed(to_icalendar([item], stamped=STAMP))
    there = datetime.combine(day, time(12), ZoneInfo("Europe/Prague"))
    assert event.dtstart.value.utcoffset() == there.utcoffset()


@pytest.mark.parametrize("closes_at", [END_OF_DAY, None])
def test_deadline_without_an_hour_is_a_whole_day(closes_at: TimeOfDay | None) -> None:
    """Where the whole day counts, or the hour is not known, none is made up."""
    whole = Deadline.on(date(2023, 12, 8), closes_at=closes_at)
    item = deadline_entry(whole, subject="a", title=TITLE, language=Language.ENGLISH)
    written = to_icalendar([item], stamped=STAMP)
    (event,) = parsed(written)
    assert event.dtstart.value == date(2023, 12, 8)
    assert b"VTIMEZONE" not in written


@given(st.lists(st.tuples(words(), NOTES, day_ranges()), max_size=2))
def test_entries_come_back_as_they_were(rows: list[tuple[str, str, DayRange]]) -> None:
    """Whatever stands in a text, the other parser reads the same titles and days."""
    items = [
        entry(subject=str(number), summary=title, description=note, days=span)
        for number, (title, note, span) in enumerate(rows)
    ]
    written = to_icalendar(items, stamped=STAMP)
    assert written == to_icalendar(items, stamped=STAMP)
    if items:
        events = parsed(written)
        assert [event.summary.value for event in events] == [shown(i.summary) for i in items]
        assert [event.dtstart.value for event in events] == [item.days.first for item in items]
        assert [event.duration.value.days for event in events] == [i.days.days for i in items]
        notes = [getattr(event, "description", None) for event in events]
        assert [note.value if note else "" for note in notes] == [
            shown(i.description) for i in items
        ]


def shown(text: str) -> str:
    """A text as a calendar file can hold it: a blank for each control character but line ends."""
    forbidden = {"Cc", "Zl", "Zp"}
    lines = text.replace("\r\n", "\n")
    return "".join(" " if unicodedata.category(c) in forbidden and c != "\n" else c for c in lines)


def test_stamp_is_written_in_utc_and_changes_nothing_else() -> None:
    """The file depends on the stamp that was given, and on no clock."""
    prague = timezone(timedelta(hours=1))
    (event,) = parsed(to_icalendar([entry()], stamped=datetime(2026, 1, 1, tzinfo=prague)))
    assert event.dtstamp.value == datetime(2025, 12, 31, 23, tzinfo=UTC)


def test_same_subject_keeps_its_identifier_when_the_day_moves() -> None:
    """A calendar that is read again moves the entry instead of showing it twice."""
    earlier, later = (
        parsed(to_icalendar([entry(days=DayRange(day, day))], stamped=STAMP))[0]
        for day in (date(2023, 1, 1), date(2024, 1, 1))
    )
    assert earlier.uid.value == later.uid.value
    assert parsed(to_icalendar([entry(subject="b")], stamped=STAMP))[0].uid != earlier.uid


def test_wrong_entries_are_refused() -> None:
    """No stamp without a zone, no subject twice, no hour on several days, no empty title."""
    with pytest.raises(InvalidValueError, match="must have a time zone"):
        to_icalendar([], stamped=datetime(2026, 1, 1))  # noqa: DTZ001 - the mistake itself
    with pytest.raises(InvalidValueError, match="stands there already"):
        to_icalendar([entry(), entry()], stamped=STAMP)
    with pytest.raises(InvalidValueError, match="one day only"):
        entry(days=DayRange(date(2023, 1, 1), date(2023, 1, 2)), at=TimeOfDay(12))
    with pytest.raises(InvalidValueError, match="must not be empty"):
        entry(summary=" ")


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package that writes the file, the error says how to install it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r"social-inclusion\[ical\]"):
        to_icalendar([entry()], stamped=STAMP)
