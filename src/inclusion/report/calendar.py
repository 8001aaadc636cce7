"""Deadlines and what runs out as a calendar file (iCalendar, RFC 5545).

Writing the file needs the extra ``ical``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

import attrs

from inclusion.dates import DayRange, TimeOfDay
from inclusion.deadline import END_OF_DAY, Deadline
from inclusion.errors import InvalidValueError, MissingExtraError, Violation
from inclusion.expiry import Expiries, Expiry
from inclusion.invariants import distinct, not_blank
from inclusion.language import Language, Text
from inclusion.source import Ground
from inclusion.validity import Valid

if TYPE_CHECKING:
    import icalendar

_ZONE: Final = "Europe/Prague"
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_PRODUCT: Final = "-//inclusion//deadlines//EN"
_RULES: Final = (
    ("DAYLIGHT", "CEST", datetime(1996, 3, 31, 2), (1, 2), 3),  # noqa: DTZ001 - local time
    ("STANDARD", "CET", datetime(1996, 10, 27, 3), (2, 1), 10),  # noqa: DTZ001 - local time
)
"""Kind, name, first day, offsets before and after in hours, month: on its last Sunday."""
_EXPIRES: Final = Text(en="{kind} runs out: {what}", cs="{kind} končí: {what}")
_EXPECTED: Final = Text(
    en="{kind} is expected to end: {what}", cs="{kind}, předpokládaný konec: {what}"
)


@attrs.frozen(kw_only=True)
class CalendarEntry(Valid):
    """One entry of a calendar: a whole day, several of which one is meant, or a minute.

    Args:
        subject: What the entry is about, for programs; two entries never share it.
        summary: Its title.
        description: What the reader should know besides; may be empty.
        days: The day; several where the day is known only roughly.
        at: The minute in the Czech Republic; :data:`~inclusion.END_OF_DAY` for the whole day.

    Raises:
        InvalidValueError: The subject or the title is empty, or a minute stands with several days.
    """

    subject: str
    summary: str
    description: str
    days: DayRange
    at: TimeOfDay = END_OF_DAY

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "subject", "summary")
        if self.at != END_OF_DAY and self.days.first != self.days.last:
            yield Violation(("at",), "too-many-days", "must stand with one day only")


def deadline_entry(
    deadline: Deadline, *, subject: str, title: Text, language: Language
) -> CalendarEntry:
    """A deadline as an entry, with all steps of its counting.

    Args:
        deadline: The deadline.
        subject: What it is about, for programs: an identifier of the caller's.
        title: The title of the entry.
        language: The reader's language.
    """
    return CalendarEntry(
        subject=subject,
        summary=title.to(language),
        description=deadline.explain(language),
        days=DayRange(deadline.ends_on, deadline.ends_on),
        at=deadline.closes_at or END_OF_DAY,
    )


def expiry_entries(expiries: Expiries, *, language: Language) -> tuple[CalendarEntry, ...]:
    """What surely runs out, an entry for each; what is not known has no place in a calendar.

    Args:
        expiries: What runs out.
        language: The reader's language.
    """
    return tuple(_entry(item, language) for item in expiries.certain)


def to_icalendar(entries: Iterable[CalendarEntry], *, stamped: datetime) -> bytes:
    """Entries as a calendar file. The same entries and the same stamp give the same bytes.

    Hours are written in the time zone of the Czech Republic, whose rules since 1996 are part of the
    file.

    Args:
        entries: The entries.
        stamped: When the file was made, with a time zone: the library reads no clock.

    Raises:
        MissingExtraError: The extra ``ical`` is not installed.
        InvalidValueError: The stamp has no time zone, or two entries share a subject.
    """
    try:
        import icalendar  # noqa: PLC0415 - may not be installed
    except ModuleNotFoundError as error:
        raise MissingExtraError("ical", "a calendar file") from error

    listed = tuple(entries)
    violations = tuple(_violations(listed, stamped))
    if violations:
        raise InvalidValueError("to_icalendar", violations)
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    if any(entry.at != END_OF_DAY for entry in listed):
        calendar.add_component(_zone())
    for entry in listed:
        calendar.add_component(_event(entry, stamped))
    written: bytes = calendar.to_ical()
    return written


def _violations(entries: tuple[CalendarEntry, ...], stamped: datetime) -> Iterator[Violation]:
    if stamped.tzinfo is None:
        yield Violation(("stamped",), "time-zone", "must have a time zone, for example UTC")
    yield from distinct("entries", (entry.subject for entry in entries))


def _zone() -> icalendar.Timezone:
    import icalendar  # noqa: PLC0415 - may not be installed

    zone = icalendar.Timezone()
    zone.add("tzid", _ZONE)
    for kind, name, first, (before, after), month in _RULES:
        daylight = kind == "DAYLIGHT"
        rule = icalendar.TimezoneDaylight() if daylight else icalendar.TimezoneStandard()
        rule.add("dtstart", first)
        rule.add("tzname", name)
        rule.add("tzoffsetfrom", timedelta(hours=before))
        rule.add("tzoffsetto", timedelta(hours=after))
        rule.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        zone.add_component(rule)
    return zone


def _event(entry: CalendarEntry, stamped: datetime) -> icalendar.Event:
    import icalendar  # noqa: PLC0415 - may not be installed

    event = icalendar.Event()
    event.add("uid", f"{hashlib.sha256(entry.subject.encode()).hexdigest()}@inclusion")
    event.add("dtstamp", stamped.astimezone(UTC))
    event.add("summary", _printable(entry.summary))
    if entry.description:
        event.add("description", _printable(entry.description))
    if entry.at == END_OF_DAY:
        event.add("dtstart", entry.days.first)
        event.add("duration", timedelta(days=entry.days.days))
        event.add("transp", "TRANSPARENT")
    else:
        moment = datetime.combine(entry.days.first, time(entry.at.hour, entry.at.minute))
        event.add("dtstart", moment, parameters={"TZID": _ZONE})
    return event


def _printable(text: str) -> str:
    """A text without the control characters that the format forbids; line ends stay."""
    return _CONTROL.sub(" ", text.replace("\r\n", "\n"))


def _entry(item: Expiry, language: Language) -> CalendarEntry:
    title = _EXPECTED if item.expected else _EXPIRES
    rough = item.possible_days.days > 1
    words = {"kind": item.kind.label.to(language), "what": item.what.name}
    return CalendarEntry(
        subject=f"{item.kind.value}/{item.what.id}",
        summary=title.to(language).format_map(words),
        description="\n".join(_sources(item.grounds, language)),
        days=item.possible_days,
        at=END_OF_DAY if item.closes_at is None or rough else item.closes_at,
    )


def _sources(grounds: tuple[Ground, ...], language: Language) -> Iterator[str]:
    return (ground.source.title.to(language) for ground in grounds)
