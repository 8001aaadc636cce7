"""The JSON Schema says of documents what the reader says, but for what is listed here."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from inclusion import DocumentError, dumps, loads, reference
from inclusion.documents.schemas import DocumentKind, schema, schema_bytes
from inclusion.testing import DamagedDocument, damaged_documents, documents
from inclusion.testing.damages import spoils, written

SCHEMA = schema(DocumentKind.PROGRAMME)
PYTHON = Draft202012Validator(SCHEMA)
RUST = jsonschema_rs.Draft202012Validator(SCHEMA)
ONLY_THE_READER: dict[str, str] = {
    "dangling": "a schema cannot look a reference up",
    "repeated": "a schema cannot compare the identifiers of two records",
}
"""The kinds of damage that only the reader refuses, with the reason."""
REVERSED = "2016-12-31/2016-01-01"
"""A schema cannot compare two days either."""
BEFORE_THE_SCHEMA: dict[str, str] = {
    "repeated-key": "a parser of JSON drops one of the two, whichever it likes",
    "broken-text": "half of a character is no text in UTF-8",
    "not-a-number": "NaN is no JSON",
}
"""The kinds of damage to the JSON text, which is no matter of a schema."""


def judged(document: object) -> bool:
    """Whether a document is valid; both validators have to agree."""
    verdict: bool = PYTHON.is_valid(document)
    assert RUST.is_valid(document) == verdict
    return verdict


def test_schema_is_a_schema() -> None:
    """It holds to the metaschema of its dialect, and names itself, format and version."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "urn:inclusion:programme:2"
    assert SCHEMA["properties"]["version"] == {"const": 2}
    assert json.loads(schema_bytes(DocumentKind.PROGRAMME)) == SCHEMA


def test_every_object_is_closed_and_described() -> None:
    """No object takes a field that is not named, and each name says what it means."""
    for name, definition in SCHEMA["$defs"].items():
        assert definition["description"], name
        if definition.get("type") == "object":
            assert definition["additionalProperties"] is False
    fields = SCHEMA["$defs"]["FundingPackage"]["properties"]
    assert fields["latest_end"]["description"].startswith("The last day on which a project may end")


@pytest.mark.parametrize("name", ["wave_4", "calls", "illustration"])
def test_shipped_documents_are_valid(name: str) -> None:
    """What comes with the library is valid."""
    assert judged(json.loads(dumps(getattr(reference, name)())))


@given(documents())
def test_what_is_written_is_valid(data: bytes) -> None:
    """Whatever the encoder writes, the schema takes."""
    assert judged(json.loads(data))


@cache
def damages() -> list[Any]:
    """Every damage that can be done to one place of the illustration."""
    return list(spoils(reference.illustration()))


def test_every_damage_of_a_place_is_refused_by_both() -> None:
    """Whatever one place is damaged with, reader and schema refuse it, or it is in the list."""
    text = dumps(reference.illustration())
    seen = {damage.kind for damage in damages()}
    assert seen >= {*ONLY_THE_READER, "broken-text", "repeated-key"}
    for damage in damages():
        if damage.kind not in BEFORE_THE_SCHEMA:
            document = json.loads(text)
            damage.on(document)
            value = json.loads(written(document))
            beyond = damage.kind in ONLY_THE_READER or damage.value == REVERSED
            assert RUST.is_valid(value) == beyond, damage


@given(damaged_documents())
def test_one_damage_is_refused_by_both(document: DamagedDocument) -> None:
    """One damage anywhere in a generated document is refused by both, or it is in the list."""
    (damage,) = document.damages
    if damage.kind in {*BEFORE_THE_SCHEMA, "cut-off", "other-encoding", "byte-order-mark"}:
        return
    beyond = damage.kind in ONLY_THE_READER or REVERSED.encode() in document.data
    assert judged(json.loads(document.data)) == beyond
    with pytest.raises(DocumentError):
        loads(document.data)


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("municipalities/0/code", "500001"),
        ("plans/0/history/0/on", "2016-02-30"),
        ("plans/0/history/0/on", "2016-12-01/2016-12-31"),
        ("plans/0/title", "\u0000"),
        ("plans/0/title", " "),
        ("illustrative", True),
    ],
)
def test_finer_points_are_the_readers(pointer: str, value: object) -> None:
    """Check digits, the calendar, the shortest form and blank texts are beyond the schema."""
    document = json.loads(dumps(reference.illustration()))
    place = document
    *path, last = pointer.split("/")
    for part in path:
        place = place[int(part)] if part.isdigit() else place[part]
    assert last in place
    place[last] = value
    assert judged(document)
