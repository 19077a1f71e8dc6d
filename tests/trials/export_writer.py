"""Export again and again to a file and to a folder, and say what is about to be written and what is: to be killed.

`python tests/trials/export_writer.py --db PATH --out FOLDER --seed N` writes a note before each export, works in the
files by hand after each, and prints a line of JSON: `{"try": {FILE: SHA-256 of what is to stand there}}`, then
`{"done": true}`. Whatever stood there at the last `done`, or is in the `try` after it, is whole.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from zhutiao.model import Place, Span
from zhutiao.services import bundled, export_plans, exporting, marking, reading

if TYPE_CHECKING:
    from zhutiao.services.export_plans import Plan
    from zhutiao.store.library import Library


def main() -> None:
    """Read the command line and export until somebody ends it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", default="1")
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)  # noqa: S311 - any change will do
    library, _made = bundled.open_or_create(wanted.db)
    with library:
        while True:
            for plan in plans(library, wanted.out, chance):
                _say({"try": {str(file.path): _sha(file.content) for file in plan.changes}})
                export_plans.carry_out(plan)
                _say({"done": True})
                _work_by_hand(plan, chance)


def plans(library: Library, out: Path, chance: random.Random) -> list[Plan]:
    """Change something in the library, and plan an export of it to a file and one to a folder."""
    dossier = reading.dossiers(library)[0]
    segment = chance.choice([piece for piece in library.documents.get(dossier.base).article.pieces() if piece.text])
    start = chance.randrange(len(segment.printed) - 2)
    [mark] = marking.highlight(library, [Place(dossier.base, segment.id, Span(start, start + 2))]).made
    marking.write_note(library, mark, f"第 {chance.random()} 条笔记")
    return [
        exporting.plan(library, dossier.id, "markdown", out / "笔记.md"),
        exporting.plan(library, dossier.id, "markdown", out / "民生", {"files": "clauses"}),
    ]


def _work_by_hand(plan: Plan, chance: random.Random) -> None:
    """Add a line to one of the files, as an editor does that replaces files as wholes."""
    path = chance.choice(plan.files).path
    words = path.read_bytes() + f"\n手写 {chance.random()}\n".encode()
    fresh = path.with_suffix(".editor")
    fresh.write_bytes(words)
    _say({"try": {str(path): _sha(words)}})
    fresh.replace(path)
    _say({"done": True})


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _say(told: dict[str, object]) -> None:
    print(json.dumps(told), flush=True)  # noqa: T201 - to whoever counts


if __name__ == "__main__":
    main()
