"""Rules as values and books of rules, on rules of no domain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest

from inclusion import (
    Answer,
    DayRange,
    Fact,
    InvalidValueError,
    Language,
    MissingFact,
    Outcome,
    Phrase,
    Quantity,
    Reason,
    Rule,
    RuleBook,
    Ruling,
    Step,
    Text,
    Unit,
    Weight,
)

Make = Callable[..., Rule[Any]]
DAY = date(2017, 6, 1)
TEXT = Text(en="text", cs="text")
PHRASE = Phrase(text=TEXT)
YEAR = DayRange(date(2017, 1, 1), date(2017, 12, 31))


def wrong(make: Callable[[], object]) -> list[tuple[str, str]]:
    """What is wrong with a value that cannot be made."""
    with pytest.raises(InvalidValueError) as caught:
        make()
    return [(v.place, v.code) for v in caught.value.violations]


def test_reason_takes_the_facts_of_a_case() -> None:
    """A reason with facts is a ruling: the reason, its words filled, and all that was given."""
    reason = Reason(
        code="late", answer=Answer.NOT_MET, text=Text(en="late by {days}", cs="pozdě o {days}")
    )
    fact = Fact(name="days", value=3)
    step = Step(code="s", what=PHRASE)
    distance = Quantity(number=3, unit=Unit.DAYS)
    ruling = reason.because(fact, steps=(step,), distance=distance)
    assert ruling == Ruling(
        reason=reason,
        phrase=Phrase(text=reason.text, facts=(fact,)),
        steps=(step,),
        distance=distance,
    )
    assert ruling.phrase.to(Language.CZECH) == "pozdě o 3"
    missing = (MissingFact(code="m", what=PHRASE),)
    assert reason.because(fact, missing=missing).missing == missing


def test_reason_without_the_facts_of_its_places_is_refused() -> None:
    """Every place of the words needs a fact."""
    reason = Reason(code="x", answer=Answer.MET, text=Text(en="{a} {b}", cs="{b} {a}"))
    assert wrong(lambda: reason.because(Fact(name="a", value=1))) == [
        ("facts", "place-without-fact")
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (Text(en="{a}", cs="{b}"), [("text", "places-differ")]),
        (Text(en="{", cs="x"), [("text.en", "malformed"), ("text", "places-differ")]),
        (Text(en="x", cs="}"), [("text.cs", "malformed"), ("text", "places-differ")]),
        (Text(en="{", cs="}"), [("text.en", "malformed"), ("text.cs", "malformed")]),
    ],
)
def test_words_name_the_same_places_in_both_languages(
    text: Text, codes: list[tuple[str, str]]
) -> None:
    """A reason, and a phrase, whose languages differ in their places is refused from birth."""
    assert wrong(lambda: Reason(code="x", answer=Answer.MET, text=text)) == codes
    facts = (Fact(name="a", value=1), Fact(name="b", value=1))
    assert wrong(lambda: Phrase(text=text, facts=facts)) == codes


def test_reason_has_a_code() -> None:
    """A reason cannot do without its stable code."""
    assert wrong(lambda: Reason(code=" ", answer=Answer.MET, text=TEXT)) == [("code", "empty-text")]


def test_facts_of_a_phrase_have_names_of_their_own() -> None:
    """Two facts of one name could not be told apart; more facts than places are fine."""
    fact = Fact(name="a", value=1)
    assert wrong(lambda: Phrase(text=TEXT, facts=(fact, fact))) == [("facts[1]", "repeated")]
    assert Phrase(text=TEXT, facts=(fact,)).to(Language.ENGLISH) == "text"


def test_braces_in_a_value_are_not_places() -> None:
    """A name with braces is told as it is written."""
    phrase = Phrase(text=Text(en="see {a}", cs="viz {a}"), facts=(Fact(name="a", value="{b} {"),))
    assert phrase.to(Language.ENGLISH) == "see {b} {"


def test_rule_finds_by_its_function(rule: Make) -> None:
    """A finding carries rule, statement, basis and weight, and what the function gave."""
    made = rule("r", Answer.NOT_MET, weight=Weight.ADVISORY)
    found = made.find(None, on=DAY)
    assert (found.rule, found.statement, found.basis) == ("r", made.statement, made.basis)
    assert (found.weight, found.answer, found.code) == (Weight.ADVISORY, Answer.NOT_MET, "code")
    assert [step.code for step in found.steps] == ["step"]
    assert (found.final, found.could_bar, found.distance) == (False, False, None)


def test_finality_comes_from_the_reason(rule: Make) -> None:
    """Whether nothing can mend it, or it could turn out so, is a property of the reason."""
    closed = Reason(code="closed", answer=Answer.NOT_MET, text=TEXT, final=True)
    made = attrs.evolve(rule(), reasons=(closed,), evaluate=lambda _: closed.because())
    assert made.find(None, on=DAY).final
    doubt = Reason(code="doubt", answer=Answer.UNDETERMINED, text=TEXT, could_bar=True)
    missing = (MissingFact(code="m", what=PHRASE),)
    made = attrs.evolve(rule(), reasons=(doubt,), evaluate=lambda _: doubt.because(missing=missing))
    assert made.find(None, on=DAY).could_bar


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2016, 12, 31), "not-in-force"),
        (date(2017, 1, 1), "code"),
        (date(2017, 12, 31), "code"),
        (date(2018, 1, 1), "not-in-force"),
    ],
)
def test_rule_speaks_only_while_it_is_known_to_hold(day: date, code: str, rule: Make) -> None:
    """Outside its days a rule is undetermined and could bar; both its days are inside."""
    found = rule("r", in_force=YEAR).find(None, on=day)
    assert found.code == code
    assert found.could_bar is (code == "not-in-force")
    if code == "not-in-force":
        assert found.reason.to(Language.ENGLISH).startswith(
            "The rule is known to hold 1 January 2017 – 31 December 2017; what held on"
        )
        assert {fact.name: fact.value for fact in found.facts} == {"day": day, "in_force": YEAR}
        assert found.missing[0].what.to(Language.CZECH) == "jak zde použít pravidlo r"


def test_rule_that_breaks_is_reported_and_opens_nothing(rule: Make) -> None:
    """An error in a rule makes it undetermined, with the error as a fact; nothing is granted."""

    def broken(case: object) -> Ruling:
        raise ZeroDivisionError("boom")

    made = attrs.evolve(rule("r"), evaluate=broken)
    found = made.find(None, on=DAY)
    assert (found.answer, found.code, found.could_bar) == (Answer.UNDETERMINED, "failed", True)
    assert [fact.value for fact in found.facts] == ["ZeroDivisionError: boom"]
    assert [(fact.code, fact.what.facts[0].value) for fact in found.missing] == [("rule", "r")]
    book = RuleBook(id="b", version="1", rules=(made, rule("other")))
    assert book.decide(None, question=PHRASE, on=DAY).outcome is Outcome.UNDETERMINED


def test_interruption_is_not_swallowed(rule: Make) -> None:
    """Ctrl-C while a rule runs ends the program as it should."""

    def interrupted(case: object) -> Ruling:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attrs.evolve(rule(), evaluate=interrupted).find(None, on=DAY)


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"id": ""}, [("id", "empty-text")]),
        ({"basis": ()}, [("basis", "empty")]),
        ({"reasons": ()}, [("reasons", "empty")]),
    ],
)
def test_rule_has_a_name_a_basis_and_reasons(
    changes: dict[str, Any], codes: list[tuple[str, str]], rule: Make
) -> None:
    """A rule without one of these is refused."""
    assert wrong(lambda: attrs.evolve(rule(), **changes)) == codes


def test_codes_of_the_reasons_of_a_rule_differ(rule: Make) -> None:
    """Within a rule a code stands for one reason."""
    reason = rule().reasons[0]
    twice = (reason, attrs.evolve(reason, answer=Answer.NOT_MET))
    assert wrong(lambda: attrs.evolve(rule(), reasons=twice)) == [("reasons[1]", "repeated")]


def test_book_decides_in_its_order(rule: Make) -> None:
    """A book asks each of its rules and says which book, which version and which day it was."""
    book = RuleBook(id="b", version="7", rules=(rule("z"), rule("a", Answer.UNDETERMINED)))
    made = book.decide(None, question=PHRASE, on=DAY, illustrative=True)
    assert [finding.rule for finding in made.findings] == ["z", "a"]
    assert (made.book, made.version, made.on, made.question) == ("b", "7", DAY, PHRASE)
    assert made.illustrative
    assert not book.decide(None, question=PHRASE, on=DAY).illustrative


def test_book_gives_its_case_to_every_rule(rule: Make) -> None:
    """Every rule sees the same case."""
    seen: list[object] = []

    def look(case: object) -> Ruling:
        seen.append(case)
        return rule().reasons[0].because()

    made = attrs.evolve(rule("a"), evaluate=look)
    book = RuleBook(id="b", version="1", rules=(made, attrs.evolve(made, id="c")))
    case = object()
    book.decide(case, question=PHRASE, on=DAY)
    assert seen == [case, case]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"id": " "}, [("id", "empty-text")]),
        ({"version": ""}, [("version", "empty-text")]),
        ({"rules": ()}, [("rules", "empty")]),
    ],
)
def test_book_has_a_name_a_version_and_rules(
    changes: dict[str, Any], codes: list[tuple[str, str]], rule: Make
) -> None:
    """A book without one of these is refused."""
    book = RuleBook(id="b", version="1", rules=(rule(),))
    assert wrong(lambda: attrs.evolve(book, **changes)) == codes


def test_book_of_advice_alone_or_with_a_rule_twice_is_refused(rule: Make) -> None:
    """A book that binds nobody could never grant; a rule that stands twice would speak twice."""
    advice = rule(weight=Weight.ADVISORY)
    assert wrong(lambda: RuleBook(id="b", version="1", rules=(advice,))) == [("rules", "empty")]
    assert wrong(lambda: RuleBook(id="b", version="1", rules=(rule(), rule()))) == [
        ("rules[1]", "repeated")
    ]
