"""How the command line is asked, and what it says when it is asked wrongly."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from typer.testing import Result

import inclusion.__main__
from inclusion import cli

Run = Callable[..., Result]

COMMANDS = ("demo", "check", "inspect", "explain", "decide", "ways", "index", "report")
ROOT = Path(__file__).parents[2]


def test_help_names_every_command(run: Run) -> None:
    """The help lists the commands and what the status means."""
    result = run("--help")
    assert result.exit_code == 0
    assert all(f"  {command} " in result.stdout for command in COMMANDS)
    assert "exit status" in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_has_an_example_that_works(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The example in the help of a command can be carried out where the documents are."""
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    monkeypatch.chdir(tmp_path)
    text = run(command, "-h").stdout
    _, _, example = text.partition("Example: inclusion ")
    arguments = shlex.split(example.split("\n\n")[0])
    assert arguments[0] == command
    assert run(*arguments).exit_code in (0, 1)


def test_nothing_asked_shows_the_help(run: Run) -> None:
    """Without a command the help is shown, and the status is that of wrong usage."""
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.output


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["chek", "x"], "check"),
        (["check"], "FILE"),
        (["check", "--colour", "x"], "--colour"),
        (["check", "x", "--format", "yaml"], "yaml"),
        (["check", "x", "y"], "y"),
        (["decide", "x"], "--on"),
        (["report", "x"], "--output"),
        (["demo", "--lang", "de"], "de"),
        (["demo", "--on", "1. 6. 2017"], "YYYY-MM-DD"),
        (["explain", "x", "--locality", "a", "--on", "2017-06-01"], "--package"),
        (["ways", "x", "--locality", "a", "--package", "b"], "--on"),
    ],
)
def test_wrong_usage_is_told(run: Run, arguments: list[str], hint: str) -> None:
    """Wrong usage gives status 2, the reason on standard error and nothing on standard output."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in result.stderr


def test_version_is_that_of_the_distribution(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version is the one of the installed distribution."""
    monkeypatch.setattr(cli, "version", lambda _: "1.2.3")
    assert run("--version").stdout == "inclusion 1.2.3\n"


def test_version_of_a_source_tree_is_no_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no distribution is installed, that is said instead of the version."""

    def not_installed(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(cli, "version", not_installed)
    result = run("--version")
    assert (result.exit_code, result.stdout) == (
        0,
        "inclusion (of the source tree, not installed)\n",
    )


@pytest.mark.parametrize("missing", ["typer", "rich"])
def test_missing_extra_is_named(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without typer or rich the command says how to install them and ends with status 2."""
    for name in [name for name in sys.modules if name.startswith(("inclusion.cli", f"{missing}."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(SystemExit) as ended:
        inclusion.__main__.main()
    captured = capsys.readouterr()
    assert (ended.value.code, captured.out) == (2, "")
    assert 'pip install "social-inclusion[cli]"' in captured.err


def test_other_missing_modules_are_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that is missing for another reason is not taken for the extra."""
    monkeypatch.setitem(sys.modules, "inclusion.cli", None)
    with pytest.raises(ModuleNotFoundError):
        inclusion.__main__.main()


def test_main_runs_the_application(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The entry point runs the command line with the arguments of the process."""
    monkeypatch.setattr(sys, "argv", ["inclusion", "--version"])
    with pytest.raises(SystemExit) as ended:
        inclusion.__main__.main()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("inclusion ")
