"""Damage as disks make it, and what tells the truth about it: every stored value, before and after."""

import random
import shutil
import sqlite3
import statistics
from collections import Counter
from contextlib import closing
from time import perf_counter
from typing import NamedTuple

from zhutiao.errors import LibraryError, ZhutiaoError
from zhutiao.model import Place, Span
from zhutiao.services import backing, bundled, doctoring, marking, mending, reading
from zhutiao.store import schema
from zhutiao.store.library import Library
from zhutiao.store.schema import TABLES

PAGE = 4096
# The history fits only a library of which nothing is lost; the index is made again.
ENDED = ("undo", "undo_step", *schema.INDEX_TABLES)


class Outcome(NamedTuple):
    """What one damaged library came to."""

    where: str
    changed: bool
    detected: bool
    opened: float
    salvaged: float
    kept: float
    sound: bool


def make(path, marks):
    """Make the bundled library with so many marks, and notes, tags and ticks."""
    chance = random.Random(5)  # noqa: S311 - any words will do
    library, _made = bundled.open_or_create(path)
    with library:
        dossier = reading.dossiers(library)[0]
        texts = library.documents.of(dossier.id)
        places = [(text.id, piece) for text in texts for piece in text.article.pieces() if len(piece.printed) > 20]
        with library.step("Mark"):
            for n in range(marks):
                document, piece = chance.choice(places)
                start = chance.randrange(len(piece.printed) - 12)
                [mark] = marking.highlight(library, [Place(document, piece.id, Span(start, start + 9))]).made
                if n % 2:
                    marking.write_note(library, mark, f"笔记 {n}：{piece.printed[: chance.randint(5, 200)]}")
                if n % 3 == 0:
                    marking.tag(library, mark, chance.choice(["指标/养老", "指标/托育", "要点", "会议"]))
        for document, piece in places[::7]:
            marking.tick(library, Place(document, piece.id))


def overwrite_page(content, chance):
    """Put noise in the place of one page; return which."""
    page = chance.randrange(len(content) // PAGE)
    content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    return f"page {page + 1}"


def flip_bit(content, chance):
    """Flip one bit inside words, which all lie beyond ASCII here; return where."""
    inside = False
    at = 0
    while not inside:
        at = chance.randrange(1, len(content) - 1)
        inside = min(content[at - 1 : at + 2]) > 0x7F
    content[at] ^= 1 << chance.randrange(8)
    return f"byte {at}"


def values(path):
    """Return every stored row of every table, as often as it is there; None where reading stops.

    The search index is derived: tests/damage/test_damaged_index.py is about it.
    """
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as library:
            library.text_factory = bytes
            rows = {table: library.execute(f'select * from "{table}"') for table in sorted(TABLES)}  # noqa: S608 - our own
            return {table: Counter(found.fetchall()) for table, found in rows.items()}
    except sqlite3.Error:
        return None


def kept(before, after):
    """Return how much of the rows is still there as it was."""
    of = [table for table in before if table not in ENDED]
    still = sum((before[table] & after.get(table, Counter())).total() for table in of)
    return still / sum(before[table].total() for table in of)


def try_one(sound, folder, harm, seed):
    """Damage a copy of the library *sound* and let it be examined, opened from its backup, and salvaged."""
    chance = random.Random(seed)  # noqa: S311 - any place will do
    folder.mkdir()
    path = folder / "library.zhutiao"
    shutil.copy(sound, path)
    with Library.open(path) as library:
        backing.backup(library)
    content = bytearray(path.read_bytes())
    where = harm(content, chance)
    before = values(path)
    path.write_bytes(content)
    changed = values(path) != before
    detected = _detected(path)
    salvaged, seconds = _timed(lambda: mending.salvage(path, folder / "salvaged.zhutiao"))
    with Library.open(folder / "salvaged.zhutiao") as library:
        sound_now = all(check.ok for check in doctoring.doctor(library))
        counted = (salvaged.marks, salvaged.notes) == library.health.counts()
    share = kept(before, values(folder / "salvaged.zhutiao"))
    (library, _mended), opening = _timed(lambda: mending.open_or_mend(path))
    library.close()
    shutil.rmtree(folder)
    return Outcome(where, changed, detected, opening, seconds, share, sound_now and counted)


def figures(name, outcomes):
    """Say in one line what libraries damaged in one way came to."""
    changed = [each for each in outcomes if each.changed]
    shares = [each.kept for each in outcomes]
    return (
        f"{name}: {len(outcomes)} libraries, changed {len(changed)}, of these detected {sum(e.detected for e in changed)}; "
        f"opened within {max(e.opened for e in outcomes):.2f} s, salvaged within {max(e.salvaged for e in outcomes):.2f} s, "
        f"rows kept: median {statistics.median(shares):.4f}, least {min(shares):.4f}"
    )


def _detected(path):
    try:
        return not all(check.ok for check in doctoring.examine(path))
    except LibraryError:
        return True


def _timed(do):
    start = perf_counter()
    try:
        return do(), perf_counter() - start
    except ZhutiaoError as error:
        raise AssertionError(str(error)) from error
