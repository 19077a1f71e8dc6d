"""Collate witnesses of one text: where they differ, in the words a reader would name, and which reading is likelier."""

from __future__ import annotations

from itertools import count, product
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.collate.assembled import Assembled
from zhutiao.text.collate.beside import Beside
from zhutiao.text.collate.excerpts import Excerpt, runs_of
from zhutiao.text.collate.growing import Words
from zhutiao.text.collate.preferring import Voice
from zhutiao.text.collate.prints import Interned, Print
from zhutiao.text.collate.renumbering import renumbered
from zhutiao.text.collate.telling import variants
from zhutiao.variants import Collation, Witness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.model import Article

EDITION = "*"
"""The siglum of a text that was made from the others."""


class Printing(NamedTuple):
    """A text that takes part: `source` is what the caller knows it by; those of one `file` share its slips.

    Printings of one `text` that quotes another are one voice; without a name it is a text of its own.
    """

    source: str
    article: Article
    file: str
    edition: bool = False
    text: str = ""


def collate(
    printings: Sequence[Printing],
    companions: Sequence[Printing] = (),
    base: int | None = None,
    *,
    quiet: bool = False,
) -> Collation:
    """Return where *printings* of one text differ, in the order of the base witness.

    Sigla are A, B, C… as the printings come, then *companions* that quote the text, which are partial witnesses;
    what an edition prints is told under `*` and counts for no reading. The base is the witness of that number, else the
    longest of those that are complete, so that the order they come in changes nothing but sigla. Words that are
    only printed in another way (`variants.QUIET`) are found if *quiet*. Raises ValueError without a printing.
    """
    interned = Interned()
    prints = [Print(each.article, interned) for each in printings]
    chosen = _base(printings, prints) if base is None else base
    names = _sigla()
    sigla = [EDITION if each.edition else next(names) for each in printings]
    others = {sigla[n]: Beside(prints[chosen], text) for n, text in enumerate(prints) if n != chosen}
    quoting = _excerpts(prints[chosen], companions, interned)
    partial = [(next(names), each, excerpt) for each, excerpt in quoting]
    witnesses = [
        *(
            Witness(siglum, each.source, each.article.id, edition=each.edition)
            for siglum, each in zip(sigla, printings, strict=True)
        ),
        *(Witness(siglum, each.source, each.article.id, partial=True) for siglum, each, _ in partial),
    ]
    heard = Words(
        [
            *(text for text, each in zip(prints, printings, strict=True) if not each.edition),
            *(e.print for _, e in quoting),
        ]
    )
    full = dict(zip(sigla, printings, strict=True))
    by_siglum = full | {siglum: each for siglum, each, _ in partial}
    other_numbers = tuple(renumbered(sigla[chosen], printings[chosen].article, others, full))
    assembled = Assembled(
        witnesses=tuple(witnesses),
        base=sigla[chosen],
        text=prints[chosen],
        others=others,
        excerpts={siglum: excerpt for siglum, _, excerpt in partial},
        words=heard,
        voices={siglum: Voice(each.file, each.text or each.source) for siglum, each in by_siglum.items()},
        articles={siglum: each.article for siglum, each in full.items()},
        renumbered=len(other_numbers),
    )
    return Collation(
        printings[chosen].article.title,
        tuple(witnesses),
        sigla[chosen],
        tuple(variants(assembled, quiet=quiet)),
        other_numbers,
    )


def _base(printings: Sequence[Printing], prints: Sequence[Print]) -> int:
    """Return the number of the witness that has most, of those that are no edition, whatever their order."""
    fit = [n for n, each in enumerate(printings) if not each.edition] or list(range(len(printings)))
    return max(fit, key=lambda n: (printings[n].article.complete, len(prints[n]), prints[n].text, printings[n].file))


def _excerpts(base: Print, companions: Sequence[Printing], interned: Interned) -> list[tuple[Printing, Excerpt]]:
    """Return the companions that quote the base text."""
    runs = runs_of(base) if companions else {}
    found = [(each, Excerpt(base, runs, Print(each.article, interned))) for each in companions]
    return [(each, excerpt) for each, excerpt in found if excerpt.quotes]


def _sigla() -> Iterator[str]:
    """Yield A to Z, AA, AB and so on."""
    for size in count(1):
        yield from ("".join(letters) for letters in product(ascii_uppercase, repeat=size))
