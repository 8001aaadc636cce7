"""A decision is read back as it was, and what does not fit together is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from inclusion import (
    Decision,
    DocumentError,
    DocumentKind,
    dumps_decision,
    funding_access,
    loads_decision,
    reference,
    schema,
)
from inclusion.testing import decisions

SCHEMA = schema(DocumentKind.DECISION)
RUST = jsonschema_rs.Draft202012Validator(SCHEMA)
DAY = date(2017, 6, 1)
PROGRAMME = reference.illustration()


def decided(place: str = "vzorov", package: str = "IROP-903") -> Decision:
    """A decision of the shipped illustration."""
    return funding_access(PROGRAMME, locality=place, package=package, on=DAY)


def problems(document: object) -> list[tuple[str, str]]:
    """Pointer and code of each problem."""
    with pytest.raises(DocumentError) as refused:
        loads_decision(json.dumps(document).encode())
    return [(problem.pointer, problem.code) for problem in refused.value.problems]


@given(decisions())
def test_decision_survives_its_document(decision: Decision) -> None:
    """What is written is read again as it was, to the same bytes, and the schema takes it."""
    data = dumps_decision(decision)
    assert loads_decision(data) == decision
    assert dumps_decision(loads_decision(data)) == data
    assert loads_decision(dumps_decision(decision, indent=None)) == decision
    assert RUST.is_valid(json.loads(data))


def test_shipped_decisions_survive() -> None:
    """Every decision on the shipped illustration is read back as it was."""
    for place in PROGRAMME.localities:
        for package in PROGRAMME.packages:
            decision = funding_access(PROGRAMME, locality=place.id, package=package.id, on=DAY)
            assert loads_decision(dumps_decision(decision)) == decision


def test_schema_of_decisions_is_a_schema() -> None:
    """It holds to the metaschema, names itself, and closes every object."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "urn:inclusion:decision:1"
    for definition in SCHEMA["$defs"].values():
        assert definition.get("additionalProperties", False) is False


def _without_templates(value: Any) -> Any:  # noqa: ANN401 - plain JSON
    if isinstance(value, dict):
        return {k: _without_templates(v) for k, v in value.items() if k != "template"}
    return [_without_templates(item) for item in value] if isinstance(value, list) else value


@given(decisions())
def test_decision_written_without_templates_says_the_same(decision: Decision) -> None:
    """A document of the first release, which had words only, is read with its words and facts."""
    document = _without_templates(json.loads(dumps_decision(decision)))
    found = loads_decision(json.dumps(document).encode())
    assert found.outcome is decision.outcome
    assert [f.facts for f in found.findings] == [f.facts for f in decision.findings]
    assert _without_templates(json.loads(dumps_decision(found))) == document


@pytest.mark.parametrize(
    ("path", "value", "pointer", "code"),
    [
        ("format", "inclusion/programme", "/format", "unknown-format"),
        ("version", 2, "/version", "unknown-version"),
        ("version", True, "/version", "unknown-version"),
        ("outcome", "granted", "/outcome", "disagrees"),
        ("outcome", "fine", "/outcome", "unknown-choice"),
        ("on", "2017-6-1", "/on", "not-a-date"),
        ("on", 5, "/on", "not-a-date"),
        ("surprise", 1, "/surprise", "unknown-field"),
        ("decisive", [], "/decisive", "disagrees"),
        ("decisive", [1], "/decisive/0", "wrong-type"),
        ("findings", [], "/findings", "empty"),
        ("findings", {}, "/findings", "wrong-type"),
        ("question/en", "Other words", "/question/en", "disagrees"),
        ("question/facts/0/kind", "colour", "/question/facts/0/kind", "unknown-choice"),
        ("question/facts/0/kind", 5, "/question/facts/0/kind", "wrong-type"),
        ("question/facts/0/value", 5, "/question/facts/0/value", "wrong-type"),
        ("findings/0/reason/cs", "Jinak", "/findings/0/reason/cs", "disagrees"),
        ("findings/0/grounds", [], "/findings/0/grounds", "disagrees"),
        ("findings/0/final", True, "/findings/0/final", "final"),
        ("facts_digest", "sha256:0", "/facts_digest", "invalid-identifier"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_place(
    path: str, value: object, pointer: str, code: str
) -> None:
    """A wrong form, and words or outcomes that do not follow, are told where they stand."""
    document = json.loads(dumps_decision(decided()))
    place: Any = document
    *outer, last = path.split("/")
    for part in outer:
        place = place[int(part)] if isinstance(place, list) else place[part]
    place[last] = value
    assert (pointer, code) in problems(document)


def test_all_problems_of_a_decision_come_at_once() -> None:
    """Problems of the text, of the shape and of values are told together."""
    text = dumps_decision(decided()).decode()
    text = text.replace('"illustrative": true', '"illustrative": 1.5').replace('"on"', '"day"', 1)
    with pytest.raises(DocumentError) as refused:
        loads_decision(text.encode())
    codes = [problem.code for problem in refused.value.problems]
    assert sorted(codes) == ["missing-field", "not-whole", "unknown-field"]
    plain = dumps_decision(decided()).decode()
    twice = plain.replace('"on"', '"on": "2017-06-01", "on"', 1)
    with pytest.raises(DocumentError, match="more than once"):
        loads_decision(twice.encode())


@given(st.binary() | st.recursive(st.none() | st.text(), st.lists).map(json.dumps).map(str.encode))
def test_anything_gives_a_decision_or_problems(data: bytes) -> None:
    """Whatever is read, no other error than that of documents leaves."""
    with pytest.raises(DocumentError):
        loads_decision(data)


@given(decisions(), st.data())
def test_any_value_anywhere_gives_a_decision_or_problems(
    decision: Decision, draws: st.DataObject
) -> None:
    """Whatever stands in one place, it is read or refused; the schema is no stricter."""
    document = json.loads(dumps_decision(decision))
    place: Any = document
    while True:
        key = draws.draw(
            st.sampled_from(list(place) if isinstance(place, dict) else range(len(place)))
        )
        if not isinstance(place[key], dict | list) or not place[key] or draws.draw(st.booleans()):
            break
        place = place[key]
    place[key] = draws.draw(st.none() | st.integers(0, 9) | st.just([]) | st.just({}) | st.text())
    try:
        loads_decision(json.dumps(document).encode())
    except DocumentError:
        return
    assert RUST.is_valid(document)
