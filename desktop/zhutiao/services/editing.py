"""The edition (整理本) of a text: what its base witness prints, with the readings that were taken for right.

It is a new version of the text that is shown, so that marks follow; the printing it was made from stays its base
witness, and from that it is made again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.errors import ReadingRefusedError
from zhutiao.model import Changed
from zhutiao.services import base_texts, carrying, collating, losing, witnesses
from zhutiao.services.chosen import Chosen
from zhutiao.text.emending import emended, overlap
from zhutiao.text.putting_in import Changes
from zhutiao.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Document
    from zhutiao.services.witnesses import Witnesses
    from zhutiao.store.editions import Made
    from zhutiao.store.library import Library
    from zhutiao.variants import Trust, Variant


@dataclass(frozen=True, slots=True)
class Edition:
    """A text made of choices: `departs` are the ids of the entries at which it is not as its base witness.

    `left` are those at which what was taken for right could not be put in, with the segment they are told in.
    """

    article: Article
    departs: tuple[str, ...] = ()
    left: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Emended(Changed):
    """What making an edition changed; `left` are the segments, by variant, in which a reading could not be put in."""

    left: tuple[str, ...] = ()


USUAL: Trust = "sure"
"""How much is taken on trust in a first edition where nothing is said."""


def edition(library: Library, document: str, trust: Trust | None = None) -> Edition:
    """Return the text that is made of what was chosen and, with so much *trust*, of what is suggested.

    Without it as much is taken on trust as in the edition that is shown. Raises ReadingRefusedError where there is
    only one printing.
    """
    found = witnesses.of_text(library, document)
    if found is None:
        raise ReadingRefusedError
    return _edition(library, found, trust or found.trust or USUAL)


def make(library: Library, document: str, trust: Trust | None = None, *, sure: bool = False) -> Emended:
    """Show the edition of a text in the place of its base witness, or of an earlier edition; *trust* as in `edition`.

    Where nothing departs from the base witness that is shown. Raises ManyMarksError, and changes nothing, where many
    marks would find no place any more, unless the reader is *sure*.
    """
    found = witnesses.of_text(library, document)
    if found is None:
        raise ReadingRefusedError
    trust = trust or found.trust or USUAL
    made = _edition(library, found, trust)
    if not made.departs:
        return _emended(_drop(library, found, sure=sure) if found.trust else Changed(), made)
    if made.article == found.shown.article and found.trust == trust:
        return _emended(Changed(), made)
    with library.step(N_("Make the edition")), losing.few(library, sure=sure):
        _show(library, found.shown, made.article)
        library.editions.sign(found.shown.id, trust)
        carrying.carry(library, found.shown, made.article)
    return _emended(_changed(found.shown, made.article), made)


def drop_edition(library: Library, document: str, *, sure: bool = False) -> Changed:
    """Show the base witness of a text again instead of its edition; what was chosen stays chosen."""
    found = witnesses.of_text(library, document)
    return _drop(library, found, sure=sure) if found and found.trust else Changed()


def is_behind(library: Library, document: str) -> bool:
    """Say whether the edition that is shown is another than would be made now of what was chosen."""
    found = witnesses.of_text(library, document)
    if found is None or found.trust is None:
        return False
    return _edition(library, found, found.trust).article != found.shown.article


def made_again(library: Library, document: str, made: Made) -> Article:
    """Return what a text shows that was an edition and has just got a new base witness: its edition anew.

    To be called within the step that brings the new base witness, before marks are carried to what is returned.
    """
    shown = library.documents.get(document)
    found = witnesses.of_text(library, document)
    if found is None or found.shown.id != document:
        return shown.article
    # Also where nothing departs now: what was taken for right may stand in it again.
    again = _edition(library, found, made.trust).article
    _show(library, shown, again)
    library.editions.sign(document, made.trust)
    return again


def _edition(library: Library, found: Witnesses, trust: Trust) -> Edition:
    # As it is made, an edition says nothing about itself: what it was before does not count.
    apart = found.without_edition()
    collation = collating.collated(library, apart, quiet=True)
    chosen = Chosen(library, apart, collation)
    made = Changes()
    departs: list[str] = []
    left: list[tuple[str, str]] = []
    for n, siglum in _wanted(chosen, collation.variants, trust):
        changes = chosen.changes(n, siglum)
        fits = changes is not None and _fits(made, changes)
        if not (changes and fits):
            left.append((chosen.names[n], collation.variants[n].segment))
        else:
            departs.append(chosen.names[n])
            made = Changes(made.edits + changes.edits, made.added + changes.added, made.moved + changes.moved)
    return Edition(emended(apart.base_article, *made), tuple(departs), tuple(left))


def _fits(made: Changes, more: Changes) -> bool:
    """Say whether changes can be made besides others, none of them undone or done twice."""
    there = {each.segment for each in made.moved}
    return not (
        any(overlap(one, other) for one in more.edits for other in made.edits)
        or any(each.segment in there for each in more.moved)
    )


def _wanted(chosen: Chosen, variants: tuple[Variant, ...], trust: Trust) -> Iterator[tuple[int, str]]:
    """Yield the variants at which the base witness is not to be followed, each with a witness that is."""
    for n, (variant, decided) in enumerate(zip(variants, chosen.sigla, strict=True)):
        suggested = variant.suggestion.preferred if _is_trusted(variant, trust) else None
        siglum = decided or suggested
        if siglum and not chosen.same(variant, siglum, chosen.base) and not chosen.is_set_aside(n):
            yield n, siglum


def _is_trusted(variant: Variant, trust: Trust) -> bool:
    confidence = variant.suggestion.confidence
    return confidence == "sure" if trust == "sure" else trust == "likely" and confidence != "undecided"


def _drop(library: Library, found: Witnesses, *, sure: bool) -> Changed:
    with library.step(N_("Return to the printing")), losing.few(library, sure=sure):
        printed = base_texts.return_to_print(library, found.shown)
    return _changed(found.shown, printed)


def _show(library: Library, shown: Document, article: Article) -> None:
    source = library.documents.source_of(shown.id) or ""
    library.documents.add(shown.dossier, shown.file, source, article, document_id=shown.id)


def _emended(changed: Changed, made: Edition) -> Emended:
    left = tuple(segment for _, segment in made.left)
    return Emended(changed.places, structure=changed.structure, readings=changed.readings, left=left)


def _changed(old: Document, new: Article) -> Changed:
    before = {piece.id: piece.printed for piece in old.article.pieces()}
    now = {piece.id: piece.printed for piece in new.pieces()}
    touched = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    return Changed(frozenset((old.id, name) for name in touched), structure=True, readings=True)
