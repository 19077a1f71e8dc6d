"""Work the real window by mouse and keys, and say of each change that it is kept, once it is: to be killed at any moment.

`python tests/trials/window_writer.py --db PATH --seed N [--ops N]` prints `ACK put ID HASH` or `ACK del ID -` for each mark
that a change has left otherwise, and on stderr `TRY ...` before each thing it does.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

import seen
from opened import opened
from reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ui.window import Window


def main() -> None:
    """Read the command line and work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--ops", type=int, default=sys.maxsize)
    parser.add_argument("--never", nargs="*", default=[], help="what not to do, such as undo")
    wanted = parser.parse_args()
    work(wanted.db, random.Random(wanted.seed), wanted.ops, wanted.never)  # noqa: S311 - any moment will do


def work(path: Path, chance: random.Random, count: int, never: Sequence[str] = ()) -> None:
    """Do *count* things in a window on the library at *path*, made first where there is none."""
    with opened(path) as window:
        # Qt holds what listens to its signals only while somebody else does.
        _witness = Witness(window, path)
        reader = Reader(window, chance, never)
        for _n in range(count):
            name = reader.think()
            _say(2, f"TRY {name}\n")
            reader.do(name)


class Witness:
    """Says which marks a change has left otherwise, as soon as the session tells of it."""

    def __init__(self, window: Window, path: Path) -> None:
        self._session, self._path = window.session, path
        self._known = seen.of_marks(window.session.marks)
        window.session.changed.connect(self.look)
        # A refusal would leave nothing to acknowledge; then there is nothing to try.
        window.session.failed.connect(lambda error: sys.exit(f"refused: {error}"))

    def look(self) -> None:
        """Tell what is otherwise than when last looked at."""
        now = seen.of_marks(self._session.marks)
        before, self._known = self._known, now
        for mark in before.keys() - now.keys():
            seen.remember_undone(self._path, [mark])
            _say(1, f"ACK del {mark} {seen.GONE}\n")
        for mark, words in now.items():
            if before.get(mark) != words:
                _say(1, f"ACK put {mark} {words}\n")


def _say(descriptor: int, line: str) -> None:
    # One write, so that no line is cut in two by a kill.
    os.write(descriptor, line.encode())


if __name__ == "__main__":
    main()
