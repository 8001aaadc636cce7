"""Every released version is read for good, and what a newer one writes an older one keeps."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    CoordinatedTerritory,
    DocumentError,
    InvalidValueError,
    Reservation,
    dumps,
    inspect,
    loads,
    loads_tolerantly,
    reference,
    upgrade,
)
from inclusion.documents.compatibility import Compatibility, compatibility
from inclusion.documents.schemas import DocumentKind, schema, schema_bytes
from inclusion.documents.upgrades import FIRST, UPGRADES, VERSION, Upgrade, chained, upgraded
from inclusion.testing import documents

GOLDEN = Path(__file__).with_name("golden")
FILES = sorted(GOLDEN.glob("v*/*.json"))
READER_OF_1 = GOLDEN / "social_inclusion-0.1.0-py3-none-any.whl"
SCHEMAS = GOLDEN / "schemas"
GOLDEN_FILES = sorted(GOLDEN.glob("*/*.json*"))
RELEASED = (1, 2)
"""The versions that a release has written. What it shipped of them is kept and never changes."""
DIGESTS = {
    "v1/illustration.json": "c54955bd43f7365aea13c8b1d3ed93ba95716aaa5abb1a4b78c908a6d9d16d46",
    "v1/illustration.jsonl": "4a2c790b0e1d1c83609475aaa124cdd00ac863ae39d8436ab23fe4eaed14300d",
    "v1/wave-4.json": "2e503d6e35c9ed1fd6903d7b9d2766a16ad501c0f1fb61bbc0708fdc5d593cde",
    "v2/illustration.json": "770624d8b6efd5ad7ec417410b5d32e23ccec19e60f6bf79fd53ba3b6f128511",
    "v2/illustration.jsonl": "1fcf4318d8fe1ca678d757c6c5e16ab3b1bdbe3ba802e48e61b2ddc38235637b",
    "programme-1.json": "5734566bfbd17ba311cf4cf57a6750fa516763184aa369d5d2448f2db689ca10",
    "schemas/programme-1.json": "5734566bfbd17ba311cf4cf57a6750fa516763184aa369d5d2448f2db689ca10",
    "schemas/programme-2.json": "f52597b07fa3202a7c2a511c1f8b4ea89f780fd7b6be9b224e7afc554425f036",
}
"""What is never to change, with its SHA-256."""


@pytest.mark.golden
def test_golden_files_are_what_they_were() -> None:
    """Neither a golden file nor the schema of an earlier version was ever regenerated."""
    kept = {f"{path.parent.name}/{path.name}": path.read_bytes() for path in GOLDEN_FILES}
    for version in range(FIRST, VERSION):
        name = f"programme-{version}.json"
        kept[name] = schema_bytes(DocumentKind.PROGRAMME, version=version)
    assert {name: hashlib.sha256(data).hexdigest() for name, data in kept.items()} == DIGESTS


@pytest.mark.golden
def test_every_version_has_golden_files() -> None:
    """There is a sample of each version from the first to the current one."""
    assert {path.parent.name for path in FILES} == {f"v{n}" for n in range(FIRST, VERSION + 1)}


@pytest.mark.golden
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_golden_file_is_read_and_upgraded(path: Path) -> None:
    """A document of any version is read, and upgraded it says the same in the current one."""
    data = path.read_bytes()
    programme = loads(data)
    newer = upgrade(data)
    assert json.loads(newer)["version"] == VERSION
    assert loads(newer) == programme
    assert upgrade(newer) == newer
    assert loads_tolerantly(data).programme == programme
    assert [p.code for p in inspect(loads_tolerantly(data)).deprecated] == (
        ["old-version"] if path.parent.name != f"v{VERSION}" else []
    )


def test_upgrade_changes_only_what_the_versions_differ_in() -> None:
    """From 1 to 2 the version changes and each package says what it implied; nothing else moves."""
    data = (GOLDEN / "v1" / "illustration.json").read_bytes()
    old, new = data.decode().splitlines(), upgrade(data).decode().splitlines()
    added = [line for line in new if line not in old]
    assert {line.strip() for line in added} == {
        '"version": 2,',
        '"reservation": "whole",',
        '"territory": {',
        '"form": "coordinated"',
    }
    packages = loads(data).packages
    assert {package.reservation for package in packages} == {Reservation.WHOLE}
    assert {package.territory for package in packages} == {CoordinatedTerritory()}


def test_version_1_may_say_what_it_otherwise_implied() -> None:
    """What a package of version 1 does say is not overwritten."""
    document = json.loads(dumps(reference.illustration()))
    document["version"] = 1
    document["packages"][0] |= {"reservation": "part", "territory": {"form": "anywhere"}}
    package = loads(json.dumps(document).encode()).packages[0]
    assert package.reservation is Reservation.PART


@pytest.mark.parametrize("name", ["reservation", "territory"])
def test_version_2_has_to_say_it(name: str) -> None:
    """In the current version a package that does not say it is refused at its place."""
    document = json.loads(dumps(reference.illustration()))
    del document["packages"][1][name]
    with pytest.raises(DocumentError) as refused:
        loads(json.dumps(document).encode())
    (problem,) = refused.value.problems
    assert (problem.pointer, problem.code) == ("/packages/1", "missing-field")
    assert name in problem.message


@pytest.mark.parametrize("version", [0, -1, VERSION + 1, 10**9, "2", True, None])
def test_unknown_version_is_refused(version: object) -> None:
    """A version that is none, or newer than this library, has a problem of its own."""
    document = json.loads(dumps(reference.illustration())) | {"version": version}
    with pytest.raises(DocumentError) as refused:
        loads(json.dumps(document).encode())
    assert "unknown-version" in {problem.code for problem in refused.value.problems}


@pytest.mark.hostile
@given(st.data())
def test_upgrade_of_anything_is_no_error_of_its_own(draws: st.DataObject) -> None:
    """Whatever stands where packages belong, the upgrade leaves it to the reader."""
    anything: st.SearchStrategy[Any] = st.none() | st.integers() | st.text() | st.just({"id": []})
    packages = draws.draw(anything | st.lists(anything))
    document = {"format": "inclusion/programme", "version": 1, "packages": packages}
    before = deepcopy(document)
    assert upgraded(document)["version"] == VERSION
    assert document == before
    with pytest.raises(DocumentError):
        loads(json.dumps(document).encode())


@given(documents(max_places=1))
def test_document_of_version_1_means_what_it_meant(data: bytes) -> None:
    """A document that says everything says the same under either version."""
    older = data.replace(b'"version": 2', b'"version": 1', 1)
    assert loads(older) == loads(data)
    assert loads_tolerantly(older).dumps() == data


@pytest.mark.parametrize(
    "steps", [(), (2,), (1, 1), (1, 3), (2, 1)], ids=["none", "gap", "twice", "hole", "disorder"]
)
def test_broken_chain_is_refused(steps: tuple[int, ...]) -> None:
    """A chain with a gap, a step twice or out of order is refused, at import for the real one."""
    with pytest.raises(InvalidValueError, match="one by one"):
        chained(tuple(Upgrade(step, dict) for step in steps), 3)
    chained((Upgrade(1, dict), Upgrade(2, dict)), 3)
    chained(UPGRADES, VERSION)


EDIT = """
import sys
sys.path.insert(0, sys.argv[1])
import attrs, inclusion
assert sys.argv[1] in inclusion.__file__, inclusion.__file__
assert inclusion.documents.VERSION == 1
found = inclusion.loads_tolerantly(sys.stdin.buffer.read())
first, *rest = found.programme.plans
plan = attrs.evolve(first, title="Edited by version 1")
edited = attrs.evolve(found.programme, plans=(plan, *rest))
sys.stdout.buffer.write(found.dumps(edited))
"""


@pytest.mark.slow
@pytest.mark.golden
def test_reader_of_version_1_edits_a_newer_document_and_nothing_else_changes() -> None:
    """The wheel of the earlier format edits one field; every other byte is as it was."""
    document = json.loads(dumps(reference.illustration()))
    document["from_the_future"] = {"x": [1, {"y": None}]}
    document["plans"][0]["history"].insert(1, {"event": "from-the-future", "on": "2016"})
    document["packages"][0]["note"] = {"en": "kept"}
    data = json.dumps(document, indent=3).encode()
    done = subprocess.run(  # noqa: S603 - this interpreter and a file of ours
        [sys.executable, "-c", EDIT, str(READER_OF_1)],
        input=data,
        capture_output=True,
        check=True,
        env={name: value for name, value in os.environ.items() if "COVERAGE" not in name},
    )
    title = json.dumps(document["plans"][0]["title"]).encode()
    assert data.count(title) == 1
    assert done.stdout == data.replace(title, b'"Edited by version 1"')


def test_verdict_on_the_two_versions_demands_the_bump() -> None:
    """Version 2 needs what version 1 left out, and says what it did not know."""
    verdict = compatibility(
        schema(DocumentKind.PROGRAMME, version=1), schema(DocumentKind.PROGRAMME)
    )
    assert verdict.compatibility is Compatibility.NONE
    needed = {problem.pointer for problem in verdict.backward if problem.code == "field-needed"}
    assert needed == {"/packages/*/reservation", "/packages/*/territory"}
    assert "/packages/*/reservation" in {problem.pointer for problem in verdict.forward}


@pytest.mark.golden
@pytest.mark.parametrize("version", RELEASED)
def test_schema_takes_what_it_took_when_it_was_released(version: int) -> None:
    """The schema of a version may grow by what can be left out; each of its documents stays one."""
    verdict = compatibility(as_released(version), schema(DocumentKind.PROGRAMME, version=version))
    assert not verdict.backward


def test_change_that_breaks_documents_raises_the_version() -> None:
    """If some document of the last release is none of the current schema, the version is higher."""
    last = max(RELEASED)
    verdict = compatibility(as_released(last), schema(DocumentKind.PROGRAMME))
    assert not verdict.backward or last < VERSION, verdict.backward


def as_released(version: int) -> dict[str, Any]:
    """The schema of a version as the first release that wrote it shipped it."""
    kept: dict[str, Any] = json.loads((SCHEMAS / f"programme-{version}.json").read_bytes())
    return kept


def _changed(path: str, **keywords: Any) -> dict[str, Any]:  # noqa: ANN401 - plain JSON
    changed = deepcopy(schema(DocumentKind.PROGRAMME))
    place = changed["$defs"]
    for part in path.split("/"):
        place = place[part]
    place.update(keywords)
    return changed


@pytest.mark.parametrize(
    ("path", "keywords", "verdict", "causes"),
    [
        ("Vote", {}, "full", set()),
        ("Vote", {"description": "Other words."}, "full", set()),
        ("Vote/properties", {"note": {"type": "string"}}, "backward", {"field-refused"}),
        ("Vote/properties", {"for": {"const": 1}}, "backward", {"field-refused"}),
        ("Measure", {"required": ["id"]}, "backward", {"field-needed"}),
        ("Measure", {"required": ["id", "title", "budget"]}, "forward", {"field-needed"}),
        ("Area", {"enum": ["housing"]}, "forward", {"choice-refused"}),
        ("Area", {"enum": None}, "none", {"choice-refused"}),
        ("Ico", {"pattern": "^[0-9]+$"}, "none", {"form-refused"}),
        ("ElementId", {"maxLength": 65}, "backward", {"bound-refused"}),
        ("ElementId", {"minLength": 2}, "forward", {"bound-refused"}),
        ("Measure/properties/indicators", {"type": "object"}, "none", {"kind-refused"}),
        ("PlanArea/properties/goals", {"anyOf": [{"type": "null"}]}, "forward", {"kind-refused"}),
        ("CouncilVoted/properties/event", {"const": "x"}, "none", {"kind-refused"}),
        ("Measure", {"additionalProperties": True}, "full", set()),
    ],
)
def test_verdict_names_its_causes(
    path: str, keywords: dict[str, Any], verdict: str, causes: set[str]
) -> None:
    """Each kind of change has its verdict, and the verdict its causes with their places."""
    earlier = schema(DocumentKind.PROGRAMME)
    if path.startswith("Ico") and "Ico" not in earlier["$defs"]:
        pytest.skip("no field holds one")
    if keywords.get("enum", ()) is None:
        later = deepcopy(earlier)
        later["$defs"]["Area"] = {"enum": ["other"]}
    else:
        later = _changed(path, **keywords)
    found = compatibility(earlier, later)
    assert found.compatibility.value == verdict, found
    assert {problem.code for problem in (*found.backward, *found.forward)} == causes
    turned = compatibility(later, earlier)
    assert (turned.backward, turned.forward) == (found.forward, found.backward)


@pytest.mark.parametrize(
    ("earlier", "later", "backward", "forward"),
    [
        ({"type": "string"}, {"enum": ["a"]}, ["choice-refused"], []),
        (
            {"anyOf": [{"oneOf": [{"type": "string"}]}, {"type": "null"}]},
            {"type": "string"},
            ["kind-refused"],
            [],
        ),
        (
            {"type": "object", "properties": {"a": {"type": "string"}}},
            {"type": "object", "properties": {}},
            [],
            [],
        ),
        (
            {"properties": {"a": {}, "b": {}}, "oneOf": [{"properties": {"a": {"const": "x"}}}]},
            {
                "properties": {"a": {}},
                "oneOf": [{"properties": {"a": {"const": "x"}}}],
                "additionalProperties": False,
            },
            ["field-refused"],
            [],
        ),
    ],
    ids=["text to choice", "no longer unknown", "open objects", "beside alternatives"],
)
def test_verdict_on_small_schemas(
    earlier: dict[str, Any], later: dict[str, Any], backward: list[str], forward: list[str]
) -> None:
    """Choices, alternatives within alternatives, and objects that take any field are told apart."""
    verdict = compatibility(earlier, later)
    assert [problem.code for problem in verdict.backward] == backward
    assert [problem.code for problem in verdict.forward] == forward


def test_tolerant_edit_of_an_old_document_is_written_in_the_current_version() -> None:
    """A document of version 1 is upgraded first, then edited."""
    found = loads_tolerantly((GOLDEN / "v1" / "wave-4.json").read_bytes())
    assert found.version == 1
    edited = attrs.evolve(found.programme, illustrative=True)
    assert loads(found.dumps(edited)) == edited
    assert json.loads(found.dumps(edited))["version"] == VERSION
