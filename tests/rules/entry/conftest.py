"""The made-up applicant of the case table: all is in order, unless its facts say otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import pytest

from inclusion import (
    ENTRY,
    Decision,
    Programme,
    entry,
    loads,
    reference,
)

Facts: TypeAlias = Mapping[str, Any]
"""What is different, as the case table writes it."""

Applicant: TypeAlias = Callable[[Facts], Programme]

BOOK = ENTRY
"""The book of the table."""

ASKS = frozenset({"facts", "application"})
"""What a row says beside what those of all books say."""

_CODES = {"Testov": "599972", "Druhov": "599981"}
_CITED = [{"source": "made-up", "confidence": "high"}]
_AS_EVER: dict[str, Any] = {
    "dossier": "complete",
    "kind": "municipality",
    "applicants": ["Testov"],
    "territory": "unknown",
    "posted": "",
    "delivered": "2015-11-20",
    "scored": "",
    "chosen_areas": ["housing", "education", "employment"],
    "stated": "unknown",
    "brought": "unknown",
    "approvals": ["council"],
    "counts": ["Testov: 6000 on 2011-03-26"],
    "studies": ["Testov: gac-2015 found 2"],
    "selections": ["2015-12-17: monitoring-committee chooses Testov"],
    "opens": "2015-10-02",
    "closes": "2015-11-27",
    "accepted": ["municipality", "union"],
    "inhabitants": 5000,
    "areas": 3,
    "offered": ["housing", "education", "employment", "debts"],
    "evidence": ["gac-2015"],
    "other_evidence": ["gac-2006", "agency"],
    "others_accepted": "unknown",
    "body": "monitoring-committee",
    "asked_approval": "unknown",
    "methodology": "KPSVL-1.0",
}
_UNKNOWN = "unknown"


@pytest.fixture(scope="session")
def applicant() -> Applicant:
    """A function that makes the record of Testov with some facts different."""
    return _applicant


def decide(row: Facts) -> Decision:
    """The decision that a row of the table asks for."""
    if row["record"] == "Testov":
        return entry(_applicant(row.get("facts", {})), application="testov", on=row["day"])
    return entry(reference.wave_4(), application=row["application"], on=row["day"])


def _applicant(facts: Facts) -> Programme:
    unknown = facts.keys() - _AS_EVER.keys()
    if unknown:
        raise KeyError(*unknown)
    return loads(json.dumps(_document({**_AS_EVER, **facts})).encode())


def _document(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "format": "inclusion/programme",
        "version": 1,
        "title": {"en": "Testov", "cs": "Testov"},
        "illustrative": True,
        "agency": {
            "name": {"en": "Agency", "cs": "Agentura"},
            "affiliations": [{"institution": {"en": "Office", "cs": "Úřad"}, "since": "2008-03"}],
        },
        "municipalities": [
            {
                "code": code,
                "name": name,
                "kind": "town",
                "population": [_count(said) for said in facts["counts"] if said.startswith(name)],
            }
            for name, code in _CODES.items()
        ],
        "excluded_localities": [_study(said) for said in facts["studies"]],
        "localities": [
            {
                "id": name.lower(),
                "name": name,
                "members": [{"municipality": code}],
                "dossier": facts["dossier"],
            }
            for name, code in _CODES.items()
        ],
        "waves": [_wave(facts)],
        "applications": [_application(facts)],
        "selections": [_selection(said) for said in facts["selections"]],
        "sources": [{"id": "made-up", "title": {"en": "made up", "cs": "smyšleno"}}],
    }


def _day(name: str, text: str) -> dict[str, str]:
    """A member that is left out where the table leaves its text empty."""
    return {name: text} if text else {}


def _said(name: str, value: object) -> dict[str, Any]:
    """A member that is left out where the table says that it is unknown."""
    return {} if value == _UNKNOWN else {name: value}


def _wave(facts: Facts) -> dict[str, Any]:
    evidence: object = _UNKNOWN
    if facts["evidence"] != _UNKNOWN:
        evidence = {
            "primary": facts["evidence"],
            "alternative": facts["other_evidence"],
            **_said("others", facts["others_accepted"]),
        }
    return {
        "id": "W1",
        "name": {"en": "wave", "cs": "vlna"},
        **_day("applications_from", facts["opens"]),
        **_day("applications_until", facts["closes"]),
        **_said("applicant_kinds", facts["accepted"]),
        **_said("inhabitants_at_least", facts["inhabitants"]),
        **_said("areas_at_least", facts["areas"]),
        **_said("areas_offered", facts["offered"]),
        **_said("evidence", evidence),
        **_said("decided_by", facts["body"]),
        **_said("internal_approval", facts["asked_approval"]),
        **_said("methodology", facts["methodology"]),
        "citations": _CITED,
    }


def _application(facts: Facts) -> dict[str, Any]:
    stated, brought, approvals = facts["stated"], facts["brought"], facts["approvals"]
    return {
        "id": "testov",
        "wave": "W1",
        "locality": "testov",
        "kind": facts["kind"],
        **_said("applicants", _codes(facts["applicants"])),
        **_said("territory", _codes(facts["territory"])),
        **_day("posted", facts["posted"]),
        **_day("delivered", facts["delivered"]),
        **_day("scored", facts["scored"]),
        **_said("areas", facts["chosen_areas"]),
        **_said("inhabitants", stated if stated == _UNKNOWN else list(map(_stated, stated))),
        **_said("evidence", brought if brought == _UNKNOWN else list(map(_study, brought))),
        **_said(
            "approvals", _UNKNOWN if approvals == _UNKNOWN else list(map(_approved, approvals))
        ),
        "citations": _CITED,
    }


def _codes(names: Any) -> Any:  # noqa: ANN401 - as the table writes it
    return names if names == _UNKNOWN else [_CODES[name] for name in names]


def _parts(pattern: str, said: str) -> dict[str, str]:
    found = re.fullmatch(pattern, said)
    if not found:
        raise ValueError(said)
    return found.groupdict()


def _count(said: str) -> dict[str, Any]:
    parts = _parts(r"\w+: (?P<people>\d+)(?P<adults> adults)? on (?P<day>\S+)", said)
    return {
        "as_of": parts["day"],
        "inhabitants": int(parts["people"]),
        "counted": "aged-15-and-over" if parts["adults"] else "everybody",
        "citations": _CITED,
    }


def _stated(said: str) -> dict[str, Any]:
    parts = _parts(r"(?P<name>\w+): (?P<people>\d+)", said)
    return {"municipality": _CODES[parts["name"]], "inhabitants": int(parts["people"])}


def _study(said: str) -> dict[str, Any]:
    parts = _parts(r"(?P<name>\w+): (?P<study>\S+) found (?P<found>\d+)", said)
    code = _CODES[parts["name"]]
    return {"municipality": code, "study": parts["study"], "found": int(parts["found"])}


def _approved(said: str) -> dict[str, Any]:
    parts = _parts(r"(?P<body>\w+)(?: on (?P<day>\S+))?", said)
    return {"body": parts["body"], **_day("on", parts["day"] or ""), "citations": _CITED}


def _selection(said: str) -> dict[str, Any]:
    parts = _parts(r"(?P<day>\S+): (?P<body>\S+) (?P<does>chooses|refuses) (?P<name>\w+)", said)
    place = parts["name"].lower()
    return {
        "wave": "W1",
        "decided": parts["day"],
        **_said("decided_by", parts["body"]),
        "selected": [place] if parts["does"] == "chooses" else [],
        "refused": [place] if parts["does"] == "refuses" else [],
        "citations": _CITED,
    }
