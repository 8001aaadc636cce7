"""The shipped rates are those of the sources, and nothing is said beyond them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    LEGAL_FORMS,
    RATES,
    BeneficiaryKind,
    CoFinancingRate,
    Confidence,
    InvalidValueError,
    LegalForm,
    Money,
    OperationalProgramme,
    PartialDate,
    RateAnswer,
    Shares,
    Text,
    rate_for,
)
from inclusion.bibliography import ground
from inclusion.testing import co_financing_rates

NB = "\N{NO-BREAK SPACE}"
OPZ, OPZ_PLUS = OperationalProgramme.OPZ, OperationalProgramme.OPZ_PLUS
IROP = OperationalProgramme.IROP
TOWN, NGO = BeneficiaryKind.MUNICIPALITY, BeneficiaryKind.NGO
UNION, BODY = BeneficiaryKind.UNION, BeneficiaryKind.MUNICIPAL_BODY
REGION, REGIONAL = BeneficiaryKind.REGION, BeneficiaryKind.REGIONAL_BODY
CHURCH, SCHOOL = BeneficiaryKind.CHURCH, BeneficiaryKind.SCHOOL
STATE = BeneficiaryKind.STATE_BODY
IN_2023 = date(2023, 1, 1)
OPEN = {
    14: date(2016, 1, 1),
    34: date(2016, 12, 27),
    38: date(2016, 7, 18),
    82: date(2018, 7, 1),
}


@pytest.mark.parametrize(
    ("programme", "call", "kind", "population", "on", "shares"),
    [
        (OPZ, 52, TOWN, None, date(2017, 8, 1), "85/10/5"),
        (OPZ, None, TOWN, None, date(2020, 7, 1), "?/?/5"),
        (OPZ_PLUS, 18, NGO, None, IN_2023, "76.735/23.265/0"),
        (OPZ_PLUS, 18, TOWN, 3001, IN_2023, "?/?/10"),
        *(
            (OPZ_PLUS, 43, kind, population, IN_2023, shares)
            for kind in (TOWN, UNION, BODY)
            for population, shares in (
                (0, "76.735/18.265/5"),
                (3000, "76.735/18.265/5"),
                (3001, "76.735/13.265/10"),
                (98_000, "76.735/13.265/10"),
            )
        ),
        (OPZ_PLUS, 43, REGIONAL, None, IN_2023, "76.735/13.265/10"),
        (IROP, 34, TOWN, None, OPEN[34], "?/?/10"),
        (IROP, 35, NGO, None, OPEN[34], "?/?/5"),
        (IROP, 35, CHURCH, None, OPEN[34], "?/?/5"),
        *((IROP, 38, kind, None, OPEN[38], "?/?/10") for kind in (TOWN, UNION, BODY, REGION)),
        (IROP, 39, REGIONAL, None, OPEN[38], "?/?/10"),
        (IROP, 39, NGO, None, OPEN[38], "?/?/5"),
        (IROP, 14, STATE, None, OPEN[14], "?/?/0"),
        *((IROP, 15, kind, None, OPEN[14], "?/?/10") for kind in (REGION, TOWN, UNION, SCHOOL)),
        *((IROP, 82, kind, None, OPEN[82], "?/?/10") for kind in (TOWN, UNION, BODY, REGION)),
        (IROP, 81, STATE, None, OPEN[82], "?/?/0"),
        (IROP, 81, NGO, None, OPEN[82], "?/?/5"),
        (IROP, 81, CHURCH, None, OPEN[82], "?/?/5"),
        (IROP, None, NGO, None, date(2016, 8, 1), "85/10/5"),
        (IROP, None, BeneficiaryKind.COMPANY, None, date(2016, 8, 1), "85/?/?"),
    ],
)
def test_rate_is_that_of_the_source(  # noqa: PLR0913, PLR0917 - the columns of a table
    programme: OperationalProgramme,
    call: int | None,
    kind: BeneficiaryKind,
    population: int | None,
    on: date,
    shares: str,
) -> None:
    """Each row typed in from a source is found for its programme, call, kind and population."""
    answer = rate_for(programme, kind, on=on, call=call, population=population)
    assert answer.code == "found"
    assert answer.rate in answer.rates
    assert answer.missing == ()
    assert answer.rate is not None
    assert str(answer.rate.shares) == shares
    assert set(answer.grounds) >= set(answer.rate.grounds)


@pytest.mark.parametrize("call", [None, 18, 43])
def test_population_is_missing_where_the_rate_depends_on_it(call: int | None) -> None:
    """In OPZ+ a municipality's rate cannot be said without its inhabitants; call 18 has a gap."""
    answer = rate_for(OPZ_PLUS, TOWN, on=IN_2023, call=call)
    assert (answer.code, answer.rate) == ("population-unknown", None)
    assert [fact.code for fact in answer.missing] == ["population"]
    assert not set(answer.rates) & set(answer.elsewhere)
    assert "V úvahu přichází" in answer.explain("cs")


