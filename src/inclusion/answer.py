"""The answers of a rule and the outcomes of a decision."""

from __future__ import annotations

from enum import Enum

from inclusion.language import Text


class Answer(Enum):
    """What one rule says about one case."""

    MET = "met"
    NOT_MET = "not-met"
    NOT_APPLICABLE = "not-applicable"
    UNDETERMINED = "undetermined"
    """The facts at hand do not say; the finding names those that are missing."""

    @property
    def label(self) -> Text:
        """The name of the answer in both languages."""
        return _ANSWER_LABELS[self]


class Outcome(Enum):
    """What all rules together say."""

    GRANTED = "granted"
    NOT_YET = "not_yet"
    """Something is not met that can still be mended."""
    BARRED = "barred"
    """Something is not met that nothing can mend."""
    UNDETERMINED = "undetermined"
    """Facts are missing that could change the outcome."""

    @property
    def label(self) -> Text:
        """The name of the outcome in both languages."""
        return _OUTCOME_LABELS[self]


_ANSWER_LABELS = {
    Answer.MET: Text(en="met", cs="splněno"),
    Answer.NOT_MET: Text(en="not met", cs="nesplněno"),
    Answer.NOT_APPLICABLE: Text(en="not applicable", cs="netýká se"),
    Answer.UNDETERMINED: Text(en="undetermined", cs="nelze určit"),
}

_OUTCOME_LABELS = {
    Outcome.GRANTED: Text(en="granted", cs="přístup otevřen"),
    Outcome.NOT_YET: Text(en="not yet", cs="zatím ne"),
    Outcome.BARRED: Text(en="barred", cs="vyloučeno"),
    Outcome.UNDETERMINED: Text(en="undetermined", cs="nelze určit"),
}
