"""Checking a decision later (*ověření rozhodnutí*): the same book, asked again about the facts."""

from inclusion.verification.verification import Verification, sealed, verify

__all__ = ["Verification", "sealed", "verify"]
