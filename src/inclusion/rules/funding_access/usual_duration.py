"""The cooperation is expected to last as long as is usual in its wave (B15, P6). Advice only.

"As a rule three years" is a custom. The real end comes from a decision; an end put off by one is
not compared, nor the length of remote partial support, which is agreed in each case (B16).
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Confidence
from inclusion.wave import Wave

USUAL = Reason(
    code="usual",
    answer=Answer.MET,
    text=Text(
        en="The cooperation is expected to end on {expected_end}, as is usual in its wave.",
        cs="Spolupráce má podle předpokladu skončit {expected_end}, jak je ve vlně obvyklé.",
    ),
)
SHORTER = Reason(
    code="shorter",
    answer=Answer.NOT_MET,
    text=Text(
        en="The cooperation is expected to end ({expected_end}) sooner than is usual in its wave"
        " ({usual_end}).",
        cs="Spolupráce má skončit dříve ({expected_end}), než je ve vlně obvyklé ({usual_end}).",
    ),
)
LONGER = Reason(
    code="longer",
    answer=Answer.NOT_MET,
    text=Text(
        en="The cooperation is expected to end ({expected_end}) later than is usual in its wave"
        " ({usual_end}).",
        cs="Spolupráce má skončit později ({expected_end}), než je ve vlně obvyklé ({usual_end}).",
    ),
)
PROLONGED = Reason(
    code="prolonged",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The end of the cooperation was put off by a decision to {expected_end}.",
        cs="Konec spolupráce byl rozhodnutím posunut na {expected_end}.",
    ),
)
AGREED = Reason(
    code="agreed",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The length of this support is agreed in each case; none is usual.",
        cs="Délka této podpory se sjednává individuálně; žádná není obvyklá.",
    ),
)
NO_COOPERATION = Reason(
    code="no-cooperation",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="No cooperation of {locality} runs on {day} that came by a wave.",
        cs="Ke dni {day} neběží žádná spolupráce místa {locality}, která vzešla z některé vlny.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the cooperation of {locality} is expected to last as long as is usual cannot be"
        " told.",
        cs="Zda má spolupráce místa {locality} trvat tak dlouho, jak je obvyklé, nelze určit.",
    ),
)
_LENGTH = Text(
    en="from when until when the cooperation of {locality} was to last, and how long is usual",
    cs="odkdy dokdy měla spolupráce místa {locality} trvat a jaká délka je obvyklá",
)
_CONFIRM = Text(
    en="{locality} and the Agency confirm until when they cooperate",
    cs="Místo {locality} a Agentura potvrdí, do kdy spolupracují",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    if case.running is None:
        return _unknown(case)
    if not case.running:
        return NO_COOPERATION.because(case.place, case.day)
    cooperation = case.running[-1]
    if cooperation.prolongations:
        last = cooperation.prolongations[-1]
        return PROLONGED.because(fact(case, "expected_end", last.expected_end, last.citations))
    if any(period.kind.is_partial for period in cooperation.support):
        return AGREED.because()
    if not cooperation.support and case.dossier.silence is None:
        return _unknown(case)
    if cooperation.wave is None and case.dossier.silence is False:
        return NO_COOPERATION.because(case.place, case.day)
    wave = case.programme.wave(cooperation.wave) if cooperation.wave else None
    usual = wave.usual_end(cooperation.began) if wave and cooperation.began else None
    expected = cooperation.expected_end
    if wave is None or usual is None or expected is None:
        return _unknown(case)
    return _compared(case, cooperation, wave, usual, expected)


def _compared(
    case: FundingAccessCase,
    cooperation: Cooperation,
    wave: Wave,
    usual: PartialDate,
    expected: PartialDate,
) -> Ruling:
    end = fact(case, "expected_end", expected, cooperation.citations)
    ends = (end, fact(case, "usual_end", usual, wave.citations))
    confirm = step(case, "confirm-length", _CONFIRM, case.place)
    if expected.latest < usual.earliest:
        away = Quantity(number=(usual.earliest - expected.latest).days, unit=Unit.DAYS)
        return SHORTER.because(*ends, steps=(confirm,), distance=away)
    if expected.earliest > usual.latest:
        away = Quantity(number=(expected.earliest - usual.latest).days, unit=Unit.DAYS)
        return LONGER.because(*ends, steps=(confirm,), distance=away)
    same = usual.is_exact and usual == expected
    return USUAL.because(end) if same else _unknown(case)


def _unknown(case: FundingAccessCase) -> Ruling:
    return UNKNOWN.because(case.place, missing=(missing("usual-length", _LENGTH, case.place),))


USUAL_DURATION = Rule(
    id="usual-duration",
    statement=Text(
        en="The cooperation is expected to last as long as is usual in its wave.",
        cs="Spolupráce má trvat tak dlouho, jak je v její vlně obvyklé.",
    ),
    basis=(
        ground("S09", Confidence.HIGH, "as a rule three years", "zpravidla tři roky"),
        ground("S01", Confidence.HIGH, "statement P6", "bod P6"),
        ground(
            "S25",
            Confidence.HIGH,
            "remote partial support agreed for twelve months",
            "vzdálená dílčí podpora sjednaná na dvanáct měsíců",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(USUAL, SHORTER, LONGER, PROLONGED, AGREED, NO_COOPERATION, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
    looks_at=looks_at.place,
    helps_until=looks_at.last_day,
)
