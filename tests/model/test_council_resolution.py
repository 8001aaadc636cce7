"""A resolution with its body and day, and the programmes behind numbers."""

from __future__ import annotations

import pytest

from inclusion import (
    CouncilResolution,
    InvalidValueError,
    OperationalProgramme,
    PartialDate,
    ProjectNumber,
    ProjectNumber2014,
    ProjectNumber2021,
    ResolutionNumber,
    SpecificObjectiveCode,
)


def test_resolution_keeps_body_and_day() -> None:
    """The same number of two bodies, or of two days, makes two resolutions."""
    council = CouncilResolution(
        number=ResolutionNumber("97/18-ZM"),
        body="Zastupitelstvo města Jihlavy",
        on=PartialDate.parse("2018-12-10"),
    )
    board = CouncilResolution(
        number=council.number, body="Rada města Jihlavy", on=PartialDate.parse("2018-12")
    )
    assert council != board
    assert council.number == board.number


@pytest.mark.parametrize("body", ["", " "])
def test_resolution_of_nobody_is_refused(body: str) -> None:
    """A number without the body that resolved names nothing."""
    with pytest.raises(InvalidValueError, match="body"):
        CouncilResolution(
            number=ResolutionNumber("260/2023"), body=body, on=PartialDate.parse("2023")
        )


@pytest.mark.parametrize(
    ("number", "programme"),
    [
        (ProjectNumber2014("CZ.03.2.60/0.0/0.0/16_052/0007579"), OperationalProgramme.OPZ),
        (ProjectNumber2014("CZ.06.2.56/0.0/0.0/18_104/0008814"), OperationalProgramme.IROP),
        (ProjectNumber2014("CZ.05.1.123/0.0/0.0/16_001/0000002"), None),
        (ProjectNumber2021("CZ.03.02.01/00/22_018/0000779"), OperationalProgramme.OPZ_PLUS),
        (ProjectNumber2021("CZ.02.02.01/00/23_017/0000001"), OperationalProgramme.OP_JAK),
        (ProjectNumber2021("CZ.06.02.01/00/22_018/0000779"), None),
        (SpecificObjectiveCode("02.3.62.1"), OperationalProgramme.OP_VVV),
        (SpecificObjectiveCode("06.2.56.2.1"), OperationalProgramme.IROP),
    ],
)
def test_programme_is_read_with_the_period(
    number: ProjectNumber | SpecificObjectiveCode, programme: OperationalProgramme | None
) -> None:
    """The same two digits are another programme in another period; others are not known."""
    assert OperationalProgramme.of(number) is programme
