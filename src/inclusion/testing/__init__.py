"""Public Hypothesis strategies for everything the library defines; needs the extra ``testing``.

Start with :func:`programmes` and :func:`questions`; :func:`learned` says what may be found out
later, :func:`damaged_documents` what may go wrong in a document. Importing them has no side effect.
They change with the library: what they draw from may grow in any release, what they promise stays.
"""

from inclusion.testing.agencies import agencies
from inclusion.testing.applications import applications
from inclusion.testing.approvals import approved_once_more
from inclusion.testing.call_terms import (
    amount_limits,
    applicant_terms,
    service_terms,
    settlement_exclusions,
    supported_activities,
    territories,
    track_records,
)
from inclusion.testing.co_financing import (
    co_financing_rates,
    divided_shares,
    eligible_costs,
    financing_tables,
    financings,
    remainders,
    shares,
)
from inclusion.testing.cooperations import (
    cooperations,
    memoranda,
    partnerships,
    regional_memoranda,
    support_periods,
)
from inclusion.testing.dates import (
    boundary_days,
    day_ranges,
    days,
    moments,
    partial_dates,
    partial_dates_of,
    times_of_day,
)
from inclusion.testing.deadlines import closing_times, counting_rules, deadlines, terms
from inclusion.testing.decisions import decisions
from inclusion.testing.documents import (
    Damage,
    DamagedDocument,
    damaged_documents,
    documents,
    doubly_damaged_documents,
)
from inclusion.testing.entry import selections, waves
from inclusion.testing.exclusion_indexes import (
    average_indexes,
    exclusion_indexes,
    indicator_figures,
    learned_index,
)
from inclusion.testing.identifiers import (
    application_ids,
    call_codes,
    content_digests,
    data_box_ids,
    element_ids,
    icos,
    lau1_codes,
    local_action_group_calls,
    locality_ids,
    methodology_ids,
    municipality_codes,
    near_misses,
    nuts3_codes,
    oplzz_project_numbers,
    orp_codes,
    package_ids,
    partnership_ids,
    plan_ids,
    pou_codes,
    project_ids,
    project_numbers_2014,
    project_numbers_2021,
    resolution_numbers,
    ruian_codes,
    source_ids,
    specific_objective_codes,
    version_labels,
    wave_ids,
    wrong_check_digits,
)
from inclusion.testing.intakes import intakes
from inclusion.testing.learning import learned
from inclusion.testing.money import amounts, currencies
from inclusion.testing.packages import allocations, funding_packages, windows
from inclusion.testing.places import localities, municipalities, surveys
from inclusion.testing.plan_contents import budgets, decimal_values, goals, plan_contents
from inclusion.testing.plan_questions import PlanQuestion, plan_questions
from inclusion.testing.plans import plan_histories, strategic_plans
from inclusion.testing.programmes import programmes
from inclusion.testing.projects import project_histories, projects
from inclusion.testing.questions import Question, days_that_matter, questions
from inclusion.testing.references import References, any_references, references_of, references_to
from inclusion.testing.sources import citations, sources
from inclusion.testing.texts import texts, words
from inclusion.testing.votes import close_votes, votes

__all__ = [
    "Damage",
    "DamagedDocument",
    "PlanQuestion",
    "Question",
    "References",
    "agencies",
    "allocations",
    "amount_limits",
    "amounts",
    "any_references",
    "applicant_terms",
    "application_ids",
    "applications",
    "approved_once_more",
    "average_indexes",
    "boundary_days",
    "budgets",
    "call_codes",
    "citations",
    "close_votes",
    "closing_times",
    "co_financing_rates",
    "content_digests",
    "cooperations",
    "counting_rules",
    "currencies",
    "damaged_documents",
    "data_box_ids",
    "day_ranges",
    "days",
    "days_that_matter",
    "deadlines",
    "decimal_values",
    "decisions",
    "divided_shares",
    "documents",
    "doubly_damaged_documents",
    "element_ids",
    "eligible_costs",
    "exclusion_indexes",
    "financing_tables",
    "financings",
    "funding_packages",
    "goals",
    "icos",
    "indicator_figures",
    "intakes",
    "lau1_codes",
    "learned",
    "learned_index",
    "local_action_group_calls",
    "localities",
    "locality_ids",
    "memoranda",
    "methodology_ids",
    "moments",
    "municipalities",
    "municipality_codes",
    "near_misses",
    "nuts3_codes",
    "oplzz_project_numbers",
    "orp_codes",
    "package_ids",
    "partial_dates",
    "partial_dates_of",
    "partnership_ids",
    "partnerships",
    "plan_contents",
    "plan_histories",
    "plan_ids",
    "plan_questions",
    "pou_codes",
    "programmes",
    "project_histories",
    "project_ids",
    "project_numbers_2014",
    "project_numbers_2021",
    "projects",
    "questions",
    "references_of",
    "references_to",
    "regional_memoranda",
    "remainders",
    "resolution_numbers",
    "ruian_codes",
    "selections",
    "service_terms",
    "settlement_exclusions",
    "shares",
    "source_ids",
    "sources",
    "specific_objective_codes",
    "strategic_plans",
    "support_periods",
    "supported_activities",
    "surveys",
    "terms",
    "territories",
    "texts",
    "times_of_day",
    "track_records",
    "version_labels",
    "votes",
    "wave_ids",
    "waves",
    "windows",
    "words",
    "wrong_check_digits",
]
