"""Laws of documents: nothing is lost, everything wrong is found, nothing else gets out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import DocumentError, Limits, Programme, dumps, loads
from inclusion.testing import (
    DamagedDocument,
    damaged_documents,
    documents,
    doubly_damaged_documents,
    programmes,
)

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["inclusion/programme", "{", "}", "2016", "most", "\udc00"])
)
NAMES = st.sampled_from(
    ["format", "version", "title", "agency", "localities", "plans", "history", "event", "id", "en"]
)
ANY_JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(max_size=3), inner),
    max_leaves=12,
)


def reading(data: bytes) -> Programme | tuple[str, ...]:
    """The programme of a document, or the places of its problems."""
    try:
        return loads(data)
    except DocumentError as error:
        return tuple(problem.pointer for problem in error.problems)


@given(programmes())
def test_programme_survives_its_document(programme: Programme) -> None:
    """What is written is read again as it was, and written again to the same bytes."""
    data = dumps(programme)
    assert loads(data) == programme
    assert dumps(loads(data)) == data


@given(documents(), st.sampled_from([None, 0, 4]), st.booleans(), st.booleans())
def test_layout_of_a_document_means_nothing(
    data: bytes,
    indent: int | None,
    ascii_only: bool,
    sort_keys: bool,
) -> None:
    """Indentation, escapes and the order of keys change nothing of what is read."""
    text = json.dumps(json.loads(data), indent=indent, ensure_ascii=ascii_only, sort_keys=sort_keys)
    assert loads(text.encode()) == loads(data)


@given(damaged_documents())
def test_one_damage_is_refused_where_it_is(document: DamagedDocument) -> None:
    """A document with one damage is refused, and a problem stands exactly at that place."""
    (damage,) = document.damages
    found = reading(document.data)
    assert isinstance(found, tuple)
    assert damage.pointer in found


@given(doubly_damaged_documents())
def test_all_problems_come_at_once(document: DamagedDocument) -> None:
    """Two damages in places apart are both found by one reading."""
    found = reading(document.data)
    assert isinstance(found, tuple)
    assert {damage.pointer for damage in document.damages} <= set(found)


@given(doubly_damaged_documents())
def test_rest_of_the_problems_is_counted(document: DamagedDocument) -> None:
    """With room for one problem, one is listed and the rest is said to exist."""
    with pytest.raises(DocumentError) as refused:
        loads(document.data, limits=Limits(problems=1))
    listed, rest = refused.value.problems
    assert listed.code != "more-problems"
    assert (rest.pointer, rest.code) == ("", "more-problems")
    assert str(refused.value) == f"{listed}\n{rest}"


@given(ANY_JSON)
def test_any_json_gives_a_programme_or_problems(value: object) -> None:
    """Whatever JSON a document holds, no other error than that of documents leaves."""
    reading(json.dumps(value).encode())


@given(documents(max_places=1), st.data())
def test_any_value_anywhere_gives_a_programme_or_problems(
    data: bytes, draws: st.DataObject
) -> None:
    """Whatever stands in one place of a valid document, no other error leaves."""
    document = json.loads(data)
    place: Any = document
    while True:
        keys = list(place) if isinstance(place, dict) else range(len(place))
        key = draws.draw(st.sampled_from(keys))
        if not isinstance(place[key], dict | list) or not place[key] or draws.draw(st.booleans()):
            break
        place = place[key]
    place[key] = draws.draw(ANY_JSON)
    found = reading(json.dumps(document).encode())
    if isinstance(found, Programme):
        assert loads(dumps(found)) == found


@given(st.binary())
def test_any_bytes_give_a_programme_or_problems(data: bytes) -> None:
    """Whatever bytes are read, no other error than that of documents leaves."""
    assert isinstance(reading(data), tuple)


@given(documents(max_places=1), st.data())
def test_any_changed_byte_gives_a_programme_or_problems(data: bytes, draws: st.DataObject) -> None:
    """A document in which some bytes are others is read or refused, nothing else."""
    start = draws.draw(st.integers(0, len(data)))
    stop = draws.draw(st.integers(start, min(start + 4, len(data))))
    other = draws.draw(st.binary(max_size=4) | st.sampled_from([b'"', b"}", b"]", b"\\u0000"]))
    reading(data[:start] + other + data[stop:])


@given(damaged_documents())
def test_problems_repeat_nothing_secret(document: DamagedDocument) -> None:
    """A problem says what would be right; it never repeats a value of the document."""
    marked = document.data.replace(b"no-such-", b"private-")
    with pytest.raises(DocumentError) as refused:
        loads(marked)
    assert "private-" not in "".join(problem.message for problem in refused.value.problems)
