"""The short text for the town."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    Answer,
    DayRange,
    Fact,
    Finding,
    Language,
    MissingFact,
    Moment,
    PartialDate,
    Phrase,
    Reader,
    Reason,
    Rule,
    RuleBook,
    Ruling,
    Step,
    Text,
    TimeOfDay,
    Weight,
    funding_access,
    reference,
)
from inclusion.testing import programmes, questions

Make = Callable[..., Rule[Any]]
DAY = date(2017, 6, 1)
LATEST = date(2018, 12, 31)
QUESTION = Phrase(text=Text(en="May it", cs="Může"))
SPACE = "\N{NO-BREAK SPACE}"


def step(name: str, latest: date | None = LATEST) -> Step:
    """A step that somebody could do."""
    return Step(
        code=name, what=Phrase(text=Text(en=f"Do {name}", cs=f"Udělat {name}")), latest=latest
    )


def fact(name: str) -> MissingFact:
    """A fact that is missing."""
    return MissingFact(code=name, what=Phrase(text=Text(en=f"whether {name}", cs=f"zda {name}")))


def always(ruling: Ruling) -> Callable[[object], Ruling]:
    """The function of a rule that always says the same."""
    return lambda _: ruling


def short(make: Make, *given_findings: dict[str, Any], language: str = "en") -> list[str]:
    """The short text of a decision with these findings, blanks made plain."""
    rules = []
    for number, said in enumerate(given_findings):
        details = dict(said)
        answer = details.pop("answer")
        facts = details.pop("facts", ())
        weight = details.pop("weight", Weight.BINDING)
        final = details.pop("final", False)
        text = Text(en=f"Reason {number}.", cs=f"Důvod {number}.")
        reason = Reason(code="code", answer=answer, text=text, final=final)
        ruling = reason.because(*facts, **details)
        rules.append(
            attrs.evolve(
                make(f"r{number}"),
                reasons=(reason,),
                evaluate=always(ruling),
                weight=weight,
            )
        )
    decision = RuleBook(id="b", version="1", rules=tuple(rules)).decide(
        None, question=QUESTION, on=DAY
    )
    return [line.replace(SPACE, " ") for line in decision.explain(language, reader="town").short]


def met(value: object = None, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as the engine takes it
    """A finding that is met, perhaps with a value."""
    facts = (Fact(name="value", value=value),) if value is not None else ()  # type: ignore[arg-type] # any value
    return {"answer": Answer.MET, "facts": facts, **more}


def failed(*steps: Step, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as the engine takes it
    """A finding that is not met."""
    return {"answer": Answer.NOT_MET, "steps": steps, **more}


def open_(*facts: MissingFact) -> dict[str, Any]:
    """A finding that is undetermined."""
    return {"answer": Answer.UNDETERMINED, "missing": facts}


def test_yes_names_what_ends_it_first(rule: Make) -> None:
    """Of all conditions that are met, the one whose time runs out first is told."""
    assert short(rule, met()) == ["Yes, every condition is met."]
    assert short(
        rule, met(), met(PartialDate.on(LATEST)), met(DayRange(DAY, date(2018, 1, 1)))
    ) == ["Yes, every condition is met. Reason 2."]
    assert short(rule, met(Moment(LATEST, TimeOfDay(12)))) == [
        "Yes, every condition is met. Reason 0."
    ]


@pytest.mark.parametrize(
    "value",
    [
        DAY,
        LATEST,
        PartialDate.on(date(2017, 5, 31)),
        PartialDate.not_before(DAY),
        DayRange(DAY, date.max),
        "2018",
    ],
)
def test_what_is_past_or_has_no_end_ends_nothing(value: object, rule: Make) -> None:
    """A bare day, a day that is past and an open end are no ends."""
    assert short(rule, met(value)) == ["Yes, every condition is met."]


def test_advice_ends_nothing(rule: Make) -> None:
    """What is advice only does not limit the answer."""
    advice = met(PartialDate.on(LATEST), weight=Weight.ADVISORY)
    assert short(rule, met(), advice) == ["Yes, every condition is met."]


def test_one_step_is_one_sentence(rule: Make) -> None:
    """One step with its last day gives two sentences: the answer and why, what to do by when."""
    assert short(rule, failed(step("this"))) == [
        "Not yet. Reason 0.",
        "What to do by 31 December 2018 at the latest: Do this.",
    ]
    assert short(rule, failed(step("toto")), language="cs") == [
        "Zatím ne. Důvod 0.",
        "Co udělat nejpozději do 31. 12. 2018: Udělat toto.",
    ]


def test_several_steps_are_listed_once_each(rule: Make) -> None:
    """A reason that asks for nothing new is not told, a step that is asked for twice is."""
    assert short(rule, failed(step("this")), failed(step("this"), step("that"))) == [
        "Not yet. Reason 0. Reason 1.",
        "What to do by 31 December 2018 at the latest:",
        "1. Do this;",
        "2. Do that.",
    ]
    assert short(rule, failed(step("this")), failed(step("this")))[0] == "Not yet. Reason 0."


def test_steps_with_days_of_their_own(rule: Make) -> None:
    """Where the last days differ each step has its own, and none where none is known."""
    assert short(rule, failed(step("this", DAY), step("that"), step("more", None)))[1:] == [
        "What to do:",
        "1. Do this, by 1 June 2017 at the latest;",
        "2. Do that, by 31 December 2018 at the latest;",
        "3. Do more.",
    ]


def test_many_reasons_are_counted(rule: Make) -> None:
    """More than two reasons are counted instead of told."""
    lines = short(rule, *(failed(step(name)) for name in "abc"), language="cs")
    assert lines[0] == "Zatím ne. Důvod 0. Důvod 1. Počet nesplněných podmínek: 3."
    assert len(lines) == 5


def test_barred_says_why_and_nothing_to_do(rule: Make) -> None:
    """What nothing can mend has its reason and no step."""
    lines = short(rule, failed(step("this")), failed(final=True))
    assert lines == ["No, and nothing can mend it any more. Reason 1."]


def test_undetermined_says_what_to_find_out_and_what_to_do_anyway(rule: Make) -> None:
    """Facts that are missing are named, up to four of them."""
    assert short(rule, open_(fact("it rains"))) == [
        "It cannot be said yet.",
        "What has to be found out: whether it rains.",
    ]
    assert short(rule, open_(*map(fact, "abcdef")), language="cs") == [
        "Zatím to nelze říci.",
        "Je třeba zjistit:",
        *(f"– zda {name};" for name in "abcd"),
        "– počet dalších údajů: 2.",
    ]


def test_steps_are_told_beside_missing_facts(rule: Make) -> None:
    """Where a fact could bar the answer, what fails in any case has its steps told."""
    could_bar = Finding(
        rule="x",
        statement=Text(en="s", cs="s"),
        answer=Answer.UNDETERMINED,
        code="c",
        reason=Phrase(text=Text(en="Who knows.", cs="Kdo ví.")),
        missing=(fact("it is late"),),
        could_bar=True,
    )
    decision = RuleBook(
        id="b",
        version="1",
        rules=(rule("r", Answer.NOT_MET),),
    ).decide(None, question=QUESTION, on=DAY)
    open_decision = attrs.evolve(decision, findings=(*decision.findings, could_bar))
    assert open_decision.explain("en").short[-1] == "In any case: text."
    by_day = attrs.evolve(decision.findings[0], steps=(step("this"),))
    dated = attrs.evolve(decision, findings=(by_day, could_bar))
    told = dated.explain("cs").short[-1].replace(SPACE, " ")
    assert told == "V každém případě je nejpozději do 31. 12. 2018 třeba toto: Udělat this."


def test_reader_decides_what_is_printed_and_nothing_else() -> None:
    """Every part is there for both readers; the town's text is the short one."""
    decision = funding_access(
        reference.illustration(), locality="vzorov", package="IROP-903", on=DAY
    )
    full, brief = decision.explain("cs"), decision.explain("cs", reader=Reader.TOWN)
    assert attrs.evolve(brief, reader=Reader.AUDITOR) == full
    assert str(brief).replace(SPACE, " ") == (
        "Může místo Vzorov čerpat z balíčku IROP-903 (Ukázkový balíček: sociální bydlení a\n"
        "komunitní centra) ke dni 1. 6. 2017?\n"
        "Ne, a napravit to už nelze. Balíček IROP-903 už žádosti nepřijímá; poslední den:\n"
        "30. 9. 2016.\n"
        "Ilustrativní údaje: místa i události v nich jsou smyšlené."
    )
    with pytest.raises(ValueError, match="mayor"):
        decision.explain("cs", reader="mayor")


@given(st.data(), st.sampled_from(Language))
def test_short_text_fits_a_screen(data: st.DataObject, language: Language) -> None:
    """Whatever the record, the short text is complete and names every step."""
    programme = data.draw(programmes(max_places=1))
    place, package, on = data.draw(questions(programme))
    decision = funding_access(programme, locality=place, package=package, on=on)
    told = decision.explain(language, reader=Reader.TOWN)
    assert told.short
    assert all("{" not in line for line in told.short)
    text = "\n".join(told.short)
    assert all(step.what.to(language) in text for step in decision.steps)
    listed = len(decision.steps) + min(len(decision.missing), 5)
    assert len(told.short) <= 3 + listed
