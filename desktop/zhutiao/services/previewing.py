"""Show a note as it will look: Markdown to HTML that loads nothing, runs nothing and opens no file."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Protocol

from zhutiao.errors import WorkshopCrashedError, WorkshopTimeoutError

if TYPE_CHECKING:
    from collections.abc import Callable

# Longer notes, or ones with more brackets, may take long to render: 1,000 brackets take 0.2 s, 10,000 take 36 s.
SHORT = 4_000
BRACKETS = 200
# Nobody reads more than this as a preview, and no limit of time makes it welcome.
LONGEST = 200_000
HOPELESS = 5_000
SECONDS = 2.0

# fmt: off
_TAGS = {
    "a", "b", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p",
    "pre", "s", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
}
# fmt: on
_SCHEMES = {"http", "https", "mailto", "zhutiao"}
_EXTENSIONS = ("fenced_code", "tables", "sane_lists", "nl2br")
# Entities and control characters inside a scheme are nh3's business; this only asks that there is one of ours.
_LINK = re.compile(r"(?:https?|mailto|zhutiao):\S", re.IGNORECASE)


class Run(Protocol):
    """What can run a function elsewhere and give up after a time: the workshop's `run`."""

    def __call__(self, function: Callable[[str], str], /, *args: str, timeout: float) -> str:
        """Return what *function* makes of *args*."""
        ...


def html(text: str, run: Run | None = None) -> str:
    """Return a note as safe HTML; a long one is rendered by *run*, and shown as typed where that takes too long."""
    brackets = text.count("[")
    if len(text) <= SHORT and brackets <= BRACKETS:
        return render(text)
    if run is None or len(text) > LONGEST or brackets > HOPELESS:
        return plain(text)
    try:
        return run(render, text, timeout=SECONDS)
    except (WorkshopTimeoutError, WorkshopCrashedError):
        return plain(text)


def render(text: str) -> str:
    """Return *text*, Markdown, as HTML with nothing in it that is not on our list."""
    # Both take a tenth of a second to import, and the first page needs neither.
    import markdown  # noqa: PLC0415
    import nh3  # noqa: PLC0415

    try:
        # A lone surrogate, which a terminal may pass on, is no UTF-8, and nh3 takes nothing else.
        made = markdown.markdown(text.encode("utf-8", "replace").decode(), extensions=_EXTENSIONS)
    except RecursionError:
        return plain(text)
    return nh3.clean(
        made,
        tags=_TAGS,
        clean_content_tags={"script", "style"},
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def plain(text: str) -> str:
    """Return *text* as typed, its line breaks kept."""
    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"


def _attribute(_tag: str, name: str, value: str) -> str | None:
    """Keep links that say where they lead; a relative one could lead into the reader's own files."""
    return None if name == "href" and not _LINK.match(value) else value
