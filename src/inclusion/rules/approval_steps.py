"""The words for the steps by which a version of a plan is approved, as every book says them."""

from __future__ import annotations

from inclusion.language import Text

AGENCY_APPROVES = Text(
    en="The Agency approves version {version} of the plan “{plan}”",
    cs="Agentura schválí verzi {version} plánu „{plan}“",
)
COUNCIL_APPROVES = Text(
    en="The council of {council} approves version {version} of the plan “{plan}” with more than"
    " half"
    " of all its seats",
    cs="Zastupitelstvo ({council}) schválí verzi {version} plánu „{plan}“ nadpoloviční většinou"
    " všech"
    " členů",
)
NEW_VERSION = Text(
    en="The local partnership of {locality} adopts a new version of the plan “{plan}”",
    cs="Lokální partnerství místa {locality} přijme novou verzi plánu „{plan}“",
)
ADOPT_VERSION = Text(
    en="The local partnership of {locality} adopts version {version} of the plan “{plan}”",
    cs="Lokální partnerství místa {locality} přijme verzi {version} plánu „{plan}“",
)
