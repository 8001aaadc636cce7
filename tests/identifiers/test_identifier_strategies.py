"""The public strategies for identifiers keep what they promise."""

from __future__ import annotations

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from inclusion.identifiers import Ico, Identifier, LocalityId, VersionLabel
from inclusion.testing import identifiers as strategies


@pytest.mark.parametrize(
    ("strategy", "simplest"),
    [
        (strategies.icos(), "00000001"),
        (strategies.municipality_codes(), "500003"),
        (strategies.ruian_codes(), "19"),
        (strategies.nuts3_codes(), "CZ010"),
        (strategies.lau1_codes(), "CZ0100"),
        (strategies.orp_codes(), "2100"),
        (strategies.pou_codes(), "21000"),
        (strategies.call_codes(min_year=2014), "00_14_000"),
        (strategies.project_numbers_2014(), "CZ.00.0.X/0.0/0.0/00_000/0000000"),
        (strategies.project_numbers_2021(), "CZ.00.00.00/00/00_000/0000000"),
        (strategies.oplzz_project_numbers(), "CZ.1.04/0.0.00/00.00000"),
        (strategies.local_action_group_calls(), "0/00_00_000/CLLD_00_00_000"),
        (strategies.specific_objective_codes(), "00.0.00.0"),
        (strategies.resolution_numbers(), "1/1990"),
        (strategies.data_box_ids(), "0000000"),
        (strategies.locality_ids(), "0"),
        (strategies.package_ids(), "0"),
    ],
)
def test_strategy_shrinks_to_the_simplest(
    strategy: st.SearchStrategy[Identifier], simplest: str
) -> None:
    """A failing test is shown the simplest identifier that fails."""
    assert find(strategy, lambda _: True).value == simplest


@given(st.data(), st.integers(1, 64))
def test_longest_length_is_kept(data: st.DataObject, max_size: int) -> None:
    """No identifier is longer than was asked."""
    assert len(data.draw(strategies.version_labels(max_size=max_size)).value) <= max_size


@pytest.mark.parametrize("max_size", [0, 65])
def test_impossible_length_is_refused(max_size: int) -> None:
    """A length that no identifier can have is an error of the caller."""
    with pytest.raises(ValueError, match=f"from 1 to 64, not {max_size}"):
        strategies.locality_ids(max_size=max_size)


@pytest.mark.parametrize("part", ["-", "+", "."])
def test_every_separator_comes_up(part: str) -> None:
    """Labels with each of the separators are drawn."""
    assert part in find(strategies.version_labels(), lambda label: part in label.value).value


@pytest.mark.parametrize(
    "text", ["00262978\n", " 00262978", "00262979", "0026297", "002629780", "0026297\u0668", ""]
)
def test_near_misses_hold_each_kind(text: str) -> None:
    """White space, a wrong check digit, a wrong length and a foreign digit are all drawn."""
    near = strategies.near_misses(st.just(Ico("00262978")))
    assert find(near, lambda drawn: drawn == text) == text


@given(strategies.near_misses(st.one_of(st.just(LocalityId("a")), st.just(VersionLabel("1.0")))))
def test_near_miss_of_a_slug_is_no_other_slug(text: str) -> None:
    """No near miss of a free text is by chance another valid one."""
    assert LocalityId.why_not(text) is not None
    assert VersionLabel.why_not(text) is not None
