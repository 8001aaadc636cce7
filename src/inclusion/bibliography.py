"""The published sources on which the rules and the shipped data rest.

Their table is ``bibliography.csv``. Identifiers are stable. The pages were read when the domain was
studied; some have moved since.
"""

from __future__ import annotations

import csv
import pkgutil
from types import MappingProxyType

from inclusion.identifiers import SourceId
from inclusion.language import Text
from inclusion.source import Confidence, Ground, Source


def _sources() -> dict[SourceId, Source]:
    # importlib.resources would take a tenth of what loading the whole model takes
    table = (pkgutil.get_data("inclusion", "bibliography.csv") or b"").decode()
    return {
        SourceId(row["id"]): Source(
            id=SourceId(row["id"]),
            title=Text(en=row["title_en"], cs=row["title_cs"]),
            address=row["address"],
        )
        for row in csv.DictReader(table.splitlines())
    }


SOURCES = MappingProxyType(_sources())
"""Every source by its identifier."""


def ground(identifier: str, confidence: Confidence, en: str = "", cs: str = "") -> Ground:
    """A ground that rests on one of these sources.

    Args:
        identifier: The identifier of the source.
        confidence: How sure the statement is.
        en: The place in the source, or how it was read, in English.
        cs: The same in Czech.

    Raises:
        KeyError: There is no such source.
    """
    remark = Text(en=en, cs=cs) if en else None
    return Ground(source=SOURCES[SourceId(identifier)], confidence=confidence, remark=remark)
