"""The areas of social inclusion: what an application chooses and a plan covers.

The vocabulary differs by wave (wave 4 offers eight, the call of 2023 leaves education out and adds
health), so a wave names the areas it offers; this is the union of all vocabularies seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from types import MappingProxyType

from inclusion.errors import InvalidValueError, Violation
from inclusion.language import Text


class Area(Enum):
    """An area of social inclusion (*oblast*)."""

    HOUSING = "housing"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    SOCIAL_SERVICES = "social-services"
    FAMILY = "family"
    DEBTS = "debts"
    CRIME_PREVENTION = "crime-prevention"
    SAFETY = "safety"
    HEALTH = "health"
    LEISURE = "leisure"
    HOMELESSNESS = "homelessness"

    @property
    def label(self) -> Text:
        """The name of the area in both languages."""
        return _LABELS[self]


_LABELS = {
    Area.HOUSING: Text(en="housing", cs="bydlení"),
    Area.EDUCATION: Text(en="education", cs="vzdělávání"),
    Area.EMPLOYMENT: Text(en="employment", cs="zaměstnanost"),
    Area.SOCIAL_SERVICES: Text(en="social services", cs="sociální služby"),
    Area.FAMILY: Text(en="work with families", cs="práce s rodinou"),
    Area.DEBTS: Text(en="debts", cs="dluhy"),
    Area.CRIME_PREVENTION: Text(en="crime prevention", cs="prevence kriminality"),
    Area.SAFETY: Text(en="safety", cs="bezpečnost"),
    Area.HEALTH: Text(en="health", cs="zdraví"),
    Area.LEISURE: Text(en="leisure", cs="volný čas"),
    Area.HOMELESSNESS: Text(en="homelessness", cs="bezdomovectví"),
}

_OTHER_NAMES = {
    "security": Area.SAFETY,
    "crime": Area.CRIME_PREVENTION,
    "indebtedness": Area.DEBTS,
    "family": Area.FAMILY,
    "family work": Area.FAMILY,
    "kriminalita": Area.CRIME_PREVENTION,
    "zadluženost": Area.DEBTS,
    "rodina": Area.FAMILY,
}
_BY_NAME = MappingProxyType(
    {
        **_OTHER_NAMES,
        **{area.value: area for area in Area},
        **{name: area for area, label in _LABELS.items() for name in (label.en, label.cs)},
    }
)
_JOINED = re.compile(r" and | a |, ")


def areas_named(names: Iterable[str]) -> tuple[Area, ...]:
    """The areas that an application names in its own words, each once, in the order given.

    A combined name such as "crime prevention and security" (*prevence kriminality a bezpečnost*)
    is as many areas as it names.

    Args:
        names: Names in Czech or English, or the texts of :class:`Area`; case does not matter.

    Raises:
        InvalidValueError: A name is none of an area; all such names are told, each with its place.
    """
    found: dict[Area, None] = {}
    violations: list[Violation] = []
    for position, name in enumerate(names):
        for part in _parts_of(name):
            if part in _BY_NAME:
                found[_BY_NAME[part]] = None
            else:
                known = ", ".join(area.value for area in Area)
                text = f"{part!r} is no area; known are: {known}"
                violations.append(Violation((position,), "unknown-area", text))
    if violations:
        raise InvalidValueError("areas", tuple(violations))
    return tuple(found)


def _parts_of(name: str) -> list[str]:
    plain = " ".join(name.split()).lower()
    return [plain] if plain in _BY_NAME else _JOINED.split(plain)
