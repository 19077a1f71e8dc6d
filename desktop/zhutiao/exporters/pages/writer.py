"""PDF: the text as in the window, its marks in colour, the notes in the margin beside their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices, described, read
from zhutiao.exporters.names import file_name
from zhutiao.exporters.pages import setting
from zhutiao.exporters.pages.sheets import PAPERS, Page
from zhutiao.ports import Option
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.ports import Content

_SHARED = (
    "template",
    "briefing",
    "texts",
    "passages",
    "variants",
    "quiet",
    "only_marked",
    "only_noted",
    "colours",
    "tags",
    "context",
    "backlinks",
)


@dataclass(frozen=True, slots=True)
class PdfWriter:
    """Writes one .pdf file."""

    name: str = "pdf"
    suffix: str = ".pdf"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return {**described(_SHARED), "paper": Option(_("Paper"), "A4", tuple(PAPERS))}

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file; raises MissingExtraError where Typst is not installed."""
        chosen = read(options, self.options)
        choices = Choices.of({name: chosen[name] for name in _SHARED}, _SHARED)
        [sheet] = arranged(content, choices)
        page = Page(content, sheet, choices, str(chosen["paper"]))
        return [(file_name(content.dossier.name, self.suffix), setting.pdf(page.values, page.seconds))]


WRITER = PdfWriter()
