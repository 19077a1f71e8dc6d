"""What each text, and each piece of one, is called in an export."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Document


def titles(documents: Sequence[Document]) -> dict[str, str]:
    """Return what each text is called: its title, else its kind, with its file where two would be called the same."""
    titles = {document.id: document.article.title for document in documents}
    plain: dict[str, str] = {}
    for document in documents:
        title = document.article.title or titles.get(document.printing_of or "")
        plain[document.id] = f"《{title}》" if title else terms.kind(document.article.kind)
    shared = Counter(plain.values())
    return {
        document.id: f"{name} ({document.file})" if shared[name] > 1 else name
        for document, name in zip(documents, plain.values(), strict=True)
    }


def of_piece(name: str) -> str:
    """Return what a piece of a text is called: its number, and words for what stands before the first."""
    above, between, last = name.rpartition("/")
    said, twin, number = last.partition("~")
    return f"{above}{between}{_('Preamble')}{twin}{number}" if said == "preamble" else name
