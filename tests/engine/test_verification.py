"""A decision can be checked later: the same book about the same facts says the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inclusion import (
    FUNDING_ACCESS,
    Answer,
    Decision,
    Fact,
    Finding,
    FundingAccessCase,
    LocalityId,
    Named,
    PackageId,
    PartialDate,
    Phrase,
    Programme,
    Text,
    UnknownReferenceError,
    UnknownRuleBookError,
    funding_access,
    reference,
    sealed,
    verify,
)
from inclusion.rules.funding_access import decide_access

DAY = date(2017, 6, 1)
PROGRAMME = reference.illustration()
STILL_CLOSED = "is not what the rule package-open finds now: not-met (closed) as before, but other"
GROUND = FUNDING_ACCESS.rules[0].basis[0]


def decided(on: date = DAY) -> Decision:
    """A decision on the shipped illustration, with the digest of its facts."""
    decision = funding_access(PROGRAMME, locality="vzorov", package="IROP-903", on=on)
    return sealed(decision, PROGRAMME)


def codes(decision: Decision, programme: Programme = PROGRAMME) -> list[tuple[str, str]]:
    """Place and code of each difference."""
    return [(d.pointer, d.code) for d in verify(decision, programme).differences]


def lines(decision: Decision) -> list[str]:
    """Each difference with place and code, as it is written on a line."""
    return [str(d) for d in verify(decision, PROGRAMME).differences]


def texts(decision: Decision) -> list[str]:
    """What is said of each difference."""
    return [d.message for d in verify(decision, PROGRAMME).differences]


def found(rule: str) -> tuple[int, Finding]:
    """The finding of a rule, and its position."""
    return next((i, f) for i, f in enumerate(decided().findings) if f.rule == rule)


def with_finding(position: int, finding: Finding) -> Decision:
    """The decision with another finding in one position."""
    findings = list(decided().findings)
    findings[position] = finding
    return attrs.evolve(decided(), findings=tuple(findings))


def replaced(finding: Finding, name: str, **changes: Any) -> Finding:  # noqa: ANN401 - any fields of a fact
    """A finding with one fact of its reason changed."""
    facts = tuple(
        attrs.evolve(fact, **changes) if fact.name == name else fact for fact in finding.facts
    )
    return attrs.evolve(finding, reason=attrs.evolve(finding.reason, facts=facts))


def test_changed_record_is_told_apart_from_changed_answers() -> None:
    """Another record is told by its digest, even where every finding still holds."""
    agency = attrs.evolve(PROGRAMME.agency, name=PROGRAMME.title)
    assert codes(decided(), attrs.evolve(PROGRAMME, agency=agency)) == [
        ("/facts_digest", "other-facts")
    ]
    unsealed = attrs.evolve(decided(), facts_digest=None)
    assert codes(unsealed, attrs.evolve(PROGRAMME, agency=agency)) == []


def test_each_finding_that_differs_is_named() -> None:
    """A finding that was changed, left out or put in is told at its place."""
    decision = decided()
    first, *rest = decision.findings
    other = attrs.evolve(first, code="other")
    assert codes(attrs.evolve(decision, findings=(other, *rest))) == [
        ("/findings/0", "other-finding")
    ]
    assert codes(attrs.evolve(decision, findings=tuple(rest))) == [("/findings", "lacking-finding")]
    added = attrs.evolve(first, rule="made-up")
    assert codes(attrs.evolve(decision, findings=(*decision.findings, added))) == [
        (f"/findings/{len(decision.findings)}", "other-finding")
    ]


def test_finding_with_another_reason_names_both() -> None:
    """Answer and code that a finding had, and those that it has now, stand in its difference."""
    first, *rest = decided().findings
    other = attrs.evolve(first, code="other")
    assert texts(attrs.evolve(decided(), findings=(other, *rest))) == [
        "is not what the rule cooperation finds now: it was met (other), and is met (runs)"
    ]
    assert texts(attrs.evolve(decided(), findings=tuple(rest))) == [
        "lacks what the rule cooperation finds now: met (runs)"
    ]


def test_finding_on_other_facts_names_each() -> None:
    """Where the reason is the same, each fact that differs is told with what it was and is."""
    position, closed = found("package-open")
    assert texts(with_finding(position, attrs.evolve(closed, distance=None))) == [
        f"{STILL_CLOSED} distance",
        "lacks distance, which is “244 days”",
    ]
    other_words = Text(en="Closed: {package}, {closes}.", cs="Konec: {package}, {closes}.")
    differing = replaced(closed, "closes", value=PartialDate.on(DAY))
    reworded = attrs.evolve(differing, reason=attrs.evolve(differing.reason, text=other_words))
    place = f"/findings/{position}"
    assert lines(with_finding(position, reworded)) == [
        f"{place}: {STILL_CLOSED} template, facts [other-finding]",
        f"{place}/facts/1: closes was “1 June 2017”, and is “30 September 2016” [other-fact]",
    ]


def test_fact_that_reads_the_same_is_told_apart() -> None:
    """Other sources, and another thing of the same name, are differences too."""
    position, closed = found("package-open")
    unsourced = replaced(closed, "closes", grounds=(GROUND,))
    assert texts(with_finding(position, unsourced))[1] == "closes rests on other sources now"
    twin = replaced(closed, "package", value="IROP-903")
    assert texts(with_finding(position, twin))[1] == (
        "package still reads “IROP-903”, but is not the same"
    )


def test_facts_that_one_side_lacks_are_told() -> None:
    """A fact that is not told now, and one that was not told then, are named."""
    position, closed = found("package-open")
    phrase = closed.reason
    more = attrs.evolve(phrase, facts=(*phrase.facts, Fact(name="other", value=1)))
    assert texts(with_finding(position, attrs.evolve(closed, reason=more)))[1] == (
        "other was “1”, and is not told"
    )
    fewer = Phrase(text=Text(en="Closed.", cs="Zavřeno."), facts=phrase.facts[:1])
    decision = with_finding(position, attrs.evolve(closed, reason=fewer))
    assert codes(decision)[1:] == [(f"/findings/{position}/facts", "lacking-fact")]
    assert texts(decision)[1] == "lacks closes, which is “30 September 2016”"


def test_value_in_a_text_is_short_and_harmless() -> None:
    """A long value is cut, and what could steer a terminal is replaced."""
    position, closed = found("package-open")
    hostile = replaced(closed, "package", value="\x1b[2J\n" + "x" * 1000)
    text = texts(with_finding(position, hostile))[1]
    assert text.startswith("package was “\N{REPLACEMENT CHARACTER}[2J xxx")
    assert len(text) < 200


def test_missing_facts_are_compared_by_their_facts() -> None:
    """What a missing fact speaks of is told as well, unless another fact is missing now."""
    programme = reference.wave_4()
    decision = funding_access(programme, locality="varnsdorf", package="OP-VVV-39", on=DAY)
    position, unknown = next(
        (i, f) for i, f in enumerate(decision.findings) if f.missing and f.missing[0].what.facts
    )
    lack, *others = unknown.missing
    fact, *facts = lack.what.facts
    what = attrs.evolve(lack.what, facts=(attrs.evolve(fact, value="Nikde"), *facts))
    place = f"/findings/{position}"
    for code, inside in ((lack.code, [f"{place}/missing/0/facts/0"]), ("x", [])):
        other = attrs.evolve(unknown, missing=(attrs.evolve(lack, code=code, what=what), *others))
        findings = list(decision.findings)
        findings[position] = other
        told = verify(attrs.evolve(decision, findings=tuple(findings)), programme).differences
        assert [difference.pointer for difference in told] == [place, *inside]


def test_steps_are_compared_by_their_facts_and_last_days() -> None:
    """What a step speaks of, and until when it helps, is told, unless it is another step now."""
    decision = funding_access(PROGRAMME, locality="prikladovsko", package="OPZ-901", on=DAY)
    position, keys = next((i, f) for i, f in enumerate(decision.findings) if f.steps)
    step = keys.steps[0]
    fact = step.what.facts[0]
    what = attrs.evolve(step.what, facts=(attrs.evolve(fact, value="Nikde"), *step.what.facts[1:]))
    other = attrs.evolve(step, what=what, latest=date.max)
    steps = (other, *keys.steps[1:])
    findings = list(decision.findings)
    findings[position] = attrs.evolve(keys, steps=steps)
    place = f"/findings/{position}"
    assert codes(attrs.evolve(decision, findings=tuple(findings))) == [
        (place, "other-finding"),
        (f"{place}/steps/0/facts/0", "other-fact"),
        (f"{place}/steps/0/latest", "other-fact"),
    ]
    findings[position] = attrs.evolve(keys, steps=(attrs.evolve(other, code="x"), *steps[1:]))
    assert codes(attrs.evolve(decision, findings=tuple(findings))) == [(place, "other-finding")]


def test_outcome_and_version_of_the_book_are_compared() -> None:
    """A decision of another version of the book says so; a better outcome is told."""
    decision = attrs.evolve(decided(), version="0")
    assert ("/book/version", "other-version") in codes(decision)
    won = tuple(f for f in decided().findings if f.answer is Answer.MET)
    assert ("/outcome", "other-answer") in codes(attrs.evolve(decided(), findings=won))


def test_answers_that_differ_name_both() -> None:
    """What was answered and what is answered now stand in the text, of the question its facts."""
    won = tuple(f for f in decided().findings if f.answer is Answer.MET)
    told = texts(attrs.evolve(decided(), findings=won, illustrative=False))
    assert told[:2] == [
        "is granted, and now it is barred",
        "is false, and now it is true",
    ]
    place, *others = decided().question.facts
    renamed = attrs.evolve(place, value=Named(kind="locality", id="vzorov", name="Jindy"))
    question = attrs.evolve(decided().question, facts=(renamed, *others))
    assert lines(attrs.evolve(decided(), question=question)) == [
        "/question: is not what is asked now: other facts [other-answer]",
        "/question/facts/0: locality was “Jindy”, and is “Vzorov” [other-fact]",
    ]


def test_what_the_record_does_not_hold_cannot_be_decided_again() -> None:
    """A place that is gone, or a question that names none, is a difference, not an error."""
    nothing = attrs.evolve(PROGRAMME, packages=())
    verification = verify(attrs.evolve(decided(), facts_digest=None), nothing)
    assert (verification.again, verification.holds) == (None, False)
    assert [d.code for d in verification.differences] == ["not-held"]
    unnamed = attrs.evolve(decided(), question=decided().findings[0].reason)
    assert ("/question", "not-held") in codes(unnamed)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"locality": Named(kind="locality", id="vzorof", name="Vzorov")}, "'vzorof'"),
        ({"locality": Named(kind="locality", id="!", name="Vzorov")}, "'!' is not a valid"),
        ({"locality": "vzorov"}, "must name locality, package"),
    ],
    ids=["not on record", "no identifier", "of another kind"],
)
def test_question_that_cannot_be_asked_says_why(facts: dict[str, Any], reason: str) -> None:
    """The text says what is not on record, is no identifier, or is not named as it must be."""
    question = decided().question
    others = tuple(attrs.evolve(f, value=facts.get(f.name, f.value)) for f in question.facts)
    decision = attrs.evolve(decided(), question=attrs.evolve(question, facts=others))
    verification = verify(decision, PROGRAMME)
    assert codes(decision) == [("/question", "not-held")]
    assert verification.again is None
    assert reason in verification.differences[0].message


def test_book_of_ones_own_is_asked_by_a_function() -> None:
    """A decision of a book that the library lacks is checked by the function that asks it."""
    ours = attrs.evolve(FUNDING_ACCESS, id="ours", version="7")

    def ask(programme: Programme) -> Decision:
        case = FundingAccessCase(
            programme=programme,
            locality=programme.locality(LocalityId("vzorov")),
            package=programme.package(PackageId("IROP-903")),
            on=DAY,
        )
        return decide_access(case, ours)

    decision = sealed(ask(PROGRAMME), PROGRAMME)
    assert verify(decision, PROGRAMME, ask=ask).holds
    nowhere = attrs.evolve(PROGRAMME, packages=(), projects=())
    assert not verify(decision, nowhere, ask=ask).holds
    with pytest.raises(UnknownRuleBookError, match="no rule book 'ours'; its rule books: entry"):
        verify(decision, PROGRAMME)
    taken = attrs.evolve(decision, book="theirs")
    told = verify(taken, PROGRAMME, ask=ask).differences
    assert [str(difference) for difference in told] == [
        "/book/id: is theirs, and ours was asked [other-book]"
    ]


def test_unknown_book_is_an_error() -> None:
    """A decision of a book that this library does not have cannot be checked."""
    with pytest.raises(UnknownReferenceError, match="rule book 'other-book'"):
        verify(attrs.evolve(decided(), book="other-book"), PROGRAMME)
