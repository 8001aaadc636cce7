"""The document that the benchmarks read and write: many places, drawn from a seed.

A place is a municipality, a locality, a cooperation, a partnership of about fifteen, and a plan
with areas, goals, measures, indicators and budget lines; beside the places stand twenty packages.
600 places are 8.9 MB of JSON without white space.
"""

from __future__ import annotations

import random
from typing import Any, Final, TypeAlias

from inclusion.area import Area
from inclusion.documents.upgrades import VERSION
from inclusion.identifiers.check_digit import check_digit
from inclusion.local_partnership import MemberKind
from inclusion.operational_programme import OperationalProgramme

Json: TypeAlias = dict[str, Any]

PLACES: Final = 600
_PACKAGES: Final = 20
_WAVE: Final = "KPSVL-4"
_AREAS: Final = [area.value for area in Area]
_PROGRAMMES: Final = [programme.value for programme in OperationalProgramme]
_MEMBERS: Final = [kind.value for kind in MemberKind]
_WORDS: Final = tuple(
    "podpora rodin s dětmi v sociálně vyloučených lokalitách dluhové poradenství terénní práce "  # noqa: SIM905 - words
    "dostupné bydlení předškolní vzdělávání zaměstnanost prevence kriminality komunitní "
    "centrum".split()
)
_BOTH: Final = {"en": "A made-up record", "cs": "Smyšlený záznam"}


