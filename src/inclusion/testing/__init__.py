"""Public Hypothesis strategies for everything the library defines; needs the extra ``testing``."""
