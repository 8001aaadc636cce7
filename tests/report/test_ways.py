"""The ways to yes as plain text, as Markdown and as JSON."""

from __future__ import annotations

import json
from datetime import date

import attrs
import pytest

from inclusion import (
    Language,
    Moment,
    Move,
    Programme,
    TimeOfDay,
    WaysToYes,
    reference,
    ways_in_words,
    ways_to_access,
)
from inclusion.report import ways_members, ways_to_markdown, ways_to_text


def asked(programme: Programme, place: str, package: str, on: date) -> WaysToYes:
    """The ways of a place to a package on a day."""
    return ways_to_access(programme, locality=place, package=package, on=on)


TWO_WAYS = asked(reference.illustration(), "dvojverzov", "OPZ-901", date(2018, 6, 15))
ONE_WAY = asked(reference.wave_4(), "novy-bor", "OPZ-26", date(2016, 7, 1))
NONE = asked(reference.illustration(), "vzorov", "IROP-903", date(2017, 6, 1))
GRANTED = asked(reference.illustration(), "vzorov", "OPZ-901", date(2018, 12, 1))
ALL = {"two": TWO_WAYS, "one": ONE_WAY, "none": NONE, "granted": GRANTED}


@pytest.fixture(params=ALL)
def found(request: pytest.FixtureRequest) -> WaysToYes:
    """Ways, one way, no way, and no need of any."""
    return ALL[request.param]


def joined(text: str) -> str:
    """A text without its line ends and indents."""
    return " ".join(text.replace("=> ", "").split())


@pytest.mark.parametrize("language", Language)
def test_text_says_everything_in_its_order(found: WaysToYes, language: Language) -> None:
    """Question, remarks, summary and reasons, then each way with its moves numbered from one."""
    words = ways_in_words(found, language)
    said = [words.question, *words.notes, words.summary, *words.why_none]
    for way in words.ways:
        said += [way.label, *(f"{n}. {move}" for n, move in enumerate(way.moves, start=1))]
    text = ways_to_text(found, language)
    assert joined(text) == joined(" ".join(said))
    assert all(len(line) <= 88 for line in text.splitlines())


def test_text_of_one_way() -> None:
    """The council of Nový Bor has to vote by the first of July, the only day that is left."""
    assert ways_to_text(ONE_WAY, "en").splitlines()[2:9] == [
        "=> There is one way to yes.",
        "",
        "Way 1: yes on 1 July 2016 only",
        "  1. Find out whether and when the Agency approved version 1 of the plan “Strategický",
        "     plán sociálního začleňování pro Nový Bor”; needed: not after 1 July 2016.",
        "  2. The council of Nový Bor approves version 1 of the plan “Strategický plán sociálního",
        "     začleňování pro Nový Bor” with more than half of all its seats, by 1 July 2016 at",
    ]


def test_text_of_no_way_says_why() -> None:
    """Where nothing leads to yes, what nothing can mend stands below."""
    assert ways_to_text(NONE, "en").splitlines()[-2:] == [
        "=> No way that the record leaves open leads to yes.",
        "   IROP-903 no longer takes applications; last day: 30 September 2016.",
    ]


def test_markdown_has_a_heading_and_a_list_for_each_way() -> None:
    """The question is the first heading, each way one below it, each move an item."""
    lines = ways_to_markdown(TWO_WAYS, "cs").splitlines()
    assert lines[0].startswith("# Může místo Dvojverzov čerpat")
    assert [line for line in lines if line.startswith("## ")] == [
        "## Cesta 1: ano od 15. 6. 2018 do 31. 12. 2018".replace(". ", ".\N{NO-BREAK SPACE}"),
        "## Cesta 2: ano od 15. 6. 2018 do 31. 12. 2018".replace(". ", ".\N{NO-BREAK SPACE}"),
    ]
    assert [line[:3] for line in lines if line[:1].isdigit()] == ["1. ", "1. ", "2. ", "3. "]
    assert "> Ilustrativní údaje: místa i události v nich jsou smyšlené." in lines


