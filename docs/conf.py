"""How Sphinx builds the documentation."""

from __future__ import annotations

from importlib.metadata import version as version_of

project = "inclusion"
author = "the inclusion maintainers"
copyright = f"2026, {author}"  # noqa: A001 -- Sphinx gives it that name
release = version = version_of("social-inclusion")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True  # a default that is a strategy has no readable form
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_numpy_docstring = False

# The inventories are kept here, so that nothing is fetched and a typo is found without a network.
# They are plain text (version 1 of the format): to refer to one more name, add
# a line "name type page" where type is class, function, data, exception, method, attribute or
# mod. intersphinx makes the anchor from the name.
intersphinx_mapping = {
    "python": ("https://docs.python.org/3", "inventories/python.inv"),
    "attrs": ("https://www.attrs.org/en/stable", "inventories/attrs.inv"),
    "hypothesis": ("https://hypothesis.readthedocs.io/en/latest", "inventories/hypothesis.inv"),
}
nitpicky = True
nitpick_ignore = [  # type variables, and what a record keeps for itself, have no page of their own
    ("py:class", "Recollection"),
    ("py:class", "inclusion.recollection.Recollection"),
    ("py:class", "inclusion.documents.configuring._Value"),
    ("py:class", "inclusion.documents.lines._Thing"),
    ("py:obj", "inclusion.documents.lines._Thing"),
    ("py:class", "inclusion.rule.Case"),
    ("py:obj", "inclusion.rule.Case"),
    ("py:class", "inclusion.explain.borders.Case"),
]

html_theme = "furo"
html_title = f"inclusion {release}"
