"""Other forms of answers: Markdown, rows, timelines, ways, HTML, a calendar file, a diagram."""

from inclusion.report.calendar import (
    CalendarEntry,
    deadline_entry,
    expiry_entries,
    to_icalendar,
)
from inclusion.report.diagram import plan_diagram
from inclusion.report.markdown import to_markdown
from inclusion.report.page import html_report
from inclusion.report.rows import DecisionRow, decision_rows, nearest_rows
from inclusion.report.timeline import timeline_members, timeline_to_markdown, timeline_to_text
from inclusion.report.ways import ways_members, ways_to_markdown, ways_to_text

__all__ = [
    "CalendarEntry",
    "DecisionRow",
    "deadline_entry",
    "decision_rows",
    "expiry_entries",
    "html_report",
    "nearest_rows",
    "plan_diagram",
    "timeline_members",
    "timeline_to_markdown",
    "timeline_to_text",
    "to_icalendar",
    "to_markdown",
    "ways_members",
    "ways_to_markdown",
    "ways_to_text",
]