def test_markdown_of_no_way_lists_why() -> None:
    """Where nothing leads to yes, what nothing can mend is a list."""
    assert ways_to_markdown(NONE, "en").splitlines()[-1].startswith("- IROP-903 no longer takes")


@pytest.mark.hostile
def test_markdown_cannot_be_steered_by_names() -> None:
    """Special characters of a name are escaped wherever the name stands."""
    programme = reference.illustration()
    places = tuple(attrs.evolve(place, name="<b> *x* | [y]") for place in programme.localities)
    told = asked(
        attrs.evolve(programme, localities=places), "dvojverzov", "OPZ-901", date(2018, 6, 15)
    )
    text = ways_to_markdown(told, "en")
    assert r"\<b\> \*x\* \| \[y\]" in text
    assert "<b>" not in text


def test_json_says_everything(found: WaysToYes) -> None:
    """Every way, move and reason is there, days as texts, what is not known as null."""
    members = json.loads(json.dumps(ways_members(found)))
    decision = found.decision
    assert (members["format"], members["version"]) == ("inclusion/ways", 1)
    assert (members["outcome"], members["on"]) == (decision.outcome.value, str(decision.on))
    assert members["complete"] is True
    assert [len(way["moves"]) for way in members["ways"]] == [len(way.moves) for way in found]
    for told, way in zip(members["ways"], found, strict=True):
        assert (told["on"], told["until"]) == (str(way.on), str(way.until))
        for one, move in zip(told["moves"], way.moves, strict=True):
            assert_told(one, move)
    reasons = [(one["rule"], one["code"], one["reason"]["cs"]) for one in members["why_none"]]
    assert reasons == [(f.rule, f.code, f.reason.to(Language.CZECH)) for f in found.why_none]


def assert_told(told: dict[str, object], move: Move) -> None:
    """A move of JSON is that move."""
    assert (told["code"], told["kind"], told["by"]) == (move.code, move.kind.value, move.by.value)
    assert told["what"] == {one.value: move.what.to(one) for one in Language}
    assert told["on"] == str(move.on)
    assert told["latest"] == (str(move.latest) if move.latest else None)
    assert isinstance(told["facts"], list)
    assert [fact["name"] for fact in told["facts"]] == [fact.name for fact in move.what.facts]


def test_json_names_what_was_asked() -> None:
    """The question holds the identifiers, and the facts of a move have the form of a decision."""
    members = json.loads(json.dumps(ways_members(TWO_WAYS)))
    question = members["question"]
    assert (question["locality"], question["package"]) == ("dvojverzov", "OPZ-901")
    facts = {fact["name"]: fact for fact in members["ways"][0]["moves"][0]["facts"]}
    assert facts["version"] == {"name": "version", "kind": "text", "value": "1.0", "sources": []}
    assert facts["plan"]["kind"] == "named"


def test_json_gives_the_minute_at_which_a_call_closes() -> None:
    """A last minute that the record knows stands beside the last day; else there is none."""
    (way,) = ONE_WAY.ways
    minute = Moment(date(2016, 7, 1), TimeOfDay(12, 0))
    closing = attrs.evolve(ONE_WAY, ways=(attrs.evolve(way, last_minute=minute),))
    told = [json.loads(json.dumps(ways_members(one)))["ways"][0] for one in (ONE_WAY, closing)]
    assert [one["last_minute"] for one in told] == [None, str(minute)]
    assert "until 1 July 2016\N{NO-BREAK SPACE}12:00" in ways_to_text(closing, "en")


def test_json_has_no_last_day_where_none_is_known() -> None:
    """A way that nothing is known to end has no last day."""
    (way,) = ONE_WAY.ways
    lasting = attrs.evolve(ONE_WAY, ways=(attrs.evolve(way, until=None),))
    assert json.loads(json.dumps(ways_members(lasting)))["ways"][0]["until"] is None
    assert "Way 1: yes from 1 July 2016 on" in ways_to_text(lasting, "en")


def test_unknown_language_is_refused() -> None:
    """There are two languages."""
    with pytest.raises(ValueError, match="de"):
        ways_to_text(NONE, "de")
