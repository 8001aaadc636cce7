"""A programme as a document: read strictly, all problems at once, written back the same."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import pytest

import inclusion
from inclusion import (
    Area,
    DocumentError,
    ElementId,
    Goal,
    Indicator,
    Measure,
    PlanArea,
    PlanContent,
    Programme,
    dumps,
    loads,
    reference,
)
from inclusion.documents.envelope import FORMAT
from inclusion.documents.upgrades import VERSION

Document: TypeAlias = dict[str, Any]
Edit: TypeAlias = Callable[[Document], object]
Found: TypeAlias = list[tuple[str, str]]

ROOT = Path(__file__).parents[2]
SHIPPED = Path(inclusion.__file__).parent / "reference"
TEXT = dumps(reference.illustration())
ILLUSTRATION: Document = json.loads(TEXT)


def edited(edit: Edit) -> bytes:
    """The illustration after an edit."""
    document = json.loads(TEXT)
    edit(document)
    return json.dumps(document).encode()


def told(edit: Edit) -> list[tuple[str, str, str]]:
    """Pointer, code and message of each problem with the illustration after an edit."""
    with pytest.raises(DocumentError) as caught:
        loads(edited(edit))
    return [(p.pointer, p.code, p.message) for p in caught.value.problems]


def problems(edit: Edit) -> Found:
    """Pointer and code of each problem with the illustration after an edit."""
    return [(pointer, code) for pointer, code, _ in told(edit)]


def put(*path: str | int, value: object) -> Edit:
    """The edit that puts a value at a path."""

    def edit(document: Document) -> None:
        place: Any = document
        for part in path[:-1]:
            place = place[part]
        place[path[-1]] = value

    return edit


def drop(*path: str | int) -> Edit:
    """The edit that takes the value at a path away."""

    def edit(document: Document) -> None:
        place: Any = document
        for part in path[:-1]:
            place = place[part]
        del place[path[-1]]

    return edit


VOTE = ("plans", 0, "history", 5, "vote")
EVENT = ("plans", 0, "history", 0)


@pytest.mark.golden
@pytest.mark.parametrize("name", ["wave-4.json", "calls.json", "waves.json", "illustration.json"])
def test_example_is_the_shipped_file_to_the_byte(name: str) -> None:
    """The examples of the documentation are the shipped records, written as the library writes."""
    example = (ROOT / "docs" / "examples" / name).read_bytes()
    assert example == (SHIPPED / name).read_bytes()
    assert dumps(loads(example)) == example


@pytest.mark.parametrize(
    "programme", [reference.wave_4(), reference.waves(), reference.illustration()]
)
def test_programme_survives_being_written_and_read(programme: Programme) -> None:
    """What was written is read back equal, and written again it is the same bytes."""
    data = dumps(programme)
    assert loads(data) == programme
    assert dumps(loads(data)) == data
    assert data.endswith(b"}\n")
    assert data.startswith(b'{\n  "format": "inclusion/programme",\n  "version": 2,\n')


def test_white_space_and_order_of_keys_mean_nothing() -> None:
    """The same members in another order and without line ends are the same programme."""
    document = dict(reversed(ILLUSTRATION.items()))
    assert loads(json.dumps(document).encode()) == reference.illustration()


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (drop("format"), [("/format", "unknown-format")]),
        (put("format", value="inclusion/decision"), [("/format", "unknown-format")]),
        (put("format", value=None), [("/format", "unknown-format")]),
        (put("format", value=["inclusion/programme"]), [("/format", "unknown-format")]),
        (drop("version"), [("/version", "unknown-version")]),
        (put("version", value=3), [("/version", "unknown-version")]),
        (put("version", value="1"), [("/version", "unknown-version")]),
        (put("version", value=True), [("/version", "unknown-version")]),
        (put("version", value=1.0), [("/version", "not-whole")]),
        (
            lambda d: (d.pop("format"), d.pop("version"), d.pop("title")),
            [("/format", "unknown-format"), ("/version", "unknown-version")],
        ),
    ],
)
def test_envelope_says_what_the_document_is(edit: Edit, found: Found) -> None:
    """A document of another format or version is not read at all, and says what is expected."""
    assert problems(edit) == found
    assert (FORMAT, VERSION) == ("inclusion/programme", 2)


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        # texts are not made of other things
        (("localities", 0, "name"), 5, "wrong-type"),
        (("localities", 0, "name"), None, "wrong-type"),
        (("localities", 0, "name"), True, "wrong-type"),
        (("localities", 0, "name"), [], "wrong-type"),
        (("localities", 0, "name"), {}, "wrong-type"),
        (("sources", 0, "address"), None, "wrong-type"),
        # whole numbers are not made of texts, truth values or fractions
        ((*VOTE, "entitled"), "21", "wrong-type"),
        ((*VOTE, "entitled"), True, "wrong-type"),
        ((*VOTE, "entitled"), None, "wrong-type"),
        ((*VOTE, "entitled"), 21.0, "not-whole"),
        ((*VOTE, "entitled"), 2**53, "too-large"),
        # truth values are not made of words or numbers
        (("illustrative",), "false", "wrong-type"),
        (("illustrative",), 0, "wrong-type"),
        (("illustrative",), None, "wrong-type"),
        ((*EVENT, "adopted"), "no", "wrong-type"),
        # days have one spelling
        ((*EVENT, "on"), "20160510", "not-a-date"),
        ((*EVENT, "on"), "2016-W19-2", "not-a-date"),
        ((*EVENT, "on"), "2016-02-30", "not-a-date"),
        ((*EVENT, "on"), " 2016-05-10", "not-a-date"),
        ((*EVENT, "on"), "2016-05-01/2016-05-31", "not-a-date"),
        ((*EVENT, "on"), 2016, "wrong-type"),
        ((*EVENT, "on"), None, "wrong-type"),
        (("plans", 0, "versions", 0, "period"), "2018-12-31/2016-01-01", "not-a-date"),
        (("plans", 0, "versions", 0, "period"), "2016", "not-a-date"),
        (("plans", 0, "versions", 0, "period"), 2016, "wrong-type"),
        # money has two places and a currency
        (("packages", 0, "allocations", 0, "amount"), "200000000 CZK", "not-an-amount"),
        (("packages", 0, "allocations", 0, "amount"), "1.50", "not-an-amount"),
        (("packages", 0, "allocations", 0, "amount"), "1.50 USD", "not-an-amount"),
        (("packages", 0, "allocations", 0, "amount"), 200000000, "wrong-type"),
        # identifiers follow their scheme
        (("municipalities", 0, "code"), "599973", "invalid-identifier"),
        (("municipalities", 0, "code"), 599972, "wrong-type"),
        (("waves", 0, "id"), "ukazka-1", "invalid-identifier"),
        (("municipalities", 0, "code"), "59997\uff12", "invalid-identifier"),
        # choices are those of the list
        (("localities", 0, "dossier"), "Complete", "unknown-choice"),
        (("localities", 0, "dossier"), True, "wrong-type"),
        (("packages", 0, "operational_programme"), "OPVVV", "unknown-choice"),
        # arrays are not made of texts, objects or null
        (("packages", 0, "areas"), "housing", "wrong-type"),
        (("packages", 0, "areas"), {"housing": 1}, "wrong-type"),
        (("packages", 0, "plan_kinds"), None, "wrong-type"),
        (("municipalities",), {}, "wrong-type"),
        (("municipalities", 0), [], "wrong-type"),
        (("municipalities", 0), "599972", "wrong-type"),
        (("title",), "a", "wrong-type"),
        (("title",), [], "wrong-type"),
        (("agency",), [], "wrong-type"),
        (("illustrative",), [], "wrong-type"),
        (("agency",), None, "wrong-type"),
        (("packages", 0, "window"), "", "wrong-type"),
        # events
        (EVENT, None, "wrong-type"),
        (EVENT, [], "wrong-type"),
        (EVENT, "partnership-voted", "wrong-type"),
    ],
)
def test_nothing_is_coerced(path: tuple[str | int, ...], value: object, code: str) -> None:
    """A value of another type or spelling is refused where it stands, and never made to fit."""
    pointer = "".join(f"/{part}" for part in path)
    assert (pointer, code) in problems(put(*path, value=value))


@pytest.mark.parametrize(
    ("value", "text"),
    [("0", "0"), ("-12.5", "-12.5"), ("999999999999999.999999", "999999999999999.999999")],
)
def test_number_written_as_text_is_exact(value: str, text: str) -> None:
    """Indicators hold decimal numbers as text; they are read exactly."""
    path = ("plans", 0, "versions", 0, "content", "areas", 0, "goals", 0, "measures", 0)
    programme = loads(edited(put(*path, "indicators", 0, "target", value=value)))
    areas = programme.plans[0].versions[0].content.areas
    assert areas
    goals = areas[0].goals
    assert goals
    assert goals[0].measures[0].indicators[0].target == Decimal(text)


@pytest.mark.parametrize(
    "value",
    [
        "1e3",
        "NaN",
        "Infinity",
        "sNaN",
        "1_000",
        "٣",
        " 1",
        "1.",
        ".5",
        "+1",
        "01",
        "1.0000001",
        "1" * 16,
    ],
)
def test_number_in_another_spelling_is_refused(value: str) -> None:
    """What Python would take for a decimal number is no number of a document."""
    path = ("plans", 0, "versions", 0, "content", "areas", 0, "goals", 0, "measures", 0)
    found = problems(put(*path, "indicators", 0, "target", value=value))
    assert [code for _, code in found] == ["not-a-number"]


def test_null_means_not_known_where_a_value_may_be_unknown() -> None:
    """A value that may be left out may be null too, and is written back by being left out."""
    edit = put("cooperations", 0, "expected_end", value=None)
    programme = loads(edited(edit))
    assert programme.cooperations[0].expected_end is None
    assert programme == loads(edited(drop("cooperations", 0, "expected_end")))
    assert b"null" not in dumps(programme)


def test_misspelt_field_gets_a_hint() -> None:
    """An unknown field is refused; where it looks like a known one, that is named."""
    assert told(put("localities", 0, "namex", value="x")) == [
        (
            "/localities/0/namex",
            "unknown-field",
            "is not a field of this object; did you mean 'name'?",
        )
    ]
    assert told(put("zzz", value=1)) == [("/zzz", "unknown-field", "is not a field of this object")]
    assert told(put("_index", value=1))[0][:2] == ("/_index", "unknown-field")


def test_misspelt_choice_gets_a_hint() -> None:
    """An unknown choice names the choices, and the one that may have been meant."""
    ((pointer, code, message),) = told(put("localities", 0, "dossier", value="partail"))
    assert (pointer, code) == ("/localities/0/dossier", "unknown-choice")
    assert message == "must be one of complete, partial; did you mean 'partial'?"


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (drop("title"), [("", "missing-field")]),
        (drop("agency", "name"), [("/agency", "missing-field")]),
        (drop("plans", 0, "history", 5, "vote"), [("/plans/0/history/5", "missing-field")]),
        (
            lambda d: (d["waves"][0].pop("name"), d["waves"][0].pop("id")),
            [("/waves/0", "missing-field")] * 2,
        ),
    ],
)
def test_missing_field_is_told_at_its_object(edit: Edit, found: Found) -> None:
    """A field that must be there is missed where it should stand."""
    assert [problem for problem in problems(edit) if problem[1] == "missing-field"] == found


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("agency-aproved", "; did you mean 'agency-approved'?"),
        ("PartnershipVoted", "; did you mean 'partnership-voted'?"),
        ("xyz", ""),
        ("", ""),
        (None, ""),
        (1, ""),
        ([], ""),
        ({}, ""),
    ],
)
def test_event_says_which_one_it_is(name: object, hint: str) -> None:
    """An event of an unknown name is refused as that, never as a missing field."""
    edit = put(*EVENT, "event", value=name)
    ((pointer, code, message),) = told(edit)
    assert (pointer, code) == ("/plans/0/history/0", "unknown-event")
    assert message.startswith("'event' must be one of partnership-voted, agency-approved")
    assert message.endswith(hint or "version-withdrawn")


def test_event_without_a_name_is_refused() -> None:
    """The name of an event cannot be guessed from its fields."""
    assert problems(drop(*EVENT, "event")) == [("/plans/0/history/0", "unknown-event")]


def test_field_of_another_event_is_unknown() -> None:
    """Each event has its own fields."""
    assert problems(put(*EVENT, "reason", value="x")) == [
        ("/plans/0/history/0/reason", "unknown-field")
    ]


def test_all_problems_come_at_once() -> None:
    """Every problem of a document is told in one go, wherever it stands."""

    def edit(document: Document) -> None:
        document["title"]["en"] = ""
        document["municipalities"][0]["kind"] = "village"
        document["localities"][2]["extra"] = 1
        document["waves"][0]["areas_offered"][1] = "jobs"
        document["plans"][0]["history"][5]["vote"]["against"] = -1
        document["packages"][0]["plan_kinds"] = []
        document["cooperations"][0]["locality"] = "nikde"

    assert problems(edit) == [
        ("/title/en", "empty-text"),
        ("/municipalities/0/kind", "unknown-choice"),
        ("/localities/2/extra", "unknown-field"),
        ("/waves/0/areas_offered/1", "unknown-choice"),
        ("/plans/0/history/5/vote/against", "negative"),
        ("/packages/0/plan_kinds", "empty"),
        ("/cooperations/0/locality", "dangling-reference"),
    ]


def test_problem_with_a_thing_is_not_told_again_at_each_reference() -> None:
    """What refers to a thing that is there but cannot be read is not called dangling."""
    assert problems(put("localities", 0, "name", value=5)) == [("/localities/0/name", "wrong-type")]
    assert problems(put("municipalities", 0, "kind", value="x")) == [
        ("/municipalities/0/kind", "unknown-choice")
    ]


def test_collection_that_cannot_be_read_is_one_problem() -> None:
    """What refers into a collection that is no array is not called dangling."""
    assert problems(put("municipalities", value=None)) == [("/municipalities", "wrong-type")]
    assert problems(put("sources", value={})) == [("/sources", "wrong-type")]


def test_repeated_identifier_is_told_beside_other_problems() -> None:
    """Two things of one name are found even where something else cannot be read."""

    def edit(document: Document) -> None:
        document["localities"][0]["name"] = 5
        document["waves"].append(document["waves"][0])

    assert problems(edit) == [("/localities/0/name", "wrong-type"), ("/waves/1", "repeated")]


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (
            lambda d: d["waves"].append(d["waves"][0]),
            [("/waves/1", "repeated")],
        ),
        (
            put("cooperations", 0, "locality", value="nikde"),
            [("/cooperations/0/locality", "dangling-reference")],
        ),
        (
            put("plans", 0, "territory", value=["599981"]),
            [
                ("/plans/0/history/4/municipality", "outside-territory"),
                ("/plans/0/history/5/municipality", "outside-territory"),
            ],
        ),
        (
            put("plans", 0, "history", 0, "event", value="agency-approved"),
            [
                ("/plans/0/history/0/adopted", "unknown-field"),
                ("/plans/0/history/0/vote", "unknown-field"),
            ],
        ),
        (
            lambda d: d["plans"][0]["history"].pop(2),
            [("/plans/0/history/2", "illegal-step")],
        ),
        (
            put("cooperations", 0, "began", value="2019"),
            [("/cooperations/0/expected_end", "out-of-order")],
        ),
    ],
)
def test_rule_of_the_model_holds_in_documents_too(edit: Edit, found: Found) -> None:
    """What a value refuses when it is made is refused in a document, with its pointer."""
    assert problems(edit) == found


def test_values_of_the_document_are_not_repeated() -> None:
    """A message says what would be right and does not repeat what stood there."""
    person = "Jan Tajný, nar. 1. 1. 1970"
    paths = (("localities", 0, "dossier"), ("waves", 0, "id"), (*EVENT, "on"), (*EVENT, "event"))
    for path in paths:
        assert person not in str(told(put(*path, value=person)))


def test_empty_list_and_unknown_list_are_told_apart() -> None:
    """A list known to be empty is written, one that is not known is left out."""
    programme = reference.illustration()
    package = attrs.evolve(programme.packages[0], companions=None, areas=None)
    written = json.loads(dumps(attrs.evolve(programme, packages=(package,))))
    assert "companions" not in written["packages"][0]
    assert "areas" not in written["packages"][0]
    assert ILLUSTRATION["packages"][0]["companions"] == []
    assert loads(json.dumps(written).encode()).packages == (package,)


def test_defaults_are_written() -> None:
    """A document does not change its meaning when a default of the library does."""
    written = json.loads(dumps(reference.wave_4()))
    assert written["illustrative"] is False
    assert written["municipalities"][0]["population"][0]["counted"] == "everybody"
    assert "history" not in json.loads(dumps(reference.wave_4()))["plans"][3]


def test_document_with_the_least_is_a_programme() -> None:
    """Title and Agency are enough; what is left out is empty."""
    least = {name: ILLUSTRATION[name] for name in ("format", "version", "title", "agency")}
    least = copy.deepcopy(least)
    for part in (least["agency"], *least["agency"]["affiliations"]):
        del part["citations"]
    programme = loads(json.dumps(least).encode())
    assert (programme.localities, programme.packages, programme.illustrative) == ((), (), False)
    assert json.loads(dumps(programme)).keys() == {*least, "illustrative"}


def test_indicator_in_any_spelling_is_written_plainly() -> None:
    """A decimal number is written without an exponent and read back equal."""
    indicator = Indicator(
        id=ElementId("i"),
        title="Počet",
        unit="osoba",
        target=Decimal("1E+3"),
        baseline=Decimal("1E-6"),
    )
    measure = Measure(id=ElementId("m"), title="Opatření", indicators=(indicator,))
    goal = Goal(id=ElementId("g"), title="Cíl", measures=(measure,))
    content = PlanContent(areas=(PlanArea(area=Area.HOUSING, goals=(goal,)),))
    programme = reference.illustration()
    plan = programme.plans[1]
    version = attrs.evolve(plan.versions[0], content=content)
    plan = attrs.evolve(plan, versions=(version,))
    data = dumps(attrs.evolve(programme, plans=(plan,)))
    assert b'"target": "1000"' in data
    assert b'"baseline": "0.000001"' in data
    assert loads(data).plans == (plan,)
