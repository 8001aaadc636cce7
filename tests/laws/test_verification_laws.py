"""Laws of checking later: what holds is told to hold, and what changed is named where it stands.

What is expected is read off the two documents of a decision, as a reader without the library would.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import inclusion
from inclusion import (
    Decision,
    Dossier,
    InvalidValueError,
    Moment,
    Programme,
    RuleBook,
    TimeOfDay,
    dumps_decision,
    end_of_cooperation,
    entry,
    funding_access,
    loads_decision,
    plan_approval,
    project_eligibility,
    sealed,
    verify,
)
from inclusion.testing import (
    days_that_matter,
    intakes,
    learned,
    plan_questions,
    programmes,
    questions,
)
from inclusion.testing.projects import draw_project
from inclusion.testing.references import references_of
from inclusion.verification.asked_again import ASKED

Ask: TypeAlias = Callable[[Programme], Decision]
EVERY = st.sampled_from((Dossier.PARTIAL, Dossier.COMPLETE))


def books() -> Mapping[str, RuleBook[Any]]:
    """Every book that any module of the package holds, by its identifier."""
    names = [module.name for module in walk_packages(inclusion.__path__, "inclusion.")]
    found: dict[str, RuleBook[Any]] = {}
    for name in names:
        for value in vars(import_module(name)).values():
            if isinstance(value, RuleBook):
                assert found.setdefault(value.id, value) is value
    return found


@st.composite
def about_funding_access(draw: st.DrawFn) -> tuple[Programme, Ask]:
    """A programme, and a question about a place and a package of it."""
    programme = draw(programmes(max_places=1, dossiers=EVERY))
    asked = draw(questions(programme))._asdict()
    return programme, lambda record: funding_access(record, **asked)


@st.composite
def about_entry(draw: st.DrawFn) -> tuple[Programme, Ask]:
    """A programme, and a question about the application in it."""
    programme = draw(intakes(dossiers=EVERY))
    application, on = programme.applications[0].id, draw(days_of(programme))
    return programme, lambda record: entry(record, application=application, on=on)


@st.composite
def about_plan_approval(draw: st.DrawFn) -> tuple[Programme, Ask]:
    """A programme that has a plan, and a question about a version of it."""
    programme = draw(programmes(max_places=1, dossiers=EVERY).filter(lambda one: one.plans))
    asked = draw(plan_questions(programme))._asdict()
    return programme, lambda record: plan_approval(record, **asked)


@st.composite
def about_project_eligibility(draw: st.DrawFn) -> tuple[Programme, Ask]:
    """A programme with a project, and a question about it and any package at some minute."""
    programme = draw(filed_programmes())
    minute = draw(st.sampled_from((TimeOfDay(0), TimeOfDay(12), TimeOfDay(23, 59))))
    at = Moment(draw(days_of(programme)), minute)
    package = draw(st.sampled_from((None, *(one.id for one in programme.packages))))
    project = programme.projects[0].id
    return programme, lambda record: project_eligibility(
        record, project=project, package=package, at=at
    )


@st.composite
def about_end_of_cooperation(draw: st.DrawFn) -> tuple[Programme, Ask]:
    """A programme with a project, and a question about it and any place."""
    programme = draw(filed_programmes())
    locality = draw(st.sampled_from(programme.localities)).id
    project, on = programme.projects[0].id, draw(days_of(programme))
    return programme, lambda record: end_of_cooperation(
        record, locality=locality, project=project, on=on
    )


@st.composite
def filed_programmes(draw: st.DrawFn) -> Programme:
    """Programmes of which the first project is as good as any."""
    programme = draw(programmes(max_places=1, dossiers=EVERY))
    one = draw_project(draw, references_of(programme), programme.packages, programme.plans)
    return attrs.evolve(programme, projects=(one,))


def days_of(programme: Programme) -> SearchStrategy[Any]:
    """Days that matter to a programme."""
    return st.sampled_from(days_that_matter(programme))


BOOKS = books()
ABOUT: Mapping[str, SearchStrategy[tuple[Programme, Ask]]] = {
    "funding-access": about_funding_access(),
    "entry": about_entry(),
    "plan-approval": about_plan_approval(),
    "project-eligibility": about_project_eligibility(),
    "end-of-cooperation": about_end_of_cooperation(),
}


def test_every_book_of_the_package_has_a_row() -> None:
    """A book is asked again if and only if a module of the package holds it; each is tried here."""
    assert "funding-access" in BOOKS
    assert ASKED.keys() == BOOKS.keys()
    assert ABOUT.keys() == BOOKS.keys()


@pytest.mark.parametrize("book", BOOKS)
@settings(max_examples=settings().max_examples * 3 // 5)
@given(data=st.data())
def test_decision_holds_until_its_record_changes(book: str, data: st.DataObject) -> None:
    """A decision of any book, sealed and read back, holds; what changed is told where it stands.

    Of a finding with another code only that is told, of others each fact by its place.
    """
    programme, ask = data.draw(ABOUT[book])
    decision = ask(programme)
    read = loads_decision(dumps_decision(sealed(decision, programme)))
    unchanged = verify(read, programme)
    assert (read.book, unchanged.differences, unchanged.again) == (book, (), decision)

    other = data.draw(learned(programme, max_facts=6) | forgotten(programme))
    verification = verify(read, other)
    told = [problem.pointer for problem in verification.differences]
    was, now = (json.loads(dumps_decision(one)) for one in (decision, ask(other)))
    assert sorted(told) == sorted([*["/facts_digest"] * (other != programme), *expected(was, now)])
    assert verification.holds is (other == programme)


@st.composite
def forgotten(draw: st.DrawFn, programme: Programme) -> Programme:
    """A programme that says less, or of whose record something else is said to be whole."""
    programme = attrs.evolve(programme, illustrative=draw(st.booleans()))
    for name, position, changes in draw(st.lists(st.sampled_from(spots(programme)), max_size=8)):
        items = list(getattr(programme, name))
        with contextlib.suppress(InvalidValueError, IndexError):
            items[position] = attrs.evolve(items[position], **changes)
            fields: dict[str, Any] = {name: tuple(items)}
            programme = attrs.evolve(programme, **fields)
    return programme


def spots(programme: Programme) -> list[tuple[str, int, dict[str, Any]]]:
    """What can be forgotten of each thing, with the name of its list and its position there."""
    return [
        (name, position, {field.name: other})
        for name in (field.name for field in attrs.fields(Programme) if field.default == ())
        for position, item in enumerate(getattr(programme, name))
        for field in attrs.fields(type(item))
        for other in (Dossier if field.name == "dossier" else (field.default,))
        if field.init and other is not attrs.NOTHING and getattr(item, field.name) != other
    ]


def expected(was: Any, now: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """The places of the first document at which the second says something else."""
    yield from (f"/{name}" for name in ("on", "outcome", "illustrative") if was[name] != now[name])
    if was["question"] != now["question"]:
        yield "/question"
        yield from expected_facts("/question", was["question"], now["question"])
    for position, (one, other) in enumerate(zip(was["findings"], now["findings"], strict=True)):
        place = f"/findings/{position}"
        if one == other:
            continue
        yield place
        if (one["answer"], one["code"]) == (other["answer"], other["code"]):
            yield from expected_facts(place, one, other)
            yield from expected_value(place, "distance", one, other)
            for name in ("missing", "steps"):
                pairs = zip(one[name], other[name], strict=False)
                for number, (item, item_now) in enumerate(pairs):
                    if item["code"] == item_now["code"]:
                        here = f"{place}/{name}/{number}"
                        yield from expected_facts(here, item, item_now)
                        yield from expected_value(here, "latest", item, item_now)


def expected_value(place: str, name: str, was: Any, now: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """The place of a value that differs; that of what should have it, if it has none."""
    if was.get(name) != now.get(name):
        yield f"{place}/{name}" if name in was else place


def expected_facts(place: str, was: Any, now: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """The places of the facts that differ; that of the list, if one is new."""
    facts_now = {fact["name"]: fact for fact in now["facts"]}
    for number, fact in enumerate(was["facts"]):
        if facts_now.get(fact["name"]) != fact:
            yield f"{place}/facts/{number}"
    if facts_now.keys() - {fact["name"] for fact in was["facts"]}:
        yield f"{place}/facts"
