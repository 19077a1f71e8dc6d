"""A note as paragraphs of Word: bold, italic, code, links, lists, quotes and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters import note_reading
from zhutiao.exporters.note_tree import Code, Grid, Items, Para, Quoted, Rule
from zhutiao.exporters.word import wml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.note_tree import NoteBlock, Run
    from zhutiao.exporters.word.links import Links

STEP = 360
"""How much further in a list or a quote stands, in twentieths of a point."""


def paragraphs(note: str | None, style: str, links: Links, indent: int = 0) -> Iterator[str]:
    """Yield the paragraphs of a note; *indent* is that of *style*."""
    if note and note.strip():
        yield from _blocks(note_reading.read(note), style, links, indent)


def _blocks(blocks: Sequence[NoteBlock], style: str, links: Links, indent: int, sign: str = "") -> Iterator[str]:
    """Yield *blocks*; the first of them begins with *sign*, which hangs to the left of them all."""
    for block in blocks:
        match block:
            case Para():
                look = wml.BOLD if block.level else ""
                yield _paragraph(style, _runs(block.runs, links, look), indent, sign)
            case Items():
                for n, item in enumerate(block.items):
                    bullet = f"{block.start + n}.\t" if block.start else "•\t"
                    yield from _blocks(item or (Para(()),), style, links, indent + STEP, bullet)
            case Quoted():
                yield from _blocks(block.blocks, style, links, indent + STEP)
            case Code():
                yield _paragraph(style, wml.run(block.words, wml.CODE), indent, sign)
            case Grid():
                for n, row in enumerate(block.rows):
                    cells = wml.run("  |  ").join(_runs(cell, links, "" if n else wml.BOLD) for cell in row)
                    yield _paragraph(style, cells, indent, sign)
            case Rule():
                yield _paragraph(style, wml.run("———"), indent, sign)
        sign = ""


def _paragraph(style: str, runs: str, indent: int, sign: str) -> str:
    hanging = f' w:hanging="{STEP}"' if sign else ""
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{indent}"/></w:tabs>' if sign else ""
    return wml.paragraph(style, wml.run(sign) + runs, f'{tab}<w:ind w:left="{indent}"{hanging}/>')


def _runs(runs: Sequence[Run], links: Links, look: str) -> str:
    return "".join(_run(run, links, look) for run in runs)


def _run(run: Run, links: Links, look: str) -> str:
    dress = "".join((
        '<w:rStyle w:val="Hyperlink"/>' if run.href else "",
        wml.CODE if run.code else "",
        wml.BOLD if run.bold or look else "",
        wml.ITALIC if run.italic else "",
        wml.STRUCK if run.struck else "",
    ))  # fmt: skip
    made = wml.run(run.words, dress)
    return wml.link(links.name(run.href), made) if run.href and made else made
