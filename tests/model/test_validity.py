"""Valid from birth: the check of declared types that every value runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

import attrs
import pytest

from inclusion.errors import InvalidValueError, Violation
from inclusion.validity import GREATEST_INTEGER, Valid


class Colour(Enum):
    """A choice."""

    RED = "red"


class OwnText(str):
    """A subclass that could lie about itself."""

    __slots__ = ()


@attrs.frozen(kw_only=True)
class Part(Valid):
    """A value inside another."""

    name: str = "part"


@attrs.frozen(kw_only=True)
class Sample(Valid):
    """One field of each shape of type."""

    text: str = ""
    number: int = 0
    flag: bool = False
    day: date = date(2016, 1, 1)
    colour: Colour = Colour.RED
    part: Part = Part()
    maybe: int | None = None
    many: tuple[Part, ...] = ()
    either: str | date | tuple[int, ...] = ""
    call: Callable[[int], int] = abs


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", "žluťoučký kůň \U0001f40e"),
        ("number", GREATEST_INTEGER),
        ("number", -GREATEST_INTEGER),
        ("flag", True),
        ("day", date.max),
        ("maybe", 7),
        ("many", (Part(), Part(name="other"))),
        ("either", date(2016, 1, 1)),
        ("either", (1, 2)),
        ("call", len),
    ],
)
def test_declared_type_fits(field: str, value: object) -> None:
    """A value of the declared type is kept as it is."""
    assert getattr(Sample(**{field: value}), field) == value  # type: ignore[arg-type] # one by one


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("text", None, "must be a str without NUL characters and lone surrogates, not NoneType"),
        ("text", b"bytes", "not bytes b'bytes'"),
        ("text", OwnText("x"), "not OwnText 'x'"),
        ("text", "a\x00b", r"not str 'a\x00b'"),
        ("text", "\ud800", r"not str '\ud800'"),
        ("text", "\udfff tail", r"not str '\udfff tail'"),
        ("number", True, "must be an int of at most 2**53 - 1, not bool True"),
        ("number", 1.0, "not float 1.0"),
        ("number", "1", "not str '1'"),
        ("number", GREATEST_INTEGER + 1, "not int 9007199254740992"),
        ("number", -GREATEST_INTEGER - 1, "not int -9007199254740992"),
        ("flag", 1, "must be bool, not int 1"),
        ("flag", "false", "not str 'false'"),
        ("day", datetime(2016, 1, 1, tzinfo=UTC), "must be date, not datetime"),
        ("day", "2016-01-01", "must be date, not str"),
        ("colour", "red", "must be Colour, not str 'red'"),
        ("part", None, "must be Part, not NoneType None"),
        ("maybe", "1", "must be an int of at most 2**53 - 1 or None, not str '1'"),
        ("many", [Part()], "must be a tuple of Part, not list"),
        ("many", (Part(), None), "must be a tuple of Part, not tuple"),
        ("many", Part(), "must be a tuple of Part, not Part"),
        ("either", 1, "or date or a tuple of an int of at most 2**53 - 1, not int 1"),
        ("either", (1, "2"), "not tuple (1, '2')"),
        ("call", 1, "must be Callable, not int 1"),
    ],
)
def test_other_type_is_refused(field: str, value: object, message: str) -> None:
    """What only looks like the declared type is refused, and the message says what would fit."""
    with pytest.raises(InvalidValueError) as caught:
        Sample(**{field: value})  # type: ignore[arg-type] # on purpose
    (violation,) = caught.value.violations
    assert (violation.path, violation.code) == ((field,), "wrong-type")
    assert message in violation.message


def test_message_does_not_grow_with_the_value() -> None:
    """A refused value of any size is quoted by its beginning only."""
    with pytest.raises(InvalidValueError) as caught:
        Sample(number="9" * 100_000)  # type: ignore[arg-type] # on purpose
    assert len(str(caught.value)) < 200


@pytest.fixture
def _validators_off() -> Iterator[None]:
    """Turn the validators of attrs off for the whole process."""
    attrs.validators.set_disabled(True)
    yield
    attrs.validators.set_disabled(False)


@pytest.mark.usefixtures("_validators_off")
def test_switch_of_attrs_does_not_reach_the_check() -> None:
    """Values stay valid from birth even where attrs validators are switched off."""
    assert attrs.validators.get_disabled()
    with pytest.raises(InvalidValueError, match="must be date"):
        Sample(day="today")  # type: ignore[arg-type] # on purpose


def test_class_without_rules_of_its_own_has_no_violations() -> None:
    """Types are all that is asked of a class that says nothing more."""
    assert list(Part()._violations()) == []


def test_place_of_a_violation_reads_as_python() -> None:
    """A path is written as one would write it in Python, and says nothing for the whole value."""
    path: tuple[Any, ...] = ("plans", 3, "history", 0, "on")
    assert Violation(path, "code", "message").place == "plans[3].history[0].on"
    assert Violation((), "code", "message").place == ""


@pytest.mark.parametrize("base", [(), (Valid,)], ids=["shown by attrs", "shown by us"])
def test_value_is_shown_as_attrs_shows_one(base: tuple[type, ...]) -> None:
    """Class, shown fields and their values, the same whoever makes the method; an own one stays."""
    fields = {"text": attrs.field(type=str), "unshown": attrs.field(type=int, repr=False)}
    kind = attrs.make_class("Shown", fields | {"of": attrs.field(type=object)}, base, frozen=True)
    inner = kind(text="Ústí", unshown=1, of=None)
    assert repr(kind(text="", unshown=2, of=inner)) == (
        "Shown(text='', of=Shown(text='Ústí', of=None))"
    )
    assert repr(Part()) == "Part(name='part')"

    @attrs.frozen
    class Laconic(*base):  # type: ignore[misc] # the bases are what is compared
        def __repr__(self) -> str:
            return "as ever"

    assert repr(Laconic()) == "as ever"


def test_class_inside_a_function_is_shown_by_its_own_name() -> None:
    """Where a class was made is not shown."""

    @attrs.frozen(kw_only=True)
    class Within(Valid):
        day: date

    assert repr(Within(day=date(2016, 12, 9))) == "Within(day=datetime.date(2016, 12, 9))"


def test_what_stands_for_a_default_is_no_value() -> None:
    """Neither the mark of a missing default nor a factory is taken for a value that fits."""

    @attrs.frozen(kw_only=True)
    class Two(Valid):
        needed: tuple[int, ...]
        made: tuple[int, ...] = attrs.field(factory=tuple)

    factory: Any = attrs.fields(Two).made.default
    nothing: Any = attrs.NOTHING
    assert Two(needed=()).made == ()
    with pytest.raises(InvalidValueError, match="needed"):
        Two(needed=nothing)
    with pytest.raises(InvalidValueError, match="made"):
        Two(needed=(), made=factory)
