"""The operational programmes of the European funds that hold the money (P14)."""

from __future__ import annotations

from enum import Enum

from inclusion.language import Text


class OperationalProgramme(Enum):
    """An operational programme (*operační program*)."""

    OPZ = "OPZ"
    OP_VVV = "OP VVV"
    IROP = "IROP"
    OPZ_PLUS = "OPZ+"
    OP_JAK = "OP JAK"
    IROP_2021 = "IROP 2021+"

    @property
    def label(self) -> Text:
        """The name of the programme in both languages."""
        return _LABELS[self]


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
