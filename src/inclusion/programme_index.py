"""The look-ups of a programme, built once.

Things are named as names of the package, as :mod:`inclusion.programme` names them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple, TypeVar

import inclusion
from inclusion.identifiers import (
    ApplicationId,
    LocalityId,
    MunicipalityCode,
    PackageId,
    PlanId,
    ProjectId,
    SourceId,
    WaveId,
)
from inclusion.source import Source

_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item")


class ProgrammeIndex(NamedTuple):
    """What is in a programme, by identifier and by what belongs to what, in the order of it."""

    municipalities: Mapping[MunicipalityCode, inclusion.Municipality]
    localities: Mapping[LocalityId, inclusion.Locality]
    localities_of: Mapping[MunicipalityCode, tuple[inclusion.Locality, ...]]
    packages: Mapping[PackageId, inclusion.FundingPackage]
    waves: Mapping[WaveId, inclusion.Wave]
    plans_by_id: Mapping[PlanId, inclusion.StrategicPlan]
    projects: Mapping[ProjectId, inclusion.Project]
    sources: Mapping[SourceId, Source]
    by_application_id: Mapping[ApplicationId, inclusion.Application]
    selections: Mapping[WaveId, tuple[inclusion.Selection, ...]]
    surveys: Mapping[MunicipalityCode, tuple[inclusion.ExcludedLocalitySurvey, ...]]
    applications: Mapping[LocalityId, tuple[inclusion.Application, ...]]
    cooperations: Mapping[LocalityId, tuple[inclusion.Cooperation, ...]]
    partnerships: Mapping[LocalityId, tuple[inclusion.LocalPartnership, ...]]
    plans: Mapping[LocalityId, tuple[inclusion.StrategicPlan, ...]]
    projects_by_locality: Mapping[LocalityId, tuple[inclusion.Project, ...]]
    projects_by_package: Mapping[PackageId, tuple[inclusion.Project, ...]]

    @classmethod
    def of(cls, programme: inclusion.Programme) -> ProgrammeIndex:
        """The look-ups of a programme.

        Args:
            programme: The programme, without references to what is not there.
        """
        makers = {plan.id: plan.locality for plan in programme.plans}
        return cls(
            municipalities={m.code: m for m in programme.municipalities},
            localities={p.id: p for p in programme.localities},
            localities_of=_grouped(
                (municipality, place)
                for place in programme.localities
                for municipality in dict.fromkeys(stay.municipality for stay in place.members)
            ),
            packages={p.id: p for p in programme.packages},
            waves={w.id: w for w in programme.waves},
            plans_by_id={p.id: p for p in programme.plans},
            projects={p.id: p for p in programme.projects},
            sources={s.id: s for s in programme.sources},
            by_application_id={a.id: a for a in programme.applications},
            selections=_grouped((s.wave, s) for s in programme.selections),
            surveys=_grouped((s.municipality, s) for s in programme.excluded_localities),
            applications=_grouped((a.locality, a) for a in programme.applications),
            cooperations=_grouped((c.locality, c) for c in programme.cooperations),
            partnerships=_grouped((p.locality, p) for p in programme.partnerships),
            plans=_grouped((p.locality, p) for p in programme.plans),
            projects_by_locality=_grouped(
                (place, project)
                for project in programme.projects
                for place in _filed_under(project, makers)
            ),
            projects_by_package=_grouped((p.package, p) for p in programme.projects),
        )


def _filed_under(
    project: inclusion.Project, makers: Mapping[PlanId, LocalityId]
) -> tuple[LocalityId, ...]:
    """The place under whose plan a project is filed, if it is known."""
    if project.locality is not None:
        return (project.locality,)
    return (makers[project.link.plan],) if project.link else ()


def _grouped(pairs: Iterable[tuple[_Key, _Item]]) -> Mapping[_Key, tuple[_Item, ...]]:
    groups: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}
