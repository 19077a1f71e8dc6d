"""What the texts of a file would become if they were kept now; asked before anything is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.services import alike, reading, recognising
from zhutiao.services.shelf import Shelf

if TYPE_CHECKING:
    from zhutiao.model import Article, Prepared
    from zhutiao.services.recognising import Wish
    from zhutiao.store.library import Library


class Expected(NamedTuple):
    """A text of the dossier that an article resembles, what the article is taken for, and the marks that go along."""

    guess: Wish
    title: str
    marks: int


def expected(library: Library, prepared: Prepared, opened: str | None = None) -> dict[str, Expected]:
    """Return by id the articles that resemble a text of the dossier *opened*, or of the newest, in other words."""
    dossier = reading.default_dossier(library, opened)
    if dossier is None:
        return {}
    shelf = Shelf(library, dossier.id)
    found = ((article.id, _expect(library, shelf, article, prepared)) for article in prepared.articles)
    return {name: each for name, each in found if each}


def _expect(library: Library, shelf: Shelf, article: Article, prepared: Prepared) -> Expected | None:
    traits = alike.traits(article)
    found = recognising.compare(shelf, article, traits, (prepared.sha256, prepared.file))
    if found is None or found[1].traits.words == traits.words:
        return None
    document = library.documents.get(found[1].id)
    marks = len(library.marks.places.in_document(document.id))
    return Expected(found[0], document.article.title or document.file, marks)
