"""The rows of a CSV file as texts; commas, semicolons or tabs between the cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import Final

from inclusion.errors import TableError
from inclusion.index_table.columns import is_heading
from inclusion.index_table.limits import HEADING_ROWS
from inclusion.index_table.refusal import refused

_DELIMITERS: Final = (",", ";", "\t")


def csv_rows(data: bytes, encoding: str) -> Iterator[list[str]]:
    """The rows of a CSV file, each as its cells.

    Args:
        data: The file.
        encoding: Its encoding by name; a byte order mark of UTF-8 may be there.

    Raises:
        TableError: It is not in that encoding, there is no such encoding, or quotes do not pair.
    """
    text = _decoded(data, encoding)
    broken: TableError | None = None
    for delimiter in _DELIMITERS:
        try:
            if any(map(is_heading, islice(_rows(text, delimiter), HEADING_ROWS))):
                return _rows(text, delimiter)
        except TableError as error:  # quotes pair only with the delimiter that is really used
            broken = broken or error
    if broken:
        raise broken
    return iter(())


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError:
        message = f"there is no encoding {encoding!r}; files of offices are often cp1250"
        raise refused("unknown-encoding", message) from None
    except UnicodeError as error:
        place = getattr(error, "start", 0)
        message = f"is not {encoding} at byte {place}; name its encoding, often cp1250"
        raise refused("wrong-encoding", message) from None


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from lines
    except csv.Error as error:
        message = f"is no CSV at line {lines.line_num}: {error}"
        raise refused("not-csv", message) from None
