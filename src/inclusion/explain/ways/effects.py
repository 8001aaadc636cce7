"""What a step of a way does to a record: it gives a new record, or is refused.

Each effect says only what is new. So a step can be left out and the others be tried without it,
and one that builds on it is refused then, as in life.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final, TypeAlias

import attrs

from inclusion.application import Application
from inclusion.cooperation import Cooperation
from inclusion.errors import UnknownReferenceError
from inclusion.excluded_locality import ExcludedLocalitySurvey
from inclusion.explain.ways.plan_effects import Dated, Happens, NewVersion, Reported
from inclusion.explain.ways.project_effects import Occurs
from inclusion.local_partnership import LocalPartnership
from inclusion.programme import Programme
from inclusion.selection import Selection
from inclusion.strategic_plan import StrategicPlan
from inclusion.validity import Valid

_COLLECTIONS: Final = MappingProxyType(
    {
        Application: "applications",
        Cooperation: "cooperations",
        ExcludedLocalitySurvey: "excluded_localities",
        LocalPartnership: "partnerships",
        Selection: "selections",
        StrategicPlan: "plans",
    }
)


@attrs.frozen(kw_only=True)
class Gained(Valid):
    """The record holds one thing more.

    Args:
        value: The thing.
    """

    value: (
        Application
        | Cooperation
        | ExcludedLocalitySurvey
        | LocalPartnership
        | Selection
        | StrategicPlan
    )

    def applied(self, programme: Programme) -> Programme:
        """The record with the thing.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: The record cannot hold it.
        """
        name = _COLLECTIONS[type(self.value)]
        gained: dict[str, Any] = {name: (*getattr(programme, name), self.value)}
        return attrs.evolve(programme, **gained)


@attrs.frozen(kw_only=True)
class Known(Valid):
    """A field holds another value.

    Args:
        path: Where, from the record inwards: names of fields and positions, as in a JSON Pointer.
        value: The value.
    """

    path: tuple[str | int, ...]
    value: object

    def applied(self, programme: Programme) -> Programme:
        """The record with the value.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: The record cannot hold it there.
            UnknownReferenceError: The record has no such place.
        """
        changed: Programme = _put(programme, self.path, self.value)
        return changed


Effect: TypeAlias = Gained | Known | NewVersion | Happens | Reported | Dated | Occurs
"""What a step can do to a record."""


def _put(value: Any, path: tuple[str | int, ...], new: object) -> Any:  # noqa: ANN401 - any record
    if not path:
        return new
    step, *rest = path
    if isinstance(step, str) and attrs.has(type(value)):
        return attrs.evolve(value, **{step: _put(getattr(value, step), tuple(rest), new)})
    if isinstance(step, int) and isinstance(value, tuple) and step < len(value):
        changed = _put(value[step], tuple(rest), new)
        return (*value[:step], changed, *value[step + 1 :])
    raise UnknownReferenceError("place in the record", str(step), ())
