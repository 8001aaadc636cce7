"""The programme's own identifiers: short readable texts, given by whoever writes a document.

All are runs of letters and digits joined by single separators, at most 64 characters long; the
schemes differ in the letters and separators they allow, and never compare equal.
"""

from __future__ import annotations

from itertools import pairwise
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import ClassVar, Final

from inclusion.identifiers.identifier import Identifier

LONGEST: Final = 64
"""The greatest length of an identifier of the programme, in characters."""


class ProgrammeId(Identifier):
    """An identifier given within the programme; use one of the schemes.

    The grammar is a slug unless the scheme says otherwise: lower-case ASCII letters and digits in
    runs joined by single hyphens, for example ``novy-bor``.

    Args:
        value: The text, 1 to 64 characters.

    Raises:
        InvalidIdentifierError: The text breaks the grammar of the scheme.
    """

    __slots__ = ()

    letters: ClassVar[str] = ascii_lowercase + digits
    """The characters of the runs."""

    separators: ClassVar[str] = "-"
    """The characters that may join two runs."""

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        if len(text) > LONGEST:
            return f"must have at most {LONGEST} characters, not {len(text)}"
        return cls._why_not_lettered(text) or cls._why_not_joined(text)

    @classmethod
    def _why_not_lettered(cls, text: str) -> str | None:
        allowed = cls.letters + cls.separators
        for position, character in enumerate(text, start=1):
            if character not in allowed:
                return f"character {position} must be one of {allowed}"
        return None

    @classmethod
    def _why_not_joined(cls, text: str) -> str | None:
        ends = (text[0], text[-1])
        pairs = pairwise(text)
        if any(end in cls.separators for end in ends):
            return "must begin and end with a letter or digit"
        if any(one in cls.separators and next_one in cls.separators for one, next_one in pairs):
            return "must not have two separators in a row"
        return None


class LocalityId(ProgrammeId):
    """A slug that names a participating locality, for example ``novy-bor``."""

    __slots__ = ()

    scheme: ClassVar[str] = "locality id"


class PlanId(ProgrammeId):
    """A slug that names a strategic plan in all its versions."""

    __slots__ = ()

    scheme: ClassVar[str] = "plan id"


class ProjectId(ProgrammeId):
    """A slug that names a project."""

    __slots__ = ()

    scheme: ClassVar[str] = "project id"


class PartnershipId(ProgrammeId):
    """A slug that names a local partnership."""

    __slots__ = ()

    scheme: ClassVar[str] = "partnership id"


class ApplicationId(ProgrammeId):
    """A slug that names an application to a wave."""

    __slots__ = ()

    scheme: ClassVar[str] = "application id"


class ElementId(ProgrammeId):
    """A slug that names a part of one plan or partnership: a goal, a measure, a member."""

    __slots__ = ()

    scheme: ClassVar[str] = "element id"


class PackageId(ProgrammeId):
    """Capitals and digits that name a funding package, for example ``OP-VVV-21``."""

    __slots__ = ()

    scheme: ClassVar[str] = "package id"
    letters: ClassVar[str] = ascii_uppercase + digits


class WaveId(ProgrammeId):
    """Capitals and digits that name a wave, for example ``KPSVL-4`` or ``KPSV21-2``."""

    __slots__ = ()

    scheme: ClassVar[str] = "wave id"
    letters: ClassVar[str] = ascii_uppercase + digits


class MethodologyId(ProgrammeId):
    """Capitals, digits and full stops that name a methodology, for example ``KPSVL-5.0``."""

    __slots__ = ()

    scheme: ClassVar[str] = "methodology id"
    letters: ClassVar[str] = ascii_uppercase + digits
    separators: ClassVar[str] = "-."


class SourceId(ProgrammeId):
    """Letters and digits that name a source, for example ``S22b``."""

    __slots__ = ()

    scheme: ClassVar[str] = "source id"
    letters: ClassVar[str] = ascii_letters + digits


class VersionLabel(ProgrammeId):
    """The label of one version of a plan, for example ``1.2-draft``.

    Runs of letters and digits may be joined by a full stop, a plus sign or a hyphen. Labels sort as
    texts, so ``1.10`` comes before ``1.2``: history tells the order of versions, labels do not.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "version label"
    letters: ClassVar[str] = ascii_letters + digits
    separators: ClassVar[str] = ".+-"
