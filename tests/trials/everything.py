"""Everything that changes a library, done at random: each use case once in a table, with arguments as chance has them."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import json
import pkgutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, get_args

from zhutiao import paths, services
from zhutiao.errors import ManyMarksError, ZhutiaoError
from zhutiao.hits import Hit
from zhutiao.importers import marks as foreign
from zhutiao.model import COLOURS, Place, Span
from zhutiao.services import (
    arranging,
    binning,
    briefing,
    choosing,
    collating,
    deciding,
    exporting,
    importing,
    marking_hits,
    placing,
    reading,
    receiving,
    saved_searches,
    tagging,
)
from zhutiao.services import editing as careful_editing
from zhutiao.services import marking as careful_marking
from zhutiao.services import structuring as careful_structuring
from zhutiao.services.choosing import SURENESS
from zhutiao.services.pieces import Piece
from zhutiao.store import schema
from zhutiao.variants import Trust

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from random import Random
    from types import ModuleType

    from zhutiao.model import Document, Link, Mark, Prepared
    from zhutiao.store.library import Library

# Going to and fro, and links, which are found again from the texts.
NO_CHANGES = {"marking.undo", "marking.redo", "stepping.go_to", "linking.keep", "linking.refresh"}
# Times only rise, and a seal is made of all the rest.
UNSEEN = ("created", "modified", "seal")
PATHS = ("指标/养老", "指标", "存疑", "指标/托育", "待办", "𠮷/é")
NOTES = ("", "要点", "甲\0乙", "一\r\n二\u2028三\x85四\ufeff ", "**8080** 目标\n- 待查", "👨‍👩‍👧")
NAMES = ("养老", "托育 服务", "民生\n二", "")
# What takes long, or leaves little to do anything to; and what all else needs.
WEIGHTS = {
    **dict.fromkeys(
        ("keeping.keep", "structuring.redivide", "arranging.remove", "arranging.begin", "arranging.move"), 0.3
    ),
    **dict.fromkeys(("marking.highlight", "marking.note_clause", "marking.tag", "tagging.put", "deciding.accept"), 3),
    **dict.fromkeys(("briefing.begin", "briefing.collect", "choosing.choose"), 3),
    "arranging.discard": 0.1,
}
CORRECTIONS = {"001": ("一老一小", "“一老一小”照护"), "003": ("就业", "就业创业")}


class Bold:
    """A module of use cases for a reader who is sure, whatever may be asked."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Callable[..., Any]:
        use_case = getattr(self._module, name)

        def do(*args: object) -> object:
            try:
                return use_case(*args)
            except ManyMarksError:
                return use_case(*args, sure=True)

        return do


editing, marking, structuring = map(Bold, (careful_editing, careful_marking, careful_structuring))


def seen(path: Path) -> str:
    """Return a hash of all that a reader can see in the library at *path*, but for the times."""
    whole = hashlib.sha256()
    with closing(sqlite3.connect(path)) as connection:
        for table in schema.RECORDED:
            rows = connection.execute(f"select * from {table} where deleted is null order by id")  # noqa: S608
            kept = [n for n, (name, *_) in enumerate(rows.description) if name not in UNSEEN]
            whole.update(json.dumps([table, [[row[n] for n in kept] for row in rows]]).encode())
    return whole.hexdigest()


def files(sources: dict[str, Prepared]) -> list[tuple[Prepared, bytes]]:
    """Return the bundled files, and corrected ones, as the importer reads them."""
    found = []
    for path in sorted(paths.shipped("data").glob("*.txt")):
        data = path.read_bytes()
        found.append((sources[path.name[:3]], data))
        if path.name[:3] in CORRECTIONS:
            corrected = data.decode().replace(*CORRECTIONS[path.name[:3]]).encode()
            found.append((importing.digest(path, corrected), corrected))
    return found


