"""The made-up project of the case table: everything is in order, unless its row says otherwise."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import pytest

from inclusion import (
    PROJECT_ELIGIBILITY,
    Decision,
    Moment,
    Programme,
    loads,
    project_eligibility,
)

Row: TypeAlias = Mapping[str, Any]
"""One row of the case table."""

Centrum: TypeAlias = Callable[[Row], Programme]

PARTS = {"project", "package", "place", "cooperation", "plan", "town"}
"""The tables of a row that change something; each is one object of the record."""

BOOK = PROJECT_ELIGIBILITY
"""The book of the table."""

ASKS = frozenset(
    {
        *("package_asked", "project", "package", "place", "cooperation", "plan", "town"),
        *("studies", "other_places", "other_cooperations", "other_projects"),
    }
)
"""What a row says beside what those of all books say."""

_TOWNS = {"Testov": ("599972", "CZ0422", "4203"), "Druhov": ("599981", "CZ0422", "4203")}
_PRAGUE = ("554782", "CZ0100", None)
_MADE_UP = [{"source": "made-up", "confidence": "high"}]
_PROJECT = {
    "id": "centrum",
    "title": "Komunitní centrum",
    "package": "IROP-39",
    "applicant": {"name": "Město Testov", "kind": "municipality", "registrations": []},
    "dossier": "complete",
    "locality": "testov",
    "places": ["599972"],
    "settlement_units": ["Testov-střed"],
    "offers": ["centre"],
    "actions": ["reconstruction"],
    "services": [],
    "regime": "no-aid",
    "link": {"plan": "testov", "version": "1.0", "measure": "community-work"},
    "statements": [
        {
            "plan": "testov",
            "version": "1.0",
            "package": "IROP-39",
            "issued_on": "2016-09-25",
            "valid_until": "2017-09-25",
            "positive": True,
            "signed_by_agency": True,
        }
    ],
    "costs": {
        "eligible": "20000000.00 CZK",
        "total": "20000000.00 CZK",
        "requested": "18000000.00 CZK",
    },
    "experience": {},
    "begins": "2017-01-01",
    "ends": "2018-12-31",
}
_PACKAGE = {
    "id": "IROP-39",
    "title": "Komunitní centra",
    "operational_programme": "IROP",
    "call_number": 39,
    "kind": "round",
    "window": {
        "form_opens": "2016-07-11",
        "opens": "2016-07-18",
        "opens_at": "16:00",
        "closes": "2016-10-31",
        "closes_at": "16:00",
    },
    "plan_kinds": ["SPSZ"],
    "companions": [],
    "applicants": {"kinds": ["municipality", "union", "region", "ngo", "church"]},
    "offers": [{"id": "centre", "title": {"en": "community centre", "cs": "komunitní centrum"}}],
    "limits": [{"least": "500000.00 CZK", "most": "20000000.00 CZK", "basis": "eligible"}],
    "latest_end": "2019-12-31",
    "excludes_prague": True,
    "statement_required": True,
    "allocations": [{"amount": "329411765.00 CZK", "basis": "eu-and-state"}],
}
_PLACE = {
    "id": "testov",
    "name": "Testov",
    "members": [{"municipality": "599972", "since": "2016-01-01"}],
    "dossier": "complete",
}
_COOPERATION = {
    "locality": "testov",
    "began": "2016-01-01",
    "support": [{"kind": "intensive", "since": "2016-01-01"}],
}
_PLAN = {
    "id": "testov",
    "kind": "SPSZ",
    "locality": "testov",
    "title": "Plán",
    "territory": ["599972"],
    "versions": [
        {
            "label": label,
            "period": "2016-01-01/2018-12-31",
            "content": {
                "areas": [
                    {
                        "area": "social-services",
                        "goals": [{"id": "goal", "title": "Cíl", "measures": measures}],
                    }
                ]
            },
        }
        for label, measures in (
            ("1.0", [{"id": "community-work", "title": "Komunitní práce"}]),
            ("2.0", []),
        )
    ],
    "history": [
        {
            "event": "agency-approval-reported",
            "version": "1.0",
            "on": "2016-08-15",
            "citations": _MADE_UP,
        },
        {
            "event": "council-approval-reported",
            "version": "1.0",
            "on": "2016-09-20",
            "municipality": "599972",
        },
    ],
}


@pytest.fixture(scope="session")
def centrum() -> Centrum:
    """A function that makes the record of the community centre as a row of the table has it."""
    return _centrum


def decide(row: Row) -> Decision:
    """The decision that a row of the table asks for."""
    at, asked = Moment.parse(row["at"]), row.get("package_asked")
    return project_eligibility(_centrum(row), project="centrum", at=at, package=asked)


def _centrum(row: Row) -> Programme:
    return loads(json.dumps(_document(row)).encode())


def _document(row: Row) -> dict[str, Any]:
    towns = {**_TOWNS, "Praha": _PRAGUE}
    place = _changed(_PLACE, row.get("place", {}))
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
            _changed(
                {"code": code, "name": name, "kind": "town", "district": district, "orp": orp},
                row.get("town", {}),
            )
            for name, (code, district, orp) in towns.items()
        ],
        "excluded_localities": list(row.get("studies", [])),
        "localities": [place, *row.get("other_places", [])],
        "cooperations": [
            _changed(_COOPERATION, row.get("cooperation", {})),
            *row.get("other_cooperations", []),
        ],
        "plans": [_changed(_PLAN, row.get("plan", {}))],
        "packages": [
            _changed(_PACKAGE, row.get("package", {})),
            _changed(_PACKAGE, {"id": "IROP-38"}),
        ],
        "projects": [
            _changed(_PROJECT, row.get("project", {})),
            *(_changed(_PROJECT, other) for other in row.get("other_projects", [])),
        ],
        "sources": [{"id": "made-up", "title": {"en": "made up", "cs": "smyšleno"}}],
    }


def _changed(usual: Mapping[str, Any], different: Row) -> dict[str, Any]:
    """An object with some fields different; what the table calls unknown is left out.

    A field of an object inside it is changed alone, so that a row names only what is different.
    """
    made = copy.deepcopy(dict(usual))
    for name, value in different.items():
        if value == "unknown":
            made.pop(name, None)
        elif isinstance(value, dict) and isinstance(made.get(name), dict):
            made[name] = _changed(made[name], value)
        else:
            made[name] = value
    return made
