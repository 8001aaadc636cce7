"""Every trap into which cattrs, the JSON parser or Python itself was seen to lead, one by one.

Each row was observed: a default accepted it, changed it, or broke on it with a bare error.
"""

from __future__ import annotations

import json
from typing import Any

import attrs
import cattrs
import pytest

from inclusion import DocumentError, configure, dumps, loads, read_as, reference

DOCUMENT = dumps(reference.illustration())
VOTE = ("plans", 0, "history", 5, "vote", "entitled")
SHARE = ("plans", 0, "versions", 0, "content", "areas", 0, "goals", 0, "measures", 0)
TARGET = (*SHARE, "indicators", 0, "target")
AMOUNT = ("packages", 0, "allocations", 0, "amount")
NAME = ("localities", 0, "name")
EVENT = ("plans", 0, "history", 0)
DAY = (*EVENT, "on")
RAW = "\ue000"
"""Stands for JSON that no value of Python is written as."""

COERCED = [  # what cattrs makes of it by default stands behind
    (VOTE, "7", "wrong-type"),  # 7
    (VOTE, " 12 ", "wrong-type"),  # 12
    (VOTE, "1_000", "wrong-type"),  # 1000
    (VOTE, "٣", "wrong-type"),  # 3
    (VOTE, True, "wrong-type"),  # 1
    (VOTE, 7.9, "not-whole"),  # 7
    (VOTE, 7.0, "not-whole"),  # 7
    (NAME, None, "wrong-type"),  # "None"
    (NAME, [], "wrong-type"),  # "[]"
    (NAME, 5, "wrong-type"),  # "5"
    (("illustrative",), "false", "wrong-type"),  # True
    (("illustrative",), "no", "wrong-type"),  # True
    (("illustrative",), 0, "wrong-type"),  # False
    (("packages", 0, "areas"), "123", "wrong-type"),  # ("1", "2", "3")
    (("packages", 0, "areas"), {"housing": 1}, "wrong-type"),  # ("housing",)
    (("packages", 0, "territory"), "", "wrong-type"),  # a class of defaults is built
    (("plans", 0, "versions", 0, "content"), "", "wrong-type"),
    (("plans", 0, "versions", 0, "content"), "hello", "wrong-type"),
    (("plans", 0, "versions", 0, "content"), [], "wrong-type"),
    (("plans", 0, "versions", 0, "content"), [1], "wrong-type"),
    (("plans", 0, "versions", 0, "content"), 1, "wrong-type"),  # a bare TypeError
    (("plans", 0, "versions", 0, "content"), None, "wrong-type"),  # a bare TypeError
    (EVENT, "text", "wrong-type"),  # a bare AttributeError
    (EVENT, [], "wrong-type"),
    (EVENT, {"event": []}, "unknown-event"),  # a bare TypeError
    (EVENT, {"event": {}}, "unknown-event"),
    (EVENT, {"event": "xyz"}, "unknown-event"),  # a bare KeyError, or "field missing"
    (DAY, "20160510", "not-a-date"),  # a day
    (DAY, "2016-W19-2", "not-a-date"),  # a day
    (DAY, "2016-05-10T00:00:00", "not-a-date"),  # a naive moment
    (DAY, "2016-05-10T00:00:00+02:00", "not-a-date"),
    (TARGET, 5, "wrong-type"),  # no hook at all
    (TARGET, "1_000", "not-a-number"),  # 1000
    (TARGET, "٣", "not-a-number"),  # 3
    (TARGET, "Infinity", "not-a-number"),
    (TARGET, "nan", "not-a-number"),
    (TARGET, "sNaN", "not-a-number"),
    (TARGET, "1e1000000", "not-a-number"),
    (TARGET, " 5", "not-a-number"),
    (AMOUNT, "NaN CZK", "not-an-amount"),
    (AMOUNT, "1_000.00 CZK", "not-an-amount"),
    (AMOUNT, "1e9.00 CZK", "not-an-amount"),
    (AMOUNT, 1.1, "not-whole"),  # 1.100000000000000088
]

