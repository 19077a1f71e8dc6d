"""The apparatus of a dossier's texts: where their printings differ, what is to be preferred, what the reader chose.

It is derived, never stored; the same texts again cost little. Nothing is written, so that a thread may ask.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

from zhutiao.services import witnesses
from zhutiao.services.chosen import Chosen
from zhutiao.text import collate as collating
from zhutiao.text import edition_readings
from zhutiao.text.collate import EDITION
from zhutiao.variants import Apparatus, Entry
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Hashable

    from zhutiao.model import Document
    from zhutiao.services.witnesses import Witnesses
    from zhutiao.store.library import Library
    from zhutiao.variants import Choice, Collation, Variant, Witness

KNOWN = 32
"""Texts never change: the collations of so many texts are remembered, by the SHA-256 of all that take part."""

_known: OrderedDict[Hashable, Collation] = OrderedDict()
_lock = Lock()


def apparatus(library: Library, dossier_id: str, *, quiet: bool = False) -> tuple[Apparatus, ...]:
    """Return the apparatus of each text of a dossier that has two printings or more, in the order of the dossier.

    With *quiet* it also tells what is only printed in another way.
    """
    return tuple(_apparatus(library, each, quiet=quiet) for each in witnesses.of_dossier(library, dossier_id))


def apparatus_of(library: Library, document: str, *, quiet: bool = False) -> Apparatus | None:
    """Return the apparatus of the text that a document prints; None where it is the only printing."""
    found = witnesses.of_text(library, document)
    return _apparatus(library, found, quiet=quiet) if found else None


def unfitting(library: Library, document: str) -> tuple[Choice, ...]:
    """Return what the reader chose in a text and no longer fits any place where its printings differ."""
    found = witnesses.of_text(library, document)
    if found is None:
        known = library.documents.get(document)
        return tuple(library.choices.of([known.printing_of or known.id]))
    return Chosen(library, found, collated(library, found, quiet=True)).unfitting()


def collated(library: Library, found: Witnesses, *, quiet: bool = False) -> Collation:
    """Return where these witnesses differ."""
    key = (found.key, quiet)
    with _lock:
        if key in _known:
            _known.move_to_end(key)
            return _known[key]
    made = _collated(library, found, quiet=quiet)
    with _lock:
        _known[key] = made
        while len(_known) > KNOWN:
            _known.popitem(last=False)
    return made


def _collated(library: Library, found: Witnesses, *, quiet: bool) -> Collation:
    if found.trust is None:
        return collating.collate(found.printings, found.companions, found.base, quiet=quiet)
    apart = found.without_edition()
    told = collated(library, apart, quiet=quiet)
    places = Chosen(library, apart, told).bounds
    return edition_readings.told(told, places, found.base_article, found.shown.article, found.shown.id)


def entries(library: Library, found: Witnesses, collation: Collation) -> tuple[Entry, ...]:
    """Return the variants of a text with what was decided about each."""
    chosen = Chosen(library, found, collation)
    return tuple(
        _entry(chosen, name, variant, by, is_edition=found.trust is not None)
        for name, variant, by in zip(chosen.names, collation.variants, chosen.sigla, strict=True)
    )


def _apparatus(library: Library, found: Witnesses, *, quiet: bool) -> Apparatus:
    collation = collated(library, found, quiet=quiet)
    files = {each.id: each for each in library.documents.of(found.shown.dossier)}
    names = {each.siglum: _named(each, files[each.source]) for each in collation.witnesses}
    return Apparatus(found.shown.id, collation, entries(library, found, collation), names)


def _named(witness: Witness, document: Document) -> str:
    if witness.edition:
        return _("Edition")
    return (document.article.title if witness.partial else None) or document.file


def _entry(chosen: Chosen, name: str, variant: Variant, by: str | None, *, is_edition: bool) -> Entry:
    shown = variant.readings.get(EDITION if is_edition else chosen.base)
    state = "chosen" if by else "suggested" if variant.suggestion.preferred else "undecided"
    departs = is_edition and not chosen.same(variant, EDITION, chosen.base)
    return Entry(name, variant, shown.stretches if shown else (), state, by, departs)
