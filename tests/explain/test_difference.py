"""Why two answers differ, found by asking again under every mixture."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    FUNDING_ACCESS,
    Aspect,
    Circumstances,
    FundingAccessCase,
    NamedTerritory,
    Outcome,
    PartialDate,
    Programme,
    RuleBook,
    access_question,
    reference,
    why_differ,
)
from inclusion.identifiers import MunicipalityCode
from inclusion.testing import programmes, questions

MADE_UP = reference.illustration()
ASK = access_question(locality="vzorov", package="OPZ-901")
OPEN_DAY = date(2018, 6, 1)
NOW = Circumstances(programme=MADE_UP, book=FUNDING_ACCESS, on=OPEN_DAY)
LATE = date(2035, 1, 1)


def without(rule: str) -> RuleBook[FundingAccessCase]:
    """The book of another version, one rule of which is gone."""
    rules = tuple(one for one in FUNDING_ACCESS.rules if one.id != rule)
    return attrs.evolve(FUNDING_ACCESS, version="0", rules=rules)


def with_window(programme: Programme, closes: date) -> Programme:
    """The record with another closing day of the first package."""
    first, *others = programme.packages
    window = attrs.evolve(first.window, closes=PartialDate.on(closes), closes_at=None)
    return attrs.evolve(programme, packages=(attrs.evolve(first, window=window), *others))


def closed_before(programme: Programme) -> Programme:
    """The record with a call that closed as soon as it had opened."""
    opens = programme.packages[0].window.opens
    assert opens is not None
    return with_window(programme, opens.latest)


def test_same_circumstances_make_no_difference() -> None:
    """Nothing differs, nothing suffices, and the words say that the answers are the same."""
    found = why_differ(ASK, NOW, NOW)
    assert (found.differing, found.sufficient, found.changes) == ((), (), ())
    assert found.explain("en") == "Both answers are the same: granted."


def test_day_alone_suffices() -> None:
    """Between two days of one record only the day can be the reason."""
    found = why_differ(ASK, NOW, attrs.evolve(NOW, on=LATE))
    assert found.differing == (Aspect.DAY,)
    assert found.alone == (Aspect.DAY,)
    assert found.second.outcome is Outcome.BARRED
    assert "package-open" in {change.rule for change in found.changes}


def test_facts_alone_suffice() -> None:
    """Without the cooperation the answer is another, on the same day by the same rules."""
    alone = attrs.evolve(MADE_UP, cooperations=())
    found = why_differ(ASK, NOW, attrs.evolve(NOW, programme=alone))
    assert (found.differing, found.alone) == ((Aspect.FACTS,), (Aspect.FACTS,))


def test_parameters_alone_suffice_beside_a_day_that_does_not() -> None:
    """Of two aspects that differ, the one that does not matter is told apart."""
    other = attrs.evolve(NOW, programme=closed_before(MADE_UP), on=date(2018, 6, 2))
    found = why_differ(ASK, NOW, other)
    assert found.differing == (Aspect.PARAMETERS, Aspect.DAY)
    assert found.alone == (Aspect.PARAMETERS,)
    assert "It makes no difference: the day." in found.explain("en")
    assert "Na odpověď nemá vliv: den." in found.explain("cs")


def test_rules_alone_suffice() -> None:
    """By a book without the rule that fails, the answer is another."""
    shut = attrs.evolve(NOW, on=LATE)
    kept = {"cooperation", "package-kept"}
    rules = tuple(rule for rule in FUNDING_ACCESS.rules if rule.id in kept)
    book = attrs.evolve(FUNDING_ACCESS, version="0", rules=rules)
    found = why_differ(ASK, shut, attrs.evolve(shut, book=book))
    assert found.alone == (Aspect.RULES,)
    gone = [change for change in found.changes if change.after is None]
    assert {change.rule for change in gone} >= {"package-open", "plan"}
    assert found.explain("cs").count("\n- ") == len(found.changes)


def test_aspects_that_suffice_only_together_are_told_together() -> None:
    """A later day and a longer window: neither opens the call, both do."""
    first, *_ = MADE_UP.packages
    assert first.window.closes is not None
    shut = attrs.evolve(NOW, programme=closed_before(MADE_UP))
    early = with_window(MADE_UP, date(2018, 6, 30))
    before = attrs.evolve(shut, on=date(2014, 1, 1))
    found = why_differ(ASK, before, attrs.evolve(NOW, programme=early))
    assert found.second.outcome is Outcome.GRANTED
    assert found.sufficient == ((Aspect.PARAMETERS, Aspect.DAY),)
    assert found.alone == ()
    assert "Enough only together: the terms of the packages, the day." in found.explain("en")


def test_same_outcome_for_other_reasons_is_a_difference() -> None:
    """Barred on both days, but for more reasons: the words say that the reasons differ."""
    other = attrs.evolve(NOW, programme=attrs.evolve(MADE_UP, partnerships=()), on=LATE)
    found = why_differ(ASK, attrs.evolve(NOW, on=LATE), other)
    assert found.first.outcome is found.second.outcome
    assert found.alone == (Aspect.FACTS,)
    assert "for different reasons" in found.explain("en")


def test_packages_that_name_strange_municipalities_can_be_taken_over() -> None:
    """The mixture holds the towns and sources that the packages of the other record name."""
    code = MunicipalityCode("554961")
    strange = attrs.evolve(MADE_UP.municipalities[0], code=code)
    first, *others = MADE_UP.packages
    named = attrs.evolve(first, territory=NamedTerritory(municipalities=(code,)))
    other = attrs.evolve(
        MADE_UP,
        municipalities=(*MADE_UP.municipalities, strange),
        packages=(named, *others),
    )
    found = why_differ(ASK, NOW, attrs.evolve(NOW, programme=other))
    assert found.differing == (Aspect.FACTS, Aspect.PARAMETERS)
    assert found.alone == (Aspect.PARAMETERS,)


def test_unknown_language_is_refused() -> None:
    """There are two languages."""
    with pytest.raises(ValueError, match="de"):
        why_differ(ASK, NOW, NOW).explain("de")


@given(programmes(max_places=1), st.data())
def test_sets_that_suffice_are_the_smallest(programme: Programme, data: st.DataObject) -> None:
    """What the sets say of rules and day is what asking by hand says; no set holds another."""
    locality, package, on = data.draw(questions(programme))
    other = data.draw(
        st.sampled_from(
            [
                programme,
                attrs.evolve(programme, cooperations=()),
                attrs.evolve(programme, plans=(), projects=()),
                with_window(closed_before_or_as_is(programme), date(2019, 12, 31)),
            ]
        )
    )
    later = data.draw(questions(programme)).on
    rule = data.draw(st.sampled_from([rule.id for rule in FUNDING_ACCESS.rules]))
    first = Circumstances(programme=programme, book=FUNDING_ACCESS, on=on)
    second = Circumstances(programme=other, book=without(rule), on=later)
    ask = access_question(locality=locality, package=package)
    found = why_differ(ask, first, second)
    for aspects, changed in (
        ({Aspect.DAY}, attrs.evolve(first, on=second.on)),
        ({Aspect.RULES}, attrs.evolve(first, book=second.book)),
        ({Aspect.DAY, Aspect.RULES}, attrs.evolve(second, programme=programme)),
    ):
        if found.first.outcome is not found.second.outcome:
            enough = ask(changed).outcome is found.second.outcome
            assert not enough or any(set(one) <= aspects for one in found.sufficient)
            assert enough or tuple(sorted(aspects, key=list(Aspect).index)) not in found.sufficient
    assert bool(found.sufficient) == (
        bool(found.changes) or found.first.outcome is not found.second.outcome
    )
    for one, two in combinations(found.sufficient, 2):
        assert not set(one) <= set(two)
        assert not set(two) <= set(one)
    assert all(set(aspects) <= set(found.differing) for aspects in found.sufficient)


def closed_before_or_as_is(programme: Programme) -> Programme:
    """The record, with an opening day that a window can end after."""
    first, *others = programme.packages
    window = attrs.evolve(first.window, opens=None, opens_at=None, form_opens=None)
    return attrs.evolve(programme, packages=(attrs.evolve(first, window=window), *others))
