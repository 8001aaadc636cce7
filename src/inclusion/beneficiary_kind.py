"""Who receives the money of a project (*příjemce*), as the calls tell applicants apart.

Not to be confused with :class:`inclusion.ApplicantKind`, which is who applies for cooperation with
the Agency.
"""

from __future__ import annotations

from enum import Enum

from inclusion.language import Text


class BeneficiaryKind(Enum):
    """A kind of applicant for a grant, and so of its beneficiary."""

    MUNICIPALITY = "municipality"
    """A municipality, a town or a city district."""
    UNION = "union"
    """A voluntary union of municipalities."""
    MUNICIPAL_BODY = "municipal-body"
    """A body founded by a municipality or by a union of municipalities."""
    REGION = "region"
    REGIONAL_BODY = "regional-body"
    """A body founded by a region."""
    STATE_BODY = "state-body"
    """A ministry, the police, a labour office."""
    STATE_ORGANISATION = "state-organisation"
    """An organisation founded by the state."""
    NGO = "ngo"
    """A non-governmental non-profit organisation (*nestátní nezisková organizace*)."""
    CHURCH = "church"
    SCHOOL = "school"
    """A school that is a legal person of its own kind (*školská právnická osoba*)."""
    UNIVERSITY = "university"
    RESEARCH_INSTITUTION = "research-institution"
    CHAMBER = "chamber"
    COMPANY = "company"
    PERSON = "person"
    """A self-employed person."""

    @property
    def label(self) -> Text:
        """The name of the kind in both languages."""
        return _LABELS[self]


_LABELS = {
    BeneficiaryKind.MUNICIPALITY: Text(en="municipality", cs="obec"),
    BeneficiaryKind.UNION: Text(en="union of municipalities", cs="dobrovolný svazek obcí"),
    BeneficiaryKind.MUNICIPAL_BODY: Text(
        en="body founded by a municipality", cs="organizace zřizovaná obcí"
    ),
    BeneficiaryKind.REGION: Text(en="region", cs="kraj"),
    BeneficiaryKind.REGIONAL_BODY: Text(
        en="body founded by a region", cs="organizace zřizovaná krajem"
    ),
    BeneficiaryKind.STATE_BODY: Text(en="state body", cs="organizační složka státu"),
    BeneficiaryKind.STATE_ORGANISATION: Text(
        en="organisation founded by the state", cs="státní příspěvková organizace"
    ),
    BeneficiaryKind.NGO: Text(
        en="non-governmental organisation", cs="nestátní nezisková organizace"
    ),
    BeneficiaryKind.CHURCH: Text(en="church legal person", cs="církevní právnická osoba"),
    BeneficiaryKind.SCHOOL: Text(en="school legal person", cs="školská právnická osoba"),
    BeneficiaryKind.UNIVERSITY: Text(en="university", cs="vysoká škola"),
    BeneficiaryKind.RESEARCH_INSTITUTION: Text(en="research institution", cs="výzkumná instituce"),
    BeneficiaryKind.CHAMBER: Text(en="chamber", cs="komora"),
    BeneficiaryKind.COMPANY: Text(en="company", cs="obchodní společnost nebo družstvo"),
    BeneficiaryKind.PERSON: Text(en="self-employed person", cs="podnikající fyzická osoba"),
}
