"""The call accepts some municipality of the place as territory.

The district counts, not the town: a town without an excluded locality in a district with one
belongs to the call for districts with them. Which of two twin calls fits nothing can change.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import package_fact
from inclusion.rules.funding_access.steps import step
from inclusion.rules.territory import accepts, lies_in_prague
from inclusion.source import Confidence
from inclusion.territory import (
    AnyTerritory,
    CoordinatedTerritory,
    ExcludedLocalityTerritory,
    NamedTerritory,
)
from inclusion.three_valued import every, negation, some

ACCEPTED = Reason(
    code="accepted",
    answer=Answer.MET,
    text=Text(
        en="{package} accepts the territory of {locality}: {municipalities}.",
        cs="Výzva {package} přijímá území místa {locality}; její podmínce vyhovuje:"
        " {municipalities}.",
    ),
)
NO_LIMIT = Reason(
    code="no-limit",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} sets no limit of territory beyond the cooperation itself.",
        cs="Výzva {package} území neomezuje jinak než samotnou spoluprací.",
    ),
)
NOT_LISTED = Reason(
    code="not-listed",
    answer=Answer.NOT_MET,
    text=Text(
        en="{package} names its territories, and no municipality of {locality} is among them.",
        cs="Výzva {package} svá území vyjmenovává a žádná obec místa {locality} mezi nimi není.",
    ),
)
WRONG_TWIN = Reason(
    code="wrong-twin",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="{package} is for the other half of the country: whether a district has excluded"
        " localities decides, and {locality} does not fit. The call for it: {twin}.",
        cs="Výzva {package} je určena druhé polovině území: rozhoduje, zda jsou ve správním obvodu"
        " vyloučené lokality, a místo {locality} této výzvě neodpovídá. Odpovídající výzva:"
        " {twin}.",
    ),
)
OTHER_REGION = Reason(
    code="other-region",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="{package} is for other territory than that of {locality}.",
        cs="Výzva {package} je určena pro jiné území, než je území místa {locality}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether {package} accepts the territory of {locality} cannot be told.",
        cs="Zda výzva {package} přijímá území místa {locality}, nelze určit.",
    ),
)
UNKNOWN_LIST = Reason(
    code="unknown-list",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="{package} names its territories; the list is not known, so whether {locality} is on it"
        " cannot be told.",
        cs="Výzva {package} svá území vyjmenovává; seznam není znám, takže nelze určit, zda je na"
        " něm místo {locality}.",
    ),
)
_LIST = Text(
    en="which municipalities {package} names as its territory",
    cs="které obce výzva {package} vyjmenovává jako své území",
)
_WHERE = Text(
    en="whether {package} accepts the district or region of {locality}",
    cs="zda výzva {package} přijímá správní obvod nebo kraj místa {locality}",
)
_GET_LISTED = Text(
    en="The managing authority adds {locality} to the list of {package}",
    cs="Řídicí orgán doplní místo {locality} na seznam výzvy {package}",
)
_NO_TWIN = Text(en="none is known", cs="není známa")


def _evaluate(case: FundingAccessCase) -> Ruling:
    answers = {
        member.municipality: _fits(case, member.municipality) for member in case.locality.members
    }
    answer = some(answers.values())
    if answer is None:
        return _unknown(case)
    if answer is False:
        return _refused(case)
    if isinstance(case.package.territory, CoordinatedTerritory | AnyTerritory):
        return NO_LIMIT.because(package_fact(case))
    accepted = tuple(case.named(code) for code, fits in answers.items() if fits)
    municipalities = Fact(name="municipalities", value=accepted)
    return ACCEPTED.because(package_fact(case), case.place, municipalities)


def _unknown(case: FundingAccessCase) -> Ruling:
    package = package_fact(case)
    territory = case.package.territory
    if isinstance(territory, NamedTerritory) and territory.municipalities is None:
        which = missing("package-territory", _LIST, package)
        return UNKNOWN_LIST.because(package, case.place, missing=(which,))
    where = missing("territory", _WHERE, package, case.place)
    return UNKNOWN.because(package, case.place, missing=(where,))


def _refused(case: FundingAccessCase) -> Ruling:
    package = package_fact(case)
    territory = case.package.territory
    if isinstance(territory, NamedTerritory) and not _is_prague(case):
        listed = step(case, "managing-authority-lists", _GET_LISTED, case.place, package)
        return NOT_LISTED.because(package, case.place, steps=(listed,))
    if isinstance(territory, ExcludedLocalityTerritory) and not _is_prague(case):
        twin = str(territory.twin) if territory.twin else _NO_TWIN
        return WRONG_TWIN.because(package, case.place, Fact(name="twin", value=twin))
    return OTHER_REGION.because(package, case.place)


def _fits(case: FundingAccessCase, municipality: MunicipalityCode) -> bool | None:
    """Whether the call accepts a municipality, given that the place cooperates.

    That it cooperates is asked by another rule; since when a municipality belongs to the place
    matters for a project, not here.
    """
    accepted = accepts(case.programme, case.package.territory, municipality, coordinated=True)
    return every((accepted, negation(_is_left_out(case, municipality))))


def _is_left_out(case: FundingAccessCase, municipality: MunicipalityCode) -> bool | None:
    if not case.package.excludes_prague:
        return False
    return lies_in_prague(case.programme, municipality)


def _is_prague(case: FundingAccessCase) -> bool:
    return all(_is_left_out(case, member.municipality) for member in case.locality.members)


TERRITORY = Rule(
    id="territory",
    statement=Text(
        en="The call accepts some municipality of the place as territory.",
        cs="Výzva přijímá jako území některou obec místa.",
    ),
    basis=(
        ground("S68", Confidence.HIGH, "a call with a list (IROP 80)", "výzva se seznamem obcí"),
        ground(
            "S64",
            Confidence.MEDIUM,
            "twin calls, split by districts with excluded localities",
            "párové výzvy podle správních obvodů s vyloučenými lokalitami",
        ),
        ground("S74", Confidence.MEDIUM, "regions (IROP 115)", "kraje (IROP 115)"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(
        ACCEPTED,
        NO_LIMIT,
        NOT_LISTED,
        WRONG_TWIN,
        OTHER_REGION,
        UNKNOWN,
        UNKNOWN_LIST,
    ),
    evaluate=_evaluate,
    looks_at=looks_at.territory,
    names=looks_at.package,
)
