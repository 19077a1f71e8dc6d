"""Slides as Markdown for Marp: the same slides as for PowerPoint, in any editor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters import escape, front
from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices, described
from zhutiao.exporters.names import file_name
from zhutiao.exporters.paper import ACCENT, FAINT, INK, SOFT
from zhutiao.exporters.slides.deck import OPTIONS, deck
from zhutiao.exporters.slides.fitting import FACES, LEADING
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.exporters.slides.slide import Bullet, Deck, Slide
    from zhutiao.ports import Content, Option

_DASHES = re.compile("-{2,}")
# A slide of Marp is 1280 pixels wide, one of ours 960 points.
_PIXELS = 4 / 3


@dataclass(frozen=True, slots=True)
class MarpWriter:
    """Writes one .md file that Marp shows as slides."""

    name: str = "marp"
    suffix: str = ".md"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return described(OPTIONS)

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file, called otherwise than the notes in Markdown, which may lie beside it."""
        choices = Choices.of(options, OPTIONS)
        [sheet] = arranged(content, choices)
        slides = deck(content, sheet, every=choices.template == "briefing")
        name = file_name(content.dossier.name, f" {_('slides')}{self.suffix}")
        return [(name, _text(slides).encode("utf-8", "replace"))]


WRITER = MarpWriter()


def _text(slides: Deck) -> str:
    first = [_matter(slides), *_front(slides)]
    return "\n\n---\n\n".join(["\n\n".join(first), *("\n\n".join(_slide(each)) for each in slides.slides)]) + "\n"


def _matter(slides: Deck) -> str:
    style = "\n".join(f"  {line}" for line in _style())
    footer = front.scalar(escape.phrase(slides.source))
    return (
        "---\nmarp: true\ntheme: default\nsize: 16:9\npaginate: true\nlang: zh-CN\n"
        f"title: {front.scalar(slides.title)}\nfooter: {footer}\nstyle: |\n{style}\n---"
    )


def _front(slides: Deck) -> Iterator[str]:
    yield "<!-- _class: front -->\n<!-- _paginate: false -->\n<!-- _footer: '' -->"
    yield f"# {escape.heading(slides.title)}"
    yield from map(escape.line, slides.about)
    yield from _notes(slides.notes)


def _slide(slide: Slide) -> Iterator[str]:
    if not slide.bullets:
        yield "<!-- _class: front -->"
    time = terms.minutes(slide.minutes) if slide.minutes else ""
    small = " · ".join(filter(None, (slide.above, time)))
    above = [f"###### {escape.heading(small)}"] if small else []
    title = f"## {escape.heading(slide.heading)}"
    yield from (*above, title) if slide.bullets else (title, *above)
    if slide.bullets:
        yield "\n".join(map(_bullet, slide.bullets))
    yield from _notes(slide.notes)


def _bullet(bullet: Bullet) -> str:
    words = escape.line(bullet.words)
    match bullet.manner:
        case "note":
            return f"  - {words}"
        case "about":
            return f"\n  ###### {words}"
        case "more":
            return f"\n  {words}"
        case _:
            return f"- {words}"


def _notes(notes: Sequence[str]) -> Iterator[str]:
    """Yield what the speaker sees: nothing in it ends the comment, and words before it keep it from giving orders."""
    if notes:
        told = "\n\n".join(_DASHES.sub(lambda found: "\u2010" * len(found[0]), each) for each in notes if each)
        yield f"<!--\n{_('For the speaker')}\n\n{told}\n-->"


def _style() -> Iterator[str]:
    quote, note, about = (round(FACES[manner].size * _PIXELS) for manner in ("quote", "note", "about"))
    serif, sans = (
        '"Source Han Serif SC", "Noto Serif SC", SimSun, serif',
        '"Microsoft YaHei", "Noto Sans SC", sans-serif',
    )
    yield (
        f"section {{ background: #fffefb; color: {INK}; font: {quote}px/{LEADING} {serif}; padding: 60px 85px; "
        "justify-content: start; }"
    )
    yield f"section.front {{ justify-content: center; color: {SOFT}; font-size: {note}px; }}"
    yield f"h1, h2 {{ color: {INK}; font: bold 40px/1.3 {sans}; margin: 0 0 12px; }}"
    yield "h1 { font-size: 51px; }"
    yield f"h6 {{ color: {ACCENT}; font: {about + 3}px/1.3 {sans}; margin: 0 0 8px; }}"
    yield f"li h6 {{ color: {SOFT}; font-size: {about}px; margin: 4px 0 0; }}"
    yield "ul { margin: 0; padding-left: 32px; } li { margin-top: 18px; } li p { margin: 4px 0 0; }"
    yield f"li::marker {{ color: {ACCENT}; }}"
    yield f"li li {{ color: {SOFT}; font: {note}px/1.3 {sans}; margin-top: 6px; }}"
    yield f"footer, section::after {{ color: {FAINT}; font: {about}px {sans}; }}"
