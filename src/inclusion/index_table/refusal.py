"""The error for a table of which nothing can be read."""

from __future__ import annotations

from inclusion.errors import TableError, TableProblem


def refused(code: str, message: str) -> TableError:
    """The error for one problem of the whole table.

    Args:
        code: Its stable code.
        message: What is wrong and what would be right.
    """
    return TableError((TableProblem(0, "", code, message),))
