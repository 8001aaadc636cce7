"""The gates, one session each: ``python -m nox`` runs all, ``python -m nox -s lint`` one."""

from __future__ import annotations

import hashlib
import pathlib
import shutil

import nox

nox.needs_version = ">=2026"
nox.options.default_venv_backend = "venv"  # a bare machine has no other
nox.options.download_python = "never"  # what runs is what is installed
nox.options.error_on_missing_interpreters = True  # a version that nobody tried is not green

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)  # read from the classifiers
OLDEST, *NEWER = PYTHONS
PINS = "requirements/dev.txt"
EDITABLE = ("-e", ".[all]")
BUILT = (".[all]",)
FEWER_EXAMPLES = {"HYPOTHESIS_PROFILE": "quick"}

nox.options.sessions = [
    "lint",
    "types",
    "docs",
    "package",
    "bare",
    "lowest",
    "coverage",  # is the test run on the oldest Python
    *(f"tests-{python}" for python in NEWER),
]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Every test, on every supported Python; with fewer examples than the coverage session."""
    install(session, "test")
    session.run("python", "-m", "pytest", *session.posargs, env=FEWER_EXAMPLES)


@nox.session(python=OLDEST)
def coverage(session: nox.Session) -> None:
    """Every test, and every branch of the library taken."""
    install(session, "test")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *session.posargs)
    session.run("coverage", "combine", "--quiet")
    session.run("coverage", "report")


@nox.session(python=OLDEST)
def lowest(session: nox.Session) -> None:
    """Every test, with the oldest versions of the dependencies that the metadata admits."""
    install(session, "test")
    session.install(*floors())
    session.run("python", "-m", "pytest", *session.posargs, env=FEWER_EXAMPLES)


@nox.session(python=OLDEST)
def lint(session: nox.Session) -> None:
    """Style, spelling, layers and declared dependencies."""
    install(session, "lint")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("codespell")
    session.run("lint-imports", "--no-cache")
    session.run("deptry", "src")


@nox.session(python=OLDEST)
def types(session: nox.Session) -> None:
    """Types are right on every supported Python, and complete for users of the built wheel."""
    install(session, "types", project=BUILT)
    for python in PYTHONS:
        session.run("mypy", "--python-version", python)
    session.run("pyright")
    session.run("pyright", "--verifytypes", "inclusion", "--ignoreexternal")


@nox.session(python=OLDEST)
def docs(session: nox.Session) -> None:
    """The documentation builds without a warning, and each reference in it leads somewhere."""
    install(session, "docs")
    site = session.create_tmp()
    session.run("sphinx-build", "-W", "-n", "--keep-going", "-q", "-E", "docs", site)


@nox.session(python=OLDEST)
def package(session: nox.Session) -> None:
    """The metadata is valid, the archives are sound, and two builds are the same to the byte."""
    install(session, "package", project=())
    session.run("validate-pyproject", "pyproject.toml")
    dist, again = (build(session, name) for name in ("dist", "again"))
    if digests(dist) != digests(again):
        session.error("two builds of the same source differ")
    session.run("twine", "check", "--strict", *(str(path) for path in dist.iterdir()))
    session.run("check-wheel-contents", str(dist))


@nox.session(python=OLDEST)
def bare(session: nox.Session) -> None:
    """Without extras the library imports, and the command line says what is missing."""
    install(session, project=(".",))
    session.run("python", "-I", "-W", "error", "-c", IMPORT_EVERYTHING)
    said = session.run("python", "-I", "-m", "inclusion", silent=True, success_codes=[2])
    if "social-inclusion[cli]" not in str(said):
        session.error(f"the command line does not say how to install it: {said}")


@nox.session(python=OLDEST, default=False)
def benchmarks(session: nox.Session) -> None:
    """Print how fast documents are read and written, as ratios to floors and to peers."""
    install(session, "bench")
    session.run("python", "tests/benchmarks/measure.py", *session.posargs)


@nox.session(python=OLDEST, default=False)
def budgets(session: nox.Session) -> None:
    """Hold the hottest calls to their numbers of instructions (needs valgrind on the path)."""
    install(session)
    session.run("python", "tests/benchmarks/instructions.py", *session.posargs)


@nox.session(python=OLDEST, default=False)
def fuzz(session: nox.Session) -> None:
    """Feed documents to the fuzzer for five minutes, or as long as is asked for."""
    install(session, "fuzz")
    found = session.create_tmp()
    time = session.posargs or ("-max_total_time=300",)
    session.run("python", "tests/fuzz/fuzz_documents.py", found, "tests/fuzz/corpus", *time)


@nox.session(python=OLDEST, default=False)
def pins(session: nox.Session) -> None:
    """Write requirements/dev.txt anew, with the newest versions (needs uv on the path)."""
    scope = "--universal --fork-strategy fewest --group dev --all-extras --strip-extras --upgrade"
    oldest = ("--python-version", str(session.python))
    terse = "--no-header --no-annotate --quiet"
    session.run(
        *("uv", "pip", "compile", *scope.split(), *oldest, *terse.split()),
        *("--output-file", PINS, "pyproject.toml"),
        external=True,
    )


IMPORT_EVERYTHING = """
import importlib, pkgutil, inclusion
for module in pkgutil.walk_packages(inclusion.__path__, "inclusion."):
    if module.name.split(".")[1] not in {"cli", "testing"}:
        importlib.import_module(module.name)
"""


def install(session: nox.Session, *groups: str, project: tuple[str, ...] = EDITABLE) -> None:
    """Install the dependency groups and the project, at the pinned versions."""
    needed = nox.project.dependency_groups(PROJECT, *groups) if groups else ()
    session.install("-c", PINS, *needed, *project)


def floors() -> list[str]:
    """The oldest version of each dependency that the metadata admits, as pins."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    needed = [*PROJECT["project"]["dependencies"], *(item for extra in extras for item in extra)]
    return [item.replace(">=", "==") for item in needed if ">=" in item]


def build(session: nox.Session, name: str) -> pathlib.Path:
    """Build the source archive, and from it the wheel; give the folder that holds both."""
    folder = pathlib.Path(session.create_tmp()) / name
    shutil.rmtree(folder, ignore_errors=True)
    epoch = {"SOURCE_DATE_EPOCH": "1795305600"}  # any fixed moment will do
    session.run("python", "-m", "build", "--outdir", str(folder), env=epoch, silent=True)
    return folder


def digests(folder: pathlib.Path) -> dict[str, str]:
    """The SHA-256 of each file in the folder, by name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
