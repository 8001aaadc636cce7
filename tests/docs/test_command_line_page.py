"""The page on the command line has every command, every option and every field of its JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from inclusion.cli import app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "command-line.md").read_text("utf-8")
SECTIONS = dict(
    re.findall(r"^## `inclusion (\w+)`\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
)
COMMANDS: dict[str, Any] = getattr(get_command(app), "commands", {})
TABLE = re.compile(r"^\| (field.*?) \|.*\n((?:\|.*\n)+)", re.MULTILINE)
WHEN = "timeline docs/examples/wave-4.json --locality novy-bor --package OP-VVV-21 --format json"
LEADS = (
    "ways docs/examples/illustration.json --locality dvojverzov --package OPZ-901 --on 2018-06-15"
    " --format json"
)
VERIFY = "verify - docs/examples/illustration.json --format json"
ASKED = "--locality vzorov --package IROP-903 --on 2017-06-01 --format json"


def test_every_command_has_a_section() -> None:
    """A command is on the page if and only if it exists, in the same order."""
    assert list(SECTIONS) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_a_row(name: str) -> None:
    """The table of a command has its options, no more and no fewer."""
    options = {
        option
        for parameter in COMMANDS[name].params
        for option in parameter.opts
        if option.startswith("--") and option != "--help"
    }
    assert set(re.findall(r"^\| `(--[a-z-]+)", SECTIONS[name], re.MULTILINE)) == options


@pytest.mark.parametrize(
    ("arguments", "section", "table", "keys"),
    [
        ("check docs/how-to/broken.json --format json", "check", "field", ()),
        ("inspect docs/how-to/mended.json --format json", "inspect", "field", ()),
        (f"explain docs/examples/illustration.json {ASKED}", "explain", "field", ()),
        (
            f"explain docs/examples/illustration.json {ASKED}",
            "explain",
            "field of a finding",
            ("findings", -2),
        ),
        (VERIFY, "verify", "field", ()),
        ("index docs/how-to/index-2023.csv --format jsonl", "index", "field", ()),
        (WHEN, "timeline", "field", ()),
        (WHEN, "timeline", "field of a spell", ("spells", 0)),
        (LEADS, "ways", "field", ()),
        (LEADS, "ways", "field of a way", ("ways", 0)),
        (LEADS, "ways", "field of a move", ("ways", 0, "moves", 0)),
    ],
    ids=[
        "check",
        "inspection",
        "decision",
        "finding that has everything",
        "verification",
        "municipality",
        "timeline",
        "spell",
        "ways",
        "way",
        "move",
    ],
)
def test_every_field_has_a_row(
    arguments: str,
    section: str,
    table: str,
    keys: tuple[str | int, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The table of a kind of JSON object has its fields, no more and no fewer."""
    monkeypatch.chdir(ROOT)
    decision = CliRunner().invoke(app, f"explain docs/examples/illustration.json {ASKED}").stdout
    result = CliRunner().invoke(app, arguments, input=decision)
    value = json.loads(result.stdout.split("\n{")[0])
    for key in keys:
        value = value[key]
    rows = dict(TABLE.findall(SECTIONS[section]))[table]
    first_cells = re.findall(r"^\| (.*?) \|", rows, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", " ".join(first_cells))) == set(value)
