"""An explanation as Markdown (CommonMark, with the tables of GitHub)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inclusion.explanation import ExplainedFinding, Explanation, Heading
from inclusion.language import Language, Text
from inclusion.reader import Reader

_COLUMNS = (
    Text(en="Answer", cs="Odpověď"),
    Text(en="Condition", cs="Podmínka"),
    Text(en="Why", cs="Proč"),
    Text(en="Sources", cs="Zdroje"),
)
_BLANK = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|!~&$]")
_LIST_MARK = re.compile(r"^(?:(\d+)(?=[.)])|(?=[-+=]))")
_CITED = re.compile(r"(?P<words>.*) <(?P<address>https?://[^\s<>]+)>", re.DOTALL)
_ENTITY = re.compile(r"&(?=#?\w+;)")


def to_markdown(explanation: Explanation) -> str:
    """An explanation as Markdown: headings, lists, a table of the conditions, sources with links.

    The town gets the question and the short text only. Nothing in the texts can become markup:
    special characters are escaped.

    Args:
        explanation: The explanation.
    """
    short = explanation.reader is Reader.TOWN
    return "\n\n".join(_short(explanation) if short else _blocks(explanation)) + "\n"


def _short(explanation: Explanation) -> Iterator[str]:
    yield f"# {escaped(explanation.question)}"
    yield from map(escaped, explanation.short)
    yield from (f"> {escaped(note)}" for note in explanation.notes)


def _blocks(explanation: Explanation) -> Iterator[str]:
    language = explanation.language
    label = explanation.label[:1].upper() + explanation.label[1:]
    yield f"# {escaped(explanation.question)}"
    yield f"**{escaped(label)}**: {escaped(explanation.summary)}"
    yield from (f"> {escaped(note)}" for note in explanation.notes)
    yield from _bullets(explanation.because)
    for heading, items in (
        (Heading.MISSING, explanation.missing),
        (Heading.STEPS, explanation.steps),
    ):
        if items:
            yield _headline(heading, language)
            yield from _bullets(items)
    yield _headline(Heading.FINDINGS, language)
    yield "\n".join(_table(explanation.findings, language))
    if explanation.sources:
        yield _headline(Heading.SOURCES, language)
        yield "\n".join(f"{n}. {_source(s)}" for n, s in enumerate(explanation.sources, start=1))
    yield escaped(explanation.basis)


def _headline(heading: Heading, language: Language) -> str:
    return f"## {heading.to(language)}"


def _bullets(items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {escaped(item)}" for item in items]
    if lines:
        yield "\n".join(lines)


def _table(findings: Iterable[ExplainedFinding], language: Language) -> Iterator[str]:
    yield _table_row(column.to(language) for column in _COLUMNS)
    yield _table_row("---" for _ in _COLUMNS)
    for finding in findings:
        words = (finding.label, finding.statement, finding.reason)
        yield _table_row((*map(escaped, words), ", ".join(map(str, finding.sources))))


def _table_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _source(source: str) -> str:
    """A source, as a link if it has the address of a web page."""
    cited = _CITED.fullmatch(source)
    if cited is None:
        return escaped(source)
    address = _ENTITY.sub("&amp;", cited["address"].replace("\\", "\\\\"))
    return f"[{escaped(cited['words'])}](<{address}>)"


def escaped(text: str) -> str:
    """A text as one line of Markdown that shows just this text.

    Control characters and line ends become spaces.

    Args:
        text: The text.
    """
    line = _BLANK.sub(" ", text).strip(" ")
    return _LIST_MARK.sub(r"\1" + "\\\\", _SPECIAL.sub(r"\\\g<0>", line))
