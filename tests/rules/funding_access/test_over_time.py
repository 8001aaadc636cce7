"""Funding access over many days and packages, and what learning a fact may change."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from inclusion import (
    Answer,
    Citation,
    Confidence,
    DayRange,
    Decision,
    InvalidIdentifierError,
    MunicipalityCode,
    Named,
    Outcome,
    PartialDate,
    Phrase,
    Programme,
    Quantity,
    SourceId,
    Unit,
    UnknownReferenceError,
    dumps,
    funding_access,
    loads,
    reference,
)

Testov = Callable[[Mapping[str, Any]], Programme]
Edit = Callable[[dict[str, Any]], None]


def days(first: date, last: date, step: int = 1) -> Iterator[date]:
    """Every so many days from the first to the last."""
    day = first
    while day <= last:
        yield day
        day += timedelta(days=step)


def edited(programme: Programme, edit: Edit) -> Programme:
    """A record with an edit made to its document."""
    document = json.loads(dumps(programme))
    edit(document)
    return loads(json.dumps(document).encode())


def on_day(testov: Testov, facts: Mapping[str, Any], day: date) -> Decision:
    """The decision about Testov on a day."""
    return funding_access(testov(facts), locality="testov", package="OPZ-1", on=day)


def identifier(phrase: Phrase, name: str) -> str:
    """The identifier of the thing that a fact of a phrase names."""
    (value,) = (fact.value for fact in phrase.facts if fact.name == name)
    assert isinstance(value, Named)
    return value.id


def test_town_outside_the_cooperation_is_never_granted() -> None:
    """Mimov was refused: it is granted no package on any day, for want of a cooperation."""
    programme = reference.illustration()
    for package in programme.packages:
        for day in days(date(2015, 1, 19), date(2019, 12, 31), 40):
            decision = funding_access(programme, locality="mimov", package=package.id, on=day)
            finding = decision.finding("cooperation")
            assert (finding.answer, finding.code) == (Answer.NOT_MET, "none")
            assert decision.outcome in {Outcome.NOT_YET, Outcome.BARRED}


def test_granted_exactly_while_every_condition_lasts() -> None:
    """Vzorov may draw from OPZ-901 from its council's vote to the last day of window and plan."""
    programme = reference.illustration()
    asked = [
        *days(date(2016, 9, 1), date(2016, 10, 10)),
        *days(date(2016, 10, 11), date(2018, 12, 20), 50),
        *days(date(2018, 12, 21), date(2019, 1, 10)),
    ]
    granted = [
        day
        for day in asked
        if funding_access(programme, locality="vzorov", package="OPZ-901", on=day).outcome
        is Outcome.GRANTED
    ]
    open_days = DayRange(date(2016, 9, 20), date(2018, 12, 31))
    assert granted == [day for day in asked if day in open_days]


def test_once_barred_always_barred() -> None:
    """A window that is over never opens again: barred is the last outcome of every pair."""
    programme = reference.wave_4()
    for place in programme.localities:
        for package in programme.packages:
            outcomes = [
                funding_access(programme, locality=place.id, package=package.id, on=day).outcome
                for day in days(date(2016, 1, 31), date(2020, 12, 31), 200)
            ]
            barred = [outcome is Outcome.BARRED for outcome in outcomes]
            assert barred == sorted(barred)


def test_missing_approval_is_named_down_to_the_municipality() -> None:
    """Chomutov on 9 December 2016 lacks one fact of its council: the day, known to the month."""
    decision = funding_access(
        reference.wave_4(), locality="chomutov", package="OP-VVV-21", on=date(2016, 12, 9)
    )
    (missing,) = decision.finding("council-keys").missing
    facts = {fact.name: fact.value for fact in missing.what.facts}
    assert decision.outcome is Outcome.UNDETERMINED
    assert missing.code == "council-approval"
    assert facts["known"] == PartialDate.in_month(2016, 12)
    assert facts["council"] == Named(kind="municipality", id="562971", name="Chomutov")


def test_three_councils_are_named_one_by_one() -> None:
    """Each of the three municipalities of the Vítkov plan is named in a missing fact of its own."""
    decision = funding_access(
        reference.wave_4(), locality="vitkov-budisov", package="OP-VVV-39", on=date(2017, 6, 1)
    )
    finding = decision.finding("council-keys")
    councils = [
        fact.value for m in finding.missing for fact in m.what.facts if fact.name == "council"
    ]
    codes = [council.id for council in councils if isinstance(council, Named)]
    assert codes == ["511021", "506460", "569950"]


def test_distance_is_a_quantity_and_the_fact_carries_its_source() -> None:
    """117 days are a number with a unit, and the day they were counted to cites where it stands."""
    decision = funding_access(
        reference.wave_4(), locality="novy-bor", package="OPZ-26", on=date(2016, 7, 1)
    )
    finding = decision.finding("council-keys")
    (approved,) = (fact for fact in finding.facts if fact.name == "approved")
    assert finding.distance == Quantity(number=117, unit=Unit.DAYS)
    assert approved.value == PartialDate.on(date(2016, 10, 26))
    assert [str(ground.source.id) for ground in approved.grounds] == ["S12", "D14"]
    assert {str(ground.source.id) for ground in finding.grounds} == {
        "S01",
        "S15",
        "L01",
        "S12",
        "D14",
    }


