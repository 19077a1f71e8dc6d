"""How a reader divides a text: where its pieces begin and end, what they are and who speaks; marks go along.

Each raises ManyMarksError, and changes nothing, where many marks would find no place any more, unless the reader is
*sure*.
"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from zhutiao.errors import StructureError
from zhutiao.model import Changed, Decisions
from zhutiao.services import about, base_texts, carrying, losing
from zhutiao.text import naming, restructuring, turning
from zhutiao.text.letters import Signs
from zhutiao.words import N_, readable

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.model import Article, Document, Kind, Prepared, SegmentKind
    from zhutiao.store.library import Library


def split(library: Library, document: str, segment: str, offset: int, *, sure: bool = False) -> Changed:
    """Let a new piece begin at *offset* of what a segment prints."""
    step, at = N_("Split {0}"), base_texts.offset_as_printed(library, document, segment, offset)
    return _edit(library, document, step, segment, lambda a, text: restructuring.split(a, segment, at, text), sure=sure)


def join(library: Library, document: str, segment: str, *, sure: bool = False) -> Changed:
    """Let a segment and the next one be one."""
    step = N_("Join {0} with the next")
    return _edit(library, document, step, segment, lambda a, _text: restructuring.join(a, segment), sure=sure)


def push(library: Library, document: str, segment: str, offset: int, *, sure: bool = False) -> Changed:
    """Move the words of a segment from *offset* on to the next one."""
    step, at = N_("Move words of {0} down"), base_texts.offset_as_printed(library, document, segment, offset)
    return _edit(library, document, step, segment, lambda a, text: restructuring.push(a, segment, at, text), sure=sure)


def pull(library: Library, document: str, segment: str, offset: int, *, sure: bool = False) -> Changed:
    """Move the words of a segment before *offset* to the one before."""
    step, at = N_("Move words of {0} up"), base_texts.offset_as_printed(library, document, segment, offset)
    return _edit(library, document, step, segment, lambda a, text: restructuring.pull(a, segment, at, text), sure=sure)


def renumber(library: Library, document: str, segment: str, number: str, *, sure: bool = False) -> Changed:
    """Call a segment by another number."""
    step = N_("Renumber {0}")
    return _edit(
        library, document, step, segment, lambda a, _text: restructuring.renumber(a, segment, number), sure=sure
    )


def retitle(library: Library, document: str, segment: str, title: str, *, sure: bool = False) -> Changed:
    """Let the words a segment begins with be its title."""
    step = N_("Change the title of {0}")
    return _edit(library, document, step, segment, lambda a, _text: restructuring.retitle(a, segment, title), sure=sure)


def recast(library: Library, document: str, segment: str, kind: SegmentKind, *, sure: bool = False) -> Changed:
    """Say what a segment is: a section, a clause, a paragraph."""
    step = N_("Change what {0} is")
    return _edit(library, document, step, segment, lambda a, _text: restructuring.recast(a, segment, kind), sure=sure)


def begin_turn(library: Library, document: str, segment: str, label: str = "", *, sure: bool = False) -> Changed:
    """Let a speaker's turn begin with a paragraph, under *label* where none is printed at its head."""
    who = turning.named(label) if label.strip() else None
    step = N_("Begin a turn at {0}")
    return _edit(library, document, step, segment, lambda a, text: turning.begin(a, segment, who, text), sure=sure)


def join_turns(library: Library, document: str, n: int, *, sure: bool = False) -> Changed:
    """Let a speaker's turn go on with the next one."""
    step = N_("Join turn {0} with the next")
    return _edit(library, document, step, f"t{n}", lambda a, text: turning.unite(a, n, text), sure=sure)


def relabel(library: Library, document: str, n: int, label: str, *, sure: bool = False) -> Changed:
    """Say who speaks in a turn, as a label would: 国家发展改革委副秘书长 肖渭明."""
    step = N_("Change who speaks in {0}")
    return _edit(
        library, document, step, f"t{n}", lambda a, text: turning.relabel(a, n, turning.named(label), text), sure=sure
    )


def entitle(library: Library, document: str, title: str, *, sure: bool = False) -> Changed:
    """Call a text otherwise."""
    return _edit(
        library, document, N_("Change the text's title"), "", lambda a, text: naming.entitle(a, title, text), sure=sure
    )


def redate(library: Library, document: str, day: str, *, sure: bool = False) -> Changed:
    """Give a text another date."""
    return _edit(library, document, N_("Change the text's date"), "", lambda a, _text: naming.redate(a, day), sure=sure)


