"""Damage that hits the search index alone, and whether every word is still found."""

import io
import random
import shutil
from time import perf_counter
from typing import NamedTuple

import damaging

from zhutiao.services import doctoring, indexing, mending, searching
from zhutiao.store import schema
from zhutiao.store.leaf_pages import Pages
from zhutiao.store.library import Library
from zhutiao.text.search_keys import fold


class IndexOutcome(NamedTuple):
    """What one library with a damaged index came to."""

    where: str
    mended: bool
    kept: bool
    at_once: bool
    remade: bool
    afterwards: bool
    sound: bool
    opened: float


def overwrite_index_page(content, chance):
    """Put noise in the place of one page of the index; return which."""
    page = chance.choice(pages(content))
    content[(page - 1) * damaging.PAGE : page * damaging.PAGE] = chance.randbytes(damaging.PAGE)
    return f"page {page}"


def flip_index_bit(content, chance):
    """Flip one bit anywhere in the index; return where."""
    at = (chance.choice(pages(content)) - 1) * damaging.PAGE + chance.randrange(damaging.PAGE)
    content[at] ^= 1 << chance.randrange(8)
    return f"byte {at}"


def pages(content):
    """Return the pages of the index, those that only lead to others too."""
    file = Pages(io.BytesIO(bytes(content)))
    roots = [root for name, root in file.tables().items() if name in schema.INDEX_TABLES and root]
    return sorted({*roots, *(leaf for root in roots for leaf in file.tree(root).leaves)})


def words(path, count):
    """Return words from all over the texts and notes, and what has each, found without an index."""
    chance = random.Random(3)  # noqa: S311 - any words will do
    with Library.open(path) as library:
        library.index.doubt()
        everything = fold("".join(hit.words for hit in searching.every(library, "的")))
        starts = [chance.randrange(len(everything) - 6) for _n in range(count)]
        return answers(library, [everything[at : at + chance.randint(1, 6)] for at in starts])


def answers(library, sought):
    """Return where each of these words is found."""
    return {
        word: [(hit.where, hit.document, hit.segment, hit.made) for hit in searching.every(library, f'"{word}"')]
        for word in sought
    }


def try_one(sound, folder, harm, seed, truth):
    """Damage the index of a copy of the library *sound*, and let it be opened and kept up as the program does."""
    folder.mkdir()
    path = folder / "library.zhutiao"
    shutil.copy(sound, path)
    before = own(path)
    content = bytearray(path.read_bytes())
    where = harm(content, random.Random(seed))  # noqa: S311 - any place will do
    path.write_bytes(content)
    start = perf_counter()
    library, mended = mending.open_or_mend(path)
    opened = perf_counter() - start
    with library:
        at_once = answers(library, truth) == truth
        filled = indexing.keep_up(library)
        afterwards = answers(library, truth) == truth
        sound_now = all(check.ok for check in doctoring.doctor(library))
        remade = bool(filled and filled.changed)
    outcome = IndexOutcome(where, bool(mended), own(path) == before, at_once, remade, afterwards, sound_now, opened)
    shutil.rmtree(folder)
    return outcome


def own(path):
    """Return every stored row that is not the index's."""
    held = damaging.values(path) or {}
    return {table: rows for table, rows in held.items() if table not in schema.INDEX_TABLES}


def figures(name, outcomes):
    """Say in one line what libraries with an index damaged in one way came to."""
    return (
        f"{name}: {len(outcomes)} libraries, of these mended or restored {sum(e.mended for e in outcomes)}; "
        f"every word found at once {sum(e.at_once for e in outcomes)}, after upkeep {sum(e.afterwards for e in outcomes)}; "
        f"index made anew {sum(e.remade for e in outcomes)}; opened within {max(e.opened for e in outcomes):.2f} s"
    )
