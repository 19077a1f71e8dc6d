"""A file becomes documents of a dossier: `prepare` reads it, `keep` writes what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.model import BASE_KINDS, Changed, Decisions, Finding, Prepared
from zhutiao.services import carrying, dividing, fetching, linking, reading
from zhutiao.text.metadata import subject
from zhutiao.text.tokens import bare
from zhutiao.words import readable

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from zhutiao.model import Article, Document, Dossier
    from zhutiao.store.library import Library

SAME_TEXT = 0.7  # of the shorter one's character pairs: two printings of one text share at least so many
AS_FOUND = Decisions()
SKIPPED: tuple[str | None, str] = (None, "skipped")


@dataclass(frozen=True, slots=True)
class Imported(Changed):
    """What an import changed, and for each article of the file its document and what became of it.

    `results` are (article id, document id or None, new | printing | same | version | skipped).
    """

    dossier: str = ""
    results: tuple[tuple[str, str | None, str], ...] = ()


def prepare(path: Path, decisions: Decisions = AS_FOUND) -> Prepared:
    """Return what the file at *path* holds; touches no library. Raises UnreadableFileError."""
    return digest(path, fetching.fetch(path), decisions)


def digest(path: Path, data: bytes, decisions: Decisions = AS_FOUND) -> Prepared:
    """Return what *data*, the bytes of the file at *path*, hold, as the reader decided."""
    source = fetching.decode(path, data, decisions.encoding)
    articles, asides = dividing.divided(source, decisions)
    remarks = tuple(Finding("encoding", "", remark, (1, 1)) for remark in source.remarks)
    if remarks and articles:
        articles = (replace(articles[0], findings=(*articles[0].findings, *remarks)), *articles[1:])
    name, sha256 = readable(path.name), fetching.fingerprint(data)
    return Prepared(name, sha256, source.encoding, articles, asides, remarks, source.text, decisions)


def keep(
    library: Library,
    prepared: Prepared,
    data: bytes,
    dossier: str | None = None,
    chosen: Collection[str] | None = None,
    opened: str | None = None,
    *,
    guessed: bool = False,
) -> Imported:
    """Write a prepared file into a dossier in one step, and link what came new.

    *dossier* is a name or id, made where there is none of it; without one the dossier *opened* (its id), or the newest,
    takes the file, unless the file brings a base text that is not a printing of the dossier's: then a new dossier is
    named after it. *chosen* are the ids of the articles wanted, all where None. Kinds that were only *guessed* do not
    overrule what a text was taken for when it came first.
    """
    with library.step("Import"):
        library.documents.keep_source(prepared, data)
        home = _home(library, prepared, dossier, opened)
        wanted = [article for article in prepared.articles if chosen is None or article.id in chosen]
        kept = {each.id: _keep_article(library, home, prepared, each, guessed=guessed) for each in wanted}
        _choose_base(library, home)
        linking.relink(library, home.id)
    results = tuple((article.id, *kept.get(article.id, SKIPPED)) for article in prepared.articles)
    made = tuple(document for _, document, result in results if document and result in ("new", "printing"))
    changed = any(result not in ("same", "skipped") for _, _, result in results)
    return Imported(structure=changed, made=made, dossier=home.id, results=results)


def same_text(one: Article, other: Article) -> bool:
    """Say whether two articles are printings of one text: most character pairs of the shorter stand in the longer."""
    if (one.kind in BASE_KINDS) != (other.kind in BASE_KINDS):
        return False
    if one.kind not in BASE_KINDS and one.kind != other.kind:
        return False
    return _alike(one, other)


def _alike(one: Article, other: Article) -> bool:
    first, second = _pairs(one), _pairs(other)
    shorter = min(first.total(), second.total())
    return shorter > 0 and (first & second).total() >= SAME_TEXT * shorter


def _pairs(article: Article) -> Counter[str]:
    words = bare("".join(piece.printed for piece in article.pieces())).text
    return Counter(a + b for a, b in pairwise(words))


def _home(library: Library, prepared: Prepared, name: str | None, opened: str | None) -> Dossier:
    known = library.documents.dossiers()
    if name is not None:
        return next((d for d in known if name in (d.name, d.id)), None) or library.documents.add_dossier(name)
    base = next((article for article in prepared.articles if article.kind in BASE_KINDS), None)
    last = reading.default_dossier(library, opened)
    if last and (base is None or last.base is None or same_text(base, library.documents.get(last.base).article)):
        return last
    titled = base or (prepared.articles[0] if prepared.articles else None)
    return library.documents.add_dossier(
        (titled and subject(titled)) or prepared.file.rpartition(".")[0] or prepared.file
    )


def _keep_article(
    library: Library, home: Dossier, prepared: Prepared, article: Article, *, guessed: bool
) -> tuple[str | None, str]:
    documents = library.documents.of(home.id)
    known = _known(library, documents, prepared, article)
    if known:
        stays = guessed and known.article.kind != article.kind
        return known.id, "same" if stays else _renew(library, known, prepared, article)
    twin = next((d for d in documents if d.printing_of is None and same_text(d.article, article)), None)
    if twin is None:
        return library.documents.add(home.id, prepared.file, prepared.sha256, article).id, "new"
    # A mark stays on the printing it was made on, and must stay in sight.
    better = _completeness(article) > _completeness(twin.article) and not _worked_on(library, twin)
    made = library.documents.add(home.id, prepared.file, prepared.sha256, article, None if better else twin.id)
    if better:
        _show_instead(library, documents, twin, made.id)
    return made.id, "printing"


def _known(library: Library, documents: Sequence[Document], prepared: Prepared, article: Article) -> Document | None:
    """Return the document that this very article of the file became, or one of the same words."""

    def is_it(document: Document) -> bool:
        same_place = document.article.id == article.id and library.documents.source_of(document.id) == prepared.sha256
        return same_place and _alike(document.article, article)

    same_words = (d for d in documents if _words(d.article) == _words(article))
    return next(filter(is_it, documents), None) or next(same_words, None)


def _renew(library: Library, known: Document, prepared: Prepared, article: Article) -> str:
    """Keep *article* as the next version of a document, unless it is as it was; say which of the two."""
    if (known.article.kind, _words(known.article)) == (article.kind, _words(article)):
        return "same"
    library.documents.add(known.dossier, prepared.file, prepared.sha256, article, document_id=known.id)
    carrying.carry(library, known, article)
    return "version"


def _words(article: Article) -> Sequence[str]:
    return [piece.printed for piece in article.pieces()]


def _completeness(article: Article) -> tuple[bool, bool]:
    """Return what makes a printing the one to show; of equals it is the earlier."""
    return article.complete, article.title is not None


def _worked_on(library: Library, document: Document) -> bool:
    marks = library.marks.of(document.dossier)
    marked = any(anchor.place.document == document.id for mark in marks for anchor in mark.anchors)
    return marked or bool(library.reads.of(document.id))


def _show_instead(library: Library, documents: Sequence[Document], twin: Document, better: str) -> None:
    for document in documents:
        if twin.id in (document.id, document.printing_of):
            library.documents.set_printing(document.id, better)


def _choose_base(library: Library, home: Dossier) -> None:
    """Make the shown base text with most clauses the dossier's, unless it has one that is still shown."""
    shown = [d for d in library.documents.of(home.id) if d.is_base and d.printing_of is None]
    if home.base not in {d.id for d in shown}:
        most = max(shown, key=lambda d: len(d.article.segments), default=None)
        library.documents.set_base(home.id, most and most.id)
