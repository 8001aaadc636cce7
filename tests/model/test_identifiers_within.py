"""Which identifiers a value holds: the same as a search through everything finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given

from inclusion import Identifier, LocalityId, MunicipalityCode, Programme, SourceId, WaveId
from inclusion.identifiers_within import identifiers_within
from inclusion.testing import programmes

KINDS = (LocalityId, MunicipalityCode, SourceId, WaveId)


def everything(value: object) -> Iterator[object]:
    """Everything inside a value, itself included."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from everything(item)
    elif attrs.has(type(value)):
        kind: Any = type(value)
        for field in attrs.fields(kind):
            if field.init:
                yield from everything(getattr(value, field.name))


@pytest.mark.differential
@given(programmes())
def test_every_identifier_is_found(programme: Programme) -> None:
    """No identifier of a kind that is wanted is passed over, and no other is told."""
    found = identifiers_within([programme], KINDS)
    inside = [part for part in everything(programme) if isinstance(part, Identifier)]
    assert found == {kind: {part.value for part in inside if type(part) is kind} for kind in KINDS}


def test_nothing_holds_nothing() -> None:
    """What is not known, a plain value and a kind that is not wanted make no difference."""
    values = [None, "most", 5, (), LocalityId("most")]
    assert identifiers_within(values, [WaveId]) == {WaveId: set()}
    assert identifiers_within(values, [LocalityId]) == {LocalityId: {"most"}}
