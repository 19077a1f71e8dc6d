"""Dossiers, their documents and the texts these point to."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from zhutiao.errors import LibraryError, UnknownPlaceError
from zhutiao.model import Document, Dossier
from zhutiao.store import canonical, intakes
from zhutiao.store.descriptions import Descriptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.model import Article, Aside, Intake, Prepared
    from zhutiao.store.rows import Rows
    from zhutiao.store.search_index import SearchIndex

# Texts never change, so those once parsed can be kept: those of a large dossier and its earlier versions.
KEPT = 256

_DOCUMENT = "select id, dossier, file, text, position, printing_of from document where deleted is null"


class Documents:
    """What the reader put into the library: dossiers, documents, texts, source files."""

    def __init__(self, rows: Rows, index: Callable[[], SearchIndex]) -> None:
        self._rows = rows
        self.descriptions = Descriptions(rows)
        self._index = index
        self._article = lru_cache(KEPT)(self._read)
        self._printed = lru_cache(KEPT)(self._divide)

    def dossiers(self) -> list[Dossier]:
        """Return the dossiers, oldest first."""
        return [
            Dossier(*row)
            for row in self._rows.all("select id, name, base from dossier where deleted is null order by created, id")
        ]

    def dossier(self, dossier_id: str) -> Dossier:
        """Return one dossier."""
        row = self._rows.one("select id, name, base from dossier where id = ? and deleted is null", dossier_id)
        if row is None:
            raise UnknownPlaceError("dossier", dossier_id)
        return Dossier(*row)

    def add_dossier(self, name: str) -> Dossier:
        """Begin a dossier."""
        return Dossier(self._rows.add("dossier", name=name), name, None)

    def counts(self) -> dict[str, int]:
        """Return how many documents each dossier holds, printings left out."""
        shown = "select dossier, count(*) from document where deleted is null and printing_of is null group by dossier"
        return dict(self._rows.all(shown))

    def rename_dossier(self, dossier_id: str, name: str) -> None:
        """Give a dossier another name."""
        self._rows.change("dossier", dossier_id, name=name)

    def remove_dossier(self, dossier_id: str) -> None:
        """Put a dossier into the bin, with its documents."""
        now = self._rows.clock()
        for (document,) in self._rows.all("select id from document where dossier = ? and deleted is null", dossier_id):
            self._rows.bury("document", document, now)
        self._rows.bury("dossier", dossier_id, now)

    def set_base(self, dossier_id: str, document_id: str | None) -> None:
        """Say which document a dossier is about."""
        self._rows.change("dossier", dossier_id, base=document_id)

    def set_printing(self, document_id: str, shown: str | None) -> None:
        """Say which document is shown for this one; itself or None where it is shown."""
        self._rows.change("document", document_id, printing_of=None if document_id == shown else shown)

    def move(self, document_id: str, dossier_id: str) -> None:
        """Put a document into another dossier, behind what is there."""
        position = self._next("select max(position) from document where dossier = ?", dossier_id)
        self._rows.change("document", document_id, dossier=dossier_id, position=position)

    def remove(self, document_id: str) -> None:
        """Put a document into the bin; its versions and its source stay."""
        self._rows.bury("document", document_id)

    def keep_source(self, prepared: Prepared, content: bytes) -> str:
        """Keep a file byte for byte, once under its first name, and what was made of it; return the intake's id."""
        source = {"sha256": prepared.sha256, "name": prepared.file, "bytes": content}
        self._rows.put("source", source, once=True)
        row = intakes.row_of(prepared, self._rows.clock())
        self._rows.put("intake", row, once=True)
        return row["id"]

    def source(self, document_id: str) -> tuple[str, bytes]:
        """Return the name and the bytes of the file a document came from."""
        row = self._rows.one(
            "select document.file, source.bytes from document join source on source.sha256 = document.source "
            "where document.id = ?",
            document_id,
        )
        if row is None:
            raise UnknownPlaceError("document", document_id)
        return row[0], row[1]

    def source_of(self, document_id: str) -> str | None:
        """Return the SHA-256 of the file a document came from."""
        row = self._rows.one("select source from document where id = ?", document_id)
        return row[0] if row else None

    def holding(self, sha256: str) -> list[Dossier]:
        """Return the dossiers that hold a text of this source, oldest first."""
        rows = self._rows.all(
            "select dossier.id, name, base from document join dossier on document.dossier = dossier.id "
            "where document.source = ? and document.deleted is null and dossier.deleted is null "
            "group by dossier.id order by dossier.created",
            sha256,
        )
        return [Dossier(*row) for row in rows]

    def intake(self, document_id: str) -> Intake:
        """Return what the import made of the file a document came from."""
        row = self._rows.one(
            "select document.file, intake.source, encoding, kept, reader, decoded, decisions, set_aside, findings "
            "from intake join document on document.intake = intake.id where document.id = ?",
            document_id,
        )
        if row is None:
            raise UnknownPlaceError("document", document_id)
        return intakes.read(self._rows.path, row)

    def set_aside(self, document_id: str) -> tuple[Aside, ...]:
        """Return the words of a document's file that are no article's text."""
        row = self._rows.one(
            "select set_aside from intake join document on document.intake = intake.id where document.id = ?",
            document_id,
        )
        return canonical.asides(row[0]) if row else ()

    def add(
        self,
        dossier_id: str,
        file: str,
        sha256: str,
        article: Article,
        printing_of: str | None = None,
        document_id: str | None = None,
        intake: str | None = None,
    ) -> Document:
        """Add an article to a dossier; where *document_id* is a document already, as its next version.

        Without an *intake* a new document takes the newest of its source, and one that is there keeps its own.
        """
        came = {"text": self._keep_text(article), "file": file, "source": sha256}
        known = self._rows.one("select dossier, position, printing_of from document where id = ?", document_id)
        if document_id and known:
            dossier_id, position, printing_of = known
            self._rows.change("document", document_id, **came, **({"intake": intake} if intake else {}))
        else:
            position = self._next("select max(position) from document where dossier = ?", dossier_id)
            came |= {"intake": intake or self._newest_intake(sha256)}
            home = {"dossier": dossier_id, "position": position, "printing_of": printing_of}
            document_id = self._rows.add("document", id=document_id, **home, **came)
        n = self._next("select max(n) from version where document = ?", document_id)
        self._rows.add("version", document=document_id, n=n, text=came["text"])
        return Document(document_id, dossier_id, file, article, position, printing_of)

    def of(self, dossier_id: str) -> list[Document]:
        """Return a dossier's documents in order, printings too."""
        rows = self._rows.all(f"{_DOCUMENT} and dossier = ? order by position, id", dossier_id)
        return [self._document(row) for row in rows]

    def standing(self, dossier_id: str | None = None, *, printings: bool = False) -> list[tuple[str, str]]:
        """Return documents and the SHA-256 of their texts, in order, of one dossier or of all, the oldest first."""
        return self._rows.all(
            "select document.id, text from document join dossier on dossier.id = document.dossier "
            "where document.deleted is null and dossier.deleted is null and dossier.id = coalesce(?, dossier.id) "
            "and (printing_of is null or ?) order by dossier.created, dossier.id, position, document.id",
            dossier_id,
            printings,
        )

    def get(self, document_id: str) -> Document:
        """Return one document as it stands now."""
        row = self._rows.one(f"{_DOCUMENT} and id = ?", document_id)
        if row is None:
            raise UnknownPlaceError("document", document_id)
        return self._document(row)

    def versions(self, document_id: str) -> list[Article]:
        """Return every text a document has had, the oldest first."""
        rows = self._rows.all("select text from version where document = ? and deleted is null order by n", document_id)
        return [self._article(text) for (text,) in rows]

    def text_of(self, document_id: str) -> str:
        """Return the SHA-256 of the text a document has now."""
        row = self._rows.one("select text from document where id = ?", document_id)
        if row is None:
            raise UnknownPlaceError("document", document_id)
        return row[0]

    def printed(self, document_id: str, segment: str) -> str:
        """Return what the reader sees of one segment."""
        row = self._rows.one("select text from document where id = ? and deleted is null", document_id)
        if row is None:
            raise UnknownPlaceError("document", document_id)
        words = self.printed_in(row[0]).get(segment)
        if words is None:
            raise UnknownPlaceError("clause", segment)
        return words

    def article_in(self, text: str) -> Article:
        """Return the article of one text, current or older."""
        return self._article(text)

    def printed_in(self, text: str) -> dict[str, str]:
        """Return what the reader sees of every segment of one text, current or older."""
        return self._printed(text)

    def _newest_intake(self, sha256: str) -> str | None:
        row = self._rows.one("select id from intake where source = ? order by rowid desc limit 1", sha256)
        return row[0] if row else None

    def _document(self, row: tuple[Any, ...]) -> Document:
        document_id, dossier, file, text, position, printing_of = row
        return Document(document_id, dossier, file, self._article(text), position, printing_of)

    def _keep_text(self, article: Article) -> str:
        body = canonical.dump(article)
        sha256 = canonical.name(body)
        kept = self._rows.db.execute("insert or ignore into text values (?, ?)", [sha256, body])
        if kept.rowcount:
            self._index().keeping.add(sha256, article, body)
        return sha256

    def _read(self, sha256: str) -> Article:
        row = self._rows.one("select body from text where sha256 = ?", sha256)
        if row is None:
            raise UnknownPlaceError("document", sha256)
        try:
            return canonical.article(row[0])
        except ValueError as error:
            raise LibraryError(self._rows.path, "damaged") from error

    def _divide(self, sha256: str) -> dict[str, str]:
        return {piece.id: piece.printed for piece in self._article(sha256).pieces()}

    def _next(self, sql: str, parent: str) -> int:
        row = self._rows.one(sql, parent)
        return (row[0] if row and row[0] is not None else 0) + 1
