"""Reading and writing: strict JSON in and out."""

from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.programme_document import FORMAT, VERSION, dumps, loads

__all__ = ["DEFAULT_LIMITS", "FORMAT", "VERSION", "Limits", "dumps", "loads"]
