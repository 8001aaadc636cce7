"""The index of many municipalities for people: a table, and how many are in each band."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from inclusion.cli.grid import Grid, grid_lines, put_grid
from inclusion.cli.output import put_styled
from inclusion.cli.shown_text import one_line
from inclusion.exclusion_index import IndexBand, IndexIndicator
from inclusion.index_table import IndexRow, IndexSummary
from inclusion.language import Language
from inclusion.language import Text as Words

_COLUMNS = (
    Words(en="Code", cs="Kód"),
    Words(en="Name", cs="Název"),
    Words(en="Points", cs="Body"),
    Words(en="Band", cs="Pásmo"),
    Words(en="Debts", cs="Exekuce"),
    Words(en="Housing", cs="PnB"),
    Words(en="Living", cs="PnŽ"),
    Words(en="Seekers", cs="UoZ6+"),
    Words(en="School", cs="ZŠ"),
    Words(en="Published", cs="Publikováno"),
)
_BANDS = (
    Words(en="Band", cs="Pásmo"),
    Words(en="Computed", cs="Vypočteno"),
    Words(en="Published", cs="Publikováno"),
    Words(en="Meaning", cs="Význam"),
)
_STYLES = {
    IndexBand.MINIMAL: "green",
    IndexBand.LOWER: "",
    IndexBand.RAISED: "yellow",
    IndexBand.HIGH: "red",
}
_NOT_KNOWN = Words(en="not known", cs="není známo")
_AGREEMENT = (
    Words(
        en="Municipalities: {municipalities}",
        cs="Obce: {municipalities}",
    ),
    Words(
        en="Points known exactly: {exact}; as published: {exact_agreeing}",
        cs="Body známé přesně: {exact}; shodné s publikovanými: {exact_agreeing}",
    ),
    Words(
        en="Points known within bounds: {bounded}; published ones within: {bounded_agreeing}",
        cs="Body známé v mezích: {bounded}; publikované v mezích: {bounded_agreeing}",
    ),
)


def put_index_table(rows: tuple[IndexRow, ...], language: Language) -> None:
    """Write a line for each municipality to standard output.

    Args:
        rows: The municipalities.
        language: The reader's language.
    """
    header = tuple(column.to(language) for column in _COLUMNS)
    put_grid(Grid(header, tuple(map(_cells, rows))))


def put_summary(summary: IndexSummary, language: Language) -> None:
    """Write how many municipalities are in each band to standard output.

    Args:
        summary: The numbers.
        language: The reader's language.
    """
    put_styled([Text(), *summary_lines(summary, language)])


def summary_lines(summary: IndexSummary, language: Language) -> Iterator[Text]:
    """How many municipalities are in each band, and how far they agree with what was published.

    Args:
        summary: The numbers.
        language: The reader's language.
    """
    header = tuple(column.to(language) for column in _BANDS)
    rows = tuple(
        (
            Text(count.band.value if count.band else "?", _style(count.band)),
            Text(str(count.computed)),
            Text(str(count.published)),
            Text((count.band.label if count.band else _NOT_KNOWN).to(language)),
        )
        for count in summary.bands
    )
    yield from grid_lines(Grid(header, rows))
    for words in _AGREEMENT:
        yield Text(words.to(language).format_map(summary._asdict()))


def _cells(row: IndexRow) -> tuple[Text, ...]:
    points = {indicator: getattr(row, indicator.field) for indicator in IndexIndicator}
    return (
        Text(row.municipality),
        Text(one_line(row.name)),
        Text(_bounds(row)),
        Text(row.band or "?", _style(IndexBand(row.band) if row.band else None)),
        *(Text(_known(found)) for found in points.values()),
        Text(_known(row.published_points), "" if row.agrees is not False else "bold red"),
    )


def _bounds(row: IndexRow) -> str:
    if row.points is not None:
        return str(row.points)
    return f"{row.points_least}\N{EN DASH}{row.points_most}"


def _known(points: int | None) -> str:
    return "?" if points is None else str(points)


def _style(band: IndexBand | None) -> str:
    return _STYLES[band] if band else "magenta"
