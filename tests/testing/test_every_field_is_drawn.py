"""The strategies leave no field at its default: whatever a record can say comes up."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import inclusion
from inclusion import FundingPackage, Programme, Reservation, reference, testing
from inclusion.documents.forms import Hint, fields_of, is_object, item_of
from inclusion.documents.tagged import union_of
from inclusion.territory import Territory

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Field: TypeAlias = tuple[str, str]
"""The names of a class and of one of its fields."""

ENOUGH = settings(
    max_examples=1_500,
    database=None,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
TOWN = st.just((inclusion.MunicipalityCode("599999"),))
LABEL = st.just((inclusion.VersionLabel("1"),))
PLANS = reference.illustration().plans
STRATEGIES: dict[str, tuple[SearchStrategy[Any], ...]] = {
    "agency": (testing.agencies(),),
    "municipalities": (testing.municipalities(),),
    "excluded_localities": (testing.surveys(),),
    "localities": (testing.localities(),),
    "waves": (testing.waves(),),
    "applications": (testing.applications(),),
    "selections": (testing.selections(),),
    "cooperations": (testing.cooperations(),),
    "regional_memoranda": (testing.regional_memoranda(),),
    "partnerships": (testing.partnerships(),),
    "plans": (
        testing.plan_histories(territory=TOWN, labels=LABEL),
        testing.strategic_plans(),
        testing.strategic_plans(approved=True),
    ),
    "packages": (testing.funding_packages(), testing.territories()),
    "projects": (testing.project_histories(), testing.projects(plans=PLANS)),
    "sources": (testing.sources(),),
}
"""By the field of the programme to which they belong; what is rare inside a record beside it."""


def defaults(kind: Hint) -> Iterator[tuple[str, Any]]:
    """The fields of a class that may be left out, each with what that means."""
    for form in fields_of(kind):
        default = form.default
        if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
            yield form.name, default.factory()
        elif default is not attrs.NOTHING:
            yield form.name, default


def kinds_within(hint: Hint, found: dict[type[Any], None]) -> None:
    """Every class of objects that a type can hold."""
    item = item_of(hint) or hint
    union = union_of(item)
    for kind in union.kinds.values() if union else (item,):
        if is_object(kind) and kind not in found:
            found[kind] = None
            for form in fields_of(kind):
                kinds_within(form.hint, found)


def fields_within(hint: Hint) -> set[Field]:
    """Every field with a default of every class that a type can hold."""
    found: dict[type[Any], None] = {}
    kinds_within(hint, found)
    return {(kind.__name__, name) for kind in found for name, _ in defaults(kind)}


def said_in(value: object) -> Iterator[Field]:
    """Every field inside a value that is not at its default."""
    if isinstance(value, tuple):
        for item in value:
            yield from said_in(item)
    elif is_object(type(value)):
        kind: Hint = type(value)
        left_out = dict(defaults(kind))
        for form in fields_of(kind):
            held = getattr(value, form.name)
            if form.name not in left_out or held != left_out[form.name]:
                yield kind.__name__, form.name
            yield from said_in(held)


class AllSaidError(Exception):
    """Nothing is left to look for."""


def never_said(strategy: SearchStrategy[Any], wanted: set[Field]) -> set[Field]:
    """Those fields that are at their default in every example."""
    lacking = set(wanted)

    @ENOUGH
    @given(strategy.map(lambda value: frozenset(said_in(value))))
    def look(said: frozenset[Field]) -> None:
        lacking.difference_update(said)
        if not lacking:
            raise AllSaidError

    with contextlib.suppress(AllSaidError):
        look()
    return lacking


HINTS = {form.name: form.hint for form in fields_of(Programme)}


def test_every_part_of_a_programme_has_its_strategy() -> None:
    """Each field of the programme that holds records is looked through."""
    assert STRATEGIES.keys() == {n for n in HINTS if fields_within(HINTS[n]) or item_of(HINTS[n])}


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_field_of_a_record_is_drawn(name: str) -> None:
    """Each field that may be left out holds something else in some example."""
    assert never_said(st.one_of(STRATEGIES[name]), fields_within(HINTS[name])) == set()


def test_every_field_of_a_programme_is_drawn() -> None:
    """Programmes hold records of every kind."""
    wanted = {(Programme.__name__, name) for name, _ in defaults(Programme)}
    assert never_said(testing.programmes(), wanted) == set()


def test_field_that_is_never_drawn_is_told() -> None:
    """A strategy that says nothing of a field is found out."""
    silent = st.just(
        inclusion.Source(id=inclusion.SourceId("S"), title=inclusion.Text(en="a", cs="a"))
    )
    assert ("Source", "address") in never_said(silent, fields_within(HINTS["sources"]))


def test_packages_have_every_territory_and_reservation() -> None:
    """Packages of each form of territory come up, and of each share that is kept."""
    missing: set[object] = {*Reservation, *get_args(Territory)}

    @ENOUGH
    @given(testing.funding_packages())
    def look(package: FundingPackage) -> None:
        missing.difference_update((package.reservation, type(package.territory)))
        if not missing:
            raise AllSaidError

    with contextlib.suppress(AllSaidError):
        look()
    assert missing == set()
