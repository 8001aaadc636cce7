"""The local partnership (*lokální partnerství*): its members by kind, its groups (P11-P13).

Its vote on the plan is an event of the plan: :class:`inclusion.plan_events.PartnershipVoted`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.area import Area
from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import ElementId, LocalityId, MunicipalityCode, PartnershipId
from inclusion.invariants import distinct, in_order, not_blank
from inclusion.source import Citation
from inclusion.validity import Valid
from inclusion.vote import Vote


class MemberKind(Enum):
    """A kind of member; the list is open, hence the last one."""

    MUNICIPALITY = "municipality"
    AUTHORITY = "authority"
    """The office of a municipality with extended powers, or of a region."""
    SCHOOL = "school"
    LABOUR_OFFICE = "labour-office"
    MUNICIPAL_POLICE = "municipal-police"
    STATE_POLICE = "state-police"
    NGO = "ngo"
    """A non-governmental non-profit organisation (*nestátní nezisková organizace*)."""
    SOCIAL_SERVICE_PROVIDER = "social-service-provider"
    CHURCH = "church"
    PROBATION_SERVICE = "probation-service"
    COUNSELLING_CENTRE = "counselling-centre"
    LOCAL_ACTION_GROUP = "local-action-group"
    OWNERS_ASSOCIATION = "owners-association"
    ASSOCIATION = "association"
    """A club of citizens, such as a sports club or a fire brigade."""
    ROMA_REPRESENTATIVE = "roma-representative"
    """A representative of the Roma."""
    RESIDENT = "resident"
    EMPLOYER = "employer"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class PartnershipMember(Valid):
    """An institution with a seat in the partnership, never a person by name.

    Args:
        id: Its identifier within the partnership.
        name: The name of the institution.
        kind: Its kind.
        municipality: Where it sits, if known; it may be a neighbouring town.
        joined: Its first day in the partnership, if known.
        left: Its last day, if it left and the day is known.
    """

    id: ElementId
    name: str
    kind: MemberKind
    municipality: MunicipalityCode | None = None
    joined: PartialDate | None = None
    left: PartialDate | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "name")
        yield from in_order(self, "joined", "left")


class MajorityRule(Enum):
    """By which majority a partnership decides; its statute says so, no general rule is known."""

    OF_ALL = "of-all"
    """More than half of all members."""
    OF_PRESENT = "of-present"
    """More than half of the members who took part in the vote."""

    def is_reached_in(self, vote: Vote) -> bool:
        """Whether a vote reaches the majority.

        Args:
            vote: The vote.
        """
        if self is MajorityRule.OF_ALL:
            return vote.has_majority_of_all
        return vote.has_majority_of_present


@attrs.frozen(kw_only=True)
class ConsultantPost(Valid):
    """A stretch of time in which the Agency had a local consultant at the partnership.

    The consultant (*lokální konzultant*) leads the partnership. It is the post that is recorded,
    never the person.

    Args:
        since: Its first day, if known.
        until: Its last day, if it ended and the day is known.
        citations: The sources.
    """

    since: PartialDate | None = None
    until: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "since", "until")


@attrs.frozen(kw_only=True)
class WorkingGroup(Valid):
    """A working group (*pracovní skupina*) of the partnership.

    Args:
        name: Its name in Czech.
        areas: The areas it works on; empty for a group such as "Projects and implementation".
    """

    name: str
    areas: tuple[Area, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "name")


@attrs.frozen(kw_only=True)
class LocalPartnership(Valid):
    """The platform that joins the local bodies and prepares the plan together.

    Args:
        id: Its identifier.
        locality: The place.
        founded: When it was founded, if known; an older one may be taken up again.
        dissolved: Its last day, if it was dissolved; it can outlive the cooperation.
        members: Its members, as far as they are known.
        working_groups: Its working groups, as far as they are known.
        majority: By which majority it decides, if known.
        consultants: When it had a consultant of the Agency, as far as that is known.
        citations: The sources.
    """

    id: PartnershipId
    locality: LocalityId
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    members: tuple[PartnershipMember, ...] = ()
    working_groups: tuple[WorkingGroup, ...] = ()
    majority: MajorityRule | None = None
    consultants: tuple[ConsultantPost, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "founded", "dissolved")
        yield from distinct("members", (member.id for member in self.members))
