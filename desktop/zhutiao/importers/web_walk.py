"""Walk through a page as a browser sets it: each block, <br> or row of a table becomes a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhutiao.importers.web_numbers import Counting
from zhutiao.importers.web_tables import Table

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


CODE = _names(
    "head script style template noscript svg math iframe object embed audio video canvas datalist textarea title"
)
BLOCKS = _names(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li listing main menu nav ol p pre search "
    "section summary table tbody td tfoot th thead tr ul xmp"
)
FURNITURE = _names("nav footer button menu dialog search")
ROLES = _names("navigation banner contentinfo search menu menubar toolbar dialog alert")
CONTENT = _names("article main")
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")
NAMED = _names(
    "nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs share sharing bdshare foot footer sidebar "
    "copyright related recommend toolbar pager pagination topbar qrcode login"
)
HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
BROKEN = re.compile(rf"(?<=[{HAN}])[ \t\r\f]*\n[ \t\r\n\f]*(?=[{HAN}])")
OWN = re.compile(r"第?[一二三四五六七八九十百]+[、章节条款]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、]|[①-⑳]")
BLANK = " \u00a0\u3000\u200b\ufeff"
SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class Line:
    """One line of a page: its words, a heading's level, how many of its signs are links, if a <br> ended it."""

    text: str
    level: int = 0
    linked: int = 0
    broken: bool = False


@dataclass(slots=True)
class Box:
    """One block of a page and the lines in it, half-open; what its tag or its names say of it."""

    tag: str
    parent: int
    first: int
    last: int = 0
    furniture: bool = False
    content: bool = False


@dataclass(slots=True)
class Page:
    """The lines of a page in the order they are shown, and the blocks they stand in, outer ones first."""

    lines: list[Line] = field(default_factory=list["Line"])
    boxes: list[Box] = field(default_factory=list["Box"])


def walk(body: LexborNode) -> Page:
    """Return the lines of everything below *body* that is shown, without recursion: pages may be deep."""
    walker = _Walker()
    node: LexborNode | None = body
    root = body.mem_id
    while node is not None:
        if walker.enter(node):
            if node.child is not None:
                node = node.child
                continue
            walker.leave(node)
        while node is not None and node.mem_id != root and node.next is None:
            node = node.parent
            if node is not None:
                walker.leave(node)
        node = None if node is None or node.mem_id == root else node.next
    return walker.page


class _Walker:
    """Gathers the words of a line until a block or a break ends it."""

    def __init__(self) -> None:
        self.page = Page()
        self._words: list[str] = []
        self._linked = 0
        self._links = 0
        self._pre = 0
        self._level = 0
        self._open: list[int] = []
        self._tables: list[Table] = []
        self._counting = Counting()
        self._number = ""

    def enter(self, node: LexborNode) -> bool:
        """Take what begins here; say whether what is inside is shown."""
        if node.is_text_node:
            self._say(node.text_content or "")
            return False
        tag = node.tag or ""
        if tag in CODE or not node.is_element_node:
            return False
        attributes = node.attributes
        if attributes and _hidden(attributes):
            return False
        if tag == "br":
            self._end(broken=True)
        elif tag == "a":
            self._links += 1
        elif tag in BLOCKS:
            self._end()
            self._begin(tag, attributes)
        return True

    def leave(self, node: LexborNode) -> None:
        """End what ends here."""
        tag = node.tag or ""
        if tag == "a" and self._links:
            self._links -= 1
        elif tag in BLOCKS:
            self._end()
            self._finish(tag)

    def _begin(self, tag: str, attributes: dict[str, str | None]) -> None:
        page = self.page
        parent = self._open[-1] if self._open else -1
        self._open.append(len(page.boxes))
        box = Box(tag, parent, len(page.lines))
        page.boxes.append(box)
        role = attributes.get("role") or "" if attributes else ""
        box.content = (
            tag in CONTENT or role == "main" or bool(attributes and attributes.get("itemprop") == "articleBody")
        )
        box.furniture = tag in FURNITURE or role in ROLES or (bool(attributes) and _named(attributes))
        if tag == "header":
            box.furniture = not any(page.boxes[each].content for each in self._open)
        match tag:
            case "pre" | "listing" | "xmp":
                self._pre += 1
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self._level = int(tag[1])
            case "table":
                self._tables.append(Table(len(page.lines), nested=False))
            case "tr" | "td" | "th" if self._tables:
                self._tables[-1].begin(tag, len(page.lines))
            case "ol" | "ul" | "li":
                self._number = self._counting.begin(tag, attributes)
            case _:
                pass

    def _finish(self, tag: str) -> None:
        page = self.page
        match tag:
            case "pre" | "listing" | "xmp":
                self._pre -= 1
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self._level = 0
            case "td" | "th" if self._tables:
                self._tables[-1].end(len(page.lines))
            case "table" if self._tables:
                self._set_table(self._tables.pop())
            case "li":
                self._number = ""
            case "ol" | "ul":
                self._counting.finish()
            case _:
                pass
        page.boxes[self._open.pop()].last = len(page.lines)

    def _set_table(self, table: Table) -> None:
        page = self.page
        lines = table.set(page.lines)
        if len(lines) != len(page.lines) - table.first:
            # Rows took the place of cells: the blocks inside have no lines of their own any more.
            del page.boxes[self._open[-1] + 1 :]
        page.lines[table.first :] = lines
        if self._tables:
            self._tables[-1].nested = True

    def _say(self, words: str) -> None:
        if self._links:
            self._linked += len(words.strip())
        if self._pre and "\n" in words:
            first, *rest = words.split("\n")
            self._words.append(first)
            for line in rest:
                self._end(broken=True)
                self._words.append(line)
        else:
            self._words.append(words)

    def _end(self, *, broken: bool = False) -> None:
        text = "".join(self._words)
        self._words.clear()
        linked, self._linked = self._linked, 0
        if text and (text := _collapsed(text)):
            text = self._numbered(text.replace("\u00a0", " "))
            self.page.lines.append(Line(text, self._level, min(linked, len(text)), broken))

    def _numbered(self, text: str) -> str:
        """Set a list's number before its entry, unless the entry has one of its own."""
        number, self._number = self._number, ""
        return text if not number or OWN.match(text) else number + text


def _collapsed(text: str) -> str:
    """Return *text* with its spaces as browsers show them: a line end between Chinese signs is none."""
    if "\n" in text:
        text = BROKEN.sub("", text)
    if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
        text = SPACES.sub(" ", text)
    return text.strip(BLANK)


def _hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and HIDDEN.search(style))


def _named(attributes: dict[str, str | None]) -> bool:
    """Say whether class or id call a block navigation, footer, share bar: whole words, also of camelCase names."""
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(names) > 1 and any(word.lower() in NAMED for word in WORD.findall(names))
