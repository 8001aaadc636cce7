"""The public surface: what is offered, under which names, and what importing it costs."""

from __future__ import annotations

import ast
import enum
import inspect
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest

import inclusion

SNAPSHOT = Path(__file__).with_name("public_surface.txt")
SOURCE = Path(inclusion.__file__).parent
FORBIDDEN = {"base", "common", "helpers", "models", "types", "utils"}
OPTIONAL = ("cattrs", "hypothesis", "rich", "typer")
HOW_TO_RENEW = (
    "The public surface has changed. If that is meant, say so in CHANGELOG.md and renew the list:\n"
    "    python tests/test_public_surface.py\n"
)

WITH_ANOTHER = {
    "Affiliation": "agency",
    "AllocationBasis": "allocation",
    "AmountBasis": "amount_limit",
    "AnyTerritory": "territory",
    "Applicant": "project",
    "ApplicantKind": "application",
    "Approach": "methodology",
    "Aspect": "difference",
    "Border": "outcome_timeline",
    "ByteStream": "lines",
    "Change": "changes",
    "Circumstances": "difference",
    "Citation": "source",
    "Comparison": "financing_check",
    "Confidence": "source",
    "Configurable": "configuring",
    "ConfirmationDue": "confirmation",
    "ConsultantPost": "local_partnership",
    "CoordinatedTerritory": "territory",
    "Costs": "project",
    "Counted": "municipality",
    "CountingKind": "counting_step",
    "Currency": "money",
    "DayOff": "public_holiday",
    "DecidingBody": "competence",
    "Delivery": "counting_rules",
    "DocumentKind": "schemas",
    "Discrepancy": "financing_check",
    "Doer": "move",
    "EasterDay": "public_holiday",
    "EndedBy": "cooperation_end",
    "EvidenceAsked": "wave",
    "ExcludedLocalitySurvey": "excluded_locality",
    "ExcludedLocalityTerritory": "territory",
    "Experience": "project",
    "Expiries": "expiry",
    "ExpiryKind": "expiry",
    "ExplainedFinding": "explanation",
    "Fact": "phrase",
    "FixedDay": "public_holiday",
    "Ground": "source",
    "Holder": "plan_life_cycle",
    "IndexPart": "index_indicator",
    "IndicatorMove": "index_comparison",
    "IndicatorThresholds": "index_thresholds",
    "LineEntry": "programme_lines",
    "MajorityRule": "local_partnership",
    "MeasureLink": "project",
    "MemberKind": "local_partnership",
    "Membership": "locality",
    "MethodologyVersion": "methodology",
    "MissingFact": "finding",
    "MoneyRow": "reach",
    "MonthEnd": "months",
    "MoveKind": "move",
    "MunicipalBody": "internal_approval",
    "MunicipalityKind": "municipality",
    "Named": "quantity",
    "NamedTerritory": "territory",
    "NextThreshold": "part_points",
    "NotBegun": "end_profile",
    "Notice": "memorandum",
    "NumberedLine": "lines",
    "Outcome": "answer",
    "PackageAtEnd": "consequences",
    "PartMove": "index_comparison",
    "PartThresholds": "index_thresholds",
    "PartDigest": "plan_seal",
    "PartnershipMember": "local_partnership",
    "PlanAtEnd": "consequences",
    "PlanKind": "strategic_plan",
    "Population": "municipality",
    "Portfolio": "day_portfolio",
    "PortfolioOver": "range_portfolio",
    "PortfolioRow": "day_portfolio",
    "Power": "competence",
    "Progress": "lines",
    "ProjectAction": "local_terms",
    "ProjectNumber2014": "project_number",
    "ProjectNumber2021": "project_number",
    "ProjectState": "project_life_cycle",
    "ProjectSum": "project_at_end",
    "Prolongation": "cooperation_end",
    "Reason": "rule",
    "RegionTerritory": "territory",
    "Registration": "applicant_terms",
    "Remainder": "financing",
    "Reservation": "call_kind",
    "RuleBook": "rule",
    "Ruling": "rule",
    "ServiceTerms": "local_terms",
    "SettlementExclusion": "local_terms",
    "Severity": "financing_check",
    "Shift": "counting_rules",
    "Spell": "outcome_timeline",
    "SpellInWords": "timeline_words",
    "SpellRow": "range_portfolio",
    "Standing": "wave_place",
    "StateAidRegime": "amount_limit",
    "StatedPopulation": "application",
    "Step": "finding",
    "Stretch": "outcome_timeline",
    "Study": "excluded_locality",
    "SupportKind": "support",
    "SupportPeriod": "support",
    "SupportedActivity": "applicant_terms",
    "TermUnit": "term",
    "TerritoryUnit": "territory",
    "Text": "language",
    "Threshold": "index_thresholds",
    "TimeOfDay": "moment",
    "Timeline": "outcome_timeline",
    "TimelineInWords": "timeline_words",
    "TrackRecord": "applicant_terms",
    "Unit": "quantity",
    "Verdict": "compatibility",
    "VersionState": "plan_life_cycle",
    "WayInWords": "ways_words",
    "WaysInWords": "ways_words",
    "WaysToYes": "way",
    "Weight": "finding",
    "WorkingGroup": "local_partnership",
    "YearlyPoints": "average_index",
}
"""Classes that live beside the term they belong to."""

