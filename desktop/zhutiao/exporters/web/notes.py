"""A mark's note in the margin, or a mark on its own: its words as a quote, what they are, and its note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters import note_html
from zhutiao.exporters.web.lines import classes
from zhutiao.exporters.web.markup import BETWEEN, UNSEEN, facts, fragment, opens, spoken, text
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.exporters.sheet import Marked, Written
    from zhutiao.exporters.web.told import Told
    from zhutiao.text.note_links import NoteLink

_HEADING = re.compile(r"<(/?)h[1-6]>")


@dataclass(frozen=True, slots=True)
class Notes:
    """Makes HTML of notes; `authors` are all who marked something, `reference` shows what a note refers to."""

    told: Mapping[str, Told]
    authors: Sequence[str]
    reference: Callable[[NoteLink], str]

    def in_margin(self, block: Marked) -> str:
        """Return what stands beside a mark's words, or beside a clause that has a note of its own."""
        known = self.told.get(block.mark.id) if block.inked else None
        about = (*block.speech, block.means, block.drawn, block.doubt) if known else (block.drawn, block.doubt)
        name = f"{known.id}-note" if known else block.id
        return (
            f'<div class="note {block.mark.colour if known else "own"}" role="note" id="{text(name)}">'
            f'<p class="facts"{spoken()}>{_back(known)}{self._about(block, about)}</p>'
            f"{self.said(block.mark.note)}</div>"
        )

    def alone(self, block: Marked) -> str:
        """Return a mark whose text does not stand above it."""
        return (
            f'<figure class="mark {block.mark.colour if block.means else "own"}" id="{text(block.id)}">'
            f"{_quote(block)}<figcaption{spoken()}>{self._about(block, block.facts())}</figcaption>"
            f"{self.said(block.mark.note)}</figure>"
        )

    def written(self, block: Written) -> str:
        """Return words of the reader's own that stand on nothing."""
        return self.said(block.body, f' id="{text(block.id)}"')

    def said(self, note: str | None, name: str = "") -> str:
        """Return a note, "" where there is none; its headings are no headings of the page."""
        if not note or not note.strip():
            return ""
        made = note_html.clean(UNSEEN.sub("\ufffd", note), self.reference)
        demoted = _HEADING.sub(lambda tag: "</strong></p>" if tag[1] else "<p><strong>", made)
        return f'<div class="said"{name}>{demoted}</div>'

    def _about(self, block: Marked, about: Sequence[str]) -> str:
        # Who made it matters where several people did.
        author = (block.mark.author,) if len(self.authors) > 1 else ()
        tags = "".join(f'{BETWEEN}<bdi class="tag">#{text(tag)}</bdi>' for tag in block.mark.tags)
        return facts(filter(None, (*about, *author))) + tags + opens(block.href, _("Open in Zhutiao"))


def _back(known: Told | None) -> str:
    if known is None:
        return ""
    about = text(_("Back to the words"))
    return f'<a class="back" href="{fragment(known.id)}" aria-label="{about}"{spoken()}>{known.number}</a> '


def _quote(block: Marked) -> str:
    lines = [line for line in (block.mark.quote or "").split("\n") if line.strip()]
    if not lines:
        return ""
    drawn = [f'<mark class="{classes(block.mark)}">{text(line)}</mark>' for line in lines]
    before, after = block.around or ("", "")
    drawn[0] = text(before) + drawn[0]
    drawn[-1] += text(after)
    return f"<blockquote>{''.join(f'<p>{line}</p>' for line in drawn)}</blockquote>"
