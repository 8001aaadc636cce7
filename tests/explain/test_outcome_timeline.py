"""What can be asked of a timeline, and how it reads."""

from __future__ import annotations

import itertools
import json
from datetime import date, timedelta

import attrs
import pytest

from inclusion import (
    DayRange,
    Decision,
    InvalidValueError,
    Moment,
    Outcome,
    PartialDate,
    Programme,
    Timeline,
    TimeOfDay,
    funding_access,
    reference,
    timeline,
    timeline_in_words,
    timeline_of,
)
from inclusion.explain.changes import changes
from inclusion.explain.timeline_words import days_in_words
from inclusion.language import Language
from inclusion.report import timeline_members, timeline_to_markdown, timeline_to_text

ILLUSTRATION = reference.illustration()
VZOROV = timeline(ILLUSTRATION, locality="vzorov", package="OPZ-901")
NOVY_BOR = timeline(reference.wave_4(), locality="novy-bor", package="OP-VVV-21")
DAY = timedelta(1)


def at_noon(programme: Programme) -> Programme:
    """The illustration with a call that opens at 8:00 and closes at 12:00."""
    first, *others = programme.packages
    window = attrs.evolve(first.window, opens_at=TimeOfDay(8), closes_at=TimeOfDay(12))
    return attrs.evolve(programme, packages=(attrs.evolve(first, window=window), *others))


def test_spells_follow_each_other_without_a_gap() -> None:
    """The spells cover all days, each begins the day after the last, and outcomes alternate."""
    for told in (VZOROV, NOVY_BOR):
        days = [spell.days for spell in told.spells]
        assert (days[0].first, days[-1].last) == (date.min, date.max)
        assert all(a.last + DAY == b.first for a, b in itertools.pairwise(days))
        outcomes = [outcome for _, outcome in told]
        assert all(a is not b for a, b in itertools.pairwise(outcomes))


def test_access_has_a_beginning_a_length_and_an_end() -> None:
    """When it was first possible, how long, until when, what began and what ended it."""
    (spell,) = VZOROV.spells_of(Outcome.GRANTED)
    assert VZOROV.first(Outcome.GRANTED) == spell.days.first
    assert spell.began is not None
    assert spell.ended is not None
    assert (spell.began.day, spell.ended.day) == (spell.days.first, spell.days.last + DAY)
    for day, expected in ((spell.days.first, True), (spell.days.first - DAY, False)):
        asked = funding_access(ILLUSTRATION, locality="vzorov", package="OPZ-901", on=day)
        assert (asked.outcome is Outcome.GRANTED) == expected
    ended = [(c.rule, c.after.code if c.after else "") for c in spell.ended.decisive]
    assert ended == [("package-open", "closed")]
    assert spell.ended.turns_the_outcome


def test_outcome_that_never_comes_has_no_day() -> None:
    """There is no first day and no spell of an outcome that does not come up."""
    assert NOVY_BOR.first(Outcome.GRANTED) is None
    assert NOVY_BOR.spells_of(Outcome.GRANTED) == ()


def test_timeline_of_some_days_is_cut() -> None:
    """Over a range the timeline begins and ends with it, with nothing before and after."""
    over = DayRange(date(2016, 6, 1), date(2016, 6, 30))
    told = timeline(reference.wave_4(), locality="novy-bor", package="OP-VVV-21", over=over)
    assert told.days == over
    (spell,) = told.spells
    assert (spell.began, spell.ended) == (None, None)
    assert told.at(date(2016, 6, 30)).codes[0] == "cooperation/runs"
    with pytest.raises(LookupError, match="2016-07-01"):
        told.at(date(2016, 7, 1))


def test_minutes_of_the_call_stand_at_the_ends_of_access() -> None:
    """Where the record gives the minute, the spell that ends with the call tells it."""
    told = timeline(at_noon(ILLUSTRATION), locality="vzorov", package="OPZ-901")
    (spell,) = told.spells_of(Outcome.GRANTED)
    assert told.opening is not None
    assert told.opening.time == TimeOfDay(8)
    assert spell.last_minute == Moment(spell.days.last, TimeOfDay(12)) == told.closing
    assert spell.first_minute is None
    assert "12:00" in timeline_to_text(told, "cs")
    assert "12:00" not in timeline_to_text(VZOROV, "cs")
    assert timeline_members(told)["spells"][2]["last_minute"] == str(told.closing)


def test_minute_of_an_unknown_day_is_no_minute() -> None:
    """A minute of a day that is known only to the month is not on the calendar."""
    first, *others = ILLUSTRATION.packages
    window = attrs.evolve(
        first.window, closes=PartialDate.in_month(2030, 6), closes_at=TimeOfDay(12)
    )
    programme = attrs.evolve(ILLUSTRATION, packages=(attrs.evolve(first, window=window), *others))
    assert timeline(programme, locality="vzorov", package="OPZ-901").closing is None


def test_timeline_with_a_gap_is_refused() -> None:
    """A timeline is whole from birth: no gap, no overlap, a border at each joint."""
    one, two, three = NOVY_BOR.stretches[:3]
    border = NOVY_BOR.borders[0]
    for stretches, borders, field in (
        ((), (), "stretches"),
        ((one, three), (border,), "stretches"),
        ((two, one), (border,), "stretches"),
        ((one, two), (), "borders"),
    ):
        with pytest.raises(InvalidValueError) as refused:
            Timeline(stretches=stretches, borders=borders)
        assert [violation.place for violation in refused.value.violations] == [field]


