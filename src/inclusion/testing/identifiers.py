"""Hypothesis strategies for identifiers, and for texts that are almost identifiers."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase
from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.identifiers import (
    ApplicationId,
    CallCode,
    ContentDigest,
    DataBoxId,
    ElementId,
    Ico,
    Identifier,
    Lau1,
    LocalActionGroupCall,
    LocalityId,
    MethodologyId,
    MunicipalityCode,
    Nuts3,
    OplzzProjectNumber,
    OrpCode,
    PackageId,
    PartnershipId,
    PlanId,
    PouCode,
    ProgrammeId,
    ProjectId,
    ProjectNumber2014,
    ProjectNumber2021,
    ResolutionNumber,
    RuianCode,
    SourceId,
    SpecificObjectiveCode,
    VersionLabel,
    WaveId,
)
from inclusion.identifiers.check_digit import check_digit
from inclusion.identifiers.nuts3 import REGION_NAMES_CS, REGION_OF_PREFIX
from inclusion.identifiers.programme_ids import LONGEST
from inclusion.identifiers.shape import DIGITS

_I = TypeVar("_I", bound=ProgrammeId)
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 2099
_LONGEST_RUN: Final = 7
_ARABIC_ZERO: Final = 0x0660
_FULL_WIDTH_SHIFT: Final = 0xFEE0


def icos() -> SearchStrategy[Ico]:
    """Any well-formed IČO."""
    return _digits(7).map(lambda digits: Ico(digits + check_digit(digits)))


def municipality_codes() -> SearchStrategy[MunicipalityCode]:
    """Any well-formed municipality code."""
    firsts = _digits(4).map("5{}".format)
    return firsts.map(lambda digits: MunicipalityCode(digits + check_digit(digits)))


def ruian_codes() -> SearchStrategy[RuianCode]:
    """Any well-formed code of RÚIAN, two to six digits long."""
    starts = st.builds("{}{}".format, st.sampled_from(DIGITS[1:]), st.text(DIGITS, max_size=4))
    return starts.map(lambda digits: RuianCode(digits + check_digit(digits)))


def nuts3_codes() -> SearchStrategy[Nuts3]:
    """One of the fourteen regions."""
    return st.sampled_from([Nuts3(code) for code in REGION_NAMES_CS])


def lau1_codes() -> SearchStrategy[Lau1]:
    """Any well-formed code of a district; not all of them are in use."""
    return st.builds("{}{}".format, nuts3_codes(), st.sampled_from(DIGITS + "ABC")).map(Lau1)


def orp_codes() -> SearchStrategy[OrpCode]:
    """Any well-formed ORP code of the Czech Statistical Office; not all of them are in use."""
    prefixes = st.sampled_from(list(REGION_OF_PREFIX))
    return st.builds("{}{}".format, prefixes, _digits(2)).map(OrpCode)


def pou_codes() -> SearchStrategy[PouCode]:
    """Any well-formed POÚ code of the Czech Statistical Office; not all of them are in use."""
    return st.builds("{}{}".format, orp_codes(), _digits(1)).map(PouCode)


def call_codes(
    *, min_year: int = _FIRST_YEAR, max_year: int = _LAST_YEAR
) -> SearchStrategy[CallCode]:
    """Any well-formed call code.

    Args:
        min_year: The earliest year of announcement, 2000 at the least.
        max_year: The latest year of announcement, 2099 at the most.
    """
    calls = _calls(min_year, max_year)
    return st.builds("{}_{}".format, _digits(2), calls).map(CallCode)


def project_numbers_2014(
    *, min_year: int = _FIRST_YEAR, max_year: int = _LAST_YEAR
) -> SearchStrategy[ProjectNumber2014]:
    """Any well-formed project number of 2014-2020.

    Args:
        min_year: The earliest year of the call, 2000 at the least.
        max_year: The latest year of the call, 2099 at the most.
    """
    priorities = st.one_of(st.just("X"), _digits(2), _digits(3))
    calls = _calls(min_year, max_year)
    form = "CZ.{}.{}.{}/0.0/0.0/{}/{}".format
    parts = (_digits(2), _digits(1), priorities, calls, _digits(7))
    return st.builds(form, *parts).map(ProjectNumber2014)


def project_numbers_2021(
    *, min_year: int = _FIRST_YEAR, max_year: int = _LAST_YEAR
) -> SearchStrategy[ProjectNumber2021]:
    """Any well-formed project number of 2021-2027.

    Args:
        min_year: The earliest year of the call, 2000 at the least.
        max_year: The latest year of the call, 2099 at the most.
    """
    calls = _calls(min_year, max_year)
    form = "CZ.{}.{}.{}/{}/{}/{}".format
    parts = (_digits(2), _digits(2), _digits(2), _digits(2), calls, _digits(7))
    return st.builds(form, *parts).map(ProjectNumber2021)


def oplzz_project_numbers() -> SearchStrategy[OplzzProjectNumber]:
    """Any well-formed project number of OP LZZ 2007-2013."""
    form = "CZ.1.04/{}.{}.{}/{}.{}".format
    calls = st.text(DIGITS + ascii_uppercase, min_size=2, max_size=2)
    parts = (_digits(1), _digits(1), _digits(2), calls, _digits(5))
    return st.builds(form, *parts).map(OplzzProjectNumber)


def local_action_group_calls() -> SearchStrategy[LocalActionGroupCall]:
    """Any well-formed call of a local action group."""
    serials = st.text(DIGITS, min_size=1, max_size=4)
    strategies = (_digits(2), _digits(2), _digits(3))
    form = "{}/{}/CLLD_{}_{}_{}".format
    return st.builds(form, serials, call_codes(), *strategies).map(LocalActionGroupCall)


def specific_objective_codes() -> SearchStrategy[SpecificObjectiveCode]:
    """Any well-formed code of a specific objective, with one number at the end or two."""
    priorities = st.one_of(_digits(2), _digits(3))
    objectives = st.one_of(_digits(1), st.builds("{}.{}".format, _digits(1), _digits(1)))
    parts = (_digits(2), _digits(1), priorities, objectives)
    return st.builds("{}.{}.{}.{}".format, *parts).map(SpecificObjectiveCode)


def resolution_numbers() -> SearchStrategy[ResolutionNumber]:
    """Numbers of resolutions in the forms that are common."""
    year, number = st.integers(1990, _LAST_YEAR), st.integers(1, 9_999)
    bodies = st.text(ascii_uppercase, min_size=1, max_size=3)
    forms = st.one_of(
        st.builds("{}/{}".format, number, year),
        st.builds("{}/{:02}/{}".format, number, st.integers(0, 99), bodies),
        st.builds("{}/{}/{}".format, number, year, number),
    )
    return forms.map(ResolutionNumber)


def content_digests() -> SearchStrategy[ContentDigest]:
    """Digests, of no content that anybody knows."""
    return st.binary(min_size=32, max_size=32).map(lambda raw: ContentDigest(f"sha256:{raw.hex()}"))


def data_box_ids() -> SearchStrategy[DataBoxId]:
    """Any well-formed identifier of a data box."""
    return st.text(DIGITS + ascii_lowercase, min_size=7, max_size=7).map(DataBoxId)


def locality_ids(*, max_size: int = 24) -> SearchStrategy[LocalityId]:
    """Slugs of localities, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(LocalityId, max_size)


