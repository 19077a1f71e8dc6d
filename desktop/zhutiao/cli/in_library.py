"""The commands that open a library."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zhutiao import paths, settings
from zhutiao.cli import answers, showing
from zhutiao.cli.on_files import warn
from zhutiao.errors import AmbiguousQuoteError, LibraryError, UnknownPlaceError
from zhutiao.model import Place, Span
from zhutiao.services import backing, bundled, exporting, fetching, importing, marking, reading
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from zhutiao.model import Dossier, Link
    from zhutiao.store.library import Library

WRONG_USAGE = 2
NOTHING_FOUND = 1


def run(chosen: Namespace) -> int:
    """Run one command on the library that was named."""
    if chosen.command == "export" and chosen.list:
        return _formats(chosen)
    path = chosen.library or paths.library()
    if chosen.command == "restore":
        showing.show(answers.kept(backing.restore(path, chosen.file)), showing.kept, as_json=chosen.json)
        return 0
    if chosen.command == "shot":
        return _shot(chosen, path)
    # A stranger's file is read before the library is touched: a refused one makes no library either.
    prepared = _prepare(chosen) if chosen.command == "import" else []
    with opened(path, named=chosen.library is not None) as library:
        if chosen.command == "import":
            return _import(library, chosen, prepared)
        return COMMANDS[chosen.command](library, chosen)


def opened(path: Path, *, named: bool) -> Library:
    """Open the library, made with the bundled dossier where there is none; says so on stderr."""
    if not named:
        path.parent.mkdir(parents=True, exist_ok=True)
    if not path.parent.is_dir():
        raise LibraryError(path, "folder")
    library, made = bundled.open_or_create(path)
    if made:
        sys.stderr.write(_("Made a new library with the bundled dossier: “{0}”.").format(path) + "\n")
    return library


def _prepare(chosen: Namespace) -> list[tuple[importing.Prepared, bytes]]:
    found: list[tuple[importing.Prepared, bytes]] = []
    for path in chosen.files:
        data = fetching.fetch(path)
        prepared = importing.digest(path, data)
        if chosen.kind:
            prepared = importing.digest(path, data, {article.id: chosen.kind for article in prepared.articles})
        found.append((prepared, data))
    return found


def _import(library: Library, chosen: Namespace, prepared: list[tuple[importing.Prepared, bytes]]) -> int:
    kept = [answers.imported(each, importing.keep(library, each, data, chosen.dossier)) for each, data in prepared]
    for each, _data in prepared:
        warn(each)
    showing.show(kept, showing.files, as_json=chosen.json)
    return 0


def _dossier(library: Library, name: str | None) -> Dossier:
    known = reading.dossiers(library)
    if name is None:
        last = settings.Settings(paths.settings()).get("dossier")
        found = next((dossier for dossier in known if dossier.id == last), known[-1] if known else None)
    else:
        found = next((dossier for dossier in known if name in (dossier.name, dossier.id)), None)
    if found is None:
        raise UnknownPlaceError("dossier", name or "")
    return found


def _outline(library: Library, chosen: Namespace) -> int:
    dossier = _dossier(library, chosen.dossier)
    base = library.documents.get(dossier.base) if dossier.base else None
    answer = answers.outline(dossier.name, base, reading.outline(library, dossier.id))
    showing.show(answer, showing.outline, as_json=chosen.json)
    return 0


def _links(library: Library, chosen: Namespace) -> int:
    dossier = _dossier(library, None)
    clause = reading.resolve(library, dossier.id, chosen.clause).segment if chosen.clause else None
    documents = {document.id: document for document in reading.documents(library, dossier.id)}

    def wanted(link: Link) -> bool:
        shown = documents[link.passage.document].printing_of is None
        return shown and (chosen.all or link.firm) and clause in (None, link.clause)

    found = [
        answers.link(link, source.id, source.file, source.article)
        for link in reading.links(library, dossier.id)
        if wanted(link)
        for source in [documents[link.passage.document]]
    ]
    showing.show(found, showing.links, as_json=chosen.json)
    return 0


def _mark(library: Library, chosen: Namespace) -> int:
    dossier = _dossier(library, None)
    if not (chosen.quote or chosen.note or chosen.tag):
        sys.stderr.write(_("Give --quote, --note or --tag: there is nothing to keep yet.") + "\n")
        return WRONG_USAGE
    place = _place(library, dossier, chosen)
    with library.step("Mark"):
        mark = _made(library, place, chosen)
        for tag in chosen.tag:
            marking.tag(library, mark, tag)
        if chosen.note and chosen.quote:
            marking.write_note(library, mark, chosen.note)
    answer = answers.mark(library.marks.get(mark), dossier.base)
    showing.show(answer, lambda each: showing.marks([each]), as_json=chosen.json)
    return 0


def _made(library: Library, place: Place, chosen: Namespace) -> str:
    if chosen.quote:
        words = library.documents.printed(place.document, place.segment)
        span = occurrence(words, chosen.quote, chosen.nth)
        at = Place(place.document, place.segment, span)
        return marking.highlight(library, [at], chosen.colour, chosen.style).made[0]
    if chosen.note:
        marking.note_clause(library, place, chosen.note)
    else:
        marking.tag_clause(library, place, chosen.tag[0])
    own = library.marks.own(place.document, place.segment)
    if own is None:
        raise UnknownPlaceError("clause", place.segment)
    return own.id


def _place(library: Library, dossier: Dossier, chosen: Namespace) -> Place:
    if chosen.document is None or chosen.document == dossier.base:
        return reading.resolve(library, dossier.id, chosen.clause)
    library.documents.printed(chosen.document, chosen.clause)
    return Place(chosen.document, chosen.clause)


def occurrence(words: str, quote: str, nth: int | None) -> Span:
    """Return where *quote* stands; one that occurs more than once needs *nth*, from 1."""
    found: list[int] = []
    start = words.find(quote)
    while start >= 0:
        found.append(start)
        start = words.find(quote, start + 1)
    if not found or (nth is not None and not 1 <= nth <= len(found)):
        raise UnknownPlaceError("quote", quote)
    if nth is None and len(found) > 1:
        raise AmbiguousQuoteError(quote, len(found))
    at = found[(nth or 1) - 1]
    return Span(at, at + len(quote))


def _marks(library: Library, chosen: Namespace) -> int:
    found = [
        answers.mark(mark, dossier.base)
        for dossier in reading.dossiers(library)
        for mark in reading.marks(library, dossier.id)
    ]
    showing.show(found, showing.marks, as_json=chosen.json)
    return 0


def _formats(chosen: Namespace) -> int:
    showing.show(answers.formats(exporting.formats()), showing.formats, as_json=chosen.json)
    return 0


def _export(library: Library, chosen: Namespace) -> int:
    if chosen.format is None:
        sys.stderr.write(_("Name a format. “zhutiao export --list” names them.") + "\n")
        return WRONG_USAGE
    dossier = _dossier(library, chosen.dossier)
    options = {**dict(_option(each) for each in chosen.options), **dict.fromkeys(chosen.without, False)}
    if chosen.out is None:
        sys.stdout.buffer.write(exporting.render(library, dossier.id, chosen.format, options))
        sys.stdout.flush()
        return 0
    written = exporting.export(library, dossier.id, chosen.format, chosen.out, options)
    sys.stderr.write(_("Written: “{0}”.").format(written) + "\n")
    return 0


def _option(given: str) -> tuple[str, bool | str]:
    """Read NAME, which switches on, or NAME=VALUE."""
    name, equals, value = given.partition("=")
    return name, value if equals else True


def _backup(library: Library, chosen: Namespace) -> int:
    showing.show(answers.kept(backing.backup(library, chosen.out)), showing.kept, as_json=chosen.json)
    return 0


def _doctor(library: Library, chosen: Namespace) -> int:
    answer = answers.doctor(backing.doctor(library, rebuild_search=chosen.rebuild_search))
    showing.show(answer, showing.doctor, as_json=chosen.json)
    return 0 if answer["ok"] else NOTHING_FOUND


def _shot(chosen: Namespace, path: Path) -> int:
    opened(path, named=chosen.library is not None).close()
    from zhutiao import app  # noqa: PLC0415 - the only way to Qt

    app.shot(chosen.out, chosen.view, chosen.clause, chosen.size, chosen.theme, chosen.language, path)
    return 0


COMMANDS: dict[str, Callable[[Library, Namespace], int]] = {
    "outline": _outline,
    "links": _links,
    "mark": _mark,
    "marks": _marks,
    "export": _export,
    "backup": _backup,
    "doctor": _doctor,
}
