"""Reading and writing: strict JSON in and out."""
