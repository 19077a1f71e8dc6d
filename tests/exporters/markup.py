"""What a page of HTML is built of, as text and numbers that can be compared."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from zhutiao import __version__, paths

VOID = {"meta", "br", "hr"}


def parsed(page):
    return LexborHTMLParser(page)


def readable(page):
    """Return a page without its style, and without what changes from version to version."""
    page = re.sub(r"<style>.*?</style>", "<style>…</style>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[^']*", "sha256-…", page).replace(f"Zhutiao {__version__}", "Zhutiao 0")


def headings(page):
    return [(node.tag, node.attributes["id"]) for node in parsed(page).css("h1, h2, h3, h4, h5, h6")]


def skeleton(page):
    """Return what the page is built of, but for what notes and texts say."""
    found = parsed(page)
    for node in found.css(".said, bdi, .passage > p"):
        node.inner_html = ""
    return [(node.tag, node.attributes.get("class"), node.attributes.get("id")) for node in found.css("*")]


def unbalanced(page):
    """Return the tags that are not closed in the order they were opened."""
    tags = _Tags()
    tags.feed(page)
    return [*tags.strange, *tags.open_tags]


def address(node):
    """Return the name that a link within the page leads to."""
    return unquote(node.attributes["href"][1:])


def words(node):
    """Return the words of a text without the numbers of its notes."""
    for number in node.css("a.to"):
        number.decompose()
    return node.text()


def css():
    return (paths.shipped("resources") / "web" / "page.css").read_text(encoding="utf-8")


def colours():
    """Return the colours of the page by role, in light and in dark."""
    roots = re.findall(r":root \{(.*?)\}", css(), re.DOTALL)
    light, dark = (dict(re.findall(r"(--[\w-]+): (#\w{6});", root)) for root in roots[:2])
    return {"light": light, "dark": dark}


def contrast(one, other):
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.strange, self.open_tags = [], []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 - what is called names them
        if tag not in VOID:
            self.open_tags.append(tag)

    def handle_endtag(self, tag):
        if not self.open_tags or self.open_tags.pop() != tag:
            self.strange.append(tag)


def _luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
