"""A programme: its references, its look-ups, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs
import pytest

from inclusion import (
    Citation,
    Confidence,
    Cooperation,
    CouncilApprovalReported,
    InclusionError,
    InvalidValueError,
    Locality,
    LocalityId,
    Membership,
    Memorandum,
    MunicipalityCode,
    PackageId,
    Programme,
    Selection,
    SourceId,
    Text,
    UnknownReferenceError,
    WaveId,
    reference,
)
from inclusion.programme_references import dangling_references, repeated_identifiers

WAVE_4 = reference.wave_4()
LIBEREC = LocalityId("liberec")
NOWHERE, NOBODY = LocalityId("nikde"), MunicipalityCode("554782")
NO_WAVE, NO_SOURCE = WaveId("KPSVL-99"), SourceId("S999")


def refused(**changes: tuple[object, ...]) -> list[tuple[str, str, str]]:
    """What is wrong with the record of wave 4 after changes: place, code and message."""
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(WAVE_4, **changes)  # type: ignore[arg-type] # one by one
    return [(v.place, v.code, v.message) for v in caught.value.violations]


@pytest.mark.parametrize(
    "name",
    [
        "municipalities",
        "localities",
        "waves",
        "applications",
        "partnerships",
        "plans",
        "packages",
        "sources",
    ],
)
def test_identifier_names_one_thing(name: str) -> None:
    """In each collection an identifier stands once; the later of two is told."""
    items = getattr(WAVE_4, name)
    wrong = refused(**{name: (*items, items[0])})
    assert wrong == [(f"{name}[{len(items)}]", "repeated", "stands there already")]


@pytest.mark.parametrize(
    ("name", "item", "place", "word"),
    [
        ("cooperations", Cooperation(locality=NOWHERE), "locality", "locality"),
        ("cooperations", Cooperation(locality=LIBEREC, wave=NO_WAVE), "wave", "wave"),
        (
            "cooperations",
            Cooperation(locality=LIBEREC, memoranda=(Memorandum(municipality=NOBODY),)),
            "memoranda[0].municipality",
            "municipality",
        ),
        (
            "cooperations",
            Cooperation(
                locality=LIBEREC,
                citations=(Citation(source=NO_SOURCE, confidence=Confidence.LOW),),
            ),
            "citations[0].source",
            "source",
        ),
        (
            "localities",
            Locality(
                id=NOWHERE,
                name="Nikde",
                members=(
                    Membership(municipality=MunicipalityCode("563889")),
                    Membership(municipality=NOBODY),
                ),
                dossier=WAVE_4.localities[0].dossier,
            ),
            "members[1].municipality",
            "municipality",
        ),
        (
            "selections",
            Selection(
                wave=WaveId("KPSVL-4"),
                decided=WAVE_4.selections[0].decided,
                selected=(LIBEREC,),
                refused=(NOWHERE,),
            ),
            "refused[0]",
            "locality",
        ),
    ],
)
def test_reference_to_what_is_not_there_is_refused(
    name: str, item: object, place: str, word: str
) -> None:
    """A record that refers to nothing is refused, with the path of the reference."""
    items = getattr(WAVE_4, name)
    wrong = refused(**{name: (*items, item)})
    message = f"names no {word} of this programme"
    assert wrong == [(f"{name}[{len(items)}].{place}", "dangling-reference", message)]


def test_reference_in_an_event_and_in_a_territory_is_checked() -> None:
    """References deep inside a plan are found too, each with its whole path."""
    plan = WAVE_4.plans[0]
    event = plan.history[0]
    assert isinstance(event, CouncilApprovalReported)
    event = attrs.evolve(event, municipality=NOBODY)
    foreign = attrs.evolve(plan, territory=(NOBODY,), history=(event,))
    assert [place for place, _, _ in refused(plans=(foreign, *WAVE_4.plans[1:]))] == [
        "plans[0].territory[0]",
        "plans[0].history[0].municipality",
    ]


def test_all_that_is_wrong_comes_at_once() -> None:
    """Repeated identifiers and dangling references are told together."""
    wave = WAVE_4.waves[0]
    wrong = refused(waves=(wave, wave), cooperations=(Cooperation(locality=NOWHERE),))
    assert [(place, code) for place, code, _ in wrong] == [
        ("waves[1]", "repeated"),
        ("cooperations[0].locality", "dangling-reference"),
    ]


def test_identifier_of_another_kind_names_nothing() -> None:
    """A wave that is called like a place does not make the place known."""
    members = {"waves": WAVE_4.waves, "cooperations": (Cooperation(locality=LocalityId("wave")),)}
    assert [v.path for v in dangling_references(members)] == [
        ("waves", 0, "evidence", "citations", 0, "source"),
        *(("waves", 0, "citations", n, "source") for n in range(5)),
        ("cooperations", 0, "locality"),
    ]


def test_spared_identifiers_are_not_missed() -> None:
    """What is there but cannot be read counts as there."""
    members = {"cooperations": (Cooperation(locality=NOWHERE),)}
    assert list(dangling_references(members, frozenset({"nikde"}))) == []
    assert len(list(dangling_references(members))) == 1


def test_items_that_cannot_be_read_share_no_identifier() -> None:
    """Several items that could not be read are not taken for one thing named twice."""
    assert list(repeated_identifiers({"waves": (None, None)})) == []


@pytest.mark.parametrize(
    ("look_up", "found"),
    [
        (lambda p: p.locality(LIBEREC).name, "Liberec"),
        (lambda p: p.package(PackageId("OPZ-26")).call_number, 26),
        (lambda p: p.municipality(MunicipalityCode("569950")).name, "Čermná ve Slezsku"),
        (lambda p: [str(a.id) for a in p.applications_of(LIBEREC)], ["wave-4-liberec"]),
        (lambda p: [str(c.wave) for c in p.cooperations_of(LIBEREC)], ["KPSVL-4"]),
        (
            lambda p: [str(x.id) for x in p.partnerships_of(LocalityId("novy-bor"))],
            ["novy-bor-partnership"],
        ),
        (
            lambda p: [str(x.id) for x in p.plans_of(LocalityId("most"))],
            ["most-before-kpsvl", "most-spsz", "most-mpi"],
        ),
        (lambda p: p.plans_of(NOWHERE), ()),
        (lambda p: p.applications_of(NOWHERE), ()),
        (lambda p: p.cooperations_of(NOWHERE), ()),
        (lambda p: p.partnerships_of(NOWHERE), ()),
    ],
)
def test_look_up_finds_what_is_there(look_up: Callable[[Programme], object], found: object) -> None:
    """Things are found by identifier, those of a place in the order of the record."""
    assert look_up(WAVE_4) == found


@pytest.mark.parametrize(
    ("look_up", "text"),
    [
        (
            lambda p: p.locality(LocalityId("novy-bro")),
            "the programme holds no locality 'novy-bro'; did you mean novy-bor?",
        ),
        (lambda p: p.locality(LocalityId("x")), "the programme holds no locality 'x'"),
        (
            lambda p: p.package(PackageId("OPVVV-21")),
            (
                "the programme holds no package 'OPVVV-21'; "
                "did you mean OP-VVV-21 or OP-VVV-51 or OP-VVV-39?"
            ),
        ),
        (
            lambda p: p.municipality(NOBODY),
            "the programme holds no municipality '554782'",
        ),
    ],
)
def test_unknown_identifier_is_an_error_with_a_hint(
    look_up: Callable[[Programme], object], text: str
) -> None:
    """A look-up that finds nothing says what was looked for and what may have been meant."""
    with pytest.raises(UnknownReferenceError) as caught:
        look_up(WAVE_4)
    assert str(caught.value).startswith(text)
    assert isinstance(caught.value, InclusionError)
    assert isinstance(caught.value, LookupError)


def test_grounds_hold_the_sources_themselves() -> None:
    """A citation becomes a ground with its source, its confidence and its remark."""
    remark = Text(en="page 3", cs="strana 3")
    cited = Citation(source=SourceId("S12"), confidence=Confidence.LOW, remark=remark)
    (ground,) = WAVE_4.grounds((cited,))
    assert ground.source.title.en == "Agency's page on Nový Bor"
    assert (ground.confidence, ground.remark) == (Confidence.LOW, remark)
    assert WAVE_4.grounds(()) == ()


def test_index_is_no_part_of_the_value() -> None:
    """Two records alike are equal, and the look-ups do not show in the text of the value."""
    again = attrs.evolve(WAVE_4)
    assert (again == WAVE_4, again is WAVE_4) == (True, False)
    assert hash(again) == hash(WAVE_4)
    assert "_index" not in repr(again)
    assert again.locality(LIBEREC) == WAVE_4.locality(LIBEREC)


def test_affiliation_of_the_agency_is_at_hand() -> None:
    """The record says where the Agency belonged on a day."""
    affiliation = WAVE_4.agency.affiliation_on(date(2015, 12, 17))
    assert affiliation is not None
    assert affiliation.institution.en == "Office of the Government"


def test_joining_an_illustration_makes_an_illustration() -> None:
    """What is made up stays marked as made up, whichever way two records are joined."""
    true, made_up = reference.calls(), reference.illustration()
    assert true.joined(made_up).illustrative
    assert made_up.joined(true).illustrative
    assert true.joined(made_up).title == true.title
