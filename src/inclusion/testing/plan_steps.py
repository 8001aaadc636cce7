"""The steps that a version of a plan can take: each drawn from what is legal at that point."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from hypothesis import strategies as st

from inclusion.dates import PartialDate
from inclusion.identifiers import ElementId, MunicipalityCode, VersionLabel
from inclusion.plan_events import (
    AgencyApprovalReported,
    AgencyApproved,
    AgencyReturned,
    BoardRecommended,
    BoardReturned,
    CommentsInvited,
    CouncilApprovalReported,
    CouncilVoted,
    MeasureOverturned,
    PartnershipVoted,
    PlanEvent,
    PutIntoForce,
    RevisionBegun,
    VersionWithdrawn,
)
from inclusion.source import Citation
from inclusion.testing.dates import shifted
from inclusion.testing.drawing import either, name, pick
from inclusion.testing.votes import close_votes

_VOTES: Final = st.none() | close_votes()
_ADOPTED: Final = close_votes(adopted=True)
_REFUSED: Final = close_votes(adopted=False)
_ANY_VOTE: Final = close_votes()
_MAYOR: Final = (None, None, True, False)
_RESOLUTION: Final = (None, None, "97/18-ZM")
_COMMENTS: Final = 14
MEASURE: Final = ElementId("e2")
"""The measure that a referendum overturns: the first that a content has."""

_Step: TypeAlias = Callable[[PartialDate], PlanEvent]


class StepDrawer:
    """One version on its way; it remembers no more than what decides which steps are legal.

    Args:
        draw: The function with which a strategy draws.
        version: The version.
        territory: The municipalities of the plan.
        cited: Gives the citations of the next event.
    """

    def __init__(
        self,
        draw: st.DrawFn,
        version: VersionLabel,
        territory: tuple[MunicipalityCode, ...],
        cited: Callable[[], tuple[Citation, ...]],
    ) -> None:
        self._draw = draw
        self._version = version
        self._territory = territory
        self._cited = cited
        self._missing: list[MunicipalityCode | None] = [None, *territory]
        self._adopted = False
        self._voted = False
        self._commented = False
        self._forced = False
        self._returned = False
        self._withdrawn = False

    @property
    def _is_open(self) -> bool:
        return bool(self._missing) and not self._returned

    @property
    def _is_draft(self) -> bool:
        return not self._voted and self._may_be_adopted

    @property
    def _may_be_adopted(self) -> bool:
        return not self._adopted and len(self._missing) > len(self._territory)

    def step(self, on: PartialDate) -> PlanEvent | None:
        """The next event, any that is legal; ``None`` if the version is withdrawn.

        Args:
            on: When it happens.
        """
        if self._withdrawn:
            return None
        return pick(self._draw, tuple(self._legal()))(on)

    def _legal(self) -> Iterator[_Step]:
        yield self._withdraw
        if self._is_open:
            has_begun = len(self._missing) <= len(self._territory)
            yield from (*[self.key] * (3 + 6 * has_begun), self._refuse, self._give_back)
            if self._may_be_adopted:
                yield from (self._adopt, self._adopt, self._count)
            yield self._comment if self._is_draft else self._recommend
            if self._is_draft and not self._commented:
                yield self._revise
        elif not self._missing:
            yield self._overturn
            if not self._forced:
                yield from (self._put_into_force, self._put_into_force)

    def key(self, on: PartialDate) -> PlanEvent:
        """An approval by somebody who has not approved yet, voted or only reported.

        Args:
            on: When it happens.
        """
        reported = self._is_draft or either(self._draw)
        holder = pick(self._draw, self._missing)
        self._missing.remove(holder)
        version, citations = self._version, self._cited()
        if holder is None:
            approval = AgencyApprovalReported if reported else AgencyApproved
            return approval(version=version, on=on, citations=citations)
        if reported:
            return CouncilApprovalReported(
                version=version,
                on=on,
                municipality=holder,
                resolution=pick(self._draw, _RESOLUTION),
                citations=citations,
            )
        vote = self._draw(_ADOPTED)
        return CouncilVoted(
            version=version,
            on=on,
            municipality=holder,
            vote=vote,
            resolution=pick(self._draw, _RESOLUTION),
            citations=citations,
        )

    def _revise(self, on: PartialDate) -> PlanEvent:
        return RevisionBegun(version=self._version, on=on, citations=self._cited())

    def _comment(self, on: PartialDate) -> PlanEvent:
        self._commented = True
        until = PartialDate.on(shifted(on.latest, _COMMENTS)) if either(self._draw) else None
        return CommentsInvited(version=self._version, on=on, until=until, citations=self._cited())

    def _count(self, on: PartialDate) -> PlanEvent:
        self._voted = True
        vote = self._draw(_ANY_VOTE)
        return PartnershipVoted(version=self._version, on=on, vote=vote, citations=self._cited())

    def _put_into_force(self, on: PartialDate) -> PlanEvent:
        self._forced = True
        return PutIntoForce(version=self._version, on=on, citations=self._cited())

    def _overturn(self, on: PartialDate) -> PlanEvent:
        return MeasureOverturned(
            version=self._version,
            on=on,
            municipality=self._somewhere(),
            measure=MEASURE,
            citations=self._cited(),
        )

    def _adopt(self, on: PartialDate) -> PlanEvent:
        self._adopted = True
        self._voted = True
        vote = self._draw(_VOTES)
        return PartnershipVoted(
            version=self._version, on=on, adopted=True, vote=vote, citations=self._cited()
        )

    def _refuse(self, on: PartialDate) -> PlanEvent:
        if either(self._draw):
            return CouncilVoted(
                version=self._version,
                on=on,
                municipality=self._somewhere(),
                vote=self._draw(_REFUSED),
                citations=self._cited(),
            )
        vote = self._draw(_VOTES)
        return PartnershipVoted(
            version=self._version, on=on, adopted=False, vote=vote, citations=self._cited()
        )

    def _recommend(self, on: PartialDate) -> PlanEvent:
        return BoardRecommended(
            version=self._version,
            on=on,
            municipality=self._somewhere(),
            by_mayor=pick(self._draw, _MAYOR),
            resolution=pick(self._draw, _RESOLUTION),
            citations=self._cited(),
        )

    def _give_back(self, on: PartialDate) -> PlanEvent:
        self._returned = True
        version, reason, citations = self._version, name(self._draw), self._cited()
        if either(self._draw):
            return BoardReturned(
                version=version,
                on=on,
                municipality=self._somewhere(),
                reason=reason,
                by_mayor=pick(self._draw, _MAYOR),
                resolution=pick(self._draw, _RESOLUTION),
                citations=citations,
            )
        return AgencyReturned(version=version, on=on, reason=reason, citations=citations)

    def _withdraw(self, on: PartialDate) -> PlanEvent:
        self._withdrawn = True
        return VersionWithdrawn(
            version=self._version, on=on, reason=name(self._draw), citations=self._cited()
        )

    def _somewhere(self) -> MunicipalityCode:
        return pick(self._draw, self._territory)