@pytest.mark.parametrize(
    ("programme", "kind", "call", "population", "code"),
    [
        (OPZ_PLUS, TOWN, 18, 3000, "none-known"),  # the figures of the source were cut off
        (OPZ_PLUS, TOWN, 65, 3001, "none-known"),
        (OPZ_PLUS, UNION, 18, 3001, "none-known"),
        (OPZ_PLUS, REGION, 43, None, "none-known"),
        (OPZ_PLUS, STATE, None, None, "none-known"),
        (OperationalProgramme.OP_VVV, TOWN, None, None, "none-known"),
        (IROP, NGO, 39, None, "not-on-this-day"),
    ],
)
def test_no_rate_is_known_and_there_is_no_default(
    programme: OperationalProgramme,
    kind: BeneficiaryKind,
    call: int | None,
    population: int | None,
    code: str,
) -> None:
    """Outside what a source says there is no rate, and nothing that could be learnt is missing."""
    answer = rate_for(programme, kind, on=IN_2023, call=call, population=population)
    assert (answer.code, answer.rate, answer.rates, answer.missing) == (code, None, (), ())
    assert "známa žádná sazba" in answer.explain("cs") or "není známo" in answer.explain("cs")


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (date(2022, 8, 28), "not-on-this-day"),
        (date(2022, 8, 29), "found"),
        (date(2023, 12, 8), "found"),
        (date(2023, 12, 9), "not-on-this-day"),
    ],
)
def test_rate_holds_while_its_call_was_open(on: date, code: str) -> None:
    """Both the first and the last day of call 18 are included."""
    assert rate_for(OPZ_PLUS, NGO, on=on, call=18).code == code


def test_answer_explains_itself() -> None:
    """The answer says what was asked, the rate, where it was read, what is open, the sources."""
    answer = rate_for(OPZ_PLUS, TOWN, on=IN_2023, call=43, population=3000)
    assert answer.explain("en").replace(NB, " ").splitlines() == [
        (
            "Operational Programme Employment plus, municipality, call 43, inhabitants: 3,000, "
            "on 1 January 2023:"
        ),
        "The rate is EU 76.735%, state budget 18.265%, own share 5%.",
        (
            "Read for: EU 76.735%, state budget 18.265%, own share 5% "
            "(call 43, up to 3,000 inhabitants)."
        ),
        "Whether it holds on 1 January 2023 is not certain: not all days of the call are known.",
        (
            "Known of the same programme, but not for this question: grant 90%, own share 10% "
            "(call 18, over 3,000 inhabitants); EU 76.735%, state budget 13.265%, own share 10% "
            "(call 43, over 3,000 inhabitants)."
        ),
        "Sources:",
        (
            "[1] dotacni.info on OPZ+ call 03_22_043 (one secondary source) "
            "<https://www.dotacni.info/op-zamestnanost-plus-03-22-043-podpora-socialniho-"
            "zaclenovani-cilovych-skupin-1/>"
        ),
    ]
    other = rate_for(IROP, NGO, on=date(2016, 8, 1), call=39).explain("cs").replace(NB, " ")
    assert "Nalezeno pro: dotace 95 %, vlastní podíl 5 % (výzvy č. 38, 39)." in other
    assert "(výzva neznámá)" in other
    assert "Zda platí" not in other


