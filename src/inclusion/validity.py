"""Valid from birth: the one check that every value of the library runs when it is made.

A class derived from :class:`Valid` refuses, with **all** that is wrong at once, a field of another
type than the one declared, and whatever its own ``_violations`` names. The check stands in
``__attrs_post_init__``, so the switch that turns attrs validators off for a whole process does not
reach it. Documents are read into the same classes: what can be made can be written and read again.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from operator import attrgetter
from typing import Any, NamedTuple, Union, get_args, get_origin

import attrs

from inclusion.annotations import types_of
from inclusion.errors import InvalidValueError, Violation


class Valid:
    """A value that cannot exist unless it is valid."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        """Show the values of all classes by one method.

        To make one for each class, as attrs does where it finds none, takes a seventh of the time
        that it takes to load the model.
        """
        super().__init_subclass__()
        if "__repr__" not in cls.__dict__:
            cls.__repr__ = Valid.__repr__  # type: ignore[method-assign] # as if written in it

    def __repr__(self) -> str:
        """The value as attrs shows one: its class and the fields that are to be shown."""
        kind: Any = type(self)
        name = kind.__qualname__.rpartition(">.")[-1]
        shown = (field.name for field in attrs.fields(kind) if field.repr)
        return f"{name}({', '.join(f'{field}={getattr(self, field)!r}' for field in shown)})"

    def __attrs_post_init__(self) -> None:
        """Refuse the value, naming everything that is wrong with it."""
        kind: Any = type(self)
        fields, tests, rules = _birth(kind)
        for name, read, default in fields:
            given = read(self)
            if given is not default:
                plain, fits = tests[name]
                if type(given) not in plain and not fits(given):
                    raise InvalidValueError(kind.__name__, tuple(_wrong_types(self)))
        if rules is not None:
            violations = tuple(rules(self))
            if violations:
                raise InvalidValueError(kind.__name__, violations)

    def _violations(self) -> Iterator[Violation]:
        """What is wrong with this value, given that every field has its declared type."""
        return iter(())


class Assembly(NamedTuple):
    """How values of a class are put together from parts whose types are known to be right.

    Making a value by calling its class costs most of its time on the types of the parts. A reader
    has just tested these, one by one, and does not test them again: it makes an empty value, puts
    each part into its slot, and runs the check across the fields, which nothing may leave out.

    Args:
        empty: Makes a value none of whose slots is filled yet.
        slots: By the name of each field, the function that fills its slot in a value.
        violations: What is wrong with a value whose slots are filled; ``None`` if the class has no
            rule of its own.
    """

    empty: Callable[[], Any]
    slots: Mapping[str, Callable[[Any, Any], None]]
    violations: Callable[[Any], Iterator[Violation]] | None


_RULES = "_violations"
"""The method in which a class says what must hold across its fields."""


def assembly(kind: type[Any]) -> Assembly | None:
    """How values of a class can be put together; ``None`` if it must be called.

    It must be called where more happens at birth than the two checks of :class:`Valid`: where the
    class has a birth of its own, or a field is converted, validated by attrs or not an argument.

    Args:
        kind: An attrs class.
    """
    born_as_any = getattr(kind, "__attrs_post_init__", None) is Valid.__attrs_post_init__
    fields = attrs.fields(kind)
    if not born_as_any or not all(map(_is_kept_as_given, fields)):
        return None
    return Assembly(
        empty=partial(object.__new__, kind),
        slots={field.name: getattr(kind, field.name).__set__ for field in fields},
        violations=_rules(kind),
    )


def _rules(kind: type[Any]) -> _Rules | None:
    """What a class says must hold across its fields; ``None`` if it says nothing."""
    rules: _Rules = getattr(kind, _RULES)
    return None if rules is getattr(Valid, _RULES) else rules


def _is_kept_as_given(field: attrs.Attribute[Any]) -> bool:
    needs_the_value = getattr(field.default, "takes_self", False)
    return field.init and not (field.converter or field.validator or needs_the_value)


GREATEST_INTEGER = 2**53 - 1
"""The greatest whole number that every reader of JSON keeps exactly."""

_UNWRITABLE = re.compile("[\\x00\ud800-\udfff]")
_PLAIN_NAMES = {
    type(None): "None",
    str: "a str without NUL characters and lone surrogates",
    int: "an int of at most 2**53 - 1",
}

_Fits = Callable[[object], bool]
_Rules = Callable[[Any], Iterator[Violation]]


def _wrong_types(value: Valid) -> Iterator[Violation]:
    kind: Any = type(value)
    birth = _birth(kind)
    for name, read, _ in birth.fields:
        given = read(value)
        plain, fits = birth.tests[name]
        if type(given) not in plain and not fits(given):
            wanted, found = _readable(types_of(kind)[name]), type(given).__name__
            yield Violation((name,), "wrong-type", f"must be {wanted}, not {found} {given!r:.60}")


class _Birth(NamedTuple):
    """What is asked of every value of a class when it is made."""

    fields: tuple[tuple[str, Callable[[Any], object], object], ...]
    """For each field: its name, what reads it, and its default, which fits without a look."""
    tests: _Tests
    rules: _Rules | None


class _Tests(dict[str, tuple[frozenset[type], _Fits]]):
    """By field the types that fit as they are and the test of all others.

    Each is made when a value is first looked at, so that the types are loaded of what is there.
    """

    def __init__(self, kind: type[Any]) -> None:
        super().__init__()
        self._types = types_of(kind)

    def __missing__(self, name: str) -> tuple[frozenset[type], _Fits]:
        hint = self._types[name]
        test = self[name] = _plain(hint), _fits(hint)
        return test


_NO_DEFAULT = object()


@cache
def _birth(kind: Any) -> _Birth:  # noqa: ANN401 - a class; mypy takes no type[Any] for hashable
    fields = [field for field in attrs.fields(kind) if field.init]
    return _Birth(
        fields=tuple((f.name, attrgetter(f.name), _default(f)) for f in fields),
        tests=_Tests(kind),
        rules=_rules(kind),
    )


def _default(field: attrs.Attribute[Any]) -> object:
    is_made_anew = hasattr(field.default, "factory")
    return _NO_DEFAULT if field.default is attrs.NOTHING or is_made_anew else field.default


def _plain(hint: Any) -> frozenset[type]:  # noqa: ANN401 - a type expression has no narrower type
    """The types whose instances fit without a further look."""
    if get_origin(hint) in (Union, types.UnionType):
        return frozenset().union(*map(_plain, get_args(hint)))
    return frozenset({hint}) if isinstance(hint, type) and hint not in (str, int) else frozenset()


def _fits(hint: Any) -> _Fits:  # noqa: ANN401 - a type expression has no narrower type
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _fits_any(tuple(map(_fits, sorted(parts, key=_needs_a_look, reverse=True))))
    if origin is tuple:
        item, plain = _fits(parts[0]), _plain(parts[0])
        return lambda value: (
            type(value) is tuple and (plain.issuperset(map(type, value)) or all(map(item, value)))
        )
    if origin is not None:
        return lambda value: isinstance(value, origin)
    if hint is str:
        return lambda value: (
            type(value) is str and (value.isprintable() or not _UNWRITABLE.search(value))
        )
    if hint is int:
        return lambda value: type(value) is int and abs(value) <= GREATEST_INTEGER
    if hint in (bool, date):
        return lambda value: type(value) is hint
    return lambda value: isinstance(value, hint)


def _needs_a_look(hint: Any) -> bool:  # noqa: ANN401 - a type expression has no narrower type
    """Whether no instance of a type fits without a further look; such types are tried first."""
    return not _plain(hint)


def _fits_any(alternatives: tuple[_Fits, ...]) -> _Fits:
    def fits_any(value: object) -> bool:
        for fits in alternatives:  # noqa: SIM110 - a generator would cost more than the tests
            if fits(value):
                return True
        return False

    return fits_any


def _readable(hint: Any) -> str:  # noqa: ANN401 - a type expression has no narrower type
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return " or ".join(map(_readable, parts))
    if origin is tuple:
        return f"a tuple of {_readable(parts[0])}"
    return _PLAIN_NAMES.get(hint) or str(getattr(origin or hint, "__name__", hint))
