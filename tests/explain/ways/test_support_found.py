"""By what a municipality turns out to be supported in a place."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from inclusion import (
    Dossier,
    LocalityId,
    PartialDate,
    SupportKind,
    reference,
)
from inclusion.coordination import is_supported_in
from inclusion.explain.ways.effects import Gained, Known
from inclusion.explain.ways.support_found import supported

WAVE_4 = reference.wave_4()
ON = date(2017, 6, 1)


def test_municipality_that_is_no_member_on_record_turns_out_to_be_one() -> None:
    """A partial record may lack a member: it belongs to the place on the day, and cooperates."""
    place = WAVE_4.locality(LocalityId("novy-bor"))
    assert place.dossier is Dossier.PARTIAL
    stranger = WAVE_4.locality(LocalityId("most")).members[0].municipality
    found = list(supported(WAVE_4, place, stranger, on=ON, kinds=()))
    assert found
    for effects in found:
        joined, *_ = effects
        assert isinstance(joined, Known)
        after = joined.applied(WAVE_4).locality(place.id)
        assert after.has_member(stranger, on=ON) is True
        assert after.members[:-1] == place.members
        assert after.members[-1].since == PartialDate.not_after(ON)
    assert place.has_member(stranger, on=ON) is None


@pytest.mark.parametrize("kinds", [(), (SupportKind.INTENSIVE,)])
def test_place_without_a_cooperation_on_record_turns_out_to_have_one(
    kinds: tuple[SupportKind, ...],
) -> None:
    """A partial record may lack the cooperation: it runs on the day, in the kind that is wanted."""
    place = WAVE_4.locality(LocalityId("novy-bor"))
    town = place.members[0].municipality
    lacking = attrs.evolve(WAVE_4, cooperations=())
    ((*belonging, gained),) = supported(lacking, place, town, on=ON, kinds=kinds)
    assert isinstance(gained, Gained)
    after = lacking
    for effect in (*belonging, gained):
        after = effect.applied(after)
    (cooperation,) = after.cooperations_of(place.id)
    assert cooperation.lasts(after.locality(place.id), on=ON) is True
    assert tuple(period.kind for period in cooperation.support) == kinds
    supports = is_supported_in(after, after.locality(place.id), town, on=ON, kinds=kinds)
    assert supports is True


def test_cooperation_that_is_over_turns_out_to_be_nothing_else() -> None:
    """What the record says is over by the day is not proposed to last after all."""
    place = WAVE_4.locality(LocalityId("novy-bor"))
    town = place.members[0].municipality
    over = tuple(
        attrs.evolve(one, ended=PartialDate.on(date(2016, 1, 1)))
        for one in WAVE_4.cooperations_of(place.id)
    )
    ended = attrs.evolve(WAVE_4, cooperations=over)
    assert over
    assert not list(supported(ended, place, town, on=ON, kinds=()))
