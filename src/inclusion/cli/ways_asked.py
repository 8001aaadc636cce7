"""Which ways are asked for on the command line: the options that are given say of which book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import typer

from inclusion.cli.lookup import demand
from inclusion.explain import (
    WaysToYes,
    ways_to_access,
    ways_to_approval,
    ways_to_eligibility,
    ways_to_entry,
    ways_to_go_on,
)
from inclusion.programme import Programme

_IDENTIFIERS: Final = ("locality", "package", "application", "plan", "version", "project")


class _Question(NamedTuple):
    """One kind of question about ways.

    Args:
        ask: The function that finds the ways; it takes the record, and the options by keyword.
        needed: The options without which it cannot be asked.
        more: The options that it may be asked with.
    """

    ask: Callable[..., WaysToYes]
    needed: tuple[str, ...]
    more: tuple[str, ...] = ()


_ACCESS: Final = _Question(ways_to_access, ("locality", "package", "on"))
_APPROVAL: Final = _Question(ways_to_approval, ("plan", "version", "on"))
_ENTRY: Final = _Question(ways_to_entry, ("application", "on"))
_ELIGIBILITY: Final = _Question(ways_to_eligibility, ("project", "at"), ("package",))
_END: Final = _Question(ways_to_go_on, ("locality", "project", "on"))
_TOLD_BY: Final[Mapping[tuple[str, ...], _Question]] = MappingProxyType(
    {
        ("application",): _ENTRY,
        ("plan",): _APPROVAL,
        ("version",): _APPROVAL,
        ("locality", "project"): _END,
        ("project",): _ELIGIBILITY,
        ("at",): _ELIGIBILITY,
        (): _ACCESS,
    }
)
"""The options that tell the questions apart; the first row all of which are given is asked."""


class WaysAsked(NamedTuple):
    """A question about ways, with the options that it is asked with.

    Args:
        ask: The function that finds the ways.
        given: The options that are given, by name.
    """

    ask: Callable[..., WaysToYes]
    given: Mapping[str, Any]

    def of(self, programme: Programme) -> WaysToYes:
        """The ways; the command ends where the programme lacks what is asked about.

        Args:
            programme: The programme.
        """
        named = {name: text for name, text in self.given.items() if name in _IDENTIFIERS}
        demand(programme, **named)
        return self.ask(programme, **self.given)


def ways_asked(options: Mapping[str, Any]) -> WaysAsked:
    """The question that the options ask.

    Args:
        options: The options by name; those that are left out are ``None``.

    Raises:
        BadParameter: An option is missing, or one is given that the question does not take.
    """
    given = {name: value for name, value in options.items() if value is not None}
    question = next(one for told, one in _TOLD_BY.items() if all(name in given for name in told))
    lacking = [name for name in question.needed if name not in given]
    if lacking:
        raise typer.BadParameter(f"missing {_said(lacking)}; {_FORMS}")
    odd = [name for name in given if name not in {*question.needed, *question.more}]
    if odd:
        raise typer.BadParameter(f"{_said(odd)} cannot go with {_said(question.needed)}; {_FORMS}")
    return WaysAsked(question.ask, given)


def _said(names: Iterable[str]) -> str:
    return " ".join(f"--{name}" for name in names)


_FORMS: Final = "a question takes " + ", or ".join(
    _said(question.needed) for question in (_ACCESS, _ENTRY, _APPROVAL, _ELIGIBILITY, _END)
)
