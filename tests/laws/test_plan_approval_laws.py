"""Laws of plan approval: order, learning, broken rules, and no way to granted without every key."""

from __future__ import annotations

from datetime import date
from typing import NoReturn

import attrs
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    PLAN_APPROVAL,
    Answer,
    CouncilVoted,
    Decision,
    Dossier,
    Outcome,
    PlanApprovalCase,
    Programme,
    Rule,
    RuleBook,
    StrategicPlan,
    VersionLabel,
    VersionState,
    Weight,
    plan_approval,
)
from inclusion.testing import PlanQuestion, learned, plan_questions, programmes

EVERY = st.sampled_from(Dossier)
BINDING = [rule for rule in PLAN_APPROVAL.rules if rule.weight is Weight.BINDING]
WITH_PLANS = programmes(max_places=1, dossiers=EVERY).filter(lambda programme: programme.plans)


@st.composite
def asked(draw: st.DrawFn) -> tuple[Programme, PlanQuestion]:
    """A programme that has a plan, and a question about one."""
    programme = draw(WITH_PLANS)
    return programme, draw(plan_questions(programme))


def ask(programme: Programme, question: PlanQuestion) -> Decision:
    """The decision of the book of plan approval."""
    plan, version, on = question
    return plan_approval(programme, plan=plan, version=version, on=on)


def decide(
    book: RuleBook[PlanApprovalCase], programme: Programme, question: PlanQuestion
) -> Decision:
    """The decision of any book on the same question."""
    plan = programme.plan(question.plan)
    case = PlanApprovalCase(
        programme=programme, plan=plan, version=plan.version(question.version), on=question.on
    )
    words = ask(programme, question).question
    return book.decide(case, question=words, on=question.on)


def breaks(case: PlanApprovalCase) -> NoReturn:
    """A rule that cannot be evaluated."""
    raise ZeroDivisionError(str(case.on))


@given(asked(), st.permutations(PLAN_APPROVAL.rules))
def test_order_of_rules_is_only_the_order_of_findings(
    both: tuple[Programme, PlanQuestion], rules: list[Rule[PlanApprovalCase]]
) -> None:
    """However the rules of the book stand, outcome and findings are the same."""
    shuffled = decide(attrs.evolve(PLAN_APPROVAL, rules=tuple(rules)), *both)
    usual = ask(*both)
    assert shuffled.outcome is usual.outcome
    assert {f.rule: f for f in shuffled.findings} == {f.rule: f for f in usual.findings}


@given(asked(), st.sampled_from(BINDING))
def test_broken_rule_never_grants(
    both: tuple[Programme, PlanQuestion], rule: Rule[PlanApprovalCase]
) -> None:
    """If one binding rule raises, the outcome is undetermined, or barred by another rule."""
    rules = tuple(
        attrs.evolve(one, evaluate=breaks) if one is rule else one for one in PLAN_APPROVAL.rules
    )
    decision = decide(attrs.evolve(PLAN_APPROVAL, rules=rules), *both)
    assert decision.outcome in {Outcome.UNDETERMINED, Outcome.BARRED}


@given(asked())
def test_no_rule_breaks(both: tuple[Programme, PlanQuestion]) -> None:
    """Whatever the record holds, each rule can be evaluated, and says so in both languages."""
    decision = ask(*both)
    assert "failed" not in {finding.code for finding in decision.findings}
    for language in ("en", "cs"):
        assert str(decision.explain(language))


@st.composite
def before_and_after(draw: st.DrawFn) -> tuple[Programme, Programme]:
    """What is known now, and what is known later."""
    dossiers = st.just(Dossier.PARTIAL)
    now = draw(programmes(max_places=1, dossiers=dossiers).filter(lambda one: one.plans))
    return now, draw(learned(now, max_facts=8))


@given(before_and_after(), st.data())
def test_learning_never_flips_what_is_decided(
    known: tuple[Programme, Programme], data: st.DataObject
) -> None:
    """No binding answer and no outcome changes by learning, unless it was undetermined."""
    now, _ = known
    for question in data.draw(st.lists(plan_questions(now), min_size=1, max_size=8)):
        one, other = (ask(programme, question) for programme in known)
        flips = {
            (before.rule, before.answer, after.answer)
            for before, after in zip(one.binding, other.binding, strict=True)
            if before.answer is not Answer.UNDETERMINED and before.answer is not after.answer
        }
        assert not flips
        assert one.outcome in {Outcome.UNDETERMINED, other.outcome}


def approvals_that_stand(plan: StrategicPlan, label: VersionLabel, day: date) -> set[str]:
    """Who surely approved a version by a day, told from the events alone."""
    holders = set()
    for event in plan.history:
        if event.version != label or event.on.latest > day:
            continue
        name = event.name
        if name in {"agency-returned", "board-returned", "version-withdrawn"}:
            return set()
        if name in {"agency-approved", "agency-approval-reported"}:
            holders.add("Agency")
        if name == "council-approval-reported":
            holders.add(str(getattr(event, "municipality", "")))
        if isinstance(event, CouncilVoted):
            vote = event.vote
            if vote.in_favour > vote.against + vote.abstained + vote.absent:
                holders.add(str(event.municipality))
    return holders


@given(asked())
def test_granted_means_every_key_on_this_very_version(
    both: tuple[Programme, PlanQuestion],
) -> None:
    """Nothing is granted unless the Agency and each council approved this version, for good."""
    programme, question = both
    decision = ask(programme, question)
    plan = programme.plan(question.plan)
    holders = approvals_that_stand(plan, question.version, question.on)
    everybody = {"Agency", *map(str, plan.territory)}
    if decision.outcome is Outcome.GRANTED:
        assert holders == everybody
        assert plan.status_on(question.version, question.on) is VersionState.IN_FORCE
    if holders == everybody:
        assert decision.finding("agency-key").answer is Answer.MET or question.on < FIRST_DAY
        assert decision.finding("council-keys").answer is Answer.MET or question.on < FIRST_DAY


FIRST_DAY = date(2015, 1, 19)


@given(asked())
def test_keys_of_other_versions_open_nothing(both: tuple[Programme, PlanQuestion]) -> None:
    """Without events of its own a version has no key in a complete record, whatever others have."""
    programme, question = both
    plan = programme.plan(question.plan)
    others = tuple(event for event in plan.history if event.version != question.version)
    bare = attrs.evolve(plan, history=others)
    plans = tuple(bare if one is plan else one for one in programme.plans)
    places = tuple(attrs.evolve(p, dossier=Dossier.COMPLETE) for p in programme.localities)
    silent = attrs.evolve(programme, plans=plans, localities=places)
    decision = ask(silent, question)
    assert decision.outcome is not Outcome.GRANTED
    if question.on >= FIRST_DAY:
        assert decision.finding("agency-key").answer is Answer.NOT_MET
        assert decision.finding("council-keys").answer is Answer.NOT_MET


@given(asked())
def test_what_bars_a_version_is_what_its_status_says(
    both: tuple[Programme, PlanQuestion],
) -> None:
    """A version that is returned, withdrawn, replaced or expired is barred, and the other way."""
    programme, question = both
    decision = ask(programme, question)
    plan = programme.plan(question.plan)
    status = plan.status_on(question.version, question.on)
    spent = {
        VersionState.RETURNED,
        VersionState.WITHDRAWN,
        VersionState.REPLACED,
        VersionState.EXPIRED,
    }
    if status in spent and question.on >= FIRST_DAY:
        assert decision.outcome is Outcome.BARRED
    if decision.outcome is Outcome.BARRED:
        over = plan.has_expired(question.version, on=question.on)
        assert over or status is None or status in spent
