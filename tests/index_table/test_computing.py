"""The index of each row follows from its counts and is compared with the one published."""

from __future__ import annotations

import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from inclusion import THRESHOLDS_2023, IndexIndicator, InvalidValueError, MunicipalityCode, Nuts3
from inclusion.index_table import (
    Column,
    computed,
    index_row,
    read_index_table,
    shares_of,
    summed_up,
)

Rows = list[list[str]]
Write = Callable[..., bytes]
EXTRACT = Path(__file__).parents[2] / "docs" / "how-to" / "index-2023.csv"
HEADINGS = [column.value for column in Column]


def problems(data: bytes, *, whole_country: bool = False) -> list[tuple[int, str, str]]:
    """Every problem of the rows by row, column and code."""
    found = computed(read_index_table(data), whole_country=whole_country)
    return [(p.row, p.column, p.code) for one in found for p in one.problems]


def test_every_published_index_of_the_extract_comes_out() -> None:
    """With a school the points are the published ones, without one they lie within seven."""
    found = list(computed(read_index_table(EXTRACT.read_bytes())))
    for one in found:
        assert one.agrees
        assert one.problems == ()
        if one.row.has_school:
            assert one.index.points == one.row.published_points
            assert one.inferred_school_points is None
        else:
            assert one.index.bounds.most - one.index.bounds.least == 6
    inferred = {one.row.name: one.inferred_school_points for one in found if not one.row.has_school}
    assert inferred["Čermná ve Slezsku"] == 2


def test_nearest_school_gives_the_missing_part() -> None:
    """Named by the caller, the nearest school makes one number of the range."""
    table = read_index_table(EXTRACT.read_bytes())
    found = {
        str(one.row.municipality): one
        for one in computed(table, nearest_schools={"569950": "511021"})
    }
    near = found["569950"]
    assert (near.index.points, near.agrees) == (16, True)
    assert near.index.of("early-school-leavers").taken_over == 2
    assert found["545694"].index.points is None


@pytest.mark.parametrize(
    ("pair", "wrong"),
    [
        (("569950", "545694"), "545694"),
        (("511021", "567337"), "511021"),
        (("599999", "567337"), "599999"),
        (("569950", "x"), "x"),
    ],
)
def test_nearest_school_must_be_one(pair: tuple[str, str], wrong: str) -> None:
    """The first must be a municipality without a school, the second one with it."""
    table = read_index_table(EXTRACT.read_bytes())
    with pytest.raises(InvalidValueError, match="must be a municipality of the table") as refused:
        computed(table, nearest_schools=dict([pair]))
    assert refused.value.violations[0].path == (wrong,)


@pytest.mark.parametrize(
    ("position", "cell", "expected"),
    [
        (13, "90", [(14, "share-differs"), (29, "points-differ")]),
        (14, "47.4", [(14, "share-differs")]),
        (29, "28", [(29, "points-differ")]),
        (30, "8 až 11", [(30, "band-differs")]),
        (27, "0", [(27, "zero-denominator")]),
    ],
)
def test_contradictions_within_a_row_are_named(
    rows: Rows, as_csv: Write, position: int, cell: str, expected: list[tuple[int, str]]
) -> None:
    """A share, an index or a band that does not follow from the counts is named where it stands."""
    rows[1][position] = cell
    assert problems(as_csv(rows)) == [(2, HEADINGS[place], code) for place, code in expected]


def test_difference_in_the_points_names_the_parts(rows: Rows, as_csv: Write) -> None:
    """Where other points follow, the points of each indicator are told."""
    rows[1][29] = "28"
    (one, *_) = computed(read_index_table(as_csv(rows)))
    (problem,) = one.problems
    assert problem.message.startswith("gives 28, but 29 follows (debt-enforcement 6, ")
    assert one.agrees is False
    assert index_row(one).problems == ("points-differ",)


def test_missing_figures_widen_the_range_and_are_never_zero(rows: Rows, as_csv: Write) -> None:
    """A row without a count has a range, says what is missing, and contradicts nothing."""
    rows[1][13] = rows[1][14] = ""
    (one, *_) = computed(read_index_table(as_csv(rows)))
    assert (one.index.bounds.least, one.index.bounds.most) == (25, 29)
    assert [p.code for p in one.problems] == ["empty-cell", "empty-cell"]
    row = index_row(one)
    assert (row.points, row.points_least, row.points_most, row.band) == (None, 25, 29, "12-30")
    assert row.missing == ("debt-enforcement/count", "debt-enforcement/share")
    assert row.debt_enforcement is None


def test_unpublished_points_agree_with_nothing(rows: Rows, as_csv: Write) -> None:
    """Where the table gives no index, nothing can be compared or inferred."""
    rows[11][29] = ""
    found = list(computed(read_index_table(as_csv(rows))))[10]
    assert (found.agrees, found.inferred_school_points) == (None, None)


def test_school_part_is_not_inferred_from_a_contradiction(rows: Rows, as_csv: Write) -> None:
    """Published points outside the bounds leave nothing over for the school."""
    rows[11][29] = "3"
    found = list(computed(read_index_table(as_csv(rows))))[10]
    assert (found.agrees, found.inferred_school_points) == (False, None)
    assert {p.code for p in found.problems} == {"points-differ", "band-differs"}


