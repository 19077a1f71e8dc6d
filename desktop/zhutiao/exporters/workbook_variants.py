"""Variants as a table of a workbook, one column for each witness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import variant_words
from zhutiao.exporters.apparatus import lemma, rows
from zhutiao.exporters.titles import of_piece
from zhutiao.exporters.workbook_table import Head, Row, Table
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.exporters.apparatus.rows import VariantRow
    from zhutiao.ports import Content


def table(content: Content) -> Table:
    """Return the variants; the heads of the witnesses are their sigla."""
    sigla = rows.sigla(content)
    made = (Row("", _cells(row, readings, sigla)) for row, readings in rows.variants(content))
    return Table(_("Variants"), _heads(sigla), made)


def _heads(sigla: Sequence[str]) -> list[Head]:
    return [
        Head(_("Clause"), 24),
        Head(_("Apparatus"), 44),
        *(Head(siglum, 24) for siglum in sigla),
        Head(_("Kind"), 16),
        Head(_("Decision"), 14),
        Head(_("How sure"), 12),
        Head(_("Preferred"), 11),
        Head(_("Chosen"), 11),
        Head(_("Reason"), 40),
        Head(_("Witnesses"), 40),
        Head(_("Text"), 32),
        Head(_("Segment"), 14),
        Head(_("Places"), 24),
        Head(_("Id"), 38),
    ]


def _cells(row: VariantRow, readings: Mapping[str, str | None], sigla: Sequence[str]) -> list[str]:
    return [
        row.heading or of_piece(row.segment),
        row.entry,
        *(_reading(readings, siglum) for siglum in sigla),
        variant_words.kind(row.kind),
        lemma.state(row.state),
        variant_words.confidence(row.confidence),
        row.preferred,
        row.chosen,
        row.reason,
        row.witnesses,
        row.title,
        row.segment,
        row.spans,
        row.id,
    ]


def _reading(readings: Mapping[str, str | None], siglum: str) -> str:
    words = readings.get(siglum)
    return "" if words is None else words or _("[left out]")
