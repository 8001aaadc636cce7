"""What the fuzzer once found, or starts from, is read again by every test run."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CORPUS = sorted((HERE / "corpus").iterdir())

specification = importlib.util.spec_from_file_location("fuzz_documents", HERE / "fuzz_documents.py")
assert specification
assert specification.loader
fuzz_documents = importlib.util.module_from_spec(specification)
specification.loader.exec_module(fuzz_documents)


@pytest.mark.hostile
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_bytes_of_the_corpus_are_read_or_refused(path: Path) -> None:
    """Each gives a programme or problems, and what is read survives being written."""
    fuzz_documents.try_bytes(path.read_bytes())


def test_corpus_holds_documents_that_are_read() -> None:
    """The fuzzer starts from documents that are valid."""
    read = {path.name for path in CORPUS if isinstance(answer_to(path), fuzz_documents.Programme)}
    assert read == {"least.json", "small.json"}


def answer_to(path: Path) -> object:
    """What reading the bytes of a file gives."""
    return fuzz_documents.answer(path.read_bytes())
