"""Hypothesis strategies for sources and for citations of them."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.source import Citation, Confidence, Source
from inclusion.testing.identifiers import source_ids
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import texts

_CONFIDENCES: Final = st.sampled_from(Confidence)
_REMARKS: Final = st.one_of(st.none(), st.none(), texts())


def sources() -> SearchStrategy[Source]:
    """Sources with or without an address, shrinking to one with identifier ``A`` and none."""
    addresses = st.sampled_from(["", "https://example.org", "https://example.org/ř?a=1#b"])
    return st.tuples(source_ids(), texts(), addresses).map(
        lambda parts: Source(id=parts[0], title=parts[1], address=parts[2])
    )


def citations(*, names: References | None = None) -> SearchStrategy[Citation]:
    """Citations of one source, shrinking to a sure one without a remark.

    Args:
        names: What can be referred to; anything if it is not given. Without sources
            there are no citations.
    """
    cited = (names or any_references()).sources
    return st.tuples(st.nothing() if cited is None else cited, _CONFIDENCES, _REMARKS).map(
        lambda parts: Citation(source=parts[0], confidence=parts[1], remark=parts[2])
    )
