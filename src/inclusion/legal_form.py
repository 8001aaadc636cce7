"""Legal forms (*právní formy*) by their code, and the kind of beneficiary that each tells."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import attrs

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.bibliography import ground
from inclusion.errors import Violation
from inclusion.identifiers.shape import why_not_shaped
from inclusion.invariants import distinct, not_empty
from inclusion.language import Text
from inclusion.source import Confidence, Ground
from inclusion.validity import Valid

_HIGH, _MEDIUM = Confidence.HIGH, Confidence.MEDIUM
_MUNICIPAL, _REGIONAL = BeneficiaryKind.MUNICIPAL_BODY, BeneficiaryKind.REGIONAL_BODY


@attrs.frozen(kw_only=True)
class LegalForm(Valid):
    """A legal form of the code list of the Czech Statistical Office.

    Args:
        code: Its code, three digits, as in the field ``HPF`` of the monitoring system.
        name: Its name.
        kinds: The kinds of beneficiary that may stand behind it. There are two where the form does
            not tell who founded the organisation, otherwise one.
        grounds: What the kind rests on.
    """

    code: str
    name: Text
    kinds: tuple[BeneficiaryKind, ...]
    grounds: tuple[Ground, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        reason = why_not_shaped(self.code, "###")
        if reason is not None:
            yield Violation(("code",), "wrong-shape", reason)
        yield from not_empty(self, "kinds")
        yield from distinct("kinds", self.kinds)

    @property
    def kind(self) -> BeneficiaryKind | None:
        """The kind of beneficiary; ``None`` where the form alone does not tell."""
        return self.kinds[0] if len(self.kinds) == 1 else None


_ROWS = (
    ("801", "municipality", "obec", (BeneficiaryKind.MUNICIPALITY,), _HIGH),
    (
        "811",
        "city district",
        "městská část, městský obvod",
        (BeneficiaryKind.MUNICIPALITY,),
        _HIGH,
    ),
    ("804", "region", "kraj", (BeneficiaryKind.REGION,), _HIGH),
    (
        "771",
        "union of municipalities",
        "dobrovolný svazek obcí",
        (BeneficiaryKind.UNION,),
        _HIGH,
    ),
    (
        "331",
        "organisation founded by a public body",
        "příspěvková organizace",
        (_MUNICIPAL, _REGIONAL),
        _HIGH,
    ),
    (
        "332",
        "state organisation",
        "státní příspěvková organizace",
        (BeneficiaryKind.STATE_ORGANISATION,),
        _HIGH,
    ),
    ("325", "state body", "organizační složka státu", (BeneficiaryKind.STATE_BODY,), _HIGH),
    ("641", "school legal person", "školská právnická osoba", (BeneficiaryKind.SCHOOL,), _HIGH),
    ("601", "public university", "veřejná vysoká škola", (BeneficiaryKind.UNIVERSITY,), _HIGH),
    (
        "661",
        "public research institution",
        "veřejná výzkumná instituce",
        (BeneficiaryKind.RESEARCH_INSTITUTION,),
        _HIGH,
    ),
    (
        "141",
        "public benefit company",
        "obecně prospěšná společnost",
        (BeneficiaryKind.NGO,),
        _HIGH,
    ),
    ("706", "association", "spolek", (BeneficiaryKind.NGO,), _MEDIUM),
    ("161", "institute", "ústav", (BeneficiaryKind.NGO,), _MEDIUM),
    ("736", "branch association", "pobočný spolek", (BeneficiaryKind.NGO,), _MEDIUM),
    (
        "722",
        "church legal person",
        "evidovaná církevní právnická osoba",
        (BeneficiaryKind.CHURCH,),
        _MEDIUM,
    ),
    ("745", "chamber", "komora", (BeneficiaryKind.CHAMBER,), _MEDIUM),
    (
        "751",
        "association of legal persons",
        "zájmové sdružení právnických osob",
        (BeneficiaryKind.NGO,),
        _MEDIUM,
    ),
    (
        "112",
        "limited company",
        "společnost s ručením omezeným",
        (BeneficiaryKind.COMPANY,),
        _MEDIUM,
    ),
    ("121", "joint-stock company", "akciová společnost", (BeneficiaryKind.COMPANY,), _MEDIUM),
    ("205", "cooperative", "družstvo", (BeneficiaryKind.COMPANY,), _MEDIUM),
    (
        "100",
        "self-employed person",
        "podnikající fyzická osoba",
        (BeneficiaryKind.PERSON,),
        _MEDIUM,
    ),
)

LEGAL_FORMS = MappingProxyType(
    {
        code: LegalForm(
            code=code,
            name=Text(en=en, cs=cs),
            kinds=kinds,
            grounds=(ground("C08", confidence),),
        )
        for code, en, cs, kinds, confidence in _ROWS
    }
)
"""The legal forms by their code. A code that is not here is not known, and tells no kind."""
