"""The made-up town of the case table: everything is in order, unless its facts say otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import pytest

from inclusion import (
    PLAN_APPROVAL,
    Decision,
    Programme,
    loads,
    plan_approval,
    reference,
)

Facts: TypeAlias = Mapping[str, Any]
"""What is different, as the case table writes it."""

Planov: TypeAlias = Callable[[Facts], Programme]

BOOK = PLAN_APPROVAL
"""The book of the table."""

ASKS = frozenset({"facts", "plan", "version"})
"""What a row says beside what those of all books say."""

_SHIPPED = {"wave-4": reference.wave_4, "illustration": reference.illustration}
_CODES = {"Plánov": "599972", "Druhov": "599981"}
_AS_EVER = {
    "dossier": "complete",
    "cooperation": "one",
    "cooperation_ended": "",
    "chosen_areas": ["housing", "education"],
    "partnership": "one",
    "partnership_founded": "2016-03",
    "majority": "unknown",
    "members": ["Město Plánov"],
    "member_left": "",
    "groups": ["housing", "education"],
    "consultant": "2016-01-01/",
    "kind": "SPSZ",
    "territory": ["Plánov"],
    "periods": {"1.0": "2016-01-01/2018-12-31"},
    "areas": ["housing", "education"],
    "without_measure": [],
    "responsible": "Město Plánov",
    "external": "unknown",
    "intents": {},
    "stated": {},
    "stated_total": "",
    "history": [
        "2016-06-01: 1.0 published for comments",
        "2016-07-12: partnership adopts 1.0",
        "2016-08-15: Agency approves 1.0",
        "2016-09-06: board of Plánov passes on 1.0",
        "2016-09-20: council of Plánov votes 15:12 of 29 for 1.0",
    ],
}
_SENTENCES: dict[str, dict[str, Any]] = {
    r"work on (?P<version>\S+) begins": {"event": "revision-begun"},
    r"(?P<version>\S+) published for comments": {"event": "comments-invited"},
    r"partnership adopts (?P<version>\S+)": {"event": "partnership-voted", "adopted": True},
    r"partnership refuses (?P<version>\S+)": {"event": "partnership-voted", "adopted": False},
    r"partnership votes (?P<votes>\d+:\d+ of \d+) for (?P<version>\S+)": {
        "event": "partnership-voted"
    },
    r"Agency approves (?P<version>\S+)": {"event": "agency-approved"},
    r"Agency returns (?P<version>\S+)": {"event": "agency-returned", "reason": "incomplete"},
    r"Agency is reported to approve (?P<version>\S+)": {"event": "agency-approval-reported"},
    r"board of (?P<town>\S+) passes on (?P<version>\S+)": {"event": "board-recommended"},
    r"mayor of (?P<town>\S+) passes on (?P<version>\S+)": {
        "event": "board-recommended",
        "by_mayor": True,
    },
    r"board of (?P<town>\S+) returns (?P<version>\S+)": {
        "event": "board-returned",
        "reason": "no source of money",
    },
    r"council of (?P<town>\S+) votes (?P<votes>\d+:\d+ of \d+) for (?P<version>\S+)": {
        "event": "council-voted"
    },
    r"council of (?P<town>\S+) is reported to approve (?P<version>\S+)": {
        "event": "council-approval-reported"
    },
    r"(?P<version>\S+) put into force": {"event": "put-into-force"},
    r"referendum in (?P<town>\S+) overturns (?P<measure>\S+) of (?P<version>\S+)": {
        "event": "measure-overturned"
    },
    r"(?P<version>\S+) withdrawn": {"event": "version-withdrawn", "reason": "outdated"},
}


@pytest.fixture(scope="session")
def planov() -> Planov:
    """A function that makes the record of Plánov with some facts different."""
    return _planov


def decide(row: Facts) -> Decision:
    """The decision that a row of the table asks for."""
    version = row.get("version", "1.0")
    if row["record"] == "Plánov":
        programme = _planov(row.get("facts", {}))
        return plan_approval(programme, plan="planov", version=version, on=row["day"])
    programme = _SHIPPED[row["record"]]()
    return plan_approval(programme, plan=row["plan"], version=version, on=row["day"])


def _planov(facts: Facts) -> Programme:
    unknown = facts.keys() - _AS_EVER.keys()
    if unknown:
        raise KeyError(*unknown)
    return loads(json.dumps(_document({**_AS_EVER, **facts})).encode())


def _document(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "format": "inclusion/programme",
        "version": 1,
        "title": {"en": "Plánov", "cs": "Plánov"},
        "illustrative": True,
        "agency": {
            "name": {"en": "Agency", "cs": "Agentura"},
            "affiliations": [{"institution": {"en": "Office", "cs": "Úřad"}, "since": "2008-03"}],
        },
        "municipalities": [
            {"code": code, "name": name, "kind": "town"} for name, code in _CODES.items()
        ],
        "localities": [
            {
                "id": "planov",
                "name": "Plánov",
                "members": [{"municipality": _CODES["Plánov"]}],
                "dossier": facts["dossier"],
            }
        ],
        "waves": [{"id": "W1", "name": {"en": "wave", "cs": "vlna"}}],
        "applications": [
            {"id": "planov", "wave": "W1", "locality": "planov", **_list("areas", facts)}
        ],
        "cooperations": [_cooperation(facts)] if facts["cooperation"] == "one" else [],
        "partnerships": [_partnership(facts)] if facts["partnership"] == "one" else [],
        "plans": [_plan(facts)],
    }


def _list(name: str, facts: Facts) -> dict[str, Any]:
    """The areas chosen; left out where the table says that they are unknown."""
    chosen = facts["chosen_areas"]
    return {} if chosen == "unknown" else {name: chosen}


def _text(name: str, text: str) -> dict[str, str]:
    """A member that is left out where the table leaves its text empty, or says it is unknown."""
    return {} if text in {"", "unknown"} else {name: text}


def _cooperation(facts: Facts) -> dict[str, Any]:
    return {
        "locality": "planov",
        "wave": "W1",
        "began": "2016-01-01",
        **_text("ended", facts["cooperation_ended"]),
    }


def _partnership(facts: Facts) -> dict[str, Any]:
    since, _, until = facts["consultant"].partition("/")
    post = {**_text("since", since), **_text("until", until)}
    return {
        "id": "planov",
        "locality": "planov",
        **_text("founded", facts["partnership_founded"]),
        **_text("majority", facts["majority"]),
        "members": [
            {
                "id": f"m{place}",
                "name": name,
                "kind": "other",
                **_text("left", facts["member_left"]),
            }
            for place, name in enumerate(facts["members"])
        ],
        "working_groups": [{"name": "Skupina", "areas": facts["groups"]}],
        "consultants": [post] if post else [],
    }


def _plan(facts: Facts) -> dict[str, Any]:
    return {
        "id": "planov",
        "kind": facts["kind"],
        "locality": "planov",
        "title": "Plán",
        "territory": [_CODES[name] for name in facts["territory"]],
        "versions": [
            {"label": label, "content": _content(facts), **_text("period", period)}
            for label, period in facts["periods"].items()
        ],
        "history": [_event(sentence) for sentence in facts["history"]],
    }


def _content(facts: Facts) -> dict[str, Any]:
    if facts["areas"] == "unknown":
        return {}
    stated = [{"programme": name, "amount": sum_} for name, sum_ in facts["stated"].items()]
    return {
        "areas": [_area(area, facts) for area in facts["areas"]],
        "stated_totals": stated,
        **_text("stated_total", facts["stated_total"]),
    }


def _area(area: str, facts: Facts) -> dict[str, Any]:
    external = facts["external"]
    said = {} if external == "unknown" else {"responsible_is_external": external}
    measure = {
        "id": f"{area}-measure",
        "title": f"Measure for {area}",
        "responsible": facts["responsible"],
        **said,
        "intents": [
            {
                "id": f"intent-{n}",
                "title": "Záměr",
                "programme": name,
                **_text("requested", amount),
            }
            for n, (name, amount) in enumerate(facts["intents"].items())
            if area == facts["areas"][0]
        ],
    }
    measures = [] if area in facts["without_measure"] else [measure]
    return {
        "area": area,
        "goals": [{"id": f"{area}-goal", "title": "Cíl", "measures": measures}],
    }


def _event(sentence: str) -> dict[str, Any]:
    day, words = sentence.split(": ", 1)
    for pattern, members in _SENTENCES.items():
        found = re.fullmatch(pattern, words)
        if found:
            return {"on": day, **members, **_named(**found.groupdict())}
    raise ValueError(sentence)


def _named(version: str, town: str = "", votes: str = "", measure: str = "") -> dict[str, Any]:
    members: dict[str, Any] = {"version": version, **_text("measure", measure)}
    if town:
        members["municipality"] = _CODES[town]
    if votes:
        in_favour, against, entitled = map(int, re.findall(r"\d+", votes))
        members["vote"] = {
            "entitled": entitled,
            "in_favour": in_favour,
            "against": against,
            "abstained": 0,
        }
    return members
