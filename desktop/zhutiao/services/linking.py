"""Find which passages speak of which clauses, and keep what was found; only what has changed is linked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Changed, Kind
from zhutiao.text.link_rules import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from zhutiao.model import Article, Document, Link
    from zhutiao.store.library import Library
    from zhutiao.store.links import Inputs

COMPANIONS: tuple[Kind, ...] = ("commentary", "brief", "transcript")


def link(base: Article, companions: Sequence[tuple[str, Article]]) -> tuple[Link, ...]:
    """Return the links of a base text to its companions, by passage, then strongest first."""
    from zhutiao.text import link as linker  # noqa: PLC0415 - a window that has nothing to link is spared it

    return linker.link(base, [(key, article) for key, article in companions if article.kind in COMPANIONS])


def unlinked(library: Library, dossier_id: str) -> list[Inputs]:
    """Return the companions of a dossier whose links are still to be found; every printing is one.

    So each printing can be read in place of the other.
    """
    documents = library.documents.of(dossier_id)
    base = library.documents.dossier(dossier_id).base
    companions = [each.id for each in documents if _is_companion(each, base)]
    return library.links.unknown(dossier_id, companions, VERSION) if companions else []


def refresh(library: Library, dossier_id: str, tell: Callable[[int, int], object] = lambda _n, _count: None) -> Changed:
    """Find the links that are still to be found; *tell* hears at which companion of how many this is."""
    wanted = unlinked(library, dossier_id)
    changed = Changed()
    for n, inputs in enumerate(wanted, 1):
        tell(n, len(wanted))
        changed = keep(library, dossier_id, [(inputs, find(library, inputs))])
    return changed


def find(library: Library, inputs: Inputs) -> tuple[Link, ...]:
    """Return the links of one companion."""
    base, companion = texts(library, inputs)
    return link(base, [(inputs.document, companion)])


def texts(library: Library, inputs: Inputs) -> tuple[Article, Article]:
    """Return the base text and the companion that *inputs* names, whatever their documents hold by now."""
    return library.documents.article_in(inputs.base), library.documents.article_in(inputs.companion)


def keep(library: Library, dossier_id: str, found: Iterable[tuple[Inputs, Sequence[Link]]]) -> Changed:
    """Keep, as one change, what was found in each inputs; where a text has changed since, it is not shown."""
    with library.step("Link"):
        for inputs, links in found:
            library.links.keep(dossier_id, inputs, links)
    return Changed(links=True)


def _is_companion(document: Document, base: str | None) -> bool:
    return base is not None and base not in (document.id, document.printing_of) and document.article.kind in COMPANIONS
