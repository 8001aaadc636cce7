"""The command ``demo``: the places of 2015 against the packages of their time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rich.text import Text

from inclusion import reference
from inclusion.cli.arguments import Lang, On
from inclusion.cli.explanation_view import put_explanation
from inclusion.cli.outcome_matrix import put_matrix
from inclusion.cli.output import put_styled, screen
from inclusion.cli.paragraph import paragraph
from inclusion.cli.tally import put_tally
from inclusion.language import Language
from inclusion.language import Text as Words
from inclusion.prose import say
from inclusion.report import decision_rows
from inclusion.rules.funding_access import funding_access

_LOCALITY = "varnsdorf"
_PACKAGE = "OP-VVV-39"
_DAY = date(2017, 6, 1)
_OTHER_DAY = date(2016, 12, 1)
_TRY = Words(en="Try next", cs="Zkuste dál")


def demo(on: On = _DAY, lang: Lang = Language.ENGLISH) -> None:
    """Show the nine places of 2015 on one day.

    A table of the places against the funding packages of their time, then one explained decision.

    Example: inclusion demo --on 2016-12-01 --lang cs
    """
    programme = reference.wave_4()
    rows = tuple(decision_rows(programme, on))
    decision = funding_access(programme, locality=_LOCALITY, package=_PACKAGE, on=on)
    _put_heading(f"{programme.title.to(lang)}: {say(on, lang)}")
    put_matrix(rows, lang)
    put_tally(rows, lang)
    put_styled([Text()])
    put_explanation(decision.explain(lang))
    put_styled([Text(), Text(f"{_TRY.to(lang)}:", "bold")])
    put_styled(Text(f"  inclusion {words}") for words in _suggestions(lang))


def _put_heading(words: str) -> None:
    put_styled([*paragraph(words, screen().width, style="bold underline"), Text()])


def _suggestions(language: Language) -> tuple[str, str]:
    other = Language.CZECH if language is Language.ENGLISH else Language.ENGLISH
    return (
        f"demo --on {_OTHER_DAY} --lang {other.value}",
        f"explain {_shipped_document()} --locality novy-bor --package OP-VVV-21 --on {_OTHER_DAY}",
    )


def _shipped_document() -> Path:
    """The document that the demo reads, by the shortest path that leads there."""
    document = Path(reference.__file__).parent / "wave-4.json"
    here = Path.cwd()
    return document.relative_to(here) if document.is_relative_to(here) else document
