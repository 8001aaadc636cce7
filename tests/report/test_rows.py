"""Many decisions as rows."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from inclusion import funding_access, reference
from inclusion.programme import Programme
from inclusion.report import decision_rows

DAYS = [date(2016, 6, 1), date(2017, 6, 1), date(2018, 12, 1)]


@pytest.mark.parametrize(
    "programme", [reference.wave_4(), reference.illustration()], ids=["wave 4", "illustration"]
)
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_rows_are_the_decisions(programme: Programme, on: date) -> None:
    """There is a row for each place and package, in order, and it says what the decision says."""
    rows = list(decision_rows(programme, on))
    pairs = product(programme.localities, programme.packages)
    for row, (place, package) in zip(rows, pairs, strict=True):
        decision = funding_access(programme, locality=place.id, package=package.id, on=on)
        assert (row.on, row.locality, row.package) == (str(on), str(place.id), str(package.id))
        assert row.locality_name == place.name
        assert row.operational_programme == package.operational_programme.value
        assert row.outcome == decision.outcome.value
        assert row.decisive == tuple(f"{f.rule}/{f.code}" for f in decision.decisive)
        assert (row.missing, row.steps) == (len(decision.missing), len(decision.steps))


def test_rows_come_one_by_one() -> None:
    """The first row is there before the others are decided."""
    rows = decision_rows(reference.wave_4(), DAYS[0])
    assert next(rows).locality == str(reference.wave_4().localities[0].id)
