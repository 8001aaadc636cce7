"""Projects in a document: read strictly, written back the same, told where they are wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inclusion import DocumentError, ProjectNumber2014, ProjectNumber2021, dumps, loads, reference

ILLUSTRATION: dict[str, Any] = json.loads(dumps(reference.illustration()))
PROJECT: dict[str, Any] = {
    "id": "poradna",
    "title": "Poradna",
    "package": "OPZ-901",
    "applicant": {"name": "Vzorov"},
    "dossier": "partial",
    "number": "CZ.03.2.60/0.0/0.0/16_052/0007579",
    "history": [
        {"event": "project-submitted", "on": "2017-06-01", "at": "10:00"},
        {"event": "grant-awarded", "on": "2017-10", "amounts": {"grant": "1.00 CZK"}},
    ],
}


def document(*projects: object) -> bytes:
    """The illustration with these projects."""
    return json.dumps({**ILLUSTRATION, "projects": list(projects)}).encode()


def problems(*projects: object) -> list[tuple[str, str]]:
    """Pointer and code of each problem with these projects."""
    with pytest.raises(DocumentError) as caught:
        loads(document(*projects))
    return [(problem.pointer, problem.code) for problem in caught.value.problems]


def test_project_is_read_and_written_back() -> None:
    """What a project says is the same after writing and reading."""
    programme = loads(document(PROJECT))
    (written,) = json.loads(dumps(programme))["projects"]
    assert written["history"] == PROJECT["history"]
    assert loads(dumps(programme)) == programme


@pytest.mark.parametrize(
    ("number", "scheme"),
    [
        ("CZ.03.2.60/0.0/0.0/16_052/0007579", ProjectNumber2014),
        ("CZ.03.02.01/00/22_018/0000779", ProjectNumber2021),
    ],
)
def test_number_is_of_its_period(number: str, scheme: type) -> None:
    """A registration number is read into the scheme of its period."""
    (project,) = loads(document(PROJECT | {"number": number})).projects
    assert type(project.number) is scheme


def test_malformed_number_is_told_for_both_periods() -> None:
    """The number printed without a part of the call (Žďár nad Sázavou) is refused."""
    bad = PROJECT | {"number": "CZ.03.2.60/0.0/0.0/16_0015999"}
    with pytest.raises(DocumentError) as caught:
        loads(document(bad))
    (problem,) = caught.value.problems
    assert (problem.pointer, problem.code) == ("/projects/0/number", "invalid-identifier")
    assert "2014-2020" in problem.message
    assert "2021-2027" in problem.message


def test_wrong_step_is_told_with_its_place() -> None:
    """A history that the life cycle forbids is refused where it goes wrong."""
    early = PROJECT | {"history": [{"event": "project-finished", "on": "2017"}]}
    assert problems(early) == [("/projects/0/history/0", "illegal-step")]
    unknown = PROJECT | {"history": [{"event": "project-sold", "on": "2017"}]}
    assert problems(unknown) == [("/projects/0/history/0", "unknown-event")]


def test_project_that_cannot_be_read_spares_the_others() -> None:
    """Beside a broken project the references of the others are still checked."""
    other = PROJECT | {"id": "jina", "package": "OPZ-999"}
    found = problems(PROJECT | {"title": " "}, other)
    assert found == [
        ("/projects/0/title", "empty-text"),
        ("/projects/1/package", "dangling-reference"),
    ]
