"""Slides for a trainer: what was marked as a few bullets each, all that goes with it as notes for the speaker."""
