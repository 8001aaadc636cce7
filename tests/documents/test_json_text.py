"""JSON read without its traps: what no document may hold, whatever it is about."""

from __future__ import annotations

import sys

import pytest

from inclusion import DocumentError, Limits, Problem, loads
from inclusion.documents.envelope import FORMAT
from inclusion.documents.flaws import did_you_mean, pointer, shortened
from inclusion.documents.upgrades import VERSION
from inclusion.validity import GREATEST_INTEGER

Found = list[tuple[str, str]]


def problems(data: bytes, **limits: int) -> Found:
    """Pointer and code of each problem with a document that cannot be read."""
    with pytest.raises(DocumentError) as caught:
        loads(data, limits=Limits(**limits))
    return [(problem.pointer, problem.code) for problem in caught.value.problems]


def with_title(english: bytes) -> bytes:
    """A document whose English title is this JSON; nothing else is in it."""
    head = f'{{"format": "{FORMAT}", "version": {VERSION}, "title": {{"cs": "a", "en": '.encode()
    return (
        head
        + english
        + b'}, "agency": {"name": {"en": "a", "cs": "a"}, "affiliations": ['
        + (b'{"institution": {"en": "a", "cs": "a"}, "since": "2008-03"}]}}')
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-json"),
        (b"{", "not-json"),
        (b"{'a': 1}", "not-json"),
        (b'{"a": 1,}', "not-json"),
        (b'{"a": 01}', "not-json"),
        (b'{"a": 0x10}', "not-json"),
        (b'{"a": 1_000}', "not-json"),
        (b'{"a": "\x01"}', "not-json"),
        (b'{"a": "\\x41"}', "not-json"),
        (b'{"a": 1} {"b": 2}', "not-json"),
        (b"// comment\n{}", "not-json"),
        (b"\xef\xbb\xbf{}", "byte-order-mark"),
        ("{}".encode("utf-16"), "not-utf-8"),
        ("{}".encode("utf-16-le"), "not-json"),
        ("{}".encode("utf-32"), "not-utf-8"),
        (b'{"a": "\xff"}', "not-utf-8"),
        (b'{"a": "\xed\xa0\x80"}', "not-utf-8"),
        (b'{"a": "\xc0\x80"}', "not-utf-8"),
        ("{\u00a0}".encode(), "not-json"),
        (b"[]", "wrong-type"),
        (b"null", "wrong-type"),
        (b'"text"', "wrong-type"),
        (b"1", "wrong-type"),
        (b"true", "wrong-type"),
    ],
)
def test_text_that_is_no_object_in_json_is_refused_as_a_whole(data: bytes, code: str) -> None:
    """Bytes that are not one JSON object in plain UTF-8 are refused, with one problem."""
    assert problems(data) == [("", code)]


def test_place_of_broken_json_is_told() -> None:
    """Line and column of the first error help to find it."""
    with pytest.raises(DocumentError, match="not JSON at line 2, column 8"):
        loads(b'{\n  "a": }\n}')
    with pytest.raises(DocumentError, match="not UTF-8 at byte 7"):
        loads(b'{"a": "\xff"}')


@pytest.mark.parametrize(
    ("english", "code"),
    [
        (b"NaN", "not-json"),
        (b"Infinity", "not-json"),
        (b"-Infinity", "not-json"),
        (b"1e400", "not-whole"),
        (b"-1e400", "not-whole"),
        (b"1.0", "not-whole"),
        (b"1E2", "not-whole"),
        (str(GREATEST_INTEGER + 1).encode(), "too-large"),
        (str(-GREATEST_INTEGER - 1).encode(), "too-large"),
        (b"9" * 10_000, "too-large"),
        (b"-" + b"9" * 5_000, "too-large"),
        (str(GREATEST_INTEGER).encode(), "wrong-type"),
        (str(-GREATEST_INTEGER).encode(), "wrong-type"),
        (rb'"\ud800"', "broken-text"),
        (rb'"a\udfff"', "broken-text"),
        (rb'"\uDC00\uD800"', "broken-text"),
        (rb'"\u0000"', "broken-text"),
        (b'{"a": 1, "a": 2}', "wrong-type"),
        (b"null", "wrong-type"),
    ],
)
def test_trap_in_a_value_is_told_with_its_place(english: bytes, code: str) -> None:
    """Numbers that are not exact, and broken text, are refused where they stand."""
    found = problems(with_title(english))
    assert ("/title/en", code) in found
    assert {place for place, _ in found} <= {"/title/en", "/title/en/a"}


def test_text_in_any_script_is_read() -> None:
    """Pairs of surrogates in escapes are one character, and white space is only trimmed nowhere."""
    programme = loads(
        with_title(rb'"\ud83d\udc0e \u017elu\u0165ou\u010dk\u00fd k\u016f\u0148 {x}"')
    )
    assert programme.title.en == "\U0001f40e žluťoučký kůň {x}"
    assert loads(with_title(b'"' + "žluťoučký".encode() + b'"')).title.en == "žluťoučký"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'{"a": 1, "a": 2}', [("/a", "repeated-key")]),
        (b'{"a": {"b": 1, "c": 2, "b": 3}}', [("/a/b", "repeated-key")]),
        (b'{"a": [{"b": 1, "b": 1, "b": 1}]}', [("/a/0/b", "repeated-key")]),
        (b'{"a/b": {"~": 1, "~": 1}}', [("/a~1b/~0", "repeated-key")]),
        (rb'{"a": 1, "\u0061": 2}', [("/a", "repeated-key")]),
        (b'{"x": {"": 1.5, "": NaN}}', [("/x/", "repeated-key"), ("/x/", "not-json")]),
    ],
)
def test_key_stands_once_in_an_object(data: bytes, found: Found) -> None:
    """Of two equal keys neither is taken: both are refused with their place."""
    assert problems(data)[: len(found)] == found


