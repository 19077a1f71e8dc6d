"""Kill exports at random moments: each file is the old one or the new one, as a whole.

`python tests/trials/export_kill.py --rounds 200` prints figures, and ends with 1 where a file was neither; then the
folder stays where it says.
"""

# ruff: noqa: S311, T201 - chance chooses the moments, and the figures are for whoever runs this

from __future__ import annotations

import argparse
import hashlib
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

HERE = Path(__file__).parent
WORK, PATIENCE = 0.04, 60.0


def main() -> int:
    """Read the command line, kill, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="kills-"))
    counted: Counter[str] = Counter()
    found = kill(folder, random.Random(wanted.seed), wanted.rounds, counted)
    print(json.dumps({**counted, "faults": found[:5]}, ensure_ascii=False))
    if found:
        print(folder)
        return 1
    shutil.rmtree(folder)
    return 0


def kill(folder: Path, chance: random.Random, rounds: int, counted: Counter[str]) -> list[str]:
    """Kill exports into *folder*, *rounds* times, and return what was wrong with the files then."""
    out = folder / "out"
    out.mkdir()
    known: dict[str, str] = {}
    found: list[str] = []
    for n in range(rounds):
        tried: dict[str, str] = {}
        for line in _told(folder / "library.zhutiao", out, chance):
            if "done" in line:
                known |= tried
                counted["written"] += len(tried)
            tried = line.get("try", {})
        standing = {str(path): _sha(path) for path in _exports(out)}
        begun = [path for path in tried if standing.get(path) == tried[path]]
        counted.update(
            kills=1, **{"killed while writing": bool(tried), "between two files": 0 < len(begun) < len(tried)}
        )
        found += [f"round {n}: {each}" for each in _wrong(standing, known, tried)]
        known = standing
    counted["files"] = len(known)
    return found


def _wrong(standing: dict[str, str], known: dict[str, str], tried: dict[str, str]) -> list[str]:
    missing = [path for path in known if path not in standing]
    broken = [path for path, sha in standing.items() if sha not in (known.get(path), tried.get(path))]
    return [f"{path} is gone" for path in missing] + [f"{path} is neither old nor new" for path in broken]


def _told(library: Path, out: Path, chance: random.Random) -> list[dict]:
    """Return all that somebody who exports said until he was killed, some moments after an export began."""
    command = [sys.executable, str(HERE / "export_writer.py"), "--db", str(library), "--out", str(out)]
    command += ["--seed", str(chance.random())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True) as writer:
        assert writer.stdout
        patience = threading.Timer(PATIENCE, _end, [writer])
        patience.start()
        lines, left = [], chance.randint(1, 9)
        for line in writer.stdout:
            lines.append(line.decode(errors="replace"))
            left -= line.startswith(b'{"try"')
            if left == 0:
                # Writing takes a few hundredths of a second; what lies between two exports is tried by chance, too.
                threading.Timer(chance.random() * WORK, _end, [writer]).start()
                left = -1
        patience.cancel()
    if writer.returncode != -signal.SIGKILL:
        raise AssertionError(f"the export ended by itself with {writer.returncode}: {''.join(lines[-20:])}")
    return [json.loads(line) for line in lines if line.endswith("}\n")]


def _exports(out: Path) -> list[Path]:
    return [path for path in out.rglob("*.md") if not path.name.startswith(".")]


def _sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _end(writer: subprocess.Popen[bytes]) -> None:
    os.killpg(writer.pid, signal.SIGKILL)


if __name__ == "__main__":
    began = time.monotonic()
    status = main()
    print(f"{time.monotonic() - began:.0f} s")
    sys.exit(status)
