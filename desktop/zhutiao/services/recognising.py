"""Tell what a text that arrives is to the texts that are there: one of them corrected, printed again, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from zhutiao.model import Article
    from zhutiao.services.alike import Traits
    from zhutiao.services.shelf import Known, Shelf

Wish = Literal["new", "printing", "version"]


def compare(
    shelf: Shelf, article: Article, traits: Traits, source: tuple[str, str], wish: Wish | None = None
) -> tuple[Literal["version", "printing"], Known] | None:
    """Return which document an article belongs to, and how; None where it is a text of its own.

    *source* is the SHA-256 of its file and the file's name.
    """
    sha256, file = source
    if wish == "new":
        return None
    same = shelf.very_same(article, traits, sha256)
    if wish:
        known = same or shelf.twin(article, traits)
        return (wish, known) if known else None
    if corrected := same or shelf.corrected(article, traits, file):
        return "version", corrected
    twin = shelf.twin(article, traits)
    return ("printing", twin) if twin else None


def is_better(new: Traits, shown: Traits) -> bool:
    """Say whether a printing is the one to show instead of another; of equals it is the earlier."""
    return (new.complete, new.titled) > (shown.complete, shown.titled)
