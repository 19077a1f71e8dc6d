"""Cards of a transcript: a question, and what was answered, each paragraph by its first sentence."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from zhutiao.exporters.cards.card import Card
from zhutiao.exporters.cards.words import noted, shown, tag, with_bold
from zhutiao.model import Place
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.exporters.cards.about import About
    from zhutiao.model import Document, Mark, Span, Turn

LEAD = 120
"""Characters of a paragraph that nobody marked; more is cut, with …."""

_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]+[”’」』）)\"]*|[^。！？!?]+$")
_THANKS = re.compile(r"(?:谢谢|感谢)[^。，,！]{0,20}[。！]|Thank[^.]{0,40}\.\s")
_SHORT = 12


def cards(about: About) -> Iterator[Card]:
    """Yield a card for each question of the dossier's transcripts; a second printing asks nothing new."""
    for document in about.known.content.documents:
        if document.printing_of is None:
            turns = document.article.turns or ()
            for n, turn in enumerate(turns):
                if turn.asks and not (n and turns[n - 1].asks):
                    yield from _card(about, document, turns[n:])


def _card(about: About, document: Document, turns: Sequence[Turn]) -> Iterator[Card]:
    asking = list(takewhile(lambda turn: turn.asks, turns))
    answers = list(takewhile(lambda turn: not turn.asks and turn.question == asking[-1].question, turns[len(asking) :]))
    marks = [mark for turn in [*asking, *answers] for mark in _marks(about, document, turn)]
    if not answers or (about.known.choices.only_noted and not marks):
        return
    first = Place(document.id, f"{asking[0].id}.1")
    address = about.known.to_place(first.document, first.segment)
    yield Card(
        of=f"{document.id} {asking[0].id}",
        front="".join(_asked(turn) for turn in asking),
        answer="".join(_answered(about, document, turn) for turn in answers),
        where=shown(about.known.names.get(document.id, "")),
        note="<hr>".join(filter(None, (noted(mark.note) for mark in marks))),
        source=_about(about, document, answers) + about.source(first, address),
        tags=tuple(dict.fromkeys(filter(None, (tag(path) for mark in marks for path in mark.tags)))),
        # What was said stays as it is: only what the reader adds to it changes.
        changed=max((mark.modified or mark.created for mark in marks), default=""),
    )


def _asked(turn: Turn) -> str:
    return _headed(turn, (shown(words) for words in turn.paragraphs))


def _answered(about: About, document: Document, turn: Turn) -> str:
    """Return an answer: a paragraph with marks is whole, with these in bold, another is its first sentence."""
    return _headed(
        turn,
        (
            with_bold(words, spans) if (spans := _spans(about, document, f"{turn.id}.{n}")) else shown(_lead(words))
            for n, words in enumerate(turn.paragraphs, 1)
        ),
    )


def _headed(turn: Turn, paragraphs: Iterable[str]) -> str:
    who = turn.label if turn.asks or not turn.speaker else turn.speaker
    return f'<p class="who">{shown(who)}</p>' + "".join(f"<p>{words}</p>" for words in paragraphs)


def _lead(paragraph: str) -> str:
    """Return the first sentence of a paragraph that says more than thanks."""
    sentences = [found[0] for found in _SENTENCE.finditer(paragraph)]
    if len(sentences) > 1 and _THANKS.fullmatch(sentences[0]):
        del sentences[0]
    lead = sentences[0] if sentences else paragraph
    if len(lead) < _SHORT and len(sentences) > 1:
        lead += sentences[1]
    cut = f"{lead[:LEAD]}…" if len(lead) > LEAD else lead
    return cut if cut.endswith("…") or len(lead) == len(paragraph) else f"{cut}…"


def _marks(about: About, document: Document, turn: Turn) -> Iterator[Mark]:
    for n in range(1, len(turn.paragraphs) + 1):
        yield from about.known.at.get((document.id, f"{turn.id}.{n}"), ())


def _spans(about: About, document: Document, segment: str) -> list[Span]:
    lines = about.known.lines.get((document.id, segment), ())
    return [span for mark, n in lines if (span := mark.anchors[n].place.span)]


def _about(about: About, document: Document, answers: Sequence[Turn]) -> str:
    """Return which clauses the answers are linked to."""
    paragraphs = {f"{turn.id}.{n}" for turn in answers for n in range(1, len(turn.paragraphs) + 1)}
    clauses = dict.fromkeys(
        about.clause(link.clause)
        for link in about.known.content.links
        if link.passage.document == document.id and link.passage.segment in paragraphs
    )
    return shown(_("About: {0}").format("；".join(clauses))) + "<br>" if clauses else ""
