"""Speak to the reader in Chinese or English, by standard gettext."""

from __future__ import annotations

import gettext
import locale
import os
import re
from typing import Literal

from zhutiao import paths

Language = Literal["zh", "en"]

_current: gettext.NullTranslations | None = None
_language: Language | None = None


def speak(language: Language | None = None) -> None:
    """Use *language* from now on; without one, the system's, and Chinese where it says nothing."""
    global _current, _language  # noqa: PLW0603 - the language is the one thing all sentences share
    _language = language or _system()
    _current = gettext.translation("zhutiao", paths.shipped("resources") / "i18n", [_language], fallback=True)


def language() -> Language:
    """Return the language spoken now."""
    if _language is None:
        speak()
    return _language or "zh"


def _(sentence: str) -> str:
    """Return *sentence*, written in English, in the reader's language."""
    if _current is None:
        speak()
    return _current.gettext(sentence) if _current else sentence


def N_(sentence: str) -> str:  # noqa: N802 - the name every collector of sentences knows
    """Leave *sentence* as it is, for tables made at import whose sentences go through `_` when shown."""
    return sentence


def readable(text: str) -> str:
    """Return *text* as it can be kept and shown: what was no UTF-8 where it came from is U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _system() -> Language:
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    # Asked, not `getlocale`, which takes the C locale for American English.
    named = named or locale.setlocale(locale.LC_CTYPE)
    return "en" if named.lower().startswith("en") else "zh"
