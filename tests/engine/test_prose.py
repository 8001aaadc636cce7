"""How values are written in a sentence, in both languages."""

from __future__ import annotations

from datetime import date
from enum import Enum
from itertools import chain

import pytest

from inclusion import (
    Activity,
    Answer,
    Area,
    Confidence,
    DayRange,
    Language,
    Money,
    MunicipalityKind,
    Named,
    OperationalProgramme,
    Outcome,
    PartialDate,
    PlanKind,
    Quantity,
    SupportKind,
    Text,
    Unit,
)
from inclusion.explanation import Heading
from inclusion.prose import say

MONTHS = {
    1: ("January", "leden"),
    2: ("February", "únor"),
    3: ("March", "březen"),
    4: ("April", "duben"),
    5: ("May", "květen"),
    6: ("June", "červen"),
    7: ("July", "červenec"),
    8: ("August", "srpen"),
    9: ("September", "září"),
    10: ("October", "říjen"),
    11: ("November", "listopad"),
    12: ("December", "prosinec"),
}
OCTOBER_26 = date(2016, 10, 26)
LABELLED: tuple[type[Enum], ...] = (
    Activity,
    Answer,
    Area,
    Confidence,
    MunicipalityKind,
    OperationalProgramme,
    Outcome,
    PlanKind,
    SupportKind,
)


def days(number: int) -> Quantity:
    """So many days."""
    return Quantity(number=number, unit=Unit.DAYS)


@pytest.mark.parametrize(
    ("value", "english", "czech"),
    [
        ("OPZ-26", "OPZ-26", "OPZ-26"),
        (Text(en="housing", cs="bydlení"), "housing", "bydlení"),
        (Named(kind="municipality", id="561860", name="Nový Bor"), "Nový Bor", "Nový Bor"),
        (7, "7", "7"),
        (1_234_567, "1,234,567", "1~234~567"),
        (-1_234, "-1,234", "-1~234"),
        (OCTOBER_26, "26 October 2016", "26.~10.~2016"),
        (date(2016, 1, 1), "1 January 2016", "1.~1.~2016"),
        (
            DayRange(date(2017, 1, 1), date(2019, 12, 31)),
            "1 January 2017 – 31 December 2019",
            "1.~1.~2017 – 31.~12.~2019",
        ),
        (
            DayRange(date(2015, 1, 19), date.max),
            "from 19 January 2015 on",
            "od 19.~1.~2015",
        ),
        (PartialDate.on(OCTOBER_26), "26 October 2016", "26.~10.~2016"),
        (PartialDate.in_month(2016, 12), "December 2016", "prosinec 2016"),
        (PartialDate.in_year(2016), "2016", "2016"),
        (
            PartialDate.between(date(2018, 12, 31), date(2019, 1, 30)),
            "31 December 2018 – 30 January 2019",
            "31.~12.~2018 – 30.~1.~2019",
        ),
        (
            PartialDate.not_before(OCTOBER_26),
            "not before 26 October 2016",
            "ne dříve než 26.~10.~2016",
        ),
        (
            PartialDate.not_after(OCTOBER_26),
            "not after 26 October 2016",
            "ne později než 26.~10.~2016",
        ),
        (Money.czk("1234.50"), "CZK~1,234.50", "1~234,50~Kč"),
        (Money.czk(609_972_200), "CZK~609,972,200", "609~972~200~Kč"),
        (Money.czk("0.05"), "CZK~0.05", "0,05~Kč"),
        (Money.czk(0), "CZK~0", "0~Kč"),
        (Money.czk("-1234.50"), "CZK~-1,234.50", "-1~234,50~Kč"),
        (Money.eur("1000.10"), "EUR~1,000.10", "1~000,10~EUR"),
        (days(0), "0~days", "0~dní"),
        (days(1), "1~day", "1~den"),
        (days(2), "2~days", "2~dny"),
        (days(4), "4~days", "4~dny"),
        (days(5), "5~days", "5~dní"),
        (days(22), "22~days", "22~dní"),
        (days(1_234), "1,234~days", "1~234~dní"),
        (Quantity(number=1, unit=Unit.COUNCILS), "1~council", "1~zastupitelstvo"),
        (Quantity(number=2, unit=Unit.COUNCILS), "2~councils", "2~zastupitelstva"),
        (Quantity(number=5, unit=Unit.COUNCILS), "5~councils", "5~zastupitelstev"),
        (Quantity(number=1, unit=Unit.AREAS), "1~area", "1~oblast"),
        (Quantity(number=3, unit=Unit.AREAS), "3~areas", "3~oblasti"),
        (Quantity(number=5, unit=Unit.AREAS), "5~areas", "5~oblastí"),
        ((), "", ""),
        ((Area.HOUSING.label, 2, "x"), "housing, 2, x", "bydlení, 2, x"),
    ],
)
def test_value_in_words(value: object, english: str, czech: str) -> None:
    """Each kind of value is written as the language does; ``~`` stands for a no-break space."""
    assert say(value, Language.ENGLISH) == english.replace("~", "\N{NO-BREAK SPACE}")
    assert say(value, Language.CZECH) == czech.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize("month", MONTHS)
