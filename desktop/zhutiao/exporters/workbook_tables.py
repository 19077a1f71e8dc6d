"""The tables of a workbook: what stands over their columns, and what is in the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters import paper, rows, workbook_variants
from zhutiao.exporters.titles import of_piece
from zhutiao.exporters.workbook_table import Head, Row, Table
from zhutiao.moments import moment
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.exporters.rows import LinkRow, MarkRow
    from zhutiao.ports import Content


def tables(content: Content) -> Iterator[Table]:
    """Yield the tables of a workbook; their rows are made as they are written."""
    yield Table(_("Marks"), _mark_heads(), (_mark(row, content.meanings) for row in rows.marks(content)))
    yield Table(_("Links"), _link_heads(), (_link(row) for row in rows.links(content)))
    if content.apparatus:
        yield workbook_variants.table(content)


def _mark_heads() -> list[Head]:
    return [
        Head(_("Clause"), 24),
        Head(_("Quote"), 52, tinted=True),
        Head(_("Note"), 52),
        Head(_("Tags"), 18),
        Head(_("Colour"), 20, tinted=True),
        Head(_("Style"), 12),
        Head(_("State"), 12),
        Head(_("Author"), 12),
        Head(_("Made (UTC)"), 16),
        Head(_("Changed (UTC)"), 16),
        Head(_("Text"), 32),
        Head(_("File"), 24),
        Head(_("Segment"), 14),
        Head(_("From"), 7),
        Head(_("To"), 7),
        Head(_("Id"), 38),
    ]


def _mark(row: MarkRow, meanings: Mapping[str, str]) -> Row:
    drawn = row.style != "none"
    return Row(
        paper.BEHIND[row.colour] if drawn else "",
        [
            row.heading or of_piece(row.clause),
            row.quote,
            row.note,
            row.tags,
            terms.colour(row.colour, meanings) if drawn else "",
            terms.style(row.style),
            terms.state(row.state),
            row.author,
            moment(row.created) or row.created,
            moment(row.modified) or row.modified,
            row.title or (terms.kind(row.kind) if row.kind else ""),
            row.file,
            row.segment,
            row.start,
            row.end,
            row.id,
        ],
    )


def _link_heads() -> list[Head]:
    return [
        Head(_("Clause"), 24),
        Head(_("Passage"), 70),
        Head(_("Speaker"), 14),
        Head(_("Question"), 14),
        Head(_("Relation"), 11),
        Head(_("How sure"), 14),
        Head(_("Strength"), 9),
        Head(_("Decision"), 14),
        Head(_("Words in common"), 40),
        Head(_("Text"), 32),
        Head(_("File"), 24),
        Head(_("Segment"), 14),
        Head(_("Id"), 38),
    ]


def _link(row: LinkRow) -> Row:
    return Row(
        "",
        [
            row.heading or of_piece(row.clause),
            row.passage,
            row.speaker,
            terms.question(row.question) if row.question else "",
            terms.relation(row.relation),
            terms.grade(row.grade),
            float(row.strength),
            terms.decision(row.state),
            row.reasons,
            row.title or (terms.kind(row.kind) if row.kind else ""),
            row.file,
            row.segment,
            row.id,
        ],
    )
