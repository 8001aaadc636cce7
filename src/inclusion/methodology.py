"""The methodologies of the coordinated approach: from when the rules are known to hold.

Which version governs goes by the day of the application, or by what the wave says of itself; an
old partner keeps its version unless it is moved.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs

from inclusion.bibliography import ground
from inclusion.dates import DayRange, PartialDate
from inclusion.identifiers import MethodologyId
from inclusion.language import Text
from inclusion.source import Confidence, Ground
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Methodology(Valid):
    """A methodology and the days on which rules resting on it are known to hold.

    Args:
        name: Its name.
        in_force: The days, both included; without an end known it runs to the last day there is.
        basis: What that rests on.
    """

    name: Text
    in_force: DayRange
    basis: tuple[Ground, ...]


COORDINATED_APPROACH = Methodology(
    name=Text(
        en="Coordinated Approach to Socially Excluded Localities (KPSVL) and its successors",
        cs="Koordinovaný přístup k sociálně vyloučeným lokalitám (KPSVL) a navazující přístupy",
    ),
    in_force=DayRange(first=date(2015, 1, 19), last=date.max),
    basis=(
        ground(
            "S05",
            Confidence.HIGH,
            "in force by being sent out and published",
            "platnost rozesláním a zveřejněním",
        ),
    ),
)
"""From the first methodology on; its later versions come with the rules that differ by them."""


class Approach(Enum):
    """What a methodology is about."""

    KPSVL = "KPSVL"
    """Coordinated approach to socially excluded localities."""
    VDP = "VDP"
    """Remote partial support (*vzdálená dílčí podpora*)."""
    KPSV_2021 = "KPSV-2021"
    """Coordinated approach to social exclusion 2021+."""


@attrs.frozen(kw_only=True)
class MethodologyVersion(Valid):
    """One version of a methodology, with what is known of its beginning.

    Args:
        id: Its identifier.
        approach: What it is about.
        name: Its name.
        number: Its number, if it was seen.
        approved: When it was approved, if known.
        since: The first day whose applications fall under it, if known.
        basis: What that rests on.
    """

    id: MethodologyId
    approach: Approach
    name: Text
    number: str | None = None
    approved: PartialDate | None = None
    since: PartialDate | None = None
    basis: tuple[Ground, ...]

    def may_govern(self, applied: PartialDate) -> bool | None:
        """Whether it had begun when an application was filed; ``None`` if that is not known.

        Args:
            applied: The day of the application.
        """
        if self.since is None:
            return None
        if self.since.latest <= applied.earliest:
            return True
        return False if self.since.earliest > applied.latest else None


_AFTER_THE_FIRST = ground(
    "S04",
    Confidence.INFERRED,
    "later than version 1.0, whose first update on record is of 2 October 2015",
    "později než verze 1.0, jejíž první doložená aktualizace je z 2. října 2015",
)

METHODOLOGIES: tuple[MethodologyVersion, ...] = (
    MethodologyVersion(
        id=MethodologyId("KPSVL-1.0"),
        approach=Approach.KPSVL,
        name=Text(en="Methodology of KPSVL 1.0", cs="Metodika KPSVL 1.0"),
        number="1.0",
        since=PartialDate.on(date(2015, 1, 19)),
        basis=COORDINATED_APPROACH.basis,
    ),
    MethodologyVersion(
        id=MethodologyId("KPSVL-2015-10"),
        approach=Approach.KPSVL,
        name=Text(
            en="Methodology of KPSVL, updated in October 2015",
            cs="Metodika KPSVL aktualizovaná v říjnu 2015",
        ),
        approved=PartialDate.on(date(2015, 10, 2)),
        since=PartialDate.not_before(date(2015, 10, 2)),
        basis=(
            ground(
                "S04",
                Confidence.HIGH,
                "approved by the Monitoring Committee on 2 October 2015; its number was not seen",
                "schválena Monitorovacím výborem 2. října 2015; číslo nebylo zjištěno",
            ),
        ),
    ),
    MethodologyVersion(
        id=MethodologyId("KPSVL-4.0"),
        approach=Approach.KPSVL,
        name=Text(en="Methodology of KPSVL 4.0", cs="Metodika KPSVL 4.0"),
        number="4.0",
        since=PartialDate.not_before(date(2015, 10, 2)),
        basis=(
            ground(
                "S07",
                Confidence.HIGH,
                "the Committee decides on the choice of municipalities under it",
                "výbor podle ní rozhoduje o výběru obcí",
            ),
            _AFTER_THE_FIRST,
        ),
    ),
    MethodologyVersion(
        id=MethodologyId("KPSVL-5.0"),
        approach=Approach.KPSVL,
        name=Text(en="Methodology of KPSVL 5.0", cs="Metodika KPSVL 5.0"),
        number="5.0",
        since=PartialDate.not_before(date(2015, 10, 2)),
        basis=(
            ground("S11", Confidence.HIGH, "governs wave 7", "řídí se jí 7. vlna"),
            _AFTER_THE_FIRST,
        ),
    ),
    MethodologyVersion(
        id=MethodologyId("VDP-1.0"),
        approach=Approach.VDP,
        name=Text(
            en="Methodology of remote partial support 1.0",
            cs="Metodika vzdálené dílčí podpory 1.0",
        ),
        number="1.0",
        since=PartialDate.on(date(2018, 11, 8)),
        basis=(ground("S40", Confidence.HIGH, "in force", "účinnost"),),
    ),
    MethodologyVersion(
        id=MethodologyId("VDP-2.0"),
        approach=Approach.VDP,
        name=Text(
            en="Methodology of remote partial support 2.0",
            cs="Metodika vzdálené dílčí podpory 2.0",
        ),
        number="2.0",
        since=PartialDate.on(date(2019, 10, 16)),
        basis=(
            ground(
                "S40",
                Confidence.HIGH,
                "binds applications filed after 15 October 2019",
                "závazná pro žádosti podané po 15. říjnu 2019",
            ),
        ),
    ),
    MethodologyVersion(
        id=MethodologyId("KPSV-2021"),
        approach=Approach.KPSV_2021,
        name=Text(en="Methodology of KPSV 2021+", cs="Metodika KPSV 2021+"),
        since=PartialDate(date(2021, 1, 1), date(2022, 1, 31)),
        basis=(
            ground(
                "S44",
                Confidence.INFERRED,
                "the page is of January 2022 at the latest, the name says 2021",
                "stránka je nejpozději z ledna 2022, název uvádí rok 2021",
            ),
        ),
    ),
)
"""The versions seen, those of one approach in the order in which they came.

Their texts were read in their first pages only, so no limit is taken from them.
"""


def methodologies_for(
    approach: Approach, *, applied: PartialDate
) -> tuple[MethodologyVersion, ...]:
    """The versions that may govern an application; one if it is known which.

    None at all says that no version had begun: a kind of support can be older than its first
    methodology.

    Args:
        approach: What is applied for.
        applied: The day of the application.
    """
    possible: list[MethodologyVersion] = []
    for version in METHODOLOGIES:
        begun = version.may_govern(applied) if version.approach is approach else False
        if begun is True:
            possible = [version]
        elif begun is None:
            possible.append(version)
    return tuple(possible)


def methodology_version(identifier: MethodologyId) -> MethodologyVersion | None:
    """The version with this identifier; ``None`` if it is none of those known.

    Args:
        identifier: The identifier.
    """
    return next((version for version in METHODOLOGIES if version.id == identifier), None)
