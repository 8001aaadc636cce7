"""A large document read part by part is read, or refused, exactly as it is as a whole."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import DocumentError, dumps, loads, reference
from inclusion.documents import programme_document
from inclusion.documents.collector import LARGE
from inclusion.documents.json_in_parts import DoubtfulError, Items, members_in_parts
from inclusion.documents.json_text import opened, parsed
from inclusion.documents.limits import DEFAULT_LIMITS
from inclusion.documents.programme_in_parts import read_in_parts
from inclusion.documents.upgrades import VERSION
from inclusion.testing import DamagedDocument, damaged_documents, documents

GOLDEN = sorted((Path(__file__).parent / "golden").glob("v*/*.json"))


def is_read_in_parts(data: bytes) -> bool:
    """Whether a document needs no reading as a whole."""
    return read_in_parts(opened(data, DEFAULT_LIMITS), DEFAULT_LIMITS) is not None


def outcome(data: bytes, *, large: int) -> object:
    """A programme or all problems, where documents from a size on are read in parts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(programme_document, "LARGE", large)
        try:
            return loads(data)
        except DocumentError as error:
            return error.problems


def both_ways_agree(data: bytes) -> None:
    """What is read in parts wherever that can be is what is read as a whole."""
    assert outcome(data, large=0) == outcome(data, large=len(data) + 1)


@pytest.mark.differential
@given(documents(max_places=1))
def test_document_that_the_library_writes_is_read_in_parts(data: bytes) -> None:
    """Nothing that the library writes is left to a second reading, and the values are equal."""
    assert is_read_in_parts(data)
    both_ways_agree(data)


@pytest.mark.differential
@given(damaged_documents())
def test_damaged_document_has_the_same_problems(document: DamagedDocument) -> None:
    """Whatever is wrong, the way of reading changes no problem, place or order."""
    both_ways_agree(document.data)


@pytest.mark.golden
@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_document_of_the_current_version_is_read_in_parts(path: Path) -> None:
    """A document of an earlier version has to be upgraded, which takes the whole of it."""
    data = path.read_bytes()
    assert is_read_in_parts(data) is (json.loads(data)["version"] == VERSION)
    both_ways_agree(data)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The shipped illustration with a change."""
    document = json.loads(dumps(reference.illustration()))
    change(document)
    return json.dumps(document).encode()


def twice(document: dict[str, Any]) -> None:
    """Two things under one identifier."""
    document["plans"].append(document["plans"][0])


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "no title": lambda document: document.pop("title"),
    "no version": lambda document: document.pop("version"),
    "no format": lambda document: document.pop("format"),
    "version last": lambda document: document.update(version=document.pop("version")),
    "a stranger": lambda document: document.update(surprise=[1]),
    "an object for a collection": lambda document: document.update(plans={}),
    "an array for a text": lambda document: document.update(title=[]),
    "an old package that is none": lambda document: document.update(version=1, packages=[5]),
    "a package that is none": lambda document: document.update(packages=[5]),
    "a package without territory": lambda document: document["packages"][0].pop("territory"),
    "a wrong type": lambda document: document["plans"][0].update(title=5),
    "a fraction": lambda document: document["plans"][0].update(title=1.5),
    "a broken text": lambda document: document["plans"][0].update(title="\0"),
    "a reference to nothing": lambda document: document["plans"][0].update(locality="nowhere"),
    "an identifier twice": twice,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_document_with_something_else_in_it_is_read_alike(
    change: Callable[[dict[str, Any]], object],
) -> None:
    """Members that lack, are strange, late or of another type: nothing depends on the way."""
    both_ways_agree(changed(change))


def test_what_contradicts_the_whole_is_said_without_reading_again() -> None:
    """A reference to nothing is found when all parts are read; the parts themselves are right."""
    assert is_read_in_parts(changed(twice))


def whole(text: bytes) -> object:
    """The object in a text, or that it is doubtful, by reading the text as a whole.

    Escapes that may be half a character are doubtful, whether they are or not.
    """
    begun = opened(text, DEFAULT_LIMITS)
    value, flaws = parsed(begun, DEFAULT_LIMITS)
    return value if isinstance(value, dict) and not (flaws or begun.look_at_texts) else "doubtful"


def gathered(text: bytes) -> object:
    """The same by parts."""
    try:
        return {
            name: list(member) if isinstance(member, Items) else member
            for name, member in members_in_parts(opened(text, DEFAULT_LIMITS), DEFAULT_LIMITS)
        }
    except DoubtfulError:
        return "doubtful"


_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=8,
)


@pytest.mark.differential
@given(_PLAIN, st.sampled_from([None, 0, 1, "\t"]), st.booleans())
def test_parts_put_together_are_the_whole(value: object, indent: Any, ascii_only: bool) -> None:  # noqa: ANN401 - drawn
    """Any JSON, however it is laid out, is the same in parts, and doubtful if it is no object."""
    text = json.dumps({"a": value, "b": [value]}, indent=indent, ensure_ascii=ascii_only).encode()
    assert gathered(text) == whole(text)


@pytest.mark.parametrize(
    "text",
    [
        b"{}",
        b" { } \n",
        b'{"a":[]}',
        b' {\t"a" : [ ] , "b" : [ 1 , { } ] } ',
        b"[]",
        b"5",
        b'{"a":1,"a":1}',
        b'{"a":[{"b":1,"b":1}]}',
        b'{"a":[1.5]}',
        b'{"a":NaN}',
        b'{"a":["\\u0000"]}',
    ],
)
def test_text_is_doubtful_exactly_where_it_has_a_flaw(text: bytes) -> None:
    """White space means nothing; keys that stand twice and refused numbers are not passed over."""
    assert gathered(text) == whole(text)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b'{"a"',
        b'{"a":',
        b'{"a" 1}',
        b'{"a":1',
        b'{"a":1,}',
        b"{,}",
        b"{5:1}",
        b"{a:1}",
        b'{"a":[',
        b'{"a":[1',
        b'{"a":[1,]}',
        b'{"a":[,1]}',
        b'{"a":[1}',
        b'{"a":1]',
        b'{"a":1}{}',
        b'{"a":1}x',
        b'{"a":1 "b":2}',
        '{\u00a0"a":1}'.encode(),
    ],
)
def test_text_that_is_no_json_is_doubtful(text: bytes) -> None:
    """What the parser would refuse is not read in parts."""
    assert gathered(text) == "doubtful"


def test_large_document_is_never_held_as_plain_json() -> None:
    """Reading in parts needs less memory at a time than reading as a whole."""
    document = json.loads(dumps(reference.illustration()))
    member = document["partnerships"][0]["members"][0]
    document["partnerships"] = [
        document["partnerships"][0]
        | {"id": f"p-{n}", "members": [member | {"id": f"m-{k}"} for k in range(30)]}
        for n in range(len(document["partnerships"]), 300)
    ]
    data = json.dumps(document).encode()
    assert len(data) > LARGE
    assert peak(data, large=0) < 0.9 * peak(data, large=len(data) + 1)


def peak(data: bytes, *, large: int) -> int:
    """How many bytes reading a document holds at most, beside the document."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(programme_document, "LARGE", large)
        loads(data)
        tracemalloc.start()
        try:
            held = loads(data)
            assert held.partnerships
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
