"""Kill the window at random moments, a third of them while it starts, on the same library again and again.

`python tests/trials/kill.py --rounds 1000` prints figures, and ends with 1 where an acknowledged change was lost or the
library was damaged; then the libraries stay where it says.
"""

# ruff: noqa: S311, T201 - chance chooses the moments, and the figures are for whoever runs this

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import judging

HERE = Path(__file__).parent
EARLY, START, WORK, PATIENCE = 0.3, 1.6, 0.5, 30.0


def main() -> int:
    """Read the command line, kill, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fresh-every", type=int, default=50)
    wanted = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="kills-"))
    chance, counted, found = random.Random(wanted.seed), Counter(), []
    for first in range(0, wanted.rounds, wanted.fresh_every):
        count = min(wanted.fresh_every, wanted.rounds - first)
        found += kill(folder / f"{first}.zhutiao", chance, count, counted)
    print(json.dumps({**counted, "faults": found[:5]}, ensure_ascii=False))
    if found:
        print(folder)
        return 1
    shutil.rmtree(folder)
    return 0


def kill(path: Path, chance: random.Random, rounds: int, counted: Counter[str]) -> list[str]:
    """Kill *rounds* windows on the library at *path*, which the first of them makes, and return what was wrong."""
    known: dict[str, str] = {}
    found = []
    for n in range(rounds):
        early = n == 0 or chance.random() < EARLY
        told = judging.Told(known)
        told.hear(_killed(path, chance, early=early))
        answer = _verified(path)
        wrong = [*answer["bad"], *judging.faults(told, answer["rows"])]
        found += [f"{path.name}, round {n}, {told.doing or 'starting'}: {each}" for each in wrong]
        known = {mark: words for mark, (words, _deleted) in answer["rows"].items()}
        counted.update(kills=1, acknowledged=told.acknowledged, **{"before the first change": not told.acknowledged})
    return found


def _killed(path: Path, chance: random.Random, *, early: bool) -> list[str]:
    """Return all that a window said until it was killed, while it started or some moments after its first change."""
    command = [sys.executable, str(HERE / "window_writer.py"), "--db", str(path), "--seed", str(chance.random())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True) as writer:
        assert writer.stdout
        latest = threading.Timer(chance.random() * START if early else PATIENCE, _end, [writer])
        latest.start()
        lines = []
        for line in writer.stdout:
            lines.append(line.decode(errors="replace"))
            if not early and line.startswith(b"ACK"):
                early = True
                threading.Timer(chance.random() * WORK, _end, [writer]).start()
        latest.cancel()
    if writer.returncode != -signal.SIGKILL:
        raise AssertionError(f"the window ended by itself with {writer.returncode}: {''.join(lines[-20:])}")
    return [line for line in lines if line.endswith("\n")]


def _end(writer: subprocess.Popen[bytes]) -> None:
    os.killpg(writer.pid, signal.SIGKILL)


def _verified(path: Path) -> dict:
    command = [sys.executable, str(HERE / "verifier.py"), "--db", str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return json.loads(ended.stdout)
    except ValueError:
        return {"bad": [f"the library cannot be opened: {ended.stderr[-300:]}"], "rows": {}}


if __name__ == "__main__":
    began = time.monotonic()
    status = main()
    print(f"{time.monotonic() - began:.0f} s")
    sys.exit(status)
