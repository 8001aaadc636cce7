"""By what a municipality turns out to be supported in a place."""

from __future__ import annotations

from datetime import date

from inclusion import Dossier, LocalityId, PartialDate, reference
from inclusion.explain.ways.effects import Known
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
