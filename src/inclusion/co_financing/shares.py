"""The shares (*podíly*) of the EU, the state budget and the beneficiary, in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Context, Decimal, Inexact
from typing import Final, Self

import attrs

from inclusion.co_financing.portion import HUNDRED
from inclusion.errors import InvalidValueError, Violation
from inclusion.validity import Valid

_MOST_PLACES: Final = 6
_EXACT: Final = Context(prec=20, traps=[Inexact])
_NUMBER: Final = r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,6})?"
_TEXT: Final = re.compile(rf"{_NUMBER}/{_NUMBER}(?:/{_NUMBER})?")
_WITH_EU: Final = 3


@attrs.frozen(kw_only=True)
class Shares(Valid):
    """Who pays which percentage of the eligible costs.

    Either all three shares are known, or one of them; two would say the third.

    Args:
        eu: The share of the European Union in per cent, 0 to 100 with at most six decimal places,
            if known.
        state: The share of the state budget in per cent, if known.
        own: The share of the beneficiary itself in per cent, if known.

    Raises:
        InvalidValueError: A share is no such number, or those known do not make 100.
    """

    eu: Decimal | None = None
    state: Decimal | None = None
    own: Decimal | None = None

    def _violations(self) -> Iterator[Violation]:
        known = {name: share for name, share in self._known() if share is not None}
        wrong = [name for name, share in known.items() if not _is_percentage(share)]
        for name in wrong:
            told = f"must be 0 to 100 with at most six places, not {known[name]!s:.60}"
            yield Violation((name,), "not-a-percentage", told)
        if wrong:
            return
        if len(known) not in (1, _WITH_EU):
            yield Violation((), "share-missing", "must know all three shares, or one of them")
        elif len(known) == _WITH_EU and _sum(known.values()) != HUNDRED:
            told = f"must make 100, not {_sum(known.values())}"
            yield Violation((), "not-100", told)

    def _known(self) -> tuple[tuple[str, Decimal | None], ...]:
        return (("eu", self.eu), ("state", self.state), ("own", self.own))

    @property
    def grant(self) -> Decimal | None:
        """The grant (EU and state budget together) in per cent, if the own share is known."""
        return None if self.own is None else _EXACT.subtract(HUNDRED, self.own)

    def agrees_with(self, other: Shares) -> bool:
        """Whether no share that both know differs.

        Args:
            other: The other shares.
        """
        pairs = zip(self._known(), other._known(), strict=True)
        return all(None in (one, two) or one == two for (_, one), (_, two) in pairs)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read shares as people write them: ``85/10/5`` or ``95/5``.

        Args:
            text: EU, state budget and own share, or grant and own share, in per cent, joined by
                slashes without blanks; a full stop before the decimal places.

        Raises:
            InvalidValueError: The text is none, with the code ``not-shares``, or the shares do not
                make 100.
        """
        reason = cls.why_not(text)
        if reason is not None:
            raise InvalidValueError(cls.__name__, (Violation((), "not-shares", reason),))
        *others, own = map(Decimal, text.split("/"))
        if len(others) + 1 == _WITH_EU:
            return cls(eu=others[0], state=others[1], own=own)
        if _sum((*others, own)) != HUNDRED:
            told = f"must make 100, not {_sum((*others, own))}"
            raise InvalidValueError(cls.__name__, (Violation((), "not-100", told),))
        return cls(own=own)

    @classmethod
    def why_not(cls, text: object) -> str | None:
        """Say why something is not the text of shares.

        Args:
            text: Anything at all.

        Returns:
            What is wrong and what would be right, without the text itself, or ``None``.
        """
        if type(text) is not str:
            return f"must be a plain str, not {type(text).__name__}"
        if _TEXT.fullmatch(text):
            return None
        return "must be two or three percentages joined by slashes: 95/5 or 76.735/18.265/5"

    def __str__(self) -> str:
        """The shares with a question mark for each that is not known: ``85/10/5``, ``?/?/5``."""
        return "/".join("?" if share is None else _plain(share) for _, share in self._known())


def _is_percentage(share: Decimal) -> bool:
    if not share.is_finite() or share.is_signed() or share > HUNDRED:
        return False
    exponent = share.as_tuple().exponent
    return isinstance(exponent, int) and -_MOST_PLACES <= exponent <= 2  # noqa: PLR2004 - 1E+2


def _sum(shares: Iterable[Decimal]) -> Decimal:
    total = Decimal(0)
    for share in shares:
        total = _EXACT.add(total, share)
    return total


def _plain(share: Decimal) -> str:
    text = f"{share:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
