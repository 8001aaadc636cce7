"""The hooks that turn values into plain JSON.

What is not known (``None``), and a collection that is empty where that is its default, is left
out. Other defaults are written: a document must not change its meaning when a default of the
library does.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

import attrs

from inclusion.documents.json_text import Json
from inclusion.documents.reading import is_a
from inclusion.documents.reading_scalars import WRITTEN
from inclusion.documents.tagged import tags
from inclusion.identifiers import Identifier

if TYPE_CHECKING:
    from cattrs import Converter


def _says_nothing(value: object, default: object) -> bool:
    """Whether a value is "not known", or an empty collection where that is the default."""
    return value is None or (value == () and default == ())


def register_writing(converter: Converter) -> None:
    """Teach a converter to write every type of the library.

    Args:
        converter: The converter.
    """

    def write_members(value: Any) -> dict[str, Json]:  # noqa: ANN401 - any attrs instance
        key = tags().get(type(value))
        head = {key: value.name} if key else {}
        members = {
            field.name: item
            for field in attrs.fields(type(value))
            if field.init and not _says_nothing(item := getattr(value, field.name), field.default)
        }
        return head | {name: converter.unstructure(item) for name, item in members.items()}

    def write_items(value: tuple[Any, ...]) -> list[Json]:
        return [converter.unstructure(item) for item in value]

    converter.register_unstructure_hook_func(attrs.has, write_members)
    converter.register_unstructure_hook_func(is_a(tuple), write_items)
    converter.register_unstructure_hook_func(is_a(Identifier, *WRITTEN), str)
    converter.register_unstructure_hook(Enum, lambda value: value.value)
    converter.register_unstructure_hook(Decimal, lambda value: f"{value:f}")
