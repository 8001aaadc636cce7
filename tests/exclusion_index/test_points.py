"""The points of the index: edges, worked places, distances, explanations."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest

import inclusion
from inclusion import (
    THRESHOLDS_2023,
    IndexBand,
    IndexIndicator,
    IndexPart,
    IndexThresholds,
    IndicatorFigures,
    IndicatorThresholds,
    InvalidValueError,
    NextThreshold,
    PointsRange,
    index_points,
    indicator_points,
    location_quotient,
)

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "docs" / "how-to" / "index-2023.csv"

EDGES = [  # indicator, part, a value, its points; each threshold, just below it and just above it
    ("debt-enforcement", "count", "99", 0),
    ("debt-enforcement", "count", "100", 1),
    ("debt-enforcement", "count", "200", 1),
    ("debt-enforcement", "count", "201", 2),
    ("debt-enforcement", "share", "11.99", 0),
    ("debt-enforcement", "share", "12", 1),
    ("debt-enforcement", "share", "18", 1),
    ("debt-enforcement", "share", "18.0000000001", 2),
    ("housing-allowance", "count", "39.99", 0),
    ("housing-allowance", "count", "40", 1),
    ("housing-allowance", "count", "80", 1),
    ("housing-allowance", "count", "80.08", 2),
    ("housing-allowance", "share", "2.09", 0),
    ("housing-allowance", "share", "2.1", 1),
    ("housing-allowance", "share", "3", 1),
    ("housing-allowance", "share", "3.01", 2),
    ("subsistence-allowance", "count", "29.92", 0),
    ("subsistence-allowance", "count", "30", 1),
    ("subsistence-allowance", "count", "60", 1),
    ("subsistence-allowance", "count", "60.08", 2),
    ("subsistence-allowance", "share", "0.89", 0),
    ("subsistence-allowance", "share", "0.9", 1),
    ("subsistence-allowance", "share", "1.7", 1),
    ("subsistence-allowance", "share", "1.71", 2),
    ("job-seekers", "count", "39", 0),
    ("job-seekers", "count", "40", 1),
    ("job-seekers", "count", "80", 1),
    ("job-seekers", "count", "81", 2),
    ("job-seekers", "share", "1.39", 0),
    ("job-seekers", "share", "1.4", 1),
    ("job-seekers", "share", "2.5", 1),
    ("job-seekers", "share", "2.51", 2),
    ("early-school-leavers", "count", "5", 0),
    ("early-school-leavers", "count", "6", 1),
    ("early-school-leavers", "count", "12", 1),
    ("early-school-leavers", "count", "13", 2),
    ("early-school-leavers", "share", "4.99", 0),
    ("early-school-leavers", "share", "5", 1),
    ("early-school-leavers", "share", "12", 1),
    ("early-school-leavers", "share", "12.01", 2),
    *(
        (indicator.value, "quotient", value, points)
        for indicator in IndexIndicator
        for value, points in (("1.7999", 0), ("1.8", 1), ("2.5", 1), ("2.5001", 2))
    ),
]


@pytest.mark.parametrize(("indicator", "part", "value", "points"), EDGES)
def test_points_at_and_around_each_threshold(
    indicator: str, part: str, value: str, points: int
) -> None:
    """The first threshold itself gives 1 point, the second itself does not give 2 yet."""
    found = indicator_points(indicator, **{part: value})  # type: ignore[arg-type]
    place = list(IndexPart).index(IndexPart(part))
    assert found.parts[place].points == points
    others = [p.points for p in found.parts if p.part is not IndexPart(part)]
    assert others == [None, None]


def test_share_at_a_threshold_is_exact() -> None:
    """A share that is exactly a threshold is not lost to rounding: 3 of 250 is 1.2 %, 7 of 1000."""
    found = indicator_points("subsistence-allowance", count="2.25", denominator=250)
    assert found.parts[1].value == Fraction("0.9")
    assert found.parts[1].points == 1
    below = indicator_points("subsistence-allowance", count="2.25", denominator=251)
    assert below.parts[1].points == 0


def rows_of_the_table() -> dict[str, list[str]]:
    """The published rows by the code of the municipality, read without the library."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row[0]: row for row in csv.reader(file) if row[0].isdigit()}


ROWS = rows_of_the_table()
COLUMNS = {  # count, denominator and quotient of each indicator, as positions in the table
    "debt_enforcement": (13, 11, 15),
    "housing_allowance": (16, 11, 18),
    "subsistence_allowance": (19, 11, 21),
    "job_seekers": (22, 12, 24),
    "early_school_leavers": (25, 27, 28),
}
with (HERE / "worked_2023.csv").open(encoding="utf-8", newline="") as worked:
    WORKED = list(csv.DictReader(worked))


