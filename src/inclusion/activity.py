"""What the money can be spent on: the six kinds of activity of the founding text (P15).

Each kind stands in an area and in the operational programmes of 2014-2020 whose calls paid for it:
services and work from OPZ, education from OP VVV, buildings and equipment from IROP
(OPZ calls 26 and 42, OP VVV calls 21 and 39, IROP calls 34, 35, 38 and 39).
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from inclusion.area import Area
from inclusion.language import Text
from inclusion.operational_programme import OperationalProgramme


class Activity(Enum):
    """A kind of supported activity."""

    SOCIAL_SERVICES = "social-services"
    SOCIAL_HOUSING = "social-housing"
    LOW_THRESHOLD_FACILITY = "low-threshold-facility"
    INCLUSIVE_EDUCATION = "inclusive-education"
    COMMUNITY_CENTRE = "community-centre"
    EMPLOYMENT_PROJECT = "employment-project"

    @property
    def label(self) -> Text:
        """The name of the activity in both languages."""
        return _PLACEMENTS[self].label

    @property
    def area(self) -> Area:
        """The area of social inclusion in which the activity stands."""
        return _PLACEMENTS[self].area

    @property
    def programmes(self) -> tuple[OperationalProgramme, ...]:
        """The operational programmes of 2014-2020 whose calls paid for it."""
        return _PLACEMENTS[self].programmes


class _Placement(NamedTuple):
    label: Text
    area: Area
    programmes: tuple[OperationalProgramme, ...]


_PLACEMENTS = {
    Activity.SOCIAL_SERVICES: _Placement(
        Text(en="support of social services", cs="podpora sociálních služeb"),
        Area.SOCIAL_SERVICES,
        (OperationalProgramme.OPZ, OperationalProgramme.IROP),
    ),
    Activity.SOCIAL_HOUSING: _Placement(
        Text(en="infrastructure for social housing", cs="infrastruktura pro sociální bydlení"),
        Area.HOUSING,
        (OperationalProgramme.IROP,),
    ),
    Activity.LOW_THRESHOLD_FACILITY: _Placement(
        Text(
            en="low-threshold facilities for children and youth",
            cs="nízkoprahová zařízení pro děti a mládež",
        ),
        Area.SOCIAL_SERVICES,
        (OperationalProgramme.OPZ, OperationalProgramme.IROP),
    ),
    Activity.INCLUSIVE_EDUCATION: _Placement(
        Text(en="common (inclusive) education", cs="společné (inkluzivní) vzdělávání"),
        Area.EDUCATION,
        (OperationalProgramme.OP_VVV,),
    ),
    Activity.COMMUNITY_CENTRE: _Placement(
        Text(en="community centres", cs="komunitní centra"),
        Area.SOCIAL_SERVICES,
        (OperationalProgramme.IROP,),
    ),
    Activity.EMPLOYMENT_PROJECT: _Placement(
        Text(en="projects supporting employment", cs="projekty na podporu zaměstnanosti"),
        Area.EMPLOYMENT,
        (OperationalProgramme.OPZ,),
    ),
}
