"""Two tiers of reading: what the fast one accepts is what the thorough one accepts, and equal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, get_args

import attrs
import cattrs
import pytest
from hypothesis import given

from inclusion import DocumentError, LocalityId, PartialDate, Programme, dumps, loads, reference
from inclusion.documents import own_converter, reading_at_once
from inclusion.documents.flaws import FlawedError
from inclusion.documents.json_text import read
from inclusion.documents.limits import DEFAULT_LIMITS
from inclusion.documents.reading import Hook, members_of, register_reading
from inclusion.documents.reading_at_once import STOPPED, register_reading_at_once
from inclusion.errors import Violation
from inclusion.testing import DamagedDocument, damaged_documents, programmes
from inclusion.validity import Valid, assembly


@cache
def thorough() -> cattrs.Converter:
    """A converter that knows the thorough hooks only."""
    made = cattrs.Converter()
    register_reading(made)
    return made


def parts(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - plain JSON
    """Each part of a document that is read by itself, with its type."""
    for member in members_of(Programme, thorough().get_structure_hook):
        if member.name in value:
            raw = value[member.name]
            if isinstance(raw, list) and get_args(member.kind):
                yield from ((item, get_args(member.kind)[0]) for item in raw)
            else:
                yield raw, member.kind


def outcome(hook: Hook, raw: Any, kind: Any) -> object:  # noqa: ANN401 - plain JSON, a type
    """What a hook gives: a value, or everything that is wrong."""
    try:
        return hook(raw, kind)
    except FlawedError as error:
        return error.flaws


def tiers_agree(raw: Any, kind: Any) -> None:  # noqa: ANN401 - plain JSON, a type
    """Both tiers read a part of a document alike."""
    both = own_converter.converter().get_structure_hook(kind)
    expected = outcome(thorough().get_structure_hook(kind), raw, kind)
    assert outcome(both, raw, kind) == expected


@pytest.mark.differential
@given(programmes())
def test_fast_tier_reads_every_valid_part_alone(programme: Programme) -> None:
    """Nothing valid is left to the thorough tier, and what the fast tier reads is equal."""
    readers = reading_at_once.Readers(own_converter.converter)
    for raw, kind in parts(json.loads(dumps(programme))):
        expected = thorough().get_structure_hook(kind)(raw, kind)
        assert readers.of(kind)(raw) == expected


@pytest.mark.differential
@given(damaged_documents())
def test_both_tiers_say_the_same_of_a_damaged_document(document: DamagedDocument) -> None:
    """Whatever is wrong, the two tiers together say what the thorough one says alone."""
    try:
        value, flaws = read(document.data, DEFAULT_LIMITS)
    except FlawedError:
        return
    if not flaws and isinstance(value, dict):
        for raw, kind in parts(value):
            tiers_agree(raw, kind)


@pytest.mark.differential
@pytest.mark.parametrize(
    "wrong", [None, True, 1, 1.5, "", "x", "2016", [], ["x"], {}, {"id": "x"}, {"event": []}, [[]]]
)
def test_both_tiers_agree_on_any_value_in_any_place(wrong: object) -> None:
    """One value after another is replaced in the first thing of each kind that is shipped."""
    for programme in (reference.illustration(), reference.calls()):
        document = json.loads(dumps(programme))
        first = {
            name: item[:1] if isinstance(item, list) else item for name, item in document.items()
        }
        for raw, kind in parts(first):
            box = [raw]
            for place, key in places(box):
                kept, place[key] = place[key], wrong
                tiers_agree(box[0], kind)
                place[key] = kept


def places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - plain JSON
    """Each object and array inside, with each of its keys and positions."""
    keys = list(value) if isinstance(value, dict) else range(min(len(value), 2))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from places(value[key])


class Colour(Enum):
    """A choice."""

    RED = "red"


@attrs.frozen(kw_only=True)
class Counting(Valid):
    """A value that counts how often it is looked through."""

    name: str
    colour: Colour = Colour.RED
    share: Fraction | None = None
    place: LocalityId | None = None
    tags: tuple[str, ...] = attrs.field(factory=tuple)

    def _violations(self) -> Iterator[Violation]:
        SEEN.append(self.name)
        if self.name == "bad":
            yield Violation(("name",), "bad", "must be good")


@attrs.frozen(kw_only=True)
class BornOtherwise(Valid):
    """A value whose birth is not that of the others."""

    name: str

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        object.__setattr__(self, "name", self.name.upper())


@attrs.frozen(kw_only=True)
class Holder(Valid):
    """A value that holds one with a birth of its own."""

    inner: BornOtherwise


SEEN: list[str] = []


@pytest.fixture
def converter() -> cattrs.Converter:
    """A converter of two tiers that knows a type of its own."""
    made = cattrs.Converter()
    register_reading(made)
    made.register_structure_hook(Fraction, lambda value, _: Fraction(value))
    register_reading_at_once(made)
    SEEN.clear()
    return made


def test_check_across_fields_runs_once(converter: cattrs.Converter) -> None:
    """A value that is read at once is looked through exactly once, and never with its types."""
    assert converter.structure({"name": "good"}, Counting) == Counting(name="good")
    assert SEEN == ["good", "good"]  # once by the reader, once by this test


def test_check_across_fields_refuses(converter: cattrs.Converter) -> None:
    """What the check across fields finds is told by the thorough tier."""
    with pytest.raises(FlawedError) as caught:
        converter.structure({"name": "bad"}, Counting)
    assert [flaw.code for flaw in caught.value.flaws] == ["bad"]


def test_type_that_is_not_known_is_asked_of_the_converter(converter: cattrs.Converter) -> None:
    """A hook that somebody registered reads its type inside a value that is read at once."""
    raw = {"name": "a", "share": "1/3", "place": "most", "tags": ["x"], "colour": "red"}
    read_value = converter.structure(raw, Counting)
    assert read_value.share == Fraction(1, 3)
    assert read_value == converter.structure(dict(reversed(raw.items())), Counting)


def test_default_that_is_made_is_made(converter: cattrs.Converter) -> None:
    """A field that is left out gets its default, also where that is made by a factory."""
    assert converter.structure({"name": "a"}, Counting).tags == ()


def test_class_with_a_birth_of_its_own_is_called(converter: cattrs.Converter) -> None:
    """Where more happens at birth than the two checks, the class is called, not put together."""
    assert assembly(BornOtherwise) is None
    assert converter.structure({"name": "a"}, BornOtherwise).name == "A"
    assert converter.structure({"inner": {"name": "a"}}, Holder).inner.name == "A"


@attrs.frozen
class Converted(Valid):
    """A value with a field that attrs converts."""

    name: str = attrs.field(converter=str)


@attrs.frozen
class Checked(Valid):
    """A value with a field that attrs validates."""

    name: str = attrs.field(validator=attrs.validators.instance_of(str))


@attrs.frozen
class Computed(Valid):
    """A value with a field that is no argument."""

    name: str = attrs.field(init=False, default="x")


@attrs.frozen
class Derived(Valid):
    """A value with a default that is made of the value itself."""

    name: str
    again: str = attrs.field(default=attrs.Factory(lambda self: self.name, takes_self=True))


@attrs.frozen
class Stranger:
    """A class that is not valid from birth."""

    name: str


@pytest.mark.parametrize("kind", [Converted, Checked, Computed, Derived, Stranger])
def test_class_that_does_more_at_birth_is_not_put_together(kind: type[Any]) -> None:
    """A converter, a validator, a field that is no argument: all need the constructor."""
    assert assembly(kind) is None


def test_value_that_is_put_together_is_like_any_other() -> None:
    """Equal, with the same hash, frozen, and it can be copied and changed."""
    read_value = loads(dumps(reference.illustration())).plans[0]
    made = attrs.evolve(read_value)
    assert (made, hash(made), repr(made)) == (read_value, hash(read_value), repr(read_value))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        read_value.title = "x"  # type: ignore[misc] # on purpose


def test_few_values_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many texts are read, only so many values are kept by their text."""
    monkeypatch.setattr(reading_at_once, "MOST_KEPT", 2)
    readers = reading_at_once.Readers(thorough)
    read_day = readers.of(PartialDate)
    years = [str(year) for year in range(2000, 2010)]
    assert [str(read_day(year)) for year in years] == years
    kept: Any = read_day
    assert len(kept.__self__) <= 2
    assert read_day("2009") is read_day("2009")


@pytest.mark.parametrize("wrong", [5, True, 1.5, None, [], {}, "20160101"])
def test_value_that_is_no_text_is_never_kept(wrong: object) -> None:
    """What is kept by its text cannot be had by anything else."""
    readers = reading_at_once.Readers(thorough)
    for kind in (PartialDate, LocalityId, Decimal, Colour):
        with pytest.raises(STOPPED):
            readers.of(kind)(wrong if wrong != "20160101" else "_")


def test_number_of_a_bad_document_is_bounded_but_its_problems_are_right() -> None:
    """A document with one bad plan among many is refused with that one only."""
    document = json.loads(dumps(reference.illustration()))
    document["plans"][2]["title"] = 5
    with pytest.raises(DocumentError) as caught:
        loads(json.dumps(document).encode())
    assert [problem.pointer for problem in caught.value.problems] == ["/plans/2/title"]
