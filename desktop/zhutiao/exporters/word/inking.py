"""A text's words under the marks on them, in Word: shading, lines, and where comments begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.inked import runs
from zhutiao.exporters.sheet import Printed
from zhutiao.exporters.word import wml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zhutiao.exporters.sheet import Block, Ink
    from zhutiao.exporters.word.comments import Comments
    from zhutiao.model import Mark


def last_places(blocks: Iterable[Block]) -> Mapping[str, int]:
    """Return for each mark that is drawn how many places it has; its comment ends with the last."""
    found: dict[str, int] = {}
    for ink in (ink for block in blocks if isinstance(block, Printed) for ink in block.ink):
        found[ink.mark.id] = found.get(ink.mark.id, 0) + 1
    return found


class Inking:
    """Writes the texts of a document, one after the other."""

    def __init__(self, blocks: Iterable[Block], comments: Comments) -> None:
        self._left = dict(last_places(blocks))
        self._comments = comments
        self._begun: set[str] = set()

    def paragraphs(self, printed: Printed, style: str) -> Iterator[str]:
        """Yield the paragraphs of a text that say something."""
        made, says = list[str](), False
        for run in runs(printed.words, printed.ink):
            made += map(self._begin, run.begins)
            look = drawn([ink.mark for ink in run.ink])
            for n, words in enumerate(run.words.split("\n")):
                if n and says:
                    yield wml.paragraph(style, "".join(made))
                if n:
                    made, says = [] if says else _borders(made), False
                made.append(wml.run(words, look))
                says = says or bool(words.strip())
            made += map(self._end, run.ends)
        if says or _borders(made):
            yield wml.paragraph(style, "".join(made))

    def _begin(self, ink: Ink) -> str:
        if ink.mark.id in self._begun or (number := self._comments.number(ink.mark.id)) is None:
            return ""
        self._begun.add(ink.mark.id)
        return f'<w:commentRangeStart w:id="{number}"/>'

    def _end(self, ink: Ink) -> str:
        self._left[ink.mark.id] -= 1
        if self._left[ink.mark.id] or (number := self._comments.number(ink.mark.id)) is None:
            return ""
        return (
            f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
            f'<w:commentReference w:id="{number}"/></w:r>'
        )


def _borders(made: Iterable[str]) -> list[str]:
    """Return where comments begin and end: no blank line may lose that."""
    return [piece for piece in made if piece.startswith("<w:comment")]


def drawn(marks: Sequence[Mark]) -> str:
    """Return how words look under *marks*, the last made on top.

    Word knows one shade and one line: the last highlight lies behind, and under the words is the line of whatever
    else was made last.
    """
    behind = next((mark for mark in reversed(marks) if mark.style == "highlight"), None)
    others = [mark for mark in marks if mark is not behind and mark.style != "none"]
    under = others[-1] if others else behind
    made = wml.line(under.colour, wavy=under.style == "wavy") if under else ""
    return made + (wml.shade(behind.colour) if behind else "")
