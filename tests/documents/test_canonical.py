"""One form for one meaning: canonical bytes under RFC 8785, and digests over them."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from inclusion import ContentDigest, Programme, canonical, digest, dumps, loads, reference
from inclusion.canonical_json import canonical_bytes
from inclusion.testing import programmes
from inclusion.validity import GREATEST_INTEGER

WHOLE = st.integers(-GREATEST_INTEGER, GREATEST_INTEGER)
VALUES = st.recursive(
    st.none() | st.booleans() | WHOLE | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
@pytest.mark.differential
def test_bytes_are_those_of_an_independent_implementation(value: object) -> None:
    """Without fractions, the bytes are those of another implementation of RFC 8785."""
    assert canonical_bytes(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"literals": [null, true, false]}', '{"literals":[null,true,false]}'),
        (
            """{"string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/"}""",
            '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
        ),
        (
            (
                r'{"\u20ac": "Euro Sign", "\r": "Carriage Return", '
                r'"\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One", '
                r'"\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", '
                r'"\u00f6": "Latin Small Letter O With Diaeresis"}'
            ),
            (
                '{"\\r":"Carriage Return","1":"One","\x80":"Control",'
                '"ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",'
                '"\U0001f600":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}'
            ),
        ),
        ('[56, {"d": true, "10": null, "1": []}]', '[56,{"1":[],"10":null,"d":true}]'),
    ],
    ids=["literals", "strings", "order of keys", "structures"],
)
def test_examples_of_the_standard(text: str, expected: str) -> None:
    """The examples of RFC 8785 that hold no fraction come out as printed there."""
    assert canonical_bytes(json.loads(text)).decode() == expected


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (1.5, TypeError),
        (float("nan"), TypeError),
        ({1: 2}, TypeError),
        (GREATEST_INTEGER + 1, ValueError),
        ([object()], TypeError),
        ("\ud800", UnicodeEncodeError),
        ({"\ud800": 1}, UnicodeEncodeError),
    ],
)
def test_what_has_no_canonical_form_here_is_refused(value: Any, error: type[Exception]) -> None:  # noqa: ANN401
    """Fractions, numbers that are not exact everywhere and broken texts are no error of silence."""
    with pytest.raises(error):
        canonical_bytes(value)


@given(programmes(max_places=2))
def test_canonical_programme_is_the_document_in_canonical_form(programme: Programme) -> None:
    """Anybody gets the same bytes from the document, by any implementation of the standard."""
    document = json.loads(dumps(programme))
    assert canonical(programme) == rfc8785.dumps(document) == canonical_bytes(document)
    assert loads(canonical(programme)) == programme
    assert digest(programme) == ContentDigest(
        "sha256:" + hashlib.sha256(rfc8785.dumps(document)).hexdigest()
    )


@given(programmes(max_places=1))
def test_digest_of_a_part_is_that_of_its_place_in_the_document(programme: Programme) -> None:
    """A place, a plan and a content have the digest of what the document holds in their place."""
    document = json.loads(dumps(programme))
    for name in ("localities", "plans", "packages"):
        for value, written in zip(getattr(programme, name), document.get(name, ()), strict=True):
            assert canonical(value) == rfc8785.dumps(written)
    for plan in programme.plans:
        for version in plan.versions:
            assert digest(version.content).value.startswith("sha256:")


PRINT = "import inclusion; print(inclusion.digest(inclusion.reference.illustration()))"


@pytest.mark.slow
@pytest.mark.parametrize(
    "variables",
    [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "Pacific/Apia"}],
    ids=["one", "another"],
)
def test_digest_is_the_same_in_every_process(variables: dict[str, str]) -> None:
    """Neither hash seed nor locale nor time zone changes a digest."""
    done = subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, "-c", PRINT], env=os.environ | variables, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == str(digest(reference.illustration()))
