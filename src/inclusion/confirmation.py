"""The ministry's confirmation of cooperation for action planning in OP JAK (call 02_23_017)."""

from __future__ import annotations

from datetime import date

import attrs

from inclusion.bibliography import ground
from inclusion.counting_rules import AS_WRITTEN
from inclusion.counting_step import in_brackets
from inclusion.deadline import Deadline
from inclusion.language import Language, Text
from inclusion.phrase import Fact, Phrase
from inclusion.source import Confidence, Ground
from inclusion.term import Term, TermUnit
from inclusion.validity import Valid

_TERM = Term(10, TermUnit.WORKING_DAYS)
_FIRST_NOTICE = Text(
    en="The first notice: the ministry returns the confirmation within {term}, by {day}.",
    cs="První oznámení: ministerstvo vrátí potvrzení ve lhůtě {term}, nejpozději {day}.",
)
_LATER_NOTICE = Text(
    en="A later notice: the ministry returns the confirmation without undue delay; no day follows "
    "from that.",
    cs="Pozdější oznámení: ministerstvo vrátí potvrzení bez zbytečného odkladu; žádný den z toho "
    "neplyne.",
)


@attrs.frozen(kw_only=True)
class ConfirmationDue(Valid):
    """By when the confirmation is to be returned; two notices differ, and both are kept.

    Args:
        deadline: The deadline by the first notice.
        first_notice: What the first notice says, with the day that follows.
        first_basis: Where it says so.
        later_notice: What a later notice says, from which no day follows.
        later_basis: Where it says so.
    """

    deadline: Deadline
    first_notice: Phrase
    first_basis: tuple[Ground, ...]
    later_notice: Phrase
    later_basis: tuple[Ground, ...]

    def explain(self, language: Language | str) -> str:
        """Both notices, and how the day of the first was found.

        Args:
            language: The reader's language, or its code, ``en`` or ``cs``.

        Raises:
            ValueError: There is no such language.
        """
        reader = Language(language)
        first = (self.first_notice.to(reader), *in_brackets(self.first_basis, reader))
        later = (self.later_notice.to(reader), *in_brackets(self.later_basis, reader))
        return "\n".join((" ".join(first), " ".join(later), self.deadline.explain(reader)))


def confirmation_due(requested_on: date) -> ConfirmationDue:
    """By when the ministry is to return a filled and signed confirmation (rule 57).

    The first notice gives ten working days, a later one says "without undue delay". Neither says
    from which day the term runs; the day on which the data box delivers the request is taken, and
    it is not counted.

    Args:
        requested_on: The day on which the request was delivered to the ministry, from 1990.

    Raises:
        InvalidValueError: The law on holidays of that year is not recorded.
    """
    deadline = Deadline.after(requested_on, _TERM, rules=AS_WRITTEN)
    facts = (
        Fact(name="term", value=_TERM.quantity),
        Fact(name="day", value=deadline.ends_on),
    )
    return ConfirmationDue(
        deadline=deadline,
        first_notice=Phrase(text=_FIRST_NOTICE, facts=facts),
        first_basis=(ground("S46", Confidence.HIGH),),
        later_notice=Phrase(text=_LATER_NOTICE),
        later_basis=(ground("S47", Confidence.HIGH),),
    )
