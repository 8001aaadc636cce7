"""A project that runs goes on; one not begun goes on where its programme lets it (G58)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.end_of_cooperation.case import EndOfCooperationCase
from inclusion.rules.end_of_cooperation.end_profile import EndProfile, NotBegun
from inclusion.rules.facts import missing
from inclusion.source import Confidence

RUNS = Reason(
    code="runs",
    answer=Answer.MET,
    text=Text(
        en="Work on the project “{project}” had begun by {day}; the end does not touch it.",
        cs="Realizace projektu „{project}“ byla ke dni {day} zahájena; konec spolupráce se jí"
        " nedotkne.",
    ),
)
UNAFFECTED = Reason(
    code="unaffected",
    answer=Answer.MET,
    text=Text(
        en="The programme of the project “{project}”, {programme}, is known to let even projects"
        " go on that have not begun.",
        cs="O programu projektu „{project}“ ({programme}) je známo, že v něm pokračují i nezahájené"
        " projekty.",
    ),
)
ELSEWHERE = Reason(
    code="elsewhere",
    answer=Answer.MET,
    text=Text(
        en="The project “{project}” is filed under the plan of another place than {locality}.",
        cs="Projekt „{project}“ je podán podle plánu jiného místa, než je místo {locality}.",
    ),
)
LOST = Reason(
    code="lost",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="Work on the project “{project}” had not begun by {day}, and in its programme,"
        " {programme}, such projects are lost.",
        cs="Realizace projektu „{project}“ ke dni {day} nezačala a v jeho programu ({programme})"
        " jsou takové projekty ztraceny.",
    ),
)
OVER_BEFORE = Reason(
    code="over-before",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="The project “{project}” was rejected, withdrawn, revoked or lost by {day}; the end"
        " changes nothing for it.",
        cs="Projekt „{project}“ byl do {day} zamítnut, stažen, ztracen nebo mu byla podpora odňata;"
        " konec spolupráce pro něj nic nemění.",
    ),
)
NOT_FILED = Reason(
    code="not-filed",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The project “{project}” was not filed by {day}; there is nothing to go on with.",
        cs="Projekt „{project}“ nebyl do {day} podán; není v čem pokračovat.",
    ),
)
NO_PROFILE = Reason(
    code="no-profile",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="What happens in {programme} to projects that have not begun is not known.",
        cs="Co se v programu {programme} děje s nezahájenými projekty, není známo.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="How far the project “{project}” had come by {day} cannot be told.",
        cs="Jak daleko byl projekt „{project}“ ke dni {day}, nelze určit.",
    ),
)
_PROFILE = Text(
    en="what happens in {programme} to projects that have not begun when a cooperation ends",
    cs="co se v programu {programme} děje s projekty nezahájenými při konci spolupráce",
)
_PROGRESS = Text(
    en="whether and when the project “{project}” was submitted, supported and begun, and under"
    " whose plan",
    cs="zda a kdy byl projekt „{project}“ podán, podpořen a zahájen a podle čího plánu",
)


def _evaluate(case: EndOfCooperationCase) -> Ruling:
    if case.is_ours is False:
        return ELSEWHERE.because(case.named_project, case.place)
    if case.is_ours is None or case.is_over is None:
        return _unknown(case)
    if case.is_over:
        return OVER_BEFORE.because(case.named_project, case.day)
    if case.has_begun:
        return RUNS.because(case.named_project, case.day)
    if case.was_submitted is False:
        return NOT_FILED.because(case.named_project, case.day)
    return _by_profile(case) if case.was_submitted else _unknown(case)


def _by_profile(case: EndOfCooperationCase) -> Ruling:
    """What happens to a project that was submitted and has not begun, or may not have begun."""
    profile = case.profile
    if profile is not None and profile.not_begun is NotBegun.UNAFFECTED:
        return UNAFFECTED.because(case.named_project, _programme(case, profile))
    if case.has_begun is None:
        return _unknown(case)
    if profile is None:
        programme = _programme(case, None)
        wanted = missing("end-profile", _PROFILE, programme)
        return NO_PROFILE.because(programme, missing=(wanted,))
    return LOST.because(case.named_project, case.day, _programme(case, profile))


def _programme(case: EndOfCooperationCase, profile: EndProfile | None) -> Fact:
    label = case.package.operational_programme.label
    return Fact(name="programme", value=label, grounds=profile.basis if profile else ())


def _unknown(case: EndOfCooperationCase) -> Ruling:
    wanted = missing("project-progress", _PROGRESS, case.named_project)
    return UNKNOWN.because(case.named_project, case.day, missing=(wanted,))


PROJECT_GOES_ON = Rule(
    id="project-goes-on",
    statement=Text(
        en="The project runs when the cooperation ends, or its programme lets it go on all the"
        " same.",
        cs="Projekt je při konci spolupráce v realizaci, nebo jej program nechává pokračovat"
        " i tak.",
    ),
    basis=(
        ground(
            "S31",
            Confidence.HIGH,
            "Most: running projects were not endangered",
            "Most: běžící projekty nebyly ohroženy",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(
        RUNS,
        UNAFFECTED,
        ELSEWHERE,
        LOST,
        OVER_BEFORE,
        NOT_FILED,
        NO_PROFILE,
        UNKNOWN,
    ),
    evaluate=_evaluate,
)