def merge(library: Library, document: str, other: str, *, sure: bool = False) -> Changed:
    """Make one text of two that came from one file; marks of both stand in it."""
    kept, gone = library.documents.get(document), library.documents.get(other)
    if kept.id == gone.id or library.documents.source_of(kept.id) != library.documents.source_of(gone.id):
        raise StructureError("merge")
    printed, rest = (base_texts.as_printed(library, each.id) for each in (kept, gone))
    new = naming.merge(printed, rest, _source(library, kept.id))
    with library.step(N_("Merge two texts")), losing.few(library, sure=sure):
        _renew(library, kept, new)
        carrying.carry(library, gone, library.documents.get(kept.id).article, kept.id)
        _take_out(library, gone, kept)
    return Changed(_touched(library, kept), structure=True)


def as_kind(library: Library, document: str, kind: Kind) -> tuple[Path, bytes, Decisions]:
    """Return what `importing.digest` needs to divide a text's file anew, that text as another kind."""
    known = library.documents.get(document)
    name, data = library.documents.source(document)
    made = library.documents.intake(document)
    kinds = {**made.decisions.kinds, known.article.id: kind}
    return Path(name), data, replace(made.decisions, encoding=made.encoding, kinds=kinds)


def redivide(library: Library, document: str, prepared: Prepared, *, sure: bool = False) -> Changed:
    """Let a text be as its file says now that its kind is another; what was several articles there stays one text."""
    known = library.documents.get(document)
    mine = Signs(base_texts.as_printed(library, document))
    raw = tuple(span for each in mine.raw.values() for span in each)
    found = [
        article for article in prepared.articles if article.id == known.article.id or Signs(article).pieces_of(raw)
    ]
    if not found:
        raise StructureError("missing")
    found.sort(key=lambda article: article.id != known.article.id)
    new = reduce(lambda one, other: naming.merge(one, other, prepared.text), found)
    if new == base_texts.as_printed(library, document):
        return Changed()
    with library.step(N_("Change the text's kind")), losing.few(library, sure=sure):
        intake = library.documents.keep_source(prepared, library.documents.source(document)[1])
        _renew(library, known, new, intake)
        _choose_base(library, known)
    return Changed(_touched(library, known), structure=True)


def _edit(
    library: Library,
    document: str,
    step: str,
    segment: str,
    change: Callable[[Article, str], Article],
    *,
    sure: bool,
) -> Changed:
    """Write what *change* makes of a text as its next version, in a step that names the segment."""
    known, printed = library.documents.get(document), base_texts.as_printed(library, document)
    new = change(printed, _source(library, document))
    if new == printed:
        return Changed()
    name = f"{step}\t{readable(_called(known.article, segment))}" if segment else step
    with library.step(name), losing.few(library, sure=sure):
        _renew(library, known, new)
    return Changed(_touched(library, known), structure=True)


def _renew(library: Library, known: Document, new: Article, intake: str | None = None) -> None:
    source, made = library.documents.source_of(known.id) or "", library.editions.of(known.id)
    library.documents.add(known.dossier, known.file, source, new, document_id=known.id, intake=intake)
    carrying.carry(library, known, base_texts.shown_again(library, known.id, made))


def _take_out(library: Library, gone: Document, kept: Document) -> None:
    """Take a document out of its dossier; its printings are shown for themselves."""
    for document in library.documents.of(gone.dossier):
        if document.printing_of == gone.id:
            library.documents.set_printing(document.id, None)
    if kept.printing_of == gone.id:
        library.documents.set_printing(kept.id, None)
    if library.documents.dossier(gone.dossier).base == gone.id:
        library.documents.set_base(gone.dossier, kept.id)
    library.documents.remove(gone.id)


def _choose_base(library: Library, changed: Document) -> None:
    """Let a dossier be about a text that is of a kind to be about; *changed* has just become of another."""
    if library.documents.dossier(changed.dossier).base in (None, changed.id):
        shown = [each for each in library.documents.of(changed.dossier) if each.is_base and each.printing_of is None]
        about.choose(library, changed.dossier, {each.id: len(each.article.segments) for each in shown})


def _touched(library: Library, old: Document) -> frozenset[tuple[str, str]]:
    before, new = {piece.id: piece.printed for piece in old.article.pieces()}, library.documents.get(old.id).article
    return frozenset((old.id, piece.id) for piece in new.pieces() if before.get(piece.id) != piece.printed)


def _called(article: Article, segment: str) -> str:
    """Return what the reader calls a segment: its number, who speaks, or its first words."""
    found = next((piece for piece in article.pieces() if piece.id == segment), None)
    turn = article.turn_of(segment)
    if found is None or turn:
        return turn.speaker or turn.label if turn else segment
    return found.number or f"“{found.printed[:8]}…”"


def _source(library: Library, document: str) -> str:
    return library.documents.intake(document).text or ""
