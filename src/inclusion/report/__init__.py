"""Decisions in other forms: an explanation as Markdown, many decisions as rows."""

from inclusion.report.markdown import to_markdown
from inclusion.report.rows import DecisionRow, decision_rows

__all__ = ["DecisionRow", "decision_rows", "to_markdown"]
