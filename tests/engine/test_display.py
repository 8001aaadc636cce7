"""How decisions and explanations show themselves in notebooks and in terminals of rich."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date

import attrs
import html5lib
import pytest
from rich.console import Console

from inclusion import Explanation, funding_access, reference

DECISION = funding_access(
    reference.illustration(), locality="prikladovsko", package="OPZ-901", on=date(2017, 6, 1)
)
HOSTILE = "<script>x</script> [red]\x1b[31m& \"' :smile: \u202egnp"


def hostile(language: str, reader: str) -> Explanation:
    """An explanation in which every text is made to hurt."""
    told = DECISION.explain(language, reader=reader)
    return attrs.evolve(told, question=HOSTILE, short=(HOSTILE,), notes=(HOSTILE,))


def printed(value: object) -> str:
    """What rich prints of a value, without colours."""
    out = io.StringIO()
    Console(file=out, width=1000).print(value)
    return out.getvalue()


@pytest.mark.parametrize("reader", ["town", "auditor"])
def test_terminal_shows_the_text(reader: str) -> None:
    """Rich prints the plain text of the explanation; a decision shows itself in English."""
    told = DECISION.explain("cs", reader=reader)
    assert printed(told).rstrip() == str(told)
    assert printed(DECISION).rstrip() == str(DECISION.explain("en"))


def test_terminal_is_not_steered() -> None:
    """Neither the markup of rich, nor emoji codes, nor control characters are carried out."""
    shown = printed(hostile("en", "town"))
    assert "[red]" in shown
    assert ":smile:" in shown
    assert not set("\x1b\u202e") & set(shown)


def test_notebook_shows_the_short_text_first() -> None:
    """The piece of HTML holds the question, the short text and, folded, every condition."""
    told = DECISION.explain("cs")
    shown = html5lib.parseFragment(told._repr_html_(), namespaceHTMLElements=False)
    assert [p.findtext(".") or "".join(p.itertext()) for p in shown.iter("p")] == [
        told.question,
        *told.short,
        *told.notes,
    ]
    assert len(list(shown.iter("tr"))) == len(told.findings)
    assert shown[0].get("lang") == "cs"
    assert DECISION._repr_html_() == DECISION.explain("en")._repr_html_()


def test_notebook_runs_nothing() -> None:
    """A hostile text stays text."""
    shown = html5lib.parseFragment(hostile("en", "town")._repr_html_(), namespaceHTMLElements=False)
    known = {"DOCUMENT_FRAGMENT", "div", "p", "strong", "table", "tbody", "tr", "td"}
    assert {part.tag for part in shown.iter()} <= known | {"details", "summary"}


def test_showing_imports_nothing_heavy() -> None:
    """Neither rich nor typer nor a parser is imported to show a decision."""
    code = (
        "import sys, datetime, inclusion\n"
        "d = inclusion.funding_access(inclusion.reference.illustration(), locality='vzorov',"
        " package='OPZ-901', on=datetime.date(2017, 6, 1))\n"
        "d._repr_html_(); str(d.explain('cs'))\n"
        "assert not {'rich', 'typer', 'html5lib', 'IPython'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
