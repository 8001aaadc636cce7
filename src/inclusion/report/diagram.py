"""The life cycle of a version of a plan as a Mermaid diagram, drawn from its one table."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.plan_life_cycle import TRANSITIONS, VersionState


def plan_diagram() -> str:
    """The life cycle as a Mermaid state diagram, an arrow for each two states that a step joins.

    Each arrow names its steps, in the words of the error that refuses an illegal one.
    """
    return "\n".join(("stateDiagram-v2", *(f"    {line}" for line in _lines()))) + "\n"


def _lines() -> Iterator[str]:
    for state in VersionState:
        yield f'state "{state.value}" as {state.name.lower()}'
    yield f"[*] --> {VersionState.DRAFT.name.lower()}"
    for (before, after), steps in _arrows().items():
        yield f"{before.name.lower()} --> {after.name.lower()}: {', '.join(steps)}"
    for state in VersionState:
        if not any(before is state for before, _ in TRANSITIONS):
            yield f"{state.name.lower()} --> [*]"


def _arrows() -> dict[tuple[VersionState, VersionState], list[str]]:
    """The steps by the two states that they join."""
    arrows: dict[tuple[VersionState, VersionState], list[str]] = {}
    for (before, step), after in TRANSITIONS.items():
        arrows.setdefault((before, after), []).append(step.value)
    return arrows
