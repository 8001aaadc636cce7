"""The Agency's statement of compliance is there, where the call asks for it (E51).

It is issued for the project, the version of the plan and the call, signed by the Agency, not after
the submission, and still valid then if a validity is set. No source gives its form or validity, so
all of this is read from the record.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import step
from inclusion.source import Confidence
from inclusion.statement_of_compliance import StatementOfCompliance
from inclusion.three_valued import every, negation, some

ISSUED = Reason(
    code="issued",
    answer=Answer.MET,
    text=Text(
        en="The Agency's statement of compliance was issued ({issued}) and is valid on {day}.",
        cs="Stanovisko Agentury o souladu bylo vydáno ({issued}) a ke dni {day} platí.",
    ),
)
NOT_REQUIRED = Reason(
    code="not-required",
    answer=Answer.MET,
    text=Text(
        en="{package} does not ask for a statement of compliance.",
        cs="{package} stanovisko o souladu nevyžaduje.",
    ),
)
NEGATIVE = Reason(
    code="negative",
    answer=Answer.NOT_MET,
    text=Text(
        en="The Agency says that the project does not comply with the plan.",
        cs="Agentura říká, že projekt s plánem v souladu není.",
    ),
)
NOT_FITTING = Reason(
    code="not-fitting",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} no statement of compliance is valid for this project, this version of the plan"
        " and {package}.",
        cs="Ke dni {day} neplatí žádné stanovisko o souladu pro tento projekt, tuto verzi plánu a"
        " {package}.",
    ),
)
NONE = Reason(
    code="none",
    answer=Answer.NOT_MET,
    text=Text(en="There is no statement of compliance.", cs="Stanovisko o souladu není."),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {package} asks for a statement of compliance, and whether one is valid on"
        " {day}, cannot be told.",
        cs="Zda {package} vyžaduje stanovisko o souladu a zda ke dni {day} platí, nelze určit.",
    ),
)
_REQUIRED = Text(
    en="whether {package} asks for a statement of compliance",
    cs="zda {package} vyžaduje stanovisko o souladu",
)
_STATEMENT = Text(
    en="whether the Agency issued a statement of compliance for the project “{project}”",
    cs="zda Agentura vydala stanovisko o souladu k projektu „{project}“",
)
_DETAILS = Text(
    en="for which plan, version and call the statement on the project “{project}” was issued, when,"
    " until when it is valid, what it says and whether the Agency signed it",
    cs="pro který plán, verzi a výzvu bylo stanovisko k projektu „{project}“ vydáno, kdy, do kdy"
    " platí, co říká a zda je Agentura podepsala",
)
_ISSUE = Text(
    en="The Agency issues and signs a statement of compliance for the project “{project}”,"
    " the version of the plan and {package}",
    cs="Agentura vydá a podepíše stanovisko o souladu k projektu „{project}“ pro danou verzi plánu"
    " a {package}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    required, statements = case.package.statement_required, case.project.statements
    if required is False:
        return NOT_REQUIRED.because(case.package_fact)
    answers = [(statement, _fits(case, statement)) for statement in statements]
    fitting = [statement for statement, answer in answers if answer]
    if fitting:
        return _issued(case, fitting[-1])
    found = some(answer for _, answer in answers) if answers else case.dossier.silence
    if required is None or found is None:
        doubts = tuple(_missing(case, found=found))
        return UNKNOWN.because(case.package_fact, case.day, missing=doubts)
    steps = (step(case, "agency-issues-statement", _ISSUE, case.project_fact, case.package_fact),)
    if not statements:
        return NONE.because(steps=steps)
    if all(statement.positive is False for statement in statements):
        return NEGATIVE.because(steps=steps)
    return NOT_FITTING.because(case.package_fact, case.day, steps=steps)


def _issued(case: ProjectEligibilityCase, statement: StatementOfCompliance) -> Ruling:
    issued = tuple(day for day in (statement.issued_on,) if day is not None)
    return ISSUED.because(fact(case, "issued", issued, statement.citations), case.day)


def _fits(case: ProjectEligibilityCase, statement: StatementOfCompliance) -> bool | None:
    """Whether a statement is the one asked for, and valid on the day."""
    link = case.project.link
    issued, until = statement.issued_on, statement.valid_until
    over = until.has_passed_before(case.on) if until else case.dossier.silence
    return every(
        (
            _same(statement.package, case.package.id),
            _same(statement.plan, link.plan if link else None),
            _same(statement.version, link.version if link else None),
            statement.positive,
            statement.signed_by_agency,
            issued.has_come_by(case.on) if issued else None,
            negation(over),
        )
    )


def _same(said: object, wanted: object) -> bool | None:
    """Whether two identifiers agree; ``None`` if one of them is not known."""
    return None if said is None or wanted is None else said == wanted


def _missing(case: ProjectEligibilityCase, *, found: bool | None) -> Iterator[MissingFact]:
    if case.package.statement_required is None:
        yield missing("statement-required", _REQUIRED, case.package_fact)
    if found is None:
        details = bool(case.project.statements)
        code = "statement-details" if details else "statement"
        yield missing(code, _DETAILS if details else _STATEMENT, case.project_fact)


STATEMENT = Rule(
    id="statement",
    statement=Text(
        en="Where the call asks for it, a positive statement of compliance signed by the Agency was"
        " issued for the project, the version of the plan and the call by the day of the"
        " submission, and is still valid.",
        cs="Vyžaduje-li to výzva, bylo ke dni podání vydáno kladné stanovisko o souladu podepsané"
        " Agenturou pro projekt, verzi plánu a výzvu, a dosud platí.",
    ),
    basis=(
        ground("D19", Confidence.HIGH, "obligatory in call 90", "povinné ve výzvě č. 90"),
        ground("D19", Confidence.GENERAL, "what it is issued for", "pro co se vydává"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(ISSUED, NOT_REQUIRED, NEGATIVE, NOT_FITTING, NONE, UNKNOWN),
    evaluate=_evaluate,
)
