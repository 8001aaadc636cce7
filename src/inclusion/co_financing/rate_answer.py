"""The answer to the question which rate of co-financing holds."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.co_financing.account import account
from inclusion.co_financing.co_financing_rate import CoFinancingRate
from inclusion.co_financing.rate_question import RateQuestion
from inclusion.errors import Violation
from inclusion.finding import MissingFact
from inclusion.language import Language
from inclusion.phrase import Phrase
from inclusion.source import Ground
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class RateAnswer(Valid):
    """Which rate holds; or that none is known; or what is missing to say.

    Args:
        question: What was asked.
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

    question: RateQuestion
    code: str
    rate: CoFinancingRate | None = None
    rates: tuple[CoFinancingRate, ...] = ()
    elsewhere: tuple[CoFinancingRate, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    steps: tuple[Phrase, ...] = ()

    def _violations(self) -> Iterator[Violation]:
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
