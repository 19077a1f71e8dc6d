"""The paragraphs of a Word document as lines of text, as they are printed: changes made, numbers written out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.importers.word_styles import Style, outline
from zhutiao.importers.word_xml import child, children, named, number, setting, switched, value
from zhutiao.ports import Hint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from zhutiao.importers.word_numbers import Numbers
    from zhutiao.importers.word_styles import Styles

# What a reviewer deleted or moved away, and what is about the text instead of in it.
UNPRINTED = frozenset({"del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "tcPr", "trPr", "rt"})
SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "br": "\n", "noBreakHyphen": "\u2011"}
SYMBOLS = {0xA3: "□", 0xA8: "□", 0x6F: "□", 0x52: "☑", 0xFE: "☑", 0xFC: "✓", 0xB7: "•", 0x6C: "●", 0x6E: "■"}
PRIVATE = range(0xF000, 0xF100)  # where the signs of symbol fonts stand
BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
LABEL = re.compile(
    r"(?:索\s*引\s*号|(?:发文|制发|公开|发布|成文)?(?:机关|机构|单位)|发文字号|(?:发\s*)?文\s*号|(?:公文|文件)?(?:标\s*题|名\s*称)"
    r"|(?:成文|发文|发布|公开|印发|生效|施行|实施|废止)(?:日期|时间)|主题(?:分类|词)|公文种类|(?:文件)?(?:有效性|效力)(?:状态)?|签发人)\s*[：:]?$"
)
LONG_HEADING = 100  # signs; a longer paragraph in a heading's style is text
LONG_CELL = 200  # signs; a table with a longer cell of several paragraphs only places text on the page


class Story:
    """The lines of one stretch of a document: its body, a cell, a text box, a note."""

    def __init__(self, styles: Styles, numbers: Numbers, notes: list[tuple[str, str]] | None = None) -> None:
        """Begin empty; *notes* gathers the notes referred to, as (footnote or endnote, id)."""
        self.lines: list[str] = []
        self.hints: dict[int, Hint] = {}
        self.titles: set[int] = set()
        self.notes: list[tuple[str, str]] = [] if notes is None else notes
        self._styles = styles
        self._numbers = numbers
        self._boxes: list[Element] = []
        self._carried = ""

    def add(self, parent: Element) -> None:
        """Add every paragraph and table below *parent*."""
        for block in _blocks(parent):
            if named(block) == "p":
                self._paragraph(block)
            else:
                self._table(block)

    def take(self, other: Story, *, furniture: bool = False) -> None:
        """Add the lines of another story."""
        done = len(self.lines)
        self.lines += other.lines
        self.titles |= {done + n for n in other.titles}
        if furniture:
            self.hints |= {done + n: Hint(furniture=True) for n in range(1, len(other.lines) + 1)}
        else:
            self.hints |= {done + n: hint for n, hint in other.hints.items()}

    def beside(self) -> Story:
        """Return an empty story of the same document."""
        return Story(self._styles, self._numbers, self.notes)

    def _paragraph(self, paragraph: Element) -> None:
        settings = child(paragraph, "pPr")
        mark = child(settings, "rPr")
        style = self._styles.of(setting(settings, "pStyle"))
        words = self._carried + self._words(paragraph, style)
        self._carried = ""
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            # Its end was deleted: it goes on with the next.
            self._carried = words
        elif words.strip() or not switched(child(mark, "vanish")):
            self._print(words, self._number(settings, style), style, outline(settings))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            story = self.beside()
            story.add(box)
            self.take(story)

    def _print(self, words: str, label: str, style: Style, set_level: int | None) -> None:
        level = style.level if set_level is None else set_level or None
        if not words.strip():
            level = None
        elif label:
            words = label + words.lstrip()
        if level is not None and len(words) > LONG_HEADING:
            level = None
        if level is not None:
            words = " ".join(words.split("\n"))
        for line in words.split("\n"):
            self._line(line.rstrip(), level, style)

    def _line(self, line: str, level: int | None, style: Style) -> None:
        if not line and (not self.lines or not self.lines[-1]):
            return
        self.lines.append(line)
        n = len(self.lines)
        if style.contents:
            self.hints[n] = Hint(furniture=True)
        elif level is not None:
            self.hints[n] = Hint(level=max(level, 1))
            self.titles |= {n} if level == 0 else set()

    def _number(self, settings: Element | None, style: Style) -> str:
        """Return the number that is printed before the paragraph, having counted it."""
        own = child(settings, "numPr")
        list_ = setting(own, "numId") or style.list
        if not list_ or list_ == "0":
            return ""
        depth = child(own, "ilvl")
        if depth is not None:
            return self._numbers.next(list_, number(depth, "val", 0))
        if style.depth is not None:
            return self._numbers.next(list_, style.depth)
        return self._numbers.next(list_, self._numbers.level_of(list_, style.id))

    def _words(self, paragraph: Element, style: Style) -> str:
        printed = "".join(self._printed(paragraph, hidden=style.hidden))
        return BREAKS.sub("\n", printed)

    def _printed(self, parent: Element, *, hidden: bool) -> Iterator[str]:
        """Yield what is printed of the inline elements below *parent*; text boxes are kept for later."""
        for each in parent:
            match named(each):
                case "t":
                    yield "" if hidden else re.sub("[\r\n]", " ", each.text or "")
                case "br" | "tab" | "cr" | "ptab" | "noBreakHyphen" as sign:
                    yield "" if hidden else SIGNS[sign]
                case "sym":
                    yield "" if hidden else _symbol(each)
                case "footnoteReference" | "endnoteReference" as kind:
                    self.notes.append((kind.removesuffix("Reference"), value(each, "id")))
                case "AlternateContent":
                    yield from self._printed(_chosen(each), hidden=hidden)
                case "r":
                    yield from self._printed(each, hidden=self._hides(each, hidden=hidden))
                case "ruby":
                    yield from self._printed(each, hidden=hidden)
                    yield from _above(each)
                case "txbxContent":
                    self._boxes.append(each)
                case name if name not in UNPRINTED:
                    yield from self._printed(each, hidden=hidden)
                case _:
                    pass

    def _hides(self, run: Element, *, hidden: bool) -> bool:
        own = child(run, "rPr", "vanish")
        if own is not None:
            return switched(own)
        style = setting(run, "rPr", "rStyle")
        return hidden or bool(style and self._styles.of(style).hidden)

    def _table(self, table: Element) -> None:
        for row in _below(table, lambda name: name == "tr"):
            if child(row, "trPr", "del") is None:
                self._row([self._cell(cell) for cell in _below(row, lambda name: name == "tc")])

    def _cell(self, cell: Element) -> Story:
        story = self.beside()
        story.add(cell)
        return story

    def _row(self, cells: Sequence[Story]) -> None:
        words = [" ".join(filter(None, map(str.strip, cell.lines))) for cell in cells]
        if len(cells) == 1 or any(len(cell.lines) > 1 and sum(map(len, cell.lines)) > LONG_CELL for cell in cells):
            for cell in cells:
                self.take(cell)
        elif len(cells) % 2 == 0 and any(words) and all(LABEL.match(name) or not name for name in words[::2]):
            pairs = zip(words[::2], words[1::2], strict=True)
            self.lines += [f"{name.rstrip('：:')}：{said}" if name else said for name, said in pairs if name or said]
        elif any(words):
            self.lines.append("\t".join(words).rstrip())


def _blocks(parent: Element) -> Iterator[Element]:
    return _below(parent, lambda name: name in ("p", "tbl"))


def _below(parent: Element, wanted: Callable[[str], bool]) -> Iterator[Element]:
    """Yield the nearest wanted elements below *parent*, whatever they are wrapped in."""
    for each in parent:
        name = named(each)
        if wanted(name):
            yield each
        elif name == "AlternateContent":
            yield from _below(_chosen(each), wanted)
        elif name not in UNPRINTED:
            yield from _below(each, wanted)


def _chosen(alternatives: Element) -> Element:
    """Return the one of several forms of the same content that today's word processors show."""
    first = child(alternatives, "Choice")
    other = child(alternatives, "Fallback")
    return next((form for form in (first, other) if form is not None), alternatives)


def _symbol(element: Element) -> str:
    try:
        code = int(value(element, "char"), 16)
        sign = chr(code)
    except (ValueError, OverflowError):
        return ""
    return SYMBOLS.get(code - PRIVATE.start, sign) if code in PRIVATE else sign


def _above(ruby: Element) -> Iterator[str]:
    """Yield the small signs printed above others, in brackets behind them."""
    small = "".join(text.text or "" for rt in children(ruby, "rt") for text in rt.iter() if named(text) == "t")
    if small:
        yield f"（{small}）"
