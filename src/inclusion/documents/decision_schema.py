"""The JSON Schema of the document of a decision, made from the table from which it is read."""

from __future__ import annotations

from inclusion.documents.decision_document import FORMAT, VERSION
from inclusion.documents.decision_shapes import DECISION, KINDS, Array, Form, Shape
from inclusion.documents.json_text import Json
from inclusion.documents.schema_making import SchemaMaker, head


def decision_schema() -> dict[str, Json]:
    """The schema of the document of a decision in the current version, made anew."""
    maker = _Maker()
    body = maker.shape_form(DECISION)
    envelope = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    return {
        **head("decision", VERSION),
        **body,
        "required": [*envelope, *body["required"]],
        "properties": envelope | body["properties"],
        "$defs": maker.definitions(),
    }


class _Maker:
    """Makes the schemas of shapes, and those of classes by the maker of classes."""

    def __init__(self) -> None:
        self._classes = SchemaMaker()
        self._shapes: dict[str, dict[str, Json]] = {}

    def definitions(self) -> dict[str, dict[str, Json]]:
        return dict(sorted((self._classes.definitions() | self._shapes).items()))

    def shape_form(self, shape: Shape) -> dict[str, Json]:
        form: dict[str, Json] = {
            "description": shape.meaning,
            "type": "object",
            "required": [field.name for field in shape.fields if field.needed],
            "properties": {field.name: self._of(field.form) for field in shape.fields},
            "additionalProperties": False,
        }
        if shape.typed:
            form["oneOf"] = [self._typed(kind) for kind in shape.typed]
        return form

    def _typed(self, kind: str) -> dict[str, Json]:
        return {"properties": {"kind": {"const": kind}, "value": self._of(KINDS[kind])}}

    def _of(self, form: Form) -> dict[str, Json]:
        if form is None:
            return {}
        if isinstance(form, Array):
            return {"type": "array", "items": self._of(form.item)}
        if isinstance(form, Shape):
            if form.name not in self._shapes:
                self._shapes[form.name] = self.shape_form(form)
            return {"$ref": f"#/$defs/{form.name}"}
        if isinstance(form, tuple):
            return {"enum": list(form)}
        return self._classes.of(form)
