"""The events of a plan in words, each with the sign that it has in the picture."""

from __future__ import annotations

from types import MappingProxyType

from inclusion.language import Language, Text
from inclusion.plan_events import PartnershipVoted, PlanEvent
from inclusion.plan_life_cycle import key_of
from inclusion.programme import Programme

SIGNS = MappingProxyType(
    {
        "P": Text(en="the local partnership votes", cs="hlasuje lokální partnerství"),
        "A": Text(en="the Agency approves", cs="schvaluje Agentura"),
        "Z": Text(en="a council approves", cs="schvaluje zastupitelstvo"),
        "R": Text(en="a board recommends", cs="doporučuje rada obce"),
        "N": Text(en="a revision begins", cs="začíná revize"),
        "K": Text(en="comments are invited", cs="zveřejnění k připomínkám"),
        "V": Text(en="the version comes into force", cs="verze nabývá platnosti"),
        "!": Text(
            en="not approved, returned, withdrawn or partly overturned",
            cs="neschváleno, vráceno, staženo nebo zčásti zrušeno",
        ),
    }
)
"""The signs of events, with what they stand for."""

_EVENTS = MappingProxyType(
    {
        "revision-begun": (
            "N",
            Text(en="a revision begins with it", cs="začíná jí revize předchozí verze"),
        ),
        "comments-invited": (
            "K",
            Text(en="it is published for comments", cs="je zveřejněna k připomínkám"),
        ),
        "put-into-force": ("V", Text(en="it comes into force", cs="nabývá platnosti")),
        "measure-overturned": (
            "!",
            Text(
                en="a referendum overturns one of its measures",
                cs="místní referendum ruší jedno její opatření",
            ),
        ),
        "partnership-voted": (
            "P",
            Text(en="the local partnership adopts it", cs="lokální partnerství ji přijímá"),
        ),
        "agency-approved": ("A", Text(en="the Agency approves it", cs="Agentura ji schvaluje")),
        "agency-approval-reported": (
            "A",
            Text(
                en="the Agency is reported to approve it", cs="Agentura ji podle zprávy schvaluje"
            ),
        ),
        "agency-returned": (
            "!",
            Text(en="the Agency returns it for rework", cs="Agentura ji vrací k přepracování"),
        ),
        "board-recommended": (
            "R",
            Text(
                en="the board passes it on to the council",
                cs="rada obce ji doporučuje ke schválení",
            ),
        ),
        "board-returned": (
            "!",
            Text(en="the board returns it for rework", cs="rada obce ji vrací k přepracování"),
        ),
        "council-voted": (
            "Z",
            Text(en="the council approves it", cs="zastupitelstvo ji schvaluje"),
        ),
        "council-approval-reported": (
            "Z",
            Text(
                en="the council is reported to approve it",
                cs="zastupitelstvo ji podle zprávy schvaluje",
            ),
        ),
        "version-withdrawn": ("!", Text(en="it is withdrawn", cs="verze je stažena")),
    }
)
_OPEN = Text(en="the local partnership votes on it", cs="lokální partnerství o ní hlasuje")
_REFUSED = MappingProxyType(
    {
        "partnership-voted": Text(
            en="the local partnership does not adopt it", cs="lokální partnerství ji nepřijímá"
        ),
        "council-voted": Text(
            en="the council votes, but does not approve it",
            cs="zastupitelstvo o ní hlasuje, ale neschvaluje ji",
        ),
    }
)
_VOTES = Text(en="{for_it} of {all} votes", cs="pro: {for_it} z {all}")


def event_sign(event: PlanEvent) -> str:
    """The sign of an event in the picture.

    Args:
        event: The event.
    """
    return "!" if _is_refusal(event) else _EVENTS[event.name][0]


def event_words(event: PlanEvent, programme: Programme, language: Language) -> str:
    """What happened to a version, with the municipality and the votes where there are any.

    Args:
        event: The event.
        programme: The record, which knows the names.
        language: The reader's language.
    """
    words = _words(event)
    code = getattr(event, "municipality", None)
    vote = getattr(event, "vote", None)
    details = [programme.municipality(code).name] if code else []
    if vote:
        votes = _VOTES.to(language).format(for_it=vote.in_favour, all=vote.entitled)
        details.append(votes)
    return words.to(language) + (f" ({'; '.join(details)})" if details else "")


def _words(event: PlanEvent) -> Text:
    if _is_refusal(event):
        return _REFUSED[event.name]
    if isinstance(event, PartnershipVoted) and event.adopted is None:
        return _OPEN
    return _EVENTS[event.name][1]


def _is_refusal(event: PlanEvent) -> bool:
    """Whether a vote was lost."""
    if event.name == "council-voted":
        return key_of(event) is None
    return getattr(event, "adopted", True) is False
