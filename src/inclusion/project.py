"""A project: what is to be paid, for whom, by which measure of which version of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from inclusion.amount_limit import StateAidRegime
from inclusion.applicant_terms import Registration
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.errors import IllegalStepError, Violation
from inclusion.identifiers import (
    ElementId,
    Ico,
    LocalityId,
    MunicipalityCode,
    PackageId,
    PlanId,
    ProjectId,
    ProjectNumber,
    VersionLabel,
)
from inclusion.invariants import distinct, in_order, not_blank, not_less_than_nothing
from inclusion.local_terms import ProjectAction
from inclusion.money import Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.project_events import GrantAwarded, GrantPaid, ProjectEvent, ProjectSubmitted
from inclusion.project_life_cycle import ProjectState, project_state_after, project_states
from inclusion.source import Citation
from inclusion.statement_of_compliance import StatementOfCompliance
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Applicant(Valid):
    """Who files a project; it need not be a member of the local partnership.

    Args:
        name: Its name.
        kind: The kind of beneficiary that it is, if known.
        ico: Its identification number, if known.
        registrations: The registrations that it holds; empty if none, ``None`` if not known.
    """

    name: str
    kind: BeneficiaryKind | None = None
    ico: Ico | None = None
    registrations: tuple[Registration, ...] | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "name")
        yield from distinct("registrations", self.registrations or ())


@attrs.frozen(kw_only=True)
class MeasureLink(Valid):
    """The measure from which a project follows, in the version under which it was filed (E36).

    The version is kept: a later one that drops the measure changes nothing.

    Args:
        plan: The plan.
        version: The version of the plan.
        measure: The measure.
        intent: The project intent of the measure, if the project is one of those.
    """

    plan: PlanId
    version: VersionLabel
    measure: ElementId
    intent: ElementId | None = None


@attrs.frozen(kw_only=True)
class Costs(Valid):
    """What a project costs and what is asked for: three amounts that are never one.

    Args:
        eligible: The eligible costs, if known.
        total: All costs, the eligible ones among them, if known.
        requested: The grant that is asked for, if known.
    """

    eligible: Money | None = None
    total: Money | None = None
    requested: Money | None = None

    def _violations(self) -> Iterator[Violation]:
        names = ("eligible", "total", "requested")
        yield from not_less_than_nothing(self, *names)
        known = {n: money for n in names if (money := getattr(self, n)) is not None}
        if len({money.currency for money in known.values()}) > 1:
            yield Violation((), "other-currency", "must be in one currency")
        elif "total" in known:
            for name in ("eligible", "requested"):
                if name in known and known[name] > known["total"]:
                    yield Violation((name,), "too-much", "cannot exceed the total")


@attrs.frozen(kw_only=True)
class Experience(Valid):
    """What an applicant did before of what a call asks for, for example social housing (E48).

    Args:
        since: Since when it has done so without a break, if known.
        carried_out_in: The operational programmes in which it successfully carried out such a
            project; empty if none, ``None`` if not known.
    """

    since: PartialDate | None = None
    carried_out_in: tuple[OperationalProgramme, ...] | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("carried_out_in", self.carried_out_in or ())


@attrs.frozen(kw_only=True)
class Project(Valid):
    """A project for which support is asked.

    Args:
        id: Its identifier.
        title: Its title in Czech.
        package: The package in which it is, or is to be, filed.
        applicant: Who files it.
        dossier: Whether what is not recorded of its history and its statements did not happen, or
            is unknown.
        locality: The place under whose plan it is filed, if known.
        number: Its registration number in the monitoring system, if it has one and it is known.
        places: The municipalities in which it is carried out, at least one; they decide, not the
            seat of the applicant. ``None`` if they are not known.
        settlement_units: The basic settlement units (*základní sídelní jednotky*) in which it is
            carried out, by name or code as the call has them, at least one; ``None`` if they are
            not known.
        offers: The activities, by their identifiers within the call, at least one; ``None`` if
            they are not known.
        actions: What it does with buildings and things; empty if nothing, ``None`` if not known.
        services: The social services at which it aims, in Czech; empty if none, ``None`` if not
            known.
        regime: The regime of state aid, if known.
        link: The measure from which it follows, if known.
        statements: The Agency's statements of compliance.
        costs: What it costs and asks for.
        experience: What the applicant did before.
        begins: The first day of its realisation as planned, if known.
        ends: The last day of its realisation as planned, if known.
        history: What happened, in order of time.
        citations: The sources.

    Raises:
        InvalidValueError: Among others, the history holds a step that the life cycle forbids, or
            more was paid than awarded.
    """

    id: ProjectId
    title: str
    package: PackageId
    applicant: Applicant
    dossier: Dossier
    locality: LocalityId | None = None
    number: ProjectNumber | None = None
    places: tuple[MunicipalityCode, ...] | None = None
    settlement_units: tuple[str, ...] | None = None
    offers: tuple[ElementId, ...] | None = None
    actions: tuple[ProjectAction, ...] | None = None
    services: tuple[str, ...] | None = None
    regime: StateAidRegime | None = None
    link: MeasureLink | None = None
    statements: tuple[StatementOfCompliance, ...] = ()
    costs: Costs = attrs.field(factory=Costs)
    experience: Experience = attrs.field(factory=Experience)
    begins: PartialDate | None = None
    ends: PartialDate | None = None
    history: tuple[ProjectEvent, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "title")
        for name in ("places", "settlement_units", "offers"):
            if getattr(self, name) == ():
                yield Violation((name,), "empty", "must hold at least one, or be left unknown")
        for name in ("places", "settlement_units", "offers", "actions", "services"):
            yield from distinct(name, getattr(self, name) or ())
        yield from in_order(self, "begins", "ends")
        yield from tuple(self._illegal_steps()) or self._overpaid()

    def _illegal_steps(self) -> Iterator[Violation]:
        reached = date.min
        for position, event in enumerate(self.history):
            if event.on.latest < reached:
                yield Violation(
                    ("history", position, "on"),
                    "out-of-order",
                    "cannot lie before an event recorded before it",
                )
            reached = max(reached, event.on.earliest)
        replay = project_states(self.history)
        for position, _ in enumerate(self.history):
            try:
                next(replay)
            except IllegalStepError as error:
                yield Violation(("history", position), "illegal-step", str(error))
                break

    def _overpaid(self) -> Iterator[Violation]:
        for part in ("granted", "eu", "state", "eligible"):
            awarded = getattr(self.award.amounts, part) if self.award else None
            for position, event in enumerate(self.history):
                paid = getattr(event.amounts, part) if isinstance(event, GrantPaid) else None
                if paid is None or awarded is None:
                    continue
                if paid.currency is not awarded.currency or paid > awarded:
                    message = "cannot exceed what is left of the award"
                    yield Violation(("history", position, "amounts"), "too-much", message)
                    return
                awarded -= paid

    @property
    def award(self) -> GrantAwarded | None:
        """The award, if one is recorded; it may have been revoked since."""
        return next((e for e in self.history if isinstance(e, GrantAwarded)), None)

    @property
    def submission(self) -> ProjectSubmitted | None:
        """The submission, if one is recorded."""
        return next((e for e in self.history if isinstance(e, ProjectSubmitted)), None)

    def record(self, event: ProjectEvent) -> Project:
        """The project with one more event at the end of its history.

        Args:
            event: What happened.

        Raises:
            IllegalStepError: The event cannot follow; the error names what would have been legal.
            InvalidValueError: The event lies before one recorded earlier, or more is paid than
                awarded.
        """
        project_state_after([*self.history, event])
        return attrs.evolve(self, history=(*self.history, event))

    def states_on(self, day: date) -> frozenset[ProjectState]:
        """Every state that the project may be in on a day, as recorded; one if the days are known.

        Args:
            day: The day.
        """
        come = [event.on.has_come_by(day) for event in self.history]
        surely = max((n for n, known in enumerate(come, start=1) if known), default=0)
        perhaps = next((n for n, known in enumerate(come) if known is False), len(come))
        states = (ProjectState.PREPARED, *project_states(self.history))
        return frozenset(states[surely : perhaps + 1])

    def state_on(self, day: date) -> ProjectState | None:
        """The state of the project on a day, as recorded; ``None`` if a date leaves it open.

        Args:
            day: The day.
        """
        states = self.states_on(day)
        return next(iter(states)) if len(states) == 1 else None
