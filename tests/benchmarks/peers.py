"""The same document for other libraries: classes made from ours, field by field.

A choice is an enum, a number a ``Decimal``. What has a text form (identifier, day, amount) is read
by cattrs into the same values as ours, by their own ``parse``; for the others it is a plain text,
which they need not check. The checks across fields are left to us.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import reduce
from operator import or_
from typing import Annotated, Any, Literal, get_args, get_type_hints

import attrs
import cattrs
import mashumaro
import msgspec
import orjson
import pydantic
from cattrs.preconf.orjson import make_converter
from mashumaro.codecs.orjson import ORJSONDecoder

from inclusion import (
    Identifier,
    Programme,
    ProjectNumber,
    ProjectNumber2014,
    ProjectNumber2021,
)
from inclusion.documents.reading import is_a, is_optional, is_tuple, present_part
from inclusion.documents.reading_scalars import WRITTEN
from inclusion.documents.tagged import tags, union_of

Load = Callable[[bytes], object]
MakeClass = Callable[[type[Any], dict[str, tuple[Any, Any]]], Any]
"""Makes a class from ours and from its fields: name to type and default, ``NEEDED`` if none."""

NEEDED = object()


class _Mirror:
    """Classes of another library, made once from each of ours."""

    def __init__(
        self,
        make: MakeClass,
        union: Callable[[str, list[Any]], Any],
        text: Callable[[Any], Any] = lambda _: str,
    ) -> None:
        self._make = make
        self._union = union
        self._text = text
        self._made: dict[Any, Any] = {}

    def of(self, hint: Any) -> Any:  # noqa: ANN401 - a type expression
        union = union_of(hint)
        if union is not None:
            return self._union(union.key, [self.of(part) for part in get_args(hint)])
        if is_optional(hint):
            return self.of(present_part(hint)) | None
        if is_tuple(hint):
            return tuple[self.of(get_args(hint)[0]), ...]  # type: ignore[misc] # made at run time
        if is_a(Identifier, *WRITTEN)(hint):
            return self._text(hint)
        return self._class(hint) if attrs.has(hint) else hint

    def _class(self, kind: Any) -> Any:  # noqa: ANN401 - a class
        if kind not in self._made:
            hints = get_type_hints(kind)
            fields = {
                f.name: (self.of(hints[f.name]), self._default(f))
                for f in sorted(
                    (f for f in attrs.fields(kind) if f.init),
                    key=lambda f: f.default is not attrs.NOTHING,
                )
            }
            self._made[kind] = self._make(kind, fields)
        return self._made[kind]

    def _default(self, field: attrs.Attribute[Any]) -> object:
        if field.default is attrs.NOTHING:
            return NEEDED
        default: Any = field.default
        return default if isinstance(default, tuple | str | int | Enum | None) else None


def _envelope(fields: dict[str, tuple[Any, Any]], kind: Any) -> dict[str, tuple[Any, Any]]:  # noqa: ANN401 - a class
    if kind is not Programme:
        return fields
    return {"format": (str, NEEDED), "version": (int, NEEDED)} | fields


def _tag(kind: Any) -> dict[str, tuple[Any, Any]]:  # noqa: ANN401 - a class
    return {tags()[kind]: (Literal[kind.name], NEEDED)} if kind in tags() else {}


def msgspec_structs() -> Load:
    """Structs of msgspec, unknown fields refused."""

    def make(kind: Any, fields: dict[str, tuple[Any, Any]]) -> Any:  # noqa: ANN401 - a class
        tagged = {"tag_field": tags()[kind], "tag": kind.name} if kind in tags() else {}
        return msgspec.defstruct(
            kind.__name__,
            [
                (n, hint) if d is NEEDED else (n, hint, d)
                for n, (hint, d) in _envelope(fields, kind).items()
            ],
            frozen=True,
            forbid_unknown_fields=True,
            gc=False,
            **tagged,
        )

    mirror = _Mirror(make, lambda _, parts: reduce(or_, parts))
    return msgspec.json.Decoder(mirror.of(Programme)).decode


def pydantic_models() -> Load:
    """Models of pydantic: strict, frozen, unknown fields refused."""
    config = pydantic.ConfigDict(strict=True, frozen=True, extra="forbid")

    def make(kind: Any, fields: dict[str, tuple[Any, Any]]) -> Any:  # noqa: ANN401 - a class
        members: dict[str, Any] = {
            n: (hint, ... if d is NEEDED else d)
            for n, (hint, d) in (_tag(kind) | _envelope(fields, kind)).items()
        }
        return pydantic.create_model(kind.__name__, __config__=config, **members)

    model = _Mirror(make, _discriminated).of(Programme)
    validate: Load = model.model_validate_json
    return validate


def _discriminated(key: str, parts: list[Any]) -> Any:  # noqa: ANN401 - a type expression
    return Annotated[reduce(or_, parts), pydantic.Discriminator(key)]


def _frozen(kind: Any, fields: dict[str, tuple[Any, Any]]) -> Any:  # noqa: ANN401 - a class
    members = {
        n: attrs.field(type=hint) if d is NEEDED else attrs.field(type=hint, default=d)
        for n, (hint, d) in (_tag(kind) | _envelope(fields, kind)).items()
    }
    return attrs.make_class(kind.__name__, members, frozen=True, slots=True)


def _exact(kind: type) -> Callable[[Any, Any], Any]:
    def read(value: Any, _: Any) -> Any:  # noqa: ANN401 - as cattrs has it
        if type(value) is not kind:
            raise TypeError(kind)
        return value

    return read


def stock_cattrs() -> Load:
    """Cattrs with its own class hooks made strict: extra keys refused, detailed, leaves checked."""
    return _of_cattrs(_strict(), text=lambda kind: kind)


def unchecked_cattrs() -> Load:
    """The same, but identifiers, days and amounts are texts that nobody checks."""
    return _of_cattrs(_strict(), text=lambda _: str)


def _strict() -> cattrs.Converter:
    converter = make_converter(forbid_extra_keys=True, detailed_validation=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exact(kind))
    return converter


def preconfigured_cattrs() -> Load:
    """Cattrs for orjson as it comes, which coerces."""
    return _of_cattrs(make_converter(), text=lambda kind: kind)


def _of_cattrs(converter: cattrs.Converter, text: Callable[[Any], Any]) -> Load:
    converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
    converter.register_structure_hook_factory(is_a(Identifier, *WRITTEN), _parsed)
    mirror = _Mirror(_frozen, lambda _, parts: reduce(or_, parts), text)
    kind = mirror.of(Programme)
    return lambda data: converter.structure(orjson.loads(data), kind)


def _parsed(kind: Any) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - a class
    """A hook as one writes it who brings values with a ``parse`` of their own to cattrs."""
    parse = _project_number if kind is ProjectNumber else kind.parse

    def read(text: Any, _: Any) -> Any:  # noqa: ANN401 - as cattrs has it
        if type(text) is not str:
            raise TypeError(kind)
        return parse(text)

    return read


def _project_number(text: str) -> ProjectNumber:
    newer = ProjectNumber2021.why_not(text) is None
    return ProjectNumber2021(text) if newer else ProjectNumber2014(text)


def mashumaro_dataclasses() -> Load:
    """Dataclasses of mashumaro, unknown fields refused."""

    class Config(mashumaro.config.BaseConfig):
        forbid_extra_keys = True

    def make(kind: Any, fields: dict[str, tuple[Any, Any]]) -> Any:  # noqa: ANN401 - a class
        return dataclasses.make_dataclass(
            kind.__name__,
            [
                (n, hint) if d is NEEDED else (n, hint, dataclasses.field(default=d))
                for n, (hint, d) in (_tag(kind) | _envelope(fields, kind)).items()
            ],
            frozen=True,
            namespace={"Config": Config},
        )

    mirror = _Mirror(make, lambda _, parts: reduce(or_, parts))
    return ORJSONDecoder(mirror.of(Programme)).decode


PEERS: dict[str, Callable[[], Load]] = {
    "msgspec Struct (types only)": msgspec_structs,
    "pydantic models, strict": pydantic_models,
    "stock cattrs, strict, detailed": stock_cattrs,
    "stock cattrs, strict, texts unchecked": unchecked_cattrs,
    "cattrs preconf, coerces": preconfigured_cattrs,
    "mashumaro": mashumaro_dataclasses,
}
