"""The search for ways, on a question of its own that knows nothing of the domain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import attrs
import pytest

from inclusion import (
    Answer,
    Decision,
    Finding,
    Moment,
    Move,
    MoveKind,
    Phrase,
    Programme,
    Step,
    Text,
    TimeOfDay,
    UnknownReferenceError,
    Weight,
    reference,
)
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.move import Doer
from inclusion.explain.ways.search import Found, Inquiry, Moves, search

DAY = date(2018, 6, 1)
START = attrs.evolve(reference.illustration(), title=Text(en="-", cs="-"))
Proposals = dict[str, Iterable[Moves]]


def phrase(text: str) -> Phrase:
    """A phrase without facts."""
    return Phrase(text=Text(en=text, cs=text))


def move(code: str, sign: str, place: int = 0) -> Move:
    """A move that writes a sign over the name of a place of the record."""
    effect = Known(path=("localities", place, "name"), value=sign)
    return Move(
        code=code,
        kind=MoveKind.ACT,
        by=Doer.PLACE,
        what=phrase(code),
        on=DAY,
        effects=(effect,),
    )


def signs(programme: Programme) -> tuple[str, str]:
    """What stands over the names of the first two places."""
    first, second, *_ = programme.localities
    return first.name, second.name


def asked(
    met: dict[str, Callable[[tuple[str, str]], bool]],
    proposals: Proposals,
    *,
    final: str = "",
    most: int = 100,
) -> Found:
    """Search where each rule is met by what stands over the names of the first two places."""

    def barred(case: Programme) -> bool:
        return signs(case)[0] == final

    def decide(case: Programme) -> Decision:
        findings = tuple(
            Finding(
                rule=rule,
                statement=Text(en=rule, cs=rule),
                answer=Answer.MET if fine(signs(case)) else Answer.NOT_MET,
                code="code",
                reason=phrase(rule),
                weight=Weight.BINDING,
                basis=(),
                steps=()
                if fine(signs(case)) or barred(case)
                else (Step(code=rule, what=phrase(rule)),),
                final=not fine(signs(case)) and barred(case),
            )
            for rule, fine in met.items()
        )
        return Decision(
            book="toy", version="1", question=phrase("May it"), on=DAY, findings=findings
        )

    def proposing(rule: str) -> Callable[[Programme, Finding], Iterable[Moves]]:
        return lambda case, finding: proposals[rule]

    inquiry = Inquiry(
        at=lambda record, at: record,
        decide=decide,
        proposals={rule: proposing(rule) for rule in proposals},
        turning=lambda case: (),
        closing=lambda case: None,
    )
    return search(inquiry, START, Moment(DAY, TimeOfDay(0)), most)


def codes(found: Found) -> list[list[str]]:
    """The codes of the moves of each way."""
    return [[one.code for one in moves] for moves in found.ways]


def test_move_that_mends_nothing_is_made_once() -> None:
    """A proposal that does not help is not tried again and again, and the search ends."""
    found = asked({"a": lambda names: names[0] == "A"}, {"a": [(move("useless", "U", 1),)]})
    assert (found.ways, found.complete) == ((), True)


def test_way_that_holds_another_one_is_dropped() -> None:
    """Of two ways, one of which holds all moves of the other in sense, the shorter is kept."""
    met = {"a": lambda names: names == ("A", "B") or names[0] == "C"}
    proposals: Proposals = {
        "a": [(move("first", "A"), move("second", "B", 1)), (move("first", "C"),)]
    }
    assert codes(asked(met, proposals)) == [["first"]]


def test_move_that_is_not_needed_is_dropped() -> None:
    """Of moves proposed together only those stay that the answer needs."""
    met = {"a": lambda names: names[0] == "A"}
    proposals: Proposals = {"a": [(move("useless", "U", 1), move("needed", "A"))]}
    assert codes(asked(met, proposals)) == [["needed"]]


def test_finding_without_proposals_is_a_dead_end() -> None:
    """Where nothing can be proposed for what stands in the way, that is told."""
    found = asked(
        {"a": lambda names: names[0] == "A", "b": lambda names: False},
        {"a": [(move("needed", "A"),)]},
    )
    assert found.ways == ()
    assert [finding.rule for finding in found.dead_ends] == ["b"]


def test_move_that_bars_is_a_dead_end() -> None:
    """A record that is barred for good is not gone on with."""
    found = asked({"a": lambda names: False}, {"a": [(move("bars", "X"),)]}, final="X")
    assert (found.ways, found.complete) == ((), True)
    assert [finding.rule for finding in found.dead_ends] == ["a"]


def test_move_that_the_record_refuses_is_left_out() -> None:
    """A move that cannot be made is no way, and does not end the search."""
    nowhere = attrs.evolve(
        move("refused", "A"), effects=(Known(path=("localities", 99, "name"), value="A"),)
    )
    found = asked({"a": lambda names: names[0] == "A"}, {"a": [(nowhere,), (move("made", "A"),)]})
    assert codes(found) == [["made"]]


def test_search_that_is_cut_short_says_so() -> None:
    """After as many records as were allowed there may be more ways."""
    met = {"a": lambda names: names[0] == "A", "b": lambda names: names[1] == "B"}
    proposals: Proposals = {"a": [(move("a", "A"),)], "b": [(move("b", "B", 1),)]}
    assert codes(asked(met, proposals)) == [["a", "b"]]
    cut = asked(met, proposals, most=1)
    assert (cut.ways, cut.complete) == ((), False)


def test_error_of_ours_in_a_proposal_is_not_swallowed() -> None:
    """Only a value that cannot be is left out; any other mistake of a proposal is seen."""

    def broken() -> Iterator[Moves]:
        yield (move("useless", "U", 1),)
        raise UnknownReferenceError("place", "nowhere", ())

    with pytest.raises(UnknownReferenceError, match="nowhere"):
        asked({"a": lambda names: names[0] == "A"}, {"a": broken()})
