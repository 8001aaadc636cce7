"""Easter."""

from __future__ import annotations

from datetime import date

import pytest

from inclusion import InvalidValueError, easter_sunday


def by_butcher(year: int) -> date:
    """Easter by the anonymous Gregorian algorithm (Meeus, Jones, Butcher)."""
    a = year % 19
    b, c = divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@pytest.mark.differential
def test_easter_is_that_of_another_algorithm() -> None:
    """In every year of the range Easter is the one of an algorithm that shares nothing with it."""
    assert all(easter_sunday(year) == by_butcher(year) for year in range(1583, 4100))


@pytest.mark.parametrize("year", [1582, 4100, -1])
def test_years_without_a_known_easter_are_refused(year: int) -> None:
    """Outside the years for which the computation holds there is an error, not a day."""
    with pytest.raises(InvalidValueError, match=f"1583 to 4099, not {year}") as refused:
        easter_sunday(year)
    assert refused.value.violations[0].code == "out-of-range"
