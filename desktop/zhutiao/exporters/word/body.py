"""The blocks of a sheet as paragraphs of Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.sheet import Heading, Label, Marked, Printed, Said, Varied, Written
from zhutiao.exporters.word import noted, wml
from zhutiao.exporters.word.comments import Comments, backlink
from zhutiao.exporters.word.contents import bookmarks, time
from zhutiao.exporters.word.inking import Inking, drawn
from zhutiao.exporters.word.links import Links

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.sheet import Block
    from zhutiao.model import Span

DEEPEST = 9
INDENT = 420


class Body:
    """Writes the paragraphs of a document and gathers its comments and links on the way."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.links, self.comments = Links(), Comments(blocks)
        self.names = bookmarks(blocks)
        self.blocks = blocks
        self._inking = Inking(blocks, self.comments)
        self._numbers = {name: n for n, name in enumerate(self.names.values(), 1)}

    def paragraphs(self) -> Iterator[str]:
        """Yield all paragraphs, in order."""
        for block in self.blocks:
            yield from self._paragraphs(block)

    def _paragraphs(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield self._heading(block)
            case Printed():
                yield from self._inking.paragraphs(block, "BodyText")
            case Marked():
                yield from () if block.inked else self._marked(block)
            case Label():
                yield wml.paragraph("Label", wml.run(wml.one_line(block.words)))
            case Said():
                yield from self._said(block)
            case Varied():
                yield from self._varied(block)
            case Written():
                yield from self._written(block)

    def _written(self, block: Written) -> Iterator[str]:
        yield from noted.paragraphs(block.body, "Written", self.links, INDENT // 2)
        if block.minutes:
            yield wml.paragraph("Written", wml.styled(terms.minutes(block.minutes), "Minutes"))

    def _heading(self, block: Heading) -> str:
        name = self.names[block.id]
        number = self._numbers[name]
        spent = "".join(wml.styled(wml.BETWEEN + words, "Minutes") for words in time(block))
        return wml.paragraph(
            f"Heading{min(block.depth, DEEPEST)}",
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{wml.run(wml.one_line(block.words))}{spent}'
            f'<w:bookmarkEnd w:id="{number}"/>',
        )

    def _marked(self, block: Marked) -> Iterator[str]:
        """Yield a mark whose words do not stand in a text above."""
        lines = [words for words in (block.mark.quote or "").split("\n") if words.strip()]
        before, after = block.around or ("", "")
        for n, words in enumerate(lines):
            ahead = wml.run(before) if not n else ""
            behind = wml.run(after) if n == len(lines) - 1 else ""
            yield wml.paragraph("Quote", ahead + wml.run(words, drawn([block.mark])) + behind)
        about = [*block.facts(), *(f"#{tag}" for tag in block.mark.tags)]
        more = "" if lines else '<w:keepNext/><w:spacing w:before="160"/>'
        yield wml.paragraph("Facts", self._facts(about, block.href), more)
        yield from noted.paragraphs(block.mark.note, "Note", self.links, INDENT)

    def _said(self, block: Said) -> Iterator[str]:
        yield wml.paragraph("PassageFacts", self._facts(block.facts, block.href))
        yield wml.paragraph("Passage", _underlined(block.words, block.shared))

    def _varied(self, block: Varied) -> Iterator[str]:
        lemma = block.line.lemma.words
        said = str(block.line).removeprefix(lemma)
        yield wml.paragraph("Passage", wml.run(wml.one_line(lemma), wml.BOLD) + wml.run(f" {wml.one_line(said)}"))
        yield wml.paragraph("PassageFacts", self._facts(block.facts, block.href))

    def _facts(self, about: Sequence[str], href: str) -> str:
        return wml.run(wml.BETWEEN.join(map(wml.one_line, about))) + backlink(href, self.links)


def _underlined(words: str, shared: Sequence[Span]) -> str:
    """Return *words* with those underlined that stand in both texts."""
    pieces, at = list[str](), 0
    for span in sorted(shared):
        start, end = max(at, span.start), min(span.end, len(words))
        if start < end:
            pieces += [wml.run(words[at:start]), wml.run(words[start:end], _SHARED)]
            at = end
    return "".join([*pieces, wml.run(words[at:])])


_SHARED = '<w:u w:val="single" w:color="B5432F"/>'
