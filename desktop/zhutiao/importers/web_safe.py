"""Make markup harmless to parse: some forms of it take a browser's parser time that grows with its square."""

from __future__ import annotations

import re
from collections import Counter

DEEPEST = 400  # elements inside each other; browsers stop a little later
LONGEST_TAG = 8000  # signs; a longer one holds a picture or an attack
# Looks are not read here, but an unclosed <font> is opened again in every paragraph after it;
# lists to choose from are walked from their first entry for each new one.
PLAINER = tuple(
    (re.compile(rf"<(/?)(?:{names})(?=[\s/>])", re.IGNORECASE), rf"<\1{name}")
    for names, name in (
        ("b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u", "span"),
        ("select", "nav"),
        ("option|optgroup", "div"),
    )
)
LONG = re.compile(rf"<([a-z][a-z0-9]*)[^>]{{{LONGEST_TAG},}}>?", re.IGNORECASE)
# What closes itself, or is closed by the next of its sort, does not nest.
FLAT = r"(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[dt]|t[drh]|tbody|thead|tfoot)\b"
TAG = re.compile(rf"<(/?)(?!{FLAT})([a-z][a-z0-9]*)[^>]*>?", re.IGNORECASE)


def harmless(markup: str) -> str:
    """Return *markup* with the same words in the same blocks, parsed in time that grows with its length."""
    plain = LONG.sub(r"<\1>", markup)
    for looks, plainer in PLAINER:
        plain = looks.sub(plainer, plain)
    return _shallow(plain) if _depth(plain) > DEEPEST else plain


def _depth(markup: str) -> int:
    """Return how deep elements may stand inside each other at most, without counting where they cannot."""
    opened = markup.count("<") - markup.count("</")
    if opened <= DEEPEST:
        return opened
    depth, deepest = 0, 0
    levels: Counter[str] = Counter()
    for found in TAG.finditer(markup):
        name = found[2].lower()
        if not found[1]:
            levels[name] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif levels[name]:
            levels[name] -= 1
            depth -= 1
    return deepest


def _shallow(markup: str) -> str:
    """Return *markup* with line breaks in place of the elements that stand too deep."""
    levels: Counter[str] = Counter()
    dropped: Counter[str] = Counter()

    def kept(found: re.Match[str]) -> str:
        name = found[2].lower()
        if not found[1]:
            if levels.total() >= DEEPEST:
                dropped[name] += 1
                return "<br>"
            levels[name] += 1
        elif dropped[name]:
            dropped[name] -= 1
            return "<br>"
        elif levels[name]:
            levels[name] -= 1
        return found[0]

    return TAG.sub(kept, markup)
