"""The Python reference has each public name once and nothing that is not there."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import inclusion

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "api"
DIRECTIVE = re.compile(r"^\.\. (currentmodule|auto\w+|py:\w+):: ([\w.]+)$", re.MULTILINE)
OF_THEIR_OWN = (
    "inclusion.index_table",
    "inclusion.report",
    "inclusion.testing",
)  # imported by the name of the module
BESIDE = {
    "inclusion.exclusion_index.explained.Explained": "the class that the values of the index share",
    "inclusion.explain.ways.plan_effects.Dated": "what a move does to a record",
    "inclusion.explain.ways.effects.Gained": "what a move does to a record",
    "inclusion.explain.ways.plan_effects.Happens": "what a move does to a record",
    "inclusion.explain.ways.effects.Known": "what a move does to a record",
    "inclusion.explain.ways.plan_effects.NewVersion": "what a move does to a record",
    "inclusion.explain.ways.plan_effects.Reported": "what a move does to a record",
    "inclusion.explain.ways.project_effects.Occurs": "what a move does to a record",
    "inclusion.validity.Valid": "the class that all values share",
    "inclusion.rules.entry.case.Territory": "what the case hands to the rules",
    "inclusion.plan_history.PlanHistory": "what a plan answers by its history",
    "inclusion.plan_status.PlanStatus": "what a plan answers beyond its history",
    "inclusion.rules.edition.Edition": "what the case hands to the rules",
}


def documented() -> tuple[list[str], list[str]]:
    """The full names of the modules and of the objects on the pages."""
    modules: list[str] = []
    objects: list[str] = []
    for page in sorted(FOLDER.glob("*.md")):
        current = ""
        for directive, name in DIRECTIVE.findall(page.read_text("utf-8")):
            if directive in ("currentmodule", "automodule"):
                current = name
            if directive == "automodule":
                modules.append(name)
            elif directive != "currentmodule":
                objects.append(name if name.startswith("inclusion.") else f"{current}.{name}")
    return modules, objects


MODULES, OBJECTS = documented()


def test_every_public_name_has_one_place() -> None:
    """Each name of the root is on one page, and the pages hold no name of the root that is gone."""
    shown = [name for name in OBJECTS if not name.startswith(OF_THEIR_OWN) and name not in BESIDE]
    public = [f"inclusion.{name}" for name in inclusion.__all__ if name != "reference"]
    assert sorted(shown) == sorted(public)
    assert MODULES.count("inclusion.reference") == 1


@pytest.mark.parametrize("module", OF_THEIR_OWN)
def test_modules_of_their_own_are_complete(module: str) -> None:
    """Each name of a module that is imported by its own name has one place."""
    shown = [name for name in OBJECTS if name.startswith(f"{module}.")]
    assert sorted(shown) == sorted(f"{module}.{name}" for name in import_module(module).__all__)


def test_no_module_is_shown_twice() -> None:
    """A module has one place, so that a reference to it leads somewhere definite."""
    assert len(MODULES) == len(set(MODULES))
