"""JSON Schema 2020-12 made from what the codec is made from: classes, annotations, two tables.

The words come from the docstrings. A schema says what one place of a document may hold; what
places demand of each other, check digits and the order of days are the reader's alone.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, Final, get_args

from inclusion.documents.envelope import FORMAT
from inclusion.documents.forms import FieldForm, Hint, fields_of, is_object, item_of
from inclusion.documents.json_text import Json
from inclusion.documents.schema_patterns import WRITTEN_AS, form_of
from inclusion.documents.tagged import tags, union_of
from inclusion.documents.upgrades import VERSION
from inclusion.identifiers import Identifier
from inclusion.programme import Programme
from inclusion.validity import GREATEST_INTEGER

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
NULL: Final[Mapping[str, Json]] = {"type": "null"}
_PLAIN: Final[Mapping[type, dict[str, Json]]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": -GREATEST_INTEGER, "maximum": GREATEST_INTEGER},
}
_ARGUMENT: Final = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_ROLE: Final = re.compile(r":\w+:`[~!]?([^`]+)`")


def programme_schema() -> dict[str, Json]:
    """The schema of the document of a programme in the current version, made anew."""
    maker = SchemaMaker()
    body = maker.object_form(Programme)
    envelope = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    return {
        **head("programme", VERSION),
        **body,
        "required": [*envelope, *body["required"]],
        "properties": envelope | body["properties"],
        "$defs": maker.definitions(),
    }


def head(kind: str, version: int) -> dict[str, Json]:
    """What a schema says of itself.

    Args:
        kind: The kind of document.
        version: The version of its format.
    """
    return {"$schema": DIALECT, "$id": f"urn:inclusion:{kind}:{version}"}


class SchemaMaker:
    """Makes the schemas of types, and collects those that have a name."""

    def __init__(self) -> None:
        self._made: dict[str, dict[str, Json]] = {}

    def definitions(self) -> dict[str, dict[str, Json]]:
        """The schemas that have a name, in its order."""
        return dict(sorted(self._made.items()))

    def of(self, hint: Hint) -> dict[str, Json]:
        """The schema of a type.

        Args:
            hint: The type.
        """
        if hint in _PLAIN:
            return dict(_PLAIN[hint])
        item = item_of(hint)
        if item is not None:
            return {"type": "array", "items": self.of(item)}
        if union_of(hint):
            return {"oneOf": [self.of(kind) for kind in get_args(hint)]}
        return self._named(hint)

    def object_form(self, kind: Hint) -> dict[str, Json]:
        """The schema of a class whose values are objects.

        Args:
            kind: The class.
        """
        words = dict(_ARGUMENT.findall(inspect.getdoc(kind) or ""))
        forms = fields_of(kind)
        tag = {tags()[kind]: {"const": kind.name}} if kind in tags() else {}
        return {
            "description": _first_paragraph(kind),
            "type": "object",
            "required": [*tag, *(form.name for form in forms if form.needed)],
            "properties": tag | {form.name: self._field(form, words) for form in forms},
            "additionalProperties": False,
        }

    def _field(self, form: FieldForm, words: dict[str, str]) -> dict[str, Json]:
        schema = self.of(form.hint)
        if form.can_be_unknown:
            schema = {"anyOf": [schema, dict(NULL)]}
        meaning = words.get(form.name)
        return {"description": _plain(meaning)} | schema if meaning else schema

    def _named(self, kind: Hint) -> dict[str, Json]:
        name = kind.__name__
        if name not in self._made:
            self._made[name] = {}  # a class may hold itself
            self._made[name] = self._form(kind)
        return {"$ref": f"#/$defs/{name}"}

    def _form(self, kind: Hint) -> dict[str, Json]:
        if is_object(kind):
            return self.object_form(kind)
        said: dict[str, Json] = {"description": _first_paragraph(kind)}
        if issubclass(kind, Enum):
            return said | {"enum": [member.value for member in kind]}
        if issubclass(kind, Identifier):
            return said | form_of(kind)
        return said | {"type": "string", "pattern": WRITTEN_AS[kind]}


def _first_paragraph(kind: type[Any]) -> str:
    own = kind.__doc__ if kind.__module__.startswith("inclusion") else None
    return _plain(inspect.cleandoc(own or kind.__name__).partition("\n\n")[0])


def _plain(text: str) -> str:
    """The words of a docstring on one line, without its markup."""
    return _ROLE.sub(r"\1", " ".join(text.split())).replace("``", "").replace("*", "")
