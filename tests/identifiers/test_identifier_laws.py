"""Laws that hold of the identifiers of every scheme."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import identifiers
from inclusion.documents.own_converter import converter
from inclusion.errors import InvalidIdentifierError
from inclusion.identifiers import (
    Ico,
    Identifier,
    LocalityId,
    OfficialIdentifier,
    PlanId,
    ProgrammeId,
    ProjectNumber,
)
from inclusion.testing import identifiers as strategies

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

SCHEMES: list[SearchStrategy[Identifier]] = [
    strategies.icos(),
    strategies.municipality_codes(),
    strategies.ruian_codes(),
    strategies.nuts3_codes(),
    strategies.lau1_codes(),
    strategies.orp_codes(),
    strategies.pou_codes(),
    strategies.call_codes(),
    strategies.project_numbers_2014(),
    strategies.project_numbers_2021(),
    strategies.oplzz_project_numbers(),
    strategies.local_action_group_calls(),
    strategies.specific_objective_codes(),
    strategies.resolution_numbers(),
    strategies.content_digests(),
    strategies.data_box_ids(),
    strategies.locality_ids(),
    strategies.plan_ids(),
    strategies.project_ids(),
    strategies.partnership_ids(),
    strategies.application_ids(),
    strategies.element_ids(),
    strategies.package_ids(),
    strategies.wave_ids(),
    strategies.methodology_ids(),
    strategies.source_ids(),
    strategies.version_labels(),
]
anything = st.one_of(SCHEMES)
pairs_of_one_scheme = st.one_of([st.tuples(scheme, scheme) for scheme in SCHEMES])


class Shouting(str):
    """A subclass of the kind that carries surprises."""

    __slots__ = ()


@given(anything)
def test_text_is_given_back_exactly(identifier: Identifier) -> None:
    """Reading the text of an identifier gives an equal one, and the text is not touched."""
    assert type(identifier).parse(str(identifier)) == identifier
    assert str(identifier) == identifier.value


@given(anything)
def test_what_exists_has_no_fault(identifier: Identifier) -> None:
    """An identifier that exists is one that ``why_not`` finds nothing wrong with."""
    assert type(identifier).why_not(identifier.value) is None


@given(pairs_of_one_scheme)
def test_order_is_the_order_of_the_texts(pair: tuple[Identifier, Identifier]) -> None:
    """Identifiers of one scheme compare, equal or ordered, as their texts do."""
    one, other = pair
    assert (one < other) == (one.value < other.value)
    assert (one <= other) == (one.value <= other.value)
    assert (one == other) == (one.value == other.value)


@given(anything)
def test_equal_identifiers_hash_equal(identifier: Identifier) -> None:
    """Two equal identifiers are one key of a mapping."""
    again = type(identifier)(identifier.value)
    assert hash(again) == hash(identifier)
    assert {identifier: "seen"}[again] == "seen"


@given(anything)
def test_pickle_and_copies_keep_the_identifier(identifier: Identifier) -> None:
    """An identifier survives pickle, copy and deepcopy in its own class."""
    for again in (
        pickle.loads(pickle.dumps(identifier)),  # noqa: S301 - our own bytes
        copy.copy(identifier),
        copy.deepcopy(identifier),
    ):
        assert again == identifier
        assert type(again) is type(identifier)


@given(anything)
def test_documents_keep_the_identifier(identifier: Identifier) -> None:
    """An identifier of any scheme is written as its text and read back in its own class."""
    written = converter().unstructure(identifier)
    assert written == identifier.value
    assert converter().structure(written, type(identifier)) == identifier


@given(anything, anything)
def test_two_schemes_never_compare_equal(one: Identifier, other: Identifier) -> None:
    """Identifiers are equal only if scheme and text are the same."""
    assert (one == other) == (type(one) is type(other) and one.value == other.value)


def test_same_text_in_two_schemes_is_two_things() -> None:
    """A locality and a plan of the same text are neither equal nor ordered."""
    locality: Identifier = LocalityId("most")
    plan: Identifier = PlanId("most")
    assert locality != plan
    assert len({locality, plan}) == 2
    with pytest.raises(TypeError):
        sorted([locality, plan])


@given(st.data())
def test_near_miss_is_refused(data: st.DataObject) -> None:
    """Whatever is almost an identifier is refused by every way in, with one reason."""
    identifier = data.draw(anything)
    scheme, text = type(identifier), data.draw(strategies.near_misses(st.just(identifier)))
    with pytest.raises(InvalidIdentifierError) as refused:
        scheme.parse(text)
    assert refused.value.scheme == scheme.scheme
    assert refused.value.text == text
    assert refused.value.reason == scheme.why_not(text)


@given(anything, st.text())
def test_any_text_is_an_identifier_or_has_a_reason(identifier: Identifier, text: str) -> None:
    """Of any text, ``why_not`` and the constructor say the same."""
    scheme = type(identifier)
    reason = scheme.why_not(text)
    if reason is None:
        assert str(scheme(text)) == text
    else:
        with pytest.raises(InvalidIdentifierError) as refused:
            scheme(text)
        assert refused.value.reason == reason


@given(anything, st.from_type(object))
def test_anything_may_be_asked_about(identifier: Identifier, thing: object) -> None:
    """What is no text has a reason, too: asking never fails."""
    reason = type(identifier).why_not(thing)
    assert reason is None or reason
    assert reason is not None or type(thing) is str


@pytest.mark.parametrize("thing", [None, 262978, b"00262978", 1.0, Ico("00262978")])
def test_what_is_no_text_is_refused(thing: object) -> None:
    """Nothing is turned into a text on the way in."""
    assert Ico.why_not(thing) == f"must be a plain str, not {type(thing).__name__}"
    with pytest.raises(InvalidIdentifierError, match="must be a plain str"):
        Ico(thing)  # type: ignore[arg-type]  # the test is that it fails


def test_subclass_of_text_is_refused() -> None:
    """A subclass of ``str`` could answer differently each time, so it is refused, not converted."""
    assert Ico.why_not(Shouting("00262978")) == "must be a plain str, not Shouting"


def test_value_is_given_by_position_or_keyword() -> None:
    """The one field may be named and may not be changed."""
    ico = Ico(value="00262978")
    assert ico == Ico("00262978")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ico.value = "00261891"  # type: ignore[misc]  # the test is that it fails


def test_identifier_takes_no_other_attributes() -> None:
    """Identifiers are slotted, so a misspelt attribute is an error."""
    assert not hasattr(LocalityId("most"), "__dict__")


@pytest.mark.parametrize("kind", [Identifier, OfficialIdentifier, ProjectNumber])
def test_class_without_a_grammar_makes_nothing(kind: type[Identifier]) -> None:
    """What is common to several schemes is no scheme itself."""
    with pytest.raises(TypeError, match="abstract"):
        kind("most")


@pytest.mark.parametrize("text", [" most", "most\n", "\u00a0most"])
def test_white_space_around_is_named(text: str) -> None:
    """White space around an identifier is refused in so many words."""
    assert LocalityId.why_not(text) == "must not begin or end with white space"


def test_empty_text_is_named() -> None:
    """The empty text is refused in so many words."""
    assert LocalityId.why_not("") == "must not be empty"


def test_reason_does_not_repeat_the_text() -> None:
    """A reason may be shown where the text itself may not."""
    text = "Totally-Private-Name"
    assert text not in str(LocalityId.why_not(text))


def test_error_survives_pickle() -> None:
    """A refusal keeps scheme, text and reason across processes."""
    with pytest.raises(InvalidIdentifierError) as refused:
        Ico("00262979")
    again = pickle.loads(pickle.dumps(refused.value))  # noqa: S301 - our own bytes
    assert (again.scheme, again.text, again.reason) == refused.value.args


def test_every_scheme_is_named_once() -> None:
    """No two schemes share their common name, and the public list is sorted."""
    public = [getattr(identifiers, name) for name in identifiers.__all__ if name != "identify"]
    shared = (Identifier, OfficialIdentifier, ProgrammeId, ProjectNumber)
    names = [kind.scheme for kind in public if kind not in shared]
    assert len(set(names)) == len(names) == len(SCHEMES)
    assert identifiers.__all__ == sorted(identifiers.__all__)


@given(anything)
def test_identifier_holds_its_text_and_nothing_else(identifier: Identifier) -> None:
    """No scheme forgets its empty slots: an instance has no room for anything but its text."""
    assert not hasattr(identifier, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        identifier.value = "other"  # type: ignore[misc] # that is what is tested
