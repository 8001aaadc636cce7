"""The objects of the document of a decision: one table from which reader and schema are made.

A decision is written flatter than its classes are: each phrase beside its facts, each ground with
its source within. So its objects are described here, and their fields by the classes wherever one
of them stands for the field.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from inclusion.answer import Answer, Outcome
from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.finding import Weight
from inclusion.identifiers import ContentDigest, SourceId
from inclusion.language import Text
from inclusion.money import Money
from inclusion.quantity import Named, Unit
from inclusion.source import Confidence


class Array(NamedTuple):
    """An array of things of one form."""

    item: Form


class Shape(NamedTuple):
    """One kind of object.

    Args:
        name: Its name in the schema.
        meaning: What it is.
        fields: Its fields.
        typed: Whether its field ``value`` has the form that its field ``kind`` names.
    """

    name: str
    meaning: str
    fields: tuple[ShapeField, ...]
    typed: tuple[str, ...] = ()


class ShapeField(NamedTuple):
    """One field of an object.

    Args:
        name: Its name.
        form: What it holds; ``None`` if another field says it.
        needed: Whether it has to be there.
    """

    name: str
    form: Form
    needed: bool = True


Form: TypeAlias = "type | Shape | Array | tuple[str, ...] | None"
"""A class of the library, a kind of object, an array, a closed list of texts."""

UNITS: Final[Mapping[str, Unit]] = MappingProxyType({unit.name.lower(): unit for unit in Unit})

WORDS: Final = Shape(
    "Words", "The same words in both languages.", (ShapeField("en", str), ShapeField("cs", str))
)
QUANTITY: Final = Shape(
    "Quantity",
    "A number with its unit.",
    (ShapeField("number", int), ShapeField("unit", tuple(UNITS))),
)
SINGLE_KINDS: Final[Mapping[str, Form]] = MappingProxyType(
    {
        "text": str,
        "number": int,
        "day": date,
        "partial-date": PartialDate,
        "day-range": DayRange,
        "time": TimeOfDay,
        "moment": Moment,
        "money": Money,
        "quantity": QUANTITY,
        "named": Named,
        "label": Text,
    }
)
"""The kinds of value that a fact can have, by the name under which they are written."""

ITEM: Final = Shape(
    "Item",
    "One of several values of a fact.",
    (ShapeField("kind", tuple(SINGLE_KINDS)), ShapeField("value", None)),
    typed=tuple(SINGLE_KINDS),
)
KINDS: Final[Mapping[str, Form]] = MappingProxyType({**SINGLE_KINDS, "list": Array(ITEM)})
_MEASURED: Final = ("money", "quantity")
DISTANCE: Final = Shape(
    "Distance",
    "How far a rule is from being met.",
    (ShapeField("kind", _MEASURED), ShapeField("value", None)),
    typed=_MEASURED,
)
GROUND: Final = Shape(
    "Ground",
    "A source, and how sure what rests on it is.",
    (
        ShapeField("source", SourceId),
        ShapeField("title", Text),
        ShapeField("address", str),
        ShapeField("confidence", Confidence),
        ShapeField("remark", Text, needed=False),
    ),
)
FACT: Final = Shape(
    "Fact",
    "A value that mattered, with its sources.",
    (
        ShapeField("name", str),
        ShapeField("kind", tuple(KINDS)),
        ShapeField("value", None),
        ShapeField("sources", Array(GROUND)),
    ),
    typed=tuple(KINDS),
)
_PHRASE: Final = (ShapeField("template", Text, needed=False), ShapeField("facts", Array(FACT)))
QUESTION: Final = Shape(
    "Question", "What was asked.", (ShapeField("en", str), ShapeField("cs", str), *_PHRASE)
)
MISSING: Final = Shape(
    "MissingFact",
    "A fact that the record does not hold.",
    (ShapeField("code", str), ShapeField("what", WORDS), *_PHRASE),
)
STEP: Final = Shape(
    "Step",
    "Something that would mend a finding.",
    (
        ShapeField("code", str),
        ShapeField("what", WORDS),
        *_PHRASE,
        ShapeField("latest", date, needed=False),
    ),
)
FINDING: Final = Shape(
    "Finding",
    "What one rule says.",
    (
        ShapeField("rule", str),
        ShapeField("statement", Text),
        ShapeField("answer", Answer),
        ShapeField("code", str),
        ShapeField("reason", WORDS),
        *_PHRASE,
        ShapeField("weight", Weight),
        ShapeField("final", bool),
        ShapeField("could_bar", bool),
        ShapeField("basis", Array(GROUND)),
        ShapeField("grounds", Array(GROUND)),
        ShapeField("missing", Array(MISSING)),
        ShapeField("steps", Array(STEP)),
        ShapeField("distance", DISTANCE, needed=False),
    ),
)
BOOK: Final = Shape("Book", "The rule book.", (ShapeField("id", str), ShapeField("version", str)))
DECISION: Final = Shape(
    "Decision",
    "What all the rules of a book say about one case on one day.",
    (
        ShapeField("book", BOOK),
        ShapeField("on", date),
        ShapeField("outcome", Outcome),
        ShapeField("illustrative", bool),
        ShapeField("facts_digest", ContentDigest, needed=False),
        ShapeField("question", QUESTION),
        ShapeField("decisive", Array(str)),
        ShapeField("findings", Array(FINDING)),
        ShapeField("missing", Array(MISSING)),
        ShapeField("steps", Array(STEP)),
    ),
)