def test_other_year_is_unknown_unless_thresholds_are_given(rows: Rows, as_csv: Write) -> None:
    """A table of 2022 is judged only by thresholds that the caller gives."""
    rows[0] = [h.replace("2022/23", "2021/22").replace("2023", "2022") for h in rows[0]]
    rows[1][29] = "28"
    table = read_index_table(as_csv(rows))
    blind = next(computed(table))
    assert (blind.index.bounds.least, blind.index.bounds.most) == (0, 30)
    assert blind.problems == ()
    judged = next(computed(table, thresholds=THRESHOLDS_2023))
    assert judged.index.points == 29
    assert [p.code for p in judged.problems] == ["points-differ"]


REGION = "CZ042"


def small_country(rows: Rows) -> Rows:
    """Two rows as a country of their own, with the quotients that follow from them."""
    one, other = list(rows[1]), list(rows[12])
    counted = ((13, 11, 15), (16, 11, 18), (19, 11, 21), (22, 12, 24), (25, 27, 28))
    for count, people, quotient in counted:
        shares = [Fraction(row[count]) / Fraction(row[people]) for row in (one, other)]
        both = sum(Fraction(row[count]) for row in (one, other)) / sum(
            Fraction(row[people]) for row in (one, other)
        )
        for row, share in zip((one, other), shares, strict=True):
            row[quotient] = f"{float(2 * share / (share + both)):.15f}"
    return [rows[0], one, other]


def test_quotients_follow_from_the_whole_country(rows: Rows, as_csv: Write) -> None:
    """With the whole country the quotients are computed, and the published ones compared."""
    country = small_country(rows)
    table = read_index_table(as_csv(country))
    shares = shares_of(table)
    expected = 100 * Fraction(750 + 8425) / (1585 + 90809)
    assert shares[IndexIndicator.DEBT_ENFORCEMENT, None] == expected
    obrnice = shares[IndexIndicator.DEBT_ENFORCEMENT, Nuts3(REGION)]
    assert obrnice == Fraction(75000, 1585)
    found = list(computed(table, whole_country=True))
    codes = {p.code for one in found for p in one.problems}
    assert "quotient-differs" not in codes
    base = (obrnice + expected) / 2
    assert found[0].index.indicators[0].figures.quotient == obrnice / base


def test_quotients_of_an_extract_are_told_from_those_of_the_country(
    rows: Rows, as_csv: Write
) -> None:
    """An extract taken for the whole country contradicts its published quotients."""
    codes = {code for _, _, code in problems(as_csv(rows), whole_country=True)}
    assert codes == {"quotient-differs", "points-differ"}


def test_quotient_without_region_or_share_is_unknown(rows: Rows, as_csv: Write) -> None:
    """Where there is nothing to compare with, the quotient is not known, rather than zero."""
    rows[1][9] = ""
    rows[2][13] = rows[2][14] = ""
    for row in rows[1:]:
        row[22] = row[24] = row[23] = "0"
    found = list(computed(read_index_table(as_csv(rows)), whole_country=True))
    assert [f.figures.quotient is None for f in found[0].index.indicators] == [True] * 5
    assert found[1].index.indicators[0].figures.quotient is None
    assert found[2].index.indicators[0].figures.quotient is not None
    assert found[2].index.indicators[3].figures.quotient is None


def test_military_areas_have_no_shares(rows: Rows, as_csv: Write) -> None:
    """Rows of zeros, as of areas where nobody lives, have no points and contradict nothing."""
    rows[19][11:29] = ["0"] * 18
    rows[19][29:] = ["0", "0 až 1"]
    assert problems(as_csv(rows)) == []
    found = list(computed(read_index_table(as_csv(rows))))[18]
    assert (found.index.points, found.agrees) == (0, True)


def codes(number: int) -> list[str]:
    """So many codes of municipalities, in order."""
    stems = (f"{stem:05d}" for stem in range(50_000, 60_000))
    found = (
        f"{stem}{digit}"
        for stem in stems
        for digit in range(10)
        if MunicipalityCode.why_not(f"{stem}{digit}") is None
    )
    return [code for code, _ in zip(found, range(number), strict=False)]


@pytest.mark.slow
def test_table_of_the_size_of_the_country_is_quick(rows: Rows, as_csv: Write) -> None:
    """A table of 6 258 rows is read and computed in seconds, and every row is counted."""
    body = rows[1:]
    table: Rows = [rows[0]]
    table += [[code, *body[n % 20][1:]] for n, code in enumerate(codes(6258))]
    data = as_csv(table)
    began = time.perf_counter()
    summary = summed_up(map(index_row, computed(read_index_table(data))))
    assert time.perf_counter() - began < 60
    assert summary.municipalities == 6258
    assert (summary.exact, summary.bounded) == (summary.exact_agreeing, summary.bounded_agreeing)
    assert summary.exact + summary.bounded == 6258
    assert [b.published for b in summary.bands] == [5008, 626, 0, 624, 0]
    assert sum(b.computed for b in summary.bands) == 6258


def test_summary_counts_each_municipality_once(rows: Rows, as_csv: Write) -> None:
    """Bands are counted by computed and by published points; what is unknown has its own line."""
    rows[20][29] = ""
    rows[1][13] = rows[2][13] = ""
    rows[1][14] = rows[2][14] = ""
    rows[19][22] = rows[19][23] = ""
    summary = summed_up(map(index_row, computed(read_index_table(as_csv(rows)))))
    assert [(b.band and b.band.value, b.computed, b.published) for b in summary.bands] == [
        ("12-30", 16, 16),
        ("8-11", 2, 2),
        ("2-7", 0, 0),
        ("0-1", 1, 1),
        (None, 1, 1),
    ]
    assert (summary.exact, summary.exact_agreeing) == (12, 11)
    assert (summary.bounded, summary.bounded_agreeing) == (8, 8)
