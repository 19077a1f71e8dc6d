"""A dossier's marks and notes as one page of HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices, described
from zhutiao.exporters.names import file_name
from zhutiao.exporters.sheet import Heading
from zhutiao.exporters.web.around import footer, head, header
from zhutiao.exporters.web.body import body
from zhutiao.exporters.web.contents import contents
from zhutiao.exporters.web.markup import spoken, text
from zhutiao.exporters.web.referring import references
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.exporters.sheet import Sheet
    from zhutiao.ports import Content, Option

NAMES = (
    "template", "briefing", "texts", "passages", "variants", "quiet", "only_marked", "only_noted", "colours", "tags",
    "context", "backlinks",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WebWriter:
    """Writes one .html file."""

    name: str = "html"
    suffix: str = ".html"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return described(NAMES)

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file."""
        [sheet] = arranged(content, Choices.of(options, NAMES))
        page = "\n".join(_page(content, sheet)) + "\n"
        return [(file_name(content.dossier.name, self.suffix), page.encode("utf-8", "replace"))]


WRITER = WebWriter()


def _page(content: Content, sheet: Sheet) -> Iterator[str]:
    title, *blocks = sheet.blocks
    yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>'
    yield from head(sheet.title)
    made = list(body(blocks, references(content, blocks)))
    # Where no note stands beside the words, no room is left for any.
    noted = any(line.startswith('<div class="margin">') for line in made)
    yield '</head>\n<body class="noted">' if noted else "</head>\n<body>"
    yield f'<a class="skip" href="#page-text"{spoken()}>{text(_("To the text"))}</a>'
    if isinstance(title, Heading):
        yield from header(content, sheet, title)
    yield from contents(blocks)
    yield '<main id="page-text">'
    yield from made
    yield "</main>"
    yield from footer(content)
    yield "</body>\n</html>"
