"""Change the files of a reader's own templates: written whole or not at all, and nothing of them is ever lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.errors import TemplateError, UnwritableFileError
from zhutiao.services import filing, templates

if TYPE_CHECKING:
    from pathlib import Path


def save(name: str, source: str) -> None:
    """Put *source* into a template; raises TemplateError, and then what stood there stands there."""
    content = source.encode("utf-8", "replace")
    if len(content) > templates.LARGEST:
        raise TemplateError(name, "too-large")
    there = _own(name)
    try:
        there.parent.mkdir(parents=True, exist_ok=True)
        filing.write(there, content)
    except (OSError, UnwritableFileError) as error:
        raise TemplateError(name, "unwritable") from error


def rename(name: str, new: str) -> None:
    """Call a template otherwise; raises TemplateError, also where there is one of that name."""
    there, put = _own(name), templates.path(new)
    # Where a disk knows no capitals, another spelling of a name is the same file.
    if (put.exists() and not (there.exists() and put.samefile(there))) or put.is_symlink():
        raise TemplateError(new, "taken")
    _move(there, put, name)


def put_aside(name: str) -> Path:
    """Take a template out of the list and return the file beside it in which it is kept; raises TemplateError."""
    there = _own(name)
    kept = there.with_name(f"{there.name}.bak")
    n = 2
    while kept.exists() or kept.is_symlink():
        kept, n = there.with_name(f"{there.name}.bak{n}"), n + 1
    _move(there, kept, name)
    return kept


def _own(name: str) -> Path:
    """Return the file of a template; a link that leads out of the folder is not the reader's to change here."""
    there = templates.path(name)
    if there.is_symlink() and there.resolve().parent != there.parent.resolve():
        raise TemplateError(name, "outside")
    return there


def _move(there: Path, put: Path, name: str) -> None:
    if not there.is_file():
        raise TemplateError(name, "missing")
    try:
        there.rename(put)
    except OSError as error:
        raise TemplateError(name, "unwritable") from error
