"""Hypothesis profiles; choose one with the environment variable ``HYPOTHESIS_PROFILE``."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

SLOW_MACHINE = [HealthCheck.too_slow]

settings.register_profile(
    "dev",
    max_examples=50,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=SLOW_MACHINE,
)
settings.register_profile(
    "ci",  # a red run on a build machine must be red again on the next one
    parent=settings.get_profile("dev"),
    derandomize=True,
    database=None,
    print_blob=True,
)
settings.register_profile(
    "quick",  # for the further interpreters: the examples of "ci" again would teach little
    parent=settings.get_profile("ci"),
    max_examples=15,
)
settings.register_profile(
    "nightly", parent=settings.get_profile("dev"), max_examples=10_000, stateful_step_count=60
)
settings.register_profile(
    "mutation",
    max_examples=25,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
USUAL = "ci" if "CI" in os.environ else "dev"
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", USUAL))
