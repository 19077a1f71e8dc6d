"""Keep a reader's note, which is Markdown, inside its own block.

A note keeps its bold, lists, links, wiki links, tags, headings, code and tables, since that is what its writer expects
to find again in Obsidian. It stands in a quote block, every line behind its `>`, so that nothing in it can begin
outside or swallow what follows. What readers of Markdown look for across blocks is defused: raw HTML,
footnotes, Obsidian comments, unpaired math, block ids and template signs. Code keeps every sign where it is certainly
code: in fences at the start of a line, and between backticks where all backticks of the note pair up in their lines.
"""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

from zhutiao.exporters.escape import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Callable

_BREAK = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
# A fence inside a list or a quote: it would take a whole parser to say where that ends.
_INNER_FENCE = re.compile(r"[\s>*+.)0-9-]+(?:```|~~~)")
_CODE = r"(?P<code>(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
_DANGER = r"""(?P<kept>\\[!-/:-@\[-`{-~])                     # a backslash and its sign stay together
    | <(?=[A-Za-z/!?])(?!(?:https?://|mailto:)[^\s<>`]*>)  # HTML, but not the address of a page
    | \[(?=\^)                                              # a footnote: those of two notes would be taken for one
    | (?<=[%<])%                                            # a comment, a template
    | (?<=\{)[{%\#]                                         # a template
    | (?<=\$)(?P<math>\$)                                   # a formula on lines of its own
    | (?:(?<=\s)|^)\^(?=[0-9A-Za-z-]+\s*$)                  # a block id
"""
_BOLD = r"(?<![\\*])\*\*(?P<bold>[^\s*](?:[^*]*[^\s*\\])?)\*\*(?!\*)"

_code = re.compile(_CODE)
_danger = re.compile(_DANGER, re.VERBOSE)
_danger_beside_code = re.compile(f"{_CODE}|{_DANGER}", re.VERBOSE)
_bold = re.compile(f"{_CODE}|{_BOLD}")

# Most notes have none of these, and there is nothing to defuse in them.
_SPECIAL = re.compile(r"[`~<%{$^\[\\\r\x0b\x0c\x85\u2028\u2029\0]")


def contained(note: str) -> list[str]:
    """Return the lines of a note, safe to stand behind the sign of a quote."""
    if not _SPECIAL.search(note):
        bare = note.strip("\n").split("\n")
        return [_bold.sub(_emboldened, line) if "**" in line else line for line in bare]
    lines = _BREAK.sub("\n", note).replace("\0", "\ufffd").strip("\n").split("\n")
    fences, still_open = _fences(lines)
    loose = [line for line, fence in zip(lines, fences, strict=True) if not fence]
    tame = _tamer(loose)
    made = [line if fence else tame(line) for line, fence in zip(lines, fences, strict=True)]
    return [*made, still_open] if still_open else made


def _fences(lines: list[str]) -> tuple[list[str], str]:
    """Return for each line the fence that it opens or stands behind, "" for none, and the one still open at the end."""
    found: list[str] = []
    fence = ""
    for line in lines:
        if not fence:
            if _INNER_FENCE.match(line):
                return [""] * len(lines), ""
            opened = _FENCE.match(line)
            fence = opened[0] if opened else ""
            found.append(fence)
        else:
            found.append(fence)
            fence = "" if _ends(line, fence) else fence
    return found, fence


def _ends(line: str, fence: str) -> bool:
    return bool(re.fullmatch(rf" {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*", line))


def _tamer(lines: list[str]) -> Callable[[str], str]:
    """Return what defuses a line of these, leaving code alone where there can be no doubt that it is code."""
    defuse = partial(_defused, formulas=sum(line.count("$$") for line in lines) % 2 == 0)
    if not all(_certain(line) for line in lines):
        return lambda line: _danger.sub(defuse, line)
    return lambda line: _danger_beside_code.sub(defuse, _bold.sub(_emboldened, line))


def _certain(line: str) -> bool:
    return "`" not in line or ("\\`" not in line and "`" not in _code.sub("", line))


def _defused(found: re.Match[str], *, formulas: bool) -> str:
    groups = found.groupdict()
    if groups.get("code") or (groups["kept"] and found[0] != "\\<") or (groups["math"] and formulas):
        return found[0]
    return ENTITIES.get(found[0][-1], f"\\{found[0]}")


def _emboldened(found: re.Match[str]) -> str:
    """Move Chinese punctuation out of ** and **, where CommonMark would not see them beside a letter."""
    words = found["bold"]
    if words is None:
        return found[0]
    core = words.strip("".join(sign for sign in words if _is_punctuation(sign)))
    if not core or core == words:
        return found[0]
    start = words.index(core)
    return f"{words[:start]}**{core}**{words[start + len(core) :]}"


def _is_punctuation(sign: str) -> bool:
    return not sign.isascii() and unicodedata.category(sign)[0] in "PS"
