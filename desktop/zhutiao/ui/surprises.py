"""Errors that nobody expected: into the log, and once into a dialog that can be copied."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

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

    from zhutiao import mishaps  # noqa: PLC0415
    from zhutiao.ui import messages  # noqa: PLC0415

    details = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(details)
    mishaps.write(error)
    if not _showing:
        _showing.append(details)
        messages.surprise(details).exec()
        _showing.clear()
