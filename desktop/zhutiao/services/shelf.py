"""What a dossier holds, as far as a text that arrives must know: looked at once, however many arrive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhutiao.model import BASE_KINDS
from zhutiao.services import alike

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from zhutiao.model import Article, Document
    from zhutiao.services.alike import Traits
    from zhutiao.store.library import Library


@dataclass(frozen=True, slots=True)
class Known:
    """One document of the dossier, its words left in the library."""

    id: str
    source: str | None
    article: str
    printing_of: str | None
    traits: Traits
    file: str


class Shelf:
    """The documents of one dossier by what they are told apart by; whoever adds one says so."""

    def __init__(self, library: Library, dossier: str) -> None:
        self._library, self.dossier = library, dossier
        self._known: dict[str, Known] = {}
        self._by_words: dict[str, str] = {}
        # The pairs of the article that is being asked about, which is compared with several.
        self._arriving: tuple[Article, Counter[str]] | None = None
        for document in library.documents.of(dossier):
            self.learn(document, library.documents.source_of(document.id), alike.traits(document.article))

    def learn(self, document: Document, source: str | None, traits: Traits) -> None:
        """Take notice of a document, or of its new version."""
        before = self._known.get(document.id)
        if before and self._by_words.get(before.traits.words) == before.id:
            del self._by_words[before.traits.words]
        self._known[document.id] = Known(
            document.id, source, document.article.id, document.printing_of, traits, document.file
        )
        self._by_words.setdefault(traits.words, document.id)

    def shown_for(self, known: Known) -> Known:
        """Return the document that is shown for one of its printings."""
        return self._known.get(known.printing_of or "", known)

    def show_instead(self, shown: str, better: str) -> list[Known]:
        """Let *better* be shown for *shown* and its printings; return those, for the library to be told."""
        moved = [each for each in self._known.values() if shown in (each.id, each.printing_of)]
        for each in moved:
            self._known[each.id] = replace(each, printing_of=better)
        return moved

    def very_same(self, article: Article, traits: Traits, source: str) -> Known | None:
        """Return the document that this article of this file became, or one of the same words."""
        of_file = (each for each in self._known.values() if (each.source, each.article) == (source, article.id))
        found = next((each for each in of_file if self._is_alike(each, article, traits)), None)
        return found or self._known.get(self._by_words.get(traits.words, ""))

    def corrected(self, article: Article, traits: Traits, file: str) -> Known | None:
        """Return the document that this article is a corrected version of, if it surely is one.

        Where a text has several printings, another file is one more of them, however alike: a witness must not go
        because a third comes.
        """
        shares = ((self._share(each, article), each) for each in self._like(traits, alike.may_correct))
        best = max(shares, key=lambda pair: pair[0], default=None)
        found = best[1] if best and min(best[0]) >= alike.CORRECTED else None
        return None if found and found.file != file and self._has_printings(found) else found

    def twin(self, article: Article, traits: Traits) -> Known | None:
        """Return the shown document that this article is another printing of."""
        shown = (each for each in self._like(traits, alike.may_be_same) if each.printing_of is None)
        return next((each for each in shown if self._share(each, article)[0] >= alike.SAME_TEXT), None)

    def shows(self, document: str) -> bool:
        """Say whether a document stands here and is shown for itself."""
        return document in self._known and self._known[document].printing_of is None

    def base_texts(self) -> list[Known]:
        """Return the shown documents that a dossier can be about, in order."""
        return [each for each in self._known.values() if not each.printing_of and each.traits.kind in BASE_KINDS]

    def is_same_text(self, document: str, article: Article, traits: Traits) -> bool:
        """Say whether an article is a printing of a document that stands here."""
        known = self._known.get(document)
        if known is None or not alike.may_be_same(traits, known.traits):
            return False
        return self._share(known, article)[0] >= alike.SAME_TEXT

    def _has_printings(self, known: Known) -> bool:
        shown = known.printing_of or known.id
        return sum(shown in (each.id, each.printing_of) for each in self._known.values()) > 1

    def _like(self, traits: Traits, rule: alike.Rule) -> Iterator[Known]:
        return (each for each in list(self._known.values()) if rule(traits, each.traits))

    def _is_alike(self, known: Known, article: Article, traits: Traits) -> bool:
        if known.traits.words == traits.words:
            return True
        likely = alike.may_be_alike(traits, known.traits)
        return likely and self._share(known, article)[0] >= alike.SAME_TEXT

    def _share(self, known: Known, article: Article) -> tuple[float, float]:
        if self._arriving is None or self._arriving[0] is not article:
            self._arriving = article, alike.pairs(article)
        return alike.common(self._arriving[1], alike.pairs(self._library.documents.get(known.id).article))
