"""Join the printed lines of a page into paragraphs and headings, each character knowing where it came from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.ports import Block
from zhutiao.text.columns import columns, is_full
from zhutiao.text.numbering import marker
from zhutiao.text.roles import SIGNATURE, ends_text, is_byline, is_label, opens_story
from zhutiao.text.rows import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.rows import Row

HEADING = 30.0  # ems; an unfinished line longer than this is a paragraph cut in two, not a heading
LOOSE = 0.2  # with fewer lines than this share standing tight, tight ones belong together
STUB = 0.62  # a line filling less of its column than this, unfinished, is a heading whatever follows
PARALLEL = re.compile(r"[\u4e00-\u9fff]{2,4}[：:][^，,。；;：:]{4,20}$")
TITLED = re.compile(r"《[^《》]*》")


def canonical(text: str) -> str:
    """Return *text* with one kind of line end and without what no text may hold.

    CR LF, CR, LINE and PARAGRAPH SEPARATOR become LF; NUL becomes U+FFFD; lone surrogates too; a BOM goes.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\0", "\ufffd").replace("\ufeff", "")
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def blocks(text: str) -> list[Block]:
    """Return the paragraphs and headings of a canonical *text*, in order.

    Spaces stay as printed, runs of them as one: `tidy` takes out those that are the printer's.
    """
    page = rows(text)
    if not page:
        return []
    widths = columns(page)
    groups: list[list[int]] = [[0]]
    tight, heads = _tight_pairs(page), _parallel_heads(page)
    for i in range(1, len(page)):
        if i in heads or i - 1 in heads or _breaks(page, widths, groups[-1], i, tight):
            groups.append([i])
        else:
            groups[-1].append(i)
    return [part for group in groups for part in _parts(_block(page, widths, group, tight | heads))]


def tidy(block: Block) -> Block:
    """Take out the spaces that are the printer's: they stay only inside Latin or digit runs and inside 《titles》."""
    return _drop_spaces(block, [match.span() for match in TITLED.finditer(block.text)])


def tidy_title(block: Block) -> Block:
    """Take out spaces beside digits and Latin only: between Chinese words of a title they are part of it."""
    return _drop_spaces(block, [(0, len(block.text))])


def _drop_spaces(block: Block, titles: Sequence[tuple[int, int]]) -> Block:
    text = block.text

    def printers(i: int) -> bool:
        if not text[i].isspace() or text[i] == "\n":
            return False
        left, right = text[i - 1 : i], text[i + 1 : i + 2]
        if _narrow(left) and _narrow(right):
            return False
        titled = any(start < i < end for start, end in titles)
        return not (titled and _han(left) and _han(right))

    return block.without(printers).strip()


def _narrow(sign: str) -> bool:
    return bool(sign) and ord(sign) < 0x2000 and not sign.isspace()  # noqa: PLR2004 - below: alphabets; above: CJK


