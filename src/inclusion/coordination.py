"""Whether a municipality is in the coordinated approach, or in another kind of support, on a day.

Being a member of a place is one thing, the cooperation of the place another, the kind of support a
third; all three have their days. The record is taken to hold every place that cooperates.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from inclusion.cooperation import Cooperation
from inclusion.identifiers import MunicipalityCode
from inclusion.locality import Locality
from inclusion.programme import Programme
from inclusion.support import SupportKind
from inclusion.three_valued import every, some

COORDINATED_KINDS: Final = (SupportKind.INTENSIVE, SupportKind.REMOTE_COMPREHENSIVE)
"""The kinds of support that are part of the coordinated approach; partial support is not (S41)."""


def is_supported(
    programme: Programme,
    municipality: MunicipalityCode,
    *,
    on: date,
    kinds: tuple[SupportKind, ...] = COORDINATED_KINDS,
) -> bool | None:
    """Whether a municipality belongs to any place in one of these kinds of support on a day.

    Args:
        programme: The record.
        municipality: The municipality.
        on: The day.
        kinds: The kinds of support; empty for any.

    Returns:
        ``None`` if that is not known.
    """
    return some(
        is_supported_in(programme, place, municipality, on=on, kinds=kinds)
        for place in programme.localities
    )


def is_supported_in(
    programme: Programme,
    place: Locality,
    municipality: MunicipalityCode,
    *,
    on: date,
    kinds: tuple[SupportKind, ...] = COORDINATED_KINDS,
) -> bool | None:
    """Whether a municipality belongs to one place in one of these kinds of support on a day.

    Args:
        programme: The record.
        place: The place.
        municipality: The municipality.
        on: The day.
        kinds: The kinds of support; empty for any.

    Returns:
        ``None`` if that is not known.
    """
    cooperations = programme.cooperations_of(place.id)
    lasting = some(_lasts(c, place, on, kinds) for c in cooperations)
    cooperates = lasting if cooperations else place.dossier.silence
    return every((place.has_member(municipality, on=on), cooperates))


def _lasts(
    cooperation: Cooperation, place: Locality, on: date, kinds: tuple[SupportKind, ...]
) -> bool | None:
    lasts = cooperation.lasts(place, on=on)
    if not kinds:
        return lasts
    fitting = some(
        cooperation.support_lasts(position, on=on, dossier=place.dossier)
        for position, period in enumerate(cooperation.support)
        if period.kind in kinds
    )
    return every((lasts, fitting if cooperation.support else place.dossier.silence))
