"""The made-up town of the case table: one project runs there, unless its facts say otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import attrs
import pytest

from inclusion import (
    END_OF_COOPERATION,
    Applicant,
    Decision,
    Dossier,
    GrantAwarded,
    LocalityId,
    Money,
    MoneyBySource,
    PackageId,
    PartialDate,
    Programme,
    Project,
    ProjectEvent,
    ProjectId,
    ProjectSubmitted,
    RealisationBegan,
    end_of_cooperation,
    loads,
    reference,
)

Facts: TypeAlias = Mapping[str, Any]
"""What is different, as the case table writes it."""

Koncov: TypeAlias = Callable[[Facts], Programme]

BOOK = END_OF_COOPERATION
"""The book of the table."""

ASKS = frozenset({"facts"})
"""What a row says beside what those of all books say."""

_TOWN = "599972"
_AS_EVER = {
    "dossier": "complete",
    "project_dossier": "complete",
    "programme": "OP VVV",
    "filed_under": "koncov",
    "history": [
        "2017-05-02: submitted",
        "2017-11-20: awarded CZK 10000000",
        "2018-02-01: begun",
    ],
    "ended": "2019-12-31",
    "ended_by": "agency",
    "notice": "",
    "partnership": "2016-03 to ",
    "plan": "2017-01-01/2020-12-31",
}
_EVENTS = {
    "submitted": "project-submitted",
    "ranked": "project-ranked",
    "awarded": "grant-awarded",
    "begun": "realisation-began",
    "finished": "project-finished",
    "rejected": "project-rejected",
    "lost": "project-lost",
}


PACKAGES = {"OP VVV": "OP-VVV-39", "OPZ": "OPZ-52", "IROP": "IROP-39"}

SUPPORTED = {
    "OP VVV": (("14600000", False), ("14600000", False), ("14600000", False), ("9200000", True)),
    "OPZ": (("50000000", True),),
    "IROP": (("30000000", True),),
}
"""The sums are made up, so that they add up to what the source gives; S31 gives no single sum."""


@pytest.fixture(scope="session")
def koncov() -> Koncov:
    """A function that makes the record of Koncov with some facts different."""
    return _koncov


@pytest.fixture(scope="session")
def most() -> Programme:
    """The record of wave 4 with projects of Most, three of which have not begun."""
    projects = (
        _of_most(programme, number, amount, begun=begun)
        for programme, rows in SUPPORTED.items()
        for number, (amount, begun) in enumerate(rows)
    )
    return attrs.evolve(reference.wave_4(), projects=tuple(projects))


def decide(row: Facts) -> Decision:
    """The decision that a row of the table asks for."""
    programme = _koncov(row.get("facts", {}))
    return end_of_cooperation(programme, locality="koncov", project="projekt", on=row["day"])


def _koncov(facts: Facts) -> Programme:
    unknown = facts.keys() - _AS_EVER.keys()
    if unknown:
        raise KeyError(*unknown)
    return loads(json.dumps(_document({**_AS_EVER, **facts})).encode())


def _document(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "format": "inclusion/programme",
        "version": 1,
        "title": {"en": "Koncov", "cs": "Koncov"},
        "illustrative": True,
        "agency": {
            "name": {"en": "Agency", "cs": "Agentura"},
            "affiliations": [{"institution": {"en": "Office", "cs": "Úřad"}, "since": "2008-03"}],
        },
        "municipalities": [{"code": _TOWN, "name": "Koncov", "kind": "town"}],
        "localities": [
            {
                "id": place,
                "name": place.title(),
                "members": [{"municipality": _TOWN}],
                "dossier": facts["dossier"],
            }
            for place in ("koncov", "jinde")
        ],
        "cooperations": [_cooperation(facts)],
        "partnerships": _partnerships(facts["partnership"]),
        "plans": _plans(facts["plan"]),
        "packages": [
            {
                "id": "BALICEK-1",
                "title": "Balíček",
                "operational_programme": facts["programme"],
                "window": {"opens": "2016-01-01", "closes": "2020-12-31"},
                "plan_kinds": ["SPSZ"],
            }
        ],
        "projects": [_project(facts)],
    }


def _day(name: str, text: str) -> dict[str, str]:
    """A member that is left out where the table leaves its text empty."""
    return {name: text} if text else {}


def _cooperation(facts: Facts) -> dict[str, Any]:
    memorandum = {"municipality": _TOWN, "approved_by_council": "2015-11"}
    if facts["notice"]:
        memorandum["notice"] = _notice(facts["notice"])
    return {
        "locality": "koncov",
        "began": "2016-01-01",
        **_day("ended", facts["ended"]),
        **_day("ended_by", facts["ended_by"] if facts["ended"] else ""),
        "memoranda": [memorandum],
    }


def _notice(sentence: str) -> Any:  # noqa: ANN401 - as the document has it
    """A notice, written as ``board 2019-05-12, council 2019-06-08``."""
    names = {"board": "supported_by_board", "council": "decided_by_council"}
    told = (part.split(" ") for part in sentence.split(", "))
    return {names[who]: day for who, day in told}


def _partnerships(span: str) -> list[dict[str, Any]]:
    if not span:
        return []
    founded, dissolved = span.split(" to ")
    days = {**_day("founded", founded), **_day("dissolved", dissolved)}
    return [{"id": "koncov", "locality": "koncov", **days}]


def _plans(period: str) -> list[dict[str, Any]]:
    if not period:
        return []
    version = {"label": "1", "content": {}, **_day("period", period.replace("unknown", ""))}
    return [
        {
            "id": "koncov",
            "kind": "SPSZ",
            "locality": "koncov",
            "title": "Plán",
            "territory": [_TOWN],
            "versions": [version],
        }
    ]


def _project(facts: Facts) -> dict[str, Any]:
    under = facts["filed_under"]
    link = {"plan": "koncov", "version": "1", "measure": "opatreni"}
    return {
        "id": "projekt",
        "title": "Projekt",
        "package": "BALICEK-1",
        "applicant": {"name": "Žadatel"},
        "dossier": facts["project_dossier"],
        **({"locality": under} if under in {"koncov", "jinde"} else {}),
        **({"link": link} if under == "the plan of koncov" else {}),
        "history": [_event(sentence) for sentence in facts["history"]],
    }


def _event(sentence: str) -> dict[str, Any]:
    found = re.fullmatch(r"(\S+): (\w+)(?: CZK (\d+))?", sentence)
    if not found or found[2] not in _EVENTS:
        raise ValueError(sentence)
    day, word, amount = found.groups()
    event: dict[str, Any] = {"event": _EVENTS[word], "on": day}
    if word == "awarded":
        event["amounts"] = {"grant": f"{amount}.00 CZK"} if amount else {}
    if word == "rejected":
        event["reason"] = "málo bodů"
    return event


def _of_most(programme: str, number: int, amount: str, *, begun: bool) -> Project:
    """One project of Most."""
    day = PartialDate.parse("2017-06-01")
    history: list[ProjectEvent] = [
        ProjectSubmitted(on=day),
        GrantAwarded(on=day, amounts=MoneyBySource(grant=Money.czk(amount))),
    ]
    return Project(
        id=ProjectId(f"most-{programme.lower().replace(' ', '-')}-{number}"),
        title=f"Projekt {number}",
        package=PackageId(PACKAGES[programme]),
        applicant=Applicant(name="Žadatel"),
        dossier=Dossier.COMPLETE,
        locality=LocalityId("most"),
        history=(*history, *([RealisationBegan(on=day)] if begun else [])),
    )
