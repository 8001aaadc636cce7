"""The reference pages say what the code says."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from inclusion import (
    END_OF_COOPERATION,
    ENTRY,
    FUNDING_ACCESS,
    PLAN_APPROVAL,
    PROJECT_ELIGIBILITY,
)

SCRIPT = Path(__file__).parents[2] / "docs" / "reference" / "_generate.py"
PAGES: dict[Path, str] = runpy.run_path(str(SCRIPT))["pages"]()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_generated_parts_are_up_to_date(page: Path) -> None:
    """The parts of a page that follow from the code are those that the script makes today."""
    current = page.read_text("utf-8") == PAGES[page]
    assert current, f"renew it: python docs/reference/{SCRIPT.name}"


@pytest.mark.parametrize(
    ("book", "version"),
    [
        (book.id, book.version)
        for book in (ENTRY, PLAN_APPROVAL, FUNDING_ACCESS, PROJECT_ELIGIBILITY, END_OF_COOPERATION)
    ],
)
def test_page_of_a_book_names_its_version(book: str, version: str) -> None:
    """A reader who pins the version of a book finds that version on its page."""
    page = SCRIPT.with_name(f"{book}.md").read_text("utf-8")
    assert f"`{book}`, version {version}," in " ".join(page.split())
