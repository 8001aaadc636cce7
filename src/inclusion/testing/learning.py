"""A Hypothesis strategy for what can be learnt: programmes that know more than one at hand.

What is learnt never contradicts what was known. It is one of these: a date more closely; a date,
period, area, goal or condition that was not known; a record where a partial dossier has none of
the kind; an approval that was not recorded; a further study of excluded localities; that the
record of a place is complete after all. The inhabitants stated for an application are learnt only
where no count of any municipality is on record: a second figure would be a correction.
That a version was returned or withdrawn is not learnt, nor that a memorandum ended or a town gave
notice of it: the rules take a plan and a memorandum for standing until the opposite is recorded.
Nor is of when a list of a call is: they take it for one that holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.application import Application
from inclusion.cooperation import Cooperation
from inclusion.cooperation_end import EndedBy
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.errors import InvalidValueError
from inclusion.identifiers import LocalityId
from inclusion.programme import Programme
from inclusion.strategic_plan import PlanKind, StrategicPlan
from inclusion.testing.applications import applications
from inclusion.testing.approvals import approved_once_more
from inclusion.testing.cooperations import cooperations, memoranda, partnerships
from inclusion.testing.drawing import pick, seldom
from inclusion.testing.fills import fill_of, narrower
from inclusion.testing.gap import Gap, Path, one_more
from inclusion.testing.gaps_of_entry import gaps_of_application, gaps_of_entry
from inclusion.testing.plans import strategic_plans
from inclusion.testing.references import References, references_of

_OF_PLACES: Final = ("applications", "cooperations", "partnerships", "plans")


def learned(programme: Programme, *, max_facts: int = 4) -> SearchStrategy[Programme]:
    """Programmes that know the same or more, shrinking to the same.

    Args:
        programme: What is known now.
        max_facts: How many facts are learnt at the most.
    """
    return _learned(programme, max_facts)


@st.composite
def _learned(draw: st.DrawFn, programme: Programme, most: int) -> Programme:
    for _ in range(draw(st.integers(0, most))):
        gaps = tuple(_gaps_of_waves(programme) if seldom(draw) else _gaps(programme))
        if gaps:
            gap = pick(draw, gaps)
            programme = _filled(programme, gap.path, draw(gap.answers))
    return programme


def _filled(programme: Programme, path: Path, answer: object) -> Programme:
    """The programme with the answer in its place; the same if it contradicts what is known."""
    try:
        filled: Programme = _with(programme, path, answer)
    except InvalidValueError:
        return programme
    return filled


def _with(value: Any, path: Path, answer: object) -> Any:  # noqa: ANN401 - any part of a programme
    if not path:
        return answer
    step, *rest = path
    if isinstance(step, int):
        return (*value[:step], _with(value[step], tuple(rest), answer), *value[step + 1 :])
    return attrs.evolve(value, **{step: _with(getattr(value, step), tuple(rest), answer)})


def _gaps(programme: Programme) -> Iterator[Gap]:
    names = references_of(programme)
    partial = [
        (position, place)
        for position, place in enumerate(programme.localities)
        if place.dossier is Dossier.PARTIAL
    ]
    for position, place in partial:
        yield Gap(("localities", position, "dossier"), st.just(Dossier.COMPLETE))
        yield from _gaps_in(place.members, ("localities", position, "members"))
        yield from _gaps_of(programme, names._replace(localities=st.just(place.id)), place.id)
    places = {place.id for _, place in partial}
    for name in _OF_PLACES:
        for position, item in enumerate(getattr(programme, name)):
            if item.locality in places:
                yield from _gaps_in(item, (name, position))
                if isinstance(item, Application):
                    yield from gaps_of_application(item, (name, position), names)
                if isinstance(item, Cooperation):
                    yield from _gaps_of_cooperation(item, (name, position), names)
    yield from _gaps_in(programme.packages, ("packages",))
    yield from _gaps_of_projects(programme, names)


def _gaps_of_projects(programme: Programme, names: References) -> Iterator[Gap]:
    """What the partial records of projects leave open."""
    for position, project in enumerate(programme.projects):
        if project.dossier is Dossier.PARTIAL:
            here = ("projects", position)
            yield Gap((*here, "dossier"), st.just(Dossier.COMPLETE))
            if project.places is None:
                yield Gap((*here, "places"), st.tuples(names.municipalities))
            if project.locality is None and programme.localities:
                yield Gap((*here, "locality"), names.localities)
            yield from _gaps_in(project, here)


def _gaps_of_waves(programme: Programme) -> Iterator[Gap]:
    """What can be learnt about waves and what is decided in them."""
    yield from _gaps_in(programme.waves, ("waves",))
    yield from _gaps_in(programme.selections, ("selections",))
    yield from gaps_of_entry(programme)


def _gaps_of_cooperation(known: Cooperation, path: Path, names: References) -> Iterator[Gap]:
    if known.wave is None and not names.waves.is_empty:
        yield Gap((*path, "wave"), names.waves)
    if known.ended and known.ended_by is None:
        yield Gap((*path, "ended_by"), st.sampled_from(EndedBy))
    if not known.memoranda and not names.municipalities.is_empty:
        without_notice = memoranda(names=names).map(lambda one: (attrs.evolve(one, notice=None),))
        yield Gap((*path, "memoranda"), without_notice)


def _gaps_of(programme: Programme, names: References, place: LocalityId) -> Iterator[Gap]:
    """The kinds of record of which a place has none."""
    if not programme.cooperations_of(place):
        yield one_more(programme, "cooperations", cooperations(names=names))
    if not programme.partnerships_of(place):
        yield one_more(programme, "partnerships", partnerships(names=names))
    for kind in _other_kinds(programme, place):
        yield one_more(programme, "plans", strategic_plans(names=names, kinds=st.just(kind)))
    applied = {application.wave for application in programme.applications_of(place)}
    for wave in programme.waves:
        if wave.id not in applied:
            ours = names._replace(waves=st.just(wave.id))
            yield one_more(programme, "applications", applications(names=ours))


def _other_kinds(programme: Programme, place: LocalityId) -> list[PlanKind]:
    recorded = {plan.kind for plan in programme.plans_of(place)}
    return [kind for kind in PlanKind if kind not in recorded]


def _gaps_in(value: object, path: Path) -> Iterator[Gap]:
    if isinstance(value, PartialDate):
        if not value.is_exact:
            yield Gap(path, narrower(value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _gaps_in(item, (*path, position))
    elif attrs.has(type(value)):
        yield from _gaps_of_record(value, path)


def _gaps_of_record(value: Any, path: Path) -> Iterator[Gap]:  # noqa: ANN401 - any attrs class
    if isinstance(value, StrategicPlan):
        yield Gap(path, approved_once_more(value))
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        here = (*path, field.name)
        if held is None or held == ():
            fill = fill_of(type(value), field.name, held)
            if fill is not None:
                yield Gap(here, fill)
        else:
            yield from _gaps_in(held, here)
