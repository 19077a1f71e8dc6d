"""The printings of each text of a dossier, and the texts that may quote it, as they take part in its collation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhutiao.services.linking import COMPANIONS
from zhutiao.text.collate import EDITION, Printing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article, Document
    from zhutiao.store.library import Library
    from zhutiao.variants import Trust


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Who says what a text says: `shown` and its other printings, in the order of the dossier, then its companions.

    `base` is the number of the base witness, which prints `text` (a SHA-256): the text that is shown, or the version of
    it that the edition which is shown was made from, with so much `trust`. `key` changes with any of the texts.
    """

    shown: Document
    printings: tuple[Printing, ...]
    companions: tuple[Printing, ...]
    base: int
    text: str
    trust: Trust | None
    key: tuple[tuple[str, str, str, bool], ...]

    @property
    def base_article(self) -> Article:
        """Return what the base witness prints."""
        return self.printings[self.base].article

    def without_edition(self) -> Witnesses:
        """Return the witnesses alone, without what was made of them."""
        printings = tuple(each for each in self.printings if not each.edition)
        return replace(self, printings=printings, trust=None, key=tuple(each for each in self.key if not each[3]))

    def documents(self) -> list[str]:
        """Return the documents that print the text."""
        return list(dict.fromkeys(each.source for each in self.printings))

    def article(self, siglum: str, source: str) -> Article:
        """Return the text of a witness."""
        every = (*self.printings, *self.companions)
        return next(each.article for each in every if each.source == source and each.edition == (siglum == EDITION))


def of_dossier(library: Library, dossier_id: str) -> list[Witnesses]:
    """Return the witnesses of every text of a dossier that has two printings or more."""
    documents = library.documents.of(dossier_id)
    shown = {each.printing_of for each in documents if each.printing_of}
    return [_gathered(library, each, documents) for each in documents if each.id in shown]


def of_text(library: Library, document: str) -> Witnesses | None:
    """Return the witnesses of the text that a document prints; None where it is the only printing."""
    known = library.documents.get(document)
    documents = library.documents.of(known.dossier)
    shown = next((each for each in documents if each.id == (known.printing_of or known.id)), known)
    others = any(each.printing_of == shown.id for each in documents)
    return _gathered(library, shown, documents) if others else None


def _gathered(library: Library, shown: Document, documents: Sequence[Document]) -> Witnesses:
    family = [each for each in documents if shown.id in (each.id, each.printing_of)]
    printings: list[Printing] = []
    key: list[tuple[str, str, str, bool]] = []
    trust, base, text = None, 0, library.documents.text_of(shown.id)
    for each in family:
        made, own = library.editions.of(each.id), _printed(library, each)
        if each.id == shown.id:
            trust, base, text = made.trust if made else None, len(printings), own
        printings.append(_printing(library, each, library.documents.article_in(own)))
        key.append((each.id, own, printings[-1].file, False))
    if trust:
        printings.append(_printing(library, shown, shown.article)._replace(edition=True))
        key.append((shown.id, library.documents.text_of(shown.id), "", True))
    quoting = [each for each in documents if _quotes(each, shown)] if shown.is_base else []
    texts = [_printed(library, each) for each in quoting]
    companions = [
        _printing(library, each, library.documents.article_in(own)) for each, own in zip(quoting, texts, strict=True)
    ]
    key += [(each.source, own, each.file, False) for each, own in zip(companions, texts, strict=True)]
    return Witnesses(shown, tuple(printings), tuple(companions), base, text, trust, (*key, (shown.id, "", "", False)))


def _printed(library: Library, document: Document) -> str:
    """Return the SHA-256 of a text as it was printed: what was made of it counts for no reading."""
    made = library.editions.of(document.id)
    return made.base if made else library.documents.text_of(document.id)


def _printing(library: Library, document: Document, article: Article) -> Printing:
    file = library.documents.source_of(document.id) or document.file
    return Printing(document.id, article, file, text=document.printing_of or document.id)


def _quotes(document: Document, shown: Document) -> bool:
    return document.article.kind in COMPANIONS and shown.id not in (document.id, document.printing_of)
