"""What this version of the library understands of a document, and what it has to leave out.

A field, a kind of event or a choice that is not known here is left out together with the smallest
part around it whose absence says nothing false: a field that may be unknown becomes unknown, a
record in a list is left out as a whole. A default never takes the place of what is not understood.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from inclusion.documents.flaws import Flaw, Path, pointer, shortened
from inclusion.documents.forms import FieldForm, Hint, fields_of, is_object, item_of
from inclusion.documents.json_text import Json
from inclusion.documents.tagged import union_of


class _ForeignError(Exception):
    """A part cannot be understood; what is around it decides what is left out."""


class Understanding:
    """A document as far as it is understood, made part by part.

    Attributes:
        left_out: What is not understood, each at its place.
        kept: For each array of which items are left out, the positions of the others.
    """

    def __init__(self) -> None:
        self.left_out: list[Flaw] = []
        self.kept: dict[Path, tuple[int, ...]] = {}

    def of(self, value: Json, hint: Hint, path: Path = ()) -> Json:
        """What is understood of a value.

        Args:
            value: The value.
            hint: The type as which it is to be read.
            path: Where it stands.

        Raises:
            FlawedError: Never; what is wrong, not only strange, is left for the strict reader.
        """
        union = union_of(hint)
        if union is not None and isinstance(value, dict):
            name = value.get(union.key)
            if isinstance(name, str) and name not in union.kinds:
                raise self._foreign(path, union.code, f"{union.key!r} names nothing known here")
            return self._members(value, union.kinds.get(str(name)), path, spared=union.key)
        if is_object(hint) and isinstance(value, dict):
            return self._members(value, hint, path)
        if isinstance(hint, type) and issubclass(hint, Enum):
            self._look_up(value, hint, path)
        return value

    def original(self, path: Path) -> Path:
        """The place in the document of what stands under a path in what is understood of it.

        Args:
            path: The path.
        """
        place: Path = ()
        for part in path:
            kept = self.kept.get(place)
            place = (*place, kept[part] if kept and isinstance(part, int) else part)
        return place

    def _look_up(self, value: Json, kind: type[Enum], path: Path) -> None:
        if isinstance(value, str) and value not in {member.value for member in kind}:
            raise self._foreign(path, "unknown-choice", "is no choice known here")

    def _foreign(self, path: Path, code: str, message: str) -> _ForeignError:
        self.left_out.append(Flaw(path, code, message))
        return _ForeignError()

    def _left_out(self, place: Path) -> None:
        """Say at the last thing that was not understood what is left out because of it."""
        last = self.left_out[-1]
        message = f"{last.message}; left out with it: {pointer(place)}"
        self.left_out[-1] = last._replace(message=message)

    def _items(self, values: list[Json], hint: Hint, path: Path, *, may_drop: bool) -> list[Json]:
        understood: dict[int, Json] = {}
        for position, value in enumerate(values):
            place = (*path, position)
            try:
                understood[position] = self.of(value, hint, place)
            except _ForeignError:
                if not (may_drop and (is_object(hint) or union_of(hint))):
                    raise
                self._left_out(place)
        if len(understood) < len(values):
            self.kept[path] = tuple(understood)
        return list(understood.values())

    def _members(
        self, value: dict[str, Json], kind: Hint | None, path: Path, spared: str = ""
    ) -> dict[str, Json]:
        if kind is None:
            return value
        forms = {form.name: form for form in fields_of(kind)}
        members = {spared: value[spared]} if spared in value else {}
        for key, item in value.items():
            if key in forms:
                self._member(forms[key], item, (*path, key), members.__setitem__)
            elif key != spared:
                message = "is not a field of this object in the version known here"
                self.left_out.append(Flaw((*path, shortened(key)), "unknown-field", message))
        return members

    def _member(
        self, form: FieldForm, value: Json, place: Path, keep: Callable[[str, Json], None]
    ) -> None:
        item = item_of(form.hint)
        try:
            if item is not None and isinstance(value, list):
                keep(form.name, self._items(value, item, place, may_drop=not form.can_be_unknown))
            else:
                keep(form.name, self.of(value, form.hint, place))
        except _ForeignError:
            if not form.can_be_unknown:
                raise
            self._left_out(place)
