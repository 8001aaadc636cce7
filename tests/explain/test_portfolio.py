"""All places against all packages: rows, summaries, obstacles, money."""

from __future__ import annotations

import pickle
from collections import Counter
from datetime import date, timedelta
from itertools import product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    Allocation,
    AllocationBasis,
    Answer,
    Area,
    DayRange,
    Decision,
    InvalidValueError,
    Money,
    Outcome,
    Programme,
    Reach,
    Reservation,
    UnknownReferenceError,
    Weight,
    funding_access,
    money_by_area,
    money_by_package,
    portfolio,
    portfolio_over,
    reference,
    timeline,
)
from inclusion.testing import programmes, questions

WAVE_4 = reference.wave_4()
MADE_UP = reference.illustration()
ON = date(2016, 11, 1)
YEAR = DayRange(date(2016, 1, 1), date(2016, 12, 31))
OPEN_DAY = date(2018, 6, 1)
YEARS = DayRange(date(2015, 2, 1), date(2020, 12, 31))


def ask(programme: Programme, place: str, package: str, on: date) -> Decision:
    """One decision, asked for by itself."""
    return funding_access(programme, locality=place, package=package, on=on)


def pairs(programme: Programme) -> list[tuple[str, str]]:
    """Every place with every package."""
    both = product(programme.localities, programme.packages)
    return [(str(place.id), str(package.id)) for place, package in both]


@pytest.mark.parametrize("programme", [WAVE_4, MADE_UP], ids=["wave 4", "made up"])
def test_rows_are_the_single_decisions(programme: Programme) -> None:
    """Each row says of its pair what asking for it alone says, in the order of the record."""
    rows = portfolio(programme, on=ON).rows
    assert [(row.locality, row.package) for row in rows] == pairs(programme)
    for row in rows:
        alone = ask(programme, row.locality, row.package, ON)
        assert row.outcome is alone.outcome
        assert row.decisive == tuple(f"{f.rule}/{f.code}" for f in alone.decisive)
        assert (row.missing, row.steps) == (len(alone.missing), len(alone.steps))


def test_outcomes_are_counted_by_package_and_area() -> None:
    """Every outcome is counted, also where it is none; a package counts in each of its areas."""
    view = portfolio(WAVE_4, on=ON)
    assert sum(view.outcomes.values()) == 63
    assert set(view.outcomes) == set(Outcome)
    assert {sum(counts.values()) for counts in view.by_package.values()} == {9}
    for package in WAVE_4.packages:
        assert view.by_package[str(package.id)] == {
            outcome: sum(
                ask(WAVE_4, str(place.id), str(package.id), ON).outcome is outcome
                for place in WAVE_4.localities
            )
            for outcome in Outcome
        }
    of_area = Counter(area.value for package in WAVE_4.packages for area in package.areas or ())
    assert {area: sum(c.values()) for area, c in view.by_area.items()} == {
        area: 9 * number for area, number in of_area.items()
    }


def test_package_of_unknown_areas_counts_in_none() -> None:
    """Areas that are not known are not made up."""
    vague = tuple(attrs.evolve(package, areas=None) for package in MADE_UP.packages)
    view = portfolio(attrs.evolve(MADE_UP, packages=vague), on=ON)
    assert view.by_area == {}
    assert money_by_area(view) == ()


@given(programmes(max_places=2), st.data())
def test_relaxed_is_what_would_be_if_the_rule_were_met(
    programme: Programme, data: st.DataObject
) -> None:
    """An obstacle counts as alone just where every other binding rule is met or not asked."""
    on = data.draw(questions(programme)).on
    view = portfolio(programme, on=on)
    fine = {Answer.MET, Answer.NOT_APPLICABLE}
    blocked: dict[str, list[tuple[str, bool]]] = {}
    for place, package in pairs(programme):
        findings = ask(programme, place, package, on).findings
        held = [f.rule for f in findings if f.weight is Weight.BINDING and f.answer not in fine]
        for rule in held:
            blocked.setdefault(rule, []).append((place, held == [rule]))
    assert {one.rule: (one.places, one.pairs, one.alone) for one in view.obstacles} == {
        rule: (len({place for place, _ in kept}), len(kept), sum(alone for _, alone in kept))
        for rule, kept in blocked.items()
    }
    for one in view.obstacles:
        assert sum(one.relaxed.values()) == one.pairs
        assert one.relaxed[Outcome.GRANTED] == one.alone
    assert [one.places for one in view.obstacles] == sorted(
        (one.places for one in view.obstacles), reverse=True
    )


