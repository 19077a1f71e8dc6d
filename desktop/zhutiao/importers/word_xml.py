"""The small grammar of WordprocessingML: elements and settings by their bare names, whatever a stranger wrote there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

OFF = ("0", "false", "off", "none")


def named(element: Element) -> str:
    """Return an element's name without its namespace; nothing for comments and entities."""
    tag = cast("object", element.tag)  # comments and entities have a function for a name
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(parent: Element | None, name: str) -> Iterator[Element]:
    """Yield the children called *name*."""
    if parent is not None:
        yield from (each for each in parent if named(each) == name)


def child(parent: Element | None, *path: str) -> Element | None:
    """Return the first child of the first child ... called so, None where one is missing."""
    for name in path:
        parent = next(children(parent, name), None)
    return parent


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute, whatever its namespace; nothing where there is none."""
    if element is None:
        return ""
    return next((words for key, words in element.items() if key.rpartition("}")[2] == name), "")


def setting(parent: Element | None, *path: str) -> str:
    """Return the value of the setting at *path*; nothing where it is not set."""
    return value(child(parent, *path))


def number(element: Element | None, name: str, default: int) -> int:
    """Return an attribute as a number; *default* where it is none."""
    words = value(element, name)
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else default  # noqa: PLR2004


def switched(element: Element | None) -> bool:
    """Say whether a switch is on: it is there, and not turned off."""
    return element is not None and value(element) not in OFF
