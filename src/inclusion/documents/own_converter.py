"""The converter of this library, and the hooks that read without it where nothing is wrong.

cattrs is loaded with the converter, which takes as long as reading a small document: so the fast
tier of reading does without it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from inclusion.documents.json_text import Json
from inclusion.documents.reading import Hook, register_reading
from inclusion.documents.reading_at_once import STOPPED, Readers, register_reading_at_once
from inclusion.documents.writing import register_writing

if TYPE_CHECKING:
    from cattrs import Converter


@cache
def converter() -> Converter:
    """The converter of this library, made at its first use."""
    from cattrs import Converter  # noqa: PLC0415 - loaded only when a document is at hand

    made = Converter()
    register_reading(made)
    register_reading_at_once(made)
    register_writing(made)
    return made


@cache
def hook_at_once(kind: Any) -> Hook:  # noqa: ANN401 - a type expression
    """The hook of a type that tries the fast tier and then asks the converter.

    Args:
        kind: The type.
    """
    read_at_once = _readers().of(kind)

    def read(value: Json, _: Any) -> Any:  # noqa: ANN401 - a value of the type
        try:
            return read_at_once(value)
        except STOPPED:
            return converter().get_structure_hook(kind)(value, kind)

    return read


@cache
def _readers() -> Readers:
    return Readers(converter)
