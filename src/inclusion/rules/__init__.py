"""The rule books, one folder for each question."""
