"""A problem is told at the place where it stands, and no problem hides another."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from inclusion import DocumentError, InvalidValueError, Limits, Problem, dumps, loads, reference

TEXT = dumps(reference.illustration())

Edit = Callable[[dict[str, Any]], None]


def problems(edit: Edit) -> list[Problem]:
    """What is wrong with the illustration after an edit."""
    document = json.loads(TEXT)
    edit(document)
    with pytest.raises(DocumentError) as caught:
        loads(json.dumps(document).encode())
    return list(caught.value.problems)


def places(edit: Edit) -> list[tuple[str, str]]:
    """The same, as pairs of place and code."""
    return [(problem.pointer, problem.code) for problem in problems(edit)]


@pytest.mark.parametrize("member", ["title", "agency", "illustrative"])
def test_array_in_place_of_something_else_is_of_the_wrong_type(member: str) -> None:
    """An array where an object or a flag belongs is refused, and nothing breaks."""
    assert places(lambda d: d.update({member: []})) == [(f"/{member}", "wrong-type")]


def test_name_that_no_encoding_can_hold_is_told_in_letters_that_one_can() -> None:
    """Every problem can be printed, whatever the names of the document."""
    for problem in problems(lambda d: d.update({"\ud800": 1, "a\x00": 2})):
        assert str(problem).encode()
        assert "\x00" not in str(problem)


def test_broken_name_does_not_hide_what_is_missing() -> None:
    """A field that is missing is told beside a name with NUL in the same object."""

    def edit(document: dict[str, Any]) -> None:
        document["\x00"] = 1
        del document["title"]

    assert {"missing-field", "broken-text"} <= {code for _, code in places(edit)}


def test_repeated_identifier_is_told_beside_other_problems() -> None:
    """What concerns the whole is told in the same pass as what concerns a part."""

    def edit(document: dict[str, Any]) -> None:
        document["localities"][0]["name"] = 5
        document["waves"].append(document["waves"][0])
        document["plans"][0]["locality"] = "nowhere"

    assert set(places(edit)) == {
        ("/localities/0/name", "wrong-type"),
        ("/waves/1", "repeated"),
        ("/plans/0/locality", "dangling-reference"),
    }


def test_unreadable_collection_makes_no_noise() -> None:
    """Where a whole collection cannot be read, references into it are not called dangling."""
    assert places(lambda d: d.update(municipalities=None)) == [("/municipalities", "wrong-type")]


def test_place_refused_twice_is_told_among_the_refused() -> None:
    """The second of two refusals of one place is where the problem stands."""

    def edit(document: dict[str, Any]) -> None:
        document["selections"][0].update(refused=["mimov", "mimov", "vzorov"], applied=9)

    assert places(edit) == [
        ("/selections/0/refused/1", "repeated"),
        ("/selections/0/refused/2", "repeated"),
    ]


def test_repeated_element_of_a_plan_is_told_at_its_identifier() -> None:
    """Goals, measures, indicators and intents of one version share one space of identifiers."""

    def edit(document: dict[str, Any]) -> None:
        areas = document["plans"][1]["versions"][0]["content"]["areas"]
        goal = areas[0]["goals"][0]
        goal["measures"][0]["id"] = goal["id"]

    place = "/plans/1/versions/0/content/areas/0/goals/0/measures/0/id"
    assert places(edit) == [(place, "repeated")]


@pytest.mark.hostile
def test_long_text_costs_no_memory_beyond_itself() -> None:
    """Looking for depth costs about as much memory as the document has bytes."""
    data = b'"' + b"a" * 2_000_000 + b'"'
    tracemalloc.start()
    with pytest.raises(DocumentError):
        loads(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10 * len(data)


@pytest.mark.hostile
@pytest.mark.parametrize("data", [b"[" * 1_000_000, b"[]," * 300_000, b'{"a":' * 200_000, b"]" * 9])
def test_towers_of_brackets_are_refused(data: bytes) -> None:
    """Any run of brackets gets an answer."""
    with pytest.raises(DocumentError):
        loads(data)


def test_depth_that_a_reader_can_reach_has_an_end() -> None:
    """A limit beyond what calls within calls can reach is refused."""
    with pytest.raises(InvalidValueError, match="at most 200"):
        Limits(depth=201)
    data = b"[" * 199 + b"]" * 199
    with pytest.raises(DocumentError, match="must be an object"):
        loads(data, limits=Limits(depth=200))
