"""The answer to the question which rate of co-financing holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.co_financing.account import account
from inclusion.co_financing.co_financing_rate import CoFinancingRate
from inclusion.errors import Violation
from inclusion.finding import MissingFact
from inclusion.invariants import not_negative
from inclusion.language import Language
from inclusion.operational_programme import OperationalProgramme
from inclusion.phrase import Phrase
from inclusion.source import Ground
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class RateAnswer(Valid):
    """Which rate holds; or that none is known; or what is missing to say.

    Args:
        programme: The operational programme asked about.
        kind: The kind of beneficiary asked about.
        on: The day asked about.
        call: The public number of the call asked about, if one was given.
        population: The number of inhabitants, if one was given.
        code: The stable code of the answer: ``found``, ``none-known``, ``not-on-this-day``,
            ``population-unknown`` or ``rates-differ``.
        rate: The rate, if there is one answer; of several that agree the one that says most.
        rates: Every rate that says the same, or, where the answer depends on what is missing,
            every rate that comes into question.
        elsewhere: Rates of the same programme and kind that do not hold for the question: of other
            calls, other days or another population.
        missing: The facts that are missing; none unless the answer depends on them.
        steps: The answer in words.
    """

    programme: OperationalProgramme
    kind: BeneficiaryKind
    on: date
    call: int | None = None
    population: int | None = None
    code: str
    rate: CoFinancingRate | None = None
    rates: tuple[CoFinancingRate, ...] = ()
    elsewhere: tuple[CoFinancingRate, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    steps: tuple[Phrase, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "population")
        if self.rate is not None and self.missing:
            yield Violation(("missing",), "missing-facts", "must be none where there is a rate")

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """What the rates rest on that the answer speaks of."""
        rates = self.rates or self.elsewhere
        return tuple(dict.fromkeys(ground for rate in rates for ground in rate.grounds))

    def explain(self, language: Language | str) -> str:
        """The answer line by line, with the sources.

        Args:
            language: ``"en"`` or ``"cs"``.

        Raises:
            ValueError: There is no such language.
        """
        return account(self.steps, self.grounds, Language(language))
