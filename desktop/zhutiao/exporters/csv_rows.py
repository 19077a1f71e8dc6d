"""Marks or links as comma-separated values, for programs that count and for those that read them back.

The heads of the columns are the same in every language. Nothing can begin a formula: `text.formulas.meant` takes off
again the apostrophe that keeps it from doing so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters import rows, table
from zhutiao.exporters.choices import read
from zhutiao.exporters.names import file_name
from zhutiao.ports import Option
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.ports import Content

TABLES = ("marks", "links")


@dataclass(frozen=True, slots=True)
class CsvWriter:
    """Writes one .csv file."""

    name: str = "csv"
    suffix: str = ".csv"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return {"table": Option(_("Table"), TABLES[0], TABLES, {"marks": _("Marks"), "links": _("Links")})}

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file."""
        if read(options, self.options)["table"] == "links":
            written = table.as_csv([rows.LinkRow._fields, *rows.links(content)])
        else:
            written = table.as_csv([rows.MarkRow._fields, *rows.marks(content)])
        return [(file_name(content.dossier.name, self.suffix), written)]


WRITER = CsvWriter()