JSON_TEXT = [  # what the parser of the standard library takes, or how it breaks
    ("NaN", "not-json"),  # nan
    ("-Infinity", "not-json"),  # -inf
    ("1e400", "not-whole"),  # inf, and not by way of parse_constant
    ("-1e400", "not-whole"),
    ("1" * 4_301, "too-large"),  # a ValueError with a text of its own
    ("9007199254740992", "too-large"),  # not kept by every reader
    (r'"\ud800"', "broken-text"),  # breaks when it is written
    (r'"\udc00x"', "broken-text"),
    (r'"\u0000"', "broken-text"),
    ('{"a": 1, "a": 2}', "repeated-key"),  # the last one wins
    ("[" * 200 + "]" * 200, "too-deep"),  # RecursionError, or a dead process
]

BYTES = [
    (DOCUMENT.decode().encode("utf-16"), "not-utf-8"),  # is sniffed
    (DOCUMENT.decode().encode("utf-32"), "not-utf-8"),
    (b"\xef\xbb\xbf" + DOCUMENT, "byte-order-mark"),  # is skipped
    (b"[" * 100_000, "too-deep"),  # RecursionError below 3.13
    (b'{"a":' * 100_000, "too-deep"),
    (b"", "not-json"),
    (DOCUMENT + DOCUMENT, "not-json"),
]


def found(data: bytes) -> list[tuple[str, str]]:
    """Pointer and code of each problem."""
    with pytest.raises(DocumentError) as caught:
        loads(data)
    return [(problem.pointer, problem.code) for problem in caught.value.problems]


def spoilt(path: tuple[str | int, ...], value: object) -> bytes:
    """The illustration with another value at a place."""
    document = place = json.loads(DOCUMENT)
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    return json.dumps(document).encode()


@pytest.mark.parametrize(("path", "value", "code"), COERCED)
def test_nothing_is_made_to_fit(path: tuple[str | int, ...], value: object, code: str) -> None:
    """What cattrs would change, accept or break on is refused at its place."""
    assert ("".join(f"/{part}" for part in path), code) in found(spoilt(path, value))


@pytest.mark.parametrize(("text", "code"), JSON_TEXT)
def test_json_that_programs_disagree_on_is_refused(text: str, code: str) -> None:
    """What the parser would take is refused where it stands."""
    data = spoilt(NAME, RAW).replace(json.dumps(RAW).encode(), text.encode())
    assert code in [code for _, code in found(data)]


@pytest.mark.parametrize(("data", "code"), BYTES)
def test_bytes_that_are_no_plain_utf_8_json_are_refused(data: bytes, code: str) -> None:
    """The whole is refused with one problem."""
    assert found(data) == [("", code)]


def test_class_of_defaults_is_not_built_of_anything() -> None:
    """A class all of whose fields have defaults still wants an object, with known keys."""

    @attrs.frozen
    class Defaults:
        one: int = 1
        two: tuple[int, ...] = ()

    converter = cattrs.Converter()
    configure(converter)
    assert read_as(Defaults, b"{}", converter) == Defaults()
    for data in (
        b'""',
        b'"hello"',
        b"[]",
        b"[1]",
        b"1",
        b"null",
        b'{"three": 1}',
        b'{"two": "12"}',
    ):
        with pytest.raises(DocumentError):
            read_as(Defaults, data, converter)


def test_every_violation_of_a_value_is_told() -> None:
    """Not just the first check that fails, as with validators of attrs."""

    def edit(document: Any) -> None:  # noqa: ANN401 - plain JSON
        document["plans"][0]["title"] = ""
        document["plans"][0]["territory"] = []

    document = json.loads(DOCUMENT)
    edit(document)
    places = [pointer for pointer, _ in found(json.dumps(document).encode())]
    assert {"/plans/0/title", "/plans/0/territory"} <= set(places)


def test_path_of_a_deep_problem_does_not_repeat() -> None:
    """One problem far inside is told once, with a path as long as it is deep."""
    ((pointer, _),) = found(spoilt((*SHARE, "title"), 5))
    assert pointer == "".join(f"/{part}" for part in (*SHARE, "title"))
