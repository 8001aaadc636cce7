"""The question which rate of co-financing holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.errors import Violation
from inclusion.invariants import not_negative
from inclusion.operational_programme import OperationalProgramme
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class RateQuestion(Valid):
    """What is asked about a rate.

    Args:
        programme: The operational programme.
        kind: The kind of beneficiary.
        on: The day.
        call: The public number of the call, if one is given.
        population: The number of inhabitants, if it is known.
    """

    programme: OperationalProgramme
    kind: BeneficiaryKind
    on: date
    call: int | None = None
    population: int | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "call", "population")
