"""A dossier's marks and notes as Markdown, for Obsidian and any other reader.

Each mark is one quote block: the quoted words, a line that begins with — and says what they are, then the note. So
the note stays Markdown (as one expects to find it in Obsidian) and yet cannot get out, and a link or an embed of the
block id below it shows the whole. The id is made of the mark's own, so that links to it hold from export to export.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhutiao.exporters import blocks, front
from zhutiao.exporters.again import dressing
from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices, described
from zhutiao.exporters.led import led
from zhutiao.exporters.names import main_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.exporters.sheet import Sheet
    from zhutiao.ports import Content, Option

NAMES = (
    "template", "briefing", "texts", "passages", "variants", "quiet", "only_marked", "only_noted", "colours", "tags",
    "context", "level", "files", "wiki", "backlinks", "again",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkdownWriter:
    """Writes one .md file, or one for each clause and an index that leads to them."""

    name: str = "markdown"
    suffix: str = ".md"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return described(NAMES)

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the files, the main one first."""
        choices = Choices.of(options, NAMES)
        main = main_name(content.dossier.name)
        # A lone surrogate, which a terminal may pass on, has no UTF-8.
        return [
            (f"{sheet.name or main}{self.suffix}", _text(content, sheet, choices).encode("utf-8", "replace"))
            for sheet in led(content, arranged(content, choices), main, wiki=choices.wiki)
        ]


def _text(content: Content, sheet: Sheet, choices: Choices) -> str:
    matter, laid_out = front.of_sheet(content, sheet), replace(sheet, blocks=tuple(blocks.laid_out(sheet.blocks)))
    if choices.again:
        return dressing.dressed(laid_out, choices, matter, content.dossier.id)
    return "\n\n".join([matter, *(blocks.markdown(block, choices) for block in laid_out.blocks)]) + "\n"


WRITER = MarkdownWriter()
