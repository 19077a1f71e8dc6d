"""A text's words under the marks on them, paragraph by paragraph.

Of marks that overlap, the last highlight lies behind the words; all others are lines below one another. Each colour has
a line of its own kind, so that colours are told apart without their colour.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhutiao.exporters.inked import runs
from zhutiao.exporters.web.markup import fragment, spoken, text
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhutiao.exporters.inked import Run
    from zhutiao.exporters.sheet import Ink, Printed
    from zhutiao.exporters.web.told import Told
    from zhutiao.model import Mark, Span

LINES = {"highlight": "hi", "underline": "ul", "wavy": "wv", "none": ""}
DEEPEST = 3


@dataclass(slots=True)
class Lines:
    """A paragraph as HTML, and the marks that begin in it."""

    pieces: list[str] = field(default_factory=list[str])
    marks: list[str] = field(default_factory=list[str])

    @property
    def html(self) -> str:
        """Return the paragraph, "" where it says nothing."""
        return "".join(self.pieces).strip()


def paragraphs(printed: Printed, told: Mapping[str, Told]) -> list[Lines]:
    """Return the paragraphs of a text that say something; the number of a mark follows its last words."""
    found, begun = [Lines()], set[str]()
    for run in runs(printed.words, printed.ink):
        for n, words in enumerate(run.words.split("\n")):
            found += [Lines()] if n and found[-1].html else []
            if not words.strip():
                found[-1].pieces.append(text(words))
            else:
                new = [ink.mark.id for ink in run.ink if ink.first and ink.mark.id not in begun]
                found[-1].marks += new
                begun.update(new)
                found[-1].pieces.append(_under(words, run, told, new))
        ended = (ink for ink in run.ends if ink.mark.id in told and (ink.mark.id in begun or not ink.first))
        last = found[-1] if found[-1].html else found[-2:][0]
        last.pieces += [_number(told[ink.mark.id]) for ink in ended]
    return [lines for lines in found if lines.html]


def classes(mark: Mark) -> str:
    """Return how a mark is drawn."""
    return f"{LINES[mark.style]} {mark.colour}".strip()


def underlined(words: str, shared: Iterable[Span]) -> str:
    """Return *words* with those underlined that stand in both texts."""
    pieces, at = list[str](), 0
    for span in sorted(shared):
        start, end = max(at, span.start), min(span.end, len(words))
        if start < end:
            pieces += [text(words[at:start]), f"<u>{text(words[start:end])}</u>"]
            at = end
    return "".join([*pieces, text(words[at:])])


def _under(words: str, run: Run, told: Mapping[str, Told], new: Sequence[str]) -> str:
    made = text(words)
    for line, ink in _lines(run.ink):
        known = told.get(ink.mark.id)
        name = f' id="{text(known.id)}"' if known and ink.mark.id in new else ""
        about = f' title="{text(known.about)}"' if known else ""
        made = f'<mark{name} class="{line} {ink.mark.colour}"{about}>{made}</mark>'
    return made


def _lines(ink: Sequence[Ink]) -> list[tuple[str, Ink]]:
    """Return how each mark on the same words is drawn, the last made first."""
    behind = next((each for each in reversed(ink) if each.mark.style == "highlight"), None)
    made: list[tuple[str, Ink]] = []
    for depth, each in enumerate(reversed(ink)):
        drawn = "ul" if each.mark.style == "highlight" and each is not behind else LINES[each.mark.style]
        made.append((f"{drawn} b{min(depth, DEEPEST)}" if depth else drawn, each))
    return made


def _number(known: Told) -> str:
    if not known.number:
        return ""
    about = _("Note {0}").format(known.number)
    return (
        f'<a class="to" href="{fragment(f"{known.id}-note")}" aria-label="{text(about)}"{spoken()}>{known.number}</a>'
    )
