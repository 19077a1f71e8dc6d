"""Where a step left its traces: the (document, segment) pairs to be drawn again, the dossiers to be linked again."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.store.rows import Rows

# Changes of these make documents come, go or move.
STRUCTURE = frozenset({"dossier", "document", "version"})
LINKS = frozenset({"link_decision", "link_side"})
READINGS = frozenset({"reading_choice", "version"})
LABELS = frozenset({"note", "tag", "meaning", "saved_search", "briefing", "briefing_item"})

_ROWS = "select id from undo where step = ?1 and tbl ="
_PLACES = f"""
    select document, segment from tick where id in ({_ROWS} 'tick')
    union select document, segment from place where id in ({_ROWS} 'place') or mark in (
        {_ROWS} 'mark'
        union select mark from note where id in ({_ROWS} 'note')
        union select mark from tagging where id in ({_ROWS} 'tagging') or tag in ({_ROWS} 'tag'))
    union select document, segment from link_side where id in ({_ROWS} 'link_side')
        or decision in ({_ROWS} 'link_decision')
    union select document, segment from reading_choice where id in ({_ROWS} 'reading_choice')
"""
_DOSSIERS = f"""
    select id from dossier where id in ({_ROWS} 'dossier')
    union select dossier from document where id in ({_ROWS} 'document')
        or id in (select document from version where id in ({_ROWS} 'version'))
"""


def places(rows: Rows, step: int) -> frozenset[tuple[str, str]]:
    """Return the places of the rows a step speaks of, as far as these exist now."""
    return frozenset((document, segment) for document, segment in rows.all(_PLACES, step))


def dossiers(rows: Rows, step: int) -> frozenset[str]:
    """Return the dossiers whose own rows or documents a step speaks of, as far as these exist now."""
    return frozenset(dossier for (dossier,) in rows.all(_DOSSIERS, step))
