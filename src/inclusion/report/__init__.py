"""Other forms: an explanation as Markdown, many decisions as rows, the life cycle as a diagram."""

from inclusion.report.diagram import plan_diagram
from inclusion.report.markdown import to_markdown
from inclusion.report.rows import DecisionRow, decision_rows

__all__ = ["DecisionRow", "decision_rows", "plan_diagram", "to_markdown"]
