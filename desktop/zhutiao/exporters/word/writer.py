"""A dossier's marks and notes as a Word document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices, described
from zhutiao.exporters.names import file_name
from zhutiao.exporters.sheet import Heading
from zhutiao.exporters.word import wml
from zhutiao.exporters.word.around import footer, header, sources, title
from zhutiao.exporters.word.body import Body
from zhutiao.exporters.word.contents import contents
from zhutiao.exporters.word.package import About, Part, packed
from zhutiao.moments import moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.exporters.sheet import Block, Sheet
    from zhutiao.ports import Content, Option

NAMES = (
    "template", "briefing", "texts", "passages", "variants", "quiet", "only_marked", "only_noted", "colours", "tags",
    "context", "backlinks",
)  # fmt: skip
# Where nobody can say when: the first day that a packed file can have been made on.
_UNKNOWN = datetime(1980, 1, 1, tzinfo=UTC)
# A4 with its margins; the grid holds Chinese signs in rows.
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/><w:footerReference w:type="default" r:id="rfooter"/>'
    '<w:footerReference w:type="first" r:id="rfooter"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1587" w:right="1418" w:bottom="1418" w:left="1418" w:header="850" w:footer="850" w:gutter="0"/>'
    "<w:titlePg/></w:sectPr>"
)


@dataclass(frozen=True, slots=True)
class WordWriter:
    """Writes one .docx file."""

    name: str = "docx"
    suffix: str = ".docx"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return described(NAMES)

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file; raises MissingExtraError where python-docx is not installed."""
        [sheet] = arranged(content, Choices.of(options, NAMES))
        return [(file_name(content.dossier.name, self.suffix), _document(content, sheet))]


WRITER = WordWriter()


def _document(content: Content, sheet: Sheet) -> bytes:
    first, *blocks = sheet.blocks
    body = Body(blocks)
    words = "".join([*_front(content, sheet, first, body), *body.paragraphs(), *sources(content), _SECTION])
    running = any(isinstance(block, Heading) and block.depth == 1 for block in blocks)
    return packed(
        Part("document", f"{wml.HEAD}<w:document {wml.NAMES}><w:body>{words}</w:body></w:document>", body.links),
        [
            Part("comments", body.comments.part(), body.comments.links),
            Part("header", header(sheet.title, running=running)),
            Part("footer", footer()),
        ],
        About(wml.plain(wml.one_line(sheet.title)), _author(content), moment(content.written) or _UNKNOWN),
    )


def _front(content: Content, sheet: Sheet, first: Block, body: Body) -> Iterator[str]:
    if isinstance(first, Heading):
        yield from title(content, sheet, first)
    yield from contents(body.blocks, body.names)


def _author(content: Content) -> str:
    """Return who made most of the marks."""
    made = Counter(mark.author for mark in content.marks)
    return wml.plain(wml.one_line(made.most_common(1)[0][0])) if made else ""
