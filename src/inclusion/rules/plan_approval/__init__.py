"""Plan approval: may this version of a plan be in force on this day, and who has yet to approve?

The case is in :mod:`~inclusion.rules.plan_approval.case`, each rule in the file of its name, the
book and the front door in :mod:`~inclusion.rules.plan_approval.book`.
"""

from inclusion.rules.plan_approval.book import PLAN_APPROVAL, decide_approval, plan_approval
from inclusion.rules.plan_approval.case import PlanApprovalCase

__all__ = ["PLAN_APPROVAL", "PlanApprovalCase", "decide_approval", "plan_approval"]
