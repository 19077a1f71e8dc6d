"""Variants as a table: the preferred reading heads its row, the others follow, each with its witnesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.web.markup import facts, inline, opens, spoken, text
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.apparatus.lemma import Read
    from zhutiao.exporters.sheet import Varied


def table(blocks: Sequence[Varied]) -> Iterator[str]:
    """Yield a row for each variant; nothing where there is none."""
    if not blocks:
        return
    heads = "".join(f'<th scope="col">{text(words)}</th>' for words in (_("Lemma"), _("Readings"), _("About it")))
    yield f'<table class="apparatus"><thead{spoken()}><tr>{heads}</tr></thead><tbody>'
    yield from map(_row, blocks)
    yield "</tbody></table>"


def _row(block: Varied) -> str:
    others = "<br>".join(map(_read, block.line.others))
    about = f"{facts(block.facts)}{opens(block.href, _('Open in Zhutiao'))}"
    return (
        f'<tr id="{text(block.id)}"><th scope="row">{_read(block.line.lemma)}</th><td>{others}</td>'
        f'<td class="facts"{spoken()}>{about}</td></tr>'
    )


def _read(read: Read) -> str:
    return f'{inline(read.words)} <span class="sigla">{text(read.sigla)}</span>'
