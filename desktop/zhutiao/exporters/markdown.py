"""A dossier's marks and notes as Markdown, for Obsidian and any other reader.

Each mark is one quote block: the quoted words, a line that begins with — and says what they are, then the note. So
the note stays Markdown (as one expects to find it in Obsidian) and yet cannot get out, and a link or an embed of the
block id below it shows the whole. The id is made of the mark's own, so that links to it hold from export to export.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters import blocks, front
from zhutiao.exporters.again import dressing
from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices, described
from zhutiao.exporters.names import file_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.ports import Content, Option

NAMES = (
    "template", "briefing", "texts", "passages", "only_marked", "only_noted", "colours", "tags", "context", "level",
    "backlinks", "again",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkdownWriter:
    """Writes one .md file."""

    name: str = "markdown"
    suffix: str = ".md"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return described(NAMES)

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the files, the main one first."""
        choices = Choices.of(options, NAMES)
        [sheet] = arranged(content, choices)
        matter = front.matter(content, sheet.title)
        text = (
            dressing.dressed(sheet, choices, matter, content.dossier.id)
            if choices.again
            else "\n\n".join([matter, *(blocks.markdown(block, choices) for block in sheet.blocks)]) + "\n"
        )
        # A lone surrogate, which a terminal may pass on, has no UTF-8.
        return [(file_name(content.dossier.name, self.suffix), text.encode("utf-8", "replace"))]


WRITER = MarkdownWriter()
