"""The members of a programme as a document holds them."""

from __future__ import annotations

from functools import cache

from inclusion.documents.own_converter import hook_at_once
from inclusion.documents.reading import Member, members_of
from inclusion.programme import Programme


@cache
def programme_members() -> tuple[Member, ...]:
    """The fields of a programme in their order, with the hooks that read them."""
    return members_of(Programme, hook_at_once)
