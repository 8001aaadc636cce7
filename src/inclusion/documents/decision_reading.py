"""Reading a decision: strictly, all problems at once, and held to what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from inclusion.dates import parse_day, why_not_day
from inclusion.decision import Decision
from inclusion.documents.decision_document import FORMAT, VERSION, decision_members
from inclusion.documents.decision_shapes import (
    DECISION,
    DISTANCE,
    FACT,
    FINDING,
    GROUND,
    ITEM,
    KINDS,
    MISSING,
    QUANTITY,
    QUESTION,
    STEP,
    UNITS,
    Array,
    Form,
    Shape,
)
from inclusion.documents.flaws import Flaw, FlawedError, Path, document_error, flawed
from inclusion.documents.json_text import Json, read
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.own_converter import converter
from inclusion.documents.reading import born, misfits, read_each
from inclusion.documents.reading_scalars import demand
from inclusion.finding import Finding, MissingFact, Step
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.quantity import Quantity
from inclusion.source import Ground, Source

_Members = dict[str, Any]


def loads_decision(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Decision:
    """Read a decision from a JSON document, strictly.

    What follows from the findings, as outcome and words do, must be what follows from them.

    Args:
        data: The document in UTF-8.
        limits: The limits within which it is read.

    Raises:
        DocumentError: The document cannot be read; holds every problem with its place.
    """
    flaws: list[Flaw] = []
    try:
        value, flaws = read(data, limits)
        decision = _decision(value)
    except FlawedError as error:
        told = {flaw.path for flaw in flaws}
        flaws += [flaw for flaw in error.flaws if flaw.path not in told]
        raise document_error(flaws, limits) from None
    if flaws:
        raise document_error(flaws, limits)
    return decision


def _decision(value: Json) -> Decision:
    demand(value, dict)
    wanted = (("format", FORMAT, "unknown-format"), ("version", VERSION, "unknown-version"))
    for name, right, code in wanted:
        if value.get(name) != right or type(value[name]) is not type(right):
            raise FlawedError([Flaw((name,), code, f"must be {right!r}")])
    members = {key: item for key, item in value.items() if key not in ("format", "version")}
    decision: Decision = _read(members, DECISION)
    wrong = list(_disagreements(value, decision_members(decision), ()))
    if wrong:
        raise FlawedError(wrong)
    return decision


def _disagreements(given: Json, right: Json, path: Path) -> Iterator[Flaw]:
    """Where a document says something else than what follows from it."""
    if isinstance(given, dict) and isinstance(right, dict):
        for key, item in given.items():
            yield from _disagreements(item, right.get(key), (*path, key))
    elif isinstance(given, list) and isinstance(right, list) and len(given) == len(right):
        for position, (item, wanted) in enumerate(zip(given, right, strict=True)):
            yield from _disagreements(item, wanted, (*path, position))
    elif given != right:
        yield Flaw(path, "disagrees", "is not what follows from the rest of the decision")


def _read(value: Json, form: Form) -> Any:  # noqa: ANN401 - as many types as forms
    if isinstance(form, Array):
        demand(value, list)
        items, flaws = read_each(value, lambda item, _: _read(item, form.item), form.item)
        if flaws:
            raise FlawedError(flaws)
        return items
    if isinstance(form, Shape):
        return _read_object(value, form)
    if isinstance(form, tuple):
        return _read_word(value, tuple(map(str, form)))
    if form is date:
        return _read_day(value)
    return value if form is None else converter().get_structure_hook(form)(value, form)


def _read_word(value: Json, words: tuple[str, ...]) -> str:
    demand(value, str)
    if value not in words:
        raise flawed("unknown-choice", f"must be one of {', '.join(words)}")
    return str(value)


def _read_day(value: Json) -> date:
    reason = why_not_day(value)
    if reason:
        raise flawed("not-a-date", reason)
    return parse_day(value)


def _read_object(value: Json, shape: Shape) -> Any:  # noqa: ANN401 - as many types as shapes
    demand(value, dict)
    flaws = misfits(value, {field.name: field.needed for field in shape.fields})
    found: _Members = {}
    forms = {field.name: field.form for field in shape.fields}
    if shape.typed and value.get("kind") in shape.typed:
        forms["value"] = KINDS[value["kind"]]
    for name, form in forms.items():
        if name in value:
            try:
                found[name] = _read(value[name], form)
            except FlawedError as error:
                flaws.extend(flaw.under(name) for flaw in error.flaws)
    if flaws:
        raise FlawedError(flaws)
    return _MADE[shape.name](found) if shape.name in _MADE else found


def _phrase(found: _Members, words: Mapping[str, str]) -> Phrase:
    """The phrase of an object; one written without its template had its places filled for good."""
    template = found.get("template")
    if template is None:
        plain = {name: text.replace("{", "{{").replace("}", "}}") for name, text in words.items()}
        template = born(Text, plain)
    phrase: Phrase = born(Phrase, {"text": template, "facts": found["facts"]})
    return phrase


def _ground(found: _Members) -> Ground:
    source = Source(id=found["source"], title=found["title"], address=found["address"])
    return Ground(source=source, confidence=found["confidence"], remark=found.get("remark"))


def _step(found: _Members) -> Step:
    what = _phrase(found, found["what"])
    return Step(code=found["code"], what=what, latest=found.get("latest"))


def _finding(found: _Members) -> Any:  # noqa: ANN401 - a finding
    plain = ("rule", "statement", "answer", "code", "weight", "final", "could_bar")
    whole = ("basis", "missing", "steps")
    arguments = {name: found[name] for name in (*plain, *whole)}
    reason = _phrase(found, found["reason"])
    return born(Finding, arguments | {"reason": reason, "distance": found.get("distance")})


def _whole(found: _Members) -> Any:  # noqa: ANN401 - a decision
    return born(
        Decision,
        {
            "book": found["book"]["id"],
            "version": found["book"]["version"],
            "question": found["question"],
            "on": found["on"],
            "findings": found["findings"],
            "illustrative": found["illustrative"],
            "facts_digest": found.get("facts_digest"),
        },
    )


_MADE: Final[Mapping[str, Callable[[_Members], Any]]] = MappingProxyType(
    {
        QUANTITY.name: lambda found: Quantity(number=found["number"], unit=UNITS[found["unit"]]),
        ITEM.name: lambda found: found["value"],
        DISTANCE.name: lambda found: found["value"],
        GROUND.name: _ground,
        FACT.name: lambda found: Fact(
            name=found["name"], value=found["value"], grounds=found["sources"]
        ),
        QUESTION.name: lambda found: _phrase(found, {"en": found["en"], "cs": found["cs"]}),
        MISSING.name: lambda found: MissingFact(
            code=found["code"], what=_phrase(found, found["what"])
        ),
        STEP.name: _step,
        FINDING.name: _finding,
        DECISION.name: _whole,
    }
)
"""What is made of an object of each shape; of the others, what they hold."""
