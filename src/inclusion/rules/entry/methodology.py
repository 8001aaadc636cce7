"""Which methodology governs the application; advice only.

It is that under which the wave runs. The text of the methodologies was read in its first pages
only, so no condition of entry is taken from it.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH, MethodologyVersion, methodology_version
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import missing_delivery, step
from inclusion.rules.facts import missing
from inclusion.source import Confidence

GOVERNS = Reason(
    code="governs",
    answer=Answer.MET,
    text=Text(en="The wave runs under: {methodology}.", cs="Vlna se řídí: {methodology}."),
)
NOT_YET = Reason(
    code="not-yet",
    answer=Answer.NOT_MET,
    text=Text(
        en="The wave is said to run under {methodology}, which governs later applications only:"
        " {since}.",
        cs="Vlna se má řídit dokumentem {methodology}, který se vztahuje až na pozdější přihlášky:"
        " {since}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Which methodology governs the application cannot be told.",
        cs="Kterou metodikou se přihláška řídí, nelze určit.",
    ),
)
_WHICH = Text(en="under which methodology {wave} runs", cs="kterou metodikou se řídí {wave}")
_TEXT = Text(
    en="what the methodology {identifier} is and from when it governs",
    cs="co je metodika {identifier} a odkdy platí",
)
_CHECK = Text(
    en="Whoever keeps the record checks under which methodology the wave runs",
    cs="Kdo vede záznam, ověří, kterou metodikou se vlna řídí",
)


def _evaluate(case: EntryCase) -> Ruling:
    identifier = case.wave.methodology
    if identifier is None:
        return UNKNOWN.because(missing=(missing("wave-methodology", _WHICH, case.intake),))
    version = methodology_version(identifier)
    if version is None:
        name = Fact(name="identifier", value=str(identifier))
        return UNKNOWN.because(missing=(missing("methodology", _TEXT, name),))
    return _found(case, version)


def _found(case: EntryCase, version: MethodologyVersion) -> Ruling:
    delivered = case.application.delivered
    name = Fact(name="methodology", value=version.name, grounds=version.basis)
    if delivered is None:
        return UNKNOWN.because(missing=(missing_delivery(case),))
    if version.since and version.may_govern(delivered) is False:
        since = Fact(name="since", value=version.since, grounds=version.basis)
        check = step(case, "check-methodology", _CHECK)
        return NOT_YET.because(name, since, steps=(check,))
    return GOVERNS.because(name)


METHODOLOGY = Rule(
    id="methodology",
    statement=Text(
        en="The methodology under which the wave runs is known, and governed the application.",
        cs="Je známo, kterou metodikou se vlna řídí, a metodika se na přihlášku vztahovala.",
    ),
    basis=(
        ground("S11", Confidence.HIGH, "wave 7 runs under 5.0", "7. vlna se řídí metodikou 5.0"),
        ground(
            "S40",
            Confidence.HIGH,
            "a version binds applications filed after a day",
            "verze zavazuje žádosti podané po určitém dni",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(GOVERNS, NOT_YET, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
