"""Running heads: the line that a page's maker prints on every page, and that stands in the way of the text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zhutiao.text.labels import is_label
from zhutiao.text.numbering import readings
from zhutiao.text.own_lines import names_alone
from zhutiao.text.rows import FOLIO, FOLIO_LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.rows import Row

FEWEST = 3  # pages
SHORTEST, LONGEST = 6, 40  # characters of a running head
FIGURES = re.compile(r"\d+")
PAUSE = re.compile("[，。；：,;:]|、$")
WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z]{4}")


def running_heads(page: Sequence[Row]) -> set[int]:
    """Return the rows that are running heads: the same line but for its figures, on three pages at least.

    At one place it must stand beside a page number, or interrupt a sentence: other lines may come again on purpose.
    """
    forms = {n: FIGURES.sub("0", row.text) for n, row in enumerate(page) if _may_be(row)}
    counts = Counter(forms.values())
    often = {n: form for n, form in forms.items() if counts[form] >= FEWEST}
    surely = {form for n, form in often.items() if _by_a_folio(page, n) or _interrupts(page, n)}
    return {n for n, form in often.items() if form in surely}


def _may_be(row: Row) -> bool:
    text = row.text
    fits = SHORTEST <= len(text) <= LONGEST and not row.terminated and not row.level and bool(WORDS.search(text))
    return fits and not PAUSE.search(text) and not readings(text) and not (is_label(text) or names_alone(text))


def _by_a_folio(page: Sequence[Row], n: int) -> bool:
    beside = [page[k].text for k in (n - 1, n + 1) if 0 <= k < len(page)]
    return any(len(text) <= FOLIO_LONGEST and FOLIO.fullmatch(text) for text in beside)


def _interrupts(page: Sequence[Row], n: int) -> bool:
    """Say whether the line above breaks off in a sentence that the line below goes on with."""
    if not 0 < n < len(page) - 1:
        return False
    above, below = page[n - 1], page[n + 1]
    broken = not above.terminated and above.text[-1] not in "；;：:" and bool(re.search("[，。；]", above.text))
    return broken and not readings(below.text) and not below.level and below.text[0] not in "（("
