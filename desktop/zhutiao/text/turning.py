"""Change who speaks in a transcript: where turns begin and end, and what their labels say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import StructureError
from zhutiao.model import Finding, Turn
from zhutiao.text import cutting, labels, letters, speakers
from zhutiao.text.cutting import Words
from zhutiao.text.labels import COLONS
from zhutiao.text.questions import numbered, same
from zhutiao.text.speakers import Speaker
from zhutiao.text.spoken import Said, article_of, found, turns_of
from zhutiao.text.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article

REPLACED = "replaced"
"""The finding that keeps the printed words of a label or title for which the reader has put others."""


class Who(NamedTuple):
    """Who speaks, and how the label says it."""

    label: str
    speaker: str | None = None
    role: str | None = None
    organisation: str | None = None
    asks: bool = False


def named(label: str) -> Who:
    """Return who it is that a label names; one that is not understood is a name."""
    words = " ".join(label.split()).rstrip(COLONS)
    found = speakers.read(words)
    return Who(words, found.name, found.role, found.organisation, found.asks) if found else Who(words, words)


def begin(article: Article, segment: str, who: Who | None = None, source: str = "") -> Article:
    """Let a turn begin with a paragraph; who speaks is printed at its head, else *who*, else who spoke before."""
    if article.turns is None:
        raise StructureError("no-turns")
    if not article.turn_of(segment):
        return _begin_outside(article, segment, who, source)
    turns, said, at = found(article, segment)
    if at == 0:
        raise StructureError("begins")
    new = _opened(article, said.words[at:], said.ids[at:], who or _who(said.turn), source)
    del said.words[at:], said.ids[at:]
    turns.insert(turns.index(said) + 1, new)
    return _asked(article, article_of(article, turns))


def unite(article: Article, n: int, source: str = "") -> Article:
    """Let turn *n* go on with the next one, whose label becomes words of it again."""
    turns = turns_of(article)
    at = next((at for at, said in enumerate(turns) if said.turn.n == n), len(turns))
    if at + 1 >= len(turns):
        raise StructureError("last")
    said, other = turns[at], turns.pop(at + 1)
    printed = _printed_label(article, other, source)
    if printed and other.words and printed.lines[1] == other.words[0].lines[0]:
        other.words[0] = cutting.glue(printed, other.words[0])
    elif printed:
        other.words.insert(0, printed)
        other.ids.insert(0, ())
    said.words += other.words
    said.ids += other.ids
    kept = [each for each in article.findings if each is not _replaced(article, other.turn)]
    return _asked(article, article_of(replace(article, findings=tuple(kept)), turns))


def relabel(article: Article, n: int, who: Who, source: str = "") -> Article:
    """Say who speaks in turn *n*; the words printed there are kept as a finding where the label is another now."""
    turns = turns_of(article)
    said = next((said for said in turns if said.turn.n == n), None)
    if said is None:
        raise StructureError("missing")
    if not who.label:
        raise StructureError("label")
    printed, old = _printed_label(article, said, source), _replaced(article, said.turn)
    findings = [each for each in article.findings if each is not old]
    back = printed is not None and who.label == printed.text.rstrip(COLONS)
    said.label = printed.raw if printed and back else ()
    if printed and back:
        said.turn = replace(said.turn, lines=(printed.lines[0], said.turn.lines[1]))
    elif printed:
        findings.append(Finding(REPLACED, printed.text, who.label, printed.lines, f"{said.turn.id}.1", printed.raw))
    said.turn = _named(said.turn, who)
    return _asked(article, article_of(replace(article, findings=tuple(findings)), turns))


def _begin_outside(article: Article, segment: str, who: Who | None, source: str) -> Article:
    """Make a turn of a paragraph that stands before or after all turns, and of what follows it there."""
    order = [piece.id for piece in article.pieces()]
    tree, turns = Tree(article), turns_of(article)
    at = tree.find(segment)
    if at is None:
        raise StructureError("missing")
    start = order.index(segment)
    end = next((i for i in range(start, len(order)) if article.turn_of(order[i])), len(order))
    taken = [node.segment for node in tree.nodes[at : at + end - start]]
    words = [Words(each.printed, each.raw, each.lines) for each in taken]
    new = _opened(article, words, [(each.id,) for each in taken], who, source)
    turns.insert(0 if end < len(order) else len(turns), new)
    del tree.nodes[at : at + len(taken)]
    return _asked(article, article_of(tree.article(), turns))


def _opened(article: Article, words: list[Words], ids: list[tuple[str, ...]], who: Who | None, source: str) -> Said:
    """Return a turn of these paragraphs."""
    label, words = _labelled(words, source)
    who = named(label.text) if label else who
    if who is None:
        raise StructureError("label")
    known = (turn.role for turn in article.turns or () if turn.speaker and turn.speaker == who.speaker)
    lines = (label or words[0]).lines
    turn = Turn(
        0, who.label, who.speaker, who.role or next(known, None), who.organisation, who.asks, "", False, (), lines
    )
    return Said(turn, label.raw if label else (), words, ids[len(ids) - len(words) :])


def _labelled(words: list[Words], source: str) -> tuple[Words | None, list[Words]]:
    """Return a label printed at the head of the first paragraph, and what is said under it."""
    first = words[0]
    found = labels.at(first.text)
    if found is None or found.bounds != (0, found.end):
        return None, words
    if not first.text[found.end :].strip():
        if len(words) == 1:
            raise StructureError("alone")
        return first, words[1:]
    label, rest = cutting.cut(first, found.end, source)
    return label, [rest, *words[1:]]


def _printed_label(article: Article, said: Said, source: str) -> Words | None:
    """Return a turn's label as printed, its colon with it; None where no label was printed."""
    if old := _replaced(article, said.turn):
        return Words(old.text, old.raw, old.lines)
    if not said.label:
        return None
    size, missing = letters.size(said.label), letters.size(said.label) - letters.count(said.turn.label)
    tail = letters.cut(said.label, size - missing) if missing > 0 else ()
    colon = "".join(span.cut(source) for span in tail) or "：" * missing
    line = said.turn.lines[0]
    return Words(f"{said.turn.label}{colon}", said.label, (line, line))


