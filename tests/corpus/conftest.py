"""What the tests of the corpus share: the tool that records it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).with_name("record.py")


@pytest.fixture(scope="session")
def tool() -> ModuleType:
    """The module ``record.py`` beside this file."""
    spec = importlib.util.spec_from_file_location("corpus_record", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
