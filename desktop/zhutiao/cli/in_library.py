"""The commands that open a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhutiao import paths
from zhutiao.cli import answers, bringing, export, links, marks, receive, safety, search, showing, whole_library
from zhutiao.cli.dossiers import linked_dossier
from zhutiao.cli.opened import opened
from zhutiao.services import backing, reading

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from zhutiao.store.library import Library

WRONG_USAGE = 2


def run(chosen: Namespace) -> int:
    """Run one command on the library that was named."""
    if chosen.command == "export" and chosen.list:
        return export.formats(chosen)
    if chosen.command == "mark" and (wrong := marks.contradiction(chosen)):
        showing.say(wrong)
        return WRONG_USAGE
    path = chosen.library or paths.library()
    if chosen.command == "export" and chosen.format == whole_library.FORMAT:
        return whole_library.export(path, chosen)
    if chosen.command in SAFETY:
        return SAFETY[chosen.command](path, chosen)
    if chosen.command == "shot":
        return _shot(chosen, path)
    # A stranger's file is read before the library is touched: a refused one makes no library either.
    bring = BRINGING.get(chosen.command)
    brought, refused = bring.read(chosen) if bring else ((), 0)
    if refused and not brought:
        return bringing.REFUSED
    with opened(path, named=chosen.library is not None) as library:
        if bring:
            return bring.keep(library, chosen, brought, refused)
        return COMMANDS[chosen.command](library, chosen)


def _outline(library: Library, chosen: Namespace) -> int:
    dossier = linked_dossier(library, chosen.dossier)
    base = library.documents.get(dossier.base) if dossier.base else None
    answer = answers.outline(dossier.name, base, reading.outline(library, dossier.id))
    showing.show(answer, showing.outline, as_json=chosen.json)
    return 0


def _backup(library: Library, chosen: Namespace) -> int:
    showing.show(answers.kept(backing.backup(library, chosen.out)), showing.kept, as_json=chosen.json)
    return 0


def _shot(chosen: Namespace, path: Path) -> int:
    opened(path, named=chosen.library is not None).close()
    from zhutiao import app  # noqa: PLC0415 - the only way to Qt

    app.shot(chosen.out, chosen.view, chosen.clause, chosen.size, chosen.theme, chosen.language, path)
    return 0


COMMANDS: dict[str, Callable[[Library, Namespace], int]] = {
    "outline": _outline,
    "links": links.show,
    "search": search.run,
    "mark": marks.mark,
    "marks": marks.show_all,
    "export": export.run,
    "backup": _backup,
}
# These bring a stranger's files in.
BRINGING: dict[str, Any] = {"import": bringing, "receive": receive}
# These take the library as it is, damaged or not.
SAFETY: dict[str, Callable[[Path, Namespace], int]] = {
    "restore": safety.restore,
    "doctor": safety.doctor,
    "rebuild": whole_library.rebuild,
}
