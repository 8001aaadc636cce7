"""The code of a municipality with an authorised office (POÚ) of the Czech Statistical Office."""

from __future__ import annotations

from typing import ClassVar, Final

from inclusion.identifiers.nuts3 import Nuts3
from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.orp_code import OrpCode
from inclusion.identifiers.shape import why_not_shaped

_PRAGUE: Final = "0"


class PouCode(OfficialIdentifier):
    """The code of a POÚ in list 61 of the Czech Statistical Office, for example ``51056``.

    Five digits without a check digit; the first four are the code of the ORP. RÚIAN has other
    numbers for the same places (1759 for Liberec). Prague has none, as it has no ORP; sources write
    ``0``.

    Confidence: high. The first four digits are the ORP in all rows of the Index of social
    exclusion 2023.

    Args:
        value: The five digits.

    Raises:
        InvalidIdentifierError: Not five ASCII digits, or the first four are no code of an ORP.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "POÚ code of the Czech Statistical Office"
    form: ClassVar[str] = "#####"
    example: ClassVar[str] = "51056"

    @property
    def orp(self) -> OrpCode:
        """The municipality with extended powers in whose district the POÚ lies."""
        return OrpCode(self.value[:-1])

    @property
    def nuts3(self) -> Nuts3:
        """The region in which the POÚ lies."""
        return self.orp.nuts3

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return why_not_shaped(text, cls.form) or OrpCode.why_not(text[:-1])

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        reason = cls._why_not_exact(text)
        return f"{reason}; for Prague leave the code out" if text == _PRAGUE else reason
