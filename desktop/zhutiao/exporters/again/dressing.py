"""A sheet as Markdown whose blocks can be found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters import blocks
from zhutiao.exporters.again.comments import Memory, between, named, seal
from zhutiao.exporters.again.fields import fields
from zhutiao.exporters.sheet import Label, Said, Varied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.choices import Choices
    from zhutiao.exporters.sheet import Block, Sheet


def dressed(sheet: Sheet, choices: Choices, matter: str, dossier: str) -> str:
    """Return the front matter *matter* and the blocks of a sheet between their comments, and what to remember."""
    parts = dict(_parts(sheet, choices))
    sealed = {each.name: seal(each.value) for each in fields(matter) if each.name}
    memory = Memory(seal(dossier), sealed, tuple(map(seal, parts)))
    made = "".join(between(name, words) for name, words in parts.items())
    return f"{matter}\n\n{made}{memory.line()}\n"


def _parts(sheet: Sheet, choices: Choices) -> Iterator[tuple[str, str]]:
    """Yield the names and words of what is renewed as one; no name twice."""
    taken: dict[str, int] = {}
    for id_, group in _together(sheet):
        # What has no UTF-8 must be gone before it is sealed.
        words = "\n\n".join(filter(None, (blocks.markdown(block, choices) for block in group)))
        words = words.encode("utf-8", "replace").decode()
        if words:
            name = named(id_)
            taken[name] = taken.get(name, 0) + 1
            yield name if taken[name] == 1 else f"{name}~{taken[name]}", words


def _together(sheet: Sheet) -> Iterator[tuple[str, list[Block]]]:
    """Yield the blocks with their ids; what stands in a list stays together, since a comment would end it.

    Passages and variants without a label are called after the block above them.
    """
    listed: list[Block] = []
    id_ = ""
    for block in sheet.blocks:
        if listed and not isinstance(block, Said | Varied):
            yield id_, listed
            listed = []
        if isinstance(block, Label | Said | Varied):
            id_ = id_ if listed else block.id if isinstance(block, Label) else f"{id_}/{_list(block)}"
            listed.append(block)
        else:
            id_ = block.id
            yield id_, [block]
    if listed:
        yield id_, listed


def _list(first: Said | Varied) -> str:
    return "passages" if isinstance(first, Said) else "variants"
