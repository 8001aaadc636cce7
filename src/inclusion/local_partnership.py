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
        citations: The sources.
    """

    id: PartnershipId
    locality: LocalityId
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    members: tuple[PartnershipMember, ...] = ()
    working_groups: tuple[WorkingGroup, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "founded", "dissolved")
        yield from distinct("members", (member.id for member in self.members))
