"""Words as Anki shows them: no sign of theirs opens a cloze, a template, a sound, a formula or a tag of HTML."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from zhutiao.exporters import note_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.model import Span

# Anki looks for these before it reads HTML, so that as entities they are nothing but signs.
_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "{}[]:\\$"})
# It keeps the fields of a note apart with the last of these.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
MOST_CLOZES = 12
"""Cards that one sentence can make; further figures share the last."""


def shown(words: str) -> str:
    """Return *words* as HTML."""
    plain = _UNSEEN.sub("\ufffd", _BREAK.sub("\n", words))
    return escape(plain).translate(_SIGNS).replace("\n", "<br>")


def noted(note: str | None) -> str:
    """Return a note, which is Markdown, as HTML; "" where it says nothing."""
    if not (note and note.strip()):
        return ""
    made = note_html.clean(_UNSEEN.sub("\ufffd", note))
    # In an address a colon must stay one; there is no other place where it could mean anything to Anki.
    return re.sub(r"[{}\[\]\\$]", lambda sign: f"&#{ord(sign[0])};", made)


def with_clozes(words: str, spans: Iterable[Span]) -> str:
    """Return *words* with a cloze on each of *spans*, which are in order."""
    pieces, at = list[str](), 0
    for n, span in enumerate(spans, 1):
        pieces += [shown(words[at : span.start]), f"{{{{c{min(n, MOST_CLOZES)}::{shown(span.cut(words))}}}}}"]
        at = span.end
    return "".join([*pieces, shown(words[at:])])


def with_bold(words: str, spans: Iterable[Span]) -> str:
    """Return *words* with *spans*, which may overlap, in bold."""
    pieces, at = list[str](), 0
    for span in sorted(spans):
        start, end = max(span.start, at), min(span.end, len(words))
        if start < end:
            pieces += [shown(words[at:start]), f"<b>{shown(words[start:end])}</b>"]
            at = end
    return "".join([*pieces, shown(words[at:])])


def tag(path: str) -> str:
    """Return a tag such as 指标/养老 as Anki's hierarchy; "" where nothing of it can be kept."""
    parts = (re.sub(r'[\s"*_:\x00-\x1f\x7f-\x9f\ud800-\udfff]+', "_", part.strip()) for part in path.split("/"))
    return "::".join(part for part in parts if part.strip("_"))


def deck(name: str) -> str:
    """Return *name* as that of one deck, not of one below another."""
    return re.sub(r'[\s"\x00-\x1f\x7f-\x9f\ud800-\udfff]+', " ", re.sub(":{2,}", "：", name)).strip(" :") or "…"


def link(address: str, words: str) -> str:
    """Return a link out of Anki; nothing without an address."""
    return f'<a href="{escape(address)}">{shown(words)}</a>' if address else ""
