"""What can stand behind the colon of a filter in this library, and what a reader means by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.text import clause_names, pinyin
from zhutiao.text.search_keys import fold
from zhutiao.text.search_values import COLOURS, MEANINGS, alternatives, best
from zhutiao.text.tag_paths import is_within
from zhutiao.text.tag_paths import meant as path_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.hits import Scope
    from zhutiao.model import Colour
    from zhutiao.store.descriptions import Described
    from zhutiao.store.library import Library


def within(library: Library, scope: Scope) -> list[Described]:
    """Return the documents of a scope; printings whether they are searched or not, as notes stand in them too."""
    return library.documents.descriptions.of(scope.dossier, scope.documents)


def colours(library: Library) -> Mapping[Colour, tuple[str, ...]]:
    """Return what each colour is called, what it stands for last: in the reader's own words, else in ours."""
    own = library.meanings.all()
    return {
        colour: (*names, *((own[colour],) if colour in own else MEANINGS[colour])) for colour, names in COLOURS.items()
    }


def source_names(text: Described) -> tuple[str, ...]:
    """Return what a source may be called by: the title, the file, and who printed or issued it."""
    said = text.text
    return tuple(filter(None, (said.title, text.file, said.origin, *said.issuer)))


def from_source(texts: Iterable[Described], value: str) -> list[Described]:
    """Return the texts whose source holds what a value says, or is spelt so where none does."""
    named = [(text, source_names(text)) for text in texts]
    found: list[Described] = []
    for typed in alternatives(value):
        key = fold(typed)
        holding = [text for text, names in named if any(key in fold(name) for name in names)]
        found += holding or [text for text, names in named if any(pinyin.matches(typed, name) for name in names)]
    return found


def tags_meant(library: Library, value: str) -> set[str]:
    """Return the tags that a value means, with all below them: by their path, by a part of it, or best by pinyin."""
    paths = [tag.path for tag in library.tags.all()]
    found: set[str] = set()
    for typed in alternatives(value):
        sought = path_meant(typed)
        same = {path for path in paths if is_within(path, sought) or f"/{sought}/" in f"/{path}/"}
        found |= same or best(typed, {path: (path,) for path in paths})
    return {path for path in paths if any(is_within(path, above) for above in found)}


def clauses_meant(library: Library, document: str, value: str) -> set[str]:
    """Return the segments of a base text that a value means, by number or by what a title holds, and those below."""
    pieces = list(library.documents.get(document).article.pieces())
    ids = [piece.id for piece in pieces]
    found: set[str] = set()
    for typed in alternatives(value):
        key = fold(typed)
        called = clause_names.called(ids, typed)
        found.update(called or [piece.id for piece in pieces if piece.title and key in fold(piece.title)])
    return {each for each in ids if any(each == one or each.startswith(f"{one}/") for one in found)}
