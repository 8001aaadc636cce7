"""What would have to be known for a municipality to be supported on a day, or not to be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inclusion.cooperation import Cooperation
from inclusion.coordination import is_supported_in
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.explain.ways.choice_ways import not_lasting
from inclusion.explain.ways.cooperation_ways import begun_by, lasting_on
from inclusion.explain.ways.effects import Effect, Gained, Known
from inclusion.explain.ways.places import position
from inclusion.explain.ways.support_ways import possible_support
from inclusion.identifiers import MunicipalityCode
from inclusion.locality import Locality, Membership
from inclusion.programme import Programme
from inclusion.support import SupportKind, SupportPeriod


def supported(
    programme: Programme,
    place: Locality,
    municipality: MunicipalityCode,
    *,
    on: date,
    kinds: tuple[SupportKind, ...],
) -> Iterator[tuple[Effect, ...]]:
    """The ways in which a municipality may turn out to be supported in a place.

    Args:
        programme: The record.
        place: The place.
        municipality: The municipality.
        on: The day.
        kinds: The kinds of support; empty for any.
    """
    member = tuple(_belonging(programme, place, municipality, on))
    for cooperation in programme.cooperations_of(place.id):
        if cooperation.lasts(place, on=on) is not False:
            at = ("cooperations", position(programme.cooperations, cooperation))
            lasting = tuple(_lasting(cooperation, place, at, on))
            for support in _support(cooperation, place, at, on, kinds):
                yield (*member, *lasting, *support)
    if not programme.cooperations_of(place.id):
        yield (*member, Gained(value=_cooperation(place, on, kinds)))


def _belonging(
    programme: Programme, place: Locality, municipality: MunicipalityCode, on: date
) -> Iterator[Effect]:
    """A stay of which it is not known whether it lasts turns out to last."""
    if place.has_member(municipality, on=on) is not None:
        return
    at = ("localities", position(programme.localities, place), "members")
    for number, stay in enumerate(place.members):
        lasts = place.dossier.lasts_on(on, stay.since, stay.until)
        if stay.municipality == municipality and lasts is None:
            if stay.since is None or stay.since.has_come_by(on) is None:
                yield Known(path=(*at, number, "since"), value=begun_by(stay.since, on))
            if place.dossier.lasts_on(on, PartialDate.on(on), stay.until) is None:
                yield Known(path=(*at, number, "until"), value=lasting_on(stay.until, on))
            return
    since, until = PartialDate.not_after(on), PartialDate.not_before(on)
    found = Membership(municipality=municipality, since=since, until=until)
    yield Known(path=at, value=(*place.members, found))


def _lasting(
    cooperation: Cooperation, place: Locality, at: tuple[str | int, ...], on: date
) -> Iterator[Effect]:
    began, ended = cooperation.began, cooperation.ended
    if began is None or began.has_come_by(on) is None:
        yield Known(path=(*at, "began"), value=begun_by(began, on))
    if place.dossier.lasts_on(on, PartialDate.on(on), ended) is None:
        yield Known(path=(*at, "ended"), value=lasting_on(ended, on))


def _support(
    cooperation: Cooperation,
    place: Locality,
    at: tuple[str | int, ...],
    on: date,
    kinds: tuple[SupportKind, ...],
) -> Iterator[tuple[Effect, ...]]:
    yield ()
    if kinds:
        for periods in possible_support(cooperation, kinds, on=on, dossier=place.dossier):
            yield (Known(path=(*at, "support"), value=periods),)


def _cooperation(place: Locality, on: date, kinds: tuple[SupportKind, ...]) -> Cooperation:
    since, until = PartialDate.not_after(on), PartialDate.not_before(on)
    support = tuple(SupportPeriod(kind=kind, since=since, until=until) for kind in kinds[:1])
    return Cooperation(locality=place.id, began=since, ended=until, support=support)


def unsupported(
    programme: Programme,
    municipality: MunicipalityCode,
    *,
    on: date,
    kinds: tuple[SupportKind, ...],
) -> Iterator[Effect]:
    """What has to be known for no place to support a municipality of which that is open.

    Args:
        programme: The record.
        municipality: The municipality.
        on: The day.
        kinds: The kinds of support; empty for any.
    """
    for place in programme.localities:
        if is_supported_in(programme, place, municipality, on=on, kinds=kinds) is None:
            cooperations = programme.cooperations_of(place.id)
            for cooperation in (one for one in cooperations if one.lasts(place, on=on) is None):
                name, value = not_lasting(cooperation, on)
                at = position(programme.cooperations, cooperation)
                yield Known(path=("cooperations", at, name), value=value)
            if not cooperations:
                at = position(programme.localities, place)
                yield Known(path=("localities", at, "dossier"), value=Dossier.COMPLETE)
