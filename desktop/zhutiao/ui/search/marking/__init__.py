"""Marking and tagging all that a search has found: first shown, then done in one step."""
