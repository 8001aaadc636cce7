"""The columns of the published table, found by their headings, whatever the year in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Final, NamedTuple

from inclusion.errors import TableProblem
from inclusion.exclusion_index import IndexIndicator


class Column(Enum):
    """A column of the table; its value is the heading of 2023, letter by letter."""

    MUNICIPALITY = "Kód obce"
    NAME = "Název obce"
    STATUS = "Status obce"
    OPOU = "Kod OPOU"
    OPOU_NAME = "Název OPOU"
    ORP = "Kód ORP"
    ORP_NAME = "Název ORP"
    DISTRICT = "Kód okres"
    DISTRICT_NAME = "Název okres"
    REGION = "Kód kraj"
    REGION_NAME = "Název kraj"
    AGED_15_AND_OVER = "Počet obyvyatel - starších 15 let (k 31. 12. 2023)"
    AGED_15_TO_64 = "Počet obyvyatel - 15 až 64 let (k 31. 12. 2023)"
    DEBT_ENFORCEMENT = "Počet osob v exekuci (k 31. 12. 2023)"
    DEBT_ENFORCEMENT_SHARE = (
        "% podíl obyvatel v exekuci (k 31. 12. 2023; vztaženo na obyvatelstvo 15+)"
    )
    DEBT_ENFORCEMENT_QUOTIENT = "Osoby v exekuci - lokalizační kvocient"
    HOUSING_ALLOWANCE = "Počet vyplacených PnB (průměrný měsíc r. 2023)"
    HOUSING_ALLOWANCE_SHARE = (
        "% podíl příjemců PnB (průměrný měsíc r. 2023; vztaženo na obyvatelstvo 15+)"
    )
    HOUSING_ALLOWANCE_QUOTIENT = "PnB - lokalizační kvocient"
    SUBSISTENCE_ALLOWANCE = "Počet vyplacených PnŽ (průměrný měsíc r. 2023)"
    SUBSISTENCE_ALLOWANCE_SHARE = (
        "% podíl příjemců PnŽ (průměrný měsíc r. 2023; vztaženo na obyvatelstvo 15+)"
    )
    SUBSISTENCE_ALLOWANCE_QUOTIENT = "PnŽ - lokalizační kvocient"
    JOB_SEEKERS = "Počet uchazečů o zaměstnání evidovaných ÚP déle než 6 měsíců (prosinec 2023)"
    JOB_SEEKERS_SHARE = (
        "% podíl uchazečů o zaměstnání evidovaných ÚP déle než 6 měsíců "
        "(prosinec 2023; vztaženo na obyvatelstvo 15 až 64)"
    )
    JOB_SEEKERS_QUOTIENT = (
        "Uchazeči o zaměstnání evidovaní ÚP déle než 6 měsíců - lokalizační kvocient"
    )
    EARLY_SCHOOL_LEAVERS = "Počet předčasných odchodů ze ZŠ - běžné třídy (školní rok 2022/23)"
    EARLY_SCHOOL_LEAVERS_SHARE = (
        "% podíl předčasných odchodů ze ZŠ na celkovém počtu předčasných odchodů ze ZŠ "
        "- běžné třídy (školní rok 2022/23)"
    )
    SCHOOL_LEAVERS = (
        "Celkový počet žáků, kteří ukončili povinnou školní docházku "
        "- běžné třídy (školní rok 2022/23)"
    )
    EARLY_SCHOOL_LEAVERS_QUOTIENT = "Předčasné odchody ze ZŠ - běžné třídy - lokalizační kvocient"
    POINTS = "Index soc. vyloučení 2023 (0-30 bodů)"
    BAND = "Index soc. vyloučení 2023 (4 kategorie bodů)"


class IndicatorColumns(NamedTuple):
    """Where the figures of one indicator stand.

    Args:
        counted: The column of the count.
        denominator: The column of those among whom it was counted.
        share: The column of the share in per cent.
        quotient: The column of the location quotient.
    """

    counted: Column
    denominator: Column
    share: Column
    quotient: Column


INDICATOR_COLUMNS: Final = {
    IndexIndicator.DEBT_ENFORCEMENT: IndicatorColumns(
        Column.DEBT_ENFORCEMENT,
        Column.AGED_15_AND_OVER,
        Column.DEBT_ENFORCEMENT_SHARE,
        Column.DEBT_ENFORCEMENT_QUOTIENT,
    ),
    IndexIndicator.HOUSING_ALLOWANCE: IndicatorColumns(
        Column.HOUSING_ALLOWANCE,
        Column.AGED_15_AND_OVER,
        Column.HOUSING_ALLOWANCE_SHARE,
        Column.HOUSING_ALLOWANCE_QUOTIENT,
    ),
    IndexIndicator.SUBSISTENCE_ALLOWANCE: IndicatorColumns(
        Column.SUBSISTENCE_ALLOWANCE,
        Column.AGED_15_AND_OVER,
        Column.SUBSISTENCE_ALLOWANCE_SHARE,
        Column.SUBSISTENCE_ALLOWANCE_QUOTIENT,
    ),
    IndexIndicator.JOB_SEEKERS: IndicatorColumns(
        Column.JOB_SEEKERS,
        Column.AGED_15_TO_64,
        Column.JOB_SEEKERS_SHARE,
        Column.JOB_SEEKERS_QUOTIENT,
    ),
    IndexIndicator.EARLY_SCHOOL_LEAVERS: IndicatorColumns(
        Column.EARLY_SCHOOL_LEAVERS,
        Column.SCHOOL_LEAVERS,
        Column.EARLY_SCHOOL_LEAVERS_SHARE,
        Column.EARLY_SCHOOL_LEAVERS_QUOTIENT,
    ),
}
"""The columns of each indicator, in the order of the indicators."""

_NOT_NEEDED: Final = frozenset(
    {
        Column.STATUS,
        Column.OPOU,
        Column.OPOU_NAME,
        Column.ORP,
        Column.ORP_NAME,
        Column.DISTRICT,
        Column.DISTRICT_NAME,
        Column.REGION_NAME,
    }
)


class Headings(NamedTuple):
    """What a row of headings says.

    Args:
        positions: The position of each column that is there once.
        years: The years that the headings name.
        problems: What is wrong with them.
    """

    positions: dict[Column, int]
    years: frozenset[int]
    problems: tuple[TableProblem, ...]


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a row of cells is the one with the headings: it names the code of the municipality.

    Args:
        cells: The cells.
    """
    return any(_column(cell) is Column.MUNICIPALITY for cell in cells)


