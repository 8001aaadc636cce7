"""Money is left for the project, in the part from which it may draw (E38, E43); advice only.

A project of the coordinated approach draws from the reserved part first, all others only from the
rest. Having no money left does not forbid to submit: a round ranks all, and an allocation may grow.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.errors import OverdrawnError
from inclusion.finding import MissingFact, Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.package_ledger import PackageLedger, ledger_of, requested_in
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_places, missing_support, step
from inclusion.source import Confidence

LEFT = Reason(
    code="left",
    answer=Answer.MET,
    text=Text(
        en="By the record {package} has {left} left for the project, counting {basis}.",
        cs="Podle záznamu v balíčku {package} na projekt zbývá {left} (počítá se: {basis}).",
    ),
)
SHORT = Reason(
    code="short",
    answer=Answer.NOT_MET,
    text=Text(
        en="By the record {package} has only {left} left for the project, which asks for {asked},"
        " counting {basis}.",
        cs="Podle záznamu v balíčku {package} na projekt zbývá jen {left}, žádá však {asked}"
        " (počítá se: {basis}).",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="How much {package} has left for the project cannot be told.",
        cs="Kolik v balíčku {package} na projekt zbývá, nelze určit.",
    ),
)
_LEDGER = Text(
    en="the allocation of {package}, what it counts, and how much of it is granted",
    cs="alokace: {package}, co se do ní počítá a kolik je z ní přiděleno",
)
_ASKED = Text(
    en="how much the project “{project}” asks for, counting {basis}",
    cs="kolik projekt „{project}“ žádá (počítá se: {basis})",
)
_WAIT = Text(
    en="The managing authority raises the allocation of {package}, or a grant is freed",
    cs="Řídicí orgán navýší alokaci ({package}), nebo se některá podpora uvolní",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    book = _ledger(case)
    coordinated = case.everywhere(case.is_coordinated)
    if book is None or book.uncounted:
        lacking = missing("package-money", _LEDGER, case.package_fact)
        return UNKNOWN.because(case.package_fact, missing=(lacking,))
    if coordinated is None and book.ledger.reserved.amount:
        return UNKNOWN.because(case.package_fact, missing=(_whether_coordinated(case),))
    left = book.ledger.left_for(coordinated=bool(coordinated))
    asked = requested_in(case.project, book.ledger)
    basis = Fact(name="basis", value=book.ledger.basis.label)
    if asked is None and left.amount:
        lacking = missing("amount", _ASKED, case.project_fact, basis)
        return UNKNOWN.because(case.package_fact, missing=(lacking,))
    facts = (case.package_fact, Fact(name="left", value=left), basis)
    wanted = asked.money if asked else left
    if wanted <= left and left.amount:
        return LEFT.because(*facts)
    wait = step(case, "await-money", _WAIT, case.package_fact)
    short = wanted - left
    return SHORT.because(
        *facts,
        Fact(name="asked", value=wanted),
        steps=(wait,),
        distance=short if short.amount else None,
    )


def _ledger(case: ProjectEligibilityCase) -> PackageLedger | None:
    """The ledger on the day; ``None`` if it is not known, or the record grants more than there is.

    A project that holds a grant has its money already; it is entered like any other.
    """
    try:
        return ledger_of(case.programme, package=case.package.id, on=case.on)
    except OverdrawnError:
        return None


def _whether_coordinated(case: ProjectEligibilityCase) -> MissingFact:
    if case.project.places is None:
        return missing_places(case)
    return missing_support(case, case.places_where(case.is_coordinated, answer=None))


MONEY_LEFT = Rule(
    id="money-left",
    statement=Text(
        en="By the record the call has money left for the project: for a place of the coordinated"
        " approach in the reserved part or the rest, for others in the rest.",
        cs="Podle záznamu ve výzvě na projekt zbývají peníze: pro místo v koordinovaném přístupu"
        " ve vyhrazené části nebo ve zbytku, pro ostatní ve zbytku.",
    ),
    basis=(
        ground("S66b", Confidence.HIGH, "174,073,000 reserved", "vyhrazeno 174 073 000"),
        ground("S66b", Confidence.INFERRED, "draws from it first", "čerpá se nejdřív z ní"),
        ground("S69", Confidence.HIGH, "demand above the allocation", "zájem nad alokaci"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(LEFT, SHORT, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
