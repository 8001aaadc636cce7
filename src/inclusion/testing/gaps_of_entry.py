"""What can be learnt about the way into the programme, beside days and single fields."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.application import Application
from inclusion.dossier import Dossier
from inclusion.programme import Programme
from inclusion.testing.applications import draw_approvals, draw_inhabitants, draw_surveys
from inclusion.testing.drawing import YEARS
from inclusion.testing.entry import draw_evidence_asked, selections
from inclusion.testing.gap import Gap, Path, one_more
from inclusion.testing.places import surveys
from inclusion.testing.references import References, references_of

_evidence_asked = st.composite(draw_evidence_asked)
_inhabitants = st.composite(draw_inhabitants)
_studies = st.composite(draw_surveys)
_approvals = st.composite(draw_approvals)


def gaps_of_entry(programme: Programme) -> Iterator[Gap]:
    """What can be learnt that concerns the applicants of every wave.

    Where the record of some place is complete, no study and no selection can have been missed.

    Args:
        programme: What is known now.
    """
    names = references_of(programme)
    for position, wave in enumerate(programme.waves):
        if wave.evidence is None:
            yield Gap(("waves", position, "evidence"), _evidence_asked(names))
    if any(place.dossier is Dossier.COMPLETE for place in programme.localities):
        return
    yield one_more(programme, "excluded_localities", surveys(names=names))
    for wave in programme.waves:
        if not programme.selections_in(wave.id):
            ours = names._replace(waves=st.just(wave.id))
            yield one_more(programme, "selections", selections(names=ours))
    if not any(municipality.population for municipality in programme.municipalities):
        yield from _stated_inhabitants(programme, names)


def _stated_inhabitants(programme: Programme, names: References) -> Iterator[Gap]:
    """The inhabitants stated for an application, where no count is on record."""
    everywhere = tuple(municipality.code for municipality in programme.municipalities)
    for position, application in enumerate(programme.applications):
        if application.inhabitants is None:
            stated = _inhabitants(names, everywhere)
            yield Gap(("applications", position, "inhabitants"), stated)


def gaps_of_application(application: Application, path: Path, names: References) -> Iterator[Gap]:
    """What can be learnt about an application.

    Args:
        application: What is known of it now.
        path: Where it stands.
        names: What can be referred to.
    """
    towns = st.lists(names.municipalities, unique=True, min_size=1, max_size=3).map(tuple)
    fills: dict[str, SearchStrategy[object]] = {
        "applicants": towns,
        "territory": towns,
        "evidence": _studies(names, YEARS),
        "approvals": _approvals(names, YEARS),
    }
    for name, answers in fills.items():
        if getattr(application, name) is None:
            yield Gap((*path, name), answers)
