"""What must hold of every value of this folder: frozen, strict about types, fit to be pickled."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import attrs
import pytest

import inclusion
from inclusion import (
    CIVIL_CODE,
    Deadline,
    EasterDay,
    FixedDay,
    InvalidValueError,
    Term,
    TermUnit,
    Timeliness,
    TimeOfDay,
    confirmation_due,
    expiring,
    public_holidays,
)

DEADLINE = Deadline.on(date(2016, 6, 12), rules=CIVIL_CODE, closes_at=TimeOfDay(12))
FOUND = expiring(inclusion.reference.wave_4(), on=date(2018, 10, 15), days=90)
VALUES = (
    DEADLINE,
    DEADLINE.steps[0],
    CIVIL_CODE,
    Term(10, TermUnit.WORKING_DAYS),
    Timeliness.of(DEADLINE, received=date(2016, 6, 14)),
    confirmation_due(date(2023, 4, 3)),
    FOUND,
    FOUND.certain[0],
    public_holidays(2023)[0],
    public_holidays(2023)[0].holiday,
    FixedDay(5, 8),
    EasterDay(1),
)

every_value = pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)


@every_value
def test_value_is_frozen_hashable_and_fit_to_be_pickled(value: Any) -> None:  # noqa: ANN401
    """A value cannot be changed, goes to another process and comes back equal."""
    field = attrs.fields(type(value))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, field, getattr(value, field))
    again = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes
    assert again == value
    assert hash(again) == hash(value)


@every_value
def test_every_field_refuses_what_is_of_no_declared_type(value: Any) -> None:  # noqa: ANN401
    """A field given something else than declared is refused, and only that is said."""
    for field in attrs.fields(type(value)):
        with pytest.raises(InvalidValueError) as refused:
            attrs.evolve(value, **{field.name: object()})
        assert [(v.place, v.code) for v in refused.value.violations] == [(field.name, "wrong-type")]
