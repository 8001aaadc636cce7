"""Reading and writing: strict JSON in and out."""

from inclusion.documents.configuring import Configurable, configure, read_as, read_json
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.lines import ByteStream, NumberedLine, Progress, each_line
from inclusion.documents.programme_document import FORMAT, VERSION, dumps, loads
from inclusion.documents.programme_lines import LineEntry, dump_lines, iter_lines, load_lines

__all__ = [
    "DEFAULT_LIMITS",
    "FORMAT",
    "VERSION",
    "ByteStream",
    "Configurable",
    "Limits",
    "LineEntry",
    "NumberedLine",
    "Progress",
    "configure",
    "dump_lines",
    "dumps",
    "each_line",
    "iter_lines",
    "load_lines",
    "loads",
    "read_as",
    "read_json",
]