def use_cases() -> set[str]:
    """Return the names of all use cases that say what they have changed in a library."""
    found = set()
    for each in pkgutil.iter_modules(services.__path__):
        module = importlib.import_module(f"{services.__name__}.{each.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            answer = inspect.signature(function).return_annotation
            if (
                function.__module__ == module.__name__
                and name[0] != "_"
                and answer in ("Changed", "Imported", "Emended")
            ):
                found.add(f"{each.name}.{name}")
    return found - NO_CHANGES


class Anything:
    """Does one thing after the other to a library; what is refused is nothing done."""

    def __init__(self, chance: Random, arriving: Sequence[tuple[Prepared, bytes]]) -> None:
        self._chance, self._arriving = chance, arriving
        self._library: Library
        self._written: list[bytes] = []
        self.table: dict[str, Callable[[], object]] = {
            **self._marks(),
            **self._tags(),
            **self._searches(),
            **self._briefings(),
            "receiving.keep": self._receive,
            **self._links(),
            **self._readings(),
            **self._pieces(),
            **self._texts(),
            **self._dossiers(),
        }

    def do(self, library: Library, name: str) -> None:
        """Do the thing called *name*."""
        self._library = library
        try:
            self.table[name]()
        except (ZhutiaoError, IndexError):
            # Refused, or there is nothing to do it to.
            return

    def choose(self, count: int) -> list[str]:
        """Return the names of *count* things to do."""
        weights = [WEIGHTS.get(name, 1) for name in self.table]
        return self._chance.choices(list(self.table), weights, k=count)

    def _any(self, things: Sequence[Any]) -> Any:
        return self._chance.choice(things)

    def _dossier(self) -> str:
        return self._any(reading.dossiers(self._library)).id

    def _document(self, kind: str | None = None) -> Document:
        every = [text for each in reading.dossiers(self._library) for text in reading.documents(self._library, each.id)]
        return self._any([text for text in every if kind in (None, text.article.kind)])

    def _place(self, document: Document | None = None) -> Place:
        document = document or self._document()
        piece = self._any([piece for piece in document.article.pieces() if piece.printed])
        start = self._chance.randrange(len(piece.printed))
        end = min(len(piece.printed), start + self._chance.randint(1, 30))
        return Place(document.id, piece.id, Span(start, end))

    def _clause(self) -> Place:
        place = self._place()
        return Place(place.document, place.segment)

    def _some(self) -> list[str]:
        marks = reading.marks(self._library, self._dossier())
        return [mark.id for mark in self._chance.sample(marks, min(len(marks), self._chance.randint(1, 3)))]

    def _mark(self) -> Mark:
        return self._any(reading.marks(self._library, self._dossier()))

    def _marks(self) -> dict[str, Callable[[], object]]:
        colour = lambda: self._any(COLOURS)  # noqa: E731 - as short as what it stands beside
        style = lambda: self._any(("highlight", "underline", "wavy"))  # noqa: E731
        return {
            "marking.highlight": lambda: marking.highlight(self._library, self._span(), colour(), style()),
            "marking.restyle": lambda: marking.restyle(self._library, self._some(), colour(), style()),
            "marking.reshape": self._reshape,
            "marking.erase": lambda: marking.erase(self._library, self._some()),
            "marking.write_note": lambda: marking.write_note(self._library, self._mark().id, self._any(NOTES)),
            "marking.note_clause": lambda: marking.note_clause(self._library, self._clause(), self._any(NOTES)),
            "marking.note_dossier": lambda: marking.note_dossier(self._library, self._dossier(), self._any(NOTES)),
            "marking.rename_colour": lambda: marking.rename_colour(self._library, colour(), self._any(NAMES)),
            "marking.tick": lambda: marking.tick(self._library, self._clause()),
            "placing.confirm": lambda: placing.confirm(self._library, self._some()),
            "placing.put": lambda: placing.put(self._library, self._mark().id, self._span()),
            "binning.bring_back": lambda: binning.bring_back(self._library, [self._any(binning.bin(self._library)).id]),
            "marking.untick": lambda: marking.untick(self._library, self._ticked()),
            "marking_hits.highlight_all": lambda: marking_hits.highlight_all(
                self._library, self._hits(), colour(), style()
            ),
            "marking_hits.tag_all": lambda: marking_hits.tag_all(self._library, self._hits(), self._any(PATHS)),
        }

    def _hits(self) -> list[Hit]:
        """Return what stands in three places, as a search would find it."""
        places = [self._place() for _n in range(3)]
        printed = [self._library.documents.printed(place.document, place.segment) for place in places]
        spans = [place.span for place in places if place.span]
        return [
            Hit("text", place.document, place.segment, words, (span,))
            for place, words, span in zip(places, printed, spans, strict=True)
        ]

    def _ticked(self) -> Place:
        document = self._document().id
        return Place(document, self._any(sorted(self._library.reads.of(document))))

    def _span(self) -> list[Place]:
        """Return words of one piece, or of two that follow each other."""
        document = self._document()
        first = self._place(document)
        pieces = [piece for piece in document.article.pieces() if piece.printed]
        after = [piece.id for piece in pieces].index(first.segment) + 1
        if after == len(pieces) or self._chance.random() < 0.7:
            return [first]
        end = min(len(pieces[after].printed), 12)
        return [first, Place(document.id, pieces[after].id, Span(0, end))]

    def _reshape(self) -> object:
        mark = self._mark()
        document = self._library.documents.get(mark.place.document)
        return marking.reshape(self._library, mark.id, [self._place(document)])

    def _tags(self) -> dict[str, Callable[[], object]]:
        path = lambda: self._any([*PATHS[:2], *(tag.path for tag in self._library.tags.all())])  # noqa: E731
        return {
            "marking.tag": lambda: marking.tag(self._library, self._mark().id, self._any(PATHS)),
            "marking.untag": lambda: marking.untag(self._library, self._mark().id, path()),
            "marking.tag_clause": lambda: marking.tag_clause(self._library, self._clause(), self._any(PATHS)),
            "tagging.put": lambda: tagging.put(self._library, self._some(), self._any(PATHS)),
            "tagging.drop": lambda: tagging.drop(self._library, self._some(), path()),
            "tagging.rename": lambda: tagging.rename(self._library, path(), self._any(PATHS)),
            "tagging.merge": lambda: tagging.merge(self._library, path(), path()),
            "tagging.delete": lambda: tagging.delete(self._library, path()),
            "tagging.colour": lambda: tagging.colour(self._library, path(), self._any((None, *COLOURS))),
            "tagging.clean": lambda: tagging.clean(self._library),
        }

    def _searches(self) -> dict[str, Callable[[], object]]:
        saved = lambda: self._any(saved_searches.saved(self._library)).id  # noqa: E731
        return {
            "saved_searches.save": lambda: saved_searches.save(self._library, self._any(PATHS), self._any(NAMES)),
            "saved_searches.rename": lambda: saved_searches.rename(self._library, saved(), self._any(NAMES)),
            "saved_searches.delete": lambda: saved_searches.delete(self._library, saved()),
        }

    def _briefings(self) -> dict[str, Callable[[], object]]:
        one = lambda: self._any(briefing.briefings(self._library, self._dossier())).id  # noqa: E731
        return {
            "briefing.begin": lambda: briefing.begin(self._library, self._dossier(), self._any(NAMES)),
            "briefing.begin_with": lambda: briefing.begin_with(
                self._library, self._dossier(), self._any(NAMES), [self._piece()]
            ),
            "briefing.rename": lambda: briefing.rename(self._library, one(), self._any(NAMES)),
            "briefing.delete": lambda: briefing.delete(self._library, one()),
            "briefing.copy": lambda: briefing.copy(self._library, one()),
            "briefing.collect": lambda: briefing.collect(self._library, one(), self._piece(), self._behind()),
            "briefing.collect_many": lambda: briefing.collect_many(
                self._library, one(), [self._span()[0], self._piece()]
            ),
            "briefing.head": lambda: briefing.head(self._library, one(), self._any(NAMES), self._behind()),
            "briefing.write": lambda: briefing.write(self._library, one(), self._any(NOTES), self._behind()),
            "briefing.reword": lambda: briefing.reword(self._library, self._items()[0], self._any(NOTES)),
            "briefing.time": lambda: briefing.time(self._library, self._items()[0], self._any((None, 0, 5, 1440))),
            "briefing.move": lambda: briefing.move(self._library, self._items(), self._behind()),
            "briefing.remove": lambda: briefing.remove(self._library, self._items()[:1]),
        }

    def _receive(self) -> object:
        """Receive what was written down some time before, as the marks were then."""
        self._written.append(exporting.render(self._library, self._dossier(), "annotations"))
        found = receiving.survey(self._library, None, foreign.read(self._any(self._written), "marks"))
        return receiving.keep(self._library, found)

    def _piece(self) -> Place | Piece:
        kind = self._any(("mark", "note", "clause"))
        if kind == "clause":
            return self._clause()
        return Piece(kind, self._any([None, self._mark().id]))

    def _items(self) -> list[str]:
        items = self._any(briefing.briefings(self._library, self._dossier())).items
        return [item.id for item in self._chance.sample(items, min(len(items), self._chance.randint(1, 3)))]

    def _behind(self) -> str | None:
        return self._any([None, None, "", *self._items()])

    def _links(self) -> dict[str, Callable[[], object]]:
        return {
            "deciding.accept": lambda: deciding.accept(self._library, *self._decided()),
            "deciding.reject": lambda: deciding.reject(self._library, *self._decided()),
            "deciding.reconsider": lambda: deciding.reconsider(self._library, *self._decided(already=True)),
            "deciding.move": lambda: deciding.move(self._library, *self._decided(), self._base().segment),
            "deciding.add": lambda: deciding.add(self._library, self._dossier(), self._base(), self._place()),
        }

    def _decided(self, *, already: bool = False) -> tuple[str, list[Link]]:
        dossier = self._dossier()
        links = reading.links(self._library, dossier)
        return dossier, [self._any([link for link in links if not already or link.state != "suggested"])]

    def _readings(self) -> dict[str, Callable[[], object]]:
        trust = lambda: self._any(get_args(Trust))  # noqa: E731 - as short as what it stands beside
        return {
            "choosing.choose": lambda: choosing.choose(self._library, *self._reading()),
            "choosing.choose_readings": lambda: choosing.choose_readings(
                self._library, (one := self._reading())[0], [one[1:]]
            ),
            "choosing.leave_open": lambda: choosing.leave_open(self._library, *self._reading(already=True)[:2]),
            "choosing.choose_all": lambda: choosing.choose_all(self._library, self._compared(), self._any(SURENESS)),
            "choosing.drop": self._give_up,
            "editing.make": lambda: editing.make(self._library, self._compared(), trust()),
            "editing.drop_edition": lambda: editing.drop_edition(self._library, self._compared()),
        }

    def _compared(self) -> str:
        """Return a text of which there are several printings."""
        return self._any([found.document for found in collating.apparatus(self._library, self._dossier())])

    def _reading(self, *, already: bool = False) -> tuple[str, str, str]:
        document = self._compared()
        found = collating.apparatus_of(self._library, document, quiet=self._any((True, False)))
        assert found
        entry = self._any([each for each in found.entries if each.chosen or not already])
        return document, entry.id, self._any(list(entry.variant.readings))

    def _give_up(self) -> object:
        document = self._any([self._document().id, self._compared()])
        return choosing.drop(self._library, document, [self._any(collating.unfitting(self._library, document)).id])

    def _base(self) -> Place:
        base = self._any([each.base for each in reading.dossiers(self._library) if each.base])
        return self._place(self._library.documents.get(base))

    def _pieces(self) -> dict[str, Callable[[], object]]:
        kinds = ("section", "clause", "item", "paragraph", "heading", "preamble")
        numbers = ("（三）", "四", "", "第五条")
        return {
            "structuring.split": lambda: structuring.split(*self._cut()),
            "structuring.push": lambda: structuring.push(*self._cut()),
            "structuring.pull": lambda: structuring.pull(*self._cut()),
            "structuring.join": lambda: structuring.join(*self._cut()[:3]),
            "structuring.renumber": lambda: structuring.renumber(*self._cut()[:3], self._any(numbers)),
            "structuring.retitle": self._retitle,
            "structuring.recast": lambda: structuring.recast(*self._cut()[:3], self._any(kinds)),
            "structuring.begin_turn": lambda: structuring.begin_turn(*self._cut("transcript")[:3], "主持人"),
            "structuring.join_turns": lambda: structuring.join_turns(*self._turn()),
            "structuring.relabel": lambda: structuring.relabel(*self._turn(), self._any(("财政部司长 葛志昊", "记者"))),
        }

    def _retitle(self) -> object:
        library, document, segment, _at = self._cut()
        words = library.documents.printed(document, segment)
        return structuring.retitle(library, document, segment, words[: self._chance.randint(0, 9)])

    def _cut(self, kind: str | None = None) -> tuple[Library, str, str, int]:
        place = self._place(self._document(kind))
        return self._library, place.document, place.segment, place.span.start if place.span else 0

    def _turn(self) -> tuple[Library, str, int]:
        return self._library, self._document("transcript").id, self._chance.randint(1, 12)

    def _texts(self) -> dict[str, Callable[[], object]]:
        return {
            "keeping.keep": self._keep,
            "structuring.entitle": lambda: structuring.entitle(self._library, self._document().id, self._any(NAMES)),
            "structuring.redate": lambda: structuring.redate(
                self._library, self._document().id, self._any(("2025-06-09", ""))
            ),
            "structuring.merge": self._merge,
            "structuring.redivide": self._redivide,
            "arranging.make_base": lambda: arranging.make_base(self._library, self._document().id),
            "arranging.remove": lambda: arranging.remove(self._library, self._document().id),
            "arranging.move": lambda: arranging.move(self._library, self._document().id, self._dossier()),
        }

    def _keep(self) -> object:
        prepared, data = self._any(self._arriving)
        dossiers = [None, *(each.id for each in reading.dossiers(self._library))]
        arrival = importing.Arrival(prepared, data, self._any(dossiers))
        return importing.keep_all(self._library, [arrival], sure=True)

    def _merge(self) -> object:
        one = self._document()
        others = [each for each in reading.documents(self._library, one.dossier) if each.file == one.file]
        return structuring.merge(self._library, one.id, self._any(others).id)

    def _redivide(self) -> object:
        document = self._document().id
        path, data, decisions = structuring.as_kind(self._library, document, self._any(("commentary", "report")))
        return structuring.redivide(self._library, document, importing.digest(path, data, decisions))

    def _dossiers(self) -> dict[str, Callable[[], object]]:
        return {
            "arranging.begin": lambda: arranging.begin(self._library, self._any(NAMES)),
            "arranging.rename": lambda: arranging.rename(self._library, self._dossier(), self._any(NAMES)),
            "arranging.discard": lambda: arranging.discard(self._library, self._dossier()),
        }
