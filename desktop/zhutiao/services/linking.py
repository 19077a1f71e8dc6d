"""Find which passages speak of which clauses, and keep what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Changed, Kind
from zhutiao.text import link as linker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article, Link
    from zhutiao.store.library import Library

COMPANIONS: tuple[Kind, ...] = ("commentary", "brief", "transcript")


def link(base: Article, companions: Sequence[tuple[str, Article]]) -> tuple[Link, ...]:
    """Return the links of a base text to its companions, by passage, then strongest first."""
    return linker.link(base, [(key, article) for key, article in companions if article.kind in COMPANIONS])


def relink(library: Library, dossier_id: str) -> Changed:
    """Make a dossier's links again; those of every printing, so that each can be read in place of the other."""
    documents = library.documents.of(dossier_id)
    base = next((d for d in documents if d.id == library.documents.dossier(dossier_id).base), None)
    others = [d for d in documents if base and base.id not in (d.id, d.printing_of) and d.article.kind in COMPANIONS]
    found = link(base.article, [(d.id, d.article) for d in others]) if base and others else ()
    with library.step("Link"):
        library.links.replace(dossier_id, found)
    return Changed(frozenset((base.id, each.clause) for each in found) if base else frozenset())
