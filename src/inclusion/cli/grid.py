"""A grid of short texts, as wide as it needs to be; in a terminal, cut into parts that fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from inclusion.cli.output import put_styled, screen

_GAP = 2


class Grid(NamedTuple):
    """A grid.

    Args:
        header: The titles of the columns.
        rows: The rows, each with a cell for each column, without line ends.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]


def put_grid(grid: Grid) -> None:
    """Write a grid to standard output.

    Args:
        grid: The grid.
    """
    console = screen()
    parts = side_by_side(grid, console.width) if console.is_terminal else [grid]
    for number, part in enumerate(parts):
        put_styled([Text()] * min(number, 1))
        put_styled(grid_lines(part))


def grid_lines(grid: Grid) -> Iterator[Text]:
    """The lines of a grid; nothing in them is cut.

    Args:
        grid: The grid.
    """
    widths = _widths(grid)
    yield _line([Text(title, "bold") for title in grid.header], widths)
    for row in grid.rows:
        yield _line(row, widths)


def side_by_side(grid: Grid, width: int) -> Iterator[Grid]:
    """A grid cut into grids that fit a width, each with the first column and at least one other.

    Args:
        grid: The grid.
        width: The width in columns of the terminal.
    """
    first, *others = _widths(grid)
    start, room = 1, width - first
    for position, needed in enumerate(others, start=1):
        if needed + _GAP > room and position > start:
            yield _part(grid, start, position)
            start, room = position, width - first
        room -= needed + _GAP
    yield _part(grid, start, len(grid.header))


def _part(grid: Grid, start: int, stop: int) -> Grid:
    header = (grid.header[0], *grid.header[start:stop])
    return Grid(header, tuple((row[0], *row[start:stop]) for row in grid.rows))


def _line(cells: Sequence[Text], widths: Sequence[int]) -> Text:
    line = Text()
    for cell, width in zip(cells, widths, strict=True):
        line += cell + Text(" " * (width - cell.cell_len + _GAP))
    line.rstrip()
    return line


def _widths(grid: Grid) -> list[int]:
    columns = zip(map(Text, grid.header), *grid.rows, strict=True)
    return [max(cell.cell_len for cell in column) for column in columns]