def test_nearest_rows_come_first() -> None:
    """The nearest pair is granted where one is, and what is lost comes last."""
    nearest = portfolio(MADE_UP, on=OPEN_DAY).nearest
    assert nearest[0].outcome is Outcome.GRANTED
    assert [row.nearness for row in nearest] == sorted(row.nearness for row in nearest)


def test_rows_are_plain() -> None:
    """A row for a data frame holds texts and numbers only."""
    row = portfolio(WAVE_4, on=ON, places=["novy-bor"], packages=["OP-VVV-51"]).rows[0]
    assert row.plain() == {
        "locality": "novy-bor",
        "locality_name": "Nový Bor",
        "package": "OP-VVV-51",
        "operational_programme": "OP VVV",
        "outcome": "not_yet",
        "decisive": "package-open/not-yet-open",
        "missing": 3,
        "steps": 1,
        "not_met": 1,
        "undetermined": 4,
    }
    spell = portfolio_over(WAVE_4, over=YEAR, places=["novy-bor"], packages=["OP-VVV-21"]).rows[-1]
    assert spell.plain() == {
        "locality": "novy-bor",
        "package": "OP-VVV-21",
        "first": "2016-12-10",
        "last": "2016-12-31",
        "days": 22,
        "outcome": "barred",
    }


def test_places_and_packages_can_be_chosen() -> None:
    """Only those asked for are asked about, in that order; what is not there is refused."""
    view = portfolio(WAVE_4, on=ON, places=["most", "novy-bor"][1:], packages=["OP-VVV-39"])
    assert [(row.locality, row.package) for row in view.rows] == [("novy-bor", "OP-VVV-39")]
    with pytest.raises(UnknownReferenceError):
        portfolio(WAVE_4, on=ON, places=["atlantida"])
    with pytest.raises(UnknownReferenceError):
        portfolio_over(WAVE_4, over=YEAR, packages=["OP-VVV-1"])


def test_several_processes_give_the_same_bytes() -> None:
    """However many processes work, the pickled rows are those of one, byte for byte."""
    alone = portfolio(WAVE_4, on=ON)
    over = portfolio_over(WAVE_4, over=YEAR)
    assert repr(portfolio(WAVE_4, on=ON, processes=2)) == repr(alone)
    assert repr(portfolio_over(WAVE_4, over=YEAR, processes=2)) == repr(over)
    assert pickle.loads(pickle.dumps(alone)) == alone  # noqa: S301 - our own bytes


def test_progress_is_told() -> None:
    """One process tells each place, several tell each share; at the end all are done."""
    for processes, expected in ((1, [(n, 9) for n in range(1, 10)]), (2, [(5, 9), (9, 9)])):
        told: list[tuple[int, int]] = []

        def note(done: int, of: int, told: list[tuple[int, int]] = told) -> None:
            told.append((done, of))

        portfolio(WAVE_4, on=ON, packages=["OP-VVV-21"], progress=note, processes=processes)
        assert told == expected


def test_no_process_is_refused() -> None:
    """Somebody has to do the work."""
    with pytest.raises(InvalidValueError, match="at least 1, not 0"):
        portfolio(WAVE_4, on=ON, processes=0)


def test_record_without_places_has_no_rows() -> None:
    """Nothing is asked about nobody, by one process or by two."""
    for processes in (1, 2):
        view = portfolio(reference.calls(), on=ON, processes=processes)
        assert view.rows == ()
        assert set(view.outcomes.values()) == {0}


