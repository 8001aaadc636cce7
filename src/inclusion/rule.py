"""A rule as a value, and a book of rules that decides a case.

This module knows nothing of the domain. A rule is a pure function of a case that picks one of its
declared reasons. The reason carries the answer and the words; the function supplies the facts. A
book is an explicit tuple of rules.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from typing import Final, Generic, NamedTuple, TypeVar, cast

import attrs

from inclusion.answer import Answer
from inclusion.dates import DayRange
from inclusion.decision import Decision
from inclusion.errors import Violation
from inclusion.finding import Finding, MissingFact, Step, Weight
from inclusion.invariants import distinct, not_blank, not_empty
from inclusion.language import Text
from inclusion.money import Money
from inclusion.phrase import Fact, Phrase, template_violations
from inclusion.quantity import Quantity
from inclusion.recollection import Recollection
from inclusion.rule_group import BROKEN, RuleGroup, rule_groups
from inclusion.source import Ground
from inclusion.validity import Assembly, Valid, assembly

Case = TypeVar("Case")


@attrs.frozen(kw_only=True)
class Reason(Valid):
    """One reason that a rule can give.

    Args:
        code: Its stable code, unique within the rule.
        answer: The answer it stands for.
        text: The words, with places for facts.
        final: Whether it means that nothing can mend it.
        could_bar: Whether, where it is undetermined, it could turn out final.
    """

    code: str
    answer: Answer
    text: Text
    final: bool = False
    could_bar: bool = False

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "code")
        yield from template_violations(self.text)
        if self.final and self.answer is not Answer.NOT_MET:
            yield Violation(("final",), "final", "only what is not met can be final")
        if self.could_bar and self.answer is not Answer.UNDETERMINED:
            yield Violation(("could_bar",), "could-bar", "only what is undetermined could bar")

    def because(
        self,
        *facts: Fact,
        missing: tuple[MissingFact, ...] = (),
        steps: tuple[Step, ...] = (),
        distance: Quantity | Money | None = None,
    ) -> Ruling:
        """This reason with the facts of a case.

        Args:
            facts: The values compared.
            missing: The facts that are missing, where the answer is undetermined.
            steps: What would mend it, where it is not met and can be mended.
            distance: How far it is from being met, where that can be measured.
        """
        phrase = Phrase(text=self.text, facts=facts)
        return Ruling(reason=self, phrase=phrase, missing=missing, steps=steps, distance=distance)


class Ruling(NamedTuple):
    """A reason with the facts of a case: what the function of a rule returns.

    The finding made of it is checked; to check it here too would be to check it twice.

    Args:
        reason: The reason.
        phrase: Its words and facts.
        missing: The facts that are missing.
        steps: What would mend it.
        distance: How far it is from being met.
    """

    reason: Reason
    phrase: Phrase
    missing: tuple[MissingFact, ...] = ()
    steps: tuple[Step, ...] = ()
    distance: Quantity | Money | None = None


@attrs.frozen(kw_only=True)
class Rule(Valid, Generic[Case]):
    """A rule.

    Args:
        id: Its stable identifier; it never changes once released.
        statement: The rule in one sentence.
        basis: What it rests on.
        in_force: The days on which it is known to hold, both ends included.
        reasons: Every reason it can give.
        evaluate: The function that picks one.
        weight: Whether it counts for the outcome.
        turns: Functions that give the days which the rule works out and compares with the day of
            the case, such as a day six months after one of the record; they do not look at the
            day of the case. Days named in the record need not be among them. Without these days a
            timeline could miss a border.
        looks_at: Gives all of a case, beside the record and the day, that its answer depends on: of
            two cases that are alike in it, it says the same on the same day, by the same code and
            from the same distance. It does not look at the day. Without it, every case is one of
            its own.
        names: Gives what more of a case its words, missing facts and steps name; it may look at the
            day. Of two cases that are alike in this too the findings are equal.
        helps_until: Gives the last day on which its steps help, which is the same for all of them;
            it may look at the day. Where it is given, the findings may differ in this.
    """

    id: str
    statement: Text
    basis: tuple[Ground, ...]
    in_force: DayRange
    reasons: tuple[Reason, ...]
    evaluate: Callable[[Case], Ruling]
    weight: Weight = Weight.BINDING
    turns: tuple[Callable[[Case], Iterable[date]], ...] = ()
    looks_at: Callable[[Case], Hashable] | None = None
    names: Callable[[Case], Hashable] | None = None
    helps_until: Callable[[Case], date | None] | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "id")
        yield from not_empty(self, "basis", "reasons")
        yield from distinct("reasons", (reason.code for reason in self.reasons))

    def find(self, case: Case, *, on: date) -> Finding:
        """What the rule says about a case.

        Outside the days on which it is known to hold, and where its function breaks, the answer is
        undetermined: neither may ever open anything.

        Args:
            case: The case.
            on: The day.
        """
        try:
            return self._finding(self._ruling(case, on))
        except Exception as error:  # noqa: BLE001 - reported as undetermined, never grants
            problem = Fact(name="error", value=_last_line(error))
            return self._finding(FAILED.because(problem, missing=(_rule_itself(self),)))

    def _ruling(self, case: Case, on: date) -> Ruling:
        if on not in self.in_force:
            facts = (Fact(name="day", value=on), Fact(name="in_force", value=self.in_force))
            return NOT_IN_FORCE.because(*facts, missing=(_rule_itself(self),))
        ruling = self.evaluate(case)
        if ruling.reason not in self.reasons:
            raise LookupError(f"the rule does not declare the reason {ruling.reason.code!r}")
        return ruling

    def _finding(self, ruling: Ruling) -> Finding:
        if ruling[2:] == NOTHING_MORE and ruling.reason.answer in FINE:
            return self._fine(ruling.reason, ruling.phrase)
        return Finding(
            rule=self.id,
            statement=self.statement,
            answer=ruling.reason.answer,
            code=ruling.reason.code,
            reason=ruling.phrase,
            weight=self.weight,
            basis=self.basis,
            missing=ruling.missing,
            steps=ruling.steps,
            distance=ruling.distance,
            final=ruling.reason.final,
            could_bar=ruling.reason.could_bar,
        )

    def _fine(self, reason: Reason, phrase: Phrase) -> Finding:
        """A finding with which nothing can be wrong: all its parts but one are checked already."""
        if type(phrase) is not Phrase:
            raise TypeError(f"the words must be a Phrase, not {type(phrase).__name__}")
        finding: Finding = _FINDING.empty()
        checked = (self.id, self.statement, reason.answer, reason.code, phrase)
        parts = (*checked, self.weight, self.basis, *NOTHING_MORE, False, False)
        for fill, part in zip(_FINDING.slots.values(), parts, strict=True):
            fill(finding, part)
        return finding


FINE = (Answer.MET, Answer.NOT_APPLICABLE)
"""The answers that ask for no missing fact, no step and no distance."""
NOTHING_MORE = ((), (), None)
"""No missing facts, no steps, no distance."""
_FINDING = cast("Assembly", assembly(Finding))

NOT_IN_FORCE = Reason(
    code="not-in-force",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="The rule is known to hold {in_force}; what held on {day} is not known.",
        cs="Je známo, že pravidlo platí {in_force}; co platilo ke dni {day}, známo není.",
    ),
)
FAILED = Reason(
    code=BROKEN,
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="The rule could not be evaluated ({error}); please report it.",
        cs="Pravidlo nebylo možné vyhodnotit ({error}); nahlaste to prosím.",
    ),
)
RULE_ITSELF: Final = "rule"
"""The code of what is missing where it is not known how a rule reads; no record tells it."""
_HOW_THE_RULE_READS = Text(
    en="how the rule {rule} is to be applied here", cs="jak zde použít pravidlo {rule}"
)


def _last_line(error: Exception) -> str:
    """What the last line of a traceback says, whatever characters the message holds."""
    line = traceback.format_exception_only(error)[-1].strip()
    return line.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")


def _rule_itself(rule: Rule[Case]) -> MissingFact:
    what = Phrase(text=_HOW_THE_RULE_READS, facts=(Fact(name="rule", value=rule.id),))
    return MissingFact(code=RULE_ITSELF, what=what)


@attrs.frozen(kw_only=True)
class RuleBook(Valid, Generic[Case]):
    """The rules that answer one question.

    Args:
        id: Its stable identifier.
        version: Its version; it changes whenever the same facts can get another answer.
        rules: The rules, in the order in which findings are shown; at least one that is binding.
    """

    id: str
    version: str
    rules: tuple[Rule[Case], ...]
    _groups: tuple[RuleGroup[Case], ...] = attrs.field(init=False, eq=False, repr=False)
    _order: tuple[int, ...] = attrs.field(init=False, eq=False, repr=False)
    """Where each rule stands among the rules of the groups, one group after the other."""

    def __attrs_post_init__(self) -> None:
        """Refuse the book if anything is wrong with it, then group its rules."""
        super().__attrs_post_init__()
        groups = rule_groups(self.rules)
        places = [place for group in groups for place in group.places]
        object.__setattr__(self, "_groups", groups)
        object.__setattr__(self, "_order", tuple(map(places.index, range(len(places)))))

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "id", "version")
        yield from distinct("rules", (rule.id for rule in self.rules))
        if all(rule.weight is Weight.ADVISORY for rule in self.rules):
            yield Violation(("rules",), "empty", "must hold at least one that is binding")

    def decide(
        self,
        case: Case,
        *,
        question: Phrase,
        on: date,
        illustrative: bool = False,
        recollection: Recollection | None = None,
    ) -> Decision:
        """The answer of the book about a case.

        Args:
            case: The case.
            question: What is asked.
            on: The day that the answer is about.
            illustrative: Whether the facts are made up to show something.
            recollection: What was found about the same record already; it changes no answer.
        """
        return Decision(
            book=self.id,
            version=self.version,
            question=question,
            on=on,
            findings=self._found(case, on, recollection),
            illustrative=illustrative,
        )

    def _found(
        self, case: Case, on: date, recollection: Recollection | None
    ) -> tuple[Finding, ...]:
        if recollection is None:
            return tuple(rule.find(case, on=on) for rule in self.rules)
        found: list[Finding] = []
        for group in self._groups:
            found += group.findings(case, on, recollection)
        return tuple(map(found.__getitem__, self._order))
