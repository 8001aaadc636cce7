"""Laws of decisions: what the order of rules, a broken rule and silence can never do."""

from __future__ import annotations

from datetime import date
from typing import Any, NoReturn

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    FUNDING_ACCESS,
    Answer,
    DayRange,
    Decision,
    Dossier,
    FundingAccessCase,
    Outcome,
    Programme,
    Rule,
    RuleBook,
    UndecidedTruthError,
    Weight,
    funding_access,
)
from inclusion.testing import Question, programmes, questions
from inclusion.testing.dates import boundary_days


@st.composite
def asked(
    draw: st.DrawFn, dossiers: st.SearchStrategy[Dossier] | None = None
) -> tuple[Programme, Question]:
    """A programme and a question about it."""
    programme = draw(programmes(max_places=2, dossiers=EVERY if dossiers is None else dossiers))
    return programme, draw(questions(programme))


def case_of(programme: Programme, question: Question) -> FundingAccessCase:
    """The case that a question makes."""
    return FundingAccessCase(
        programme=programme,
        locality=programme.locality(question.locality),
        package=programme.package(question.package),
        on=question.on,
    )


def decide(book: RuleBook[FundingAccessCase], programme: Programme, question: Question) -> Decision:
    """The decision of any book on the question of the book of funding access."""
    words = ask(programme, question).question
    return book.decide(case_of(programme, question), question=words, on=question.on)


def ask(programme: Programme, question: Question) -> Decision:
    """The decision of the book of funding access."""
    place, package, on = question
    return funding_access(programme, locality=place, package=package, on=on)


def breaks(case: FundingAccessCase) -> NoReturn:
    """A rule that cannot be evaluated."""
    message = f"no way with {{{case.on}}}"
    raise ZeroDivisionError(message)


def breaks_unspeakably(case: FundingAccessCase) -> NoReturn:
    """A rule whose error says what no document and no finding can hold."""
    message = f"read \udc00 and \0 on {case.on}"
    raise UnicodeError(message)


def replaced(
    old: Rule[FundingAccessCase],
    **changes: Any,  # noqa: ANN401 - any fields of the rule
) -> RuleBook[FundingAccessCase]:
    """The book with one rule changed."""
    new = attrs.evolve(old, **changes)
    rules = tuple(new if rule is old else rule for rule in FUNDING_ACCESS.rules)
    return attrs.evolve(FUNDING_ACCESS, rules=rules)


EVE = date(2015, 1, 18)
"""The last day before the first methodology."""

EVERY = st.sampled_from(Dossier)
BINDING = [rule for rule in FUNDING_ACCESS.rules if rule.weight is Weight.BINDING]


@given(asked(), st.permutations(FUNDING_ACCESS.rules))
def test_order_of_rules_is_only_the_order_of_findings(
    both: tuple[Programme, Question], rules: list[Rule[FundingAccessCase]]
) -> None:
    """However the rules of a book stand, outcome and findings are the same."""
    shuffled = decide(attrs.evolve(FUNDING_ACCESS, rules=tuple(rules)), *both)
    usual = ask(*both)
    assert shuffled.outcome is usual.outcome
    assert {finding.rule: finding for finding in shuffled.findings} == {
        finding.rule: finding for finding in usual.findings
    }
    assert set(shuffled.missing) == set(usual.missing)
    assert set(shuffled.steps) == set(usual.steps)


@given(asked())
def test_same_question_gets_the_same_decision(both: tuple[Programme, Question]) -> None:
    """A decision depends on nothing but record, question and day."""
    programme, question = both
    assert ask(attrs.evolve(programme), question) == ask(programme, question)


@given(asked())
def test_decision_has_no_truth_value(both: tuple[Programme, Question]) -> None:
    """No decision can be taken for true or false, whatever its outcome."""
    decision = ask(*both)
    with pytest.raises(UndecidedTruthError) as refused:
        bool(decision)
    assert refused.value.outcome == decision.outcome.value


