"""The programmes that come with the library: what sources know, and an illustration."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from inclusion.programme import Programme

__all__ = ["calls", "illustration", "wave_4", "waves"]


def wave_4() -> Programme:
    """The nine places chosen on 17 December 2015 and the packages of their time.

    Every value cites its source; what no source says is left unknown.
    """
    return _shipped("wave-4.json")


def calls() -> Programme:
    """The 33 calls of 2015 to 2025 that concern excluded localities, kept for plans or not.

    It holds no place; :meth:`inclusion.Programme.joined` puts it together with a record that does.
    Figures that sources give differently are all kept.
    """
    return _shipped("calls.json")


def waves() -> Programme:
    """The waves from 2013 to 2023 with what each asked for, as far as sources tell.

    Places stand in them by name only, because the sources give no codes of their municipalities.
    """
    return _shipped("waves.json")


def illustration() -> Programme:
    """A made-up programme in which every fact is present, from application to open package.

    No place in it exists; explanations say so.
    """
    return _shipped("illustration.json")


@cache
def _shipped(name: str) -> Programme:
    from inclusion.documents.programme_document import loads  # noqa: PLC0415 - loaded only when wanted

    return loads(files(__name__).joinpath(name).read_bytes())
