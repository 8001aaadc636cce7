"""The place cooperates with the Agency on the day (P10): without that the money is out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing, missing_day
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Citation, Confidence
from inclusion.three_valued import some

RUNS = Reason(
    code="runs",
    answer=Answer.MET,
    text=Text(
        en="{locality} has cooperated with the Agency since {began}.",
        cs="Místo {locality} spolupracuje s Agenturou; začátek spolupráce: {began}.",
    ),
)
NOT_BEGUN = Reason(
    code="not-begun",
    answer=Answer.NOT_MET,
    text=Text(
        en="The cooperation of {locality} begins only later: {began}.",
        cs="Spolupráce místa {locality} začíná až později: {began}.",
    ),
)
ENDED = Reason(
    code="ended",
    answer=Answer.NOT_MET,
    text=Text(
        en="The cooperation of {locality} is over; its last day: {ended}.",
        cs="Spolupráce místa {locality} skončila; její poslední den: {ended}.",
    ),
)
GIVEN_UP = Reason(
    code="given-up",
    answer=Answer.NOT_MET,
    text=Text(
        en="{locality} gave notice of the memorandum and its council decided so; the last day:"
        " {last_day}.",
        cs="Místo {locality} memorandum vypovědělo a rozhodlo o tom zastupitelstvo; poslední den:"
        " {last_day}.",
    ),
)
NONE = Reason(
    code="none",
    answer=Answer.NOT_MET,
    text=Text(
        en="{locality} does not cooperate with the Agency, and without that nobody reaches this"
        " money.",
        cs="Místo {locality} s Agenturou nespolupracuje; bez spolupráce na tyto peníze nikdo"
        " nedosáhne.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {locality} cooperates with the Agency on {day} cannot be told from the record.",
        cs="Zda místo {locality} ke dni {day} spolupracuje s Agenturou, nelze ze záznamu určit.",
    ),
)
_NOT_RECORDED = Text(
    en="whether {locality} cooperates with the Agency",
    cs="zda místo {locality} spolupracuje s Agenturou",
)
_BEGAN = Text(
    en="when the cooperation of {locality} began", cs="kdy začala spolupráce místa {locality}"
)
_BEGAN_ON = Text(
    en="on which day the cooperation of {locality} began (known: {known})",
    cs="kterého dne začala spolupráce místa {locality} (známo: {known})",
)
_ENDED = Text(
    en="whether and when the cooperation of {locality} ended",
    cs="zda a kdy skončila spolupráce místa {locality}",
)
_ENDED_ON = Text(
    en="when the cooperation of {locality} ended (known: {known})",
    cs="kdy skončila spolupráce místa {locality} (známo: {known})",
)
_NOTICE = Text(
    en="whether the council of {locality} decided on the notice of the memorandum, and its last"
    " day",
    cs="zda zastupitelstvo místa {locality} rozhodlo o výpovědi memoranda a jaký je jeho"
    " poslední den",
)
_WAIT = Text(
    en="{locality} waits for the cooperation to begin",
    cs="Místo {locality} vyčká začátku spolupráce",
)
_APPLY = Text(
    en="{locality} applies in a wave and is selected by the Monitoring Committee",
    cs="Místo {locality} podá přihlášku v některé vlně a Monitorovací výbor toto místo vybere",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    lasting = [(c, c.lasts(case.locality, on=case.on)) for c in case.cooperations]
    found = some(lasts for _, lasts in lasting) if lasting else case.dossier.silence
    if found is None:
        doubtful = tuple(c for c, lasts in lasting if lasts is None)
        return UNKNOWN.because(case.place, case.day, missing=tuple(_missing(case, doubtful)))
    running = [(c, c.began) for c, lasts in lasting if lasts and c.began]
    if running:
        cooperation, began = running[-1]
        return RUNS.because(case.place, fact(case, "began", began, cooperation.citations))
    return _not_running(case)


def _not_running(case: FundingAccessCase) -> Ruling:
    ahead = [(c.began, c) for c in case.cooperations if c.began and c.began.earliest > case.on]
    if ahead:
        began, cooperation = min(ahead, key=lambda pair: pair[0].earliest)
        began_fact = fact(case, "began", began, cooperation.citations)
        wait = step(case, "await-cooperation", _WAIT, case.place)
        return NOT_BEGUN.because(case.place, began_fact, steps=(wait,))
    apply = step(case, "apply-in-a-wave", _APPLY, case.place)
    notices = _notices(case)
    if notices:
        last_day, citations = max(notices, key=lambda pair: pair[0].latest)
        last_fact = fact(case, "last_day", last_day, citations)
        return GIVEN_UP.because(case.place, last_fact, steps=(apply,))
    over = [(c.ended, c) for c in case.cooperations if c.ended]
    if over:
        ended, cooperation = over[-1]
        ended_fact = fact(case, "ended", ended, cooperation.citations)
        return ENDED.because(case.place, ended_fact, steps=(apply,))
    return NONE.because(case.place, steps=(apply,))


def _notices(case: FundingAccessCase) -> list[tuple[PartialDate, tuple[Citation, ...]]]:
    """The last days by the notices with which the last cooperation was given up."""
    last = case.cooperations[-1:]
    return [
        (memorandum.notice.last_day, memorandum.notice.citations)
        for cooperation in last
        if cooperation.is_given_up(case.locality, on=case.on)
        for memorandum in cooperation.memoranda
        if memorandum.notice and memorandum.notice.last_day
    ]


def _missing(case: FundingAccessCase, doubtful: tuple[Cooperation, ...]) -> Iterator[MissingFact]:
    if not doubtful:
        yield missing("cooperation", _NOT_RECORDED, case.place)
    for cooperation in doubtful:
        began, ended = cooperation.began, cooperation.ended
        if began is None or began.has_come_by(case.on) is None:
            yield missing_day("cooperation-began", began, _BEGAN, _BEGAN_ON, case.place)
        if case.dossier.lasts_on(case.on, PartialDate.on(case.on), ended) is None:
            yield missing_day("cooperation-ended", ended, _ENDED, _ENDED_ON, case.place)
        if cooperation.is_given_up(case.locality, on=case.on) is None:
            yield missing("notice", _NOTICE, case.place)


COOPERATION = Rule(
    id="cooperation",
    statement=Text(
        en="The place cooperates with the Agency on the day.",
        cs="Místo k danému dni spolupracuje s Agenturou.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statement P10", "bod P10"),
        ground(
            "S32",
            Confidence.HIGH,
            "notice of a town: the council decides, not the board",
            "výpověď obce: rozhoduje zastupitelstvo, ne rada",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(RUNS, NOT_BEGUN, ENDED, GIVEN_UP, NONE, UNKNOWN),
    evaluate=_evaluate,
    looks_at=looks_at.place,
    helps_until=looks_at.last_day,
)
