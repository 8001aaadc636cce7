"""Funding packages and what their calls ask for."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given

from inclusion import (
    AmountLimit,
    AnyTerritory,
    ApplicantTerms,
    BeneficiaryKind,
    CoordinatedTerritory,
    ElementId,
    ExcludedLocalityTerritory,
    FundingPackage,
    InvalidValueError,
    Money,
    NamedTerritory,
    Nuts3,
    OperationalProgramme,
    PackageId,
    PlanKind,
    ProjectAction,
    RegionTerritory,
    Registration,
    Reservation,
    ServiceTerms,
    SettlementExclusion,
    SupportedActivity,
    Territory,
    Text,
    TrackRecord,
    Window,
    dumps,
    loads,
    reference,
)
from inclusion.testing import funding_packages, references_to, territories

MADE_UP = reference.illustration()

SIMPLE = FundingPackage(
    id=PackageId("OPZ-26"),
    title="Výzva",
    operational_programme=OperationalProgramme.OPZ,
    window=Window(),
    plan_kinds=(PlanKind.SPSZ,),
)
CRAFT = ElementId("craft")
NGO = BeneficiaryKind.NGO


def violations(make: Any, **fields: object) -> list[tuple[tuple[str | int, ...], str]]:  # noqa: ANN401 - a class
    """What a class has against these fields."""
    with pytest.raises(InvalidValueError) as caught:
        make(**fields)
    return [(violation.path, violation.code) for violation in caught.value.violations]


def test_package_is_by_default_what_the_founding_text_says() -> None:
    """Unless it says otherwise all of it is kept for approved plans of the coordinated approach."""
    assert SIMPLE.reservation is Reservation.WHOLE
    assert SIMPLE.territory == CoordinatedTerritory()


def test_only_a_call_that_keeps_nothing_may_ask_for_no_plan() -> None:
    """Without a kind of plan nothing can be kept for plans."""
    assert attrs.evolve(SIMPLE, plan_kinds=(), reservation=Reservation.NONE).plan_kinds == ()
    with pytest.raises(InvalidValueError):
        attrs.evolve(SIMPLE, plan_kinds=(), reservation=Reservation.PART)


def test_limit_names_an_activity_of_the_call() -> None:
    """A limit for an activity that the call does not offer is refused."""
    offer = SupportedActivity(id=CRAFT, title=Text(en="crafts", cs="řemesla"))
    limit = AmountLimit(least=Money.parse("500000.00 CZK"), activity=CRAFT)
    assert attrs.evolve(SIMPLE, offers=(offer,), limits=(limit,)).limits == (limit,)
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(SIMPLE, limits=(limit,))
    assert [(v.path, v.code) for v in caught.value.violations] == [
        (("limits", 0, "activity"), "no-such-offer")
    ]
    with pytest.raises(InvalidValueError, match="stands there already"):
        attrs.evolve(SIMPLE, offers=(offer, offer))


def test_limits_are_in_order_and_in_one_currency() -> None:
    """The most is not less than the least, neither is below nothing, both are in one currency."""
    one, two = Money.parse("1.00 CZK"), Money.parse("2.00 CZK")
    assert AmountLimit(least=one, most=one).most == one
    assert violations(AmountLimit, least=two, most=one) == [(("most",), "out-of-order")]
    euro = Money.parse("3.00 EUR")
    assert violations(AmountLimit, least=one, most=euro) == [(("most",), "other-currency")]
    assert violations(AmountLimit, least=-one) == [(("least",), "negative")]


def test_terms_name_somebody_who_may_apply() -> None:
    """Terms that nobody can meet are refused; a registration is enough to name somebody."""
    assert ApplicantTerms(required=Registration.SOCIAL_SERVICES).kinds == ()
    assert violations(ApplicantTerms) == [((), "empty")]
    assert violations(ApplicantTerms, kinds=(NGO, NGO)) == [(("kinds", 1), "repeated")]
    assert violations(TrackRecord, kinds=(), activity=Text(en="a", cs="b"), months=-1) == [
        (("kinds",), "empty"),
        (("months",), "negative"),
    ]


def test_lists_of_places_and_services_hold_nothing_twice() -> None:
    """Regions, named places, settlement units, actions and services stand once."""
    region = Nuts3("CZ042")
    assert violations(RegionTerritory, regions=(region, region)) == [(("regions", 1), "repeated")]
    assert violations(RegionTerritory, regions=()) == [(("regions",), "empty")]
    assert violations(NamedTerritory, places=("Kolín", "Kolín")) == [(("places", 1), "repeated")]
    assert violations(ServiceTerms, coordinated=("a", "a"), others=()) == [
        (("coordinated", 1), "repeated")
    ]
    assert violations(SettlementExclusion, actions=()) == [(("actions",), "empty")]
    buys = ProjectAction.PURCHASE
    assert violations(SettlementExclusion, actions=(buys,), units=("a", "a")) == [
        (("units", 1), "repeated")
    ]


def test_every_form_of_territory_has_a_name_of_its_own() -> None:
    """The names by which documents tell the forms apart differ."""
    forms = (
        CoordinatedTerritory,
        NamedTerritory,
        ExcludedLocalityTerritory,
        RegionTerritory,
        AnyTerritory,
    )
    assert len({form.name for form in forms}) == len(forms)


def test_districts_need_the_unit_that_they_are() -> None:
    """Districts are named only where the rule looks at districts."""
    assert violations(ExcludedLocalityTerritory, present=True, districts=()) == [
        (("districts",), "other-unit")
    ]


@given(territories(names=references_to(municipalities=[m.code for m in MADE_UP.municipalities])))
def test_every_form_of_territory_comes_back(territory: Territory) -> None:
    """A rule of any form is written into a document and read back the same."""
    packages = tuple(attrs.evolve(package, territory=territory) for package in MADE_UP.packages)
    programme = attrs.evolve(MADE_UP, packages=packages)
    assert loads(dumps(programme)) == programme


@given(funding_packages())
def test_choices_of_a_package_have_words_in_both_languages(package: FundingPackage) -> None:
    """What a package chooses from closed lists can be said in Czech and in English."""
    chosen = (package.reservation, package.kind, *(limit.basis for limit in package.limits or ()))
    for choice in chosen:
        if choice is not None:
            assert choice.label.en
            assert choice.label.cs
