"""Every example of the documentation runs: the Python blocks and the ``inclusion`` commands.

A page is one test and one namespace. What a command should print stands below it: a line ``...``
stands for any lines, ``...`` within a line for any part of it. ``$ echo $?`` asks for the exit
status; `` | `` hands what one command prints to the next.
"""

from __future__ import annotations

import difflib
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser
from typer.testing import CliRunner

from inclusion.cli import app

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BUILT = DOCS / "_build"
PAGES = (
    ROOT / "README.md",
    *(page for page in sorted(DOCS.rglob("*.md")) if BUILT not in page.parents),
)
ENVIRONMENT = {"COLUMNS": "100", "NO_COLOR": "1", "FORCE_COLOR": None, "TERM": "dumb"}

ANYTHING = "..."
RUN = ("python", "console")
NOT_RUN = ("bash", "json", "mermaid", "text", "toml")
FENCE = re.compile(r"^(?P<indent>[ >\t]*)(?P<ticks>`{3,}|~{3,})(?P<language>[^`\n]*)$")
DIRECTIVE = re.compile(r"\{[\w-]+\}.*")
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```", re.MULTILINE | re.DOTALL)


class Command(NamedTuple):
    """A command of a block, and the lines that stand below it."""

    words: str
    below: list[str]


def run_console(example: Example) -> str | None:
    """Run the commands of a block; the answer tells how the output differs, if it does."""
    status = 0
    for command in commands(example.parsed.splitlines()):
        if command.words == "echo $?":
            given = f"{status}\n"
        else:
            given = ""
            for part in command.words.split(" | "):
                program, *arguments = shlex.split(part)
                if program != "inclusion":
                    return f"{command.words!r} cannot be run here; put it into a bash block"
                result = CliRunner().invoke(
                    app, arguments, input=given, env=ENVIRONMENT, catch_exceptions=False
                )
                given, status = result.output, result.exit_code
        if not fits(command.below, given):
            return difference(command, given)
    return None


def commands(lines: list[str]) -> Iterator[Command]:
    """The commands of a block; a backslash joins a line to the next."""
    waiting = iter(lines)
    command: Command | None = None
    for line in waiting:
        if line.startswith("$ "):
            if command:
                yield command
            words = line.removeprefix("$ ")
            while words.endswith("\\"):
                words = words[:-1] + next(waiting)
            command = Command(words, [])
        else:
            assert command, f"the block does not begin with a command, but with {line!r}"
            command.below.append(line)
    if command:
        yield command


def fits(expected: list[str], given: str) -> bool:
    """Whether an output is as expected, blanks at the ends of lines aside."""
    pattern = "".join(
        r"(?:.*\n)*?"
        if line.strip() == ANYTHING
        else ".*".join(map(re.escape, line.rstrip().split(ANYTHING))) + r"\n"
        for line in expected
    )
    return re.fullmatch(pattern, as_lines(given)) is not None


def as_lines(text: str) -> str:
    """A text without blanks at the ends of lines and without blank lines at its end."""
    return "".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines())


def difference(command: Command, given: str) -> str:
    """The output that stands on the page against the one that came."""
    lines = difflib.unified_diff(
        command.below, as_lines(given).splitlines(), "on the page", "printed", lineterm=""
    )
    return f"$ {command.words}\n" + "\n".join(lines)


SYBIL = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser(language="console", evaluator=run_console)]
)


class Fence(NamedTuple):
    """A fenced block."""

    language: str
    lines: range


def fences(text: str) -> Iterator[Fence]:
    """The fenced blocks of a page, found without Sybil."""
    first, opening = 0, None
    for number, line in enumerate(text.splitlines(), start=1):
        found = FENCE.match(line)
        if found and not opening:
            first, opening = number, found
        elif found and opening and found["ticks"].startswith(opening["ticks"]):
            yield Fence(opening["language"].strip(), range(first, number + 1))
            opening = None
    assert not opening, f"the block that begins in line {first} does not end"


def name_of(page: Path) -> str:
    """The path of a page from the root of the repository."""
    return page.relative_to(ROOT).as_posix()


every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)


@every_page
def test_examples_of_a_page_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every Python block runs and every command prints what stands below it."""
    monkeypatch.chdir(ROOT)
    for example in SYBIL.parse(page).examples():
        example.evaluate()


@every_page
def test_no_example_of_a_page_is_passed_over(page: Path) -> None:
    """In each block that should run Sybil finds an example; no block is in an unknown language."""
    found = [example.line for example in SYBIL.parse(page).examples()]
    for language, lines in fences(page.read_text("utf-8")):
        assert language in {*RUN, *NOT_RUN} or DIRECTIVE.fullmatch(language), lines
        assert language not in RUN or any(line in lines for line in found), lines


def test_every_page_is_in_a_table_of_contents() -> None:
    """A reader who follows the tables of contents from the front page reaches every page."""
    front = DOCS / "index.md"
    reached: set[Path] = set()
    waiting = [front]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        waiting += [entry for entry in entries(page) if entry not in reached]
    assert reached == set(PAGES) - {ROOT / "README.md"}


def entries(page: Path) -> Iterator[Path]:
    """The pages in the tables of contents of a page."""
    for table in TOCTREE.findall(page.read_text("utf-8")):
        for line in table.splitlines():
            if line.strip() and not line.startswith(":"):
                yield (page.parent / f"{line.strip()}.md").resolve()


@pytest.mark.parametrize(
    ("expected", "given", "answer"),
    [
        (["one", "two"], "one\ntwo\n", True),
        (["one  ", "two"], "one\ntwo  \n\n", True),
        (["one"], "one\ntwo\n", False),
        (["one", "..."], "one\ntwo\nthree\n", True),
        (["...", "three"], "one\ntwo\nthree\n", True),
        (["one", "...", "three"], "one\nthree\n", True),
        (["one", "...", "four"], "one\ntwo\nthree\n", False),
        (["o.e"], "one\n", False),
        (["o..."], "one\n", True),
        (["o...e two"], "one two\n", True),
        (["o... two"], "one\ntwo\n", False),
        ([], "", True),
        ([], "one\n", False),
    ],
)
def test_output_is_compared_line_by_line(expected: list[str], given: str, answer: bool) -> None:
    """Three dots stand for any lines, everything else for itself."""
    assert fits(expected, given) is answer


def test_a_failing_example_names_its_line(tmp_path: Path) -> None:
    """A mistake in a Python block is reported at its line on the page."""
    page = tmp_path / "page.md"
    page.write_text("# Title\n\n```python\nright = 1\nassert right == 2\n```\n", "utf-8")
    (example,) = SYBIL.parse(page).examples()
    with pytest.raises(AssertionError) as caught:
        example.evaluate()
    assert (caught.traceback[-1].path, caught.traceback[-1].lineno + 1) == (page, 5)


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("$ inclusion --version\ninclusion 0", "+inclusion "),
        ("$ inclusion decide\n...\n$ echo $?\n0", "+2"),
        ("$ ls\n", "cannot be run here"),
    ],
)
def test_a_failing_command_tells_what_it_printed(tmp_path: Path, block: str, told: str) -> None:
    """A command that prints something else is reported at its line, with what it printed."""
    page = tmp_path / "page.md"
    page.write_text(f"# Title\n\n```console\n{block}\n```\n", "utf-8")
    (example,) = SYBIL.parse(page).examples()
    with pytest.raises(AssertionError, match=re.escape(told)) as caught:
        example.evaluate()
    assert "line 3" in str(caught.value)