@given(programmes(max_places=2), st.data())
def test_spells_over_days_agree_with_the_answer_of_the_day(
    programme: Programme, data: st.DataObject
) -> None:
    """For each pair the spells cover the days without a gap and agree with asking by day."""
    middle = data.draw(questions(programme)).on
    room = min((middle - date.min).days, (date.max - middle).days, 20)
    over = DayRange(middle - timedelta(room), middle + timedelta(room))
    view = portfolio_over(programme, over=over)
    told = {
        (row.locality, row.package, row.first + timedelta(offset)): row.outcome
        for row in view.rows
        for offset in range(row.days)
    }
    assert len(told) == over.days * len(pairs(programme)) == sum(view.days.values())
    for place, package in pairs(programme)[:2]:
        for offset in (0, room - 1, room, room + 1, 2 * room):
            day = over.first + timedelta(max(offset, 0))
            assert told[place, package, day] is ask(programme, place, package, day).outcome


def priced(reservation: Reservation, *allocations: Allocation) -> Programme:
    """The made-up record with one package that holds this money."""
    first = attrs.evolve(
        MADE_UP.packages[0],
        reservation=reservation,
        allocations=allocations,
        areas=(Area.EDUCATION, Area.HOUSING),
    )
    return attrs.evolve(MADE_UP, packages=(first, *MADE_UP.packages[1:]))


EU, TOTAL = AllocationBasis.EU, AllocationBasis.TOTAL
OLD = Allocation(amount=Money.czk(100), basis=TOTAL, reserved=Money.czk(10))
NEW = Allocation(amount=Money.czk(200), basis=TOTAL, reserved=Money.czk(20))
OTHER = Allocation(amount=Money.czk(50), basis=EU)
EUROS = Allocation(amount=Money.eur(7), basis=TOTAL)


@pytest.mark.parametrize(
    ("reservation", "expected"),
    [
        (Reservation.WHOLE, [(TOTAL, Money.czk(200)), (EU, Money.czk(50)), (TOTAL, Money.eur(7))]),
        (Reservation.PART, [(TOTAL, Money.czk(20))]),
        (Reservation.NONE, []),
    ],
    ids=lambda value: value.value if isinstance(value, Reservation) else "",
)
def test_newest_figure_of_each_basis_counts(
    reservation: Reservation, expected: list[tuple[AllocationBasis, Money]]
) -> None:
    """What is kept for plans counts: all, the part, nothing; bases and currencies stay apart."""
    view = portfolio(priced(reservation, OLD, NEW, OTHER, EUROS), on=OPEN_DAY)
    rows = [row for row in money_by_package(view) if row.of == "OPZ-901"]
    assert [(row.basis, row.money) for row in rows] == expected
    if reservation is Reservation.WHOLE:
        assert {row.reach for row in rows} == {Reach.WITHIN}


def test_money_is_within_reach_open_or_out() -> None:
    """One place that may is enough; none that may but some untold is open; else it is out."""
    record = priced(Reservation.WHOLE, NEW)
    unsure = timeline(record, locality="nejasnov", package="OPZ-901", over=YEARS)
    untold = unsure.first(Outcome.UNDETERMINED)
    assert untold is not None
    for places, on, expected in (
        (None, OPEN_DAY, Reach.WITHIN),
        (["nejasnov"], untold, Reach.OPEN),
        (["mimov"], OPEN_DAY, Reach.OUT),
    ):
        view = portfolio(record, on=on, places=places, packages=["OPZ-901"])
        assert [row.reach for row in money_by_package(view)] == [expected]


def test_money_of_an_area_is_added_up_where_it_can_be() -> None:
    """Amounts of one reach, basis and currency add up; the others have rows of their own."""
    first = priced(Reservation.WHOLE, NEW, OTHER).packages[0]
    twin = attrs.evolve(first, id=type(first.id)("OPZ-999"), call_number=None, call_code=None)
    record = attrs.evolve(MADE_UP, packages=(first, twin))
    rows = money_by_area(portfolio(record, on=OPEN_DAY))
    assert [(row.of, row.basis, row.money) for row in rows] == [
        ("education", TOTAL, Money.czk(400)),
        ("education", EU, Money.czk(100)),
        ("housing", TOTAL, Money.czk(400)),
        ("housing", EU, Money.czk(100)),
    ]


def test_reach_has_a_name_in_both_languages() -> None:
    """The three words of reach differ in each language."""
    for language in ("en", "cs"):
        assert len({getattr(reach.label, language) for reach in Reach}) == 3
