"""The texts of a dossier that there are several printings of, with their variants, as TEI P5."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.apparatus import lemma
from zhutiao.exporters.choices import Choices, described
from zhutiao.exporters.names import file_name
from zhutiao.exporters.tei.body import Body
from zhutiao.exporters.tei.entry import Varied
from zhutiao.exporters.tei.header import Told, header
from zhutiao.exporters.tei.markup import opened, siglum_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.ports import Content, Option
    from zhutiao.variants import Apparatus

NAMES = ("quiet",)
SPACE = "http://www.tei-c.org/ns/1.0"


@dataclass(frozen=True, slots=True)
class TeiWriter:
    """Writes one .xml file."""

    name: str = "tei"
    suffix: str = ".xml"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        return described(NAMES)

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file."""
        choices = Choices.of(options, NAMES)
        page = "\n".join(_lines(content, list(_texts(content, choices)))) + "\n"
        return [(file_name(content.dossier.name, self.suffix), page.encode("utf-8"))]


WRITER = TeiWriter()


def _lines(content: Content, texts: Sequence[Told]) -> Iterator[str]:
    base = content.base()
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield opened("TEI", xmlns=SPACE)
    yield from header(content, (base and base.title) or content.dossier.name, texts)
    bodies = [Body(told.document.article, told.varied, _above(n)) for n, told in enumerate(texts)]
    if len(bodies) <= 1:
        yield opened("text", xml_lang="zh")
        yield from bodies[0].lines() if bodies else ("<body><p/></body>",)
        yield "</text>"
    else:
        yield f"{opened('text', xml_lang='zh')}<group>"
        for body in bodies:
            yield "<text>"
            yield from body.lines()
            yield "</text>"
        yield "</group></text>"
    yield "</TEI>"


def _texts(content: Content, choices: Choices) -> Iterator[Told]:
    """Yield the texts that have variants, the base text first; it stands there too where it has none."""
    documents = {document.id: document for document in content.documents}
    base = content.dossier.base or ""
    told = {each.document: each for each in content.apparatus if each.document in documents}
    first = [base] if base in documents and (base in told or not told) else []
    for n, document in enumerate(dict.fromkeys([*first, *told])):
        apparatus = told.get(document)
        varied = _varied(apparatus, choices, _above(n)) if apparatus else Varied()
        yield Told(documents[document], varied, apparatus)


def _varied(apparatus: Apparatus, choices: Choices, above: str) -> Varied:
    there = lemma.witnesses(apparatus.collation)
    entries = [each for each in apparatus.entries if choices.quiet or not each.variant.is_quiet]
    # An edition is kept as a version of the document that it was made from.
    edited = any(each.edition for each in apparatus.collation.witnesses)
    own = (each.siglum for each in there if each.source == apparatus.document and not each.partial)
    shown = "" if edited else next(own, "")
    return Varied(apparatus.collation, tuple(entries), siglum_ids([each.siglum for each in there], above), shown)


def _above(number: int) -> str:
    """Return what stands before the names in a text of the file: nothing in the first."""
    return f"t{number + 1}." if number else ""
