"""What it costs to write ten thousand marks as annotations, to read them, find their words again and keep them.

Run it with `python tests/bench/bench_receive.py`.
"""

import resource
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from zhutiao.importers import marks as readers
from zhutiao.importers.marks.foreign import Foreign, ForeignMark, TextHint, Words
from zhutiao.model import Place, Span
from zhutiao.services import bundled, exporting, marking, reading, receiving
from zhutiao.store.library import Library

COUNT, STRANGE = 10_000, 2_000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        mine, _ = bundled.open_or_create(Path(folder, "mine.zhutiao"))
        theirs, _ = bundled.open_or_create(Path(folder, "theirs.zhutiao"))
        dossier = _fill(mine)
        data = _timed("write", lambda: exporting.render(mine, dossier, "annotations"))
        foreign = _timed(f"read {len(data) / 1e6:.1f} MB", lambda: readers.read(data, "marks.jsonld"))
        received = _timed("find their words", lambda: receiving.survey(theirs, None, foreign))
        _timed("keep", lambda: receiving.keep(theirs, received))
        again = _timed("know them again", lambda: receiving.survey(theirs, None, foreign))
        _timed("find none of other books", lambda: receiving.survey(theirs, None, _other_books()))
        _say(f"new {received.counts()['new']}, then already there {again.counts()['same']}")
        _say(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
        mine.close()
        theirs.close()


def _fill(library: Library) -> str:
    [dossier] = reading.dossiers(library)
    texts = [text for text in reading.documents(library, dossier.id) if text.printing_of is None]
    pieces = [(text.id, piece) for text in texts for piece in text.article.pieces() if len(piece.printed) > 20]
    with library.step("Fill"):
        for n, (document, piece) in enumerate(islice(cycle(pieces), COUNT)):
            start = n * 7 % (len(piece.printed) - 12)
            [made] = marking.highlight(library, [Place(document, piece.id, Span(start, start + 12))]).made
            marking.write_note(library, made, f"第{n}处；培训时与实录对照讲。")
    return dossier.id


def _other_books() -> Foreign:
    """Return highlights of words that stand in no text, as who has read much brings them."""
    words = "".join(chr(0x4E00 + n * 7919 % 20_000) for n in range(STRANGE * 40))
    marks = (ForeignMark((Words(words[n * 40 : n * 40 + 40]),), TextHint(title=f"书{n % 50}")) for n in range(STRANGE))
    return Foreign("readwise.csv", "readwise-csv", tuple(marks))


def _timed(what, work):
    began = perf_counter()
    done = work()
    _say(f"{what}: {perf_counter() - began:.2f} s")
    return done


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
