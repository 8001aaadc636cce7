"""The hooks of this library on a converter of somebody else's, and documents of somebody else's.

The converter is one of cattrs. It is described here by what is asked of it, so that those who never
touch it need not load cattrs, and type checkers see every type.
"""

from __future__ import annotations

from typing import Any, Protocol, TypeVar, cast

from inclusion.documents.collector import collector_suspended
from inclusion.documents.flaws import Flaw, FlawedError, document_error
from inclusion.documents.json_text import Json, read
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.reading import register_reading
from inclusion.documents.writing import register_writing

_Value = TypeVar("_Value")


class Configurable(Protocol):
    """A ``cattrs.Converter``, described by the two calls that its users make."""

    def structure(self, obj: Any, cl: Any, /) -> Any:  # noqa: ANN401 - as cattrs has it
        """A value of a class from plain JSON."""
        ...

    def unstructure(self, obj: Any, /) -> Any:  # noqa: ANN401 - as cattrs has it
        """Plain JSON from a value."""
        ...


def configure(converter: Configurable) -> None:
    """Teach a converter to read and write every type of this library, as strictly as the library.

    It also reads and writes attrs classes that are not of this library, enums, ``Decimal`` and
    tuples in the same way: nothing is coerced, unknown keys are refused, and what is wrong is told
    all at once. A type of your own that none of this fits needs a hook of its own, registered
    **after** this call, because the last hook that fits a type is the one that counts. Such a hook
    refuses what it cannot read with a ``ValueError``; its text is told with the place.

    Args:
        converter: A ``cattrs.Converter``.
    """
    register_reading(cast("Any", converter))
    register_writing(cast("Any", converter))


def read_as(
    kind: type[_Value],
    data: bytes,
    converter: Configurable,
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> _Value:
    """Read a JSON document of your own that holds values of this library.

    Args:
        kind: The class of the whole, an attrs class.
        data: The document in UTF-8.
        converter: A converter that :func:`configure` has taught.
        limits: The limits within which it is read.

    Raises:
        DocumentError: The document cannot be read; holds every problem with its place.
    """
    flaws: list[Flaw] = []
    try:
        with collector_suspended(len(data)):
            value, flaws = read(data, limits)
            made = converter.structure(value, kind)
    except FlawedError as error:
        told = {flaw.path for flaw in flaws}
        flaws += [flaw for flaw in error.flaws if flaw.path not in told]
        raise document_error(flaws, limits) from None
    if flaws:
        raise document_error(flaws, limits)
    return cast("_Value", made)


def read_json(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Json:
    """Read JSON without its traps: dicts, lists, texts, whole numbers, truth values and ``None``.

    Every document is read through this first. Beside what is no JSON it refuses what programs are
    known to disagree on: keys that stand twice, numbers that are not whole or cannot be kept
    exactly, NUL and lone surrogates, a byte order mark, and whatever goes beyond the limits.

    Args:
        data: The text in UTF-8.
        limits: The limits within which it is read.

    Raises:
        DocumentError: The text is refused; holds every problem with its place.
    """
    try:
        value, flaws = read(data, limits)
    except FlawedError as error:
        raise document_error(list(error.flaws), limits) from None
    if flaws:
        raise document_error(flaws, limits)
    return value
