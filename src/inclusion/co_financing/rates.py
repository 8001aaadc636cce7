"""The rates of co-financing that sources give, one by one and nothing beyond them.

Not known, and so not here: the rates of OPZ+ call 18 for municipalities of up to 3 000 inhabitants
(the source has a row for them, its figures were cut off), those of OPZ+ call 65, of OP VVV, of
OP JAK and of IROP 2021+.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.bibliography import ground
from inclusion.co_financing.co_financing_rate import CoFinancingRate
from inclusion.co_financing.financing import Remainder
from inclusion.co_financing.population_band import PopulationBand
from inclusion.co_financing.shares import Shares
from inclusion.dates import PartialDate
from inclusion.operational_programme import OperationalProgramme
from inclusion.source import Confidence

_HIGH, _MEDIUM = Confidence.HIGH, Confidence.MEDIUM

UP_TO_3000: Final = PopulationBand(most=3000)
"""Municipalities that pay 5 per cent in OPZ+: the source says up to 3 000 inhabitants."""

OVER_3000: Final = PopulationBand(least=3001)
"""Municipalities that pay 10 per cent in OPZ+."""

_MUNICIPAL = (
    BeneficiaryKind.MUNICIPALITY,
    BeneficiaryKind.UNION,
    BeneficiaryKind.MUNICIPAL_BODY,
)
_PUBLIC = (*_MUNICIPAL, BeneficiaryKind.REGION, BeneficiaryKind.REGIONAL_BODY)
_NON_PROFIT = (BeneficiaryKind.NGO, BeneficiaryKind.CHURCH)

_OPENED_018, _CLOSED_018 = map(PartialDate.on, (date(2022, 8, 29), date(2023, 12, 8)))
_OPENED_034, _CLOSED_034 = map(PartialDate.on, (date(2016, 6, 20), date(2016, 12, 27)))
_OPENED_038, _CLOSED_038 = map(PartialDate.on, (date(2016, 7, 18), date(2016, 10, 31)))
_OPENED_014, _CLOSED_014 = map(PartialDate.on, (date(2015, 12, 14), date(2016, 4, 22)))
_OPENED_081 = PartialDate.between(date(2018, 5, 23), date(2018, 6, 28))
_CLOSED_081 = PartialDate.on(date(2018, 11, 29))

RATES: Final = (
    CoFinancingRate(
        programme=OperationalProgramme.OPZ,
        calls=(52,),
        kinds=(BeneficiaryKind.MUNICIPALITY,),
        shares=Shares.parse("85/10/5"),
        remainder=Remainder.EU,
        since=PartialDate.not_before(date(2016, 1, 1)),  # the year in its code, 03_16_052
        until=PartialDate.on(date(2020, 6, 30)),
        grounds=(
            ground(
                "D13",
                _HIGH,
                "observed in one project: its amounts",
                "pozorováno v jednom projektu: jeho částky",
            ),
            ground("D12", _HIGH, "the last day of the call", "poslední den výzvy"),
        ),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.OPZ,
        calls=None,  # the registration number is printed without the number of the call
        kinds=(BeneficiaryKind.MUNICIPALITY,),
        shares=Shares.parse("95/5"),
        since=PartialDate.not_before(date(2016, 1, 1)),  # the year in its code, 16
        grounds=(
            ground(
                "D11",
                _HIGH,
                "observed in one project of a thematic action plan",
                "pozorováno v jednom projektu tematického akčního plánu",
            ),
        ),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.OPZ_PLUS,
        calls=(18,),
        kinds=(BeneficiaryKind.NGO,),
        shares=Shares.parse("76.735/23.265/0"),
        since=_OPENED_018,
        until=_CLOSED_018,
        grounds=(ground("S75", _HIGH),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.OPZ_PLUS,
        calls=(18,),
        kinds=(BeneficiaryKind.MUNICIPALITY,),
        inhabitants=OVER_3000,
        shares=Shares.parse("90/10"),
        since=_OPENED_018,
        until=_CLOSED_018,
        grounds=(
            ground(
                "C02",
                _MEDIUM,
                "observed in Litvínov, a town of over 3 000 inhabitants",
                "pozorováno v Litvínově, městě s více než 3 000 obyvateli",
            ),
        ),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.OPZ_PLUS,
        calls=(43,),
        kinds=_MUNICIPAL,
        inhabitants=UP_TO_3000,
        shares=Shares.parse("76.735/18.265/5"),
        since=PartialDate.not_before(date(2022, 1, 1)),  # the year in its code, 03_22_043
        grounds=(ground("C01", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.OPZ_PLUS,
        calls=(43,),
        kinds=_MUNICIPAL,
        inhabitants=OVER_3000,
        shares=Shares.parse("76.735/13.265/10"),
        since=PartialDate.not_before(date(2022, 1, 1)),
        grounds=(ground("C01", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.OPZ_PLUS,
        calls=(43,),
        kinds=(BeneficiaryKind.REGIONAL_BODY,),
        shares=Shares.parse("76.735/13.265/10"),
        since=PartialDate.not_before(date(2022, 1, 1)),
        grounds=(ground("C01", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(34, 35),
        kinds=(BeneficiaryKind.MUNICIPALITY,),
        shares=Shares.parse("90/10"),
        since=_OPENED_034,
        until=_CLOSED_034,
        grounds=(ground("C03", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(34, 35),
        kinds=_NON_PROFIT,
        shares=Shares.parse("95/5"),
        since=_OPENED_034,
        until=_CLOSED_034,
        grounds=(ground("C03", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(38, 39),
        kinds=_PUBLIC,
        shares=Shares.parse("90/10"),
        since=_OPENED_038,
        until=_CLOSED_038,
        grounds=(ground("S66c", _HIGH),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(38, 39),
        kinds=_NON_PROFIT,
        shares=Shares.parse("95/5"),
        since=_OPENED_038,
        until=_CLOSED_038,
        grounds=(
            ground("S66c", _HIGH, "other non-profit applicants", "ostatní neziskoví žadatelé"),
        ),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(14, 15),
        kinds=(BeneficiaryKind.STATE_BODY,),
        shares=Shares.parse("100/0"),
        since=_OPENED_014,
        until=_CLOSED_014,
        grounds=(ground("C04", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(14, 15),
        kinds=(
            BeneficiaryKind.REGION,
            BeneficiaryKind.MUNICIPALITY,
            BeneficiaryKind.UNION,
            BeneficiaryKind.SCHOOL,
        ),
        shares=Shares.parse("90/10"),
        since=_OPENED_014,
        until=_CLOSED_014,
        grounds=(ground("C04", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(81, 82),
        kinds=_PUBLIC,
        shares=Shares.parse("90/10"),
        since=_OPENED_081,
        until=_CLOSED_081,
        grounds=(ground("S71b", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(81, 82),
        kinds=(BeneficiaryKind.STATE_BODY,),
        shares=Shares.parse("100/0"),
        since=_OPENED_081,
        until=_CLOSED_081,
        grounds=(ground("S71b", _MEDIUM),),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=(81, 82),
        kinds=_NON_PROFIT,
        shares=Shares.parse("95/5"),
        since=_OPENED_081,
        until=_CLOSED_081,
        grounds=(
            ground(
                "S71b",
                _MEDIUM,
                "also non-profit bodies established by regions or municipalities",
                "i neziskové organizace založené kraji nebo obcemi",
            ),
        ),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=None,  # the number in the registration number is not the public one
        kinds=(BeneficiaryKind.NGO,),
        shares=Shares.parse("85/10/5"),
        remainder=Remainder.STATE,
        since=PartialDate.not_before(date(2016, 1, 1)),  # the year in its code, 16
        grounds=(
            ground(
                "C06",
                _HIGH,
                "observed in one project: its amounts",
                "pozorováno v jednom projektu: jeho částky",
            ),
        ),
    ),
    CoFinancingRate(
        programme=OperationalProgramme.IROP,
        calls=None,
        kinds=tuple(BeneficiaryKind),
        shares=Shares(eu=Decimal(85)),
        since=PartialDate.in_year(2016),
        grounds=(
            ground(
                "C05",
                _MEDIUM,
                "share of the EU in the calls of 2016",
                "podíl EU ve výzvách roku 2016",
            ),
        ),
    ),
)
"""Every rate that a source gives, by programme. Sources that disagree would all stand here."""
