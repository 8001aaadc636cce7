"""An approval is bound to the content approved, and what was changed under it is named."""

from __future__ import annotations

import json
from typing import Any, cast

import attrs
import pytest
import rfc8785
from hypothesis import given

from inclusion import (
    ContentDigest,
    DocumentError,
    InvalidIdentifierError,
    InvalidValueError,
    PlanContent,
    PlanVersion,
    VersionLabel,
    digest,
    dumps,
    loads,
    reference,
)
from inclusion.plan_seal import changed_parts, content_digest, part_digests
from inclusion.programme import Programme
from inclusion.testing import plan_contents, programmes

PLAN = reference.illustration().plans[2]
DOCUMENT = json.loads(dumps(reference.illustration()))
CONTENT = DOCUMENT["plans"][2]["versions"][0]["content"]
OF_THE_ILLUSTRATION = "sha256:94748a26a3d1c401318b522190a57babdeccccae3c6fe5ce28802a254df2d7aa"
APPROVALS = [n for n, e in enumerate(PLAN.history) if getattr(e, "content_digest", None)]


def refused(document: object) -> list[tuple[str, str, str]]:
    """What is wrong with a document."""
    with pytest.raises(DocumentError) as found:
        loads(json.dumps(document).encode())
    return [(p.pointer, p.code, p.message) for p in found.value.problems]


def changed(*path: str | int, value: object) -> dict[str, Any]:
    """The illustration with something else in one place of the first content."""
    document: dict[str, Any] = json.loads(json.dumps(DOCUMENT))
    place = document["plans"][2]["versions"][0]["content"]
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    return document


@given(plan_contents())
def test_digest_of_a_content_is_that_of_its_document(content: PlanContent) -> None:
    """The domain and the documents digest the same bytes, by code that they do not share."""
    assert content_digest(content) == digest(content)
    assert changed_parts(content, part_digests(content)) == ()


@given(plan_contents(), plan_contents())
def test_a_change_is_seen_and_named(one: PlanContent, other: PlanContent) -> None:
    """Two contents have the same digest if and only if they are the same; some field is named."""
    assert (content_digest(one) == content_digest(other)) == (one == other)
    assert bool(changed_parts(other, part_digests(one))) == (one != other)


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("areas", 0, "goals", 0, "title"), "Other", "content/areas/0/goals/0/title"),
        (
            ("areas", 0, "goals", 0, "measures", 0, "title"),
            "Other",
            "content/areas/0/goals/0/measures/0/title",
        ),
        (
            ("areas", 0, "goals", 0, "measures", 0, "responsible"),
            "Other",
            "content/areas/0/goals/0/measures/0/responsible",
        ),
        (("areas", 0, "goals"), [], "content/areas/0/goals"),
    ],
)
def test_content_changed_under_an_approval_is_a_problem_that_names_the_field(
    path: tuple[str | int, ...], value: object, place: str
) -> None:
    """Each approval is told at its digest, and the field that made it stale is named."""
    found = refused(changed(*path, value=value))
    assert [(pointer, code) for pointer, code, _ in found] == [
        (f"/plans/2/history/{position}/content_digest", "stale-approval") for position in APPROVALS
    ]
    assert place in found[0][2]
    assert "Other" not in found[0][2]


def test_without_digests_of_the_parts_the_change_is_told_all_the_same() -> None:
    """Where the version keeps no digests of its fields, the approval is stale, unnamed why."""
    document = changed("areas", 0, "goals", 0, "title", value="Other")
    del document["plans"][2]["versions"][0]["part_digests"]
    assert "cannot be told" in refused(document)[0][2]


def test_area_that_is_put_in_is_named_alone() -> None:
    """What is put in does not make what follows look changed."""
    new = {"area": "leisure", "goals": []}
    found = refused(changed("areas", value=[new, *CONTENT["areas"]]))
    message = found[0][2]
    assert "content/areas/0/area" in message
    assert "content/areas/1" not in message


def test_plan_made_in_python_is_held_to_its_approvals() -> None:
    """No value exists whose document could not be read."""
    other = attrs.evolve(PLAN.versions[0], content=PlanContent())
    with pytest.raises(InvalidValueError, match="another content"):
        attrs.evolve(PLAN, versions=(other,))


@given(programmes(max_places=1))
def test_sealed_plans_survive_their_document(programme: Programme) -> None:
    """Whatever a plan says, with its digests it is written and read as it was."""
    plans = []
    for plan in programme.plans:
        digests = {v.label: digest(v.content) for v in plan.versions}
        history: Any = tuple(
            attrs.evolve(cast("Any", event), content_digest=digests[event.version])
            if hasattr(event, "content_digest")
            else event
            for event in plan.history
        )
        versions = tuple(version.sealed() for version in plan.versions)
        plans.append(attrs.evolve(plan, history=history, versions=versions))
    sealed = attrs.evolve(programme, plans=tuple(plans))
    assert loads(dumps(sealed)) == sealed


@pytest.mark.golden
def test_digests_of_contents_never_change() -> None:
    """What was approved under one release has the same digest under the next."""
    assert content_digest(PlanContent()) == ContentDigest(
        "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    )
    for position in APPROVALS:
        event: Any = PLAN.history[position]
        assert (
            str(event.content_digest)
            == "sha256:94748a26a3d1c401318b522190a57babdeccccae3c6fe5ce28802a254df2d7aa"
        )
    assert rfc8785.dumps({}) == b"{}"


def test_digest_has_one_form() -> None:
    """A digest says how it was made, and its digits are in lower case."""
    text = f"sha256:{'a1' * 32}"
    assert str(ContentDigest(text)) == text
    for wrong in (text.upper(), text[:-1], text + "0", text[7:], f"md5:{text[7:]}"):
        with pytest.raises(InvalidIdentifierError, match="sha256: and 64"):
            ContentDigest(wrong)


def test_part_stands_once() -> None:
    """Two digests of one part are refused."""
    part = part_digests(PLAN.versions[0].content)[0]
    with pytest.raises(InvalidValueError, match="stands there already"):
        PlanVersion(label=VersionLabel("1"), part_digests=(part, part))


def test_half_of_a_character_in_a_sealed_content_is_a_problem_at_its_place() -> None:
    """A text that has no bytes is refused where it stands, though nothing can be digested."""
    document = json.loads(dumps(reference.illustration()))
    version = document["plans"][2]["versions"][0]
    version["content"]["areas"][0]["goals"][0]["title"] = "\udc00"
    with pytest.raises(DocumentError) as refused:
        loads(json.dumps(document).encode())
    assert [(problem.pointer, problem.code) for problem in refused.value.problems] == [
        ("/plans/2/versions/0/content/areas/0/goals/0/title", "broken-text")
    ]
