"""A coverage-guided fuzzer: any bytes give a programme or problems, and both tiers agree.

It is run by hand, with the dependency group ``fuzz``::

    python tests/fuzz/fuzz_documents.py tests/fuzz/corpus -max_total_time=300

Bytes that make it stop are a fault of the library; they go into ``tests/fuzz/corpus``, which the
ordinary tests read too.
"""

from __future__ import annotations

import io
import sys
from contextlib import suppress

from inclusion import DocumentError, Programme, dump_lines, dumps, load_lines, loads, read_json


def answer(data: bytes) -> Programme | DocumentError:
    """What reading gives; any other error leaves."""
    try:
        return loads(data)
    except DocumentError as error:
        return error


def try_bytes(data: bytes) -> None:
    """Read bytes in every way, and hold what comes out to what must be true of it."""
    found = answer(data)
    if isinstance(found, Programme):
        assert loads(dumps(found)) == found, "what was read cannot be written and read again"
        assert load_lines(io.BytesIO(b"".join(dump_lines(found)))) == found, "lines lose something"
    else:
        assert found.problems, "it is refused, and nothing is wrong"
        assert str(found).encode(), "a problem cannot be printed"
    for read in (read_json, lambda data: load_lines(io.BytesIO(data))):
        with suppress(DocumentError):
            read(data)


def main() -> None:
    """Fuzz until something breaks or the time is over."""
    import atheris  # noqa: PLC0415 - the tests that read the corpus do without it

    atheris.instrument_all()
    atheris.Setup(sys.argv, try_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
