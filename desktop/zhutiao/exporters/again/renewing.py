"""Renew an older file: the two files in, the file to be written and what came of it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.again import matter
from zhutiao.exporters.again.comments import NEWER, Memory, seal
from zhutiao.exporters.again.fields import fields
from zhutiao.exporters.again.pages import Hand, page
from zhutiao.exporters.again.report import Entry, Report
from zhutiao.exporters.again.weaving import pattern, woven

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.exporters.again.pages import Ours, Page
    from zhutiao.exporters.again.weaving import Pattern


@dataclass(frozen=True, slots=True)
class Renewed:
    """The file to be written, the older one itself where nothing is new, and what came of it."""

    content: bytes
    report: Report


def can_be_renewed(export: bytes) -> bool:
    """Say whether an export, as a writer made it, has comments by which it will be known again."""
    return page(_text(export)).memory is not None


def same_dossier(older: bytes, export: bytes) -> bool:
    """Say whether the front matter of both names the same dossier: all that is known of an export without comments."""
    told = [{each.name: each.value for each in fields(page(_text(file)).matter)} for file in (older, export)]
    return all(each.get("dossier") for each in told) and told[0]["dossier"] == told[1]["dossier"]


def renewed(older: bytes, export: bytes, *, back: bool = False) -> Renewed | None:
    """Return the file that *older* becomes, None where it is no export of the same dossier that can be renewed.

    With *back* the blocks and fields that were deleted by hand come back.
    """
    held, made = page(_text(older)), page(_text(export))
    if made.memory is None or not _is_one_of(held, made.memory):
        return None
    for timely in (False, True):
        done = _renewed(held, made, back=back, timely=timely)
        # That it is later now is nothing new.
        if done.content == older:
            break
    return done


def is_superseded(kept: bytes, by: bytes) -> bool:
    """Say whether all that was written by hand into an export *kept* aside stands in a later one too."""
    older, text = page(_text(kept)), _text(by)
    memory, later = older.memory, page(text)
    if memory is None or later.memory is None or memory.dossier != later.memory.dossier:
        return False
    typed = [each.words for each in fields(older.matter) if seal(each.value) != memory.fields.get(each.name)]
    typed += [each.words for each in older.pieces if isinstance(each, Hand)]
    typed += [each.inner for each in older.ours.values() if not each.untouched]
    return all(words.strip() in text for words in typed)


def _renewed(held: Page, made: Page, *, back: bool, timely: bool) -> Renewed:
    above = matter.renewed(held, made, back=back, timely=timely)
    remembered = held.memory.names if held.memory else ()
    now = made.memory or Memory("")
    memory = Memory(now.dossier, above.seals, tuple(dict.fromkeys((*remembered, *now.names))))
    of = pattern(held, made, back=back)
    text = held.bom + woven(held, made, of, memory, above.words)
    return Renewed(text.encode("utf-8", "surrogateescape"), _report(held.ours, made.ours, of, above.edited))


def _is_one_of(held: Page, memory: Memory) -> bool:
    return held.signed if held.memory is None else held.memory.dossier == memory.dossier


def _report(held: Mapping[str, Ours], made: Mapping[str, Ours], of: Pattern, edited: tuple[str, ...]) -> Report:
    def with_fate(*fates: str) -> tuple[Entry, ...]:
        return _entries(made, (name for name, turn in of.turns.items() if turn.fate in fates))

    gone = dict.fromkeys(name for each in held if (name := each.removesuffix(NEWER)) not in made)
    return Report(
        kept=with_fate("kept"),
        updated=with_fate("updated"),
        added=_entries(made, of.added),
        edited=with_fate("edited", "offered"),
        offered=with_fate("offered"),
        removed=_entries(held, (name if name in held else name + NEWER for name in gone)),
        left_out=_entries(made, of.left_out),
        fields=edited,
    )


def _entries(blocks: Mapping[str, Ours], names: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(Entry.of(name, blocks[name].inner) for name in names)


def _text(content: bytes) -> str:
    # Bytes that are no UTF-8 go through as they are.
    return content.decode("utf-8", "surrogateescape")