@pytest.mark.parametrize(("call", "missing"), [(None, "call"), (18, "source")])
def test_rates_that_differ_leave_the_answer_open(call: int | None, missing: str) -> None:
    """Sources that disagree are both kept, and what would decide between them is named."""
    one, other = (a_rate(shares=shares, calls=(18,)) for shares in ("95/5", "90/10"))
    answer = rate_for(OPZ, TOWN, on=IN_2023, call=call, rates=(one, other))
    assert (answer.code, answer.rate, answer.rates) == ("rates-differ", None, (one, other))
    assert [fact.code for fact in answer.missing] == [missing]


def test_rate_that_says_most_is_given() -> None:
    """Of rates that agree the one with most shares is given, among equals the surest."""
    plain, full = a_rate(shares="95/5"), a_rate(shares="85/10/5", confidence=Confidence.LOW)
    sure = a_rate(shares="85/10/5", confidence=Confidence.HIGH)
    assert rate_for(OPZ, TOWN, on=IN_2023, rates=(plain, full)).rate is full
    assert rate_for(OPZ, TOWN, on=IN_2023, rates=(plain, full, sure)).rate is sure


def a_rate(
    shares: str, confidence: Confidence = Confidence.HIGH, calls: tuple[int, ...] | None = None
) -> CoFinancingRate:
    """A rate of OPZ for municipalities."""
    return CoFinancingRate(
        programme=OPZ,
        calls=calls,
        kinds=(TOWN,),
        shares=Shares.parse(shares),
        grounds=(ground("D13", confidence),),
    )


@given(
    st.lists(co_financing_rates(), max_size=4), st.integers(0, 6000), st.sampled_from([None, 18])
)
def test_learning_the_population_never_turns_a_rate_round(
    rates: list[CoFinancingRate], population: int, call: int | None
) -> None:
    """What is decided without the population stays so, whatever the population is."""

    def ask(inhabitants: int | None) -> RateAnswer:
        return rate_for(
            OPZ, TOWN, on=IN_2023, call=call, population=inhabitants, rates=tuple(rates)
        )

    unknown, known = ask(None), ask(population)
    if unknown.rate is not None:
        assert known.rate is not None
        assert known.rate.shares == unknown.rate.shares
    elif not unknown.missing:
        assert (known.rate, known.missing) == (None, ())


@given(st.lists(co_financing_rates(), max_size=4), st.integers(0, 6000))
def test_a_rate_is_only_found_where_it_holds(rates: list[CoFinancingRate], population: int) -> None:
    """Programme, kind, call, population and day of every rate that is given are those asked for."""
    answer = rate_for(OPZ_PLUS, NGO, on=IN_2023, call=43, population=population, rates=tuple(rates))
    for rate in answer.rates:
        assert rate.programme is OPZ_PLUS
        assert NGO in rate.kinds
        assert 43 in (rate.calls or ())
        assert rate.inhabitants.least <= population <= rate.inhabitants.most
        assert rate.since is None or rate.since.earliest <= IN_2023


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"population": 2.5}, "population: must be an int"),
        ({"population": -1}, "population: cannot be less than 0"),
        ({"call": "18"}, "call: must be an int"),
        ({"programme": "OPZ+"}, "programme: must be OperationalProgramme"),
        ({"kind": "ngo"}, "kind: must be BeneficiaryKind"),
    ],
    ids=str,
)
def test_question_of_another_kind_is_refused(arguments: dict[str, object], told: str) -> None:
    """A float, a negative number of people and mere texts are refused, not taken for unknown."""
    question = {"programme": OPZ_PLUS, "kind": TOWN, "on": IN_2023} | arguments
    with pytest.raises(InvalidValueError, match=told):
        rate_for(**question)  # type: ignore[arg-type]  # the test is that it fails


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"calls": ()}, "empty"),
        ({"calls": (18, 18)}, "repeated"),
        ({"kinds": ()}, "empty"),
        ({"kinds": (TOWN, TOWN)}, "repeated"),
        ({"grounds": ()}, "empty"),
        (
            {"since": PartialDate.in_year(2020), "until": PartialDate.in_year(2019)},
            "out-of-order",
        ),
    ],
    ids=str,
)
def test_rate_that_says_too_little_is_refused(changed: dict[str, Any], code: str) -> None:
    """A rate names its kinds and sources, and ends no earlier than it begins."""
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(a_rate("95/5"), **changed)
    assert [violation.code for violation in refused.value.violations] == [code]


