"""The location quotient: the share of a municipality against its region and its country."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import attrs

from inclusion.errors import Violation
from inclusion.exclusion_index.exact_number import ExactNumber, exact
from inclusion.exclusion_index.explained import Explained
from inclusion.exclusion_index.figure_text import figure
from inclusion.invariants import not_negative
from inclusion.language import Language, Text

_WORDS = Text(
    en="location quotient {value}: share {share}\N{NO-BREAK SPACE}% against {base}"
    "\N{NO-BREAK SPACE}%, the mean of region ({region}\N{NO-BREAK SPACE}%) and country "
    "({country}\N{NO-BREAK SPACE}%)",
    cs="lokalizační kvocient {value}: podíl {share}\N{NO-BREAK SPACE}% vůči {base}"
    "\N{NO-BREAK SPACE}%, průměru kraje ({region}\N{NO-BREAK SPACE}%) a státu "
    "({country}\N{NO-BREAK SPACE}%)",
)


@attrs.frozen(kw_only=True)
class LocationQuotient(Explained):
    """A location quotient with what it follows from.

    The shares of region and country are those of all their people, not means of municipalities.

    Args:
        share: The share in the municipality, in per cent.
        region: The share in its region, in per cent.
        country: The share in the country, in per cent.

    Raises:
        InvalidValueError: A share is negative, or both that are compared with are 0.
    """

    share: Fraction
    region: Fraction
    country: Fraction

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "share", "region", "country")
        if not self.region + self.country:
            yield Violation(("region",), "nothing-to-compare", "must not be 0 with the country's")

    @property
    def base(self) -> Fraction:
        """The mean of the shares of region and country, in per cent."""
        return (self.region + self.country) / 2

    @property
    def value(self) -> Fraction:
        """The quotient, exactly."""
        return self.share / self.base

    def _lines(self, reader: Language) -> Iterator[str]:
        """The quotient in one sentence."""
        names = ("value", "share", "base", "region", "country")
        words = {name: figure(getattr(self, name), reader) for name in names}
        yield _WORDS.to(reader).format_map(words)


def location_quotient(
    share: ExactNumber, *, region: ExactNumber, country: ExactNumber
) -> LocationQuotient:
    """The location quotient from plain numbers.

    Args:
        share: The share in the municipality, in per cent.
        region: The share in its region, in per cent.
        country: The share in the country, in per cent.

    Raises:
        InvalidValueError: A number is a float, none at all or negative, or there is nothing to
            compare with.
    """
    return LocationQuotient(
        share=exact("share", share),
        region=exact("region", region),
        country=exact("country", country),
    )
