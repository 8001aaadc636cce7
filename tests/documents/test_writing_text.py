"""Text written at once: the same as the hooks and the encoder of the standard library give."""

from __future__ import annotations

import json
import textwrap
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import cattrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import ElementId, Indicator, PlanKind, Programme, dumps, reference
from inclusion.dates import PartialDate
from inclusion.documents import writing_code
from inclusion.documents.layout import Layout
from inclusion.documents.own_converter import converter
from inclusion.documents.writing import register_writing
from inclusion.documents.writing_code import Member, source
from inclusion.documents.writing_text import TextWriters
from inclusion.testing import programmes

LAYOUTS = [Layout(), Layout(None), Layout(4), Layout(0), Layout(None, sorted_keys=True)]


def written_slowly(value: object, layout: Layout) -> str:
    """The text by way of plain JSON."""
    return json.dumps(
        converter().unstructure(value),
        ensure_ascii=False,
        indent=layout.indent,
        separators=(",", layout.colon),
        sort_keys=layout.sorted_keys,
    )


@pytest.mark.differential
@given(programmes(), st.sampled_from(LAYOUTS))
def test_text_is_that_of_the_encoder(programme: Programme, layout: Layout) -> None:
    """However it is laid out, the text is the one of the standard library."""
    text = TextWriters(converter, layout).of(Programme)(programme)
    assert text == written_slowly(programme, layout)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "programme", [reference.wave_4(), reference.calls(), reference.illustration()]
)
def test_shipped_records_are_written_the_same(programme: Programme, layout: Layout) -> None:
    """The shipped records hold every kind of value there is."""
    text = TextWriters(converter, layout).of(Programme)(programme)
    assert text == written_slowly(programme, layout)


@pytest.mark.parametrize("indent", [None, 0, 3])
def test_document_can_be_indented_as_wanted(indent: int | None) -> None:
    """Two spaces unless asked otherwise; on one line it holds no white space outside of texts."""
    programme = reference.illustration()
    document = json.loads(dumps(programme))
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(document, ensure_ascii=False, indent=indent, separators=separators)
    assert dumps(programme, indent=indent) == f"{text}\n".encode()


@attrs.frozen
class Own:
    """A class of somebody else's."""

    share: Fraction
    nothing: tuple[str, ...] = ()
    maybe: Fraction | None = None
    flag: bool = True


def test_type_that_is_not_known_is_asked_of_the_converter() -> None:
    """What a hook of somebody else's writes stands in the text, moved to its place."""
    made = cattrs.Converter()
    register_writing(made)
    made.register_unstructure_hook(Fraction, lambda value: {"of": [value.numerator]})
    text = TextWriters(lambda: made, Layout()).of(Own)(Own(share=Fraction(1, 3)))
    expected = {"share": {"of": [1]}, "flag": True}
    assert text == json.dumps(expected, indent=2)


def test_object_without_members_is_empty() -> None:
    """An object all of whose fields are left out is a pair of brackets."""

    @attrs.frozen
    class Silent:
        nothing: tuple[str, ...] = ()

    assert TextWriters(converter, Layout()).of(Silent)(Silent()) == "{}"


@pytest.mark.parametrize("number", ["1E+3", "1E-6", "0", "-12.50", "1E+2", "0.000001"])
def test_number_is_written_without_an_exponent(number: str) -> None:
    """A decimal number is written plainly, whatever its spelling was."""
    indicator: Any = Indicator(id=ElementId("i"), title="t", unit="u", target=Decimal(number))
    text = TextWriters(converter, Layout(None)).of(Indicator)(indicator)
    assert json.loads(text)["target"] == f"{Decimal(number):f}"


def test_few_texts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many days are written, only so many texts are kept."""
    monkeypatch.setattr(writing_code, "MOST_KEPT", 2)
    names = writing_code.Names()
    write = writing_code.scalar_writer(writing_code.scalar(PartialDate) or "", names)
    years = [PartialDate.in_year(year) for year in range(2000, 2010)]
    assert [write(year) for year in years] == [f'"{year}"' for year in years]
    assert len(names["kept_PartialDate"]) <= 2


MEMBERS = (
    Member("event", str, fixed="agency-approved"),
    Member("id", ElementId),
    Member("kind", PlanKind, can_be_unknown=True),
    Member("members", tuple[ElementId, ...], can_be_left_out=True),
)


def test_source_of_a_writer_is_plain() -> None:
    """It is what the module says: one step after another, and a name for all but the layout."""
    told = textwrap.indent(source(MEMBERS[1:], Layout(None)), "    ")
    assert told in (writing_code.__doc__ or "")


def test_source_of_an_indented_writer_holds_the_layout() -> None:
    """Line ends and indentation stand in it as constants, as does what is the same each time."""
    lines = source(MEMBERS[:2], Layout(2)).splitlines()
    assert lines[2:] == [
        r"""    text += ',\n  "event": "agency-approved"'""",
        "    part = value.id",
        r"""    text += f',\n  "id": {quoted(part.value)}'""",
        r"""    return f'{{{text[1:]}\n}}' if text else '{}'""",
    ]