def _replaced(article: Article, turn: Turn) -> Finding | None:
    names = (each for each in article.findings if each.what == REPLACED)
    return next((each for each in names if each.segment == f"{turn.id}.1"), None)


def _who(turn: Turn) -> Who:
    return Who(turn.label, turn.speaker, turn.role, turn.organisation, turn.asks)


def _named(turn: Turn, who: Who) -> Turn:
    return replace(
        turn,
        label=who.label,
        speaker=who.speaker,
        role=who.role,
        organisation=who.organisation,
        asks=who.asks,
    )


def _asked(before: Article, after: Article) -> Article:
    """Return *after* with the numbers of its questions, where those of *before* are as they are counted."""
    turns = after.turns or ()
    counted = [turn.question for turn in before.turns or ()] == _questions(before.turns or ())
    numbers = _questions(turns) if counted else [turn.question or "opening" for turn in turns]
    who = [_speaker(turn) for turn in turns]
    continued = [n > 0 and same(each, who[n - 1]) for n, each in enumerate(who)]
    pairs = zip(turns, numbers, continued, strict=True)
    return replace(
        after, turns=tuple(replace(turn, question=question, continues=goes_on) for turn, question, goes_on in pairs)
    )


def _questions(turns: Sequence[Turn]) -> list[str]:
    return numbered([_speaker(turn) for turn in turns], [turn.asks for turn in turns])


def _speaker(turn: Turn) -> Speaker:
    read = speakers.read(turn.label)
    follows = read is not None and read.follows
    return Speaker(turn.label, turn.speaker, turn.role, turn.organisation, turn.asks, follows=follows)
