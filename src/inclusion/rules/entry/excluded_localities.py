"""Socially excluded localities lie in the territory, and acceptable evidence shows it (A4).

What a study found counts whatever its day: it shows what is there, not when it was written down.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.dossier import Dossier
from inclusion.excluded_locality import ExcludedLocalitySurvey
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import missing_territory, step
from inclusion.rules.entry.mending import Doubt, Failure
from inclusion.rules.facts import fact, missing
from inclusion.source import Confidence
from inclusion.wave import EvidenceAsked

PRIMARY = Reason(
    code="primary",
    answer=Answer.MET,
    text=Text(
        en="Excluded localities: {found}, shown by the evidence asked for first: {study}.",
        cs="Vyloučené lokality: {found}, doloženo podkladem požadovaným především: {study}.",
    ),
)
ALTERNATIVE = Reason(
    code="alternative",
    answer=Answer.MET,
    text=Text(
        en="Excluded localities: {found}, shown by evidence that is acceptable too: {study}.",
        cs="Vyloučené lokality: {found}, doloženo jiným přípustným podkladem: {study}.",
    ),
)
NONE = Failure.of(
    "none",
    Text(
        en="No acceptable evidence shows an excluded locality in the territory of {locality}.",
        cs="Žádný přípustný podklad nedokládá vyloučenou lokalitu na území místa {locality}.",
    ),
)
UNKNOWN = Doubt.of(
    "unknown",
    Text(
        en="Whether acceptable evidence shows excluded localities in {locality} cannot be told.",
        cs="Zda přípustný podklad dokládá vyloučené lokality v místě {locality}, nelze určit.",
    ),
)
_ASKED = Text(
    en="by which studies {wave} wanted excluded localities shown",
    cs="jakými studiemi bylo nutné doložit vyloučené lokality ({wave})",
)
_ACCEPTED = Text(
    en="whether {wave} accepted as evidence: {studies}",
    cs="zda se jako podklad uznávalo ({wave}): {studies}",
)
_FOUND = Text(
    en="whether a study found excluded localities in the territory of {locality}",
    cs="zda některá studie našla vyloučené lokality na území místa {locality}",
)
_SHOW = Text(
    en="{locality} shows by a study that excluded localities lie in its territory; asked for"
    " first: {studies}",
    cs="Místo {locality} doloží studií, že na jeho území leží vyloučené lokality; především se"
    " požaduje: {studies}",
)


def _evaluate(case: EntryCase) -> Ruling:
    asked = case.wave.evidence
    if asked is None:
        return _unknown(case, missing("evidence-asked", _ASKED, case.intake))
    found = tuple(survey for survey in _surveys(case) if survey.found > 0)
    accepted = [survey for survey in found if asked.accepts(survey.study)]
    if accepted:
        return _shown(case, asked, accepted)
    unclear = [survey for survey in found if asked.accepts(survey.study) is None]
    if unclear:
        studies = Fact(name="studies", value=tuple(dict.fromkeys(s.study.label for s in unclear)))
        return _unknown(case, missing("evidence-accepted", _ACCEPTED, case.intake, studies))
    doubts = tuple(_missing(case))
    if doubts:
        return _unknown(case, *doubts)
    studies = Fact(name="studies", value=tuple(study.label for study in asked.primary))
    show = step(case, "show-excluded-localities", _SHOW, case.place, studies)
    return NONE.found(case, case.place, steps=(show,))


def _surveys(case: EntryCase) -> Iterator[ExcludedLocalitySurvey]:
    """What is on record and what the application brings about the territory."""
    territory = case.territory.municipalities
    for code in territory:
        yield from case.programme.surveys_of(code)
    yield from (s for s in case.application.evidence or () if s.municipality in territory)


def _shown(case: EntryCase, asked: EvidenceAsked, accepted: list[ExcludedLocalitySurvey]) -> Ruling:
    primary = [survey for survey in accepted if survey.study in asked.primary]
    survey = (primary or accepted)[0]
    reason = PRIMARY if primary else ALTERNATIVE
    return reason.because(
        fact(case, "found", survey.found, survey.citations),
        fact(case, "study", survey.study.label, survey.citations),
    )


def _unknown(case: EntryCase, *doubts: MissingFact) -> Ruling:
    return UNKNOWN.found(case, case.place, missing=doubts)


def _missing(case: EntryCase) -> Iterator[MissingFact]:
    if not case.territory.whole:
        yield missing_territory(case)
    if case.dossier is Dossier.PARTIAL:
        yield missing("excluded-localities", _FOUND, case.place)


EXCLUDED_LOCALITIES = Rule(
    id="excluded-localities",
    statement=Text(
        en="Acceptable evidence shows at least one excluded locality in the territory.",
        cs="Přípustný podklad dokládá na území alespoň jednu vyloučenou lokalitu.",
    ),
    basis=(
        ground(
            "S04",
            Confidence.HIGH,
            "wave 4: first of all the study of 2015 by GAC, other studies are acceptable too",
            "4. vlna: především studie GAC z roku 2015, přípustné jsou i jiné studie",
        ),
        ground(
            "S86b",
            Confidence.HIGH,
            "the Ministry of Labour also took the word of the regional coordinator; that is no"
            " rule of a wave",
            "MPSV uznávalo i vyjádření krajského koordinátora; pravidlem vlny to není",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(PRIMARY, ALTERNATIVE, *NONE, *UNKNOWN),
    evaluate=_evaluate,
)
