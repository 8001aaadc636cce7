"""A grid of short texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from inclusion.cli.grid import Grid, grid_lines, side_by_side


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Grids of at least two columns."""
    columns = draw(st.integers(2, 8))
    words = st.text("abcěš漢", max_size=20)
    header = draw(st.tuples(*[words] * columns))
    rows = draw(st.lists(st.tuples(*[words.map(Text)] * columns), max_size=5))
    return Grid(header, tuple(rows))


@given(grids())
def test_columns_line_up(grid: Grid) -> None:
    """Every cell begins where its column begins, and no text is cut."""
    lines = list(grid_lines(grid))
    widths = [
        max(Text(title).cell_len, *(row[i].cell_len for row in grid.rows), 0)
        for i, title in enumerate(grid.header)
    ]
    for line, cells in zip(lines, (tuple(map(Text, grid.header)), *grid.rows), strict=True):
        expected = "".join(
            cell.plain + " " * (width - cell.cell_len + 2)
            for cell, width in zip(cells, widths, strict=True)
        )
        assert line.plain == expected.rstrip()


@given(grids(), st.integers(1, 100))
def test_parts_hold_every_column_once(grid: Grid, width: int) -> None:
    """Cut for a width, the parts repeat the first column and hold each other column once."""
    parts = list(side_by_side(grid, width))
    assert all(part.header[0] == grid.header[0] for part in parts)
    assert [title for part in parts for title in part.header[1:]] == list(grid.header[1:])
    for number, row in enumerate(grid.rows):
        assert [cell for part in parts for cell in part.rows[number][1:]] == list(row[1:])


@given(grids(), st.integers(1, 100))
def test_parts_fit_the_width_if_they_can(grid: Grid, width: int) -> None:
    """A part is wider than the terminal only if it has a single column beside the first."""
    for part in side_by_side(grid, width):
        widest = max(line.cell_len for line in grid_lines(part))
        assert widest <= width or len(part.header) == 2