IN_COLLECTIONS = {"errors", "plan_content", "plan_events", "programme_ids", "project_events"}
"""Files that hold many small classes of one kind."""


def public() -> dict[str, Any]:
    """Everything that is offered, by its name."""
    return {name: getattr(inclusion, name) for name in inclusion.__all__}


def snake_case(name: str) -> str:
    """The name of the file that a class of this name should live in."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def described(name: str, value: Any) -> list[str]:  # noqa: ANN401 - anything public
    """A public name in lines: what it is, how it is called, what it offers."""
    if isinstance(value, ModuleType):
        return [f"module {name}: {', '.join(value.__all__)}"]
    if inspect.isfunction(value):
        return [f"def {name}{inspect.signature(value)}"]
    if not isinstance(value, type):
        kind = getattr(value, "__origin__", type(value))
        return [f"{name}: {getattr(kind, '__name__', type(value).__name__)}"]
    if issubclass(value, enum.Enum):
        return [f"enum {name}", *(f"    {m.name} = {m.value!r}" for m in value), *members(value)]
    return [f"class {name}{call(value)}", *members(value)]


def call(kind: type[Any]) -> str:
    """How a class is called, with its builtin parents if it is an error."""
    parents = [base.__name__ for base in kind.__bases__ if base.__module__ == "builtins"]
    mark = f" [{', '.join(parents)}]" if issubclass(kind, Exception) else ""
    if kind.__init__ is Exception.__init__:
        return mark
    return f"{inspect.signature(kind)}{mark}".replace(" -> None", "")


def members(kind: type[Any]) -> list[str]:
    """The public methods and properties that a class has itself or from a class of the library."""
    fields = {field.name for field in attrs.fields(kind)} if attrs.has(kind) else set()
    found = {
        name: member
        for base in reversed(kind.__mro__)
        if base.__module__.startswith("inclusion.")
        for name, member in vars(base).items()
        if not name.startswith("_") and name not in fields
    }
    if issubclass(kind, enum.Enum):
        found = {name: m for name, m in found.items() if name not in kind.__members__}
    return [line for name in sorted(found) if (line := member_line(name, found[name]))]


def member_line(name: str, member: Any) -> str:  # noqa: ANN401 - any attribute of a class
    """One member of a class in one line; nothing for a mere constant of the class."""
    if isinstance(member, property):
        return f"    .{name}"
    function = getattr(member, "__func__", member)
    if inspect.isfunction(function):
        return f"    .{name}{inspect.signature(function)}"
    return ""


def surface() -> str:
    """The whole public surface as text."""
    lines = [line for name, value in sorted(public().items()) for line in described(name, value)]
    return "\n".join(lines) + "\n"


def test_public_surface_is_the_one_agreed() -> None:
    """Names, kinds and signatures are those of the committed list."""
    assert surface() == SNAPSHOT.read_text("utf-8"), HOW_TO_RENEW


def test_public_names_are_sorted_and_importable() -> None:
    """The list of public names is sorted, without repetition, and each name is there."""
    names = inclusion.__all__
    assert names == sorted(names, key=lambda name: (not name.isupper(), name.islower(), name))
    assert len(set(names)) == len(names)
    assert all(hasattr(inclusion, name) for name in names)


def test_nothing_public_is_left_out_of_the_list() -> None:
    """The imports that type checkers read, the list and the table that is used agree."""
    tree = ast.parse(Path(inclusion.__file__).read_text("utf-8"))
    (for_checkers,) = (node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in for_checkers.body if isinstance(node, ast.ImportFrom)]
    homes = {str(one.module): {name.name for name in one.names} for one in imports}
    assert homes == {home: set(names.split()) for home, names in inclusion._HOMES.items()}
    assert sorted(name for names in homes.values() for name in names) == sorted(inclusion.__all__)


def test_name_that_is_not_public_is_missing() -> None:
    """What is not there is an attribute error; what is there is listed before it is loaded."""
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        inclusion.nothing  # type: ignore[attr-defined] # noqa: B018 - on purpose
    assert set(inclusion.__all__) <= set(dir(inclusion))


def test_public_classes_and_functions_are_documented() -> None:
    """Each public class and function, and each public method of it, says what it is for."""
    for name, value in public().items():
        if inspect.isfunction(value) or isinstance(value, type):
            assert documented(value), name
        if isinstance(value, type):
            for member, found in vars(value).items():
                function = getattr(found, "__func__", found)
                if not member.startswith("_") and isinstance(function, property):
                    assert documented(function), f"{name}.{member}"
                if not member.startswith("_") and inspect.isfunction(function):
                    assert documented(function), f"{name}.{member}"


def documented(value: Any) -> bool:  # noqa: ANN401 - a class, a function or a property
    """Whether something has a docstring of its own that is a sentence."""
    text = inspect.cleandoc(value.__doc__ or "")
    first = text.split("\n\n")[0]
    return len(first.split()) > 1 and first.endswith((".", "?"))


def test_module_is_documented() -> None:
    """Every module says in its first lines what it holds."""
    for path in SOURCE.rglob("*.py"):
        assert path.read_text("utf-8").startswith('"""'), path


