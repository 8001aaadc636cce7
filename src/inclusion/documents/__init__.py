"""Reading and writing: strict JSON in and out."""

from inclusion.documents.inspection import Inspection, inspect
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.programme_document import FORMAT, VERSION, dumps, loads
from inclusion.documents.tolerant_document import TolerantDocument, loads_tolerantly

__all__ = [
    "DEFAULT_LIMITS",
    "FORMAT",
    "VERSION",
    "Inspection",
    "Limits",
    "TolerantDocument",
    "dumps",
    "inspect",
    "loads",
    "loads_tolerantly",
]