def test_rate_without_an_own_share_cannot_split() -> None:
    """The share of the EU alone does not say who pays the rest."""
    (only_eu,) = (rate for rate in RATES if rate.shares.own is None)
    assert only_eu.shares == Shares(eu=Decimal(85))
    with pytest.raises(InvalidValueError, match="must be known"):
        only_eu.split(Money.czk(100))


def test_answer_with_a_rate_misses_nothing() -> None:
    """An answer cannot both give a rate and be open."""
    answer = rate_for(OPZ_PLUS, TOWN, on=IN_2023)
    with pytest.raises(InvalidValueError, match="must be none where there is a rate"):
        attrs.evolve(answer, rate=answer.rates[0])


@pytest.mark.parametrize(
    ("code", "kind", "confidence"),
    [
        ("801", TOWN, "high"),
        ("811", TOWN, "high"),
        ("804", REGION, "high"),
        ("771", UNION, "high"),
        ("331", None, "high"),
        ("332", BeneficiaryKind.STATE_ORGANISATION, "high"),
        ("325", STATE, "high"),
        ("641", SCHOOL, "high"),
        ("601", BeneficiaryKind.UNIVERSITY, "high"),
        ("661", BeneficiaryKind.RESEARCH_INSTITUTION, "high"),
        ("141", NGO, "high"),
        ("706", NGO, "medium"),
        ("161", NGO, "medium"),
        ("736", NGO, "medium"),
        ("722", CHURCH, "medium"),
        ("745", BeneficiaryKind.CHAMBER, "medium"),
        ("751", NGO, "medium"),
        ("112", BeneficiaryKind.COMPANY, "medium"),
        ("121", BeneficiaryKind.COMPANY, "medium"),
        ("205", BeneficiaryKind.COMPANY, "medium"),
        ("100", BeneficiaryKind.PERSON, "medium"),
    ],
)
def test_legal_form_tells_its_kind(
    code: str, kind: BeneficiaryKind | None, confidence: str
) -> None:
    """Each form typed in from the code list tells one kind; 331 does not say who founded it."""
    form = LEGAL_FORMS[code]
    assert form.code == code
    assert form.kind is kind
    assert form.grounds[0].confidence.value == confidence
    assert len(LEGAL_FORMS) == 21


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"code": "80"}, "wrong-shape"),
        ({"kinds": ()}, "empty"),
        ({"kinds": (NGO, NGO)}, "repeated"),
    ],
    ids=str,
)
def test_form_without_code_or_kind_is_refused(changed: dict[str, Any], code: str) -> None:
    """A legal form has three digits and at least one kind, none of them twice."""
    form = LegalForm(code="801", name=Text(en="municipality", cs="obec"), kinds=(TOWN,))
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(form, **changed)
    assert [violation.code for violation in refused.value.violations] == [code]


def test_every_kind_has_a_name_in_both_languages() -> None:
    """No two kinds share a name."""
    for language in ("en", "cs"):
        names = {getattr(kind.label, language) for kind in BeneficiaryKind}
        assert len(names) == len(BeneficiaryKind)
