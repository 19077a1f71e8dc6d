"""Read a note into the blocks of `note_tree`, as the window shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal

from zhutiao.exporters import note_html
from zhutiao.exporters.note_tree import Code, Grid, Items, NoteBlock, Para, Quoted, Rule, Run

DEEPEST = 12
"""Lists and quotes in one another; what is deeper stands on this level."""

_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_LOOKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "s": "struck", "del": "struck", "code": "code"}


def read(note: str) -> tuple[NoteBlock, ...]:
    """Return what a note says, in order; nothing where it says nothing."""
    reading = _Reading()
    reading.feed(note_html.clean(note))
    reading.close()
    return reading.blocks()


@dataclass(slots=True)
class _Open:
    """What has begun and not yet ended: the note itself, a quote, a list or an item of one."""

    kind: Literal["note", "quote", "list", "item", "flat"]
    blocks: list[NoteBlock]
    items: list[tuple[NoteBlock, ...]] = field(default_factory=list[tuple[NoteBlock, ...]])
    start: int = 0


class _Reading(HTMLParser):
    """Takes tags that nest well, as nh3 leaves them."""

    def __init__(self) -> None:
        super().__init__()
        self._open = [_Open("note", [])]
        self._runs: list[Run] = []
        self._looks: list[str] = []
        self._href, self._level = "", 0
        self._code: list[str] | None = None
        self._rows: list[list[tuple[Run, ...]]] | None = None

    def blocks(self) -> tuple[NoteBlock, ...]:
        self._end_of_paragraph()
        return tuple(self._open[0].blocks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        match tag:
            case "br":
                self._add("\n")
            case "a":
                self._href = said.get("href") or ""
            case "pre":
                self._end_of_paragraph()
                self._code = []
            case "tr" if self._rows is not None:
                self._rows.append([])
            case _ if tag in _LOOKS:
                self._looks.append(_LOOKS[tag])
            case _ if self._rows is None:
                self._begin(tag, said)
            case _:
                pass

    def _begin(self, tag: str, said: dict[str, str | None]) -> None:
        match tag:
            case "table":
                self._end_of_paragraph()
                self._rows = []
            case "hr":
                self._end_of_paragraph()
                self._open[-1].blocks.append(Rule())
            case "blockquote":
                self._push(_Open("quote", []))
            case "ul":
                self._push(_Open("list", []))
            case "ol":
                self._push(_Open("list", [], start=_number(said.get("start"))))
            case "li":
                self._push(_Open("item", []))
            case _ if tag == "p" or tag in _LEVELS:
                self._end_of_paragraph()
                self._level = _LEVELS.get(tag, 0)
            case _:
                pass

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "a":
                self._href = ""
            case "pre":
                self._open[-1].blocks.append(Code("".join(self._code or ()).strip("\n")))
                self._code = None
            case "td" | "th" if self._rows:
                self._rows[-1].append(self._taken())
            case "table":
                self._open[-1].blocks += [Grid(tuple(tuple(row) for row in self._rows if row))] if self._rows else []
                self._rows = None
            case _ if tag in _LOOKS:
                self._looks.remove(_LOOKS[tag])
            case "blockquote" | "ul" | "ol" | "li" if self._rows is None:
                self._pop()
            case _ if self._rows is None and (tag == "p" or tag in _LEVELS):
                self._end_of_paragraph()
            case _:
                pass

    def handle_data(self, data: str) -> None:
        if self._code is not None:
            self._code.append(data)
            return
        words = data.replace("\n", " ")
        # Between blocks and after a break the line ends of HTML are no spaces.
        self._add(words if self._runs and self._runs[-1].words != "\n" else words.lstrip(" "))

    def _add(self, words: str) -> None:
        if words:
            looks = dict.fromkeys(self._looks, True)
            self._runs.append(Run(words, href=self._href, **looks))

    def _taken(self) -> tuple[Run, ...]:
        """Return the runs that were waiting, without the space at their end."""
        runs, self._runs = self._runs, []
        while runs and not runs[-1].words.strip():
            runs.pop()
        if runs:
            runs[-1] = runs[-1]._replace(words=runs[-1].words.rstrip(" "))
        return tuple(runs)

    def _end_of_paragraph(self) -> None:
        if runs := self._taken():
            self._open[-1].blocks.append(Para(runs, self._level))
        self._level = 0

    def _push(self, opened: _Open) -> None:
        self._end_of_paragraph()
        if len(self._open) > DEEPEST:
            opened = _Open("flat", self._open[-1].blocks)
        self._open.append(opened)

    def _pop(self) -> None:
        self._end_of_paragraph()
        ended = self._open.pop()
        around = self._open[-1]
        match ended.kind:
            case "quote":
                around.blocks.append(Quoted(tuple(ended.blocks)))
            case "item" if around.kind == "list":
                around.items.append(tuple(ended.blocks))
            case "item":
                around.blocks += ended.blocks
            case "list":
                # Words between two items are an item of their own.
                items = [*ended.items, *((block,) for block in ended.blocks)]
                around.blocks.append(Items(tuple(items), ended.start))
            case _:
                pass


def _number(said: str | None) -> int:
    return int(said[:9]) if said and said.isdecimal() else 1
