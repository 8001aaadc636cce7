"""Write those parts of the reference pages that follow from the code.

``python docs/reference/_generate.py`` writes them anew; a test holds the pages to them. A part
stands between two comments that name it; all around it is written by hand.
"""  # noqa: INP001 - beside the pages it writes

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from inclusion import (
    COMPETENCES,
    END_OF_COOPERATION,
    END_PROFILES,
    ENTRY,
    FUNDING_ACCESS,
    LEGAL_FORMS,
    METHODOLOGIES,
    PLAN_APPROVAL,
    PROJECT_ELIGIBILITY,
    PUBLIC_HOLIDAYS,
    RATES,
    THRESHOLDS_2023,
    CoFinancingRate,
    DayRange,
    EasterDay,
    FixedDay,
    Ground,
    Identifier,
    IndexBand,
    IndexPart,
    Language,
    Moment,
    Money,
    OfficialIdentifier,
    PartialDate,
    Programme,
    Reason,
    Rule,
    RuleBook,
    Threshold,
    TimeOfDay,
    VersionState,
    Wave,
    Weight,
    reference,
)
from inclusion.documents import decision_document
from inclusion.documents.decision_schema import decision_schema
from inclusion.documents.forms import stated_fields
from inclusion.documents.schema_making import programme_schema
from inclusion.documents.tagged import tagged_unions
from inclusion.documents.upgrades import VERSION
from inclusion.exclusion_index.figure_text import figure
from inclusion.identifiers.recognition import OFFICIAL_SCHEMES
from inclusion.plan_life_cycle import OF_TIME, TRANSITIONS
from inclusion.prose import say
from inclusion.report import plan_diagram
from inclusion.rule import FAILED, NOT_IN_FORCE

FOLDER = Path(__file__).parent
SCHEMAS = FOLDER.parents[1] / "src" / "inclusion" / "documents" / "schemas"
_TAGS = {
    kind: f'`"{union.key}": "{name}"`'
    for union in tagged_unions()
    for name, kind in union.kinds.items()
}
"""What an object of a class of a union says of itself."""

_PLAIN_FORMS: dict[type, str] = {
    str: "text",
    int: "whole number",
    bool: "`true` or `false`",
    date: "day",
    Decimal: "number as text",
    PartialDate: "[day, perhaps not known exactly](#days)",
    DayRange: "[range of days](#days)",
    TimeOfDay: "[time of day](#days)",
    Moment: "[day and time](#days)",
    Money: "[money](#money)",
}
_ARGUMENT = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_ROLE = re.compile(r":\w+:`~?([^`]+)`")


def pages() -> dict[Path, str]:
    """Each page that has generated parts and each schema, with the text that it should have."""
    parts = {
        "documents.md": {"objects": objects(), "choices": choices(), "identifiers": identifiers()},
        "entry.md": {
            "rules": rules(ENTRY),
            "methodologies": methodologies(),
            "competences": competences(),
            "waves": waves(),
        },
        "funding-access.md": {"rules": rules(FUNDING_ACCESS)},
        "end-of-cooperation.md": {
            "rules": rules(END_OF_COOPERATION),
            "profiles": end_profiles(),
        },
        "project-eligibility.md": {"rules": rules(PROJECT_ELIGIBILITY)},
        "identifiers.md": {"schemes": schemes()},
        "co-financing.md": {"rates": rates(), "legal forms": legal_forms()},
        "public-holidays.md": {"holidays": holidays()},
        "exclusion-index.md": {"thresholds": thresholds(), "bands": bands()},
        "plan-approval.md": {"rules": rules(PLAN_APPROVAL)},
        "plan-life-cycle.md": {"table": life_cycle(), "diagram": diagram()},
    }
    return {FOLDER / name: _renewed(FOLDER / name, made) for name, made in parts.items()} | {
        SCHEMAS / f"programme-{VERSION}.json": schema_text(programme_schema()),
        SCHEMAS / f"decision-{decision_document.VERSION}.json": schema_text(decision_schema()),
    }


