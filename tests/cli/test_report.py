"""The command that writes a report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

from inclusion import reference
from inclusion.report import html_report

Run = Callable[..., Result]
ON = date(2018, 1, 2)


def test_page_is_that_of_the_library(run: Run, illustration: str, tmp_path: Path) -> None:
    """The file holds the page in UTF-8, and its name is told on standard error."""
    output = tmp_path / "report.html"
    result = run("report", illustration, "-o", str(output), "--on", str(ON), "--lang", "cs")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"Written: {output}\n"
    page = html_report(reference.illustration(), on=ON, language="cs")
    assert output.read_bytes() == page.encode()


def test_page_on_standard_output_of_one_place(run: Run, illustration: str) -> None:
    """A hyphen writes to standard output; the day left out is that of the demo."""
    result = run("report", illustration, "--output", "-", "--locality", "vzorov")
    page = html_report(
        reference.illustration(), on=date(2017, 6, 1), language="en", locality="vzorov"
    )
    assert (result.exit_code, result.stdout) == (0, page)


def test_unknown_place_is_wrong_usage(run: Run, illustration: str, tmp_path: Path) -> None:
    """A place that the document lacks gives status 2, and nothing is written."""
    output = tmp_path / "report.html"
    result = run("report", illustration, "-o", str(output), "--locality", "vzorof")
    assert result.exit_code == 2
    assert "did you mean vzorov?" in result.stderr
    assert not output.exists()


@pytest.mark.parametrize("name", ["", "no/such/folder/report.html"])
def test_file_that_cannot_be_written_is_wrong_usage(
    run: Run, illustration: str, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A name that is no file gives status 2 and the reason."""
    monkeypatch.chdir(tmp_path)
    result = run("report", illustration, "-o", name, "--locality", "vzorov")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"Error: cannot write {name!r}: " in result.stderr


def test_broken_document_is_told(run: Run, tmp_path: Path) -> None:
    """A document with problems gives status 1."""
    broken = tmp_path / "broken.json"
    broken.write_text("{}", "utf-8")
    assert run("report", str(broken), "-o", "-").exit_code == 1
