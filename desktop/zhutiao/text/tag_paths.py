"""What a reader means by a tag: a path such as 指标/养老, however it was typed."""

from __future__ import annotations

import re
import unicodedata

_SLASH = re.compile("[/／]")
# Controls and lone surrogates cannot be shown; the others turn or hide the words around them.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]+")
_SPACES = re.compile(r"\s+")


def parts(typed: str) -> list[str]:
    """Return what stands between the slashes of *typed*, an empty part where nothing does."""
    return [unicodedata.normalize("NFC", part.lstrip("#＃ ").rstrip()) for part in _SLASH.split(seen(typed))]


def seen(typed: str) -> str:
    """Return what can be seen of *typed*, in one line."""
    return _SPACES.sub(" ", _UNSEEN.sub(" ", typed))


def meant(typed: str) -> str:
    """Return the path that *typed* means, empty parts left out; "" where it means nothing."""
    return "/".join(filter(None, parts(typed)))


def is_within(path: str, above: str) -> bool:
    """Say whether *path* is *above* or stands below it."""
    return path == above or path.startswith(f"{above}/")


def followed(path: str, old: str, new: str) -> str:
    """Return the name of *path* once *old*, with all below it, is *new*."""
    return moved(path, old, new) if is_within(path, old) else path


def moved(path: str, old: str, new: str) -> str:
    """Return where *path*, which is *old* or stands below it, stands once *old* is *new*."""
    return new + path[len(old) :]
