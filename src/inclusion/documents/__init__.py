"""Reading and writing: strict JSON in and out."""

from inclusion.documents.canonical import canonical, digest
from inclusion.documents.compatibility import Compatibility, Verdict, compatibility
from inclusion.documents.decision_document import dumps_decision
from inclusion.documents.decision_reading import loads_decision
from inclusion.documents.inspection import Inspection, inspect
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.programme_document import FORMAT, dumps, loads
from inclusion.documents.schemas import DocumentKind, schema, schema_bytes
from inclusion.documents.tolerant_document import TolerantDocument, loads_tolerantly
from inclusion.documents.upgraded_document import upgrade
from inclusion.documents.upgrades import VERSION

__all__ = [
    "DEFAULT_LIMITS",
    "FORMAT",
    "VERSION",
    "Compatibility",
    "DocumentKind",
    "Inspection",
    "Limits",
    "TolerantDocument",
    "Verdict",
    "canonical",
    "compatibility",
    "digest",
    "dumps",
    "dumps_decision",
    "inspect",
    "loads",
    "loads_decision",
    "loads_tolerantly",
    "schema",
    "schema_bytes",
    "upgrade",
]
