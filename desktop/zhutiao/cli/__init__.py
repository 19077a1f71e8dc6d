"""The terminal: the same use cases as the window, with JSON out; without a command, the window itself.

Exit status: 0 done, 1 refused with one plain sentence, 2 wrong usage.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from zhutiao import paths, settings, words
from zhutiao.cli.parser import ON_FILES, parse
from zhutiao.errors import ZhutiaoError
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

REFUSED = 1
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    words.speak(settings.Settings(paths.settings()).get("language"))
    chosen = parse(given)
    try:
        return _run(chosen)
    except ZhutiaoError as error:
        return _refuse(words.sentence(error))
    except BrokenPipeError:
        # Whoever read our output has enough; the interpreter must not complain about it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - ours, not the world's: to the log, never as a traceback to the reader
        return _refuse(_report(error))


def _run(chosen: Namespace) -> int:
    # Each of the three loads what it needs: the window neither importers nor linker, `inspect` neither Qt nor SQL.
    if chosen.command is None:
        from zhutiao import app  # noqa: PLC0415

        file, address = (None, chosen.file) if isinstance(chosen.file, str) else (chosen.file, "")
        return app.run_window(chosen.library, file, address=address, exit_after_paint=chosen.exit_after_paint)
    if chosen.command in ON_FILES:
        from zhutiao.cli import on_files  # noqa: PLC0415

        return on_files.run(chosen)
    from zhutiao.cli import in_library  # noqa: PLC0415

    return in_library.run(chosen)


def _refuse(sentence: str) -> int:
    from zhutiao.cli import showing  # noqa: PLC0415 - the window is spared it

    showing.say(sentence)
    return REFUSED


def _report(error: Exception) -> str:
    from zhutiao import mishaps  # noqa: PLC0415 - hardly any run gets here

    log = mishaps.write(error)
    if log is None:
        return _("That did not work. Your library was not changed.")
    return _("That did not work. Your library was not changed. Details are in “{0}”.").format(log)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
