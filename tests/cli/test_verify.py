"""The command that checks whether a decision still holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs
import pytest
from typer.testing import Result

from inclusion import (
    Decision,
    dumps,
    dumps_decision,
    entry,
    funding_access,
    plan_approval,
    reference,
    sealed,
)

Run = Callable[..., Result]

DAY = date(2017, 6, 1)
PROGRAMME = reference.illustration()
BARRED = funding_access(PROGRAMME, locality="vzorov", package="IROP-903", on=DAY)
OTHERS = (
    plan_approval(
        PROGRAMME, plan=PROGRAMME.plans[0].id, version=PROGRAMME.plans[0].versions[0].label, on=DAY
    ),
    entry(PROGRAMME, application=PROGRAMME.applications[0].id, on=DAY),
)


def written(decision: Decision = BARRED) -> bytes:
    """A decision with the digest of the illustration, as a document."""
    return dumps_decision(sealed(decision, PROGRAMME))


@pytest.mark.parametrize("decision", [BARRED, *OTHERS], ids=lambda decision: decision.book)
def test_decision_that_holds_gets_one_line(
    run: Run, illustration: str, tmp_path: Path, decision: Decision
) -> None:
    """A decision of any book that holds gives status 0 and one line, whatever its outcome is."""
    file = tmp_path / "decision.json"
    file.write_bytes(written(decision))
    result = run("verify", str(file), illustration)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"{file}: holds ({decision.book}, version {decision.version}; on 2017-06-01:"
        f" {decision.outcome.value})\n"
    )


def test_what_explain_writes_can_be_verified(run: Run, wave_4: str, tmp_path: Path) -> None:
    """JSON of the command explain holds as it is, against that document and against no other."""
    question = ("--locality", "varnsdorf", "--package", "OP-VVV-39", "--on", "2017-06-01")
    told = run("explain", wave_4, *question, "--format", "json").stdout.encode()
    assert run("verify", "-", wave_4, stdin=told).exit_code == 0
    other = tmp_path / "other.json"
    other.write_bytes(dumps(attrs.evolve(reference.wave_4(), projects=(), plans=())))
    result = run("verify", "-", str(other), stdin=told)
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "/facts_digest: is the digest of another record [other-facts]\n"
    )


def test_each_difference_gets_a_line(run: Run, illustration: str) -> None:
    """What differs is told line by line with pointer and code; the verdict on standard error."""
    first, *others = BARRED.findings
    other = attrs.evolve(BARRED, findings=(attrs.evolve(first, code="other"), *others))
    result = run("verify", "-", illustration, stdin=written(other))
    assert result.exit_code == 1
    assert result.stdout == (
        "/findings/0: is not what the rule cooperation finds now: it was met (other), and is"
        " met (runs) [other-finding]\n"
    )
    assert result.stderr == "standard input: does not hold (differences listed: 1)\n"


def test_decision_without_a_digest_is_noted(run: Run, illustration: str) -> None:
    """An unsealed decision can hold too, but it is said what was not compared."""
    result = run("verify", "-", illustration, stdin=dumps_decision(BARRED))
    assert result.exit_code == 0
    assert "holds" in result.stdout
    assert result.stderr.startswith("standard input: has no digest")


def test_json_of_a_decision_that_holds(run: Run, illustration: str) -> None:
    """As JSON, a decision that holds has both outcomes and no differences."""
    result = run("verify", "-", illustration, "--format", "json", stdin=written())
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {
        "format": "inclusion/verification",
        "version": 1,
        "decision": "-",
        "file": illustration,
        "holds": True,
        "sealed": True,
        "outcome": "barred",
        "outcome_now": "barred",
        "differences": [],
    }


def test_json_of_a_decision_that_does_not_hold(run: Run, wave_4: str) -> None:
    """As JSON, each difference has pointer, code and message; there may be no outcome now."""
    result = run("verify", "-", wave_4, "--format", "json", stdin=dumps_decision(BARRED))
    members = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (1, "")
    assert (members["holds"], members["sealed"]) == (False, False)
    assert (members["outcome"], members["outcome_now"]) == ("barred", None)
    assert members["differences"] == [
        {
            "pointer": "/question",
            "code": "not-held",
            "message": "cannot be asked again: the programme holds no locality 'vzorov'",
        }
    ]


def test_broken_document_is_told_by_its_name(run: Run, illustration: str, tmp_path: Path) -> None:
    """The problems of a decision or a record are told, with the file that has them."""
    decision = tmp_path / "decision.json"
    decision.write_bytes(written())
    for arguments in (("-", illustration), (str(decision), "-")):
        result = run("verify", *arguments, stdin=b"{")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.endswith("Error: standard input is not a valid document\n")
    result = run("verify", "-", illustration, stdin=written().replace(b"barred", b"granted"))
    assert result.exit_code == 1
    assert "/outcome: is not what follows from the rest" in result.stderr


def test_decision_and_record_are_not_taken_for_each_other(run: Run, illustration: str) -> None:
    """A record in the place of the decision is refused by its format."""
    result = run("verify", illustration, illustration)
    assert result.exit_code == 1
    assert "/format: must be 'inclusion/decision' [unknown-format]" in result.stderr


def test_standard_input_is_read_once(run: Run) -> None:
    """Two dashes are wrong usage: one stream holds one document."""
    result = run("verify", "-", "-", stdin=written())
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: only one of DECISION and FILE can be standard input\n"


def test_book_that_is_not_known_is_wrong_usage(run: Run, illustration: str) -> None:
    """A decision of a book that the library lacks gives status 2 and the books that there are."""
    ours = attrs.evolve(BARRED, book="ours")
    result = run("verify", "-", illustration, stdin=dumps_decision(ours))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no rule book 'ours'; its rule books: entry, plan-approval" in result.stderr


@pytest.mark.parametrize("form", ["text", "json"])
def test_hostile_decision_gets_an_answer(run: Run, illustration: str, form: str) -> None:
    """What would steer a terminal is replaced, and the answer stays on its line."""
    first, *others = BARRED.findings
    hostile = attrs.evolve(first, code="a\x1b[2J\nb")
    decision = attrs.evolve(BARRED, findings=(hostile, *others))
    result = run("verify", "-", illustration, "--format", form, stdin=dumps_decision(decision))
    assert result.exit_code == 1
    assert "\x1b" not in result.stdout
    assert len(result.stdout.splitlines()) == 1 or json.loads(result.stdout)
