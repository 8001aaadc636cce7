"""Entry: may this applicant enter the programme in this wave?

The case is in :mod:`~inclusion.rules.entry.case`, each rule in the file of its name, the book and
the front door in :mod:`~inclusion.rules.entry.book`.
"""

from inclusion.rules.entry.book import ENTRY, decide_entry, entry
from inclusion.rules.entry.case import EntryCase

__all__ = ["ENTRY", "EntryCase", "decide_entry", "entry"]
