"""The areas of social inclusion: what an application chooses and a plan covers.

The vocabulary differs by wave (wave 4 offers eight, the call of 2023 leaves education out and adds
health), so a wave names the areas it offers; this is the union of all vocabularies seen.
"""

from __future__ import annotations

from enum import Enum

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
