"""The corpus of rulings: questions to every rule book, each with the decision that was recorded.

    python tests/corpus/record.py            record the questions that the corpus does not hold yet
    python tests/corpus/record.py --renew    record those anew whose change CHANGELOG.md names

A ruling that differs and that the change log does not name is never recorded anew: the command
lists it and ends with status 1. The change log names a ruling in a line that begins with
``Ruling changed:`` or a list item that does, with its identifier in backticks; ``*`` stands for
any characters, as in ``Ruling changed: `funding-access/*```.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase
from functools import cache, partial
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import inclusion
from inclusion import Decision, Moment, Programme, RuleBook, TimeOfDay

HERE = Path(__file__).parent
CHANGELOG = HERE.parents[1] / "CHANGELOG.md"
FORMAT = "inclusion/corpus"
VERSION = 1
DAYS = (
    date(2015, 12, 17),  # the nine places are chosen
    date(2016, 12, 9),  # the last day of OP VVV call 21
    date(2017, 6, 1),
    date(2018, 12, 31),
    date(2022, 7, 1),
)
NOON = TimeOfDay(12)
_SEPARATOR = ",\n"
NAMED = re.compile(r"^[-*\s]*Rulings? changed:(.*)$", re.MULTILINE)


class Question(NamedTuple):
    """One question to a book.

    Args:
        name: The record, what is asked about and the day, joined by slashes.
        decide: The call that answers it.
    """

    name: str
    decide: Callable[[], Decision]


@cache
def records() -> Mapping[str, Programme]:
    """The shipped records by name; the calls are asked about together with the places of 2015."""
    wave_4 = inclusion.reference.wave_4()
    return {
        "wave-4": wave_4,
        "illustration": inclusion.reference.illustration(),
        "calls": inclusion.reference.calls().joined(wave_4),
    }


def days(record: str) -> tuple[date, ...]:
    """The days on which a record is asked; the many calls are asked on one."""
    return (date(2017, 6, 1),) if record == "calls" else DAYS


def books() -> list[RuleBook[Any]]:
    """Every book that the library exports."""
    return [
        book
        for book in (getattr(inclusion, name) for name in inclusion.__all__)
        if isinstance(book, RuleBook)
    ]


def questions(book: RuleBook[Any]) -> Iterator[Question]:
    """Every question that the shipped records let one ask a book.

    The function that asks a book has its name; what it asks about are its keywords without a
    default, each the name of a collection of the record (``locality``: ``localities``).
    """
    ask = getattr(inclusion, book.id.replace("-", "_"))
    keywords = [
        name
        for name, parameter in inspect.signature(ask).parameters.items()
        if parameter.kind is parameter.KEYWORD_ONLY and parameter.default is parameter.empty
    ]
    for record, programme in records().items():
        for about in _about(programme, [name for name in keywords if name not in {"on", "at"}]):
            if record == "calls" and about.get("package") not in _only_in_calls():
                continue  # asked already about the places of 2015 alone
            for on in days(record):
                time = {"on": on} if "on" in keywords else {"at": Moment(on, NOON)}
                name = "/".join((record, *map(str, about.values()), on.isoformat()))
                yield Question(name, partial(ask, programme, **about, **time))


def _about(programme: Programme, keywords: list[str]) -> Iterator[dict[str, Any]]:
    if keywords == ["plan", "version"]:
        for plan in programme.plans:
            yield from ({"plan": plan.id, "version": v.label} for v in plan.versions)
        return
    collections = [getattr(programme, _plural(keyword)) for keyword in keywords]
    for items in product(*collections):
        yield {keyword: item.id for keyword, item in zip(keywords, items, strict=True)}


@cache
def _only_in_calls() -> frozenset[Any]:
    asked = {package.id for package in records()["wave-4"].packages}
    return frozenset(package.id for package in records()["calls"].packages) - asked


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def ruling(decision: Decision) -> dict[str, Any]:
    """What is recorded of a decision: the outcome, and each rule's answer with its code."""
    findings = {f.rule: f"{f.answer.value}: {f.code}" for f in decision.findings}
    return {"outcome": decision.outcome.value, "findings": findings}


