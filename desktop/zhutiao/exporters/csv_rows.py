"""Marks, links or variants as comma-separated values, for programs that count and for those that read them back.

The heads of the columns are the same in every language. Nothing can begin a formula: `text.formulas.meant` takes off
again the apostrophe that keeps it from doing so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters import rows, table
from zhutiao.exporters.apparatus import rows as apparatus
from zhutiao.exporters.choices import read
from zhutiao.exporters.names import file_name
from zhutiao.ports import Option
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.ports import Content

TABLES = ("marks", "links", "variants")


@dataclass(frozen=True, slots=True)
class CsvWriter:
    """Writes one .csv file."""

    name: str = "csv"
    suffix: str = ".csv"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        names = {"marks": _("Marks"), "links": _("Links"), "variants": _("Variants")}
        return {"table": Option(_("Table"), TABLES[0], TABLES, names)}

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file."""
        written = table.as_csv(_table(content, str(read(options, self.options)["table"])))
        return [(file_name(content.dossier.name, self.suffix), written)]


WRITER = CsvWriter()


def _table(content: Content, name: str) -> list[Sequence[str | int]]:
    match name:
        case "links":
            return [rows.LinkRow._fields, *rows.links(content)]
        case "variants":
            return list(_variants(content))
        case _:
            return [rows.MarkRow._fields, *rows.marks(content)]


def _variants(content: Content) -> Iterator[Sequence[str]]:
    sigla = apparatus.sigla(content)
    yield [*apparatus.VariantRow._fields, *sigla]
    for row, readings in apparatus.variants(content):
        words = (readings.get(siglum) for siglum in sigla)
        yield [*row, *("" if each is None else each or apparatus.OMITTED for each in words)]