def read_headings(row: int, cells: Sequence[str]) -> Headings:
    """Find each column, and name what is missing, repeated or not known.

    Args:
        row: The number of the row.
        cells: Its cells.
    """
    found: dict[Column, list[int]] = {}
    unknown: list[str] = []
    for position, cell in enumerate(cells):
        column = _column(cell)
        if column:
            found.setdefault(column, []).append(position)
        elif cell.strip():
            unknown.append(cell)
    return Headings(
        positions={column: places[0] for column, places in found.items() if len(places) == 1},
        years=frozenset(year for cell in cells if _column(cell) for year in _years(cell)),
        problems=tuple(_problems(row, found, unknown)),
    )


def _problems(
    row: int, found: dict[Column, list[int]], unknown: list[str]
) -> Iterator[TableProblem]:
    missing = [c for c in Column if c not in found and c not in _NOT_NEEDED]
    for column, places in found.items():
        if len(places) > 1:
            message = f"stands {len(places)} times, so it is not read; leave one"
            yield TableProblem(row, column.value, "repeated-column", message)
    for heading in unknown:
        near = get_close_matches(heading, [column.value for column in Column], n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        message = f"is not a heading of the table{hint}"
        yield TableProblem(row, f"{heading:.120}", "unknown-column", message)
    for column in missing:
        yield TableProblem(row, column.value, "missing-column", "is needed, but is not there")


_SPACES: Final = re.compile(r"\s+")
_YEAR: Final = re.compile(r"\b(20[0-9]{2})(/[0-9]{2})?\b")


def _normal(heading: str) -> str:
    """A heading without its years, its extra spaces, its case and its one known misprint."""
    spaced = _SPACES.sub(" ", heading).strip().casefold()
    return _YEAR.sub("#", spaced).replace("obyvyatel ", "obyvatel ")


_BY_HEADING: Final = {_normal(column.value): column for column in Column}


def _column(heading: str) -> Column | None:
    return _BY_HEADING.get(_normal(heading))


def _years(heading: str) -> Iterator[int]:
    """The years of a heading; a school year counts as the one in which it ends."""
    for year, school in _YEAR.findall(heading):
        yield int(year) + bool(school)
