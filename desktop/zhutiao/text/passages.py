"""The paragraphs of companions that can be about a clause, with what is said around each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.model import Passage
from zhutiao.text.tokens import bare, blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Segment, Turn

SHORT = 12
"""Sentences with fewer letters are read together with the next."""

LONGEST_COURTESY = 40
"""A longer sentence with a word of thanks in it says something besides."""

_SENTENCES = re.compile(r"[^。！？!?；;…\n]*[。！？!?；;…\n]*[”’」』）)]*")
_COURTESY = re.compile(
    "谢谢|感谢|[上下]午好|大家好|再见|欢迎|我就(?:介绍|说|简要回答|回答|讲)|最后一个问题|通报所在的新闻机构"
)
_INTRODUCES = re.compile(
    "邀请到|请来了?|[先有]请.{1,24}介绍|出席(?:今天|本次|此次|本场).{0,16}(?:会|的)|提问环节|回答(?:大家|记者|各位|媒体).{0,8}(?:提问|问题)"
)
"""However many names follow: the chair presents who will speak."""

_LOOKING_BACK = re.compile(
    "去年|前年|上年|上个月|截至|目前|以来|过去|近年|已经|年底|累计|同比|增长|刚刚|顺便|在回答之前"
)
"""What is told before the matter: how things stand, what was reached, what else there is to report."""

MOST_LOOKS_BACK = 3

_CARRIED = re.compile(r"[—\-\s]*([^，。：:]{2,12}[：:][^，。]{2,24})[。\n]?$")
"""A paragraph that is a heading of its own, as ——公平：社会保障制度更加体现人人平等。"""


_UNMARKED = re.compile(r"[^。！？!?；;…\n]{2,30}(?<![，、：:”’])$")
"""A paragraph so short that ends no sentence, as 小厕所，急不得也拖不得."""


@dataclass(frozen=True, slots=True)
class Said:
    """A passage, the heading it stands under, the words that count, and what is said together with it.

    `words` are the passage's with blanks for courtesies, so that places stay; `circle` is the same for all passages
    of one question and its answers, or under one heading. `heads` says that the passage is such a heading itself,
    `asks` that it is a question, `looks_back` how often it tells of the past.
    """

    passage: Passage
    heading: str
    words: str
    heads: bool
    circle: tuple[str, str]
    asks: bool
    looks_back: int


def said(document: str, article: Article) -> Iterator[Said]:
    """Yield the passages of *article*, in reading order, without those that only greet or thank."""
    turns = {turn.id: turn for turn in article.turns or ()}
    heading = ""
    for piece in article.pieces():
        turn = turns.get(piece.parent or "")
        heads = not turn and _is_heading(piece)
        heading = piece.printed if heads else heading
        words = blank(_SENTENCES, piece.printed, _is_courtesy)
        if bare(words).text:
            circle = document, _circle(turn, heading, piece.id)
            asks = bool(turn and turn.asks)
            back = min(len(_LOOKING_BACK.findall(words)), MOST_LOOKS_BACK)
            yield Said(_passage(document, piece, turn), "" if turn else heading, words, heads, circle, asks, back)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of *text* begin and end, short ones joined to the next."""
    start = letters = 0
    for found in _SENTENCES.finditer(text):
        letters += len(bare(found[0]).text)
        if letters >= SHORT:
            yield start, found.end()
            start, letters = found.end(), 0
    if letters:
        yield start, len(text)


def _is_heading(piece: Segment) -> bool:
    return piece.kind in ("heading", "section") or bool(_CARRIED.match(piece.printed) or _UNMARKED.match(piece.printed))


def _is_courtesy(sentence: str) -> bool:
    polite = len(sentence) <= LONGEST_COURTESY and _COURTESY.search(sentence)
    return bool(polite or _INTRODUCES.search(sentence))


def _passage(document: str, piece: Segment, turn: Turn | None) -> Passage:
    if turn is None:
        return Passage(document, piece.id, piece.printed)
    return Passage(document, piece.id, piece.printed, turn.speaker, turn.question)


def _circle(turn: Turn | None, heading: str, alone: str) -> str:
    if turn is None:
        return heading or alone
    # An opening statement goes through the whole text: pooled, it would pull every paragraph to the same clauses.
    return f"question {turn.question}" if turn.question.isdigit() else alone