@pytest.mark.golden
@pytest.mark.parametrize("place", WORKED, ids=lambda place: str(place["name"]))
def test_worked_municipalities_come_out(place: dict[str, str]) -> None:
    """Each indicator, the whole and the band of 14 municipalities are those published for 2023."""
    row = ROWS[place["municipality"]]
    figures: dict[str, Any] = {
        name: tuple(row[position] for position in positions)
        for name, positions in COLUMNS.items()
        if not row[positions[0]].startswith("Daná obec")
    }
    given = None if "early_school_leavers" in figures else 2
    index = index_points(year=2023, **figures, school_points=given)
    assert {name: str(index.of(name.replace("_", "-")).points) for name in COLUMNS} == {
        name: place[name] for name in COLUMNS
    }
    assert str(index.points) == place["points"] == row[29]
    assert index.band is IndexBand(place["band"])


def test_nothing_known_is_a_range_and_never_zero() -> None:
    """Without any figure the index may be anything, and everything that is missing is named."""
    index = index_points(year=2023)
    assert (index.bounds.least, index.bounds.most) == (0, 30)
    assert (index.points, index.band) == (None, None)
    assert len(index.missing) == 15
    assert "0–30 points of 30, band not known" in str(index)


def test_municipality_without_a_school_is_a_range_until_its_part_is_given() -> None:
    """Without the school part there are seven possible values; with it, one."""
    figures: dict[str, Any] = {
        "debt_enforcement": (78, 298, "3.436"),
        "housing_allowance": ("13.33", 298, "1.186"),
        "subsistence_allowance": ("17.83", 298, "5.62"),
        "job_seekers": (27, 240, "4.72"),
    }
    index = index_points(year=2023, **figures)
    assert (index.bounds, index.points) == (PointsRange(least=14, most=20), None)
    assert index.band is IndexBand.HIGH
    assert {indicator for indicator, _ in index.missing} == {IndexIndicator.EARLY_SCHOOL_LEAVERS}
    given = index_points(year=2023, **figures, school_points=2)
    assert (given.points, given.missing) == (16, ())
    assert "2 points (taken over as given)" in str(given)
    assert "2 body (převzato, jak bylo zadáno)" in given.explain("cs")


def test_other_years_are_not_judged_unless_asked() -> None:
    """No thresholds are known for another year; those of 2023 can be given, and that is said."""
    count = (750, 1585, "4.75")
    assert inclusion.known_thresholds(2022) is None
    unknown = index_points(year=2022, debt_enforcement=count, school_points=0)
    assert unknown.bounds == PointsRange(least=0, most=24)
    assert str(unknown).splitlines()[-1] == "No thresholds are known for 2022."
    assert "Pro rok 2022 nejsou známy žádné prahy." in unknown.explain("cs")
    assert "count 750: 0–2 points" in str(unknown)
    judged = index_points(year=2022, debt_enforcement=count, thresholds=THRESHOLDS_2023)
    assert judged.of("debt-enforcement").points == 6
    assert "Judged by the thresholds of 2023; whether they held in 2022" in str(judged)


def test_thresholds_say_their_source_and_confidence() -> None:
    """The thresholds name the table, how sure they are, and what was not tested."""
    (basis,) = THRESHOLDS_2023.basis
    assert (basis.source.id, basis.confidence) == (
        inclusion.SourceId("D01"),
        inclusion.Confidence.MEDIUM,
    )
    assert basis.remark
    assert "not tested for any other year" in basis.remark.en
    assert inclusion.known_thresholds(2023) is THRESHOLDS_2023
    nameless = attrs.evolve(basis, remark=None)
    bare = attrs.evolve(THRESHOLDS_2023, basis=(nameless,))
    last = str(index_points(year=2023, thresholds=bare)).splitlines()[-1]
    assert last == basis.source.title.en


def test_proven_thresholds_are_those_the_data_hold() -> None:
    """A threshold is proven where a municipality has exactly that number; others are bracketed."""
    debts = THRESHOLDS_2023.of(IndexIndicator.DEBT_ENFORCEMENT)
    assert debts.count.one_from.is_proven
    assert debts.count.two_above.is_proven
    assert not debts.share.one_from.is_proven
    for thresholds in THRESHOLDS_2023.indicators:
        for part in (thresholds.count, thresholds.share, thresholds.quotient):
            for edge in (part.one_from, part.two_above):
                assert edge.seen_below is not None
                assert edge.seen_above is not None
                assert edge.seen_below <= edge.at <= edge.seen_above


