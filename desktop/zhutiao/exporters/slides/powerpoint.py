"""Slides as a PowerPoint file: real titles and bullets, so that the outline shows them, and notes for the speaker."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices, described
from zhutiao.exporters.names import file_name
from zhutiao.exporters.slides import plain, presentation
from zhutiao.exporters.slides.deck import OPTIONS, deck
from zhutiao.moments import moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.ports import Content, Option


@dataclass(frozen=True, slots=True)
class PowerPointWriter:
    """Writes one .pptx file."""

    name: str = "pptx"
    suffix: str = ".pptx"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return described(OPTIONS)

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file; raises MissingExtraError where python-pptx is not installed."""
        choices = Choices.of(options, OPTIONS)
        [sheet] = arranged(content, choices)
        slides = deck(content, sheet, every=choices.template == "briefing")
        about = presentation.About(plain.line(sheet.title), _author(content), moment(content.written))
        return [(file_name(content.dossier.name, self.suffix), presentation.packed(slides, about))]


WRITER = PowerPointWriter()


def _author(content: Content) -> str:
    """Return who made most of the marks."""
    made = Counter(mark.author for mark in content.marks)
    return plain.line(made.most_common(1)[0][0]) if made else ""
