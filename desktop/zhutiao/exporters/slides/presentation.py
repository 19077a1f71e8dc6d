"""A deck as a presentation, written by python-pptx; the same deck at the same time is the same bytes."""

from __future__ import annotations

import io
from copy import deepcopy
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from zhutiao import terms
from zhutiao.exporters import extras
from zhutiao.exporters.repacked import repacked
from zhutiao.exporters.slides import drawing, template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zhutiao.exporters.slides.slide import Deck, Slide

FORMAT = "PowerPoint (.pptx)"
TEXT, FOOTER, NUMBER = 1, 11, 12
"""The numbers of the places that the parts in resources/slides give."""

# Where nobody can say when: the first day that a packed file can have been made on.
_UNKNOWN = datetime(1980, 1, 1, tzinfo=UTC)
_LONGEST = 255
_POINT = 12_700


class About(NamedTuple):
    """What the file says of itself; `written` is None where nobody can say when."""

    title: str
    author: str
    written: datetime | None


class _Element(Protocol):
    """What is asked of an element of XML, whose library says nothing of its types."""

    def findall(self, path: str, /) -> Sequence[_Element]: ...
    def append(self, child: _Element, /) -> None: ...
    def remove(self, child: _Element, /) -> None: ...
    def replace(self, old: _Element, new: _Element, /) -> None: ...


class _Shape(Protocol):
    @property
    def element(self) -> _Element: ...


class _Place(_Shape, Protocol):
    @property
    def placeholder_format(self) -> _Number: ...


class _Number(Protocol):
    @property
    def idx(self) -> int: ...


class _Shapes(_Shape, Protocol):
    @property
    def title(self) -> _Shape: ...
    def add_textbox(self, left: int, top: int, width: int, height: int, /) -> _Shape: ...


class _Layout(Protocol):
    @property
    def placeholders(self) -> Iterable[_Place]: ...


class _Notes(Protocol):
    @property
    def notes_placeholder(self) -> _Shape: ...


class _Page(Protocol):
    @property
    def shapes(self) -> _Shapes: ...
    @property
    def placeholders(self) -> Mapping[int, _Shape]: ...
    @property
    def notes_slide(self) -> _Notes: ...


class _Pages(Protocol):
    def add_slide(self, layout: _Layout, /) -> _Page: ...


class _Properties(Protocol):
    title: str
    author: str
    last_modified_by: str
    comments: str
    language: str
    revision: int
    created: datetime
    modified: datetime


class _Name(Protocol):
    @property
    def idx(self) -> int | None: ...


class _Package(Protocol):
    next_partname: Callable[[str], _Name]


class _Part(Protocol):
    @property
    def package(self) -> _Package: ...


class _Presentation(Protocol):
    @property
    def part(self) -> _Part: ...
    @property
    def slides(self) -> _Pages: ...
    @property
    def slide_layouts(self) -> Sequence[_Layout]: ...
    @property
    def core_properties(self) -> _Properties: ...
    def save(self, file: io.BytesIO, /) -> None: ...


def packed(deck: Deck, about: About) -> bytes:
    """Return the file; raises MissingExtraError where python-pptx is not installed."""
    made = cast("_Presentation", extras.load("pptx", FORMAT).Presentation(template.packed()))
    _count(made.part.package)
    layouts = dict(zip(template.LAYOUTS, made.slide_layouts, strict=True))
    first = made.slides.add_slide(layouts["front"])
    _fill(first.shapes.title, [drawing.plain(deck.title)])
    _fill(first.placeholders[TEXT], map(drawing.plain, deck.about))
    _tell(first, deck.notes)
    for n, slide in enumerate(deck.slides, 2):
        layout = layouts["bullets" if slide.bullets else "section"]
        page = made.slides.add_slide(layout)
        _draw(page, slide)
        _foot(page, layout, {FOOTER: drawing.plain(deck.source), NUMBER: drawing.number(n)})
    _describe(made.core_properties, about)
    file = io.BytesIO()
    made.save(file)
    return repacked(file.getvalue())


def _count(package: _Package) -> None:
    """Let parts be numbered on: python-pptx looks at all others for each, which takes the square of their number."""
    look, last = package.next_partname, dict[str, int]()
    name = extras.load("pptx.opc.packuri", FORMAT).PackURI

    def count(pattern: str) -> _Name:
        last[pattern] = last[pattern] + 1 if pattern in last else look(pattern).idx or 1
        return name(pattern % last[pattern])

    package.next_partname = count


def _draw(page: _Page, slide: Slide) -> None:
    _fill(page.shapes.title, [drawing.plain(slide.heading)])
    if slide.bullets:
        _fill(page.placeholders[TEXT], map(drawing.bullet, slide.bullets))
    time = terms.minutes(slide.minutes) if slide.minutes else ""
    if small := " · ".join(filter(None, (slide.above, time))):
        # Over the title; where nothing else is on the slide, under its line.
        left, top, width, height = (points * _POINT for points in (64, 34 if slide.bullets else 318, 832, 20))
        _fill(page.shapes.add_textbox(left, top, width, height), [drawing.small(small)], drawing.FLUSH)
    _tell(page, slide.notes)


def _foot(page: _Page, layout: _Layout, shown: Mapping[int, str]) -> None:
    """Add the line at the foot and the number, which python-pptx leaves to the layout."""
    for place in layout.placeholders:
        if words := shown.get(place.placeholder_format.idx):
            shape = deepcopy(place.element)
            page.shapes.element.append(shape)
            _rewrite(shape, [words])


def _tell(page: _Page, notes: Sequence[str]) -> None:
    if notes:
        _fill(page.notes_slide.notes_placeholder, map(drawing.plain, notes))


def _fill(shape: _Shape, paragraphs: Iterable[str], frame: str = "") -> None:
    _rewrite(shape.element, paragraphs, frame)


def _rewrite(shape: _Element, paragraphs: Iterable[str], frame: str = "") -> None:
    """Put *paragraphs* in the place of those of a shape; *frame* in the place of what says how they stand in it."""
    [text, *_others] = shape.findall(f"{{{drawing.P}}}txBody")
    parsed = extras.load("pptx.oxml", FORMAT).parse_xml
    for old in text.findall(f"{{{drawing.A}}}p"):
        text.remove(old)
    if frame:
        [old] = text.findall(f"{{{drawing.A}}}bodyPr")
        text.replace(old, parsed(frame))
    made = [parsed(each) for each in paragraphs]
    for each in made or [parsed(drawing.plain(""))]:
        text.append(each)


def _describe(properties: _Properties, about: About) -> None:
    properties.title = about.title[:_LONGEST]
    properties.author = properties.last_modified_by = about.author[:_LONGEST]
    properties.comments, properties.language, properties.revision = "", "zh-CN", 1
    properties.created = properties.modified = about.written or _UNKNOWN
