"""The commands ``schema`` and ``upgrade``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from inclusion import DocumentKind, dumps, loads, reference, schema

Run = Callable[..., Result]
V1 = Path(__file__).parents[1] / "documents" / "golden" / "v1" / "illustration.json"


@pytest.mark.parametrize("kind", DocumentKind)
def test_schema_is_written(run: Run, kind: DocumentKind) -> None:
    """Each kind has its schema; without one it is that of the programme."""
    assert json.loads(run("schema", kind.value).stdout) == schema(kind)
    assert json.loads(run("schema").stdout) == schema(DocumentKind.PROGRAMME)


def test_unknown_kind_is_wrong_usage(run: Run) -> None:
    """There is no schema of anything else."""
    assert run("schema", "letter").exit_code == 2


def test_old_document_is_written_in_the_current_version(run: Run) -> None:
    """The upgraded document says what the old one said."""
    result = run("upgrade", str(V1))
    assert result.exit_code == 0
    assert json.loads(result.stdout)["version"] == 2
    assert loads(result.stdout.encode()) == loads(V1.read_bytes())


def test_current_document_is_written_as_it_is(run: Run) -> None:
    """What is current already comes back byte for byte."""
    data = dumps(reference.illustration())
    assert run("upgrade", "-", stdin=data).stdout.encode() == data


def test_document_with_problems_is_not_upgraded(run: Run) -> None:
    """The problems go to standard error, nothing to standard output, and the status says so."""
    result = run("upgrade", "-", stdin=b'{"format": "inclusion/programme", "version": 3}')
    assert (result.exit_code, result.stdout) == (1, "")
    assert "/version" in result.stderr


def test_letters_that_a_terminal_cannot_take_are_escaped(run: Run) -> None:
    """A control character in a text is escaped, which changes no value."""
    document = json.loads(dumps(reference.illustration()))
    document["plans"][0]["title"] = "a\u009b\u202eb \U0001f600"
    text = json.dumps(document, ensure_ascii=False)
    written = run("upgrade", "-", stdin=text.encode()).stdout
    assert "\\u009b\\u202eb \U0001f600" in written
    assert json.loads(written) == document
