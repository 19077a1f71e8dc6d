"""Where things stand: the program's own files and the reader's folders."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).parent


@cache
def shipped(name: str) -> Path:
    """Return `resources` or `data`: in the package (wheel, frozen build), else two folders up (checkout)."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent.parent / name


def library() -> Path:
    """Return the library named by ZHUTIAO_LIBRARY, else the one in the reader's data folder."""
    named = os.environ.get("ZHUTIAO_LIBRARY")
    return Path(named) if named else Path(platformdirs.user_data_dir("zhutiao", appauthor=False)) / "library.zhutiao"


def settings() -> Path:
    """Return the file that remembers windows, themes and choices."""
    return Path(platformdirs.user_config_dir("zhutiao", appauthor=False)) / "settings.json"


def templates() -> Path:
    """Return the folder of the reader's own templates for exports."""
    return settings().parent / "templates"


def log() -> Path:
    """Return the log, which never holds texts or notes."""
    return Path(platformdirs.user_state_dir("zhutiao", appauthor=False)) / "zhutiao.log"


def key() -> Path:
    """Return the key by which this machine knows the search indexes that it made."""
    return Path(platformdirs.user_cache_dir("zhutiao", appauthor=False)) / "search.key"