@pytest.mark.parametrize(
    ("days", "en", "cs"),
    [
        (DayRange(date.min, date.max), "on every day", "ke každému dni"),
        (DayRange(date.min, date(2015, 1, 18)), "until 18 January 2015", "do 18. 1. 2015"),
        (DayRange(date(2015, 1, 19), date.max), "from 19 January 2015 on", "od 19. 1. 2015"),
        (DayRange(date(2015, 1, 19), date(2015, 1, 19)), "on 19 January 2015", "dne 19. 1. 2015"),
        (
            DayRange(date(2015, 1, 19), date(2015, 1, 21)),
            "19 January 2015 – 21 January 2015, 3 days",
            "19. 1. 2015 – 21. 1. 2015, 3 dny",
        ),
    ],
)
def test_days_in_words(days: DayRange, en: str, cs: str) -> None:
    """An end of the calendar is no end, one day is one day, a range tells its length."""
    told = [days_in_words(days, language) for language in (Language.ENGLISH, Language.CZECH)]
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in told] == [en, cs]


def test_words_say_what_begins_a_spell() -> None:
    """The first spell says what holds on its first day, the others what changed and decides."""
    words = timeline_in_words(NOVY_BOR, "en")
    assert [spell.outcome for spell in words.spells] == [outcome for _, outcome in NOVY_BOR]
    assert words.summary == ("Access is granted on no day.",)
    assert words.spells[-1].reasons == (
        NOVY_BOR.spells[-1].decision.finding("package-open").reason.to(Language.ENGLISH),
    )
    assert all(spell.reasons for spell in words.spells)


def test_words_of_access_say_what_was_met() -> None:
    """Where access begins, nothing fails any more: what has just been met is told."""
    words = timeline_in_words(VZOROV, "cs")
    (granted,) = [spell for spell in words.spells if spell.outcome is Outcome.GRANTED]
    (spell,) = VZOROV.spells_of(Outcome.GRANTED)
    assert spell.began is not None
    met = {c.after.reason.to(Language.CZECH) for c in spell.began.decisive if c.after}
    assert set(granted.reasons) == met
    assert words.illustrative
    assert words.summary[0].startswith("Přístup je otevřen ")


def test_text_and_markdown_hold_every_spell_and_reason() -> None:
    """Both forms say all that the words do, and that made-up data are made up."""
    for language in Language:
        words = timeline_in_words(VZOROV, language)
        text = " ".join(timeline_to_text(VZOROV, language).split())
        markdown = timeline_to_markdown(VZOROV, language)
        assert markdown.count("\n| ") == len(words.spells) + 1 + 1
        for spell in words.spells:
            assert " ".join(f"{spell.days}: {spell.label}".split()) in text
            assert all(" ".join(reason.split()) in text for reason in spell.reasons)
        assert ("Illustrative" if language is Language.ENGLISH else "Ilustrativní") in text
        assert "> " in markdown
    assert "Illustrative" not in timeline_to_text(NOVY_BOR, "en")
    assert "> " not in timeline_to_markdown(NOVY_BOR, "en")


def test_unknown_language_is_refused() -> None:
    """There are two languages."""
    with pytest.raises(ValueError, match="de"):
        timeline_in_words(VZOROV, "de")


def test_rule_that_comes_new_into_a_book_is_a_change() -> None:
    """A decision by a book with another set of rules changes by the rules that only one has."""
    with_all = funding_access(
        ILLUSTRATION, locality="vzorov", package="OPZ-901", on=date(2018, 1, 1)
    )

    def ask(day: date) -> Decision:
        cut = with_all.findings if day >= date(2018, 1, 1) else with_all.findings[1:]
        return attrs.evolve(with_all, on=day, findings=cut)

    told = timeline_of(ask, (date(2018, 1, 1),))
    (border,) = told.borders
    (change,) = border.changes
    assert (change.rule, change.before) == ("cooperation", None)
    assert not border.turns_the_outcome
    assert changes(border.after, border.before)[0].after is None


def test_json_has_every_spell_and_stretch() -> None:
    """The JSON form holds the days, with null at an end of the calendar, outcomes and codes."""
    members = json.loads(json.dumps(timeline_members(NOVY_BOR)))
    assert members["question"] == {
        "locality": "novy-bor",
        "package": "OP-VVV-21",
        "title": "Inkluzivní vzdělávání pro KPSVL",
    }
    spells = members["spells"]
    assert (spells[0]["first"], spells[-1]["last"]) == (None, None)
    assert [spell["outcome"] for spell in spells] == [o.value for _, o in NOVY_BOR]
    assert spells[-1]["began"] == spells[-2]["ended"]
    assert {
        "rule": "package-open",
        "before": "open",
        "after": "closed",
        "decisive": True,
    } in spells[-1]["began"]
    assert len(members["stretches"]) == len(NOVY_BOR.stretches)
    assert members["stretches"][-1]["findings"] == list(NOVY_BOR.stretches[-1].codes)
