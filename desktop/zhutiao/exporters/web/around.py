"""What stands around the words of a page: its head, what it is about, what its colours mean, where it comes from."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from zhutiao import __version__, paths, terms
from zhutiao.exporters.front import SHORT
from zhutiao.exporters.sheet import Marked
from zhutiao.exporters.web.body import minutes
from zhutiao.exporters.web.lines import LINES
from zhutiao.exporters.web.markup import BETWEEN, inline, spoken, text
from zhutiao.model import COLOURS
from zhutiao.moments import moment
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.sheet import Heading, Sheet
    from zhutiao.ports import Content


def head(title: str) -> Iterator[str]:
    """Yield the head: nothing may be loaded, and no style be added to the one that stands here."""
    style = _style()
    sealed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{sealed}'; base-uri 'none'; form-action 'none'"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f'<meta name="generator" content="Zhutiao {__version__}">'
    yield f"<title>{text(title)}</title>"
    yield f"<style>{style}</style>"


def header(content: Content, sheet: Sheet, title: Heading) -> Iterator[str]:
    """Yield the title and what this is about."""
    base = content.base()
    named = [content.dossier.name, *((*base.issuer, base.reference or "") if base else ())]
    about = [inline(words) for words in named if words and words != title.words]
    about += [f"<time>{text(base.date)}</time>"] if base and base.date else []
    yield "<header>"
    yield f'<h1 id="{text(title.id)}">{text(title.words)}{minutes(title.minutes)}</h1>'
    yield f'<p class="about">{BETWEEN.join(about)}</p>'
    yield from _key(content, sheet)
    yield "</header>"


def footer(content: Content) -> Iterator[str]:
    """Yield where the words come from and when this was written."""
    yield f"<footer{spoken()}>"
    if content.sources:
        yield f'<p class="chrome">{text(_("Sources"))}</p><ul>'
        for name, sha256 in content.sources:
            yield f"<li><bdi>{text(name)}</bdi> <code>sha256:{text(sha256[:SHORT])}</code></li>"
        yield "</ul>"
    when = moment(content.written)
    shown = when.strftime("%Y-%m-%d %H:%M UTC") if when else content.written
    time = f'<time datetime="{text(content.written)}">{text(shown)}</time>'
    yield f'<p id="page-written">{time} · Zhutiao {__version__}</p>'
    yield "</footer>"


def _key(content: Content, sheet: Sheet) -> Iterator[str]:
    """Yield what the colours that are used mean, each with its line."""
    marks = [block.mark for block in sheet.blocks if isinstance(block, Marked) and block.means]
    used = [colour for colour in COLOURS if any(mark.colour == colour for mark in marks)]
    if not used:
        return
    yield f'<ul class="key" aria-label="{text(_("What the colours mean"))}"{spoken()}>'
    for colour in used:
        drawn = next(mark.style for mark in marks if mark.colour == colour)
        means = terms.meaning(colour, content.meanings)
        yield f'<li><mark class="{LINES[drawn]} {colour}">{text(means)}</mark></li>'
    yield "</ul>"


@cache
def _style() -> str:
    return (paths.shipped("resources") / "web" / "page.css").read_text(encoding="utf-8")