@pytest.mark.parametrize(
    ("count", "more", "less"),
    [
        (88, (1, True, 12, False), None),
        (100, (2, True, 100, True), (0, False, 0, True)),
        (188, (2, True, 12, True), (0, False, 88, True)),
        (200, (2, True, 0, True), (0, False, 100, True)),
        (212, None, (1, False, 12, False)),
        (None, None, None),
    ],
)
def test_distance_to_the_next_threshold(
    count: int | None,
    more: tuple[int, bool, int, bool] | None,
    less: tuple[int, bool, int, bool] | None,
) -> None:
    """A number says what would give one point more and one point less, and whether to pass it."""
    part = indicator_points("debt-enforcement", count=count).parts[0]
    for found, expected in ((part.one_more, more), (part.one_less, less)):
        given = None if found is None else attrs.astuple(found)
        assert given == expected


@pytest.mark.parametrize(
    ("count", "en", "cs"),
    [
        (
            88,
            "count 88: 0 points (1 point: a rise of 12)",
            "počet 88: 0 bodů (1 bod: nárůst o 12)",
        ),
        (
            200,
            "count 200: 1 point (2 points: any rise; 0 points: a fall of more than 100)",
            "počet 200: 1 bod (2 body: jakýkoli nárůst; 0 bodů: pokles o více než 100)",
        ),
        (
            100,
            "count 100: 1 point (2 points: a rise of more than 100; 0 points: any fall)",
            "počet 100: 1 bod (2 body: nárůst o více než 100; 0 bodů: jakýkoli pokles)",
        ),
        (
            12345,
            "count 12,345: 2 points (1 point: a fall of 12,145)",
            "počet 12\xa0345: 2 body (1 bod: pokles o 12\xa0145)",
        ),
        (None, "count not known: 0–2 points", "počet není známo: 0–2 bodů"),
    ],
)
def test_part_in_words(count: int | None, en: str, cs: str) -> None:
    """A part is explained in one line of either language."""
    part = indicator_points("debt-enforcement", count=count).parts[0]
    assert (part.explain(), part.explain("cs")) == (en, cs)


def test_shown_number_lies_on_the_right_side_of_the_threshold() -> None:
    """A number just below a threshold is shown with as many places as it takes to see that."""
    part = indicator_points("job-seekers", quotient="2.4998866869356076").parts[2]
    assert part.explain().startswith("location quotient 2.4999: 1 point (")
    over = indicator_points("job-seekers", quotient="2.50000000000001").parts[2]
    assert over.explain().startswith("location quotient 2.50000000000001: 2 points")
    share = indicator_points("debt-enforcement", count=1, denominator=3).parts[1]
    assert "33.33\xa0%: 2 points (1 point: a fall of 15.33\xa0percentage points)" in share.explain()
    assert "pokles o 15,33\xa0procentního bodu" in share.explain("cs")
    hair = Fraction(5, 2) + Fraction(1, 3 * 10**40)
    endless = indicator_points("job-seekers", quotient=hair).parts[2]
    assert f"{hair.numerator}/{hair.denominator}: 2 points" in endless.explain()


def test_indicator_is_printed_part_by_part() -> None:
    """Printing the points of an indicator shows each part."""
    lines = str(indicator_points("debt-enforcement", count=750, denominator=1585)).splitlines()
    assert lines[0] == "persons in debt enforcement: 4–6 points"
    assert [line.split()[0] for line in lines[1:]] == ["count", "share", "location"]


def test_nobody_among_nobody_is_no_share_of_anybody() -> None:
    """Of nobody the share is 0, as published; somebody among nobody is a contradiction, unknown."""
    assert IndicatorFigures.of(0, 0).exact_share == 0
    assert IndicatorFigures.of(1, 0).exact_share is None
    assert IndicatorFigures.of(None, 5, share=3).exact_share == 3


def test_quotient_compares_with_region_and_country() -> None:
    """The quotient is the share over the mean of both shares, exactly, and says so."""
    obrnice = location_quotient(Fraction(75000, 1585), region="13.140390", country="6.773343")
    assert round(obrnice.value, 5) == Decimal("4.75236")
    assert obrnice.base == Fraction("9.9568665")
    assert str(obrnice) == (
        "location quotient 4.75: share 47.32\xa0% against 9.96\xa0%, the mean of region "
        "(13.14\xa0%) and country (6.77\xa0%)"
    )
    assert obrnice.explain("cs").startswith("lokalizační kvocient 4,75: podíl 47,32\xa0%")
    with pytest.raises(InvalidValueError, match="must not be 0 with the country's"):
        location_quotient(1, region=0, country=0)