def document(places: int = PLACES, seed: int = 2026) -> Json:
    """A programme document of the current version as plain JSON.

    Args:
        places: How many places it has.
        seed: Where the random numbers begin; the same seed gives the same document.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    towns = [_town(n) for n in range(places)]
    return {
        "format": "inclusion/programme",
        "version": VERSION,
        "title": _BOTH,
        "agency": {
            "name": {"en": "The Agency", "cs": "Agentura"},
            "affiliations": [{"institution": _BOTH, "since": "2008-01"}],
        },
        "illustrative": True,
        "municipalities": [_municipality(chance, town) for town in towns],
        "localities": [_locality(chance, n, town) for n, town in enumerate(towns)],
        "waves": [{"id": _WAVE, "name": _BOTH}],
        "cooperations": [_cooperation(chance, n, town) for n, town in enumerate(towns)],
        "partnerships": [_partnership(chance, n, town) for n, town in enumerate(towns)],
        "plans": [_plan(chance, n, town) for n, town in enumerate(towns)],
        "packages": [_package(n) for n in range(_PACKAGES)],
        "sources": [{"id": f"S{n}", "title": _BOTH, "address": ""} for n in range(40)],
    }


def _town(number: int) -> str:
    """The code of a municipality, with its check digit."""
    digits = f"5{number:04}"
    return digits + check_digit(digits)


def _words(chance: random.Random, least: int, most: int) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(least, most))).capitalize()


def _day(chance: random.Random, year: int) -> str:
    return f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _cited(chance: random.Random) -> list[Json]:
    return [{"source": f"S{chance.randrange(40)}", "confidence": "high"}]


def _municipality(chance: random.Random, town: str) -> Json:
    count = {"as_of": _day(chance, 2015), "inhabitants": chance.randint(900, 90_000)}
    return {
        "code": town,
        "name": _words(chance, 1, 2),
        "kind": "town",
        "population": [count | {"counted": "everybody", "citations": _cited(chance)}],
        "citations": _cited(chance),
    }


def _locality(chance: random.Random, number: int, town: str) -> Json:
    stay = {"municipality": town, "since": _day(chance, 2015), "citations": _cited(chance)}
    return {
        "id": f"place-{number}",
        "name": _words(chance, 1, 2),
        "members": [stay],
        "dossier": "complete",
        "citations": _cited(chance),
    }


def _cooperation(chance: random.Random, number: int, town: str) -> Json:
    signed = {"municipality": town, "signed": _day(chance, 2016), "citations": _cited(chance)}
    support = [
        {"kind": "intensive", "since": "2016-01-01", "until": "2018-12-31"},
        {"kind": "remote-comprehensive", "since": "2019-01-01", "citations": _cited(chance)},
    ]
    return {
        "locality": f"place-{number}",
        "wave": _WAVE,
        "began": "2016-01-01",
        "expected_end": "2018-12-31",
        "memoranda": [signed],
        "support": support,
        "citations": _cited(chance),
    }


def _partnership(chance: random.Random, number: int, town: str) -> Json:
    members = [
        {
            "id": f"member-{n}",
            "name": _words(chance, 2, 4),
            "kind": chance.choice(_MEMBERS),
            "municipality": town,
            "joined": _day(chance, 2016),
        }
        for n in range(chance.randint(12, 18))
    ]
    groups = [{"name": _words(chance, 1, 2), "areas": [area]} for area in _AREAS[:4]]
    return {
        "id": f"partnership-{number}",
        "locality": f"place-{number}",
        "founded": _day(chance, 2016),
        "members": members,
        "working_groups": groups,
        "citations": _cited(chance),
    }


def _plan(chance: random.Random, number: int, town: str) -> Json:
    content = {"areas": [_area(chance, area) for area in chance.sample(_AREAS, 4)]}
    version = {"label": "1.0", "period": "2016-01-01/2020-12-31", "content": content}
    return {
        "id": f"plan-{number}",
        "kind": "SPSZ",
        "locality": f"place-{number}",
        "title": _words(chance, 4, 8),
        "territory": [town],
        "versions": [version | {"citations": _cited(chance)}],
        "history": _history(chance, town),
        "citations": _cited(chance),
    }


def _history(chance: random.Random, town: str) -> list[Json]:
    votes = {"entitled": 21, "in_favour": chance.randint(11, 18), "against": 2, "abstained": 1}
    about = {"version": "1.0", "citations": _cited(chance)}
    return [
        about | {"event": "partnership-voted", "on": _day(chance, 2016), "adopted": True},
        about | {"event": "agency-approved", "on": _day(chance, 2017)},
        about | {"event": "board-recommended", "on": _day(chance, 2018), "municipality": town},
        about | {"event": "council-voted", "on": _day(chance, 2019), "municipality": town}
        | {"vote": votes},
    ]  # fmt: skip


def _area(chance: random.Random, area: str) -> Json:
    return {"area": area, "goals": [_goal(chance, f"{area}-{n}") for n in range(2)]}


def _goal(chance: random.Random, name: str) -> Json:
    return {
        "id": f"goal-{name}",
        "title": _words(chance, 12, 22),
        "measures": [_measure(chance, f"{name}-{n}") for n in range(2)],
    }


def _measure(chance: random.Random, name: str) -> Json:
    lines = [
        {"amount": f"{chance.randint(1, 400) * 5000}.00 CZK", "programme": programme, "payer": ""}
        for programme in chance.sample(_PROGRAMMES, 2)
    ]
    indicator = {
        "id": f"indicator-{name}",
        "title": _words(chance, 4, 9),
        "unit": "osoba",
        "baseline": "0",
        "target": str(chance.randint(1, 300)),
    }
    return {
        "id": f"measure-{name}",
        "title": _words(chance, 12, 24),
        "responsible": _words(chance, 2, 5),
        "budget": lines,
        "indicators": [indicator],
    }


def _package(number: int) -> Json:
    window = {"announced": "2015-12-01", "opens": "2016-01-04", "closes": "2018-12-31"}
    return {
        "id": f"OPZ-{number}",
        "title": "Smyšlený balíček",
        "operational_programme": "OPZ",
        "window": window,
        "plan_kinds": ["SPSZ"],
        "areas": _AREAS[:4],
        "companions": [],
        "support_kinds": ["intensive"],
        "call_number": 1 + number,
        "allocations": [{"amount": "200000000.00 CZK", "basis": "total"}],
        "reservation": "whole",
        "territory": {"form": "coordinated"},
        "excludes_prague": False,
    }
