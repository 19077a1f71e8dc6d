"""Write a whole library as open files, from which it can be made again, equal to the last byte of every note."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zhutiao import paths, terms
from zhutiao.errors import LibraryError, UnwritableFileError, WorkshopCancelledError
from zhutiao.exporters import plain
from zhutiao.services import exported, readable_files
from zhutiao.services.packing import packing
from zhutiao.services.unpacking import MANIFEST
from zhutiao.store import row_rules
from zhutiao.store.kept_rows import APART, KEPT, KEYS, KeptRows
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from zhutiao.services.packing import Packing
    from zhutiao.store.kept_rows import Row

    Tell = Callable[[int, int], bool]

RECORDS: Final = {
    "text": "texts",
    "source": "sources",
    "intake": "imports",
    "dossier": "dossiers",
    "document": "documents",
    "version": "versions",
    "mark": "marks",
    "place": "places",
    "note": "notes",
    "tag": "tags",
    "tagging": "taggings",
    "meaning": "colours",
    "saved_search": "searches",
    "tick": "read",
    "link_decision": "link-decisions",
    "link_side": "link-sides",
    "briefing": "briefings",
    "briefing_item": "briefing-items",
    "reading_choice": "readings",
}
"""What the file of each table is called, in the folder `records`."""

FILE = "file"
"""Where a row says which file what stands apart of it is in; null where there is none."""

OFTEN = 200
LONGEST_SUFFIX = 8
_BREAKS = re.compile("[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Exported:
    """Where an export is, how many marks and notes are in it, and the hash of what it holds."""

    path: Path
    marks: int
    notes: int
    content: str


def export(path: Path, out: Path, tell: Tell = lambda _n, _count: True) -> Exported:
    """Write the library at *path* into a folder *out*, or into a zip where its name ends so.

    An older export there is replaced where nothing in it was changed. *tell* hears how far this is and may answer
    False to stop it: then, as whenever something goes wrong, what stood there stands there. Written is what the
    library holds at the beginning, whoever writes to it meanwhile; meant for a worker.
    """
    with Library.open(path) as library:
        moment = library.clock()
        with packing(out, moment, exported.is_untouched) as pack:
            snapshot = pack.room / path.name
            try:
                library.copy(snapshot)
            except UnwritableFileError as error:
                raise UnwritableFileError(out, error.reason) from error
            with KeptRows(snapshot) as kept:
                written = _Export(path, kept, pack, tell)
                written.rows()
                with Library.reading(snapshot) as still:
                    readable_files.write(still, pack)
                if kept.lonely():
                    raise LibraryError(path, "damaged")
                content, (marks, notes) = kept.content(), kept.counted()
                pack.put(MANIFEST, [exported.told(moment, content, written.counts, pack.files)])
    return Exported(out, marks, notes, content)


class _Export:
    """The rows of a library on their way into files, what is large before what speaks of it."""

    def __init__(self, path: Path, kept: KeptRows, pack: Packing, tell: Tell) -> None:
        self._path, self._kept, self._pack, self._tell = path, kept, pack, tell
        self.counts = {table: kept.count(table) for table in KEPT}
        self._whole = sum(self.counts.values()) + sum(self.counts[table] for table in APART)
        self._done = 0

    def rows(self) -> None:
        self._pack.put("README.txt", [(paths.shipped("resources") / "library-export.txt").read_bytes()])
        texts, sources = self._texts(), self._sources()
        files = {"text": texts, "source": sources, "intake": self._imports(sources)}
        for table, name in RECORDS.items():
            self._pack.put(f"records/{name}.jsonl", self._lines(table, files.get(table)))
        self._tell(self._whole, self._whole)

    def _lines(self, table: str, files: Mapping[str, str] | None) -> Iterator[bytes]:
        for row in self._kept.of(table):
            self._step()
            if not self._kept.is_fit(table, row):
                raise LibraryError(self._path, "damaged")
            told = row if files is None else {**row, FILE: files.get(row[KEYS.get(table, "id")])}
            yield _line(told)

    def _texts(self) -> dict[str, str]:
        """Write every version of every text, as it is kept and to be read; return the names of the former."""
        files: dict[str, str] = {}
        for row in self._kept.of("text"):
            self._step()
            body = b"".join(self._kept.apart("text", row["sha256"]))
            try:
                article = row_rules.article(body.decode())
            except ValueError as error:
                raise LibraryError(self._path, "damaged") from error
            name = self._pack.name("texts", article.title or terms.kind(article.kind), ".json")
            self._put_known(name, [body], row["sha256"])
            self._pack.put(f"{name.removesuffix('.json')}.txt", (each.encode() for each in plain.text(article)))
            files[row["sha256"]] = name
        return files

    def _sources(self) -> dict[str, str]:
        files: dict[str, str] = {}
        for row in self._kept.of("source"):
            self._step()
            name = self._pack.name("sources", *_parted(row["name"]))
            self._put_known(name, self._kept.apart("source", row["sha256"]), row["sha256"])
            files[row["sha256"]] = name
        return files

    def _imports(self, sources: Mapping[str, str]) -> dict[str, str]:
        """Write each source as its import decoded it, where that was kept."""
        files: dict[str, str] = {}
        for row in self._kept.of("intake"):
            self._step()
            if self._kept.has_apart("intake", row["id"]):
                source = sources.get(row["source"], "").partition("/")[2]
                files[row["id"]] = name = self._pack.name("imports", _parted(source)[0], ".txt")
                self._pack.put(name, self._kept.apart("intake", row["id"]))
        return files

    def _put_known(self, name: str, pieces: Iterable[bytes], sha256: str) -> None:
        """Write a file that is known by its hash; raises LibraryError where it is another."""
        if self._pack.put(name, pieces).sha256 != sha256:
            raise LibraryError(self._path, "damaged")

    def _step(self) -> None:
        self._done += 1
        if self._done % OFTEN == 0 and not self._tell(self._done, self._whole):
            raise WorkshopCancelledError


def _line(row: Row) -> bytes:
    # Some editors and programs end a line at signs that JSON does not mind.
    told = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return _BREAKS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", told).encode() + b"\n"


def _parted(name: str) -> tuple[str, str]:
    """Return the name of a file without its suffix, and the suffix as every system takes it."""
    stem, _dot, suffix = name.rpartition(".")
    plain_suffix = "".join(sign for sign in suffix if sign.isalnum())[:LONGEST_SUFFIX]
    return (stem, f".{plain_suffix}") if stem and plain_suffix else (name, "")
