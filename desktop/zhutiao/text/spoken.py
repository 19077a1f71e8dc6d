"""Change where the paragraphs of speakers' turns begin and end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhutiao.errors import StructureError
from zhutiao.text import cutting, letters
from zhutiao.text.cutting import Words
from zhutiao.text.tree import renamed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article, Turn
    from zhutiao.text.letters import Raw


@dataclass
class Said:
    """A turn while it is changed: its label's source characters, its paragraphs, and the ids these had."""

    turn: Turn
    label: Raw
    words: list[Words]
    ids: list[tuple[str, ...]]


def split(article: Article, paragraph: str, offset: int, source: str = "") -> Article:
    """Let a paragraph of the same turn begin at *offset*."""
    turns, said, at = found(article, paragraph)
    said.words[at : at + 1] = cutting.cut(said.words[at], offset, source)
    said.ids.insert(at + 1, ())
    return article_of(article, turns)


def join(article: Article, paragraph: str) -> Article:
    """Let a paragraph go on with the next one of its turn."""
    turns, said, at = found(article, paragraph)
    if at + 1 == len(said.words):
        raise StructureError("turns")
    said.words[at : at + 2] = [cutting.glue(said.words[at], said.words[at + 1])]
    said.ids[at : at + 2] = [said.ids[at] + said.ids[at + 1]]
    return article_of(article, turns)


def push(article: Article, paragraph: str, offset: int, source: str = "") -> Article:
    """Move the words from *offset* on to the beginning of the next paragraph, also of the next turn."""
    turns, said, at = found(article, paragraph)
    line = [(each, n) for each in turns for n in range(len(each.words))]
    there = _index(line, said, at) + 1
    if there == len(line):
        raise StructureError("last")
    said.words[at], moved = cutting.cut(said.words[at], offset, source)
    other, n = line[there]
    other.words[n] = cutting.glue(moved, other.words[n])
    return article_of(article, turns)


def pull(article: Article, paragraph: str, offset: int, source: str = "") -> Article:
    """Move the words before *offset* to the end of the paragraph before, also of the turn before."""
    turns, said, at = found(article, paragraph)
    line = [(each, n) for each in turns for n in range(len(each.words))]
    there = _index(line, said, at) - 1
    if there < 0:
        raise StructureError("first")
    moved, said.words[at] = cutting.cut(said.words[at], offset, source)
    other, n = line[there]
    other.words[n] = cutting.glue(other.words[n], moved)
    return article_of(article, turns)


def turns_of(article: Article) -> list[Said]:
    """Return the turns of a transcript, to be changed."""
    turns: list[Said] = []
    for turn in article.turns or ():
        label, raws = letters.of_paragraphs(turn)
        lines = turn.paragraph_lines or (turn.lines,) * len(turn.paragraphs)
        words = [Words(*each) for each in zip(turn.paragraphs, raws, lines, strict=True)]
        turns.append(Said(turn, label, words, [(f"{turn.id}.{n}",) for n in range(1, len(words) + 1)]))
    return turns


def found(article: Article, paragraph: str) -> tuple[list[Said], Said, int]:
    """Return all turns, the one that holds a paragraph, and where in it that is."""
    turns = turns_of(article)
    for said in turns:
        for at, ids in enumerate(said.ids):
            if paragraph in ids:
                return turns, said, at
    raise StructureError("missing")


def _index(line: Sequence[tuple[Said, int]], said: Said, at: int) -> int:
    return next(i for i, (each, n) in enumerate(line) if each is said and n == at)


def article_of(article: Article, turns: Sequence[Said]) -> Article:
    """Return the article with these turns, counted anew."""
    became = {old: f"t{n}.{k}" for n, said in enumerate(turns, 1) for k, ids in enumerate(said.ids, 1) for old in ids}
    return renamed(replace(article, turns=tuple(_turn(n, said) for n, said in enumerate(turns, 1))), became)


def _turn(n: int, said: Said) -> Turn:
    lines = [words.lines for words in said.words]
    kept = (said.turn.lines[0] if said.label else lines[0][0], lines[-1][1]) if lines else said.turn.lines
    return replace(
        said.turn,
        n=n,
        paragraphs=tuple(words.text for words in said.words),
        paragraph_lines=tuple(lines),
        lines=kept,
        raw=letters.joined(said.label, *(words.raw for words in said.words)),
    )
