"""Write words so that readers of Markdown (CommonMark, Obsidian, python-markdown) show them and do nothing else.

A sign is escaped only where it would mean something: at the start of a line (headings, lists, quotes, rules), where
emphasis, code, links, HTML or entities would begin, and, for Obsidian, at tags, wiki links, comments, highlights, math,
block ids and what template programs look for. `（一）`, `5%`, `C#语言`, `3 * 5` and `a_b` stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.model import Span

# What Obsidian does not allow in a tag; everything else after a # makes one, digits alone excepted.
NO_TAG = r"\s\u2000-\u206f\u2e00-\u2e7f'!\"#$%&()*+,.:;<=>?@^`{|}~\[\]\\"
_SPACES = " \t\u00a0\u3000"

_SIGN = re.compile(
    rf"""
      \\(?=[!-/:-@\[-`{{-~]|$)                      # would escape the next sign
    | <(?=[A-Za-z/!?]|[^\s<>]*@)                    # a tag of HTML, an address
    | &(?=\#?[0-9A-Za-z]+;)                         # an entity
    | (?<!\w)\#(?=[^{NO_TAG}]*[^\d{NO_TAG}])        # a tag
    | (?<=[%<])% | (?<==)= | (?<=~)~ | (?<=\{{)[{{%\#] # comments, templates, highlights, struck words
    | \{{(?=[^}}]*\}})                               # attributes
    | (?:(?<=\s)|^)\^(?=[0-9A-Za-z-]+\s*$)          # a block id
    """,
    re.VERBOSE,
)
# One of these alone in its line is harmless.
_PAIRED = re.compile(r"[`$]")
_EMPHASIS = re.compile(r"\*+|_+")
# What the backslash does not work on everywhere, or not on every sign that Obsidian looks for.
ENTITIES = {
    "<": "&lt;", "&": "&amp;", "$": "&#36;", "%": "&#37;", "=": "&#61;", "~": "&#126;", "^": "&#94;", ":": "&#58;"
}  # fmt: skip
_START = re.compile(
    r"""
      [-+*](?=[ \t]|$)                              # a bullet
    | \#                                            # a heading, for some also without a space
    | >                                             # a quote
    | :(?=[ \t])                                    # what a word means
    | (?P<number>\d+)[.)](?=[ \t]|$)               # a numbered item
    | ([-*_])(?=[ \t]*(?:\2[ \t]*){2,}$)            # a rule, or the end of a front matter
    """,
    re.VERBOSE,
)


# Most words have none of these, and there are many words.
_MEANS = re.compile(r"[\\<&#%=~{^`$\[*_\r\n\u2028\u2029\0]")


def paragraphs(text: str) -> list[str]:
    """Return each line of *text* that says something as a paragraph of its own."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line(words) for words in lines if words.strip()]


def line(text: str) -> str:
    """Return *text*, without its line breaks, as words that fill a block."""
    bare = text.strip()
    if not _MEANS.search(bare) and not _START.match(bare):
        return bare
    text = one_line(text)
    return escaped(text, _signs(text, alone=True) | _start(text))


def phrase(text: str) -> str:
    """Return *text*, without its line breaks, as words among others in a line, not at its start."""
    bare = text.strip()
    if not _MEANS.search(bare):
        return bare
    text = one_line(text)
    return escaped(text, _signs(text, alone=False))


def heading(text: str) -> str:
    """Return *text*, without its line breaks, as the words of a heading."""
    text = one_line(text)
    # The # signs that end a heading belong to its dress, for some readers also where they follow a letter.
    ending = range(len(text.rstrip("#")), len(text))
    return escaped(text, _signs(text, alone=False) | set(ending))


def linked(text: str) -> str:
    """Return *text*, without its line breaks, as the words of a link."""
    return phrase(text).replace("]", "\\]")


def one_line(text: str) -> str:
    """Return *text* without the spaces at its ends and without the breaks inside it."""
    return re.sub(r"[ \t]*[\r\n\u2028\u2029][\s]*", " ", text.strip()).replace("\0", "\ufffd")


def signs(text: str) -> set[int]:
    """Return where signs stand in *text*, one line that fills a block, that would mean something in any company."""
    return _signs(text, alone=False) | _start(text)


def escaped(text: str, places: set[int], span: Span | None = None) -> str:
    """Return *text*, or what of it *span* covers, with the signs at these places escaped."""
    whole = range(span.start, span.end) if span else range(len(text))
    return "".join(ENTITIES.get(text[i], f"\\{text[i]}") if i in places else text[i] for i in whole)


def _signs(text: str, *, alone: bool) -> set[int]:
    places = {found.start() for found in _SIGN.finditer(text)}
    for sign in "`$":
        paired = [found.start() for found in _PAIRED.finditer(text) if found[0] == sign]
        if len(paired) > 1 or not alone:
            places.update(paired)
    places.update(_brackets(text, alone=alone))
    for run in _EMPHASIS.finditer(text):
        if _opens_or_closes(text, run):
            places.update(range(*run.span()))
    return places


def _start(text: str) -> set[int]:
    found = _START.match(text)
    return {found.end("number") if found["number"] else 0} if found else set()


def _brackets(text: str, *, alone: bool) -> set[int]:
    last = text.rfind("]") if alone else len(text)
    return {i for i, sign in enumerate(text) if sign == "[" and (i < last or "[[" in text[max(i - 1, 0) : i + 2])}


def _opens_or_closes(text: str, run: re.Match[str]) -> bool:
    """Say whether emphasis could begin or end here: not between spaces, nor with _ between letters."""
    before, after = text[: run.start()][-1:] or " ", text[run.end() :][:1] or " "
    if before in _SPACES and after in _SPACES:
        return False
    return not (run[0][0] == "_" and before.isalnum() and after.isalnum())
