"""The fixed words of the page, in both languages."""

from __future__ import annotations

from types import MappingProxyType

from inclusion.answer import Answer, Outcome
from inclusion.language import Text
from inclusion.plan_life_cycle import VersionState

TITLE = Text(en="Access to funding packages: {title}", cs="Přístup k balíčkům: {title}")
DAY = Text(en="As things stand on {day}", cs="Stav ke dni {day}")
OVERVIEW = Text(en="Overview", cs="Přehled")
OVERVIEW_CAPTION = Text(
    en="May the place draw from the package on {day}?",
    cs="Může místo ke dni {day} čerpat z balíčku?",
)
PLACE = Text(en="Place", cs="Místo")
NO_PLACES = Text(en="The record holds no place.", cs="Záznam neobsahuje žádné místo.")
NO_PACKAGES = Text(en="The record holds no package.", cs="Záznam neobsahuje žádný balíček.")
LEGEND = Text(en="What the signs mean", cs="Co značky znamenají")
KNOWN = Text(en="What is known of the place", cs="Co je o místě známo")
PICTURE = Text(en="The place over time", cs="Místo v čase")
PICTURE_TITLE = Text(en="Timeline: {place}", cs="Časová osa: {place}")
PICTURE_TEXT = Text(
    en="Cooperation, local partnership, plans with their approvals, and for each package when it"
    " takes applications and what the answer is, from {first} to {last}. The table below says the"
    " same.",
    cs="Spolupráce, lokální partnerství, plány a jejich schválení a u každého balíčku příjem"
    " žádostí a odpověď, od {first} do {last}. Totéž říká tabulka pod obrázkem.",
)
AS_TABLE = Text(en="The picture as a table", cs="Obrázek jako tabulka")
TABLE_CAPTION = Text(en="What lasted from when to when", cs="Co odkdy dokdy trvalo")
WHAT = Text(en="What", cs="Co")
FROM = Text(en="From", cs="Od")
TO = Text(en="To", cs="Do")
ANSWER = Text(en="Answer", cs="Odpověď")
LIFE = Text(en="Plans", cs="Plány")
LIFE_CAPTION = Text(en="What happened to the plan", cs="Co se s plánem dělo")
NO_PLANS = Text(en="The record holds no plan.", cs="Záznam neobsahuje žádný plán.")
NO_EVENTS = Text(
    en="The record tells of nothing that happened to it.",
    cs="O událostech kolem něj záznam nic neříká.",
)
VERSION = Text(en="Version", cs="Verze")
WHEN = Text(en="When", cs="Kdy")
EVENT = Text(en="Event", cs="Událost")
VERSION_STATE = Text(
    en="Version {version}; period: {period}; state on the day: {state}.",
    cs="Verze {version}; období: {period}; stav k danému dni: {state}.",
)
PACKAGES = Text(en="Packages", cs="Balíčky")
TO_YES = Text(en="What leads to yes", cs="Co vede k odpovědi ano")
ONCE_SO = Text(en="Once all of this is so: {days}.", cs="Bude-li splněno toto vše: {days}.")
OTHER_WAYS = Text(
    en="Other ways are enough, too. Number of them: {number}.",
    cs="Stačí i jiná cesta. Počet dalších cest: {number}.",
)
FULL = Text(en="All conditions and sources", cs="Všechny podmínky a zdroje")
FINDINGS_CAPTION = Text(
    en="Condition by condition: {package}", cs="Podmínka po podmínce: {package}"
)
CONDITION = Text(en="Condition", cs="Podmínka")
WHY = Text(en="Why", cs="Proč")
SOURCES = Text(en="Sources", cs="Zdroje")
BASIS = Text(
    en="Rule book {book}, version {version}.", cs="Kniha pravidel {book}, verze {version}."
)
UNKNOWN = Text(en="not known", cs="není známo")

MUNICIPALITIES = Text(en="Municipalities", cs="Obce")
RECORD = Text(en="Record", cs="Záznam")
COOPERATION = Text(en="Cooperation with the Agency", cs="Spolupráce s Agenturou")
COOPERATION_DAYS = Text(
    en="began: {began}; expected to end: {expected}; ended: {ended}",
    cs="začátek: {began}; předpokládaný konec: {expected}; konec: {ended}",
)
SUPPORT = Text(en="Kinds of support", cs="Druhy podpory")
SUPPORT_DAYS = Text(
    en="{kind} (from: {since}; to: {until})", cs="{kind} (od: {since}; do: {until})"
)
PARTNERSHIP = Text(en="Local partnership", cs="Lokální partnerství")
PARTNERSHIP_DAYS = Text(
    en="founded: {founded}; dissolved: {dissolved}",
    cs="založeno: {founded}; zaniklo: {dissolved}",
)
COMPLETE = Text(
    en="complete: what is not recorded did not happen",
    cs="úplný: co v něm není, to se nestalo",
)
PARTIAL = Text(
    en="partial: what is not recorded is not known",
    cs="částečný: co v něm není, to není známo",
)
NOT_RECORDED = Text(en="nothing is recorded", cs="nic není zaznamenáno")
NOT_ENDED = Text(en="not recorded", cs="nezaznamenáno")

PLAN_LANE = Text(en="{kind}, version {version}", cs="{kind}, verze {version}")
PERIOD = Text(en="period of the plan", cs="období plánu")
INTAKE = Text(en="takes applications", cs="přijímá žádosti")
LASTS = Text(en="lasts", cs="trvá")
PERHAPS = Text(en="perhaps: the record leaves it open", cs="možná: záznam to nechává otevřené")
SURELY = Text(en="lasts, period, takes applications", cs="trvá, období, příjem žádostí")

OUTCOME_SIGNS = MappingProxyType(
    {
        Outcome.GRANTED: "\N{CHECK MARK}",
        Outcome.NOT_YET: "\N{HORIZONTAL ELLIPSIS}",
        Outcome.BARRED: "\N{BALLOT X}",
        Outcome.UNDETERMINED: "?",
    }
)
ANSWER_SIGNS = MappingProxyType(
    {
        Answer.MET: "\N{CHECK MARK}",
        Answer.NOT_MET: "\N{BALLOT X}",
        Answer.NOT_APPLICABLE: "\N{MIDDLE DOT}",
        Answer.UNDETERMINED: "?",
    }
)
STATES = MappingProxyType(
    {
        VersionState.DRAFT: Text(en="draft", cs="návrh"),
        VersionState.IN_COMMENTS: Text(en="open to comments", cs="zveřejněna k připomínkám"),
        VersionState.VOTED: Text(
            en="voted on by the local partnership, with what result is not known",
            cs="lokální partnerství o ní hlasovalo, výsledek není znám",
        ),
        VersionState.ADOPTED: Text(
            en="adopted by the local partnership", cs="přijata lokálním partnerstvím"
        ),
        VersionState.APPROVING: Text(
            en="approved by some, another approval is missing",
            cs="někým schválena, další schválení chybí",
        ),
        VersionState.APPROVED: Text(en="approved by everybody", cs="schválena všemi"),
        VersionState.IN_FORCE: Text(en="in force", cs="v platnosti"),
        VersionState.REPLACED: Text(en="replaced by a later version", cs="nahrazena další verzí"),
        VersionState.EXPIRED: Text(en="its period is over", cs="její období skončilo"),
        VersionState.RETURNED: Text(en="returned for rework", cs="vrácena k přepracování"),
        VersionState.WITHDRAWN: Text(en="withdrawn", cs="stažena"),
    }
)
