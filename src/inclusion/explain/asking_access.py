"""The question of funding access, to be asked under any circumstances."""

from __future__ import annotations

from collections.abc import Callable

from inclusion.decision import Decision
from inclusion.explain.difference import Circumstances
from inclusion.identifiers import LocalityId, PackageId
from inclusion.rules.funding_access import FundingAccessCase, decide_access


def access_question(
    *, locality: LocalityId | str, package: PackageId | str
) -> Callable[[Circumstances[FundingAccessCase]], Decision]:
    """May this place draw from this package? For :func:`~inclusion.why_differ`.

    Args:
        locality: The identifier of the place.
        package: The identifier of the package.

    Returns:
        A function that gives the decision under circumstances; it raises ``UnknownReferenceError``
        where the record holds no such place or package.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
    """
    place, money = LocalityId.parse(str(locality)), PackageId.parse(str(package))

    def ask(circumstances: Circumstances[FundingAccessCase]) -> Decision:
        programme = circumstances.programme
        case = FundingAccessCase(
            programme=programme,
            locality=programme.locality(place),
            package=programme.package(money),
            on=circumstances.on,
        )
        return decide_access(case, circumstances.book)

    return ask
