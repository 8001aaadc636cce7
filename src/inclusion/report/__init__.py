"""Decisions in other forms: an explanation as Markdown, many decisions as rows."""

from inclusion.report.decision_rows import DecisionRow, decision_rows
from inclusion.report.markdown import to_markdown

__all__ = ["DecisionRow", "decision_rows", "to_markdown"]
