"""The command line: ``inclusion``, or ``python -m inclusion``."""

from __future__ import annotations

import sys

from inclusion.errors import MissingExtraError

_NEEDED = ("typer", "rich")


def main() -> None:
    """Run the command line; without the extra that it needs, say so and exit with status 2."""
    try:
        from inclusion.cli import run  # noqa: PLC0415 - its packages may not be installed
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        print(MissingExtraError("cli", "the command line"), file=sys.stderr)  # noqa: T201 - a message
        sys.exit(2)
    run()


if __name__ == "__main__":
    main()