@pytest.mark.parametrize(
    "value", [1.5, True, float("nan"), "1,5", "", "1e3", Decimal("NaN"), Decimal("1e60"), None]
)
def test_floats_and_what_is_no_number_are_refused(value: object) -> None:
    """Nothing inexact gets in, and the error says what would be right."""
    with pytest.raises(InvalidValueError, match="must be an exact number"):
        location_quotient(value, region=1, country=1)  # type: ignore[arg-type]


def test_numbers_may_be_written_in_any_exact_way() -> None:
    """Whole numbers, texts, decimals and fractions mean the same."""
    ways = (3, "3", "3.0", Decimal("3.00"), Decimal("30e-1"), Fraction(6, 2))
    assert {IndicatorFigures.of(way).count for way in ways} == {Fraction(3)}


FIRST, SECOND, *REST = THRESHOLDS_2023.indicators
INDEX = index_points(year=2023)


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: IndicatorFigures.of(-1), "negative"),
    (lambda: IndicatorFigures.of(1, 2, share=50), "said-twice"),
    (lambda: PointsRange(least=2, most=1), "out-of-order"),
    (lambda: IndexThresholds(year=2023, indicators=(SECOND, FIRST, *REST)), "incomplete"),
    (lambda: attrs.evolve(FIRST.count, two_above=FIRST.share.one_from), "out-of-order"),
    (lambda: attrs.evolve(FIRST.count.one_from, seen_below=Fraction(101)), "out-of-order"),
    (lambda: attrs.evolve(FIRST.count.one_from, seen_above=Fraction(99)), "out-of-order"),
    (lambda: attrs.evolve(INDEX.indicators[0], thresholds=SECOND), "another-indicator"),
    (lambda: index_points(year=2023, school_points=7), "out-of-bounds"),
    (lambda: attrs.evolve(INDEX, indicators=INDEX.indicators[1:]), "incomplete"),
    (lambda: attrs.evolve(INDEX, thresholds=None), "other-thresholds"),
    (
        lambda: NextThreshold(points=1, rise=True, distance=Fraction(-1), beyond=False),
        "negative",
    ),
]


@pytest.mark.parametrize(("make", "code"), REFUSED, ids=range(len(REFUSED)))
def test_what_contradicts_itself_is_refused(make: Callable[[], object], code: str) -> None:
    """A value that breaks its own rule cannot be made."""
    with pytest.raises(InvalidValueError) as refused:
        make()
    assert refused.value.violations[0].code == code


def test_unknown_names_are_refused() -> None:
    """A misspelt indicator or language is an error, not an unknown value."""
    with pytest.raises(ValueError, match="debts"):
        indicator_points("debts")
    with pytest.raises(ValueError, match="debts"):
        INDEX.of("debts")
    with pytest.raises(ValueError, match="de"):
        INDEX.explain("de")


def test_explanation_is_whole_in_both_languages() -> None:
    """The index says its points and band, each indicator, and where the thresholds come from."""
    index = index_points(year=2023, debt_enforcement=(0, 0, 0), school_points=0)
    for language, head in (
        ("en", "Index of social exclusion 2023: 0–18 points of 30, band not known"),
        ("cs", "Index sociálního vyloučení 2023: 0–18 bodů z 30, pásmo není známo"),
    ):
        text = index.explain(language)
        assert text.startswith(head)
        for indicator in IndexIndicator:
            assert indicator.label.to(inclusion.Language(language)) in text
    known = index_points(
        year=2023,
        debt_enforcement=(0, 1, 0),
        housing_allowance=(0, 1, 0),
        subsistence_allowance=(0, 1, 0),
        job_seekers=(0, 1, 0),
        school_points=1,
    )
    assert "1 bod z 30, pásmo 0-1 (žádná nebo minimální zátěž)" in known.explain("cs")


@pytest.mark.parametrize("points", range(31))
def test_each_number_of_points_has_one_band(points: int) -> None:
    """The bands are 0-1, 2-7, 8-11 and 12-30."""
    expected = "0-1" if points < 2 else "2-7" if points < 8 else "8-11" if points < 12 else "12-30"
    band = IndexBand.of(PointsRange.exactly(points))
    assert band
    assert (band.value, points in band.bounds) == (expected, True)
    assert band.label.cs.endswith("zátěž")


def test_thresholds_are_of_one_indicator() -> None:
    """The thresholds of each part are found by the part."""
    debts = THRESHOLDS_2023.of(IndexIndicator.DEBT_ENFORCEMENT)
    assert isinstance(debts, IndicatorThresholds)
    assert [debts.of(part).one_from.at for part in IndexPart] == [100, 12, Fraction("1.8")]
    assert str(PointsRange(least=1, most=3)) == "1–3"
