"""The header: what the file is, of what it was made and how, and what its sigla stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao import __version__, words
from zhutiao.exporters.apparatus import lemma
from zhutiao.exporters.tei.markup import element, empty, opened
from zhutiao.moments import moment
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.tei.entry import Varied
    from zhutiao.model import Document
    from zhutiao.ports import Content
    from zhutiao.variants import Apparatus


class Told(NamedTuple):
    """A text that the file holds: its document, its variants, and the apparatus they are of, if there is one."""

    document: Document
    varied: Varied
    apparatus: Apparatus | None


def header(content: Content, title: str, texts: Sequence[Told]) -> Iterator[str]:
    """Yield the header, line by line."""
    yield opened("teiHeader", xml_lang="zh-Hans" if words.language() == "zh" else "en")
    yield "<fileDesc>"
    yield from _title(title)
    yield from _publication(content)
    yield "<sourceDesc>"
    if not texts:
        yield element("bibl", content.dossier.name)
    for told in texts:
        yield from _source(content, told)
    yield "</sourceDesc>"
    yield "</fileDesc>"
    yield from _encoding(texts)
    yield '<profileDesc><langUsage><language ident="zh">中文</language></langUsage></profileDesc>'
    yield "</teiHeader>"


def _title(title: str) -> Iterator[str]:
    yield "<titleStmt>"
    yield element("title", title, xml_lang="zh", type="main")
    yield element("title", _("Critical apparatus"), type="sub")
    for resp, of, name in (
        (_("chose readings, where an app is chosen"), "reader", _("The reader")),
        (_("collated the witnesses and suggested readings"), "zhutiao", "Zhutiao"),
    ):
        yield f"<respStmt>{element('resp', resp)}{element('name', name, xml_id=of)}</respStmt>"
    yield "</titleStmt>"


def _publication(content: Content) -> Iterator[str]:
    yield "<publicationStmt>"
    yield element("p", _("Not published: written from a reader's own library."))
    if moment(content.written):
        # On a line of its own, by which it is known: alone, a new time makes no new file.
        yield "<p>"
        yield element("date", content.written, when=content.written)
        yield "</p>"
    yield "</publicationStmt>"


def _source(content: Content, told: Told) -> Iterator[str]:
    article = told.document.article
    yield "<bibl>"
    yield element("title", article.title or content.dossier.name, xml_lang="zh")
    yield from (element("author", name) for name in article.issuer)
    if article.date:
        yield element("date", article.date, when=article.date)
    yield element("note", told.document.file, type="file")
    yield "</bibl>"
    if told.apparatus:
        yield from _witnesses(content, told, told.apparatus)


def _witnesses(content: Content, told: Told, apparatus: Apparatus) -> Iterator[str]:
    """Yield the list of witnesses, those that only quote the text in one of their own."""
    every = lemma.witnesses(apparatus.collation)
    sealed = dict(content.sources)
    yield "<listWit>"
    for partial, about in ((False, _("Witnesses of the text")), (True, _("Excerpts: silent where they do not quote"))):
        there = [each for each in every if each.partial is partial]
        if not there:
            continue
        yield "<listWit>"
        yield element("head", about)
        for each in there:
            file = next((text.file for text in content.documents if text.id == each.source), "")
            name = apparatus.names.get(each.siglum) or file or each.source
            base = element("note", _("base witness")) if each.siglum == apparatus.collation.base else ""
            idno = element("idno", sealed[file], type="sha256") if file in sealed else ""
            yield (
                f"{opened('witness', xml_id=told.varied.ids[each.siglum], n=each.siglum)}"
                f"{element('abbr', each.siglum, type='siglum')} {element('name', name)}{idno}{base}</witness>"
            )
        yield "</listWit>"
    yield "</listWit>"


def _encoding(texts: Sequence[Told]) -> Iterator[str]:
    yield "<encodingDesc>"
    yield "<editorialDecl>"
    yield element(
        "p",
        _(
            "A lem is the reading that was chosen or suggested, else that of the base witness. "
            "Its cert says how sure a suggestion is; every suggestion has its reason beside it."
        ),
    )
    if any(told.apparatus and any(each.edition for each in told.apparatus.collation.witnesses) for told in texts):
        yield element("p", _("The text is an edition made of the witnesses; where it departs from one, that is a rdg."))
    yield "</editorialDecl>"
    yield empty("variantEncoding", method="parallel-segmentation", location="internal")
    yield (
        f"<appInfo>{opened('application', ident='zhutiao', version=__version__)}"
        f"{element('label', 'Zhutiao')}</application></appInfo>"
    )
    yield "</encodingDesc>"
