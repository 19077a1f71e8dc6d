"""`zhutiao import`: files and folders into the library; one that is refused does not stop the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import remarks
from zhutiao.cli import answers, showing
from zhutiao.cli.dossiers import last_opened
from zhutiao.errors import ManyMarksError, UnreadableFileError, ZhutiaoError
from zhutiao.model import Decisions
from zhutiao.services import fetching, importing
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from zhutiao.store.library import Library

REFUSED = 1


def read(chosen: Namespace) -> tuple[Sequence[importing.Arrival], int]:
    """Read what was named; says on stderr what is refused, and returns how many that were.

    A single file that is refused raises its error: then there is nothing to go on with.
    """
    # It needs no Qt, but stands where the window's import looks for files too.
    from zhutiao.ui.importing.gathering import gather  # noqa: PLC0415

    found = gather(chosen.files)
    if len(found.files) == 1 and not found.barren:
        return [_arrival(found.files[0], chosen)], 0
    arrivals, refused = [], len(found.barren)
    for folder in found.barren:
        showing.say(sentence(UnreadableFileError(folder, "empty")))
    for path in found.files:
        try:
            arrivals.append(_arrival(path, chosen))
        except ZhutiaoError as error:
            refused += 1
            said = sentence(error)
            showing.say(said if path.name in said else _("“{0}”: {1}").format(path.name, said))
    return arrivals, refused


def keep(library: Library, chosen: Namespace, arrivals: Sequence[importing.Arrival], refused: int) -> int:
    """Keep what was read, in one step, and print what became of it; 1 where anything was refused.

    Where marks would be lost nothing is kept unless the reader is sure.
    """
    try:
        done = importing.keep_all(library, arrivals, last_opened(), sure=chosen.sure)
    except ManyMarksError as error:
        showing.say(f"{sentence(error)} {_('To import all the same: --sure')}")
        return REFUSED
    for arrival in arrivals:
        showing.warn(arrival.prepared)
    counts = importing.counted(done)
    if counts.get("check") or counts.get("unplaced"):
        showing.say(remarks.imported(counts))
    kept = [answers.imported(arrival.prepared, each) for arrival, each in zip(arrivals, done, strict=True)]
    showing.show(kept, showing.files, as_json=chosen.json)
    return REFUSED if refused else 0


def _arrival(path: Path, chosen: Namespace) -> importing.Arrival:
    data = fetching.fetch(path)
    decided = Decisions(encoding=chosen.encoding)
    prepared = importing.digest(path, data, decided)
    if chosen.kind:
        kinds = {article.id: chosen.kind for article in prepared.articles}
        prepared = importing.digest(path, data, Decisions(encoding=chosen.encoding, kinds=kinds))
    wishes = {article.id: chosen.wish for article in prepared.articles} if chosen.wish else {}
    return importing.Arrival(prepared, data, chosen.dossier, guessed=chosen.kind is None, wishes=wishes)
