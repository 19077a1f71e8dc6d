"""Everything a reader marked and noted, clause by clause, as one Markdown file for Obsidian and any other reader.

The base text gives the order: its sections and clauses are headings, and below each stand its words, its marks and
the passages about it. Marks on the other texts follow, text by text, and at the end the marks that lost their words.

Each mark is one quote block: the quoted words, a line that begins with — and says what they are, then the note. So
the note stays Markdown (as one expects to find it in Obsidian) and yet cannot get out, and a link or an embed of the
block id below it shows the whole. The id is made of the mark's own, so that links to it hold from export to export.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters import blocks, front
from zhutiao.exporters.choices import LEVELS, Choices
from zhutiao.exporters.escape import heading, paragraphs
from zhutiao.exporters.names import block_ids, file_name
from zhutiao.exporters.notes import contained
from zhutiao.exporters.titles import titles
from zhutiao.ports import Option
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.model import Document, Link, Mark, Segment
    from zhutiao.ports import Content

DEEPEST = 6
_HEADED = ("section", "clause", "annex", "heading")


@dataclass(frozen=True, slots=True)
class MarkdownWriter:
    """Writes one .md file."""

    name: str = "markdown"
    suffix: str = ".md"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        usual = Choices()
        return {
            "passages": Option(_("Linked passages below each clause"), usual.passages),
            "texts": Option(_("The words of each clause"), usual.texts),
            "only_marked": Option(_("Only clauses that carry a mark"), usual.only_marked),
            "level": Option(_("Level of the first heading"), usual.level, LEVELS),
        }

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file."""
        base = content.base()
        title = (base and base.title) or content.dossier.name
        page = _Page(content, Choices.of(options))
        text = "\n\n".join([front.matter(content, title), *page.blocks(title)]) + "\n"
        # A lone surrogate, which a terminal may pass on, has no UTF-8.
        return [(file_name(content.dossier.name, self.suffix), text.encode("utf-8", "replace"))]


WRITER = MarkdownWriter()


class _Page:
    """The blocks of one export, in order."""

    def __init__(self, content: Content, choices: Choices) -> None:
        self._content = content
        self._choices = choices
        self._ids = block_ids(content.marks)
        self._articles = {document.id: document.article for document in content.documents}
        self._names = titles(content.documents)
        self._at, self._lost = _settled(content)
        self._links = _links(content)

    def blocks(self, title: str) -> Iterator[str]:
        yield self._heading(0, title)
        yield from self._note()
        base = [document for document in self._content.documents if self._is_base(document)]
        for document in base:
            yield from self._text(document, self._wanted(document), depth=1)
        for document in self._content.documents:
            if document not in base and (marked := self._marked(document)):
                yield self._heading(1, self._names[document.id])
                yield from self._text(document, marked, depth=2)
        if self._lost:
            yield self._heading(1, _("Unplaced marks"))
            yield from map(self._mark, self._lost)

    def _note(self) -> Iterator[str]:
        """Yield what the reader wrote on the dossier as a whole, in a quote block as every note."""
        if self._content.note and self._content.note.strip():
            yield "\n".join(f"> {words}".rstrip() for words in contained(self._content.note))

    def _text(self, document: Document, wanted: set[str], depth: int) -> Iterator[str]:
        """Yield a text's wanted segments; the passages about a clause follow its last item."""
        about: list[Link] = []
        for segment in document.article.pieces():
            if segment.kind != "item":
                yield from self._passages(about)
                about = []
            if segment.id in wanted:
                yield from self._segment(document, segment, depth)
                about += self._links.get(segment.id, []) if self._is_base(document) else []
        yield from self._passages(about)

    def _segment(self, document: Document, segment: Segment, depth: int) -> Iterator[str]:
        head, body = _parts(segment)
        if head:
            yield self._heading(depth + segment.id.count("/"), head)
        if self._choices.texts:
            yield from paragraphs(body)
        yield from map(self._mark, self._at[document.id, segment.id])

    def _mark(self, mark: Mark) -> str:
        article = self._articles.get(mark.place.document)
        # There is one base text, and its long title stands at the top.
        is_base = article and mark.place.document == self._content.dossier.base
        name = terms.kind(article.kind) if article and is_base else self._names.get(mark.place.document, "")
        return blocks.mark(mark, name, article, self._ids[mark.id], self._content.meanings)

    def _passages(self, links: Sequence[Link]) -> Iterator[str]:
        if links and self._choices.passages:
            yield _("Linked passages: {0}").format(len(links))
            yield from (blocks.passage(link, self._names.get(link.passage.document, "")) for link in links)

    def _heading(self, depth: int, words: str) -> str:
        return f"{'#' * min(self._choices.level + depth, DEEPEST)} {heading(words)}"

    def _is_base(self, document: Document) -> bool:
        return document.id == self._content.dossier.base

    def _wanted(self, base: Document) -> set[str]:
        if self._choices.only_marked:
            return self._marked(base)
        return {segment.id for segment in base.article.pieces()}

    def _marked(self, document: Document) -> set[str]:
        """Return the segments that carry marks, and the sections and clauses they stand in."""
        marked = {segment for of, segment in self._at if of == document.id}
        return marked | {name[:end] for name in marked for end, sign in enumerate(name) if sign == "/"}


def _settled(content: Content) -> tuple[defaultdict[tuple[str, str], list[Mark]], list[Mark]]:
    """Sort marks by the segment they stand in; apart from them those that stand in none."""
    known = {(document.id, segment.id) for document in content.documents for segment in document.article.pieces()}
    at: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
    lost: list[Mark] = []
    for mark in content.marks:
        place = (mark.place.document, mark.place.segment)
        if mark.state == "unplaced" or place not in known:
            lost.append(mark)
        else:
            at[place].append(mark)
    return at, lost


def _links(content: Content) -> dict[str, list[Link]]:
    """Sort links by clause; a passage that several printings carry is shown once."""
    shown = {document.id: document.printing_of or document.id for document in content.documents}
    found: dict[str, dict[tuple[str, str], Link]] = defaultdict(dict)
    for link in content.links:
        passage = link.passage
        found[link.clause].setdefault((shown.get(passage.document, passage.document), passage.segment), link)
    return {clause: list(links.values()) for clause, links in found.items()}


def _parts(segment: Segment) -> tuple[str, str]:
    """Return the words over a segment, "" for what has none, and the words below them, both as printed."""
    text, printed = segment.text, segment.printed
    if segment.kind not in _HEADED:
        return "", printed
    if segment.kind == "heading" or not text:
        return printed, ""
    if not printed.endswith(text):
        return f"{segment.number or ''}{segment.title or ''}" or segment.id, printed
    return printed.removesuffix(text).strip(" \n\u3000。") or segment.id, text