def plan_ids(*, max_size: int = 24) -> SearchStrategy[PlanId]:
    """Slugs of plans, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(PlanId, max_size)


def project_ids(*, max_size: int = 24) -> SearchStrategy[ProjectId]:
    """Slugs of projects, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(ProjectId, max_size)


def partnership_ids(*, max_size: int = 24) -> SearchStrategy[PartnershipId]:
    """Slugs of partnerships, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(PartnershipId, max_size)


def application_ids(*, max_size: int = 24) -> SearchStrategy[ApplicationId]:
    """Slugs of applications, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(ApplicationId, max_size)


def element_ids(*, max_size: int = 24) -> SearchStrategy[ElementId]:
    """Slugs of parts of a plan, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(ElementId, max_size)


def package_ids(*, max_size: int = 24) -> SearchStrategy[PackageId]:
    """Identifiers of packages, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(PackageId, max_size)


def wave_ids(*, max_size: int = 24) -> SearchStrategy[WaveId]:
    """Identifiers of waves, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(WaveId, max_size)


def methodology_ids(*, max_size: int = 24) -> SearchStrategy[MethodologyId]:
    """Identifiers of methodologies, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(MethodologyId, max_size)


def source_ids(*, max_size: int = 24) -> SearchStrategy[SourceId]:
    """Identifiers of sources, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(SourceId, max_size)


def version_labels(*, max_size: int = 24) -> SearchStrategy[VersionLabel]:
    """Labels of versions, at most ``max_size`` characters long (64 at the most)."""
    return _programme_ids(VersionLabel, max_size)


def near_misses(identifiers: SearchStrategy[Identifier]) -> SearchStrategy[str]:
    """Texts that are almost right and surely wrong, under the scheme of the identifier given.

    White space around, a letter or digit of another script, a separator too many; and where the
    scheme sees it, a character inside that nobody sees, a wrong check digit, a digit too many or
    too few.

    Args:
        identifiers: Valid identifiers to start from, for example ``icos()``.
    """
    return identifiers.flatmap(lambda identifier: st.sampled_from(_misspelt(identifier)))


def wrong_check_digits(
    identifiers: SearchStrategy[Ico] | SearchStrategy[MunicipalityCode] | SearchStrategy[RuianCode],
) -> SearchStrategy[str]:
    """Texts in which only the check digit is another one.

    Args:
        identifiers: Valid identifiers of a scheme with a check digit.
    """
    return identifiers.flatmap(lambda right: st.sampled_from(_with_other_last_digit(right.value)))


def _digits(count: int) -> SearchStrategy[str]:
    return st.text(alphabet=DIGITS, min_size=count, max_size=count)


def _calls(min_year: int, max_year: int) -> SearchStrategy[str]:
    years = st.integers(min_year - _FIRST_YEAR, max_year - _FIRST_YEAR)
    return st.builds("{:02}_{}".format, years, _digits(3))


def _programme_ids(kind: type[_I], max_size: int) -> SearchStrategy[_I]:
    """Short runs, joined; no more of them than surely fit."""
    if not 1 <= max_size <= LONGEST:
        message = f"max_size must be from 1 to {LONGEST}, not {max_size}"
        raise ValueError(message)
    runs = st.text(alphabet=kind.letters, min_size=1, max_size=min(max_size, _LONGEST_RUN))
    links = st.tuples(st.sampled_from(kind.separators), runs).map("".join)
    room = max(max_size - _LONGEST_RUN, 0)
    more = st.lists(links, max_size=room // (1 + _LONGEST_RUN))
    return st.builds("{}{}".format, runs, more.map("".join)).map(kind)


def _misspelt(identifier: Identifier) -> list[str]:
    text = identifier.value
    wrong = [" " + text, text + " ", text + "\n", "\t" + text, text + "\u00a0", "\ufeff" + text]
    wrong += [_in_another_script(text, place) for place in _places_of_letters(text)]
    wrong += [text + "-", "-" + text, ""]
    if not isinstance(identifier, ProgrammeId | ResolutionNumber):
        wrong += [text[:2] + "\u200b" + text[2:], text[:2] + "\u00a0" + text[2:]]
    if not isinstance(identifier, ProgrammeId | ResolutionNumber | RuianCode):
        wrong += [text + "0", text[:-1]]
    if isinstance(identifier, Ico | MunicipalityCode | RuianCode):
        wrong += _with_other_last_digit(text)
    return wrong


def _places_of_letters(text: str) -> list[int]:
    return [place for place, character in enumerate(text) if character.isalnum()]


def _in_another_script(text: str, place: int) -> str:
    """One digit as an Arabic one, one letter as a full-width one."""
    here = text[place]
    shift = _ARABIC_ZERO - ord("0") if here in DIGITS else _FULL_WIDTH_SHIFT
    return text[:place] + chr(ord(here) + shift) + text[place + 1 :]


def _with_other_last_digit(text: str) -> list[str]:
    return [text[:-1] + digit for digit in DIGITS if digit != text[-1]]
