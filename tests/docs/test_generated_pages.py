"""The reference pages say what the code says."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "docs" / "reference" / "_generate.py"
PAGES: dict[Path, str] = runpy.run_path(str(SCRIPT))["pages"]()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_generated_parts_are_up_to_date(page: Path) -> None:
    """The parts of a page that follow from the code are those that the script makes today."""
    current = page.read_text("utf-8") == PAGES[page]
    assert current, f"renew it: python docs/reference/{SCRIPT.name}"
