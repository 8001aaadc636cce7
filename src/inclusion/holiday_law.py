"""The law on public holidays of the Czech Republic since 1990, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from inclusion.bibliography import ground
from inclusion.dates import DayRange
from inclusion.errors import InvalidValueError, Violation
from inclusion.language import Text
from inclusion.public_holiday import DayOff, EasterDay, FixedDay, PublicHoliday
from inclusion.source import Confidence, Ground

COVERED = DayRange(date(1990, 1, 1), date(4099, 12, 31))
"""The days for which the table holds. The law before 1990 is not recorded; days to come are counted
by the law as it stood in November 2026; after 4099 Easter is not known."""

_NEW_LAW = date(2000, 8, 9)
_UNTIL_2000 = _NEW_LAW - timedelta(days=1)
_VICTORY = ground(
    "L218-1991",
    Confidence.MEDIUM,
    "moved the day from 9 to 8 May, for the first time in 1992",
    "přesunul svátek z 9. na 8. května, poprvé v roce 1992",
)
_OF_1951 = ground("L93-1951", Confidence.HIGH, "section 2", "§ 2")
_OF_1988 = ground("L141-1988", Confidence.HIGH, "from 21 September 1988", "od 21. září 1988")
_OF_1990 = ground("L167-1990", Confidence.HIGH, "from 10 May 1990", "od 10. května 1990")
_ON_HUS = ground("L204-1990", Confidence.HIGH, "from 18 May 1990", "od 18. května 1990")
_OF_2000 = ground("L245-2000", Confidence.HIGH, "from 9 August 2000", "od 9. srpna 2000")
_OF_2015 = ground(
    "L359-2015",
    Confidence.MEDIUM,
    "from 2016",
    "od roku 2016",
)


def _until_2000(
    en: str, cs: str, when: FixedDay | EasterDay, law: Ground, since: date = COVERED.first
) -> PublicHoliday:
    """A holiday under the law of 1951 and the laws that changed it."""
    in_force = DayRange(since, _UNTIL_2000)
    return PublicHoliday(name=Text(en=en, cs=cs), when=when, in_force=in_force, basis=(law,))


def _since_2000(
    en: str, cs: str, when: FixedDay | EasterDay, law: Ground = _OF_2000, since: date = _NEW_LAW
) -> PublicHoliday:
    """A holiday under the law of 2000 and the law that changed it."""
    in_force = DayRange(since, date.max)
    return PublicHoliday(name=Text(en=en, cs=cs), when=when, in_force=in_force, basis=(law,))


PUBLIC_HOLIDAYS = (
    _until_2000("New Year's Day", "Nový rok", FixedDay(1, 1), _OF_1951),
    _until_2000("Easter Monday", "Pondělí velikonoční", EasterDay(1), _OF_1951),
    _until_2000("Labour Day", "Svátek práce", FixedDay(5, 1), _OF_1951),
    PublicHoliday(
        name=Text(en="Day of Liberation from Fascism", cs="Den osvobození od fašismu"),
        when=FixedDay(5, 9),
        in_force=DayRange(COVERED.first, date(1991, 12, 31)),
        basis=(_OF_1951, _VICTORY),
    ),
    _until_2000(
        "Day of Liberation from Fascism",
        "Den osvobození od fašismu",
        FixedDay(5, 8),
        _VICTORY,
        date(1992, 1, 1),
    ),
    _until_2000(
        "Day of the Slav Apostles Cyril and Methodius",
        "Den slovanských věrozvěstů Cyrila a Metoděje",
        FixedDay(7, 5),
        _OF_1990,
        date(1990, 5, 10),
    ),
    _until_2000(
        "Jan Hus Day", "Den upálení mistra Jana Husa", FixedDay(7, 6), _ON_HUS, date(1990, 5, 18)
    ),
    _until_2000(
        "Day of the Independent Czechoslovak State",
        "Den vzniku samostatného československého státu",
        FixedDay(10, 28),
        _OF_1988,
    ),
    _until_2000("Christmas Eve", "Štědrý den", FixedDay(12, 24), _OF_1990, date(1990, 5, 10)),
    _until_2000("Christmas Day", "1. svátek vánoční", FixedDay(12, 25), _OF_1951),
    _until_2000("Second Day of Christmas", "2. svátek vánoční", FixedDay(12, 26), _OF_1951),
    _since_2000(
        "New Year's Day; Day of Restoration of the Independent Czech State",
        "Nový rok; Den obnovy samostatného českého státu",
        FixedDay(1, 1),
    ),
    _since_2000("Good Friday", "Velký pátek", EasterDay(-2), _OF_2015, date(2016, 1, 1)),
    _since_2000("Easter Monday", "Velikonoční pondělí", EasterDay(1)),
    _since_2000("Labour Day", "Svátek práce", FixedDay(5, 1)),
    _since_2000(
        "Victory Day (at first Liberation Day)",
        "Den vítězství (původně Den osvobození)",
        FixedDay(5, 8),
    ),
    _since_2000(
        "Day of the Slav Apostles Cyril and Methodius",
        "Den slovanských věrozvěstů Cyrila a Metoděje",
        FixedDay(7, 5),
    ),
    _since_2000("Jan Hus Day", "Den upálení mistra Jana Husa", FixedDay(7, 6)),
    _since_2000("Czech Statehood Day", "Den české státnosti", FixedDay(9, 28)),
    _since_2000(
        "Day of the Independent Czechoslovak State",
        "Den vzniku samostatného československého státu",
        FixedDay(10, 28),
    ),
    _since_2000(
        "Day of the Struggle for Freedom and Democracy",
        "Den boje za svobodu a demokracii",
        FixedDay(11, 17),
    ),
    _since_2000("Christmas Eve", "Štědrý den", FixedDay(12, 24)),
    _since_2000("Christmas Day", "1. svátek vánoční", FixedDay(12, 25)),
    _since_2000("Second Day of Christmas", "2. svátek vánoční", FixedDay(12, 26)),
)
"""Every public holiday since 1990, law by law."""


def public_holidays(year: int) -> tuple[DayOff, ...]:
    """The public holidays of a year, in the order of the calendar, weekends not left out.

    Years to come are told by the law as it stood in November 2026.

    Args:
        year: The year, 1990 to 4099.

    Raises:
        InvalidValueError: The law of that year is not recorded, with the code ``out-of-range``.
    """
    if not COVERED.first.year <= year <= COVERED.last.year:
        message = f"must be a year from {COVERED.first.year} to {COVERED.last.year}, not {year}"
        raise InvalidValueError("public_holidays", (Violation(("year",), "out-of-range", message),))
    return _days_off(year)


@lru_cache(maxsize=512)
def _days_off(year: int) -> tuple[DayOff, ...]:
    return tuple(sorted(_unsorted_days_off(year), key=lambda off: off.day))


def _unsorted_days_off(year: int) -> Iterator[DayOff]:
    for holiday in PUBLIC_HOLIDAYS:
        day = holiday.in_year(year)
        if day is not None:
            yield DayOff(day=day, holiday=holiday)
