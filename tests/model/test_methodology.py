"""Which methodology governs an application (case 27 of the domain notes)."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from inclusion import (
    METHODOLOGIES,
    Approach,
    MethodologyId,
    PartialDate,
    methodologies_for,
    methodology_version,
)

VDP, KPSVL = Approach.VDP, Approach.KPSVL
LATER = ["KPSVL-1.0", "KPSVL-2015-10", "KPSVL-4.0", "KPSVL-5.0"]


@pytest.mark.parametrize(
    ("approach", "applied", "governing"),
    [
        (VDP, "2017-12", []),  # Moravská Třebová: support older than its methodology (case 41)
        (VDP, "2018-11-07", []),
        (VDP, "2018-11-08", ["VDP-1.0"]),
        (VDP, "2019-10-15", ["VDP-1.0"]),  # S40: 2.0 binds what is filed after this day
        (VDP, "2019-10-16", ["VDP-2.0"]),
        (VDP, "2019-10", ["VDP-1.0", "VDP-2.0"]),
        (VDP, "2018-11", ["VDP-1.0"]),
        (KPSVL, "2015-01-18", []),
        (KPSVL, "2015-01-19", ["KPSVL-1.0"]),  # S05
        (KPSVL, "2015-10-01", ["KPSVL-1.0"]),
        (KPSVL, "2015-10-02", LATER),  # S04: approved, but from when it governs was not seen
        (KPSVL, "2018", LATER),
        (Approach.KPSV_2021, "2020-12-31", []),
        (Approach.KPSV_2021, "2021-06", ["KPSV-2021"]),
        (Approach.KPSV_2021, "2022-01-31", ["KPSV-2021"]),  # S44: published by then
    ],
)
def test_versions_that_may_govern(approach: Approach, applied: str, governing: list[str]) -> None:
    """Those that had begun, from the last that surely had; none before the first."""
    found = methodologies_for(approach, applied=PartialDate.parse(applied))
    assert [str(version.id) for version in found] == governing


def test_version_is_found_by_its_identifier() -> None:
    """Each version is found; a version that nobody knows is not taken for another."""
    assert all(methodology_version(version.id) is version for version in METHODOLOGIES)
    assert methodology_version(MethodologyId("KPSVL-9.0")) is None


def test_version_without_a_known_beginning_may_govern() -> None:
    """Where the beginning is not known, neither is what the version governs."""
    version = attrs.evolve(METHODOLOGIES[0], since=None)
    assert version.may_govern(PartialDate.on(date(2015, 6, 1))) is None


def test_every_version_rests_on_a_source() -> None:
    """No version is without a basis, and no identifier stands twice."""
    assert all(version.basis for version in METHODOLOGIES)
    assert len({version.id for version in METHODOLOGIES}) == len(METHODOLOGIES)


def test_what_was_not_seen_is_not_numbered() -> None:
    """Two methodologies were seen without a number, and none was made up."""
    unnumbered = [str(version.id) for version in METHODOLOGIES if version.number is None]
    assert unnumbered == ["KPSVL-2015-10", "KPSV-2021"]
