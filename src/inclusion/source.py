"""Where a number or a rule comes from, and how sure it is."""

from __future__ import annotations

from enum import Enum

import attrs

from inclusion.identifiers import SourceId
from inclusion.language import Text
from inclusion.validity import Valid


class Confidence(Enum):
    """How sure a statement is, from the surest down."""

    HIGH = "high"
    """Read in an official page or in open data, or computed and checked."""
    MEDIUM = "medium"
    """Read in one secondary source."""
    LOW = "low"
    """Approximate or incomplete."""
    INFERRED = "inferred"
    """Follows from sourced facts, but no source says it outright."""
    GENERAL = "general"
    """General knowledge of the field; no source was found."""

    @property
    def label(self) -> Text:
        """How sure it is, in both languages."""
        return _CONFIDENCE_LABELS[self]


_CONFIDENCE_LABELS = {
    Confidence.HIGH: Text(en="sure", cs="jisté"),
    Confidence.MEDIUM: Text(en="one secondary source", cs="jeden druhotný zdroj"),
    Confidence.LOW: Text(en="approximate", cs="přibližné"),
    Confidence.INFERRED: Text(en="inferred", cs="odvozené"),
    Confidence.GENERAL: Text(en="general knowledge", cs="obecná znalost"),
}


@attrs.frozen(kw_only=True)
class Source(Valid):
    """A document that somebody can open and read.

    Args:
        id: Its identifier within the programme or the bibliography.
        title: What it is, in both languages.
        address: Where it is; empty if it has no address.
    """

    id: SourceId
    title: Text
    address: str = ""


@attrs.frozen(kw_only=True)
class Citation(Valid):
    """Says which source a value rests on.

    Args:
        source: The identifier of the source.
        confidence: How sure the value is.
        remark: The place in the source, or how the value was read from it.
    """

    source: SourceId
    confidence: Confidence
    remark: Text | None = None


@attrs.frozen(kw_only=True)
class Ground(Valid):
    """A citation with its source at hand, as findings and rules carry it.

    Args:
        source: The source itself.
        confidence: How sure the value or the rule is.
        remark: The place in the source, or how the value was read from it.
    """

    source: Source
    confidence: Confidence
    remark: Text | None = None