@pytest.mark.parametrize(
    ("closes", "latest"),
    [
        ("2018-12-31", date(2018, 12, 31)),
        ("2018-12", date(2018, 12, 1)),
        ("2016-08", date(2016, 8, 31)),
        ("../2018-12-31", date(2018, 12, 31)),
        ("2016-10-01/..", None),
        ("", None),
    ],
)
def test_step_helps_as_long_as_the_window_is_open(
    testov: Testov, closes: str, latest: date | None
) -> None:
    """A step names the last day that is surely open, else the last that may be, if there is one."""
    decision = on_day(testov, {"closes": closes}, date(2016, 8, 14))
    steps = [step for finding in decision.findings for step in finding.steps]
    assert steps
    assert {step.latest for step in steps} == {latest}


def test_barred_decision_names_no_steps() -> None:
    """After the window nothing can mend the answer, so the decision tells no step."""
    decision = funding_access(
        reference.wave_4(), locality="varnsdorf", package="OP-VVV-21", on=date(2016, 12, 10)
    )
    assert decision.finding("council-keys").steps
    assert (decision.steps, decision.missing) == ((), ())


def test_steps_of_two_councils_are_two() -> None:
    """Each council that has not approved gets a step of its own, with its municipality."""
    programme = reference.illustration()
    decision = funding_access(
        programme, locality="prikladovsko", package="OPZ-901", on=date(2016, 10, 10)
    )

    steps = decision.finding("council-keys").steps
    assert [identifier(step.what, "council") for step in steps] == ["599981", "599913"]
    assert {step.code for step in steps} == {"council-approves"}


@pytest.mark.parametrize(
    ("place", "package", "path", "outcomes_vary"),
    [
        ("chomutov", "OP-VVV-21", ("plans", "chomutov-spsz", "history", 0, "on"), True),
        ("novy-bor", "OPZ-26", ("packages", "OPZ-26", "window", "closes"), True),
        ("novy-bor", "OPZ-26", ("partnerships", "novy-bor-partnership", "founded"), False),
    ],
)
def test_learning_a_day_never_flips_a_decided_answer(
    place: str, package: str, path: tuple[str | int, ...], *, outcomes_vary: bool
) -> None:
    """Whatever the day turns out to be, what was decided stays what it is."""
    vague = reference.wave_4()
    known = PartialDate.parse(_at(json.loads(dumps(vague)), path)[path[-1]])
    learnt = [_learnt(vague, path, day) for day in (known.earliest, known.latest)]
    changed = False
    for on in days(known.earliest - timedelta(days=2), known.latest + timedelta(days=2), 2):
        before = funding_access(vague, locality=place, package=package, on=on)
        for programme in learnt:
            after = funding_access(programme, locality=place, package=package, on=on)
            changed |= after != before
            assert before.outcome in {Outcome.UNDETERMINED, after.outcome}
            for old, new in zip(before.findings, after.findings, strict=True):
                assert old.answer in {Answer.UNDETERMINED, new.answer}
    assert changed or not outcomes_vary


def _learnt(programme: Programme, path: tuple[str | int, ...], day: date) -> Programme:
    """The record once a day in it is known exactly."""
    return edited(
        programme, lambda document: _at(document, path).update({path[-1]: day.isoformat()})
    )


