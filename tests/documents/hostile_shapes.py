"""Bytes made to hurt, each shape of about as many bytes as are asked for.

Run as a program it reads half a megabyte and a megabyte of each shape and prints, as JSON, the
seconds of the processor for each, and by how many bytes the memory of the process grew at most.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import inclusion

MEGABYTE = 1_000_000
HEAD = (
    b'{"format":"inclusion/programme","version":1,"title":{"en":"a","cs":"a"},'
    b'"agency":{"name":{"en":"a","cs":"a"},'
    b'"affiliations":[{"institution":{"en":"a","cs":"a"},"since":"2008"}]},'
)
TEXT = b'{"en":"a","cs":"a"}'


def listed(name: bytes, item: bytes) -> Callable[[int], bytes]:
    """One thing again and again in a collection of a document."""
    return lambda size: (
        HEAD + b'"' + name + b'":[' + b",".join([item] * (size // len(item))) + b"]}"
    )


def numbered(start: bytes, item: bytes, end: bytes) -> Callable[[int], bytes]:
    """One thing again and again, with a number in it."""
    return lambda size: start + b",".join(item % n for n in range(size // (len(item) + 4))) + end


SHAPES: dict[str, Callable[[int], bytes]] = {
    "deep arrays": lambda size: b"[" * size,
    "deep objects": lambda size: b'{"a":' * (size // 5),
    "brackets in a text": lambda size: b'"' + b"[" * size + b'"',
    "brackets side by side": lambda size: b"[" + b"[]," * (size // 3) + b"[]]",
    "many keys": numbered(b"{", b'"k%d":1', b"}"),
    "many unknown fields": numbered(HEAD, b'"k%d":1', b"}"),
    "long text": lambda size: HEAD + b'"x":"' + b"a" * size + b'"}',
    "escapes": lambda size: HEAD + b'"x":"' + b"\\n" * (size // 2) + b'"}',
    "NUL in escapes": lambda size: HEAD + b'"x":"' + b"\\u0000" * (size // 6) + b'"}',
    "backslashes": lambda size: b'"' + b"\\" * size,
    "one key again and again": lambda size: b"{" + b'"a":1,' * (size // 6) + b'"a":1}',
    "repeated keys in many objects": lambda size: b"[" + b'{"a":1,"a":2},' * (size // 14) + b"1]",
    "long number": lambda size: b"9" * size,
    "many long numbers": lambda size: b"[" + (b"9" * 4_000 + b",") * (size // 4_001) + b"1]",
    "fractions": lambda size: b"[" + b"1.5," * (size // 4) + b"1]",
    "exponents": lambda size: b"[" + b"1e999," * (size // 6) + b"1]",
    "empty plans": listed(b"plans", b"{}"),
    "unknown fields in many plans": listed(b"plans", b'{"tilte":1}'),
    "numbers for plans": listed(b"plans", b"0"),
    "misspelt choices": lambda size: (
        HEAD + b'"waves":[{"areas_offered":[' + b'"hoising",' * (size // 10) + b'"x"]}]}'
    ),
    "misspelt identifiers": listed(b"sources", b'{"id":"_","title":' + TEXT + b"}"),
    "sources": numbered(HEAD + b'"sources":[', b'{"id":"S%d","title":' + TEXT + b"}", b"]}"),
    "one source again and again": listed(b"sources", b'{"id":"S1","title":' + TEXT + b"}"),
    "references to nothing": listed(b"cooperations", b'{"locality":"a"}'),
    "white space": lambda size: b" " * size,
    "quotation marks": lambda size: b'"' * size,
    "NUL": lambda size: b"\0" * size,
}


def least_seconds(data: bytes) -> float:
    """The least of three: what else the machine does only ever adds."""
    return min(seconds(data) for _ in range(3))


def seconds(data: bytes) -> float:
    """How long the processor needs to refuse or read some bytes."""
    begin = time.process_time()
    try:
        inclusion.loads(data)
    except inclusion.DocumentError as error:
        str(error)
    return time.process_time() - begin


def memory(name: str) -> int:
    """The memory of the process in bytes: ``VmRSS`` now, ``VmHWM`` at most since it was reset."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


def growth(data: bytes) -> int:
    """By how many bytes the memory grows at most while the bytes are read."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    before = memory("VmRSS")
    seconds(data)
    return memory("VmHWM") - before


def main() -> None:
    """Read each shape in two sizes."""
    inclusion.loads(inclusion.dumps(inclusion.reference.illustration()))
    taken = {}
    for name, shape in SHAPES.items():
        half, whole = shape(MEGABYTE // 2), shape(MEGABYTE)
        grown = growth(whole)
        taken[name] = (*(least_seconds(data) for data in (half, whole)), grown)
    json.dump(taken, sys.stdout)


if __name__ == "__main__":
    main()
