"""What a reader does with tags: put them on many marks, rename, merge, delete and colour them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import TagRefusedError, UnknownPlaceError
from zhutiao.model import COLOURS, Changed
from zhutiao.text.tag_paths import is_within, meant, moved
from zhutiao.words import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Colour
    from zhutiao.store.library import Library


class Preview(NamedTuple):
    """What a change of a tag would concern, in the whole library.

    `tags` are the tag and those below it, as a tree shows them, `marks` carry one of them; `taken` marks carry what is
    called by the new name already or stands below it, and `both` carry a tag under its old and its new name.
    """

    tags: int
    marks: int
    taken: int = 0
    both: int = 0


def preview(library: Library, path: str, new_path: str | None = None) -> Preview:
    """Count what deleting the tag *path* would concern, or calling it *new_path*, or merging it into that."""
    old = meant(path)
    carried, marks = library.tags.carried(old), library.tags.marks(old)
    if new_path is None or meant(new_path) == old:
        return Preview(_named(carried, old), len(marks))
    new = meant(new_path)
    both = set[str]()
    for each in carried:
        target = moved(each, old, new)
        both |= set() if is_within(target, old) else _carrying(library, each) & _carrying(library, target)
    return Preview(_named(carried, old), len(marks), len(_taken(library, old, new)), len(both))


def rename(library: Library, path: str, new_path: str) -> Changed:
    """Call a tag and everything below it otherwise; refused where a mark carries what is called so already."""
    old, new = _both(library, path, new_path)
    if old == new:
        return Changed()
    if taken := _taken(library, old, new):
        raise TagRefusedError("taken", new, len(taken))
    return _move(library, old, new, N_("Rename the tag"))


def merge(library: Library, path: str, into: str) -> Changed:
    """Let what carries a tag, or one below it, carry the other instead, each mark once; path by path."""
    old, new = _both(library, path, into)
    return Changed() if old == new else _move(library, old, new, N_("Merge tags"))


def delete(library: Library, path: str) -> Changed:
    """Delete a tag and everything below it; marks and notes stay."""
    old = _known(library, path)
    marks = library.tags.marks(old)
    with library.step("Delete the tag"):
        for tag in library.tags.within(old):
            library.tags.delete(tag)
        library.tags.tidy()
    return _changed(library, marks)


def colour(library: Library, path: str, colour: Colour | None) -> Changed:
    """Draw a tag in a colour, or in none of its own."""
    if colour not in (None, *COLOURS):
        message = f"no colour: {colour}"
        raise ValueError(message)
    old = _known(library, path)
    with library.step("Colour the tag"):
        library.tags.paint(old, colour)
        library.tags.tidy()
    return Changed(labels=True)


def put(library: Library, marks: Sequence[str], path: str) -> Changed:
    """Put a tag on marks."""
    clean = meant(path)
    if not (clean and marks):
        return Changed()
    library.marks.require(marks)
    with library.step("Add tag"):
        for mark in marks:
            library.tags.put(mark, clean)
    return _changed(library, marks)


def drop(library: Library, marks: Sequence[str], path: str) -> Changed:
    """Take a tag off marks; a tag that none carries any more goes too."""
    library.marks.require(marks)
    with library.step("Remove tag"):
        for mark in marks:
            library.tags.drop(mark, meant(path))
        library.tags.tidy()
    return _changed(library, marks)


def clean(library: Library) -> Changed:
    """Put away the tags that no mark carries, as every change of tags does with those it has emptied."""
    with library.step("Put empty tags away"):
        gone = library.tags.tidy()
    return Changed(labels=bool(gone))


def _move(library: Library, old: str, new: str, name: str) -> Changed:
    marks = library.tags.marks(old)
    with library.step(name):
        # The shortest first: 甲/乙 leaves its path before 甲/乙/乙 takes it.
        for tag in library.tags.within(old):
            library.tags.move(tag, moved(tag.path, old, new))
        library.tags.tidy()
    return _changed(library, marks)


def _both(library: Library, path: str, new_path: str) -> tuple[str, str]:
    old, new = _known(library, path), meant(new_path)
    if not new:
        raise TagRefusedError("empty", new)
    if new != old and is_within(new, old):
        raise TagRefusedError("inside", new)
    return old, new


def _known(library: Library, path: str) -> str:
    old = meant(path)
    if not (old and library.tags.within(old)):
        raise UnknownPlaceError("tag", path)
    return old


def _named(carried: set[str], old: str) -> int:
    """Count *carried* tags and those between them and *old*, which stand in a tree though no mark carries them."""
    between = {path[:n] for path in carried for n, sign in enumerate(path) if sign == "/"}
    return len(carried | {path for path in between if is_within(path, old)})


def _taken(library: Library, old: str, new: str) -> set[str]:
    """Return the marks that carry *new* or a tag below it, other than those that are to be called so."""
    there = {path for path in library.tags.carried(new) if not is_within(path, old)}
    return {mark for path in there for mark in _carrying(library, path)}


def _carrying(library: Library, path: str) -> set[str]:
    return library.tags.marks(path, alone=True)


def _changed(library: Library, marks: Sequence[str] | set[str]) -> Changed:
    return Changed(library.tags.places(sorted(marks)), labels=True)