def _at(document: Any, path: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - plain JSON
    """The object that holds the last member of a path; identifiers point into lists."""
    for part in path[:-1]:
        if isinstance(document, list) and isinstance(part, str):
            document = next(item for item in document if item["id"] == part)
        else:
            document = document[part]
    return document


def test_second_partnership_counts_too(testov: Testov) -> None:
    """A partnership taken up again: one that was founded by the day is enough."""

    def second(document: dict[str, Any]) -> None:
        older = document["partnerships"][0] | {"id": "older", "founded": "2010"}
        document["partnerships"][0]["founded"] = "2020"
        document["partnerships"].append(older)

    programme = edited(testov({}), second)
    decision = funding_access(programme, locality="testov", package="OPZ-1", on=date(2017, 6, 1))
    finding = decision.finding("partnership")
    assert (finding.code, finding.facts[0].value) == ("founded", PartialDate.in_year(2010))


def test_nearest_coming_cooperation_is_told(testov: Testov) -> None:
    """Of two cooperations that lie ahead the earlier one is named."""

    def ahead(document: dict[str, Any]) -> None:
        later = document["cooperations"][0] | {"began": "2020-01-01", "support": []}
        later.pop("expected_end")
        document["cooperations"].insert(0, later)

    programme = edited(testov({}), ahead)
    decision = funding_access(programme, locality="testov", package="OPZ-1", on=date(2015, 6, 1))
    finding = decision.finding("cooperation")
    assert finding.code == "not-begun"
    assert {f.name: f.value for f in finding.facts}["began"] == PartialDate.on(date(2016, 1, 1))


def test_one_lasting_cooperation_decides_over_a_doubtful_one(testov: Testov) -> None:
    """A cooperation that surely lasts is enough, whatever is unknown of another."""

    def doubtful(document: dict[str, Any]) -> None:
        document["cooperations"].append({"locality": "testov"})

    programme = edited(testov({}), doubtful)
    decision = funding_access(programme, locality="testov", package="OPZ-1", on=date(2017, 6, 1))
    assert decision.finding("cooperation").code == "runs"


def test_both_unknown_days_of_a_cooperation_are_missing(testov: Testov) -> None:
    """In a partial record a cooperation without days lacks both, each named for itself."""
    facts = {"dossier": "partial", "cooperation_began": "2017-06", "cooperation_ended": "2017"}
    decision = on_day(testov, facts, date(2017, 6, 10))
    missing = decision.finding("cooperation").missing
    known = [next(f.value for f in m.what.facts if f.name == "known") for m in missing]
    assert [m.code for m in missing] == ["cooperation-began", "cooperation-ended"]
    assert known == [PartialDate.in_month(2017, 6), PartialDate.in_year(2017)]


def test_drafts_are_asked_about_areas_only_where_no_version_is_in_force(testov: Testov) -> None:
    """A draft that treats more areas counts for nothing once another version is in force."""

    def revise(document: dict[str, Any]) -> None:
        draft = {"label": "2.0", "content": {"areas": [{"area": "debts"}]}}
        document["plans"][0]["versions"].append(draft)

    programme = edited(testov({"package_areas": ["debts"]}), revise)
    asked = [
        funding_access(programme, locality="testov", package="OPZ-1", on=day).finding("areas-open")
        for day in (date(2016, 9, 19), date(2016, 9, 20))
    ]
    assert [finding.code for finding in asked] == ["covered", "not-covered"]


def test_areas_are_open_questions_where_the_version_in_force_is(testov: Testov) -> None:
    """Of two differing versions neither speaks where either may be in force."""
    history = [
        "2016-07-12: partnership adopts 1.0",
        "2016-08-15: Agency approves 1.0",
        "2017: council of Testov is reported to approve 1.0",
    ]

    def revise(document: dict[str, Any]) -> None:
        draft = {"label": "2.0", "content": {"areas": [{"area": "debts"}]}}
        document["plans"][0]["versions"].append(draft)

    programme = edited(testov({"package_areas": ["debts"], "history": history}), revise)
    decision = funding_access(programme, locality="testov", package="OPZ-1", on=date(2017, 6, 1))
    assert decision.finding("areas-open").code == "unknown"
    assert decision.finding("areas-complete").code == "content-unknown"


def test_fact_without_a_citation_has_no_grounds(testov: Testov) -> None:
    """A fact rests on the sources that the record cites, and on none that it does not."""
    decision = on_day(testov, {}, date(2017, 6, 1))
    (began,) = (f for f in decision.finding("cooperation").facts if f.name == "began")
    (founded,) = (f for f in decision.finding("partnership").facts if f.name == "founded")
    programme = testov({})
    cited = Citation(source=SourceId("made-up"), confidence=Confidence.HIGH)
    assert began.grounds == programme.grounds((cited,))
    assert founded.grounds == ()


@pytest.mark.parametrize(
    ("place", "package", "kind", "near"),
    [
        ("noy-bor", "OPZ-26", "locality", ("novy-bor",)),
        ("novy-bor", "OPZ-62", "package", ("OPZ-26", "OPZ-52")),
        ("praha", "OPZ-26", "locality", ()),
    ],
)
def test_unknown_place_or_package_is_an_error_with_a_hint(
    place: str, package: str, kind: str, near: tuple[str, ...]
) -> None:
    """Who asks about what the record does not hold is told what may have been meant."""
    with pytest.raises(UnknownReferenceError) as caught:
        funding_access(reference.wave_4(), locality=place, package=package, on=date(2017, 6, 1))
    assert (caught.value.kind, set(caught.value.near)) == (kind, set(near))


def test_text_that_is_no_identifier_is_refused() -> None:
    """A place is named by its slug, a package in capitals."""
    programme = reference.wave_4()
    with pytest.raises(InvalidIdentifierError, match="locality id"):
        funding_access(
            reference.wave_4(), locality="Nový Bor", package="OPZ-26", on=date(2017, 1, 1)
        )
    with pytest.raises(InvalidIdentifierError, match="package id"):
        funding_access(programme, locality="most", package="opz-26", on=date(2017, 1, 1))


def test_case_names_a_municipality_of_its_record(testov: Testov) -> None:
    """The council named in a step stands there with its code and its name."""
    decision = on_day(testov, {}, date(2016, 8, 20))
    (step,) = decision.finding("council-keys").steps
    assert step.what.facts[-1].value == Named(
        kind="municipality", id=str(MunicipalityCode("599972")), name="Testov"
    )