def test_month_has_its_name(month: int) -> None:
    """Every month is named in both languages, in a day and alone."""
    english, czech = MONTHS[month]
    known = PartialDate.in_month(2016, month)
    assert say(known, Language.ENGLISH) == f"{english} 2016"
    assert say(known, Language.CZECH) == f"{czech} 2016"
    assert say(date(2016, month, 2), Language.ENGLISH) == f"2 {english} 2016"
    assert say(date(2016, month, 2), Language.CZECH) == f"2.\xa0{month}.\xa02016"


@pytest.mark.parametrize("value", [1.5, None, object(), [1], OCTOBER_26.timetuple])
def test_unknown_kind_is_refused(value: object) -> None:
    """What prose has no words for is an error, not a technical text in a sentence."""
    with pytest.raises(TypeError, match=f"prose knows no {type(value).__name__}"):
        say(value, Language.ENGLISH)


@pytest.mark.parametrize("member", list(chain.from_iterable(LABELLED)))
def test_label_speaks_both_languages(member: Enum) -> None:
    """Every member of a vocabulary that is shown to people has a name in each language."""
    label = member.label  # type: ignore[attr-defined] # all of these have one
    assert isinstance(label, Text)
    assert label.to(Language.ENGLISH) == label.en
    assert label.to(Language.CZECH) == label.cs
    assert label.en != label.cs


@pytest.mark.parametrize("kind", LABELLED, ids=lambda kind: kind.__name__)
def test_labels_of_a_vocabulary_differ(kind: type[Enum]) -> None:
    """No two members of a vocabulary are called alike in a language."""
    for language in Language:
        names = [member.label.to(language) for member in kind]  # type: ignore[attr-defined] # as above
        assert len(set(names)) == len(names)


def test_some_labels_as_people_know_them() -> None:
    """Well-known names are the official ones."""
    assert OperationalProgramme.OP_VVV.label.cs == "Operační program Výzkum, vývoj a vzdělávání"
    assert SupportKind.INTENSIVE.label.cs == "komplexní intenzivní podpora"
    assert PlanKind.SPSZ.label.cs == "strategický plán sociálního začleňování (SPSZ)"
    assert Outcome.BARRED.label.cs == "vyloučeno"
    assert Area.SAFETY.label.cs == "bezpečnost"


def test_headings_speak_both_languages() -> None:
    """The headings of an explanation are in the reader's language."""
    told = {heading: [heading.to(language) for language in Language] for heading in Heading}
    assert told == {
        Heading.MISSING: ["Facts that are missing", "Chybějící údaje"],
        Heading.STEPS: ["What would change the answer", "Co by odpověď změnilo"],
        Heading.FINDINGS: ["Condition by condition", "Podmínka po podmínce"],
        Heading.SOURCES: ["Sources", "Zdroje"],
    }
