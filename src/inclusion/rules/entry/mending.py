"""What a condition of entry comes to that is not met, or not known to be.

Until the last day on which the wave takes applications a better one can be delivered; after it
nothing can be mended in this wave. Where that last day is not known, neither can be said.
"""

from __future__ import annotations

from typing import NamedTuple

from inclusion.answer import Answer
from inclusion.finding import MissingFact, Step
from inclusion.language import Text
from inclusion.phrase import Fact
from inclusion.quantity import Quantity
from inclusion.rule import Reason, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import last_day, missing_deadline

_FOR_GOOD = Text(
    en="It can no longer be mended in this wave; last day: {last_day}.",
    cs="V této vlně to již nelze napravit; poslední den: {last_day}.",
)
_PERHAPS = Text(
    en="Whether it can still be mended on {day} cannot be told.",
    cs="Zda to lze ke dni {day} ještě napravit, nelze určit.",
)


class Failure(NamedTuple):
    """The reasons for a condition that is not met.

    Args:
        open: While the wave takes applications.
        over: When it no longer does.
        unclear: When it is not known whether it does.
    """

    open: Reason
    over: Reason
    unclear: Reason

    @classmethod
    def of(cls, code: str, text: Text) -> Failure:
        """The three reasons that say a text, and whether it can still be mended.

        Args:
            code: The code; those of the other two are made from it.
            text: What is not met.
        """
        return cls(
            open=Reason(code=code, answer=Answer.NOT_MET, text=text),
            over=Reason(
                code=f"{code}-too-late",
                answer=Answer.NOT_MET,
                final=True,
                text=_joined(text, _FOR_GOOD),
            ),
            unclear=Reason(
                code=f"{code}-perhaps-too-late",
                answer=Answer.UNDETERMINED,
                could_bar=True,
                text=_joined(text, _PERHAPS),
            ),
        )

    def found(
        self,
        case: EntryCase,
        *facts: Fact,
        steps: tuple[Step, ...],
        distance: Quantity | None = None,
    ) -> Ruling:
        """The reason that holds on the day of the case.

        Args:
            case: The case.
            facts: The values compared.
            steps: What mends it while the wave takes applications.
            distance: How far it is from being met, where that can be measured.
        """
        until = case.wave.applications_until
        if until is None or case.is_closed is None:
            return self.unclear.because(*facts, case.day, missing=(missing_deadline(case),))
        if case.is_closed:
            return self.over.because(*facts, last_day(case, until), distance=distance)
        return self.open.because(*facts, steps=steps, distance=distance)


class Doubt(NamedTuple):
    """The reasons for a condition of which it is not known whether it is met.

    Args:
        open: While the wave surely takes applications: whatever turns out can be mended.
        late: Otherwise: it could turn out that nothing can mend it.
    """

    open: Reason
    late: Reason

    @classmethod
    def of(cls, code: str, text: Text) -> Doubt:
        """The two reasons that say a text.

        Args:
            code: The code; that of the other is made from it.
            text: What is not known.
        """
        answer = Answer.UNDETERMINED
        return cls(
            open=Reason(code=code, answer=answer, text=text),
            late=Reason(code=f"{code}-late", answer=answer, could_bar=True, text=text),
        )

    def found(self, case: EntryCase, *facts: Fact, missing: tuple[MissingFact, ...]) -> Ruling:
        """The reason that holds on the day of the case.

        Args:
            case: The case.
            facts: The values at hand.
            missing: The facts that are missing.
        """
        reason = self.open if case.is_closed is False else self.late
        return reason.because(*facts, missing=missing)


def _joined(text: Text, more: Text) -> Text:
    return Text(en=f"{text.en} {more.en}", cs=f"{text.cs} {more.cs}")
