"""The values of co-financing are values: frozen, equal when made alike, the same after a copy."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

import attrs
import pytest

from inclusion import (
    LEGAL_FORMS,
    RATES,
    BeneficiaryKind,
    FinancingTable,
    Money,
    OperationalProgramme,
    Shares,
    check_financing,
    rate_for,
    split_costs,
)

SHARES = Shares.parse("85/10/5")
TABLE = FinancingTable(total=Money.czk(100), grant=Money.czk(90), own=Money.czk(5))
CHECK = check_financing(TABLE, SHARES)
ANSWER = rate_for(OperationalProgramme.OPZ_PLUS, BeneficiaryKind.MUNICIPALITY, on=date(2023, 1, 1))
VALUES: list[Any] = [
    SHARES,
    TABLE,
    CHECK,
    CHECK.discrepancies[0],
    ANSWER,
    ANSWER.question,
    split_costs(Money.czk(100), SHARES),
    RATES[0],
    RATES[0].inhabitants,
    LEGAL_FORMS["801"],
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_value_is_frozen_and_survives_copies(value: Any) -> None:  # noqa: ANN401 - any value
    """A value cannot be changed, and comes back equal from another process and from a copy."""
    for other in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):  # noqa: S301 - ours
        assert other == value
        assert hash(other) == hash(value)
    (field, *_) = attrs.fields(type(value))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, field.name, getattr(value, field.name))


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_every_field_refuses_a_float(value: Any) -> None:  # noqa: ANN401 - any value
    """No field of any value takes a float."""
    for field in attrs.fields(type(value)):
        with pytest.raises(ValueError, match="not float"):
            attrs.evolve(value, **{field.name: 1.5})


def test_answers_explain_themselves_in_a_language_that_there_is() -> None:
    """An unknown language is refused rather than replaced."""
    for value in (CHECK, ANSWER, split_costs(Money.czk(100), SHARES)):
        assert value.explain("cs") != value.explain("en")
        with pytest.raises(ValueError, match="de"):
            value.explain("de")
