"""Other people's marks as marks of ours: with an id that is always the same, dates that can be, and clean words."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC
from typing import TYPE_CHECKING

from zhutiao.model import Mark
from zhutiao.moments import moment
from zhutiao.text import tag_paths
from zhutiao.text import web_annotation as web
from zhutiao.words import readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.importers.marks.foreign import ForeignMark
    from zhutiao.model import Anchor, Style

LONGEST_NAME = 200

_OURS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z")


def ids(marks: Iterable[ForeignMark]) -> list[str]:
    """Return what each mark goes by here: our own id, else one that the name it has elsewhere or its words make.

    Of several that say the same each has its own, in their order.
    """
    seen: Counter[str] = Counter()
    return [web.own_id(mark.origin) or _made(mark, seen) for mark in marks]


def made(foreign: ForeignMark, name: str, anchors: Sequence[Anchor], now: str, reader: str) -> Mark:
    """Return a mark of ours called *name*; what is not said of it is as if *reader* made it *now*."""
    created = dated(foreign.created, now) or now
    tags = dict.fromkeys(tag_paths.meant(tag) for tag in foreign.tags)
    return Mark(
        id=name,
        anchors=tuple(anchors),
        colour=foreign.colour or "amber",
        style=_style(foreign, anchors),
        note=_kept(foreign.note) or None,
        tags=tuple(sorted(tag for tag in tags if tag)),
        author=tag_paths.seen(readable(foreign.author)).strip()[:LONGEST_NAME] or reader,
        created=created,
        modified=max(dated(foreign.modified, now) or created, created),
    )


def dated(told: str, now: str) -> str:
    """Return when something was, as a library tells it; nothing where that is no date, and never later than *now*."""
    found, today = moment(told.strip()), moment(now)
    if found is None:
        return ""
    if today and found > today:
        return now
    # What a library wrote stays as it is, to the letter.
    if _OURS.fullmatch(told):
        return told
    return found.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def words(foreign: ForeignMark) -> str:
    """Return the words that somebody marked, as they were given; pieces joined by a line break."""
    return _kept("\n".join(each.exact for each in foreign.words if each.exact))


def _made(mark: ForeignMark, seen: Counter[str]) -> str:
    if mark.origin:
        return web.made_of("origin", mark.origin)
    told = [part for words in mark.words for part in (words.exact, words.before, words.after, words.segment)]
    name = web.made_of("words", *(told or [mark.note]), mark.author, mark.created)
    seen[name] += 1
    return name if seen[name] == 1 else web.made_of(name, str(seen[name]))


def _style(foreign: ForeignMark, anchors: Sequence[Anchor]) -> Style:
    quotes = any(anchor.quote for anchor in anchors) if anchors else bool(words(foreign))
    if not quotes:
        return "none"
    return foreign.style if foreign.style and foreign.style != "none" else "highlight"


def _kept(words: str) -> str:
    """Return words as a library can hold them; nothing of those that are spaces alone."""
    return readable(words).replace("\0", "\ufffd") if words.strip() else ""
