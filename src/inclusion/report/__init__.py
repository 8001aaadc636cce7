"""Other forms: Markdown, rows, a page of HTML, a calendar file, the life cycle as a diagram."""

from inclusion.report.calendar import (
    CalendarEntry,
    deadline_entry,
    expiry_entries,
    to_icalendar,
)
from inclusion.report.diagram import plan_diagram
from inclusion.report.markdown import to_markdown
from inclusion.report.page import html_report
from inclusion.report.rows import DecisionRow, decision_rows

__all__ = [
    "CalendarEntry",
    "DecisionRow",
    "deadline_entry",
    "decision_rows",
    "expiry_entries",
    "html_report",
    "plan_diagram",
    "to_icalendar",
    "to_markdown",
]
