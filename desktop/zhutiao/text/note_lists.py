"""Let a list begin right after a line of a note, as it does wherever CommonMark is read."""

from __future__ import annotations

import re

from zhutiao.text import note_links

_QUOTED = re.compile(r"(?: {0,3}>[ \t]?)+")
# A list that is numbered otherwise, or whose first item says nothing, goes on with the paragraph above it.
_ITEM = re.compile(r" {0,3}(?:[-*+]|1\.)[ \t]+\S")
_ANY_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}\.)(?:[ \t]|$)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_RULE = re.compile(r" {0,3}([-*])[ \t]*(?:\1[ \t]*){2,}")


def apart(note: str) -> str:
    """Return *note* with an empty line between each paragraph and the list that follows it; code stays as it is."""
    signs = [found[0] if (found := _QUOTED.match(line)) else "" for line in note.split("\n")]
    bare = "\n".join(line[len(sign) :] for line, sign in zip(note.split("\n"), signs, strict=True))
    made, above, deep = list[str](), "", 0
    for sign, (line, is_code) in zip(signs, note_links.lines(bare), strict=True):
        depth = sign.count(">")
        if is_code or not line.strip() or depth > deep or _HEADING.match(line):
            above = ""
        if (above == "words" or (above and depth < deep)) and _ITEM.match(line) and not _RULE.fullmatch(line):
            made.append(sign.rstrip() if depth == deep else "")
            above = ""
        # Words right below a quote go on with it.
        deep = deep if above and depth < deep else depth
        made.append(sign + line)
        if not is_code and line.strip() and not above and not _HEADING.match(line):
            above = "list" if _ANY_ITEM.match(line) and not _RULE.fullmatch(line) else "words"
    return "\n".join(made)
