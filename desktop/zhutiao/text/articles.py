"""Tell the texts of a newspaper page apart, and find their headlines, wherever on the page these stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from zhutiao.model import Finding
from zhutiao.ports import Draft
from zhutiao.text import conversation, documents, roles
from zhutiao.text.continuations import CONTINUED, continued
from zhutiao.text.headlines import Headline, match
from zhutiao.text.rows import ENDINGS
from zhutiao.text.stories import TEXT, Role, Story, role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Block

CAPTION_LONGEST = 80
ANNOUNCED = re.compile(r"(?:全文)?如下[：:]$|全文[：:]$")  # a wire's lead above the document itself
SUBTITLES = 4  # a heap of more lines than this is no headline


Spare = tuple["Block", Literal["furniture", "caption", "credit", "undecided"]]


@dataclass(frozen=True, slots=True)
class Page:
    """The texts of a page in the order of their first words, and what belongs to none, with the reason."""

    drafts: tuple[Draft, ...]
    spare: tuple[Spare, ...]


def split(page: Sequence[Block]) -> Page:
    """Return the texts of a page: speakers' turns are one text, documents stand one below the other, stories anyhow.

    A text that is continued elsewhere on the page is one text.
    """
    found = _split(page)
    drafts, signs = continued(found.drafts)
    return Page(tuple(drafts), (*found.spare, *((sign, "furniture") for sign in signs))) if signs else found


def _split(page: Sequence[Block]) -> Page:
    if talk := conversation.draft(page):
        return Page((talk[0],), talk[1])
    if documents.is_one_after_the_other(page):
        drafts, spare = documents.split(page)
        return Page(tuple(drafts), tuple(spare))
    gathering = _Gathering(page)
    for index in range(len(page)):
        gathering.put(index)
    found = gathering.finish()
    # A file of nothing but headlines and captions is still what the reader gave us.
    return found if found.drafts or not page else Page((Draft(tuple(page)),), ())


class _Gathering:
    """Walks down a page and lays each block to the text it belongs to."""

    def __init__(self, page: Sequence[Block]) -> None:
        self.page = page
        self.roles: list[Role] = [role_of(b, page[i + 1] if i + 1 < len(page) else None) for i, b in enumerate(page)]
        self.stories: list[Story] = []
        self.headlines: list[Headline] = []
        self.captions: list[Spare] = []

    def put(self, index: int) -> None:
        """Lay one block where it belongs."""
        role = self.roles[index]
        if CONTINUED.match(self.page[index].text):
            self._begin(index, "preamble").take(self.page[index], index)
        elif role in TEXT:
            self._text(index, role)
        elif role == "heading":
            self._heading(index)
        elif role == "photo":
            self._photo(index)
        elif role == "dateline":
            self._dateline(index)
        else:
            self._credit(index)

    def finish(self) -> Page:
        """Return the page with headlines laid to their texts."""
        self._head_the_headless()
        spare: list[Spare] = list(self.captions)
        for headline, story in match(self.headlines, [_words(story) for story in self.stories]):
            if story is None:
                dated = (headline.dateline,) if headline.dateline else ()
                spare += _undecided((*headline.blocks, *headline.credits, *dated))
            else:
                _give(self.stories[story], headline)
        spare += _undecided([block for story in self.stories if not story.is_text for block in story.everything()])
        drafts = [story.draft() for story in self.stories if story.is_text]
        return Page(tuple(sorted(drafts, key=_first_offset)), tuple(spare))

    @property
    def open(self) -> Story | None:
        """Return the text that is going on, None between two texts."""
        return self.stories[-1] if self.stories and not self.stories[-1].closed else None

    def _text(self, index: int, role: Role) -> None:
        block, story = self.page[index], self.open
        announced = role == "preamble" and story is not None and ANNOUNCED.search(story.blocks[-1].text)
        if (
            (role in ("wire", "preamble") and not announced)
            or story is None
            or (role == "numbered" and not story.numbered)
        ):
            opened: Role | None = None if role == "body" and not self._headed(index) else role
            # The preamble of an opinion whose phrase is not known is the paragraph above its first number.
            story = story if story and role == "numbered" and len(story.blocks) == 1 else self._begin(index, opened)
        if announced:
            story.opened = role
        story.take(block, index)
        if roles.TURNED.search(block.text):
            story.closed = True

    def _heading(self, index: int) -> None:
        block, story = self.page[index], self.open
        follow = [self.roles[k] for k in range(index + 1, min(index + 3, len(self.page)))]
        if story and block.level and story.blocks[-1].text[-1] not in ENDINGS + "”）)":
            self.headlines.append(Headline((block,), story=len(self.stories) - 1))
        elif story and not block.level and not story.numbered and follow[:1] == ["body"]:
            story.take(block, index)
        elif story and not block.level and not story.numbered and follow == ["heading", "body"]:
            self._begin(index, "heading").take(block, index)
        else:
            if story:
                story.closed = True
            self._loose(index, block)

    def _loose(self, index: int, block: Block) -> None:
        last = self.headlines[-1] if self.headlines else None
        joined = self._headed(index) and not block.level and not Headline((block,)).policy
        if last is not None and joined and not last.policy and len(last.blocks) < SUBTITLES:
            self.headlines[-1] = last.plus(block)
        else:
            self.headlines.append(Headline((block,), index=index, before=len(self.stories) - 1))

    def _photo(self, index: int) -> None:
        story = self.stories[-1] if self.stories else None
        if story and story.last == index - 1 and _is_caption(story.blocks[-1]):
            self.captions.append((story.blocks.pop(), "caption"))
            story.closed = not story.blocks
        self.captions.append((self.page[index], "credit"))

    def _dateline(self, index: int) -> None:
        block = self.page[index]
        last = self.headlines[-1] if self.headlines else None
        if last and last.index + len(last.blocks) == index:
            self.headlines[-1] = last.dated(block)
        elif self.stories and self.stories[-1].dateline is None:
            self.stories[-1].dateline = block
        else:
            self.captions.append((block, "undecided"))

    def _credit(self, index: int) -> None:
        block = self.page[index]
        last = self.headlines[-1] if self.headlines else None
        opens = index + 1 < len(self.page) and self.roles[index + 1] in TEXT and block.text[0] not in "（("
        if last and last.index + len(last.blocks) == index and not opens:
            self.headlines[-1] = last.signed(block)
        elif opens and (self.roles[index] == "byline" or roles.WIRE.match(block.text)) and not self._signs(index):
            self._begin(index, self.roles[index]).credits.append(block)
        elif self.stories:
            self.stories[-1].credits.append(block)
            self.stories[-1].closed = True
        else:
            self.captions.append((block, "credit"))

    def _signs(self, index: int) -> bool:
        """Say whether a bare row of names signs what stands above it."""
        story = self.open
        return (
            story is not None
            and story.last == index - 1
            and not re.search("记者|[□■◎●◆▲]|评论员|电", self.page[index].text)
        )

    def _headed(self, index: int) -> bool:
        last = self.headlines[-1] if self.headlines else None
        return last is not None and last.index + len(last.blocks) == index

    def _begin(self, index: int, opened: Role | None) -> Story:
        if self._headed(index):
            self.headlines[-1] = self.headlines[-1].above(len(self.stories))
        story = Story(index, opened)
        self.stories.append(story)
        return story

    def _head_the_headless(self) -> None:
        """Lay paragraphs that stand before any headline under the sub-heading that has none below it.

        A page set in columns puts the top of the second column before the headline that spans both.
        """
        first = self.stories[0] if self.stories else None
        if first is None or not first.blocks or first.opened or (first.closed and first.credits):
            return
        for other in self.stories[1:]:
            if other.opened == "heading":
                lines = (first.blocks[0].lines[0], first.blocks[-1].lines[1])
                text = first.blocks[0].text
                other.findings.append(Finding("out-of-order", text[:24], other.blocks[0].text, lines))
                other.blocks[1:1] = first.blocks
                other.credits += [*first.credits, *([first.dateline] if first.dateline else [])]
                self.stories.remove(first)
                self.headlines = [headline.moved() for headline in self.headlines]
                return


def _is_caption(block: Block) -> bool:
    return len(block.text) <= CAPTION_LONGEST and not block.kept


def _undecided(blocks: Sequence[Block]) -> list[Spare]:
    return [(block, "undecided") for block in blocks]


def _give(story: Story, headline: Headline) -> None:
    story.title, *rest = headline.blocks
    story.blocks[:0] = rest
    story.credits += headline.credits
    dates = [date for date in (headline.dateline, story.dateline) if date]
    story.dateline = dates[0] if dates else None
    story.credits += dates[1:]
    if story.blocks and headline.blocks[0].lines[0] > story.blocks[-1].lines[0]:
        text = headline.blocks[0].text
        story.findings.append(Finding("out-of-order", text, "title", headline.blocks[0].lines))


def _words(story: Story) -> tuple[str, bool]:
    return "".join(block.text for block in story.blocks), story.numbered


def _first_offset(draft: Draft) -> int:
    return min(block.start for block in (*draft.blocks, *([draft.title] if draft.title else [])))
