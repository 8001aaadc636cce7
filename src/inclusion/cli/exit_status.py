"""What the command line tells the shell that called it."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit status of a command."""

    FINE = 0
    PROBLEMS = 1
    """The document has problems, or the one answer asked for is other than granted.

    Of a decision: that it does not hold; of the ways to yes: that there is none.
    """
    WRONG_USAGE = 2
    """The command cannot be carried out as it was given."""
