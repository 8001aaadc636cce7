"""The checks across the fields of a value cost twice as much for twice as many parts.

What is counted are calls, by the profiler's hook: the same in every run, unlike seconds. Comparing
two identifiers is a call, and so is hashing one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inclusion import (
    AgencyApprovalReported,
    Applicant,
    Application,
    ApplicationId,
    Area,
    Cooperation,
    CouncilApprovalReported,
    Dossier,
    ElementId,
    Goal,
    InvalidValueError,
    LocalityId,
    Measure,
    MeasureOverturned,
    MunicipalityCode,
    PackageId,
    PartialDate,
    PlanArea,
    PlanContent,
    PlanId,
    PlanKind,
    PlanVersion,
    Project,
    ProjectId,
    Selection,
    StatementOfCompliance,
    StrategicPlan,
    SupportKind,
    SupportPeriod,
    VersionLabel,
    VersionWithdrawn,
    WaveId,
)
from inclusion.project_references import crossed_references
from inclusion.testing import partial_dates

N = 100
CODES = [
    MunicipalityCode(code)
    for number in range(50_000, 52_000)
    for digit in "0123456789"
    if MunicipalityCode.why_not(code := f"{number}{digit}") is None
]
DAY, PLACE = PartialDate.on(date(2020, 1, 1)), LocalityId("most")
Step = Callable[[], object]


def support(n: int) -> Step:
    """Periods one after another."""
    days = [PartialDate.on(date(2000, 1, 1) + timedelta(k)) for k in range(n)]
    periods = tuple(SupportPeriod(kind=SupportKind.INTENSIVE, since=d, until=d) for d in days)
    return lambda: Cooperation(locality=PLACE, support=periods)


def labels(n: int) -> list[VersionLabel]:
    """Labels of versions."""
    return [VersionLabel(f"v{k}") for k in range(n)]


def plan(
    territory: Iterable[MunicipalityCode], versions: Iterable[PlanVersion], *history: object
) -> Step:
    """The making of a plan."""
    parts = {"territory": tuple(territory), "versions": tuple(versions), "history": history}
    return lambda: StrategicPlan(
        id=PlanId("p"),
        kind=PlanKind.SPSZ,
        locality=PLACE,
        title="Plán",
        **parts,  # type: ignore[arg-type]
    )


def versions(n: int) -> Step:
    """As many versions as municipalities and events."""
    made = [PlanVersion(label=label) for label in labels(n)]
    told = (VersionWithdrawn(version=v.label, on=DAY, reason="x") for v in made)
    return plan(CODES[:n], made, *told)


def one_label(n: int) -> Step:
    """Versions all of one label, with as many events."""
    (label,) = labels(1)
    told = VersionWithdrawn(version=label, on=DAY, reason="x")
    return plan(CODES[:1], [PlanVersion(label=label)] * n, *[told] * n)


def keys(n: int) -> Step:
    """A key of each of the municipalities, for one version."""
    (label,) = labels(1)
    told = (CouncilApprovalReported(version=label, on=DAY, municipality=c) for c in CODES[:n])
    return plan(CODES[:n], [PlanVersion(label=label)], *told)


def measures(n: int) -> Step:
    """An overturning of each measure."""
    (label,) = labels(1)
    ids = [ElementId(f"m{k}") for k in range(n)]
    goal = Goal(id=ElementId("g"), title="x", measures=tuple(Measure(id=i, title="x") for i in ids))
    content = PlanContent(areas=(PlanArea(area=Area.HOUSING, goals=(goal,)),))
    keys = (
        AgencyApprovalReported(version=label, on=DAY),
        CouncilApprovalReported(version=label, on=DAY, municipality=CODES[0]),
    )
    told = (MeasureOverturned(version=label, on=DAY, municipality=CODES[0], measure=i) for i in ids)
    return plan(CODES[:1], [PlanVersion(label=label, content=content)], *keys, *told)


def application(n: int) -> Step:
    """Applicants that are the territory, in another order."""
    codes = tuple(CODES[:n])
    return lambda: Application(
        id=ApplicationId("a"),
        wave=WaveId("W1"),
        locality=PLACE,
        applicants=codes[::-1],
        territory=codes,
    )


def selection(n: int) -> Step:
    """Places chosen and places refused."""
    places = tuple(LocalityId(f"p{k}") for k in range(2 * n))
    return lambda: Selection(
        wave=WaveId("W1"), decided=DAY, selected=places[:n], refused=places[n:]
    )


def statements(n: int) -> Step:
    """Statements on the versions of one plan."""
    made = plan(CODES[:1], [PlanVersion(label=label) for label in labels(n)])()
    said = tuple(StatementOfCompliance(plan=PlanId("p"), version=label) for label in labels(n))
    project = Project(
        id=ProjectId("j"),
        title="x",
        package=PackageId("K1"),
        applicant=Applicant(name="Město"),
        dossier=Dossier.COMPLETE,
        statements=said,
    )
    return lambda: tuple(crossed_references({"plans": (made,), "projects": (project,)}))


def calls(step: Step) -> int:
    """How many functions are called by a step, the refusal of a value being an answer too."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    former = sys.getprofile()
    sys.setprofile(note)
    try:
        step()
    except InvalidValueError:
        pass
    finally:
        sys.setprofile(former)
    return count


@pytest.mark.parametrize(
    "shape",
    [support, versions, one_label, keys, measures, application, selection, statements],
)
def test_twice_as_many_parts_take_twice_as_many_calls(shape: Callable[[int], Step]) -> None:
    """No check compares each part with each other one."""
    calls(shape(N))  # what is built once for a class is built here
    assert calls(shape(2 * N)) <= 2.3 * calls(shape(N))


DATES = st.none() | partial_dates(min_value=date(2019, 12, 1), max_value=date(2020, 2, 1))


@st.composite
def periods(draw: st.DrawFn) -> SupportPeriod:
    """Periods in a narrow stretch of time, so that many overlap or touch."""
    since, until = draw(DATES), draw(DATES)
    assume(not (since and until) or since.earliest <= until.latest)
    return SupportPeriod(kind=SupportKind.INTENSIVE, since=since, until=until)


def overlap(earlier: SupportPeriod, later: SupportPeriod) -> bool:
    """Whether two periods overlap however their dates are read, of the two alone."""
    if later.since is None:
        return False
    if earlier.until is None:
        return earlier.since is not None and later.since.latest < earlier.since.earliest
    return later.since.latest <= earlier.until.earliest


@given(st.lists(periods(), max_size=6))
def test_support_is_judged_as_pair_by_pair(told: list[SupportPeriod]) -> None:
    """A period is refused if and only if it overlaps with some one that stands before it."""
    pairs = combinations(range(len(told)), 2)
    wanted = sorted({b for a, b in pairs if overlap(told[a], told[b])})
    try:
        Cooperation(locality=PLACE, support=tuple(told))
        found: list[str] = []
    except InvalidValueError as error:
        found = [violation.place for violation in error.violations]
    assert found == [f"support[{position}]" for position in wanted]