def rulings(book: RuleBook[Any]) -> dict[str, dict[str, Any]]:
    """The ruling on every question to a book, as it is now."""
    return {question.name: ruling(question.decide()) for question in questions(book)}


def path(book: RuleBook[Any]) -> Path:
    """The file of a book."""
    return HERE / f"{book.id}.json"


def read(book: RuleBook[Any]) -> dict[str, dict[str, Any]]:
    """The recorded rulings of a book; none if there is no file."""
    if not path(book).exists():
        return {}
    document = json.loads(path(book).read_bytes())
    return {name: document["rulings"][key] for name, key in document["cases"].items()}


def write(book: RuleBook[Any], recorded: Mapping[str, dict[str, Any]]) -> None:
    """Write the rulings of a book; alike ones stand once, under the digest of what they say."""
    keys = {name: _digest(said) for name, said in recorded.items()}
    distinct = {keys[name]: said for name, said in recorded.items()}
    lines = [f'"format": "{FORMAT}", "version": {VERSION}, "book": "{book.id}"']
    for title, members in (("rulings", distinct), ("cases", keys)):
        listed = (f" {json.dumps(key)}: {json.dumps(members[key])}" for key in sorted(members))
        lines.append(f'"{title}": {{\n{_SEPARATOR.join(listed)}\n}}')
    path(book).write_text("{" + _SEPARATOR.join(lines) + "}\n", "utf-8")


def _digest(said: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]


def differences(
    recorded: Mapping[str, dict[str, Any]], now: Mapping[str, dict[str, Any]]
) -> dict[str, str]:
    """Where a recorded ruling is no longer what it was, and how it differs."""
    return {
        name: _difference(said, now.get(name))
        for name, said in recorded.items()
        if now.get(name) != said
    }


def _difference(was: dict[str, Any], now: dict[str, Any] | None) -> str:
    if now is None:
        return "is not asked any more"
    before, after = ({"outcome": said["outcome"]} | said["findings"] for said in (was, now))
    return "; ".join(
        f"{key}: {before.get(key, 'no such rule')} -> {after.get(key, 'no such rule')}"
        for key in dict.fromkeys((*before, *after))
        if before.get(key) != after.get(key)
    )


def named(changelog: str) -> list[str]:
    """The patterns of the rulings that a change log says have changed."""
    return [name for line in NAMED.findall(changelog) for name in re.findall("`([^`]+)`", line)]


def unnamed(book: str, differing: Iterable[str], patterns: Iterable[str]) -> list[str]:
    """The rulings that differ and that no pattern names."""
    listed = list(patterns)
    return [
        name
        for name in differing
        if not any(fnmatchcase(f"{book}/{name}", pattern) for pattern in listed)
    ]


def record(book: RuleBook[Any], *, renew: bool, changelog: str) -> list[str]:
    """Record what is new, and on request what changed; answer with what may not be recorded."""
    recorded, now = read(book), rulings(book)
    differing = differences(recorded, now)
    refused = unnamed(book.id, differing, named(changelog))
    kept = {name: said for name, said in recorded.items() if name not in differing or not renew}
    kept |= {name: recorded[name] for name in refused}
    write(book, now | kept)
    return [f"{book.id}/{name}: {differing[name]}" for name in refused]


def main(arguments: list[str]) -> int:
    """Record every book."""
    if arguments not in ([], ["--renew"]):
        sys.stderr.write("usage: record.py [--renew]\n")
        return 2
    changelog = CHANGELOG.read_text("utf-8")
    refused = [
        line
        for book in books()
        for line in record(book, renew=bool(arguments), changelog=changelog)
    ]
    for line in refused:
        sys.stderr.write(f"not recorded, CHANGELOG.md does not name it: {line}\n")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
