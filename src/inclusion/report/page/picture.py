"""The picture of a place over time, as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from inclusion.answer import Outcome
from inclusion.dates import DayRange
from inclusion.language import Language
from inclusion.locality import Locality
from inclusion.markup import Markup, element, joined
from inclusion.prose import say
from inclusion.report.page import words
from inclusion.report.page.axis import Axis
from inclusion.report.page.lanes import Lane, Point, Span

_HEAD: Final = 46
_LABEL: Final = 15
_BAR: Final = 15
_THIN: Final = 6
_APART: Final = 3
_GAP: Final = 13
_RADIUS: Final = 8
_ROOM_FOR_SIGN: Final = 13
_SIGNS: Final = {outcome.value: sign for outcome, sign in words.OUTCOME_SIGNS.items()}


class Format(NamedTuple):
    """A size in which the picture is drawn.

    Args:
        name: Its name; the style sheet shows it where it fits.
        width: Its width in pixels.
        ticks: How many years are named at most.
    """

    name: str
    width: int
    ticks: int


FORMATS: Final = (Format("wide", 1000, 12), Format("narrow", 340, 6))
"""The sizes, of which the page shows the one that fits the screen or the paper."""


def picture(
    lanes: Iterable[Lane], axis: Axis, *, on: date, language: Language, place: Locality
) -> Markup:
    """The picture with its title and its description.

    Args:
        lanes: What is drawn.
        axis: The axis.
        on: The day, which gets a line.
        language: The reader's language.
        place: The place.
    """
    drawn: list[Markup] = []
    labels: list[Markup] = []
    height = _HEAD
    for lane in lanes:
        drawn.append(_lane(lane, axis, height + _LABEL))
        labels.append(_label(lane, height + _LABEL - 5))
        height += _height(lane, axis)
    first, last = axis.days.first, axis.days.last
    name = f"picture-{axis.width}-{place.id}"
    text = words.PICTURE_TEXT.to(language).format(
        first=say(first, language), last=say(last, language)
    )
    title = words.PICTURE_TITLE.to(language).replace("{place}", place.name)
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", text, id=f"{name}-text"),
        *_grid(axis, height),
        *drawn,
        _today(axis, height, on, language),
        *labels,
        viewBox=f"-10 0 {axis.width + 20} {height}",
        role="img",
        aria_labelledby=f"{name}-title {name}-text",
    )


def patterns() -> Markup:
    """The patterns of the outcomes, drawn once for all pictures of the page."""
    lines = {
        Outcome.NOT_YET: "M-2 2l4-4M0 8l8-8M6 10l4-4",
        Outcome.BARRED: "M0 0l8 8M8 0l-8 8",
        Outcome.UNDETERMINED: "M2 2h2M6 6h2",
    }
    made = (
        element(
            "pattern",
            element("rect", width="8", height="8", class_=f"fill-{outcome.value}"),
            element("path", d=path, class_=f"line-{outcome.value}"),
            id=f"pattern-{outcome.value}",
            width="8",
            height="8",
            patternUnits="userSpaceOnUse",
        )
        for outcome, path in lines.items()
    )
    return element("svg", element("defs", *made), class_="patterns", aria_hidden="true")


def swatch(look: str) -> Markup:
    """A small piece of a bar, for the legend.

    Args:
        look: How it is drawn, as in :class:`~inclusion.report.page.lanes.Span`.
    """
    bar = element("rect", width="28", height=str(_BAR), class_=f"bar {look}")
    sign = _sign(_SIGNS[look], 14, 0) if look in _SIGNS else ""
    return element(
        "svg", bar, sign, viewBox=f"0 0 28 {_BAR}", width="28", height=str(_BAR), aria_hidden="true"
    )


def _grid(axis: Axis, height: int) -> Iterator[Markup]:
    for year in axis.years():
        x = _number(axis.at(year))
        yield element("path", d=f"M{x} 22V{height}", class_="grid")
        yield element("text", str(year.year), x=x, y="34", dx="3", class_="year")


def _today(axis: Axis, height: int, on: date, language: Language) -> Markup:
    x = axis.at(on)
    anchor = "end" if x > axis.width / 2 else "start"
    return element(
        "g",
        element("path", d=f"M{_number(x)} 16V{height}"),
        element("text", say(on, language), x=_number(x), y="12", text_anchor=anchor),
        class_="today",
    )


def _rows(lane: Lane, axis: Axis) -> list[list[Point]]:
    """The events of a lane in as many rows as keep their signs apart."""
    rows: list[list[Point]] = []
    for point in lane.points:
        fitting = (row for row in rows if _middle(point, axis) - _middle(row[-1], axis) > 17)  # noqa: PLR2004 - two radii and a pixel
        row = next(fitting, None)
        if row is None:
            rows.append([point])
        else:
            row.append(point)
    return rows


def _height(lane: Lane, axis: Axis) -> int:
    rows = 2 * (_RADIUS + 1) * len(_rows(lane, axis))
    return _LABEL + rows + _bar_height(lane) + (_APART + _BAR if lane.outcomes else 0) + _GAP


def _bar_height(lane: Lane) -> int:
    return _THIN if lane.outcomes or lane.points else _BAR


def _label(lane: Lane, y: int) -> Markup:
    return element("text", lane.label, x="0", y=str(y), class_="lane")


def _lane(lane: Lane, axis: Axis, y: int) -> Markup:
    parts: list[Markup] = []
    for row in _rows(lane, axis):
        parts.extend(_point(point, axis, y + _RADIUS) for point in row)
        y += 2 * (_RADIUS + 1)
    parts.extend(_bar(span, axis, y, _bar_height(lane)) for span in lane.spans)
    y += _bar_height(lane) + _APART
    parts.extend(_bar(span, axis, y, _BAR) for span in lane.outcomes)
    return element("g", *parts)


def _bar(span: Span, axis: Axis, y: int, height: int) -> Markup:
    x, width = axis.span(span.days)
    bar = element(
        "rect",
        element("title", f"{span.days.first} \N{EN DASH} {span.days.last}: {span.words}"),
        x=_number(x),
        y=str(y),
        width=_number(width),
        height=str(height),
        class_=f"bar {span.look}",
    )
    if span.look in _SIGNS and width >= _ROOM_FOR_SIGN:
        return joined((bar, _sign(_SIGNS[span.look], x + width / 2, y)))
    return bar


def _sign(sign: str, x: float, y: int) -> Markup:
    return element("text", sign, x=_number(x), y=str(y + 12), text_anchor="middle", class_="sign")


def _point(point: Point, axis: Axis, y: int) -> Markup:
    """An event: a circle with its sign, on a line over the days of which it may be one."""
    x, width = axis.span(point.days)
    middle = _number(_middle(point, axis))
    return element(
        "g",
        element("title", f"{_days(point.days)}: {point.words}"),
        element("path", d=f"M{_number(x)} {y}h{_number(width)}", class_="rough"),
        element("circle", cx=middle, cy=str(y), r=str(_RADIUS)),
        element("text", point.sign, x=middle, y=str(y + 4), text_anchor="middle"),
        class_="event refusal" if point.sign == "!" else "event",
    )


def _middle(point: Point, axis: Axis) -> float:
    x, width = axis.span(point.days)
    return x + width / 2


def _days(days: DayRange) -> str:
    return str(days.first) if days.days == 1 else f"{days.first} \N{EN DASH} {days.last}"


def _number(value: float) -> str:
    return f"{value:.1f}"