@given(asked(st.just(Dossier.COMPLETE)))
def test_without_cooperation_nothing_is_granted(both: tuple[Programme, Question]) -> None:
    """A place whose complete record holds no cooperation draws nothing, and nobody doubts it."""
    programme, question = both
    alone = attrs.evolve(programme, cooperations=())
    decision = ask(alone, question)
    assert decision.outcome is not Outcome.GRANTED
    if question.on > EVE:
        assert decision.finding("cooperation").answer is Answer.NOT_MET


@given(asked(), st.sampled_from(BINDING))
def test_broken_rule_never_grants(
    both: tuple[Programme, Question], rule: Rule[FundingAccessCase]
) -> None:
    """If one binding rule raises, the outcome is undetermined, or barred by another rule."""
    decision = decide(replaced(rule, evaluate=breaks), *both)
    assert decision.finding(rule.id).answer is Answer.UNDETERMINED
    assert decision.outcome in {Outcome.UNDETERMINED, Outcome.BARRED}
    if decision.outcome is Outcome.BARRED:
        assert ask(*both).outcome is Outcome.BARRED


@given(asked())
def test_broken_rule_with_an_unspeakable_message_is_undetermined(
    both: tuple[Programme, Question],
) -> None:
    """Whatever text an error carries, NUL and lone surrogates too, it stays inside the decision."""
    decision = decide(replaced(BINDING[0], evaluate=breaks_unspeakably), *both)
    assert decision.finding(BINDING[0].id).code == "failed"


@given(asked(), st.sampled_from(FUNDING_ACCESS.rules))
def test_broken_advice_changes_no_outcome(
    both: tuple[Programme, Question], rule: Rule[FundingAccessCase]
) -> None:
    """Whatever a rule of advice says, and if it raises, the outcome is that of the others."""
    book = replaced(rule, weight=Weight.ADVISORY)
    broken = replaced(rule, weight=Weight.ADVISORY, evaluate=breaks)
    assert decide(broken, *both).outcome is decide(book, *both).outcome


@given(asked(), st.sampled_from(BINDING), st.data())
def test_rule_out_of_force_is_undetermined(
    both: tuple[Programme, Question], rule: Rule[FundingAccessCase], data: st.DataObject
) -> None:
    """On a day on which a rule is not known to hold it says nothing, and nothing is granted."""
    programme, question = both
    near = DayRange(question.on, question.on)
    first, last = (data.draw(boundary_days(near)) for _ in range(2))
    in_force = DayRange(min(first, last), max(first, last))
    decision = decide(replaced(rule, in_force=in_force), programme, question)
    usual = ask(programme, question)
    if question.on in in_force:
        assert decision.finding(rule.id).answer is usual.finding(rule.id).answer
    else:
        assert decision.finding(rule.id).code == "not-in-force"
        assert decision.outcome in {Outcome.UNDETERMINED, Outcome.BARRED}


@given(asked())
def test_nothing_is_decided_before_the_first_methodology(
    both: tuple[Programme, Question],
) -> None:
    """Before 19 January 2015 no rule is known to hold, so the outcome is undetermined."""
    programme, question = both
    decision = ask(programme, question._replace(on=EVE))
    assert {finding.answer for finding in decision.findings} == {Answer.UNDETERMINED}
    assert decision.outcome is Outcome.UNDETERMINED


@given(asked())
def test_outcome_follows_from_the_binding_findings(both: tuple[Programme, Question]) -> None:
    """Granted needs every condition met or not asked; a final no bars whatever else is open."""
    decision = ask(*both)
    binding = [f for f in decision.findings if f.weight is Weight.BINDING]
    fine = {Answer.MET, Answer.NOT_APPLICABLE}
    granted = all(f.answer in fine for f in binding)
    assert (decision.outcome is Outcome.GRANTED) == granted
    assert (decision.outcome is Outcome.BARRED) == any(f.final for f in binding)
    if decision.outcome is Outcome.NOT_YET:
        assert decision.steps
    if decision.outcome is Outcome.UNDETERMINED:
        assert decision.missing
