"""The printings of texts in some files, compared: as JSON, and for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhutiao import variant_words
from zhutiao.cli import showing
from zhutiao.services import importing, printings
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Prepared
    from zhutiao.variants import Collation, Reading, Variant, Witness

SHORT = 40


def run(chosen: Namespace) -> int:
    """Compare the texts that two or more of the named files hold."""
    prepared = [importing.prepare(path) for path in (chosen.file, *chosen.files)]
    for each in prepared:
        showing.warn(each)
    found = [answer(collation, prepared) for collation, _texts in printings.collated(prepared, quiet=chosen.all)]
    showing.show(found, lines, as_json=chosen.json)
    if not found:
        showing.say(_("These files hold no text in common. Nothing was compared."))
    return 0


def answer(value: Collation, files: Sequence[Prepared]) -> dict[str, Any]:
    """Return one collated text; the sources of its witnesses are numbers of *files*."""
    return {
        "title": value.title,
        "witnesses": [_witness(each, files) for each in value.witnesses],
        "base": value.base,
        "variants": [variant(each) for each in value.variants],
        "renumbered": [dict(each.segments) for each in value.renumbered],
    }


def variant(value: Variant) -> dict[str, Any]:
    """Return one variant; a reading is "" where the words are left out, null where the passage is lacking."""
    said = value.suggestion
    return {
        "segment": value.segment,
        "readings": {siglum: reading.words if reading else None for siglum, reading in value.readings.items()},
        "spans": {siglum: _span(reading) for siglum, reading in value.readings.items()},
        "places": {siglum: _places(reading) for siglum, reading in value.readings.items() if reading},
        "kind": value.kind,
        "preferred": said.preferred,
        "confidence": said.confidence,
        "reason": variant_words.reason(said),
    }


def lines(found: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Describe collated texts."""
    for n, text in enumerate(found):
        yield from ("",) if n else ()
        yield text["title"] or _("A text without a title")
        for each in text["witnesses"]:
            quotes = _(" (quotes it)") if each["partial"] else ""
            yield f"  {each['siglum']}  {each['file']} {each['article']}{quotes}"
        full = [each["siglum"] for each in text["witnesses"] if not each["partial"]]
        for each in text["variants"]:
            yield from _variant(each, full)
        if not text["variants"]:
            yield "  " + _("No differences.")


def _variant(each: dict[str, Any], full: Sequence[str]) -> Iterator[str]:
    yield f"  {each['segment']}  {variant_words.kind(each['kind'])}"
    by_words: dict[str | None, list[str]] = {}
    for siglum, words in each["readings"].items():
        by_words.setdefault(words, []).append(siglum)
    for words, sigla in by_words.items():
        if words is not None:
            chosen = "  ←" if each["preferred"] in sigla else ""
            yield f"    {' '.join(sigla)}: {_short(words) if words else _('(left out)')}{chosen}"
    if lacking := [siglum for siglum in full if each["readings"][siglum] is None]:
        yield f"    {' '.join(lacking)}: {_('(lacks the passage)')}"
    yield f"    {variant_words.confidence(each['confidence'])}: {each['reason']}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 2 * SHORT else f"{line[:SHORT]}…{line[-SHORT:]}"


def _witness(each: Witness, files: Sequence[Prepared]) -> dict[str, Any]:
    file = files[int(each.source)].file
    return {"siglum": each.siglum, "file": file, "article": each.article, "partial": each.partial}


def _span(reading: Reading | None) -> list[int] | None:
    return [reading.stretches[0].start, reading.stretches[0].end] if reading and reading.stretches else None


def _places(reading: Reading) -> list[dict[str, Any]]:
    return [{"segment": each.segment, "span": [each.start, each.end]} for each in reading.stretches]
