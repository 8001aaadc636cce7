"""What is not understood of a document is kept, reported, and written back in its place."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import DocumentError, Programme, dumps, inspect, loads, loads_tolerantly, reference
from inclusion.documents.tolerant_document import TolerantDocument
from inclusion.testing import documents, programmes

TEXT = dumps(reference.illustration())
STRANGE: dict[str, Any] = {"z": [1.50, {"\u017e": 10**30}], "a": None}


def strange() -> dict[str, Any]:
    """The illustration as a newer version might write it."""
    document: dict[str, Any] = json.loads(TEXT)
    document["version"] = 99
    document["audits"] = [STRANGE]
    document["agency"]["seat"] = STRANGE
    plan = document["plans"][0]
    plan["history"].insert(0, {"event": "seen-by-a-board", "on": "2016"})
    plan["history"].insert(2, {"event": "seen-by-a-board", "on": "2017"})
    plan["versions"][0]["content"]["areas"][0]["weight"] = STRANGE
    document["packages"].insert(1, document["packages"][0] | {"id": "NEW", "reservation": "half"})
    document["packages"][0]["kind"] = "lottery"
    return document


def written(document: object, indent: int | str | None = 2) -> bytes:
    """A document in some layout."""
    return json.dumps(document, indent=indent).encode()


def titled(programme: Programme, title: str) -> Programme:
    """The programme with another title of its first plan."""
    first, *rest = programme.plans
    return attrs.evolve(programme, plans=(attrs.evolve(first, title=title), *rest))


def test_everything_strange_is_reported_where_it_stands() -> None:
    """Each thing that is not understood has its pointer, its code, and what is left out with it."""
    found = loads_tolerantly(written(strange()))
    assert [(problem.pointer, problem.code) for problem in found.left_out] == [
        ("/agency/seat", "unknown-field"),
        ("/plans/0/versions/0/content/areas/0/weight", "unknown-field"),
        ("/plans/0/history/0", "unknown-event"),
        ("/plans/0/history/2", "unknown-event"),
        ("/packages/0/kind", "unknown-choice"),
        ("/packages/1/reservation", "unknown-choice"),
        ("/audits", "unknown-field"),
    ]
    assert found.left_out[4].message.endswith("left out with it: /packages/0/kind")
    assert found.left_out[5].message.endswith("left out with it: /packages/1")
    assert found.version == 99


def test_understood_part_is_the_programme() -> None:
    """What is understood is what the document says without the strange parts, nothing more."""
    programme = loads_tolerantly(written(strange())).programme
    plain = reference.illustration()
    packages = (attrs.evolve(plain.packages[0], kind=None), *plain.packages[1:])
    assert programme == attrs.evolve(plain, packages=packages)


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_unchanged_document_is_written_back_byte_for_byte(indent: int | str | None) -> None:
    """Without an edit, layout, escapes, order and all that is strange come back as they were."""
    data = written(strange(), indent)
    assert loads_tolerantly(data).dumps() == data


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_edit_of_one_field_changes_nothing_else(indent: int | str | None) -> None:
    """With one field edited, the bytes differ in the value of that field only."""
    document = strange()
    data = written(document, indent)
    old = document["plans"][0]["title"]
    found = loads_tolerantly(data)
    edited = found.dumps(titled(found.programme, "New title"))
    assert edited == data.replace(json.dumps(old).encode(), b'"New title"', 1)


def test_strange_items_stay_behind_their_neighbours() -> None:
    """Where events are added and removed, strange ones stay behind those they stood behind."""
    found = loads_tolerantly(written(strange()))
    first, *plans = found.programme.plans
    *told, last = first.history
    edited = found.dumps(
        attrs.evolve(found.programme, plans=(attrs.evolve(first, history=tuple(told)), *plans))
    )
    events = json.loads(edited)["plans"][0]["history"]
    before = strange()["plans"][0]["history"]
    assert events == before[:-1]
    assert json.loads(edited)["packages"] == strange()["packages"]
    again = loads_tolerantly(edited)
    plan = attrs.evolve(first, history=(*told, last))
    assert json.loads(again.dumps(attrs.evolve(again.programme, plans=(plan, *plans)))) == strange()


def test_records_that_are_moved_take_their_strange_parts_along() -> None:
    """A record is known by its identifier, wherever it is put and whatever else is edited."""
    document = json.loads(TEXT)
    for number, place in enumerate(document["municipalities"]):
        place["number"] = number
    found = loads_tolerantly(written(document))
    moved = tuple(
        attrs.evolve(m, name=f"{m.name} II") for m in reversed(found.programme.municipalities)
    )
    edited = json.loads(found.dumps(attrs.evolve(found.programme, municipalities=moved)))
    numbers = [place["number"] for place in edited["municipalities"]]
    assert numbers == list(reversed(range(len(numbers))))
    assert edited["municipalities"][0]["name"].endswith(" II")


def test_what_is_removed_takes_along_what_is_within_it() -> None:
    """A record that is removed goes with its strange parts; a list may become empty and full."""
    document = json.loads(TEXT)
    document["packages"][-1]["strange"] = 1
    found = loads_tolerantly(written(document))
    packages = found.programme.packages
    none = found.dumps(attrs.evolve(found.programme, packages=()))
    assert "packages" not in json.loads(none)
    few = found.dumps(attrs.evolve(found.programme, packages=packages[:-1]))
    assert json.loads(few)["packages"] == document["packages"][:-1]
    again = loads_tolerantly(none)
    full = again.dumps(attrs.evolve(again.programme, packages=packages))
    assert loads(full) == reference.illustration()


def test_new_members_are_laid_out_like_the_rest() -> None:
    """What is put in is indented like its neighbours, so the document reads as one."""
    found = loads_tolerantly(TEXT)
    first, *rest = found.programme.packages
    changed = attrs.evolve(
        found.programme, packages=(attrs.evolve(first, call_number=5, companions=()), *rest)
    )
    edited = found.dumps(changed)
    assert loads(edited) == changed
    assert edited.decode() == json.dumps(json.loads(edited), ensure_ascii=False, indent=2) + "\n"


def test_empty_containers_are_filled_in_any_layout() -> None:
    """An object and an array that were empty take in what is new, indented or on one line."""
    for indent in (None, 2):
        document = json.loads(TEXT)
        version = document["plans"][-1]["versions"][0]
        version["content"] = {}
        document["waves"] = document["selections"] = document["applications"] = []
        document["cooperations"] = []
        data = written(document, indent)
        found = loads_tolerantly(data)
        whole = reference.illustration()
        assert loads(found.dumps(whole)) == whole


def test_null_gives_way_to_what_becomes_known() -> None:
    """A member that was null is replaced where it stands."""
    document = json.loads(TEXT)
    document["packages"][0]["call_number"] = None
    found = loads_tolerantly(written(document))
    first, *rest = found.programme.packages
    packages = (attrs.evolve(first, call_number=7), *rest)
    edited = json.loads(found.dumps(attrs.evolve(found.programme, packages=packages)))
    assert list(edited["packages"][0]) == list(document["packages"][0])
    assert edited["packages"][0]["call_number"] == 7


@pytest.mark.parametrize(
    ("path", "value", "pointer"),
    [
        (("localities", 0, "dossier"), 5, "/localities/0/dossier"),
        (("plans", 0, "history", 1, "on"), "soon", "/plans/0/history/1/on"),
        (("agency",), [], "/agency"),
        (("format",), "other", "/format"),
        (("version",), 0, "/version"),
        (("version",), "1", "/version"),
        (("illustrative",), 1.5, "/illustrative"),
        (("plans", 0, "history", 1), {"event": 5}, "/plans/0/history/1"),
        (("plans", 0, "history", 1), {}, "/plans/0/history/1"),
    ],
)
def test_what_is_wrong_is_refused(path: tuple[Any, ...], value: object, pointer: str) -> None:
    """Tolerance is for what is strange; what is wrong has its place in the document as it is."""
    document = strange()
    place: Any = document
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    with pytest.raises(DocumentError) as refused:
        loads_tolerantly(written(document))
    assert pointer in [problem.pointer for problem in refused.value.problems]


def test_key_that_stands_twice_is_refused_even_where_all_is_understood() -> None:
    """Nobody knows which of the two is meant, so neither is kept."""
    text = TEXT.replace(b'"illustrative": true', b'"illustrative": true, "illustrative": true', 1)
    with pytest.raises(DocumentError, match="more than once"):
        loads_tolerantly(text)


def test_strange_choice_never_becomes_a_default() -> None:
    """Where a choice is not understood, a list becomes unknown; no list loses an item."""
    document = json.loads(TEXT)
    package = document["packages"][0]
    package["areas"] = ["housing", "sports"]
    package["id"] = "CHOICES"
    document["packages"].append(document["packages"][0] | {"support_kinds": ["remote"], "id": "X"})
    found = loads_tolerantly(written(document))
    assert found.programme.packages[0].areas is None
    assert "X" not in {str(package.id) for package in found.programme.packages}


def test_document_on_one_line_stays_on_one_line() -> None:
    """What is put into a document without line ends brings none."""
    data = written(json.loads(TEXT), None)
    found = loads_tolerantly(data)
    first, *rest = found.programme.packages
    packages = (attrs.evolve(first, call_number=5), *rest)
    edited = found.dumps(attrs.evolve(found.programme, packages=packages))
    assert b"\n" not in edited
    assert loads(edited).packages == packages


@given(documents(), programmes())
def test_any_programme_can_take_the_place_of_any_other(data: bytes, other: Programme) -> None:
    """However much is edited, what is written back is the programme as it is to be."""
    assert loads(loads_tolerantly(data).dumps(other)) == other


@given(documents(max_places=1), st.data())
def test_strange_field_anywhere_survives_an_edit(data: bytes, draws: st.DataObject) -> None:
    """A field that is put into any object is reported there and is there after an edit."""
    document = json.loads(data)
    objects = list(_objects(document, ""))
    pointer, place = draws.draw(st.sampled_from(objects))
    place["strange"] = STRANGE
    found = loads_tolerantly(written(document))
    assert [problem.pointer for problem in found.left_out] == [f"{pointer}/strange"]
    agency = attrs.evolve(found.programme.agency, name=found.programme.title)
    edited = found.dumps(attrs.evolve(found.programme, agency=agency))
    document["agency"]["name"] |= document["title"]
    expected = {k: v for k, v in document["title"].items() if k != "strange"}
    document["agency"]["name"] |= expected
    if pointer == "/title":
        document["agency"]["name"].pop("strange")
    assert json.loads(edited) == document


def _objects(value: object, pointer: str) -> Any:  # noqa: ANN401 - pairs of pointer and object
    if isinstance(value, dict):
        yield pointer, value
        for key, item in value.items():
            yield from _objects(item, f"{pointer}/{key}")
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _objects(item, f"{pointer}/{position}")


def test_inspection_tells_what_is_missing_apart_from_validity() -> None:
    """What is unknown, rough or without a source is told, and what has one is counted."""
    found = loads_tolerantly(dumps(reference.wave_4()))
    report = inspect(found)
    assert report.unknown == report.deprecated == ()
    codes = {problem.code for problem in report.missing}
    assert codes == {"not-known", "known-roughly"}
    assert {problem.code for problem in report.uncited} == {"without-source"}
    assert report.cited > 100


def test_inspection_points_into_the_document_as_it_is() -> None:
    """Behind an item that is left out, places are counted as the document counts them."""
    document = strange()
    del document["plans"][0]["history"][1]["on"]
    document["plans"][0]["history"][1]["on"] = "2016-01"
    found: TolerantDocument = loads_tolerantly(written(document))
    rough = [p.pointer for p in inspect(found).missing if p.code == "known-roughly"]
    assert "/plans/0/history/1/on" in rough
