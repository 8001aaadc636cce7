"""Laws of values: what can be made can be written, read, pickled and copied."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inclusion import (
    Area,
    ElementId,
    Goal,
    InclusionError,
    Indicator,
    InvalidValueError,
    Measure,
    PlanArea,
    PlanContent,
    Programme,
    Text,
    dumps,
    errors,
    funding_access,
    loads,
    reference,
)
from inclusion.testing import programmes, questions

SAID = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
ODD = [
    "{",
    "{}",
    "{0.x!r:>{1}}",
    "\ufeff",
    "\u2028x\x85",
    "e\u0301",
    "\U0001f3e0",
    '"\\/',
    "\u202e",
]
ILLUSTRATION = reference.illustration()


def again(value: Any) -> list[Any]:  # noqa: ANN401 - any value
    """The value pickled by each protocol, copied, and copied in depth."""
    protocols = range(2, pickle.HIGHEST_PROTOCOL + 1)
    pickled = [pickle.dumps(value, protocol) for protocol in protocols]
    read = [pickle.loads(data) for data in pickled]  # noqa: S301 - our own bytes
    return [*read, copy.copy(value), copy.deepcopy(value)]


def holding(indicator: Indicator) -> Programme:
    """The least programme with an indicator in it."""
    measure = Measure(id=ElementId("m"), title="x", indicators=(indicator,))
    goal = Goal(id=ElementId("g"), title="x", measures=(measure,))
    content = PlanContent(areas=(PlanArea(area=Area.DEBTS, goals=(goal,)),))
    (plan, *_) = ILLUSTRATION.plans
    version = attrs.evolve(plan.versions[0], content=content)
    plan = attrs.evolve(plan, versions=(version, *plan.versions[1:]))
    return attrs.evolve(ILLUSTRATION, plans=(plan,))


@given(programmes(max_places=1), st.one_of(SAID, st.sampled_from(ODD)))
def test_any_text_survives(programme: Programme, text: str) -> None:
    """Every text that a programme takes, of whatever characters, is read again as it was."""
    try:
        said = attrs.evolve(
            programme,
            title=Text(en=text, cs=text),
            localities=tuple(attrs.evolve(place, name=text) for place in programme.localities),
            packages=tuple(attrs.evolve(package, title=text) for package in programme.packages),
            sources=tuple(attrs.evolve(source, address=text) for source in programme.sources),
        )
    except InvalidValueError:
        assert not text.strip()
    else:
        assert loads(dumps(said)) == said


@given(
    st.decimals(allow_nan=False, allow_infinity=False)
    | st.decimals(places=6, min_value=-(10**15), max_value=10**15)
    | st.builds(Decimal, st.tuples(st.just(0), st.just((1, 0)), st.integers(-30, 13)))
)
@example(Decimal("1.0000000"))
@example(Decimal("0E-20"))
@example(Decimal("1E+3"))
def test_any_value_of_an_indicator_survives(value: Decimal) -> None:
    """Every number that an indicator takes is read again as an equal one."""
    try:
        indicator = Indicator(id=ElementId("i"), title="x", unit="x", target=value)
    except InvalidValueError:
        return
    programme = holding(indicator)
    assert loads(dumps(programme)) == programme


@given(programmes(max_places=1))
def test_programme_survives_pickle_and_copies(programme: Programme) -> None:
    """A programme that was pickled or copied is equal to itself and can still be asked."""
    for one in again(programme):
        assert one == programme
        assert dumps(one) == dumps(programme)
        assert one.locality(programme.localities[0].id) == programme.localities[0]


@given(st.data())
def test_decision_survives_pickle_and_copies(data: st.DataObject) -> None:
    """A decision that was pickled or copied is equal to itself and explains itself alike."""
    programme = data.draw(programmes(max_places=1))
    place, package, on = data.draw(questions(programme))
    decision = funding_access(programme, locality=place, package=package, on=on)
    for one in again(decision):
        assert one == decision
        assert hash(one) == hash(decision)
        assert str(one.explain("cs")) == str(decision.explain("cs"))


ERRORS: list[InclusionError] = [
    InclusionError("x"),
    errors.InvalidIdentifierError("IČO", "1\udc00", "must have 8 digits"),
    errors.InvalidIdentifierError("IČO", None, "must be a plain str"),
    InvalidValueError("Vote", (errors.Violation(("votes", 3, "on"), "negative", "is less"),)),
    InvalidValueError("Vote", (errors.Violation((), "negative", "is less"),) * 2),
    errors.CurrencyMismatchError("CZK", "EUR"),
    errors.BasisMismatchError("eu", "total"),
    errors.OverdrawnError("the package", Decimal("2.00"), Decimal("1.50"), "CZK"),
    errors.IllegalStepError("council-voted", "the version is draft", ("adoption",)),
    errors.IllegalStepError("council-voted", "the version is withdrawn", ()),
    errors.UnknownReferenceError("locality", "mosst", ("most", "dost")),
    errors.UnknownReferenceError("locality", "x", ()),
    errors.UnknownRuleBookError("rule book", "x", ("entry",)),
    errors.UndecidedTruthError("granted"),
    errors.DocumentError((errors.Problem("/a~1b", "x", "y"), errors.Problem("", "x", "y"))),
    errors.LinesError((errors.BadLine(7, (errors.Problem("/a", "x", "y"),)),)),
    errors.TableError((errors.TableProblem(3, "Kód obce", "x", "y"),)),
    errors.MissingExtraError("cli", "the command line"),
]


NAMES = [f"{type(error).__name__}-{place}" for place, error in enumerate(ERRORS)]


@pytest.mark.parametrize("error", ERRORS, ids=NAMES)
def test_every_error_survives_pickle_and_copies(error: InclusionError) -> None:
    """An error keeps its class, its data and its text across processes and copies."""
    for one in again(error):
        assert type(one) is type(error)
        assert one.args == error.args
        assert vars(one) == vars(error)
        assert str(one) == str(error)
        assert repr(one) == repr(error)


def test_every_error_is_here() -> None:
    """No kind of error is forgotten above."""
    defined = {
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, InclusionError)
    }
    assert {type(error) for error in ERRORS} == defined
