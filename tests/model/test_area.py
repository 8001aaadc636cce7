"""Areas in the words of an application (rule A3 of the domain notes)."""

from __future__ import annotations

import pytest

from inclusion import Area, InvalidValueError, Language, areas_named


def test_words_of_liberec_are_five_items_of_the_list() -> None:
    """Four areas by its own words; "crime prevention and security" is two items (S01, S04)."""
    five = (
        Area.HOUSING,
        Area.EDUCATION,
        Area.SOCIAL_SERVICES,
        Area.CRIME_PREVENTION,
        Area.SAFETY,
    )
    english = ["housing", "education", "social services", "crime prevention and security"]
    czech = ["Bydlení", "vzdělávání", "sociální služby", "prevence kriminality a bezpečnost"]
    assert areas_named(english) == areas_named(czech) == five


def test_list_of_wave_4_is_read_in_the_words_of_the_call() -> None:
    """The eight areas of S04 are eight areas."""
    words = "education, employment, housing, indebtedness, social services, family work, crime"
    assert len(areas_named([words, "security"])) == 8


def test_duplicates_do_not_count() -> None:
    """An area named twice, or under two names, is one area."""
    assert areas_named(["debts", "Dluhy", "debts and  Housing"]) == (Area.DEBTS, Area.HOUSING)
    assert areas_named([]) == ()


def test_unknown_names_are_an_error_with_every_place() -> None:
    """What is no area is refused, all of it at once, and the message says what would be right."""
    with pytest.raises(InvalidValueError) as refused:
        areas_named(["housing", "transport", "safety and sport"])
    assert [(v.path, v.code) for v in refused.value.violations] == [
        ((1,), "unknown-area"),
        ((2,), "unknown-area"),
    ]
    assert "'transport' is no area; known are: housing, " in str(refused.value)


@pytest.mark.parametrize("area", Area)
def test_every_area_is_read_by_each_of_its_names(area: Area) -> None:
    """The text of a document and both labels name the area and nothing else."""
    names = [area.value, *(area.label.to(language) for language in Language)]
    assert areas_named(names) == (area,)
