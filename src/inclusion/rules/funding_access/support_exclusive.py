"""No municipality has the coordinated approach and remote partial support at once (B14). Advice.

Records that say so exist, and no source makes money depend on it; so the contradiction is reported
with its days and refuses nothing. A municipality that belongs to several places counts in all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.cooperation import Cooperation
from inclusion.finding import MissingFact, Weight
from inclusion.language import Text
from inclusion.locality import Locality
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Named
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Confidence
from inclusion.support import SupportKind, SupportPeriod
from inclusion.three_valued import every, negation, some

EXCLUSIVE = Reason(
    code="exclusive",
    answer=Answer.MET,
    text=Text(
        en="On {day} no municipality of {locality} has the coordinated approach and remote partial"
        " support at once.",
        cs="Ke dni {day} nemá žádná obec místa {locality} koordinovaný přístup a vzdálenou dílčí"
        " podporu zároveň.",
    ),
)
BOTH = Reason(
    code="both",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} {who} has both: {coordinated} since {coordinated_since}, and"
        " {partial} since {partial_since}.",
        cs="Ke dni {day} má {who} obojí: {coordinated} (od: {coordinated_since}) a"
        " {partial} (od: {partial_since}).",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether a municipality of {locality} has the coordinated approach and remote partial"
        " support at once on {day} cannot be told.",
        cs="Zda ke dni {day} má některá obec místa {locality} koordinovaný přístup a vzdálenou"
        " dílčí podporu zároveň, nelze určit.",
    ),
)
_WHICH = Text(
    en="which kinds of support the municipalities of {locality} have on {day}",
    cs="jaké druhy podpory mají obce místa {locality} ke dni {day}",
)
_END = Text(
    en="{who} and the Agency end one of the two kinds of support",
    cs="{who} a Agentura jeden z obou druhů podpory ukončí",
)


class _Holder(NamedTuple):
    """The place itself, or a municipality of it, with the places whose support is its own."""

    name: Named
    places: tuple[tuple[Locality, bool | None], ...]
    """Each place, and whether the municipality belongs to it on the day."""


class _Share(NamedTuple):
    """A kind of support that a holder has on the day, perhaps."""

    lasts: bool | None
    period: SupportPeriod | None


def _evaluate(case: FundingAccessCase) -> Ruling:
    answers = [(holder, _has_both(case, holder)) for holder in _holders(case)]
    if some(both for _, both in answers) is False:
        return EXCLUSIVE.because(case.day, case.place)
    for holder, both in answers:
        if both:
            return _both(case, holder)
    return UNKNOWN.because(case.place, case.day, missing=(_missing(case),))


def _holders(case: FundingAccessCase) -> Iterator[_Holder]:
    place = case.locality
    yield _Holder(
        Named(kind="locality", id=str(place.id), name=place.name),
        ((place, True),),
    )
    for member in case.members:
        places = case.programme.localities_of(member)
        belongs = tuple((one, one.has_member(member, on=case.on)) for one in places)
        yield _Holder(case.named(member), belongs)


def _has_both(case: FundingAccessCase, holder: _Holder) -> bool | None:
    return every(
        some(share.lasts for share in _shares(case, holder, belongs))
        for belongs in (_coordinated, _partial)
    )


def _both(case: FundingAccessCase, holder: _Holder) -> Ruling:
    who = Fact(name="who", value=holder.name)
    facts = {
        made.name: made
        for name, belongs in (("coordinated", _coordinated), ("partial", _partial))
        for share in _shares(case, holder, belongs)
        if share.lasts and share.period and share.period.since
        for made in (
            fact(case, name, share.period.kind.label, share.period.citations),
            Fact(name=f"{name}_since", value=share.period.since),
        )
    }
    end = step(case, "end-one-support", _END, who)
    return BOTH.because(case.day, who, *facts.values(), steps=(end,))


def _coordinated(kind: SupportKind) -> bool:
    return kind.is_coordinated


def _partial(kind: SupportKind) -> bool:
    return kind.is_partial


def _shares(
    case: FundingAccessCase, holder: _Holder, belongs: Callable[[SupportKind], bool]
) -> Iterator[_Share]:
    """The support of these kinds that a holder has; the silence of a place that tells of none."""
    for place, here in holder.places:
        cooperations = case.programme.cooperations_of(place.id)
        if not cooperations:
            yield _Share(every((here, place.dossier.silence)), None)
        for cooperation in cooperations:
            if not cooperation.support:
                runs = _not_over(case, place, cooperation)
                yield _Share(every((here, place.dossier.silence, runs)), None)
            for position, period in enumerate(cooperation.support):
                if belongs(period.kind):
                    lasts = _lasts(case, place, cooperation, position)
                    yield _Share(every((here, lasts)), period)


def _lasts(
    case: FundingAccessCase, place: Locality, cooperation: Cooperation, position: int
) -> bool | None:
    lasts = cooperation.support_lasts(position, on=case.on, dossier=place.dossier)
    converted = _is_converted(case, place, cooperation.support[position])
    return every((lasts, _not_over(case, place, cooperation), negation(converted)))


def _is_converted(case: FundingAccessCase, place: Locality, period: SupportPeriod) -> bool:
    """Whether partial support without an end gave way to a later coordinated approach here."""
    since = period.since
    if not period.kind.is_partial or period.until or since is None:
        return False
    return any(
        later.kind.is_coordinated
        and later.since is not None
        and later.since.earliest > since.latest
        and later.since.has_come_by(case.on) is True
        for cooperation in case.programme.cooperations_of(place.id)
        for later in cooperation.support
    )


def _not_over(case: FundingAccessCase, place: Locality, cooperation: Cooperation) -> bool | None:
    ended = cooperation.ended
    over = ended.has_passed_before(case.on) if ended else place.dossier.silence
    return negation(some((over, cooperation.is_given_up(place, on=case.on))))


def _missing(case: FundingAccessCase) -> MissingFact:
    return missing("support-kind", _WHICH, case.place, case.day)


SUPPORT_EXCLUSIVE = Rule(
    id="support-exclusive",
    statement=Text(
        en="No municipality of the place has the coordinated approach and remote partial support"
        " at once.",
        cs="Žádná obec místa nemá koordinovaný přístup a vzdálenou dílčí podporu zároveň.",
    ),
    basis=(
        ground(
            "S40",
            Confidence.HIGH,
            "remote partial support may not run beside KPSVL",
            "vzdálená dílčí podpora nesmí běžet souběžně s KPSVL",
        ),
        ground(
            "S25",
            Confidence.HIGH,
            "remote partial support was converted, which ended it",
            "vzdálená dílčí podpora byla převedena, a tím skončila",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(EXCLUSIVE, BOTH, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
    looks_at=looks_at.place,
    helps_until=looks_at.last_day,
)
