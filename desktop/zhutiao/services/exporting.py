"""Take a reader's work out of the library: to a file, or to whoever reads our output."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from zhutiao import words
from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.writers import WRITERS
from zhutiao.ports import Content
from zhutiao.services import briefing, collating, reading, templates
from zhutiao.services.export_plans import carry_out, planned
from zhutiao.services.fetching import fingerprint
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zhutiao.model import Document
    from zhutiao.ports import Option, Writer
    from zhutiao.services.export_plans import Plan

    Options = Mapping[str, object]
    Asked = tuple[Path, words.Language, str, str, Options]
    """A library, a language, a dossier, a format and its options."""


def formats() -> list[tuple[str, str, Mapping[str, Option]]]:
    """Return what can be written: name, suffix, and the options with what each does."""
    return [(writer.name, writer.suffix, writer.options) for writer in WRITERS]


def content(library: Library, dossier_id: str) -> Content:
    """Gather all that an export of a dossier may show."""
    documents = reading.documents(library, dossier_id)
    # Links of a second printing are the same passages again.
    shown = {document.id for document in documents if document.printing_of is None}
    firm = (link for link in reading.links(library, dossier_id) if link.firm)
    return Content(
        dossier=library.documents.dossier(dossier_id),
        documents=tuple(documents),
        marks=tuple(reading.marks(library, dossier_id)),
        links=tuple(link for link in firm if link.passage.document in shown),
        written=library.clock(),
        sources=_sources(library, documents),
        meanings=reading.meanings(library),
        note=reading.dossier_note(library, dossier_id),
        briefings=tuple(briefing.briefings(library, dossier_id)),
        apparatus=collating.apparatus(library, dossier_id, quiet=True),
    )


def render(library: Library, dossier_id: str, format_name: str, options: Options | None = None) -> bytes:
    """Return the main file of an export."""
    return _files(library, dossier_id, format_name, options)[0][1]


def plan(
    library: Library,
    dossier_id: str,
    format_name: str,
    path: Path,
    options: Options | None = None,
    *,
    fresh: bool = False,
    back: bool = False,
) -> Plan:
    """Plan an export to *path* as `export_plans.planned` says; nothing is written."""
    return planned(path, _files(library, dossier_id, format_name, options), fresh=fresh, back=back)


def export(library: Library, dossier_id: str, format_name: str, path: Path, options: Options | None = None) -> Path:
    """Write an export to *path* and return where the main file is.

    An older export is renewed, and all that was written into it by hand stays; what stood there before is kept as
    NAME.bak unless only its time is another.
    Raises UnwritableFileError, and then nothing was lost.
    """
    return write(path, _files(library, dossier_id, format_name, options))


def files_of(
    library_path: Path, spoken: words.Language, dossier_id: str, format_name: str, options: Options | None = None
) -> Sequence[tuple[str, bytes]]:
    """Return all files of an export, the main one first, for a process that has neither library nor language yet."""
    words.speak(spoken)
    with Library.open(library_path) as library:
        return _files(library, dossier_id, format_name, options)


def plan_of(asked: Asked, path: Path, *, fresh: bool = False, back: bool = False) -> Plan:
    """Plan an export to *path* in a process that has neither library nor language yet."""
    return planned(path, files_of(*asked), fresh=fresh, back=back)


def write(path: Path, files: Sequence[tuple[str, bytes]]) -> Path:
    """Write files as `export` says, one to *path*, several into a folder of that name; return where the main one is."""
    made = planned(path, files)
    carry_out(made)
    return made.path


def _files(library: Library, dossier_id: str, format_name: str, options: Options | None) -> Sequence[tuple[str, bytes]]:
    return templates.files(_writer(format_name), content(library, dossier_id), options or {})


def _writer(name: str) -> Writer:
    found = next((writer for writer in WRITERS if writer.name == name), None)
    if found is None:
        raise UnknownPlaceError("format", name)
    return found


def _sources(library: Library, documents: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    """Return the documents' files in order, each once, with their fingerprints; a lost one stops no export."""
    found: dict[tuple[str, str], None] = {}
    for document in documents:
        with contextlib.suppress(UnknownPlaceError):
            name, kept = library.documents.source(document.id)
            found[name, fingerprint(kept)] = None
    return tuple(found)
