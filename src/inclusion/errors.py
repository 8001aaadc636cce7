"""Every error the library raises.

One tree with one root, :class:`InclusionError`. Each error is also the builtin a caller would
guess, carries its data as attributes, and survives pickling.
"""

from __future__ import annotations

import decimal
from typing import NamedTuple


class Violation(NamedTuple):
    """One thing that is wrong with a value.

    Args:
        path: Where, from the value inwards: field names and positions.
        code: A stable code; programs may rely on it, as they may not on the text.
        message: What is wrong and what would be right.
    """

    path: tuple[str | int, ...]
    code: str
    message: str

    @property
    def place(self) -> str:
        """The path as Python writes it, for example ``plans[3].locality``."""
        text = ""
        for part in self.path:
            text += f"[{part}]" if isinstance(part, int) else f".{part}"
        return text.removeprefix(".")


class Problem(NamedTuple):
    """One thing that is wrong with a document.

    Args:
        pointer: The place as a JSON Pointer (RFC 6901); empty for the whole document.
        code: A stable code; programs may rely on it, as they may not on the text.
        message: What is wrong and what would be right. Values from a document that is read are not
            repeated.
    """

    pointer: str
    code: str
    message: str

    def __str__(self) -> str:
        """The problem as one line."""
        return f"{self.pointer or '(whole document)'}: {self.message} [{self.code}]"


class TableProblem(NamedTuple):
    """One thing that is wrong with a table.

    Args:
        row: The number of the row as a spreadsheet counts, from 1; 0 for the whole table.
        column: The heading of the column; empty for the whole row.
        code: A stable code; programs may rely on it, as they may not on the text.
        message: What is wrong and what would be right.
    """

    row: int
    column: str
    code: str
    message: str

    def __str__(self) -> str:
        """The problem as one line."""
        row = f"row {self.row}" if self.row else "(whole table)"
        place = f"{row}, column {self.column!r}" if self.column else row
        return f"{place}: {self.message} [{self.code}]"


class InclusionError(Exception):
    """The root of every error raised on purpose by this library."""


class InvalidIdentifierError(InclusionError, ValueError):
    """A text is not an identifier of the scheme.

    Args:
        scheme: The scheme by its common name, for example ``"IČO"``.
        text: The text as it was given.
        reason: Why not, and what would be right.
    """

    def __init__(self, scheme: str, text: object, reason: str) -> None:
        super().__init__(scheme, text, reason)
        self.scheme = scheme
        self.text = text
        self.reason = reason

    def __str__(self) -> str:
        """Scheme, text and reason as one sentence."""
        return f"{self.text!r:.80} is not a valid {self.scheme}: {self.reason}"


class InvalidValueError(InclusionError, ValueError):
    """A value would break what must always hold of its kind.

    Args:
        kind: The name of the class that refused.
        violations: Everything that is wrong, never just the first.
    """

    def __init__(self, kind: str, violations: tuple[Violation, ...]) -> None:
        super().__init__(kind, violations)
        self.kind = kind
        self.violations = violations

    def __str__(self) -> str:
        """All violations as one line."""
        lines = (f"{v.place}: {v.message}" if v.path else v.message for v in self.violations)
        return f"{self.kind}: {'; '.join(lines)}"


class CurrencyMismatchError(InclusionError, TypeError):
    """Two amounts of different currencies were added, subtracted or compared.

    Args:
        left: The code of the first currency.
        right: The code of the second currency.
    """

    def __init__(self, left: str, right: str) -> None:
        super().__init__(left, right)
        self.left = left
        self.right = right

    def __str__(self) -> str:
        """Both currencies in one sentence."""
        return f"{self.left} and {self.right} do not mix: convert first, and say at which rate"


class BasisMismatchError(InclusionError, TypeError):
    """Two amounts of money that count different things were to be added or compared.

    Args:
        left: What the first amount counts.
        right: What the second amount counts.
    """

    def __init__(self, left: str, right: str) -> None:
        super().__init__(left, right)
        self.left = left
        self.right = right

    def __str__(self) -> str:
        """Both bases in one sentence."""
        return (
            f"amounts that count {self.left!r} and {self.right!r} do not add up: "
            "give both on one stated basis"
        )


class OverdrawnError(InclusionError, ValueError):
    """More was to be taken from a package or an award than was left.

    Args:
        account: What was to be drawn from, for example ``"the package"``.
        asked: How much was to be taken.
        left: How much was left.
        currency: The code of the currency of both.
    """

    def __init__(
        self, account: str, asked: decimal.Decimal, left: decimal.Decimal, currency: str
    ) -> None:
        super().__init__(account, asked, left, currency)
        self.account = account
        self.asked = asked
        self.left = left
        self.currency = currency

    def __str__(self) -> str:
        """Both amounts in one sentence."""
        return (
            f"{self.account} has {self.left} {self.currency} left, "
            f"so {self.asked} {self.currency} cannot be taken"
        )