def test_repeated_key_is_refused_even_where_the_values_agree() -> None:
    """A repeated title is a problem, and the only one where all else is right."""
    data = with_title(b'"a"').replace(b'"cs": "a", "en"', b'"en": "a", "cs": "a", "en"', 1)
    assert problems(data) == [("/title/en", "repeated-key")]


def test_key_of_broken_text_is_told_where_it_stands() -> None:
    """A key with NUL is broken text, told at a place that can be printed."""
    assert ("/title/\\0", "broken-text") in problems(with_title(b'"a", "\\u0000": 1'))


@pytest.mark.parametrize(
    ("depth", "allowed", "deep"), [(63, 64, False), (64, 64, True), (3, 4, False), (4, 4, True)]
)
def test_depth_has_a_limit(depth: int, allowed: int, *, deep: bool) -> None:
    """Arrays and objects may be nested so deep and no deeper; the outermost counts as one."""
    data = b'{"format": "inclusion/programme", "version": 1, "zzz": ' + b"[" * depth
    found = problems(data + b"]" * depth + b"}", depth=allowed)
    assert (("", "too-deep") in found) is deep
    assert (("/zzz", "unknown-field") in found) is not deep


@pytest.mark.parametrize(
    "text", [b'"' + b"[" * 100 + b'"', b'"\\"' + b"[" * 100 + b'"', b'"\\\\", "en2": "[[[["']
)
def test_brackets_in_texts_are_not_nesting(text: bytes) -> None:
    """Brackets inside a text, also after an escaped quote, count for nothing."""
    data = with_title(text)
    if b"en2" in text:
        assert problems(data, depth=6) == [("/title/en2", "unknown-field")]
    else:
        assert loads(data, limits=Limits(depth=6)).title.en.endswith("[")


def test_closed_brackets_are_not_depth() -> None:
    """A long flat list is not deep."""
    data = b'{"a": [' + b",".join([b"[]"] * 1_000) + b"]}"
    assert ("", "too-deep") not in problems(data, depth=3)


def test_size_has_a_limit() -> None:
    """A document may have so many bytes and not one more."""
    data = with_title(b'"a"')
    assert loads(data, limits=Limits(size=len(data))).title.en == "a"
    assert problems(data, size=len(data) - 1) == [("", "too-long")]


def test_number_of_problems_has_a_limit() -> None:
    """After so many problems the rest is only counted."""
    data = b'{"format": "inclusion/programme", "version": 1, "title": 1, "agency": 2, "b": 3}'
    assert problems(data) == [
        ("/b", "unknown-field"),
        ("/title", "wrong-type"),
        ("/agency", "wrong-type"),
    ]
    with pytest.raises(DocumentError) as caught:
        loads(data, limits=Limits(problems=1))
    assert caught.value.problems[1:] == (Problem("", "more-problems", "there are 2 more problems"),)


@pytest.mark.hostile
@pytest.mark.parametrize(
    "data",
    [
        b"[" * 1_000_000,
        b'{"a":' * 200_000,
        b"9" * 1_000_000,
        b'"' + b"\\" * 1_000_000,
        b"{" + b'"a":1,' * 150_000 + b'"a":1}',
        b"[" + b"1.5," * 100_000 + b"1]",
        b'{"' + b"k" * 1_000_000 + b'": 1}',
    ],
    ids=["brackets", "objects", "digits", "backslashes", "one key", "fractions", "long key"],
)
def test_megabyte_of_anything_gets_an_answer(data: bytes) -> None:
    """Hostile bytes are refused with problems that anyone can print."""
    with pytest.raises(DocumentError) as caught:
        loads(data)
    assert len(str(caught.value)) < 200_000


def test_recursion_limit_is_left_alone() -> None:
    """Reading changes nothing of the process."""
    before = sys.getrecursionlimit()
    problems(b"[" * 100_000)
    assert sys.getrecursionlimit() == before


@pytest.mark.parametrize(
    ("path", "text"),
    [((), ""), (("a", 0, "b/c", "d~e"), "/a/0/b~1c/d~0e"), (("",), "/"), (("~1",), "/~01")],
)
def test_pointer_is_that_of_rfc_6901(path: tuple[str | int, ...], text: str) -> None:
    """A path is written as a JSON Pointer, its special characters escaped."""
    assert pointer(path) == text


def test_hint_names_the_nearest_option() -> None:
    """A misspelt word gets a hint, a strange or an endless one gets none."""
    options = ["housing", "education"]
    assert did_you_mean("housnig", options) == "; did you mean 'housing'?"
    assert did_you_mean("xyz", options) == ""
    assert did_you_mean("housing" * 20, options) == ""


def test_long_name_is_shortened_in_a_pointer() -> None:
    """A name of any length makes a pointer that can be read."""
    assert shortened("k" * 80) == "k" * 80
    assert shortened("k" * 81) == "k" * 80 + "…"
