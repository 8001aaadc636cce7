"""What is left of a package at the end of cooperation is open to no new project (G59)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Step
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact, Phrase
from inclusion.quantity import Named
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.end_of_cooperation.case import EndOfCooperationCase
from inclusion.rules.end_of_cooperation.steps import submit
from inclusion.rules.facts import fact, missing
from inclusion.source import Confidence

FILED = Reason(
    code="filed",
    answer=Answer.MET,
    text=Text(
        en="The project “{project}” was filed while the cooperation ran: {submitted}.",
        cs="Projekt „{project}“ byl podán ještě za trvání spolupráce: {submitted}.",
    ),
)
ELSEWHERE = Reason(
    code="elsewhere",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The project “{project}” draws under the plan of another place than {locality}.",
        cs="Projekt „{project}“ čerpá podle plánu jiného místa, než je místo {locality}.",
    ),
)
NOT_FILED = Reason(
    code="not-filed",
    answer=Answer.NOT_MET,
    text=Text(
        en="The project “{project}” was not filed by {day}, and what is left of the package"
        " {package} is open to no new project of {locality} from then on.",
        cs="Projekt „{project}“ nebyl do {day} podán a zbytek balíčku {package} už potom není"
        " otevřen žádnému novému projektu místa {locality}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the project “{project}” was filed by {day}, and under the plan of {locality},"
        " cannot be told.",
        cs="Zda byl projekt „{project}“ do {day} podán, a to podle plánu místa {locality}, nelze"
        " určit.",
    ),
)
_SUBMITTED = Text(
    en="whether and when the project “{project}” was submitted, and under whose plan",
    cs="zda a kdy byl projekt „{project}“ podán a podle čího plánu",
)
_RENEW = Text(
    en="{locality} begins a new cooperation with the Agency",
    cs="Místo {locality} naváže s Agenturou novou spolupráci",
)


def _evaluate(case: EndOfCooperationCase) -> Ruling:
    if case.is_ours is False:
        return ELSEWHERE.because(case.named_project, case.place)
    submission = case.project.submission
    if case.is_ours and case.was_submitted and submission:
        submitted = fact(case, "submitted", submission.on, submission.citations)
        return FILED.because(case.named_project, submitted)
    if case.is_ours and case.was_submitted is False:
        return _not_filed(case)
    wanted = missing("project-submitted", _SUBMITTED, case.named_project)
    return UNKNOWN.because(case.named_project, case.day, case.place, missing=(wanted,))


def _not_filed(case: EndOfCooperationCase) -> Ruling:
    name = str(case.package.id)
    package = Fact(name="package", value=Named(kind="package", id=name, name=name))
    renew = Phrase(text=_RENEW, facts=(case.place,))
    steps = (submit(case), Step(code="renew-cooperation", what=renew))
    return NOT_FILED.because(case.named_project, case.day, package, case.place, steps=steps)


FILED_IN_TIME = Rule(
    id="filed-in-time",
    statement=Text(
        en="The project was filed before the cooperation ended.",
        cs="Projekt byl podán před koncem spolupráce.",
    ),
    basis=(
        ground(
            "S01",
            Confidence.INFERRED,
            "statement P10: without the cooperation nobody reaches the packages",
            "bod P10: bez spolupráce na balíčky nikdo nedosáhne",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(FILED, ELSEWHERE, NOT_FILED, UNKNOWN),
    evaluate=_evaluate,
)
