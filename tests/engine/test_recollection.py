"""What is found once is told again: for cases alike, about one record, and never for others."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import product
from typing import Any

import attrs
import pytest

from inclusion import (
    FUNDING_ACCESS,
    Answer,
    Decision,
    Dossier,
    FundingAccessCase,
    Outcome,
    PartialDate,
    Phrase,
    Programme,
    Rule,
    RuleBook,
    Ruling,
    Text,
    funding_access,
    reference,
)
from inclusion.recollection import ROOM, Recollection
from inclusion.rules.funding_access import decide_access

Make = Callable[..., Rule[Any]]
DAY = date(2017, 6, 1)
TEXT = Text(en="text", cs="text")
PHRASE = Phrase(text=TEXT)


class Counted:
    """The function of a rule that counts how often it is asked."""

    def __init__(self, rule: Rule[Any]) -> None:
        self.times = 0
        self.rule = rule

    def __call__(self, case: object) -> Ruling:
        """Ask the rule."""
        self.times += 1
        return self.rule.evaluate(case)


def counted(rule: Rule[Any], **changes: Any) -> tuple[Counted, RuleBook[Any]]:  # noqa: ANN401 - fields
    """A book of one rule that counts how often it is asked."""
    count = Counted(rule)
    return count, RuleBook(
        id="b", version="1", rules=(attrs.evolve(rule, evaluate=count, **changes),)
    )


def decide(book: RuleBook[Any], case: object, known: Recollection, on: date = DAY) -> Decision:
    """The decision of a book that recollects."""
    return book.decide(case, question=PHRASE, on=on, recollection=known)


def test_rule_is_asked_once_for_cases_alike(rule: Make) -> None:
    """Cases alike in what a rule looks at and names are one to it; other cases and days are not."""
    count, book = counted(rule(), looks_at=lambda case: case[0], names=lambda case: case[1])
    known = Recollection()
    for case, on, times in (
        (("a", "b", 1), DAY, 1),
        (("a", "b", 2), DAY, 1),
        (("a", "c", 1), DAY, 2),
        (("d", "b", 1), DAY, 3),
        (("a", "b", 1), date.max, 4),
    ):
        assert decide(book, case, known, on).outcome is Outcome.GRANTED
        assert count.times == times


def test_steps_are_dated_for_each_case(rule: Make) -> None:
    """Of cases that differ in the last day of the steps a rule is asked once, the days differ."""
    count, book = counted(
        rule("r", Answer.NOT_MET), looks_at=lambda _: 0, helps_until=lambda case: case
    )
    known = Recollection()
    for until in (None, date(2018, 1, 1), date(2019, 1, 1), None, date(2018, 1, 1)):
        (step,) = decide(book, until, known).steps
        assert (step.code, step.latest, count.times) == ("step", until, 1)


def test_rule_that_looks_at_the_whole_case_is_asked_each_time(rule: Make) -> None:
    """A rule that does not say what it looks at is asked about every case."""
    count, book = counted(rule())
    known = Recollection()
    for _ in range(2):
        decide(book, "case", known)
    assert (count.times, len(known)) == (2, 0)
    count, book = counted(rule(), looks_at=lambda case: case)
    for _ in range(2):
        book.decide("case", question=PHRASE, on=DAY)
    assert count.times == 2


def test_broken_rule_is_asked_again(rule: Make) -> None:
    """What broke once may not break again, so it is not kept."""
    made = rule()
    broken = [True]

    def breaks_once(case: object) -> Ruling:
        if broken.pop() if broken else False:
            raise MemoryError
        return made.evaluate(case)

    book = RuleBook(
        id="b",
        version="1",
        rules=(attrs.evolve(made, evaluate=breaks_once, looks_at=lambda _: 0),),
    )
    known = Recollection()
    assert decide(book, "case", known).findings[0].code == "failed"
    assert decide(book, "case", known).outcome is Outcome.GRANTED


@pytest.mark.parametrize(
    "looks_at", [lambda _: [], lambda case: case.missing], ids=["no key", "breaks"]
)
def test_case_that_cannot_be_compared_is_asked_about_itself(
    looks_at: Callable[[Any], Any], rule: Make
) -> None:
    """Where it cannot be told what a case is like, nothing is kept and the rule still answers."""
    count, book = counted(rule(), looks_at=looks_at)
    known = Recollection()
    for times in (1, 2):
        assert decide(book, "case", known).outcome is Outcome.GRANTED
        assert (count.times, len(known)) == (times, 0)


def test_rules_of_two_books_are_not_confused(rule: Make) -> None:
    """Two versions of a book that share a rule's identifier keep their findings apart."""
    _, old = counted(rule("r", Answer.MET), looks_at=lambda _: 0)
    _, new = counted(rule("r", Answer.NOT_MET), looks_at=lambda _: 0)
    known = Recollection()
    assert decide(old, "case", known).outcome is Outcome.GRANTED
    assert decide(new, "case", known).outcome is Outcome.NOT_YET


