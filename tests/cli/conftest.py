"""What the tests of the command line share: a way to run it, and the documents it reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from inclusion import reference
from inclusion.cli import app

OF_THE_MACHINE = ("COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TTY_COMPATIBLE")


@pytest.fixture(scope="session")
def run() -> Callable[..., Result]:
    """Run the command line in this process: arguments, standard input, variables by name."""

    def run(*arguments: str, stdin: bytes = b"", **variables: str) -> Result:
        env: dict[str, str | None] = dict.fromkeys(OF_THE_MACHINE)
        runner = CliRunner(env=env | {"TERM": "xterm-256color"} | variables)
        return runner.invoke(app, arguments, input=stdin, catch_exceptions=False)

    return run


@pytest.fixture(scope="session")
def wave_4() -> str:
    """The name of the shipped document on wave 4."""
    return str(Path(reference.__file__).parent / "wave-4.json")


@pytest.fixture(scope="session")
def illustration() -> str:
    """The name of the shipped document that illustrates."""
    return str(Path(reference.__file__).parent / "illustration.json")
