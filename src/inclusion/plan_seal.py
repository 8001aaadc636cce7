"""The digest of what a plan says, by which an approval is bound to it, and what was changed since.

The digest is that of the canonical bytes (RFC 8785) of the JSON that a document has for the
content, so anybody can compute it from a document. The digests of the parts tell which field is
another one; parts are known by area and by identifier, so a goal that is put in between changes no
other part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeAlias

import attrs

from inclusion.canonical_json import canonical_bytes, digest_of
from inclusion.errors import Violation
from inclusion.identifiers import ContentDigest, Identifier
from inclusion.invariants import not_blank
from inclusion.money import Money
from inclusion.plan_content import PlanContent
from inclusion.validity import Valid

_Path: TypeAlias = tuple[str | int, ...]
_IDENTITIES: Final = ("id", "area")


@attrs.frozen(kw_only=True)
class PartDigest(Valid):
    """The digest of one field of a content.

    Args:
        part: The field, by areas and identifiers from the content inwards, joined by slashes, for
            example ``areas/housing/goals/g1/title``.
        digest: The digest of what stands in it.
    """

    part: str
    digest: ContentDigest

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "part")


def content_digest(content: PlanContent) -> ContentDigest:
    """The digest of a content, as an approval carries it.

    Args:
        content: The content of a version of a plan.
    """
    return digest_of(canonical_bytes(_plain(content)))


def part_digests(content: PlanContent) -> tuple[PartDigest, ...]:
    """The digest of each field of a content, by which a later change can be named.

    Args:
        content: The content of a version of a plan.
    """
    return tuple(
        PartDigest(part=part, digest=digest_of(canonical_bytes(value)))
        for part, (_, value) in _parts(_plain(content)).items()
    )


def changed_parts(content: PlanContent, parts: tuple[PartDigest, ...]) -> tuple[str, ...]:
    """Which fields of a content are not what they were.

    Args:
        content: The content as it is.
        parts: The digests of its fields as they were.

    Returns:
        The fields that are other ones, by fields and positions from the content inwards, as in
        ``areas/0/goals/1/title``; for one that is gone, the last place around it that is there.
    """
    now = _parts(_plain(content))
    before = {part.part: part.digest for part in parts}
    places = {_place_around(part, now) for part in before.keys() - now.keys()}
    places |= {
        _joined(path)
        for part, (path, value) in now.items()
        if before.get(part) != digest_of(canonical_bytes(value))
    }
    return tuple(sorted(places))


def _place_around(part: str, now: Mapping[str, tuple[_Path, Any]]) -> str:
    """The nearest place around a part that is gone."""
    names = part.split("/")
    around = [path[: _shared(names, other.split("/"))] for other, (path, _) in now.items()]
    return _joined(max(around, key=len, default=())) or names[0]


def _shared(names: list[str], others: list[str]) -> int:
    """How many names two paths have in common before they part."""
    pairs = zip(names, others, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), len(names))


def _joined(path: _Path) -> str:
    return "/".join(map(str, path))


def _parts(value: Any) -> dict[str, tuple[_Path, Any]]:  # noqa: ANN401 - plain JSON
    """Each field that holds no records of its own: its name, its path and its value."""
    return {"/".join(names): (path, leaf) for names, path, leaf in _leaves(value, (), ())}


def _leaves(
    value: Any,  # noqa: ANN401 - plain JSON
    names: tuple[str, ...],
    path: _Path,
) -> Iterator[tuple[tuple[str, ...], _Path, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*names, key), (*path, key))
    elif isinstance(value, list) and all(map(_identity, value)) and value:
        for position, item in enumerate(value):
            yield from _leaves(item, (*names, _identity(item)), (*path, position))
    else:
        yield names, path, value


def _identity(value: Any) -> str:  # noqa: ANN401 - plain JSON
    members = value if isinstance(value, dict) else {}
    return next((members[key] for key in _IDENTITIES if key in members), "")


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a content
    """A value as the JSON that a document has for it; what is not known is left out."""
    if isinstance(value, Identifier | Money):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if not attrs.has(type(value)):
        return value
    kind: Any = type(value)
    members = {field: getattr(value, field.name) for field in attrs.fields(kind)}
    return {
        field.name: _plain(item)
        for field, item in members.items()
        if item is not None and not (item == () and field.default == ())
    }
