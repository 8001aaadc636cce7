"""The report as one page of HTML; each part of the page is in the module of its name."""

from inclusion.report.page.html_report import html_report

__all__ = ["html_report"]
