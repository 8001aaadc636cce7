"""The errors: what they are, what they carry, what they say, and that they travel."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import pytest

import inclusion
from inclusion import (
    BadLine,
    BasisMismatchError,
    CurrencyMismatchError,
    DocumentError,
    IllegalStepError,
    InclusionError,
    InvalidIdentifierError,
    InvalidValueError,
    LinesError,
    MissingExtraError,
    OverdrawnError,
    Problem,
    TableError,
    TableProblem,
    UndecidedTruthError,
    UnknownReferenceError,
    UnknownRuleBookError,
    Violation,
)

BAD_LINE = BadLine(17, (Problem("/plans/id", "not-whole", "is a fraction"),))

ERRORS: list[tuple[InclusionError, type[Exception], dict[str, Any], str]] = [
    (
        LinesError((BAD_LINE,)),
        ValueError,
        {"lines": (BAD_LINE,), "problems": BAD_LINE.problems},
        "line 17: /plans/id: is a fraction [not-whole]",
    ),
    (
        InvalidIdentifierError("IČO", "1", "must have 8 characters"),
        ValueError,
        {"scheme": "IČO", "text": "1", "reason": "must have 8 characters"},
        "'1' is not a valid IČO: must have 8 characters",
    ),
    (
        InvalidValueError(
            "Vote",
            (Violation(("entitled",), "too-few", "cannot be less"), Violation((), "odd", "is odd")),
        ),
        ValueError,
        {"kind": "Vote"},
        "Vote: entitled: cannot be less; is odd",
    ),
    (
        TableError((TableProblem(3, "Kód obce", "odd", "is odd"), TableProblem(0, "", "bad", "x"))),
        ValueError,
        {},
        "row 3, column 'Kód obce': is odd [odd]\n(whole table): x [bad]",
    ),
    (
        CurrencyMismatchError("CZK", "EUR"),
        TypeError,
        {"left": "CZK", "right": "EUR"},
        "CZK and EUR do not mix: convert first, and say at which rate",
    ),
    (
        IllegalStepError("agency-approved", "the version is draft", ("withdrawal", "refusal")),
        ValueError,
        {
            "event": "agency-approved",
            "state": "the version is draft",
            "legal": ("withdrawal", "refusal"),
        },
        ("'agency-approved' cannot follow: the version is draft; legal here: withdrawal, refusal"),
    ),
    (
        IllegalStepError("agency-approved", "the version is withdrawn", ()),
        ValueError,
        {"legal": ()},
        "'agency-approved' cannot follow: the version is withdrawn; legal here: nothing",
    ),
    (
        UnknownReferenceError("package", "OPZ-62", ("OPZ-26", "OPZ-52")),
        LookupError,
        {"kind": "package", "identifier": "OPZ-62", "near": ("OPZ-26", "OPZ-52")},
        "the programme holds no package 'OPZ-62'; did you mean OPZ-26 or OPZ-52?",
    ),
    (
        UnknownReferenceError("package", "X", ()),
        LookupError,
        {"near": ()},
        "the programme holds no package 'X'",
    ),
    (
        UnknownRuleBookError("rule book", "x", ("entry", "funding-access")),
        LookupError,
        {"kind": "rule book", "identifier": "x", "near": ("entry", "funding-access")},
        "the library has no rule book 'x'; its rule books: entry, funding-access",
    ),
    (
        UndecidedTruthError("not_yet"),
        TypeError,
        {"outcome": "not_yet"},
        (
            "a decision has four outcomes and no truth value (this one is 'not_yet'); "
            "compare its outcome, for example: decision.outcome is Outcome.GRANTED"
        ),
    ),
    (
        DocumentError((Problem("/a", "x", "is wrong"), Problem("", "y", "is empty"))),
        ValueError,
        {"problems": (Problem("/a", "x", "is wrong"), Problem("", "y", "is empty"))},
        "/a: is wrong [x]\n(whole document): is empty [y]",
    ),
    (
        BasisMismatchError("eu", "total"),
        TypeError,
        {"left": "eu", "right": "total"},
        "amounts that count 'eu' and 'total' do not add up: give both on one stated basis",
    ),
    (
        OverdrawnError("the package", Decimal("2.00"), Decimal("1.50"), "CZK"),
        ValueError,
        {"asked": Decimal("2.00"), "left": Decimal("1.50"), "currency": "CZK"},
        "the package has 1.50 CZK left, so 2.00 CZK cannot be taken",
    ),
    (
        MissingExtraError("cli", "the command line"),
        ImportError,
        {"extra": "cli", "needed_by": "the command line"},
        ("the command line needs the extra 'cli': python -m pip install \"social-inclusion[cli]\""),
    ),
]


@pytest.mark.parametrize(("error", "builtin", "data", "text"), ERRORS)
def test_error_is_a_builtin_carries_its_data_and_says_what_would_be_right(
    error: InclusionError, builtin: type[Exception], data: dict[str, Any], text: str
) -> None:
    """Each error is of the library and of the builtin one would guess, with data and a sentence."""
    assert isinstance(error, InclusionError)
    assert isinstance(error, builtin)
    assert {name: getattr(error, name) for name in data} == data
    assert str(error) == text


@pytest.mark.parametrize("error", [row[0] for row in ERRORS])
def test_error_survives_pickling(error: InclusionError) -> None:
    """An error goes to another process and comes back with its data."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is type(error)
    assert (again.args, vars(again), str(again)) == (error.args, vars(error), str(error))


def test_every_error_of_the_library_is_tested() -> None:
    """No public error is left out of this file."""
    public = {
        error
        for error in (getattr(inclusion, name) for name in inclusion.__all__)
        if isinstance(error, type) and issubclass(error, InclusionError)
    }
    assert public == {type(row[0]) for row in ERRORS} | {InclusionError}


def test_long_text_is_cut_in_the_message_and_kept_in_the_data() -> None:
    """A text of any length makes a short message; the error still holds all of it."""
    error = InvalidIdentifierError("IČO", "9" * 10_000, "no")
    assert len(str(error)) < 150
    assert error.text == "9" * 10_000
