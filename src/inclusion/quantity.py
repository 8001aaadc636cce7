"""Small values that stand in findings: a thing with its name, a number with its unit."""

from __future__ import annotations

from enum import Enum

import attrs

from inclusion.language import Language
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Named(Valid):
    """Something of the record, by its identifier and its name.

    Args:
        kind: What it is, for example ``"municipality"``.
        id: Its identifier as text.
        name: Its name as people write it.
    """

    kind: str
    id: str
    name: str


class Unit(Enum):
    """The unit of a quantity; its forms: English one, many; Czech one, two to four, many."""

    MINUTES = ("minute", "minutes", "minuta", "minuty", "minut")
    DAYS = ("day", "days", "den", "dny", "dní")
    WORKING_DAYS = (
        "working day",
        "working days",
        "pracovní den",
        "pracovní dny",
        "pracovních dnů",
    )
    WEEKS = ("week", "weeks", "týden", "týdny", "týdnů")
    MONTHS = ("month", "months", "měsíc", "měsíce", "měsíců")
    YEARS = ("year", "years", "rok", "roky", "let")
    COUNCILS = ("council", "councils", "zastupitelstvo", "zastupitelstva", "zastupitelstev")
    INHABITANTS = ("inhabitant", "inhabitants", "obyvatel", "obyvatelé", "obyvatel")
    AREAS = ("area", "areas", "oblast", "oblasti", "oblastí")
    VOTES = ("vote", "votes", "hlas", "hlasy", "hlasů")

    def word(self, number: int, language: Language) -> str:
        """The unit in the form that goes with a number.

        Args:
            number: The number.
            language: The reader's language.
        """
        one, many, cs_one, cs_few, cs_many = self.value
        if language is Language.ENGLISH:
            return one if number == 1 else many
        return cs_one if number == 1 else cs_few if number in (2, 3, 4) else cs_many


@attrs.frozen(kw_only=True)
class Quantity(Valid):
    """A number with its unit.

    Args:
        number: How many.
        unit: Of what.
    """

    number: int
    unit: Unit
