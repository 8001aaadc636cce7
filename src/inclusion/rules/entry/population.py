"""The territory has the inhabitants that the wave asks for (A2).

The limit belongs to the whole territory, not to each municipality of it, so that small places may
apply together.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import missing_deadline, missing_territory, step
from inclusion.rules.entry.headcount import Headcount, headcount
from inclusion.rules.entry.mending import Doubt, Failure
from inclusion.rules.facts import fact, missing
from inclusion.source import Confidence

ENOUGH = Reason(
    code="enough",
    answer=Answer.MET,
    text=Text(
        en="Inhabitants of the territory ({territory}): at least {known}; asked for: {least}.",
        cs="Počet obyvatel území ({territory}): nejméně {known}; požaduje se: {least}.",
    ),
)
NO_LIMIT = Reason(
    code="no-limit",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The wave does not ask for a number of inhabitants.",
        cs="Vlna na počtu obyvatel nezávisí.",
    ),
)
TOO_FEW = Failure.of(
    "too-few",
    Text(
        en="Inhabitants of the territory ({territory}): at most {known}; asked for: {least}.",
        cs="Počet obyvatel území ({territory}): nejvýše {known}; požaduje se: {least}.",
    ),
)
LIMIT_UNKNOWN = Doubt.of(
    "limit-unknown",
    Text(
        en="Whether {wave} asked for a number of inhabitants is not known.",
        cs="Zda se požadoval určitý počet obyvatel ({wave}), není známo.",
    ),
)
UNKNOWN = Doubt.of(
    "unknown",
    Text(
        en="Whether the territory of the application has {least} inhabitants cannot be told.",
        cs="Zda má území přihlášky požadovaný počet obyvatel ({least}), nelze určit.",
    ),
)
_LIMIT = Text(
    en="the least number of inhabitants asked for in {wave}, if there was one",
    cs="nejmenší požadovaný počet obyvatel, pokud byl stanoven ({wave})",
)
_NO_FIGURE = Text(
    en="how many people lived in {territory} when applications were due",
    cs="kolik obyvatel měly v době podání přihlášek tyto obce: {territory}",
)
_DISAGREE = Text(
    en="which of the figures for {territory} holds; together they give {bounds}",
    cs="který z údajů platí pro tyto obce: {territory}; dohromady dávají {bounds}",
)
_JOIN = Text(
    en="{locality} applies together with other municipalities, so that their territory reaches"
    " {least} inhabitants",
    cs="Místo {locality} podá přihlášku společně s dalšími obcemi, aby území dosáhlo počtu obyvatel"
    " {least}",
)


def _evaluate(case: EntryCase) -> Ruling:
    limit = case.wave.inhabitants_at_least
    if limit is None:
        lacking = missing("inhabitants-at-least", _LIMIT, case.intake)
        return LIMIT_UNKNOWN.found(case, case.intake, missing=(lacking,))
    if limit == 0:
        return NO_LIMIT.because()
    people = headcount(case)
    least = fact(case, "least", limit, case.wave.citations)
    territory = case.named(case.territory.municipalities)
    if people.least >= limit:
        known = fact(case, "known", people.least, people.citations)
        return ENOUGH.because(territory, known, least)
    if people.most is not None and people.most < limit:
        known = fact(case, "known", people.most, people.citations)
        short = Quantity(number=limit - people.most, unit=Unit.INHABITANTS)
        join = step(case, "apply-together", _JOIN, case.place, least)
        return TOO_FEW.found(case, territory, known, least, steps=(join,), distance=short)
    return UNKNOWN.found(case, least, missing=tuple(_missing(case, people)))


def _missing(case: EntryCase, people: Headcount) -> Iterator[MissingFact]:
    if not case.territory.whole:
        yield missing_territory(case)
    if people.unknown:
        yield missing("inhabitants", _NO_FIGURE, case.named(people.unknown))
        if case.wave.applications_until is None:
            yield missing_deadline(case)
    elif people.most is not None:
        bounds = Fact(name="bounds", value=(people.least, people.most))
        yield missing(
            "inhabitants-agreed", _DISAGREE, case.named(case.territory.municipalities), bounds
        )


POPULATION = Rule(
    id="population",
    statement=Text(
        en="The whole territory has the number of inhabitants that the wave asks for.",
        cs="Celé území má počet obyvatel, který vlna požaduje.",
    ),
    basis=(
        ground(
            "S04",
            Confidence.HIGH,
            "wave 4: at least 5,000 inhabitants in the delimited territory",
            "4. vlna: alespoň 5 000 obyvatel ve vymezeném území",
        ),
        ground(
            "S14", Confidence.HIGH, "a joint application sums up", "společná přihláška se sčítá"
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(ENOUGH, NO_LIMIT, *TOO_FEW, *LIMIT_UNKNOWN, *UNKNOWN),
    evaluate=_evaluate,
)
