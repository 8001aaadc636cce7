"""The five indicators of the index, and the three parts in which each gives points."""

from __future__ import annotations

from enum import Enum

from inclusion.language import Language, Text


class IndexIndicator(Enum):
    """An indicator of the index of social exclusion."""

    DEBT_ENFORCEMENT = "debt-enforcement"
    """Persons in debt enforcement on 31 December; of the inhabitants aged 15 and over."""
    HOUSING_ALLOWANCE = "housing-allowance"
    """Housing allowances paid in an average month; to inhabitants aged 15 and over."""
    SUBSISTENCE_ALLOWANCE = "subsistence-allowance"
    """Allowances for living paid in an average month; to inhabitants aged 15 and over."""
    JOB_SEEKERS = "job-seekers"
    """Job seekers registered for more than 6 months, in December; of those aged 15 to 64."""
    EARLY_SCHOOL_LEAVERS = "early-school-leavers"
    """Early leavers of ordinary classes in a school year; of all who ended compulsory schooling."""

    @property
    def label(self) -> Text:
        """What is counted, in both languages."""
        return _LABELS[self]

    @property
    def field(self) -> str:
        """Its name where a name must be an identifier, for example ``debt_enforcement``."""
        return self.value.replace("-", "_")


_LABELS = {
    IndexIndicator.DEBT_ENFORCEMENT: Text(en="persons in debt enforcement", cs="osoby v exekuci"),
    IndexIndicator.HOUSING_ALLOWANCE: Text(
        en="recipients of the housing allowance", cs="příjemci příspěvku na bydlení"
    ),
    IndexIndicator.SUBSISTENCE_ALLOWANCE: Text(
        en="recipients of the allowance for living", cs="příjemci příspěvku na živobytí"
    ),
    IndexIndicator.JOB_SEEKERS: Text(
        en="job seekers registered for more than 6 months",
        cs="uchazeči o zaměstnání evidovaní déle než 6 měsíců",
    ),
    IndexIndicator.EARLY_SCHOOL_LEAVERS: Text(
        en="early leavers of primary school", cs="předčasné odchody ze základní školy"
    ),
}


class IndexPart(Enum):
    """What an indicator gives points for: up to two for each part."""

    COUNT = "count"
    """How many."""
    SHARE = "share"
    """How many of a hundred of those they are counted among."""
    QUOTIENT = "quotient"
    """The share against the mean of the shares of the region and of the country."""

    @property
    def label(self) -> Text:
        """The name of the part in both languages."""
        return _PART_LABELS[self]

    @property
    def unit(self) -> str:
        """The sign that follows its numbers; empty where there is none."""
        return "\N{NO-BREAK SPACE}%" if self is IndexPart.SHARE else ""

    def unit_of_distance(self, language: Language) -> str:
        """The unit that follows a difference of its numbers; empty where there is none.

        Args:
            language: The reader's language.
        """
        return _PERCENTAGE_POINTS.to(language) if self is IndexPart.SHARE else ""


_PERCENTAGE_POINTS = Text(
    en="\N{NO-BREAK SPACE}percentage points", cs="\N{NO-BREAK SPACE}procentního bodu"
)
_PART_LABELS = {
    IndexPart.COUNT: Text(en="count", cs="počet"),
    IndexPart.SHARE: Text(en="share", cs="podíl"),
    IndexPart.QUOTIENT: Text(en="location quotient", cs="lokalizační kvocient"),
}
