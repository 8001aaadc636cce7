"""Hypothesis strategies for decisions that no book has to make."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.answer import Answer
from inclusion.decision import Decision
from inclusion.finding import Finding, MissingFact, Step, Weight
from inclusion.language import Text
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.quantity import Named, Quantity, Unit
from inclusion.source import Confidence, Ground
from inclusion.testing.dates import day_ranges, days, moments, partial_dates, times_of_day
from inclusion.testing.drawing import pick
from inclusion.testing.identifiers import content_digests
from inclusion.testing.money import amounts
from inclusion.testing.sources import sources
from inclusion.testing.texts import texts, words
from inclusion.validity import GREATEST_INTEGER


def decisions() -> SearchStrategy[Decision]:
    """Decisions with findings of every answer, and facts of every kind."""
    return st.builds(
        Decision,
        book=words(),
        version=words(),
        question=phrases(),
        on=days(),
        findings=st.lists(findings(), min_size=1, max_size=3, unique_by=lambda f: f.rule).map(
            tuple
        ),
        illustrative=st.booleans(),
        facts_digest=st.none() | content_digests(),
    )


def phrases() -> SearchStrategy[Phrase]:
    """Texts with places, and the facts that fill them."""
    return st.lists(_facts(), max_size=3, unique_by=lambda fact: fact.name).flatmap(_phrase_of)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Findings of every answer, each with what goes with it.

    Args:
        draw: Given by Hypothesis.
    """
    answer = pick(draw, tuple(Answer))
    failed, unknown = answer is Answer.NOT_MET, answer is Answer.UNDETERMINED
    final = failed and draw(st.booleans())
    more: dict[str, Any] = {
        "steps": draw(_some(_steps())) if failed and not final else (),
        "missing": draw(_some(_missing())) if unknown else (),
        "distance": draw(st.none() | amounts() | _quantities()) if failed else None,
        "could_bar": unknown and draw(st.booleans()),
    }
    return Finding(
        rule=draw(words()),
        statement=draw(texts()),
        answer=answer,
        code=draw(words()),
        reason=draw(phrases()),
        weight=pick(draw, tuple(Weight)),
        basis=draw(st.lists(_grounds(), max_size=2).map(tuple)),
        final=final,
        **more,
    )


def _some(items: SearchStrategy[Any]) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, min_size=1, max_size=2).map(tuple)


def _steps() -> SearchStrategy[Step]:
    return st.builds(Step, code=words(), what=phrases(), latest=st.none() | days())


def _missing() -> SearchStrategy[MissingFact]:
    return st.builds(MissingFact, code=words(), what=phrases())


def _facts() -> SearchStrategy[Fact]:
    value = _items() | st.lists(_items(), max_size=2).map(tuple)
    names = st.sampled_from(("day", "place", "sum", "count", "title"))
    return st.builds(
        Fact, name=names, value=value, grounds=st.lists(_grounds(), max_size=2).map(tuple)
    )


def _items() -> SearchStrategy[FactItem]:
    return st.one_of(
        words(),
        st.integers(-GREATEST_INTEGER, GREATEST_INTEGER),
        days(),
        partial_dates(),
        day_ranges(),
        times_of_day(),
        moments(),
        amounts(),
        _quantities(),
        st.builds(Named, kind=words(), id=words(), name=words()),
        texts(),
    )


def _quantities() -> SearchStrategy[Quantity]:
    return st.builds(Quantity, number=st.integers(0, 10**6), unit=st.sampled_from(Unit))


def _grounds() -> SearchStrategy[Ground]:
    return st.builds(
        Ground,
        source=sources(),
        confidence=st.sampled_from(Confidence),
        remark=st.none() | texts(),
    )


@st.composite
def _phrase_of(draw: st.DrawFn, facts: list[Fact]) -> Phrase:
    """A phrase that shows some of the facts, the same in both languages."""
    shown = [f" {{{fact.name}}}" for fact in facts if draw(st.booleans())]
    plain = draw(texts())
    escaped = {
        name: getattr(plain, name).replace("{", "{{").replace("}", "}}") + "".join(shown)
        for name in ("en", "cs")
    }
    return Phrase(text=Text(**escaped), facts=tuple(facts))
