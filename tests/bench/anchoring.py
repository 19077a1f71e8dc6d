"""The map between two whole texts, in the form of a function that finds one quote: (selector, new, old) -> place."""

from zhutiao.model import Span
from zhutiao.text import spots
from zhutiao.text.alignment import align

SCORES = {"placed": 1.0, "check": 0.7}


def anchorer(sel, new, old=""):
    """Return (start, end, score) of the words of *sel* in *new*, None where they are gone; counts code points."""
    spot = spots.find(align(old, new), Span(sel["start"], sel["end"]))
    return (spot.span.start, spot.span.end, SCORES[spot.state]) if spot else None
