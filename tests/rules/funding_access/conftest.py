"""The made-up town of the case table: everything is in order, unless its facts say otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import pytest

from inclusion import (
    FUNDING_ACCESS,
    Decision,
    Programme,
    funding_access,
    loads,
    reference,
)

Facts: TypeAlias = Mapping[str, Any]
"""What is different, as the case table writes it."""

Testov: TypeAlias = Callable[[Facts], Programme]

BOOK = FUNDING_ACCESS
"""The book of the table."""

ASKS = frozenset({"facts", "place", "package"})
"""What a row says beside what those of all books say."""

_SHIPPED = {"wave-4": reference.wave_4, "illustration": reference.illustration}
_CODES = {"Testov": "599972", "Druhov": "599981"}
_AS_EVER = {
    "dossier": "complete",
    "cooperation": "one",
    "cooperation_began": "2016-01-01",
    "cooperation_ended": "",
    "expected_end": "2018-12-31",
    "earlier_cooperations": [],
    "later_cooperations": [],
    "prolonged_to": "",
    "usual_months": 36,
    "wave": "W1",
    "support": "intensive",
    "support_until": "",
    "further_support": [],
    "support_elsewhere": [],
    "support_beside": [],
    "memoranda": ["Testov approved 2015-11-18, signed 2016-02-03"],
    "notice": "",
    "partnership_founded": "2016-03",
    "application": "one",
    "chosen_areas": ["housing", "education"],
    "plan": "one",
    "plan_areas": {"housing": "goal with a measure", "education": "goal with a measure"},
    "territory": ["Testov"],
    "periods": {"1.0": "2016-01-01/2018-12-31"},
    "history": [
        "2016-07-12: partnership adopts 1.0",
        "2016-08-15: Agency approves 1.0",
        "2016-09-20: council of Testov votes 15 of 29 for 1.0",
    ],
    "opens": "2016-03-01",
    "closes": "2018-12-31",
    "package_areas": ["housing"],
    "package_support": ["intensive", "remote-comprehensive"],
    "companions": [],
    "kept": "whole",
    "call_territory": {"form": "coordinated"},
    "prague": "not left out",
    "district": "",
    "orp": "",
    "excluded_localities": 0,
}
_SENTENCES: dict[str, dict[str, Any]] = {
    r"partnership adopts (?P<version>\S+)": {"event": "partnership-voted", "adopted": True},
    r"Agency approves (?P<version>\S+)": {"event": "agency-approved"},
    r"Agency returns (?P<version>\S+)": {"event": "agency-returned", "reason": "incomplete"},
    r"Agency is reported to approve (?P<version>\S+)": {"event": "agency-approval-reported"},
    r"council of (?P<council>\S+) votes (?P<votes>\d+ of \d+) for (?P<version>\S+)": {
        "event": "council-voted"
    },
    r"council of (?P<council>\S+) is reported to approve (?P<version>\S+)": {
        "event": "council-approval-reported"
    },
    r"(?P<version>\S+) withdrawn": {"event": "version-withdrawn", "reason": "outdated"},
}
_NEIGHBOURHOOD = {"id": "okoli", "name": "Okolí", "dossier": "complete"}


@pytest.fixture(scope="session")
def testov() -> Testov:
    """A function that makes the record of Testov with some facts different."""
    return _testov


def decide(row: Facts) -> Decision:
    """The decision that a row of the table asks for."""
    if row["record"] == "Testov":
        programme = _testov(row.get("facts", {}))
        return funding_access(programme, locality="testov", package="OPZ-1", on=row["day"])
    programme = _SHIPPED[row["record"]]()
    return funding_access(programme, locality=row["place"], package=row["package"], on=row["day"])


def _testov(facts: Facts) -> Programme:
    unknown = facts.keys() - _AS_EVER.keys()
    if unknown:
        raise KeyError(*unknown)
    return loads(json.dumps(_document({**_AS_EVER, **facts})).encode())


def _document(facts: dict[str, Any]) -> dict[str, Any]:
    citations = [{"source": "made-up", "confidence": "high"}]
    cooperates = facts["cooperation"] == "one"
    return {
        "format": "inclusion/programme",
        "version": 1,
        "title": {"en": "Testov", "cs": "Testov"},
        "illustrative": True,
        "agency": {
            "name": {"en": "Agency", "cs": "Agentura"},
            "affiliations": [
                {"institution": {"en": "Office", "cs": "Úřad"}, "since": "2008-03"},
                {"institution": {"en": "Ministry", "cs": "Ministerstvo"}, "since": "2020-01-01"},
            ],
        },
        "municipalities": [
            {
                "code": code,
                "name": name,
                "kind": "town",
                **_day("district", facts["district"]),
                **_day("orp", facts["orp"]),
            }
            for name, code in _CODES.items()
        ],
        "excluded_localities": _surveys(facts),
        "localities": [
            {
                "id": "testov",
                "name": "Testov",
                "members": [_member()],
                "dossier": facts["dossier"],
            },
            {**_NEIGHBOURHOOD, "members": [_member()]},
        ],
        "waves": [_wave(facts)],
        "applications": [_application(facts)] if facts["application"] == "one" else [],
        "cooperations": [
            *_short_cooperations(facts["earlier_cooperations"]),
            *([_cooperation(facts) | {"citations": citations}] if cooperates else []),
            *_short_cooperations(facts["later_cooperations"]),
            *({"locality": "testov", "support": [_support(s)]} for s in facts["support_beside"]),
            {"locality": "okoli", "support": list(map(_support, facts["support_elsewhere"]))},
        ],
        "partnerships": [
            {"id": "testov", "locality": "testov", **_day("founded", facts["partnership_founded"])}
        ],
        "plans": [_plan(facts)] if facts["plan"] == "one" else [],
        "packages": [_package(facts)],
        "sources": [{"id": "made-up", "title": {"en": "made up", "cs": "smyšleno"}}],
    }


def _day(name: str, text: str) -> dict[str, str]:
    """A member that is left out where the table leaves its text empty."""
    return {name: text} if text else {}


def _list(name: str, items: object) -> dict[str, Any]:
    """A member that is left out where the table says that it is unknown."""
    return {} if items == "unknown" else {name: items}


def _surveys(facts: Facts) -> list[dict[str, Any]]:
    found = facts["excluded_localities"]
    survey = {"municipality": _CODES["Testov"], "study": "gac-2015", "found": found}
    return [survey] if found else []


def _territory(facts: Facts) -> dict[str, Any]:
    """The territory as in a document, with the names of municipalities in place of their codes."""
    territory = dict(facts["call_territory"])
    if "municipalities" in territory:
        territory["municipalities"] = [_CODES[name] for name in territory["municipalities"]]
    return territory


def _application(facts: Facts) -> dict[str, Any]:
    chosen = _list("areas", facts["chosen_areas"])
    return {"id": "testov", "wave": "W1", "locality": "testov", **chosen}


def _member() -> dict[str, str]:
    return {"municipality": _CODES["Testov"], "since": "2010-01-01"}


def _wave(facts: Facts) -> dict[str, Any]:
    months = {"usual_months": facts["usual_months"]} if facts["usual_months"] else {}
    return {"id": "W1", "name": {"en": "wave", "cs": "vlna"}, **months}


def _short_cooperations(spans: list[str]) -> list[dict[str, Any]]:
    """Cooperations of which no more is told than their first and last day."""
    days = (span.split(" to ") for span in spans)
    return [{"locality": "testov", "began": began, "ended": ended} for began, ended in days]


def _cooperation(facts: Facts) -> dict[str, Any]:
    main = {
        "kind": facts["support"],
        "since": "2016-01-01",
        **_day("until", facts["support_until"]),
    }
    prolonged = [{"expected_end": facts["prolonged_to"]}] if facts["prolonged_to"] else []
    return {
        "locality": "testov",
        **_day("wave", facts["wave"]),
        **_day("began", facts["cooperation_began"]),
        **_day("ended", facts["cooperation_ended"]),
        **_day("expected_end", facts["expected_end"]),
        "prolongations": prolonged,
        "memoranda": [_memorandum(facts, sentence) for sentence in facts["memoranda"]],
        "support": [main, *map(_support, facts["further_support"])] if facts["support"] else [],
    }


def _support(sentence: str) -> dict[str, Any]:
    """A kind of support, written as ``remote-partial from 2018-01-01 until 2018-12-31``."""
    found = re.fullmatch(r"(\S+)(?: from (\S+))?(?: until (\S+))?", sentence)
    kind, since, until = found.groups() if found else (sentence, "", "")
    return {"kind": kind, **_day("since", since or ""), **_day("until", until or "")}


def _memorandum(facts: Facts, sentence: str) -> dict[str, Any]:
    """A memorandum, written as ``Testov approved 2015-11-18, signed 2016-02-03, ended 2018``."""
    party, *words = re.split(r",? (?=approved|signed|ended)", sentence)
    days = dict(word.split(" ") for word in words)
    who = {"municipality": _CODES[party]} if party in _CODES else {"union": party}
    return {
        **who,
        **_day("approved_by_council", days.get("approved", "")),
        **_day("signed", days.get("signed", "")),
        **_day("ended", days.get("ended", "")),
        **({"notice": _notice(facts["notice"])} if facts["notice"] else {}),
    }


def _notice(sentence: str) -> dict[str, str]:
    """A notice, written as ``board 2015-05-12, council 2015-06-08, last day 2015-09-30``."""
    names = {
        "board": "supported_by_board",
        "council": "decided_by_council",
        "last day": "last_day",
    }
    told = (re.fullmatch(r"(.+) (\S+)", part) for part in sentence.split(", "))
    return {names[found[1]]: found[2] for found in told if found}


def _plan(facts: Facts) -> dict[str, Any]:
    return {
        "id": "testov",
        "kind": "SPSZ",
        "locality": "testov",
        "title": "Plán",
        "territory": [_CODES[name] for name in facts["territory"]],
        "versions": [
            {"label": label, "content": _content(facts["plan_areas"]), **_day("period", period)}
            for label, period in facts["periods"].items()
        ],
        "history": [_event(sentence) for sentence in facts["history"]],
    }


def _content(areas: Any) -> dict[str, Any]:  # noqa: ANN401 - as the table writes it
    if areas == "unknown":
        return {}
    measures = {"goal with a measure": 1, "goal without a measure": 0}
    return {
        "areas": [
            {
                "area": area,
                "goals": [
                    {
                        "id": f"{area}-goal",
                        "title": "Cíl",
                        "measures": [{"id": f"{area}-measure", "title": "Opatření"}]
                        * measures[how],
                    }
                ],
            }
            for area, how in areas.items()
        ]
    }


def _event(sentence: str) -> dict[str, Any]:
    day, words = sentence.split(": ")
    for pattern, members in _SENTENCES.items():
        found = re.fullmatch(pattern, words)
        if found:
            return {"on": day, **members, **_named(**found.groupdict())}
    raise ValueError(sentence)


def _named(version: str, council: str = "", votes: str = "") -> dict[str, Any]:
    members: dict[str, Any] = {"version": version}
    if council:
        members["municipality"] = _CODES[council]
    if votes:
        in_favour, entitled = map(int, votes.split(" of "))
        cast = {"in_favour": in_favour, "against": entitled - in_favour - 2, "abstained": 0}
        members["vote"] = {"entitled": entitled, **cast}
    return members


def _package(facts: Facts) -> dict[str, Any]:
    return {
        "id": "OPZ-1",
        "title": "Balíček",
        "operational_programme": "OPZ",
        "window": {**_day("opens", facts["opens"]), **_day("closes", facts["closes"])},
        "plan_kinds": ["SPSZ"],
        **_list("areas", facts["package_areas"]),
        **_list("companions", facts["companions"]),
        "support_kinds": facts["package_support"],
        "reservation": facts["kept"],
        "territory": _territory(facts),
        "excludes_prague": facts["prague"] == "left out",
    }
