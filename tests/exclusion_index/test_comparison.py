"""Two years of the index side by side."""

from __future__ import annotations

from typing import Any

import attrs

from inclusion import (
    THRESHOLDS_2023,
    IndexIndicator,
    IndexPart,
    PointsRange,
    compare_indexes,
    index_points,
)

QUIET: dict[str, Any] = dict.fromkeys(
    ("housing_allowance", "subsistence_allowance", "job_seekers"), (0, 500, 0)
)
EARLIER = index_points(
    year=2022,
    debt_enforcement=(50, 500, "1.5"),
    early_school_leavers=(3, 10, "2.6"),
    thresholds=THRESHOLDS_2023,
    **QUIET,
)
LATER = index_points(
    year=2023,
    debt_enforcement=(60, 500, "1.8"),
    early_school_leavers=(0, 10, 0),
    **QUIET,
)


def test_the_part_that_moved_is_named() -> None:
    """Each indicator says by how much it moved, and which of its parts did."""
    comparison = compare_indexes(EARLIER, LATER)
    assert comparison.change == PointsRange.exactly(-2)
    debts, school = comparison.moved
    assert (debts.indicator, debts.change.points) == (IndexIndicator.DEBT_ENFORCEMENT, 2)
    moved = {move.later.part: move.change.points for move in debts.parts}
    assert moved == {IndexPart.COUNT: 0, IndexPart.SHARE: 1, IndexPart.QUOTIENT: 1}
    assert school.change.points == -4


def test_comparison_in_words() -> None:
    """The words name the whole change, each indicator that moved and its parts that did."""
    comparison = compare_indexes(EARLIER, LATER)
    assert str(comparison).splitlines() == [
        "Index of social exclusion: 4 in 2022, 2 in 2023, change \N{MINUS SIGN}2 points",
        "persons in debt enforcement: +2 points (one person is 0.2\xa0% here)",
        "  share 10\xa0% → 12\xa0%: +1 point",
        "  location quotient 1.5 → 1.8: +1 point",
        "early leavers of primary school: \N{MINUS SIGN}4 points (one person is 10\xa0% here)",
        "  share 30\xa0% → 0\xa0%: \N{MINUS SIGN}2 points",
        "  location quotient 2.6 → 0: \N{MINUS SIGN}2 points",
    ]
    czech = comparison.explain("cs").splitlines()
    assert czech[0].endswith("4 za 2022, 2 za 2023, změna \N{MINUS SIGN}2 body")
    assert czech[1] == "osoby v exekuci: +2 body (jedna osoba zde znamená 0,2\xa0%)"


def test_nothing_moved_is_said() -> None:
    """The same index twice has no change and no indicator that moved."""
    comparison = compare_indexes(LATER, LATER)
    assert (comparison.change.points, comparison.moved) == (0, ())
    assert str(comparison).splitlines()[-1] == "No part moved."


def test_parts_that_cancel_out_are_seen() -> None:
    """An indicator whose parts moved against each other moved, though its points did not."""
    one = index_points(year=2023, debt_enforcement=(100, 5000, "1.5"), school_points=0, **QUIET)
    other = index_points(year=2023, debt_enforcement=(90, 5000, "1.9"), school_points=0, **QUIET)
    comparison = compare_indexes(one, other)
    assert comparison.change.points == 0
    (move,) = comparison.moved
    assert "+1 point" in str(comparison)
    assert move.change.points == 0
    assert ": 0 points" in move.explain()


def test_unknown_part_leaves_the_change_open() -> None:
    """What is not known in one year makes a range of the change, and is shown as not known."""
    unknown = index_points(year=2023, debt_enforcement=(60, None, "1.8"), school_points=1, **QUIET)
    comparison = compare_indexes(EARLIER, unknown)
    assert comparison.change == PointsRange(least=-2, most=0)
    assert "share 10\xa0% → not known: +0 … +2 points" in str(comparison)
    debts = comparison.moved[0]
    assert debts.one_person is None


def test_school_points_taken_over_have_no_parts() -> None:
    """Where a year has the points of another school, the indicator is compared as a whole."""
    taken = attrs.evolve(
        LATER, indicators=(*LATER.indicators[:-1], attrs.evolve(LATER.indicators[-1], taken_over=5))
    )
    move = compare_indexes(EARLIER, taken).indicators[-1]
    assert (move.change.points, move.parts) == (1, ())
    back = compare_indexes(taken, EARLIER).indicators[-1]
    assert (back.change.points, back.parts) == (-1, ())
