"""Reading and writing: strict JSON in and out."""

from inclusion.documents.canonical import canonical, digest
from inclusion.documents.compatibility import Compatibility, Verdict, compatibility
from inclusion.documents.configuring import Configurable, configure, read_as, read_json
from inclusion.documents.decision_document import dumps_decision
from inclusion.documents.decision_reading import loads_decision
from inclusion.documents.envelope import FORMAT
from inclusion.documents.inspection import Inspection, inspect
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.lines import ByteStream, NumberedLine, Progress, each_line
from inclusion.documents.programme_document import dumps, loads
from inclusion.documents.programme_lines import LineEntry, dump_lines, iter_lines, load_lines
from inclusion.documents.schemas import DocumentKind, schema, schema_bytes
from inclusion.documents.tolerant_document import TolerantDocument, loads_tolerantly
from inclusion.documents.upgraded_document import upgrade
from inclusion.documents.upgrades import VERSION

__all__ = [
    "DEFAULT_LIMITS",
    "FORMAT",
    "VERSION",
    "ByteStream",
    "Compatibility",
    "Configurable",
    "DocumentKind",
    "Inspection",
    "Limits",
    "LineEntry",
    "NumberedLine",
    "Progress",
    "TolerantDocument",
    "Verdict",
    "canonical",
    "compatibility",
    "configure",
    "digest",
    "dump_lines",
    "dumps",
    "dumps_decision",
    "each_line",
    "inspect",
    "iter_lines",
    "load_lines",
    "loads",
    "loads_decision",
    "loads_tolerantly",
    "read_as",
    "read_json",
    "schema",
    "schema_bytes",
    "upgrade",
]
