"""The converter of this library: the hooks of both tiers of reading, and those of writing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from inclusion.documents.reading import register_reading
from inclusion.documents.reading_at_once import register_reading_at_once
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
