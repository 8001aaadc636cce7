"""How a project comes to be filed by the last day of a cooperation, or under whose plan it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inclusion.answer import Answer
from inclusion.dates import PartialDate
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.move import YES, Doer, Move, act, find_out
from inclusion.explain.ways.places import position
from inclusion.explain.ways.progress import dated, happened_by, unless_lost
from inclusion.explain.ways.project_effects import Occurs
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact
from inclusion.identifiers import LocalityId
from inclusion.language import Text
from inclusion.phrase import Fact
from inclusion.project_events import ProjectSubmitted
from inclusion.quantity import Named
from inclusion.rules.end_of_cooperation import EndOfCooperationCase
from inclusion.rules.end_of_cooperation.steps import submit
from inclusion.rules.facts import missing

_OURS: Final = Text(
    en="whether the project “{project}” is filed under the plan of {locality}",
    cs="zda je projekt „{project}“ podán podle plánu místa {locality}",
)
_ELSEWHERE: Final = Text(
    en="whether the project “{project}” is filed under the plan of another place than {besides}",
    cs="zda je projekt „{project}“ podán podle plánu jiného místa, než je místo {besides}",
)


def filed_ways(case: EndOfCooperationCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project that is filed by the last day, or not under a plan of the place.

    A cooperation that is renewed later makes nothing filed by the day.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        yield from unless_lost(case, _submitted(case))
        return
    yield from filing_found(case, finding.missing[0])


def filing_found(case: EndOfCooperationCase, doubt: MissingFact) -> Iterator[Moves]:
    """What may turn out about the place of a project, or else about its submission.

    Args:
        case: The case; one of the two is not known.
        doubt: The fact that is missing.
    """
    if case.is_ours is None:
        yield from _place_found(case, doubt)
    else:
        by = PartialDate.not_after(case.on)
        recorded = case.project.submission
        event = dated(recorded, by) if recorded else ProjectSubmitted(on=by)
        yield from unless_lost(case, happened_by(case, doubt, event))


def _submitted(case: EndOfCooperationCase) -> Move:
    event = ProjectSubmitted(on=PartialDate.on(case.on))
    return act(submit(case), Doer.APPLICANT, case.on, Occurs(project=case.project.id, event=event))


def _place_found(case: EndOfCooperationCase, doubt: MissingFact) -> Iterator[Moves]:
    """The project turns out to be filed under the plan of the place, or of another one.

    Which other one stands for any.
    """
    ours = case.locality
    others = [place for place in case.programme.localities if place.id != ours.id]
    for place in others[:1]:
        named = Named(kind="locality", id=str(ours.id), name=ours.name)
        besides = Fact(name="besides", value=named)
        elsewhere = missing(doubt.code, _ELSEWHERE, case.named_project, besides)
        yield (find_out(elsewhere, YES, case.on, _filed_under(case, place.id)),)
    here = missing(doubt.code, _OURS, case.named_project, case.place)
    yield from unless_lost(case, find_out(here, YES, case.on, _filed_under(case, ours.id)))


def _filed_under(case: EndOfCooperationCase, place: LocalityId) -> Known:
    at = position(case.programme.projects, case.project)
    return Known(path=("projects", at, "locality"), value=place)
