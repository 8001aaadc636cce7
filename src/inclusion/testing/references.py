"""What the records that strategies draw refer to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.area import Area
from inclusion.identifiers import LocalityId, MunicipalityCode, SourceId, WaveId
from inclusion.programme import Programme
from inclusion.testing.identifiers import locality_ids, municipality_codes, source_ids, wave_ids

_Item = TypeVar("_Item")


SOME_AREAS: Final = (Area.HOUSING, Area.EDUCATION, Area.EMPLOYMENT)
"""The areas that are drawn unless others are asked for; so few that they often meet."""


class References(NamedTuple):
    """Strategies for the identifiers of things that stand elsewhere, and the areas spoken of.

    Args:
        municipalities: The municipalities.
        localities: The places.
        waves: The waves; may be empty (``st.nothing()``).
        sources: The sources; ``None`` if there are none.
        areas: The areas that are chosen, treated and opened for; three unless others are given.
    """

    municipalities: SearchStrategy[MunicipalityCode]
    localities: SearchStrategy[LocalityId]
    waves: SearchStrategy[WaveId]
    sources: SearchStrategy[SourceId] | None
    areas: tuple[Area, ...] = SOME_AREAS


def any_references() -> References:
    """References to anything at all; what draws from them is no part of one programme."""
    return References(
        municipalities=municipality_codes(),
        localities=locality_ids(),
        waves=wave_ids(),
        sources=source_ids(),
    )


def references_to(
    *,
    municipalities: Sequence[MunicipalityCode] = (),
    localities: Sequence[LocalityId] = (),
    waves: Sequence[WaveId] = (),
    sources: Sequence[SourceId] = (),
) -> References:
    """References to just these things.

    Args:
        municipalities: The municipalities.
        localities: The places.
        waves: The waves.
        sources: The sources.
    """
    return References(
        municipalities=_one_of(municipalities),
        localities=_one_of(localities),
        waves=_one_of(waves),
        sources=_one_of(sources) if sources else None,
    )


def references_of(programme: Programme) -> References:
    """References to what a programme holds.

    Args:
        programme: The programme.
    """
    return references_to(
        municipalities=[municipality.code for municipality in programme.municipalities],
        localities=[locality.id for locality in programme.localities],
        waves=[wave.id for wave in programme.waves],
        sources=[source.id for source in programme.sources],
    )


def _one_of(items: Sequence[_Item]) -> SearchStrategy[_Item]:
    return st.sampled_from(items) if items else st.nothing()
