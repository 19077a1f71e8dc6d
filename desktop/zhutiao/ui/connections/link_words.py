"""What a link is called before the reader: who speaks, how strongly and how surely, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Document, Link
    from zhutiao.services.connecting import Connection

REASONS = 4
LONGEST = 40


def who(connection: Connection) -> str:
    """Return who says a passage: the speaker and the question, or the title of the text."""
    return said_in(connection.document, connection.link.passage.segment)


def said_in(document: Document, segment: str) -> str:
    """Return who says a paragraph of *document*."""
    article = document.article
    turn = article.turn_of(segment)
    if turn is None:
        return article.title or terms.kind(article.kind)
    number = turn.question
    asked = _("Q{0}").format(number) if number.isdecimal() else terms.question(number)
    return f"{turn.speaker or turn.organisation or turn.label} · {asked}"


def how(link: Link) -> str:
    """Return how a passage speaks of the clause, and how sure that is or what the reader decided."""
    sure = terms.grade(link.grade) if link.state == "suggested" else terms.decision(link.state)
    return f"{terms.relation(link.relation)} · {sure}"


def why(link: Link) -> str:
    """Return the words that clause and passage share; "" where nothing is known of them."""
    shared = list(dict.fromkeys(reason.text for reason in link.reasons if reason.text))[:REASONS]
    if not shared:
        return ""
    quoted = _(", ").join(
        _("“{0}”").format(words if len(words) <= LONGEST else words[:LONGEST] + "…") for words in shared
    )
    return _("Both say {0}").format(quoted)


def spoken(connection: Connection) -> str:
    """Say a connection in one line, for a screen reader."""
    link = connection.link
    gone = _("Words no longer in the text") if link.placing == "unplaced" else ""
    return _(", ").join(filter(None, (who(connection), how(link), gone, link.passage.text, why(link))))
