"""W3C Web Annotations: ours and anybody's; one, a list, a page or a collection with its pages inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from zhutiao.importers.marks import selectors
from zhutiao.importers.marks.fields import Json, all_words, each, first, record, records, words
from zhutiao.importers.marks.foreign import ForeignMark, TextHint
from zhutiao.importers.marks.markup import bare_text
from zhutiao.importers.marks.opened import MarksReader, Opened
from zhutiao.model import COLOURS, STYLES
from zhutiao.text import web_annotation as web
from zhutiao.text.clean import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 16
_HOLDERS = ("items", "first", "next", "@graph")
_TAGGING = ("tagging", "classifying", "identifying")


def claims(file: Opened) -> bool:
    """Say whether this is an annotation or holds some."""
    return any("target" in each or _types(each) & _KINDS or "@graph" in each for each in records(file.json)[:1])


def read(file: Opened) -> Iterator[ForeignMark | None]:
    """Yield the annotations in their order."""
    waiting: list[tuple[object, int]] = [(file.json, 0)]
    while waiting:
        value, depth = waiting.pop()
        if isinstance(value, list):
            waiting += [(one, depth + 1) for one in reversed(cast("list[object]", value))]
            continue
        found = record(value)
        if "target" in found:
            yield _mark(found)
        elif depth < DEEPEST and (inner := [found[name] for name in _HOLDERS if name in found]):
            # Of a page that is only named nothing can be read; nothing is fetched.
            waiting += [(one, depth + 1) for one in reversed(inner) if isinstance(one, (dict, list))]
        elif not _types(found) & _KINDS:
            yield None


def _mark(found: Json) -> ForeignMark:
    own = _own(found, web.STYLE) or _own(found, web.COLOUR)
    colour, style = _own(found, web.COLOUR), _own(found, web.STYLE)
    targets = list(_targets(found.get("target")))
    note, tags = _bodies(found, own=bool(own))
    return ForeignMark(
        words=tuple(_words(target, whole=style == "none") for target in targets),
        text=_text(targets[0]) if targets else TextHint(),
        origin=words(found.get("id")) or words(found.get("@id")),
        note=note if own else canonical(note),
        tags=tuple(tags),
        colour=next((each for each in COLOURS if each == colour), None),
        style=next((each for each in STYLES if each == style), None),
        author=_author(found.get("creator")),
        created=first(found.get("created")),
        modified=first(found.get("modified")),
    )


def _targets(value: object) -> Iterator[Json]:
    for one in each(value):
        found = record(one) or {"id": words(one)}
        # Alternatives and sets have their parts in a list.
        yield from records(found.get("items")) or [found]


def _words(target: Json, *, whole: bool) -> selectors.Words:
    return selectors.told(target.get("selector"), whole=whole, was=_own(target, web.WAS))


def _text(target: Json) -> TextHint:
    source = target.get("source", target)
    found = record(source)
    address = words(source) or words(found.get("id")) or words(found.get("@id"))
    title = first(found.get(web.TITLE)) or first(found.get("title")) or first(found.get("label"))
    return TextHint(
        web.own_id(address), title, address.partition("#")[0], _own(found, web.FILE), _own(found, web.SHA256)
    )


def _bodies(found: Json, *, own: bool) -> tuple[str, list[str]]:
    """Return the note and the tags of an annotation."""
    notes, tags = all_words(found.get("bodyValue")), list[str]()
    about = set(all_words(found.get("motivation")))
    for one in each(found.get("body")):
        body = record(one)
        # Of alternatives the first is what its maker likes best.
        body = next(iter(records(body.get("items"))), body)
        purposes = set(all_words(body.get("purpose"))) or about - {"highlighting"}
        said = _said(body) or _address(one)
        if own and "classifying" in purposes:
            continue
        if purposes and purposes <= {*_TAGGING}:
            tags.append(said)
        elif said:
            notes.append(said)
    return "\n\n".join(notes), [tag for tag in tags if tag]


def _said(body: Json) -> str:
    value = words(body.get("value")) or words(body.get("chars"))
    if "html" in first(body.get("format")):
        return bare_text(value)
    return value or _address(body.get("source")) or _address(body.get("id"))


def _address(value: object) -> str:
    found = words(value)
    return found if found.startswith(("http://", "https://")) else ""


def _author(creator: object) -> str:
    for one in each(creator):
        found = record(one)
        names = [words(found.get(name)) for name in ("name", "nickname", "account", "id", "@id")]
        if name := next(filter(None, names), words(one)):
            return name
    return ""


def _own(found: Json, name: str) -> str:
    """Return one of our own words, also where a program has written its namespace out."""
    return words(found.get(name)) or words(found.get(name.replace("zhutiao:", web.OURS)))


def _types(found: Json) -> set[str]:
    return {each.rpartition(":")[2] for each in all_words(found.get("type")) + all_words(found.get("@type"))}


_KINDS = {"Annotation", "AnnotationPage", "AnnotationCollection", "OrderedCollection", "OrderedCollectionPage"}

READER = MarksReader("annotations", claims, read)
