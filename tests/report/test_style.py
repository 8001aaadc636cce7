"""The colours of the page can be told apart from what is behind them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import inclusion.report.page

STYLE = Path(inclusion.report.page.__file__).with_name("style.css").read_text("utf-8")
SCHEMES = {
    name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block))
    for name, block in zip(
        ("light", "dark", "print"),
        re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL),
        strict=True,
    )
}
SCHEMES["print"] = SCHEMES["light"] | SCHEMES["print"]
PAIRS = [
    *(("ink", behind) for behind in ("page", "raised", "not_yet-tint")),
    *((colour, "page") for colour in ("soft", "link", "granted", "barred", "undetermined")),
    *((name, f"{name}-tint") for name in ("granted", "not_yet", "barred", "undetermined")),
]
ENOUGH = 4.5


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG 2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "behind"), PAIRS, ids="-on-".join)
def test_contrast_is_enough(scheme: str, text: str, behind: str) -> None:
    """Text has a contrast of at least 4.5 to 1 to what is behind it (WCAG 2, level AA)."""
    lighter, darker = sorted(
        (luminance(SCHEMES[scheme][name]) for name in (text, behind)), reverse=True
    )
    assert (lighter + 0.05) / (darker + 0.05) >= ENOUGH


def test_outcomes_differ_without_colour() -> None:
    """Three of the four bars have a pattern of their own, the fourth is solid."""
    fills = re.findall(r"\.bar\.(granted|not_yet|barred|undetermined) \{ fill: (.*?); \}", STYLE)
    assert len({fill for _, fill in fills}) == 4
