"""The board (*rada*) of each municipality passed the version on (D24). Advice only: it has no key.

A council of fewer than fifteen members elects no board; the mayor stands in (Act 128/2000 Coll.,
section 99). Once a council has approved, nobody asks what the board said: the council has the last
word.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Weight
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_events import BoardRecommended, CouncilVoted
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.source import Confidence
from inclusion.three_valued import every, some

PASSED_ON = Reason(
    code="passed-on",
    answer=Answer.MET,
    text=Text(
        en="Version {version} of the plan “{plan}” was passed on to the councils, or they have"
        " approved it already: {boards}.",
        cs="Verze {version} plánu „{plan}“ byla postoupena zastupitelstvům, nebo ji tato již"
        " schválila: {boards}.",
    ),
)
NOT_PASSED_ON = Reason(
    code="not-passed-on",
    answer=Answer.NOT_MET,
    text=Text(
        en="By {day} these boards had not passed on version {version} of the plan “{plan}”:"
        " {boards}.",
        cs="Ke dni {day} tyto rady verzi {version} plánu „{plan}“ nepostoupily: {boards}.",
    ),
)
NO_BOARD = Reason(
    code="no-board",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="Councils of fewer than {seats} members elect no board: {boards}.",
        cs="Zastupitelstva s méně než {seats} členy radu nevolí: {boards}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether these boards passed on version {version} of the plan “{plan}” by {day} cannot"
        " be told: {boards}.",
        cs="Zda tyto rady ke dni {day} postoupily verzi {version} plánu „{plan}“, nelze určit:"
        " {boards}.",
    ),
)
_PASSED_ON = Text(
    en="whether and when the board of {council} passed on version {version} of the plan “{plan}”",
    cs="zda a kdy rada ({council}) postoupila verzi {version} plánu „{plan}“",
)
_PASS_ON = Text(
    en="The board of {council} passes version {version} of the plan “{plan}” on to the council",
    cs="Rada ({council}) postoupí verzi {version} plánu „{plan}“ zastupitelstvu",
)
SEATS_WITH_BOARD = 15
"""From how many members on a council elects a board (Act 128/2000 Coll., section 99)."""


def _evaluate(case: PlanApprovalCase) -> Ruling:
    concerned = tuple(c for c in case.plan.territory if not _has_no_board(case, c))
    if not concerned:
        seats = Fact(name="seats", value=SEATS_WITH_BOARD)
        return NO_BOARD.because(seats, _boards(case, case.plan.territory))
    passed = {council: _is_passed_on(case, council) for council in concerned}
    answer = every(passed.values())
    boards = tuple(council for council in concerned if passed[council] is answer)
    facts = (*case.names, _boards(case, boards))
    if answer:
        return PASSED_ON.because(*facts)
    names = [(*case.names, Fact(name="council", value=case.named(c))) for c in boards]
    if answer is None:
        doubts = tuple(missing("board-recommendation", _PASSED_ON, *name) for name in names)
        return UNKNOWN.because(*facts, case.day, missing=doubts)
    steps = tuple(step(case, "board-recommends", _PASS_ON, *name) for name in names)
    return NOT_PASSED_ON.because(*facts, case.day, steps=steps)


def _has_no_board(case: PlanApprovalCase, council: MunicipalityCode) -> bool:
    """Whether a vote of the council shows that it is too small to elect a board."""
    return any(
        event.vote.entitled < SEATS_WITH_BOARD
        for event in case.plan.history
        if isinstance(event, CouncilVoted) and event.municipality == council
    )


def _is_passed_on(case: PlanApprovalCase, council: MunicipalityCode) -> bool | None:
    come = [
        event.on.has_come_by(case.on)
        for event in case.plan.events_of(case.version.label)
        if isinstance(event, BoardRecommended) and event.municipality == council
    ]
    passed = some(come) if come else case.dossier.silence
    return some((passed, case.has_key(case.edition, council)))


def _boards(case: PlanApprovalCase, councils: tuple[MunicipalityCode, ...]) -> Fact:
    return Fact(name="boards", value=tuple(case.named(council) for council in councils))


BOARD = Rule(
    id="board",
    statement=Text(
        en="The board of every municipality that has one passed the version on to the council.",
        cs="Rada každé obce, která ji má, postoupila verzi zastupitelstvu.",
    ),
    basis=(
        ground(
            "S24",
            Confidence.HIGH,
            "the plan went from the partnership to the board, then to the council",
            "plán šel z partnerství do rady a poté do zastupitelstva",
        ),
        ground(
            "L01b",
            Confidence.GENERAL,
            "section 99: a council of fewer than 15 members elects no board",
            "§ 99: zastupitelstvo s méně než 15 členy radu nevolí",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(PASSED_ON, NOT_PASSED_ON, NO_BOARD, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