def _han(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff" or "\U00020000" <= sign <= "\U0003ffff" or sign in ("》", "《", "”", "“")


def _parallel_heads(page: Sequence[Row]) -> set[int]:
    """Return the rows that are sub-headings of one form, 公平：… 均衡：…, of which a page has at least three."""
    alike = {i for i, row in enumerate(page) if PARALLEL.match(row.text) and not row.terminated}
    return alike if len(alike) > 2 else set()  # noqa: PLR2004 - two alike may be chance


def _tight_pairs(page: Sequence[Row]) -> set[int]:
    """Return the rows that stand tight under another on a page whose lines are otherwise set apart."""
    tight = {i for i, row in enumerate(page) if row.tight}
    return tight if len(tight) <= LOOSE * len(page) else set()


def _breaks(page: Sequence[Row], widths: Sequence[float | None], group: list[int], i: int, tight: set[int]) -> bool:
    row, before = page[i], page[i - 1]
    if i in tight:
        return is_byline(row.text) or bool(row.level)
    if i - 1 in tight or i + 1 in tight or row.level or before.level:
        return True
    if any(is_byline(text) or is_label(text) for text in (row.text, before.text)):
        return True
    if opens_story(row.text) or ends_text(before.text):
        return True
    if _ended(page, widths, group, i):
        return True
    return marker(row.text) is not None and not _unfinished(before, widths[i - 1])


def _ended(page: Sequence[Row], widths: Sequence[float | None], group: list[int], i: int) -> bool:
    """Say whether the paragraph that holds the row before *i* ends there."""
    before, row, column = page[i - 1], page[i], widths[i - 1]
    first = len(group) == 1
    if column is None:
        return before.terminated or before.text[-1] in ":：;；" or _heads(before) or _set_apart(page, i)
    if not before.terminated:
        return first and _stands_alone(before, column, row, widths[i])
    if not is_full(before, column, first=first):
        return True
    following = widths[i] or column
    if is_full(row, following, first=False):
        return False
    # A full line that ends a sentence: a short finished line after it is the paragraph's last,
    # one that lacks an indent is the next one's first, a short unfinished one is a heading.
    return is_full(row, following, first=True) or not row.terminated


def _set_apart(page: Sequence[Row], i: int) -> bool:
    """Say whether a blank line stands before row *i* on a page that sets its lines tight: it means a new paragraph."""
    return not page[i].tight and sum(row.tight for row in page[max(0, i - 20) : i + 20]) > 20  # noqa: PLR2004 - half of them


def _unfinished(row: Row, column: float | None) -> bool:
    """Say whether a row runs on into the next, so that a number there stands inside a sentence."""
    if row.terminated:
        return False
    return not _heads(row) if column is None else is_full(row, column, first=False)


def _heads(row: Row) -> bool:
    return bool(row.level) or (not row.terminated and row.width <= HEADING and not re.search("[，,；;：:]", row.text))


def _block(page: Sequence[Row], widths: Sequence[float | None], group: list[int], tight: set[int]) -> Block:
    text, at = _joined([page[i] for i in group])
    first, last, column = page[group[0]], page[group[-1]], widths[group[0]]
    following = group[-1] + 1
    after = page[following] if following < len(page) else None
    alone = len(group) == 1 and _stands_alone(last, column, after, widths[following] if after else None)
    return Block(
        text,
        at,
        (first.line, last.line),
        level=first.level,
        heading=bool(first.level) or group[-1] in tight or alone,
        column=column,
        joined=len(group) - 1,
        doubtful=column is not None and _hidden_end(page, widths, group),
    )


def _joined(group: Sequence[Row]) -> tuple[str, tuple[int, ...]]:
    """Return the rows as one text with source offsets: a line break goes, but between Latin letters it is a space."""
    signs: list[str] = []
    at: list[int] = []
    for row in group:
        if signs and _latin(signs[-1]) and _latin(row.text[0]):
            signs.append(" ")
            at.append(row.start - 1)
        for k, sign in enumerate(row.text):
            if not (sign.isspace() and signs and signs[-1] == " "):
                signs.append(" " if sign.isspace() else sign)
                at.append(row.start + k)
    return "".join(signs), tuple(at)


def _hidden_end(page: Sequence[Row], widths: Sequence[float | None], group: list[int]) -> bool:
    """Say whether a sentence ends at the column's edge inside the paragraph: a paragraph may have ended there."""
    return any(page[i].terminated and is_full(page[i], widths[i] or 0, first=False) for i in group[1:-1])


def _stands_alone(row: Row, column: float | None, after: Row | None, following: float | None) -> bool:
    """Say whether a row that begins a paragraph is a heading: unfinished, and what follows does not finish it."""
    if column is None:
        return _heads(row)
    if row.terminated:
        return row.text.endswith(("？", "?")) and not is_full(row, column, first=True)
    if row.width > column + 1:
        return True
    if is_full(row, column, first=True) or re.search("[，；]", row.text):
        return False
    if after is None or row.width < STUB * column:
        return True
    return not (after.terminated or is_full(after, following or column, first=False))


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _parts(block: Block) -> list[Block]:
    """Set a signature that follows the last sentence on its own."""
    signed = None if is_byline(block.text) else SIGNATURE.search(block.text)
    if not signed:
        return [block.strip()]
    name = replace(block.cut(signed.end("gap")).strip(), joined=0, doubtful=False, signature=True)
    return [replace(block.cut(0, signed.start()).strip(), heading=False), name]