def schema_text(schema: dict[str, Any]) -> str:
    """A schema as the text in which it is shipped."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _renewed(page: Path, parts: dict[str, str]) -> str:
    text = page.read_text("utf-8")
    for name, part in parts.items():
        first, last = f"<!-- generated: {name} -->", f"<!-- end of generated: {name} -->"
        before, _, rest = text.partition(first)
        _, found, after = rest.partition(last)
        if not found:
            message = f"{page.name} lacks the comments around {name}"
            raise ValueError(message)
        text = f"{before}{first}\n\n{part}\n{last}{after}"
    return text


# The objects of a document.


def objects() -> str:
    """A section for each object that a programme document can hold, with a row for each field."""
    return "".join(map(_object, document_classes()))


def document_classes() -> list[type]:
    """Every class of which a programme document can hold an object, outermost first."""
    found: list[type] = []
    waiting: list[Any] = [Programme]
    while waiting:
        kind = waiting.pop(0)
        if _is_object(kind) and kind not in found:
            found.append(kind)
            waiting += [part for _, hint in _fields(kind) for part in _parts(hint)]
    return found


def _is_object(kind: object) -> bool:
    written = (Identifier, *_PLAIN_FORMS)
    return isinstance(kind, type) and attrs.has(kind) and not issubclass(kind, written)


def _fields(kind: Any) -> Iterator[tuple[attrs.Attribute[Any], Any]]:  # noqa: ANN401 - attrs class
    hints = get_type_hints(kind)
    return ((field, hints[field.name]) for field in attrs.fields(kind) if field.init)


def _parts(hint: Any) -> Iterator[Any]:  # noqa: ANN401 - a type expression
    """The plain types that a type expression is made of."""
    inner = get_args(hint)
    if inner:
        for part in inner:
            yield from _parts(part)
    elif hint not in (NoneType, ...):
        yield hint


def _object(kind: type) -> str:
    section = f"### {kind.__name__}\n\n{_description(kind)}\n\n"
    if kind is Programme:
        section += "Beside these fields stand `format` and `version`.\n\n"
    if kind in _TAGS:
        section += f"Beside these fields stands {_TAGS[kind]}.\n\n"
    return section + _field_table(kind)


def _field_table(kind: type) -> str:
    meanings = dict(_ARGUMENT.findall(inspect.getdoc(kind) or ""))
    if not meanings:
        return ""
    rows = (
        (
            f"`{field.name}`",
            _form(hint) + _needed(field, kind),
            _meaning_in_json(meanings[field.name]),
        )
        for field, hint in _fields(kind)
    )
    return _table(("field", "form", "meaning"), rows)


def _meaning_in_json(text: str) -> str:
    """What a field means; what is ``None`` in Python is left out of a document."""
    return _prose(text).replace("`None`", "left out")


def _needed(field: attrs.Attribute[Any], kind: type) -> str:
    if field.default is attrs.NOTHING or field.name in stated_fields(kind):
        return ", **needed**"
    if isinstance(field.default, Enum):
        return f"; `{field.default.value}` if left out"
    return "; `false` if left out" if field.default is False else ""


def _form(hint: Any) -> str:  # noqa: ANN401 - a type expression
    inner = [part for part in get_args(hint) if part is not NoneType]
    if get_origin(hint) is tuple:
        return f"array of {_form(inner[0])}"
    if inner:
        return " or ".join(map(_form, inner))
    if issubclass(hint, Identifier):
        return f"[{hint.scheme}](#identifiers)"
    return _PLAIN_FORMS.get(hint) or f"[{hint.__name__}](#{hint.__name__.lower()})"


def choices() -> str:
    """A section for each closed list, with a row for each text that may stand there."""
    kinds = dict.fromkeys(
        part
        for kind in document_classes()
        for _, hint in _fields(kind)
        for part in _parts(hint)
        if isinstance(part, type) and issubclass(part, Enum)
    )
    return "".join(_choice(kind) for kind in sorted(kinds, key=lambda kind: kind.__name__))


def _choice(kind: type[Enum]) -> str:
    remarks = _member_remarks(kind)
    header = ("text", "meaning", "in Czech") if hasattr(kind, "label") else ("text", "meaning")
    rows = ((f"`{m.value}`", *_meanings(m, remarks.get(m.name, ""))) for m in kind)
    return f"### {kind.__name__}\n\n{_description(kind)}\n\n{_table(header, rows)}"


def _meanings(member: Any, remark: str) -> tuple[str, ...]:  # noqa: ANN401 - some have a label
    words = _prose(remark).removesuffix(".")
    if not hasattr(member, "label"):
        return (words or member.name.lower().replace("_", " "),)
    return (words or member.label.en, member.label.cs)


def _member_remarks(kind: type[Enum]) -> dict[str, str]:
    """What stands under the members in the source; it is not there at run time."""
    (tree,) = ast.parse(inspect.getsource(kind)).body
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    return {
        member.targets[0].id: inspect.cleandoc(remark.value.value)
        for member, remark in pairwise(body)
        if isinstance(member, ast.Assign)
        and isinstance(member.targets[0], ast.Name)
        and isinstance(remark, ast.Expr)
        and isinstance(remark.value, ast.Constant)
        and isinstance(remark.value.value, str)
    }


def identifiers() -> str:
    """A row for each scheme of identifiers that a document can hold."""
    kinds = dict.fromkeys(
        part
        for kind in document_classes()
        for _, hint in _fields(kind)
        for part in _parts(hint)
        if isinstance(part, type) and issubclass(part, Identifier)
    )
    rows = ((kind.scheme, f"`{kind.__name__}`", _first_paragraph(kind)) for kind in kinds)
    return _table(("scheme", "class", "what it is"), rows)


def _description(kind: type) -> str:
    """The docstring of a class up to its arguments, as one paragraph."""
    text = re.split(r"\n\n(?:Args|Raises):\n", inspect.getdoc(kind) or "")[0]
    return _prose(text)


def _first_paragraph(kind: type) -> str:
    return _prose((inspect.getdoc(kind) or "").partition("\n\n")[0])


def _prose(text: str) -> str:
    """A docstring as Markdown on one line."""
    return " ".join(_ROLE.sub(r"`\1`", text).replace("``", "`").split())


# The official identifiers.


def schemes() -> str:
    """A row for each scheme of identifiers that an office gives."""
    rows = (
        (
            kind.scheme,
            f"{{py:class}}`~inclusion.{kind.__name__}`",
            f"`{kind.form}`",
            "yes" if _has_check_digit(kind) else "none",
            f"`{kind.example}`",
            _confidence(kind),
        )
        for kind in OFFICIAL_SCHEMES
    )
    return _table(("scheme", "class", "form", "check digit", "example", "confidence"), rows)


def _has_check_digit(kind: type[OfficialIdentifier]) -> bool:
    """Whether every other last digit is refused as a wrong check digit."""
    start = kind.example[:-1]
    reasons = (kind.why_not(f"{start}{d}") for d in range(10) if f"{start}{d}" != kind.example)
    return all("check digit" in str(reason) for reason in reasons)


def _confidence(kind: type) -> str:
    (paragraph,) = re.findall(
        r"^Confidence: (.*(?:\n.+)*)", inspect.getdoc(kind) or "", re.MULTILINE
    )
    return _prose(paragraph)


# The parameters of entry.


def methodologies() -> str:
    """A row for each version of a methodology."""
    rows = (
        (
            f"`{version.id}`",
            f"{version.name.en} *{version.name.cs}*",
            str(version.since or "not known"),
            "; ".join(map(_ground, version.basis)),
        )
        for version in METHODOLOGIES
    )
    return _table(("id", "name", "governs applications since", "basis"), rows)


def competences() -> str:
    """A row for each power of a body."""
    rows = (
        (
            competence.body.label.en,
            f"`{competence.power.value}`",
            f"{competence.days.first} to {competence.days.last}",
            "; ".join(map(_ground, competence.basis)),
        )
        for competence in COMPETENCES
    )
    return _table(("body", "power", "known for", "basis"), rows)


def waves() -> str:
    """A section for each wave that comes with the library, with what is known of it."""
    return "".join(map(_wave, reference.waves().waves))


def _wave(wave: Wave) -> str:
    labels = {
        "methodology": wave.methodology,
        "rules approved": wave.rules_approved,
        "announced": wave.announced,
        "applications from": wave.applications_from,
        "applications until": wave.applications_until,
        "scored until": wave.scored_until,
        "decided by": wave.decided_by and wave.decided_by.label.en,
        "decided": wave.decided,
        "cooperation from": wave.cooperation_from,
        "applicants": _listed(wave.applicant_kinds),
        "areas offered": _listed(wave.areas_offered),
        "areas at least": wave.areas_at_least,
        "inhabitants at least": wave.inhabitants_at_least,
        "evidence, first": _listed(wave.evidence.primary if wave.evidence else None),
        "evidence, also": _listed(wave.evidence.alternative if wave.evidence else None),
        "approval inside the town": _listed(wave.internal_approval),
        "usual months": wave.usual_months,
        "places": ", ".join(f"{p.name} ({p.standing.value})" for p in wave.places) or None,
    }
    rows = ((name, "not known" if value is None else str(value)) for name, value in labels.items())
    sources = ", ".join(dict.fromkeys(f"`{cited.source}`" for cited in wave.citations))
    head = f"### `{wave.id}`, {wave.name.en} *{wave.name.cs}*"
    return f"{head}\n\n{_table(('what', 'value'), rows)}Sources: {sources}.\n\n"


def _listed(items: Iterable[Any] | None) -> str | None:
    return None if items is None else ", ".join(item.label.en for item in items)


# The rules of a book.


def rules(book: RuleBook[Any]) -> str:
    """A section for each rule of the book, and one for the reasons that every rule can give."""
    sections = (_rule(rule) for rule in book.rules)
    return "".join(sections) + _shared_reasons()


def life_cycle() -> str:
    """A row for each state of a version: what events lead where, and what follows from dates."""
    header = ("state", "event that leads to a state", "what follows from dates")
    rows = ((f"`{state.value}`", *map(_cells, _ways_on(state))) for state in VersionState)
    return _table(header, rows)


def _ways_on(state: VersionState) -> tuple[list[str], list[str]]:
    """What can happen in a state, and what time does to it."""
    ways: tuple[list[str], list[str]] = ([], [])
    for (before, step), after in TRANSITIONS.items():
        if before is state:
            ways[step in OF_TIME].append(f"{step.value}: `{after.value}`")
    return ways


def _cells(ways: list[str]) -> str:
    return "; ".join(ways) or "nothing"


def diagram() -> str:
    """The life cycle as a Mermaid diagram."""
    return f"```text\n{plan_diagram()}```\n"


def _rule(rule: Rule[Any]) -> str:
    weight = "binding" if rule.weight is Weight.BINDING else "advice only, never counts"
    facts = f"Weight: {weight}. In force: {_days(rule.in_force)}."
    basis = "".join(f"- {_ground(ground)}\n" for ground in rule.basis)
    return (
        f"## `{rule.id}`\n\n**{_text(rule.statement.en)}** *{_text(rule.statement.cs)}*\n\n"
        f"{facts}\n\nBasis:\n\n{basis}\n{_reasons(rule.reasons)}"
    )


def _shared_reasons() -> str:
    return "## Reasons that every rule can give\n\nNeither can ever open anything.\n\n" + _reasons(
        (NOT_IN_FORCE, FAILED)
    )


def _days(days: DayRange) -> str:
    return f"from {days.first}" + ("" if days.last == date.max else f" to {days.last}")


def _ground(ground: Ground) -> str:
    source = ground.source
    title = f"[{source.title.en}](<{source.address}>)" if source.address else source.title.en
    remark = f", {ground.remark.en}" if ground.remark else ""
    return f"`{source.id}` {title}{remark} ({ground.confidence.label.en})"


def end_profiles() -> str:
    """A row for each operational programme of which it is known what it does at the end."""
    rows = (
        (
            profile.operational_programme.label.en,
            f"`{profile.not_begun.value}`",
            "; ".join(map(_ground, profile.basis)),
        )
        for profile in END_PROFILES
    )
    return _table(("operational programme", "projects not begun", "basis"), rows)


def _reasons(reasons: Iterable[Reason]) -> str:
    rows = (
        (f"`{reason.code}`", _answer(reason), f"{_text(reason.text.en)} *{_text(reason.text.cs)}*")
        for reason in reasons
    )
    return _table(("reason", "answer", "text"), rows)


def _answer(reason: Reason) -> str:
    answer = reason.answer.label.to(Language.ENGLISH)
    if reason.final:
        return f"{answer}, for good"
    return f"{answer}, could bar" if reason.could_bar else answer


# The rates of co-financing.


def rates() -> str:
    """A row for each rate that is shipped."""
    header = ("programme", "calls", "beneficiary", "inhabitants", "EU/state/own", "days", "basis")
    return _table(header, map(_rate, RATES))


def _rate(rate: CoFinancingRate) -> tuple[str, ...]:
    remainder = f"; remainder: {rate.remainder.label.en}" if rate.remainder else ""
    return (
        rate.programme.value,
        "not known" if rate.calls is None else ", ".join(map(str, rate.calls)),
        ", ".join(kind.label.en for kind in rate.kinds),
        rate.inhabitants.label.to(Language.ENGLISH),
        f"`{rate.shares}`{remainder}",
        f"{_day(rate.since)} – {_day(rate.until)}",
        "; ".join(map(_ground, rate.grounds)),
    )


def _day(day: PartialDate | None) -> str:
    return "?" if day is None else f"`{day}`"


def legal_forms() -> str:
    """A row for each legal form whose kind is known."""
    rows = (
        (
            f"`{form.code}`",
            form.name.cs,
            form.name.en,
            " or ".join(f"`{kind.value}`" for kind in form.kinds),
            "; ".join(ground.confidence.label.en for ground in form.grounds),
        )
        for form in LEGAL_FORMS.values()
    )
    return _table(("code", "in Czech", "meaning", "kind", "how sure"), rows)


def _text(text: str) -> str:
    """A text with its places as code."""
    return re.sub(r"\{\w+\}", r"`\g<0>`", text)


# Public holidays.


def holidays() -> str:
    """A row for each public holiday under each law, in the order of the table in the code."""
    rows = (
        (
            _when(holiday.when),
            f"{holiday.name.en} *{holiday.name.cs}*",
            _days(holiday.in_force),
            "; ".join(map(_ground, holiday.basis)),
        )
        for holiday in PUBLIC_HOLIDAYS
    )
    return _table(("day", "name", "in force", "law"), rows)


def _when(day: FixedDay | EasterDay) -> str:
    if isinstance(day, FixedDay):
        return say(date(2001, day.month, day.day), Language.ENGLISH).removesuffix(" 2001")
    return {-2: "Friday before Easter", 1: "Monday after Easter"}[day.offset]


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (header, ("---",) * len(header), *rows)
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


# The index of social exclusion.


def thresholds() -> str:
    """A row for each part of each indicator, with its thresholds and what proves them."""
    lines = ["| indicator | part | 1 point from | 2 points above |", "| --- | --- | --- | --- |"]
    for indicator in THRESHOLDS_2023.indicators:
        name = f"{indicator.indicator.label.en} (`{indicator.indicator.value}`)"
        for part in IndexPart:
            edges = indicator.of(part)
            cells = (_edge(edges.one_from, part), _edge(edges.two_above, part))
            lines.append(f"| {name} | {part.label.en} | {' | '.join(cells)} |")
            name = ""
    return "".join(f"{line}\n" for line in lines)


def _edge(edge: Threshold, part: IndexPart) -> str:
    seen = (
        figure(value, Language.ENGLISH) for value in (edge.seen_below, edge.seen_above) if value
    )
    return f"{figure(edge.at, Language.ENGLISH)}{part.unit} ({' to '.join(seen)})"


def bands() -> str:
    """A row for each band."""
    lines = ["| points | meaning |", "| --- | --- |"]
    lines += [f"| `{band.value}` | {band.label.en} |" for band in IndexBand]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, "utf-8")
