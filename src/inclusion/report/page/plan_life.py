"""The life of the plans of a place: versions, their state on the day, and what happened to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inclusion.dossier import Dossier
from inclusion.language import Language
from inclusion.locality import Locality
from inclusion.markup import Markup, element
from inclusion.plan_life_cycle import VersionState
from inclusion.programme import Programme
from inclusion.prose import say
from inclusion.report.page import words
from inclusion.report.page.plan_words import event_words
from inclusion.report.page.sources import Sources
from inclusion.strategic_plan import PlanVersion, StrategicPlan


def plan_life(
    programme: Programme, place: Locality, on: date, sources: Sources, language: Language
) -> Iterator[Markup]:
    """Every plan of a place.

    Args:
        programme: The record.
        place: The place.
        on: The day.
        sources: The sources of the page.
        language: The reader's language.
    """
    yield element("h3", words.LIFE.to(language))
    plans = programme.plans_of(place.id)
    if not plans:
        yield element("p", words.NO_PLANS.to(language))
    for plan in plans:
        yield element("h4", element("span", plan.title, lang="cs"))
        kind = plan.kind.label.to(language)
        yield element("p", kind, " ", sources.cited(programme.grounds(plan.citations)))
        yield element(
            "ul",
            *(
                element("li", _version(version, _state(plan, version, place, on), language))
                for version in plan.versions
            ),
        )
        yield _events(programme, plan, sources, language)


def _state(
    plan: StrategicPlan, version: PlanVersion, place: Locality, on: date
) -> VersionState | None:
    """The state of a version on the day; silence of a partial record makes no draft."""
    state = plan.state_on(version.label, on)
    silent = state is VersionState.DRAFT and place.dossier is Dossier.PARTIAL
    return None if silent else state


def _version(version: PlanVersion, state: VersionState | None, language: Language) -> str:
    unknown = words.UNKNOWN.to(language)
    return words.VERSION_STATE.to(language).format(
        version=version.label,
        period=say(version.period, language) if version.period else unknown,
        state=words.STATES[state].to(language) if state else unknown,
    )


def _events(
    programme: Programme, plan: StrategicPlan, sources: Sources, language: Language
) -> Markup:
    if not plan.history:
        return element("p", words.NO_EVENTS.to(language))
    columns = (words.WHEN, words.VERSION, words.EVENT, words.SOURCES)
    caption = words.LIFE_CAPTION.to(language)
    head = element("tr", *(element("th", text.to(language), scope="col") for text in columns))
    rows = (
        element(
            "tr",
            element("th", say(event.on, language), scope="row"),
            element("td", str(event.version)),
            element("td", event_words(event, programme, language)),
            element("td", sources.cited(programme.grounds(event.citations))),
        )
        for event in plan.history
    )
    table = element(
        "table", element("caption", caption), element("thead", head), element("tbody", *rows)
    )
    return element("div", table, class_="scroll", role="region", tabindex="0", aria_label=caption)
