"""Moves and what they do to a record."""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs
import pytest

from inclusion import (
    AgencyApproved,
    IllegalStepError,
    InvalidValueError,
    Language,
    Move,
    MoveKind,
    PartialDate,
    Phrase,
    PlanId,
    PlanVersion,
    Text,
    UnknownReferenceError,
    VersionLabel,
    Way,
    reference,
    ways_to_access,
)
from inclusion.explain.ways.effects import Gained, Known
from inclusion.explain.ways.move import Doer
from inclusion.explain.ways.plan_effects import Happens, NewVersion

RECORD = reference.illustration()
DAY = date(2018, 6, 15)
PLAN = next(plan for plan in RECORD.plans if str(plan.locality) == "dvojverzov")


@pytest.mark.parametrize("kind", [MoveKind, Doer], ids=["kind", "doer"])
def test_every_kind_and_doer_has_a_name(kind: type[Enum]) -> None:
    """Each has a name of its own in both languages."""
    for language in Language:
        names = [member.label.to(language) for member in kind]  # type: ignore[attr-defined]
        assert len(set(names)) == len(names)
        assert all(name.strip() for name in names)


def test_move_without_a_code_is_refused() -> None:
    """A code is what programs tell moves apart by."""
    what = Phrase(text=Text(en="do it", cs="udělat to"))
    with pytest.raises(InvalidValueError):
        Move(code=" ", kind=MoveKind.ACT, by=Doer.PLACE, what=what, on=DAY)


def test_way_without_moves_is_refused() -> None:
    """What needs no move is granted already, and no way."""
    with pytest.raises(InvalidValueError):
        Way(moves=(), on=DAY)


@pytest.mark.parametrize(
    "path",
    [("localities", 99, "name"), ("localities", "name"), ("title", 0)],
    ids=["position", "name in a list", "position in a value"],
)
def test_place_that_is_not_in_the_record_is_refused(path: tuple[str | int, ...]) -> None:
    """A value can only be put where the record has room for it."""
    with pytest.raises(UnknownReferenceError):
        Known(path=path, value="x").applied(RECORD)


def test_value_that_the_record_cannot_hold_is_refused() -> None:
    """What comes twice, or is of a wrong type, is refused as ever."""
    with pytest.raises(InvalidValueError):
        Gained(value=PLAN).applied(RECORD)
    with pytest.raises(InvalidValueError):
        Known(path=("localities", 0, "name"), value=5).applied(RECORD)
    with pytest.raises(InvalidValueError):
        NewVersion(plan=PLAN.id, version=PLAN.versions[0]).applied(RECORD)


def test_approval_comes_after_the_vote_of_the_partnership() -> None:
    """Nobody can approve a version that the partnership has not adopted, or that is not there."""
    label = VersionLabel("9")
    version = PlanVersion(label=label)
    record = NewVersion(plan=PLAN.id, version=version).applied(RECORD)
    approval = AgencyApproved(version=label, on=PartialDate.on(DAY))
    early = Happens(plan=PLAN.id, event=approval)
    with pytest.raises(IllegalStepError):
        early.applied(record)
    with pytest.raises(UnknownReferenceError):
        early.applied(RECORD)
    with pytest.raises(UnknownReferenceError):
        attrs.evolve(early, plan=PlanId("nowhere")).applied(RECORD)


def test_way_of_another_record_is_refused() -> None:
    """A way names plans and versions of the record about which was asked."""
    short, _ = ways_to_access(RECORD, locality="dvojverzov", package="OPZ-901", on=DAY)
    with pytest.raises(UnknownReferenceError):
        short.applied(reference.wave_4())
