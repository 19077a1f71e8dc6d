"""Errors that nobody expected: into the log, and once into a dialog that can be copied."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zhutiao import paths
from zhutiao.errors import ZhutiaoError

if TYPE_CHECKING:
    from types import TracebackType

_showing: list[str] = []


def catch() -> None:
    """Take over what Python would only print."""
    sys.excepthook = _caught


def _caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - hardly any run gets here

    from zhutiao.ui import messages  # noqa: PLC0415

    if isinstance(error, KeyboardInterrupt):
        QApplication.exit(1)
    elif isinstance(error, ZhutiaoError):
        messages.explain(QApplication.activeWindow(), error)
    else:
        _explain(kind, error, trace)


def _explain(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    import traceback  # noqa: PLC0415

    from zhutiao.ui import messages  # noqa: PLC0415

    details = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(details)
    # Lines of code only: what an error says may quote a text or a note.
    _log(f"{kind.__name__}\n{''.join(traceback.format_tb(trace))}")
    if not _showing:
        _showing.append(details)
        messages.surprise(details).exec()
        _showing.clear()


def _log(words: str) -> None:
    import logging  # noqa: PLC0415

    path = paths.log()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return  # a reader without a writable home still reads
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger("zhutiao")
    log.addHandler(handler)
    log.error(words)
    log.removeHandler(handler)
    handler.close()
