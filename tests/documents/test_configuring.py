"""Our hooks on a converter of somebody else's, and their types beside ours."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import attrs
import cattrs
import pytest

from inclusion import (
    DocumentError,
    Limits,
    LocalityId,
    Money,
    PlanEvent,
    Programme,
    StrategicPlan,
    configure,
    read_as,
    read_json,
    reference,
)


@attrs.frozen
class Case:
    """A record of a service of somebody else's."""

    number: int
    place: LocalityId
    opened: datetime
    plan: StrategicPlan | None = None
    events: tuple[PlanEvent, ...] = ()
    asked: Money | None = None


@pytest.fixture
def converter() -> cattrs.Converter:
    """A converter of a service, with a type of its own."""
    made = cattrs.Converter()
    configure(made)
    made.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    made.register_unstructure_hook(datetime, datetime.isoformat)
    return made


GIVEN: dict[str, Any] = {"number": 7, "place": "most", "opened": "2026-11-24T10:00:00+01:00"}


def written(**changes: Any) -> bytes:  # noqa: ANN401 - plain JSON
    """The record of the service as bytes, with changes."""
    return json.dumps(GIVEN | changes).encode()


def test_their_record_holds_our_values(converter: cattrs.Converter) -> None:
    """What is written with our hooks is read again as it was, unions and all."""
    plan = reference.illustration().plans[0]
    case = Case(
        number=7,
        place=LocalityId("most"),
        opened=datetime.fromisoformat(GIVEN["opened"]),
        plan=plan,
        events=plan.history,
        asked=Money.czk(5),
    )
    plain = converter.unstructure(case)
    assert plain["asked"] == "5.00 CZK"
    assert plain["events"][0]["event"] == "partnership-voted"
    assert read_as(Case, json.dumps(plain).encode(), converter) == case


def test_whole_programme_is_read_by_their_converter(converter: cattrs.Converter) -> None:
    """A programme without its envelope is a value like any other."""
    programme = reference.wave_4()
    plain = converter.unstructure(programme)
    assert read_as(Programme, json.dumps(plain).encode(), converter) == programme


def test_their_record_is_read_as_strictly(converter: cattrs.Converter) -> None:
    """Nothing is coerced, unknown keys are refused, and everything wrong is told at once."""
    data = written(number="7", place="Most!", surprise=1, opened="yesterday")
    with pytest.raises(DocumentError) as caught:
        read_as(Case, data, converter)
    assert [(p.pointer, p.code) for p in caught.value.problems] == [
        ("/surprise", "unknown-field"),
        ("/number", "wrong-type"),
        ("/place", "invalid-identifier"),
        ("/opened", "refused"),
    ]


def test_text_of_their_refusal_is_told(converter: cattrs.Converter) -> None:
    """A hook that refuses with a ``ValueError`` says why, and the place is added."""

    def refuse(_: object, __: object) -> datetime:
        raise ValueError("we are closed")

    converter.register_structure_hook(datetime, refuse)
    with pytest.raises(DocumentError, match="cannot be read as datetime: we are closed"):
        read_as(Case, written(), converter)


@pytest.mark.parametrize("opened", [5, None, [], {}])
def test_hook_that_stumbles_refuses(converter: cattrs.Converter, opened: object) -> None:
    """A hook that meets what it did not expect makes a problem, not a traceback."""
    with pytest.raises(DocumentError) as caught:
        read_as(Case, written(opened=opened), converter)
    assert [(p.pointer, p.code) for p in caught.value.problems] == [("/opened", "refused")]


def test_json_is_guarded_for_them_too(converter: cattrs.Converter) -> None:
    """Repeated keys and fractions are told with their place, beside what the hooks say."""
    with pytest.raises(DocumentError) as caught:
        read_as(Case, b'{"number": 1.5, "number": 1.5, "place": 5}', converter)
    found = [(p.pointer, p.code) for p in caught.value.problems]
    assert ("/number", "repeated-key") in found
    assert ("/place", "wrong-type") in found
    with pytest.raises(DocumentError, match="not JSON"):
        read_as(Case, b"{", converter)
    repeated = written().replace(b'"number": 7', b'"number": 7, "number": 7')
    with pytest.raises(DocumentError, match="more than once"):
        read_as(Case, repeated, converter)


def test_their_limits_hold(converter: cattrs.Converter) -> None:
    """The limits are those of every document."""
    with pytest.raises(DocumentError, match="10 bytes"):
        read_as(Case, written(), converter, limits=Limits(size=10))


def test_plain_json_is_read_or_refused() -> None:
    """Without any class the guarded JSON is given as it is."""
    assert read_json(b'{"a": [1, "x", null, true]}') == {"a": [1, "x", None, True]}
    with pytest.raises(DocumentError, match="not JSON"):
        read_json(b"{")
    with pytest.raises(DocumentError) as caught:
        read_json(b'{"a": [1.5, {"b": 1, "b": 2}]}')
    assert [p.pointer for p in caught.value.problems] == ["/a/0", "/a/1/b"]
