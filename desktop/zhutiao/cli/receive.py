"""`zhutiao receive`: other people's marks into the library; a file that is refused does not stop the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhutiao import terms
from zhutiao.cli import answers, showing
from zhutiao.cli.dossiers import open_dossier
from zhutiao.errors import ZhutiaoError
from zhutiao.services import reading, receiving
from zhutiao.services.received import VERDICTS, Choices
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zhutiao.importers.marks.foreign import Foreign
    from zhutiao.services.received import Met, Received
    from zhutiao.store.library import Library

REFUSED = 1
SHOWN = 40

Answer = dict[str, Any]


def read(chosen: Namespace) -> tuple[Sequence[Foreign], int]:
    """Read what was named; says on stderr what is refused, and returns how many files that were.

    A single file that is refused raises its error: then there is nothing to go on with.
    """
    if len(chosen.files) == 1:
        return [receiving.fetch(chosen.files[0])], 0
    found: list[Foreign] = []
    for path in chosen.files:
        try:
            found.append(receiving.fetch(path))
        except ZhutiaoError as error:
            showing.say(sentence(error))
    return found, len(chosen.files) - len(found)


def keep(library: Library, chosen: Namespace, files: Sequence[Foreign], refused: int) -> int:
    """Keep the marks of each file in one step, and print what became of them; 1 where a file was refused."""
    dossier = open_dossier(library, chosen.dossier).id if chosen.dossier else None
    done: list[Answer] = []
    for foreign in files:
        received = receiving.survey(library, dossier, foreign)
        choices = _choices(chosen, received)
        if not chosen.preview:
            receiving.keep(library, received, choices)
        done.append(_answer(received, choices, reading.meanings(library)))
    showing.show(done, _lines, as_json=chosen.json)
    if chosen.conflicts == "mine" and (differing := sum(each["conflict"] for each in done)):
        said = _("Marks that differ from yours: {0}. Yours stay as they are. Choose otherwise with --conflicts.")
        showing.say(said.format(differing))
    return REFUSED if refused else 0


def _choices(chosen: Namespace, received: Received) -> Choices:
    back = received.of("deleted") if chosen.deleted else ()
    return Choices(chosen.conflicts, {met.id: "theirs" for met in back}, unplaced=not chosen.found)


def _answer(received: Received, choices: Choices, meanings: Mapping[str, str]) -> Answer:
    return {
        "file": received.foreign.file,
        "format": received.foreign.format,
        **received.counts(),
        "repeated": received.repeated,
        "passed_over": received.foreign.passed_over,
        "marks": [_mark(met, choices, meanings) for met in received.marks],
    }


def _mark(met: Met, choices: Choices, meanings: Mapping[str, str]) -> Answer:
    """Return a mark as `marks` does, without a place where it belongs to no text; `quote` as it was given."""
    theirs = met.theirs
    nowhere = {"document": None, "segment": None, "span": None, "places": [], "state": None}
    known = answers.mark(theirs, None, meanings) if theirs.anchors else nowhere | {
        "id": theirs.id, "colour": theirs.colour, "style": theirs.style, "note": theirs.note, "tags": list(theirs.tags),
        "author": theirs.author, "created": theirs.created, "modified": theirs.modified,
    }  # fmt: skip
    return {
        **{name: value for name, value in known.items() if name not in ("clause", "meaning")},
        "quote": met.words or None,
        "title": met.title or None,
        "result": met.verdict,
        "differ": list(met.differ),
        "mine": met.mine.id if met.mine else None,
        "answer": choices.answer(met),
    }


def _lines(answer: Iterable[Answer]) -> Iterator[str]:
    for file in answer:
        told = [f"{terms.received(each)} {file[each]}" for each in VERDICTS if file[each]]
        yield f"{file['file']}  ({terms.marks_format(file['format'])})  · {', '.join(told)}"
        for mark in file["marks"]:
            if mark["result"] != "same":
                yield f"  {terms.received(mark['result'])}  {_short(mark['quote'] or mark['note'] or '')}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[:SHOWN] + "…"
