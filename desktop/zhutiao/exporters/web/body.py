"""The blocks of a sheet as HTML: a text with its notes beside it, passages, marks that stand alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.sheet import Heading, Label, Marked, Printed, Said, Varied, Written
from zhutiao.exporters.web import lines, variants
from zhutiao.exporters.web.markup import facts, fragment, opens, spoken, text
from zhutiao.exporters.web.notes import Notes
from zhutiao.exporters.web.told import says_more, told
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from zhutiao.exporters.sheet import Block
    from zhutiao.text.note_links import NoteLink

DEEPEST = 6


def body(blocks: Sequence[Block], reference: Callable[[NoteLink], str]) -> Iterator[str]:
    """Yield the lines of HTML that show *blocks*, in sections as deep as their headings."""
    authors = sorted({block.mark.author for block in blocks if isinstance(block, Marked)})
    made = _Body(Notes(told(blocks), authors, reference))
    open_depths: list[int] = []
    for first, *others in _together(blocks):
        if isinstance(first, Heading):
            while open_depths and open_depths[-1] >= first.depth:
                open_depths.pop()
                yield "</section>"
            open_depths.append(first.depth)
            yield "<section>"
        yield from made.shown(first, others)
    yield from ("</section>" for _depth in open_depths)


def heading(block: Heading) -> str:
    """Return a heading, with an address to link to it by."""
    level = min(block.depth + 1, DEEPEST)
    name = text(block.id)
    here = (
        f'<a class="here" href="{fragment(block.id)}" aria-label="{text(_("Address of this heading"))}"{spoken()}>§</a>'
    )
    return (
        f'<h{level} id="{name}">{text(block.words)}{minutes(block.minutes)}'
        f"{opens(block.href, _('Open in Zhutiao'))}{here}</h{level}>"
    )


def minutes(count: int | None) -> str:
    """Return how long something takes, "" where that is not said."""
    return f' <span class="minutes"{spoken()}>{text(terms.minutes(count))}</span>' if count else ""


def _together(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield what is shown together: a text and the notes beside it, passages and what is said above them."""
    group: list[Block] = []
    for block in blocks:
        if group and not _belongs(block, group[0]):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _belongs(block: Block, first: Block) -> bool:
    match first:
        case Printed():
            return isinstance(block, Marked) and (block.inked or not block.mark.quote)
        case Label():
            return isinstance(block, Said | Varied)
        case Varied():
            return isinstance(block, Varied)
        case _:
            return False


@dataclass(frozen=True, slots=True)
class _Body:
    notes: Notes

    def shown(self, first: Block, others: Sequence[Block]) -> Iterator[str]:
        match first:
            case Heading():
                yield heading(first)
            case Printed():
                yield from self._rows(first, [block for block in others if isinstance(block, Marked)])
            case Marked():
                yield self.notes.alone(first)
            case Label() if others:
                yield from _listed(first, others)
            case Label():
                yield f'<p class="label" id="{text(first.id)}">{text(first.words)}</p>'
            case Said():
                yield _passage(first)
            case Varied():
                yield from variants.table([first, *(block for block in others if isinstance(block, Varied))])
            case Written():
                yield f'<div class="written">{self.notes.written(first)}{minutes(first.minutes)}</div>'

    def _rows(self, printed: Printed, marks: Sequence[Marked]) -> Iterator[str]:
        """Yield a row for each paragraph; a note on the whole stands beside the first."""
        name = f' id="{text(printed.id)}"'
        whole = [block for block in marks if not block.inked]
        inked = {block.mark.id: block for block in marks if block.inked and says_more(block)}
        for paragraph in lines.paragraphs(printed, self.notes.told):
            beside = [*whole, *(inked[mark] for mark in paragraph.marks if mark in inked)]
            margin = "".join(map(self.notes.in_margin, beside))
            yield f'<div class="row"><p class="text"{name}>{paragraph.html}</p>'
            yield f'<div class="margin">{margin}</div></div>' if margin else "</div>"
            name, whole = "", []
            for mark in paragraph.marks:
                inked.pop(mark, None)
        # Marks on nothing but spaces, and a note on a text that says nothing.
        yield from map(self.notes.alone, [*whole, *inked.values()])


def _listed(label: Label, blocks: Sequence[Block]) -> Iterator[str]:
    """Yield passages or variants below what is said above them."""
    yield f'<details open class="passages" id="{text(label.id)}"><summary{spoken()}>{text(label.words)}</summary>'
    yield from (_passage(block) for block in blocks if isinstance(block, Said))
    yield from variants.table([block for block in blocks if isinstance(block, Varied)])
    yield "</details>"


def _passage(block: Said) -> str:
    words = lines.underlined(block.words, block.shared).replace("\n", "<br>")
    return (
        f'<blockquote class="passage" id="{text(block.id)}"><p class="facts"{spoken()}>{facts(block.facts)}'
        f"{opens(block.href, _('Open in Zhutiao'))}</p><p>{words}</p></blockquote>"
    )
