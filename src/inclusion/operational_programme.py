"""The operational programmes of the European funds that hold the money (P14)."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType
from typing import Final

from inclusion.identifiers import ProjectNumber, ProjectNumber2021, SpecificObjectiveCode
from inclusion.language import Text


class OperationalProgramme(Enum):
    """An operational programme (*operační program*)."""

    OPZ = "OPZ"
    OP_VVV = "OP VVV"
    IROP = "IROP"
    OPZ_PLUS = "OPZ+"
    OP_JAK = "OP JAK"
    IROP_2021 = "IROP 2021+"

    @classmethod
    def of(cls, numbered: ProjectNumber | SpecificObjectiveCode) -> OperationalProgramme | None:
        """The programme of a project or of a specific objective, read from its two digits.

        The digits repeat from period to period: 03 is OPZ in 2014-2020 and OPZ+ in 2021-2027, 02 is
        OP VVV and then OP JAK.

        Args:
            numbered: The number of a project, or the code of an objective of MS2014+.

        Returns:
            The programme; ``None`` if it is none of those known here by their digits.
        """
        later = isinstance(numbered, ProjectNumber2021)
        return (_OF_2021 if later else _OF_2014).get(numbered.programme)

    @property
    def label(self) -> Text:
        """The name of the programme in both languages."""
        return _LABELS[self]


_OF_2014: Final = MappingProxyType(
    {
        "02": OperationalProgramme.OP_VVV,
        "03": OperationalProgramme.OPZ,
        "06": OperationalProgramme.IROP,
    }
)
"""The programmes of 2014-2020 by the digits of their projects, as far as sources tell them."""

_OF_2021: Final = MappingProxyType(
    {"02": OperationalProgramme.OP_JAK, "03": OperationalProgramme.OPZ_PLUS}
)
"""The same for 2021-2027: OP JAK from its call 02_23_017, OPZ+ from its project numbers."""

_LABELS = {
    OperationalProgramme.OPZ: Text(
        en="Operational Programme Employment", cs="Operační program Zaměstnanost"
    ),
    OperationalProgramme.OP_VVV: Text(
        en="Operational Programme Research, Development and Education",
        cs="Operační program Výzkum, vývoj a vzdělávání",
    ),
    OperationalProgramme.IROP: Text(
        en="Integrated Regional Operational Programme",
        cs="Integrovaný regionální operační program",
    ),
    OperationalProgramme.OPZ_PLUS: Text(
        en="Operational Programme Employment plus", cs="Operační program Zaměstnanost plus"
    ),
    OperationalProgramme.OP_JAK: Text(
        en="Operational Programme Johannes Amos Comenius",
        cs="Operační program Jan Amos Komenský",
    ),
    OperationalProgramme.IROP_2021: Text(
        en="Integrated Regional Operational Programme 2021-2027",
        cs="Integrovaný regionální operační program 2021-2027",
    ),
}