def test_class_lives_in_the_file_of_its_name() -> None:
    """A class is found by its name, or beside the term that it belongs to."""
    for name, value in public().items():
        if isinstance(value, type):
            module = value.__module__.rsplit(".", 1)[1]
            if module not in IN_COLLECTIONS:
                at_home = WITH_ANOTHER.get(name, snake_case(name))
                folder = "case" if name.endswith("Case") else at_home
                assert module == folder, name


def test_no_module_has_a_name_that_says_nothing() -> None:
    """There is no drawer into which anything could be put."""
    assert [path for path in SOURCE.rglob("*.py") if path.stem in FORBIDDEN] == []
    assert [path for path in SOURCE.rglob("*") if path.is_dir() and path.name in FORBIDDEN] == []


def run(code: str) -> str:
    """What a fresh interpreter prints."""
    environment = {"PYTHONPATH": str(SOURCE.parent), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(  # noqa: S603 - our own code in our own interpreter
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        check=True,
        text=True,
        env=environment,
    )
    return done.stdout


def test_importing_the_library_loads_nothing_optional() -> None:
    """The package root imports neither the converter nor any extra."""
    printed = run(f"import sys, inclusion; print(*(m for m in {OPTIONAL} if m in sys.modules))")
    assert printed.split() == []


def test_document_with_nothing_wrong_loads_nothing_optional() -> None:
    """Reading, writing and digesting what is right needs no cattrs, which takes long to load."""
    printed = run(
        "import sys, inclusion; programme = inclusion.reference.wave_4();"
        " list(inclusion.dump_lines(programme)); inclusion.digest(programme);"
        " assert inclusion.loads(inclusion.dumps(programme)) == programme;"
        f" print(*(m for m in {OPTIONAL} if m in sys.modules))"
    )
    assert printed.split() == []


def test_converter_is_loaded_to_say_what_is_wrong() -> None:
    """The first value that is refused is what loads cattrs, and nothing else that is optional."""
    printed = run(
        "import sys, inclusion\n"
        "good = inclusion.dumps(inclusion.reference.illustration())\n"
        "try: inclusion.loads(good.replace(b'SPSZ', b'?'))\n"
        "except inclusion.DocumentError: pass\n"
        f"print(*(m for m in {OPTIONAL} if m in sys.modules))"
    )
    assert printed.split() == ["cattrs"]


if __name__ == "__main__":
    SNAPSHOT.write_text(surface(), "utf-8")