class IllegalStepError(InclusionError, ValueError):
    """An event cannot follow in the life cycle of a plan or a project.

    Args:
        event: What was to be recorded.
        state: The state in which the version or the project is, or a sentence on what forbids
            the step.
        legal: What would have been legal instead.
    """

    def __init__(self, event: str, state: str, legal: tuple[str, ...]) -> None:
        super().__init__(event, state, legal)
        self.event = event
        self.state = state
        self.legal = legal

    def __str__(self) -> str:
        """Event, state and the legal steps as one sentence."""
        instead = ", ".join(self.legal) or "nothing"
        return f"{self.event!r} cannot follow: {self.state}; legal here: {instead}"


class UnknownReferenceError(InclusionError, LookupError):
    """Something was asked for by an identifier that the programme does not hold.

    Args:
        kind: What was looked for, for example ``"locality"``.
        identifier: The identifier as text.
        near: Identifiers of the same kind that look alike.
    """

    def __init__(self, kind: str, identifier: str, near: tuple[str, ...]) -> None:
        super().__init__(kind, identifier, near)
        self.kind = kind
        self.identifier = identifier
        self.near = near

    def __str__(self) -> str:
        """What is missing, and what may have been meant."""
        hint = f"; did you mean {' or '.join(self.near)}?" if self.near else ""
        return f"the programme holds no {self.kind} {self.identifier!r}{hint}"


class UnknownRuleBookError(UnknownReferenceError):
    """A decision is of a rule book that this library does not have.

    Args:
        kind: What was looked for: ``"rule book"``.
        identifier: The identifier of the book.
        near: The identifiers of the books that the library has.
    """

    def __str__(self) -> str:
        """What is missing, and what there is."""
        books = ", ".join(self.near)
        return f"the library has no {self.kind} {self.identifier!r}; its rule books: {books}"


class UndecidedTruthError(InclusionError, TypeError):
    """A decision was used as if it were true or false.

    Args:
        outcome: The outcome of the decision.
    """

    def __init__(self, outcome: str) -> None:
        super().__init__(outcome)
        self.outcome = outcome

    def __str__(self) -> str:
        """Why, and what to write instead."""
        return (
            f"a decision has four outcomes and no truth value (this one is {self.outcome!r}); "
            "compare its outcome, for example: decision.outcome is Outcome.GRANTED"
        )


class DocumentError(InclusionError, ValueError):
    """A document cannot be read.

    Args:
        problems: Everything that is wrong with it, in document order, never just the first.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """One line for each problem."""
        return "\n".join(str(problem) for problem in self.problems)


class TableError(InclusionError, ValueError):
    """A table cannot be read at all.

    Args:
        problems: Everything that keeps it from being read.
    """

    def __init__(self, problems: tuple[TableProblem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """One line for each problem."""
        return "\n".join(str(problem) for problem in self.problems)


class BadLine(NamedTuple):
    """A line of a file of JSON Lines that cannot be read.

    Args:
        number: The number of the line; the first one has 1.
        problems: Everything that is wrong with it, with places within the line.
    """

    number: int
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        """One text line for each problem."""
        return "\n".join(f"line {self.number}: {problem}" for problem in self.problems)


class LinesError(DocumentError):
    """A file of JSON Lines cannot be read.

    Args:
        lines: The lines that cannot be read, each with everything that is wrong with it.
    """

    def __init__(self, lines: tuple[BadLine, ...]) -> None:
        InclusionError.__init__(self, lines)  # what a copy of the error is made from
        self.problems: tuple[Problem, ...] = tuple(p for line in lines for p in line.problems)
        self.lines = lines

    def __str__(self) -> str:
        """One text line for each problem."""
        return "\n".join(map(str, self.lines))


class MissingExtraError(InclusionError, ImportError):
    """A part of the library needs an extra that is not installed.

    Args:
        extra: The name of the extra.
        needed_by: What needs it.
    """

    def __init__(self, extra: str, needed_by: str) -> None:
        super().__init__(extra, needed_by)
        self.extra = extra
        self.needed_by = needed_by

    def __str__(self) -> str:
        """How to install the extra."""
        return (
            f"{self.needed_by} needs the extra {self.extra!r}: "
            f'python -m pip install "social-inclusion[{self.extra}]"'
        )
