"""How a project comes to go on when the cooperation ends: it is begun, and it is not over."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.explain.ways.filed_ways import filing_found
from inclusion.explain.ways.progress import end_found, start_found, started_by, unless_lost
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding
from inclusion.rules.end_of_cooperation import EndOfCooperationCase


def goes_on_ways(case: EndOfCooperationCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project that is begun by the last day, and not over by then.

    What a programme does with projects that have not begun stands in no record; nothing about it
    is proposed, but whatever it does, a project that is begun goes on.

    Args:
        case: The case.
        finding: The finding.
    """
    doubt = finding.missing[0]
    if case.is_ours is None:
        yield from filing_found(case, doubt)
    elif case.is_over is None:
        yield from unless_lost(case, end_found(case, doubt))
    elif case.was_submitted is None:
        yield from filing_found(case, doubt)
    elif case.has_begun is False or _begins_later(case):
        yield started_by(case) or start_found(case, doubt)
    else:
        yield start_found(case, doubt)


def _begins_later(case: EndOfCooperationCase) -> bool:
    """Whether the record leaves no room for an award by the last day that is only to be found."""
    submission, award = case.project.submission, case.project.award
    told = submission is not None and submission.on.earliest >= case.on
    return told or (award is not None and award.on.earliest > case.on)