def test_order_of_the_book_is_kept(rule: Make) -> None:
    """Rules that look at the same are asked together and still stand in their places."""

    def first(case: object) -> str:
        return "first"

    def second(case: object) -> str:
        return "second"

    rules = tuple(
        attrs.evolve(rule(name), looks_at=looks_at)
        for name, looks_at in (("a", first), ("b", second), ("c", first), ("d", None))
    )
    book = RuleBook(id="b", version="1", rules=rules)
    assert [finding.rule for finding in decide(book, 0, Recollection()).findings] == list("abcd")


def test_recollection_never_outgrows_its_room() -> None:
    """When it is full it begins anew."""
    known = Recollection()
    for number in range(ROOM + 1):
        known.keep(number, "answer")
        assert len(known) <= ROOM
    assert (known.tell(ROOM), known.tell(0)) == ("answer", None)


def all_pairs(programme: Programme, on: date) -> list[Decision]:
    """Every place against every package."""
    return [
        funding_access(programme, locality=place.id, package=package.id, on=on)
        for place, package in product(programme.localities, programme.packages)
    ]


def test_recollection_is_no_part_of_the_record() -> None:
    """It changes neither equality nor text nor bytes, and no deep copy takes it along."""
    fresh = attrs.evolve(reference.wave_4())
    used = attrs.evolve(fresh)
    all_pairs(used, DAY)
    assert len(used.recollection) > 0
    assert used == fresh
    assert (hash(used), repr(used)) == (hash(fresh), repr(fresh))
    assert pickle.dumps(used) == pickle.dumps(fresh)
    for copied in (copy.deepcopy(used), attrs.evolve(used), pickle.loads(pickle.dumps(used))):  # noqa: S301 - our own
        assert (copied, len(copied.recollection)) == (used, 0)


def test_threads_find_the_same() -> None:
    """Several threads that ask about one record at once get what one gets."""
    expected = all_pairs(attrs.evolve(reference.illustration()), DAY)
    shared = attrs.evolve(reference.illustration())
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda _: all_pairs(shared, DAY), range(4)))
    assert told == [expected] * 4


def test_place_or_package_of_its_own_is_asked_about_itself() -> None:
    """A case whose package or place only resembles that of the record gets no finding of it."""
    programme = attrs.evolve(reference.illustration())
    place, package = programme.localities[0], programme.packages[0]
    on = date(2018, 6, 1)
    case = FundingAccessCase(programme=programme, locality=place, package=package, on=on)
    assert decide_access(case, FUNDING_ACCESS).outcome is Outcome.GRANTED
    over = attrs.evolve(package.window, closes=PartialDate.on(date(2017, 1, 1)))
    for changed in (
        attrs.evolve(case, package=attrs.evolve(package, window=over)),
        attrs.evolve(case, locality=attrs.evolve(place, dossier=Dossier.PARTIAL, name="X")),
    ):
        alone = FUNDING_ACCESS.decide(changed, question=PHRASE, on=on)
        assert alone.findings != decide_access(case, FUNDING_ACCESS).findings
        assert decide_access(changed, FUNDING_ACCESS).findings == alone.findings
