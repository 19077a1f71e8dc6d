"""Ways in which a text comes again as another: printed otherwise, misread, corrected, moved about, cut.

A text is a list of signs, each with the number of the sign of the first text it was. What is new has None; the second
printing of a doubled passage has -1 - number.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from random import Random

Sign = tuple[str, int | None]
Signs = list[Sign]
Change = Callable[[Signs, Random], Signs]

HEAD = "某某日报 星期二 第二版 要闻\n责任编辑 版式设计\n"
TURNED = "（下转第四版）\n某某日报 第四版 综合\n"
PHRASES = ("进一步", "（试行）", "会同有关部门", "、乡镇", "稳妥有序地")
RARE = ("𠮷", "🙂", "e\u0301", "\u200b", "㊙")
CLAUSE = re.compile(r"[（(][一二三四五六七八九十]+[）)]|\n#+ |\n[一二三四五六七八九十]+、|(?<=。)\n")
LONG, STOP = 700, "。"


def signs(text: str) -> Signs:
    """Return *text* as it is at first."""
    return [(sign, number) for number, sign in enumerate(text)]


def words(text: Signs) -> str:
    """Return what is printed."""
    return "".join(sign for sign, _ in text)


def new(text: str) -> Signs:
    """Return signs that were not there before."""
    return [(sign, None) for sign in text]


def same(text: Signs, _random: Random) -> Signs:
    """Change nothing."""
    return text


def rewrapped(text: Signs, random: Random) -> Signs:
    """Break the lines elsewhere, sometimes with an empty one between."""
    found: Signs = []
    width = random.randint(15, 30)
    for n, sign in enumerate(each for each in text if each[0] != "\n"):
        found += [sign] if (n + 1) % width else [sign, *new(random.choice(("\n", "\n\n", "\n\u3000\u3000")))]
    return found


def widened(text: Signs, _random: Random) -> Signs:
    """Print every sign, digit and letter that has another width in that."""
    # A number sign at the head of a line is no sign of the text, but of its format.
    wide = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code) != "#"}
    other = wide | {full: half for half, full in wide.items()}
    return [(other.get(sign, sign), number) for sign, number in text]


def misread(share: float) -> Change:
    """Return a change that misreads, drops or doubles such a *share* of the letters."""

    def change(text: Signs, random: Random) -> Signs:
        letters = [sign for sign, _ in text if sign.isalpha()]
        found: Signs = []
        for sign, number in text:
            if not sign.isalnum() or random.random() >= share:
                found.append((sign, number))
            elif (kind := random.random()) < 0.6:
                found.append((random.choice(letters), number))
            elif kind < 0.8:
                found += [(sign, number), (random.choice(letters), None)]
        return found

    return change


def phrased(text: Signs, random: Random) -> Signs:
    """Put a phrase in here and there."""
    return _strewn(text, random, PHRASES, 0.005)


def strewn(text: Signs, random: Random) -> Signs:
    """Put rare signs in: beyond the first plane, combining, without width."""
    return _strewn(text, random, RARE, 0.01)


def doubled(text: Signs, random: Random) -> Signs:
    """Print three paragraphs twice."""
    parts = _divided(text, [n + 1 for n, (sign, _) in enumerate(text) if sign == "\n"])
    long = [n for n, part in enumerate(parts) if len(part) > 50] or [0]
    for n in sorted(random.sample(long, min(3, len(long))), reverse=True):
        parts.insert(n + 1, [(sign, None if number is None else -1 - number) for sign, number in parts[n]])
    return _joined(parts)


def paged(text: Signs, _random: Random) -> Signs:
    """Print the head of a page between lines, wherever these stand."""
    breaks = [n + 1 for n, (sign, _) in enumerate(text) if sign == "\n"]
    parts = _divided(text, breaks[7::8])
    return _joined(part + new(TURNED) for part in parts)


def headed(text: Signs, _random: Random) -> Signs:
    """Print a page's furniture in front."""
    return new(HEAD * 20) + text


def moved(text: Signs, random: Random) -> Signs:
    """Put the clauses into another order."""
    parts = _divided(text, clauses(words(text)))
    random.shuffle(parts)
    return _joined(parts)


def deleted(text: Signs, random: Random) -> Signs:
    """Leave a quarter of the clauses out."""
    parts = _divided(text, clauses(words(text)))
    return _joined(part for part in parts if random.random() >= 0.25)


def replaced(other: str) -> Change:
    """Return a change that puts words of *other* in the place of a quarter of the clauses."""

    def change(text: Signs, random: Random) -> Signs:
        found: Signs = []
        for part in _divided(text, clauses(words(text))):
            start = random.randrange(max(len(other) - len(part), 1))
            found += part if random.random() >= 0.25 else new(other[start : start + len(part)])
        return found

    return change


def together(text: Signs, random: Random) -> Signs:
    """Do several of these at once."""
    for change in (doubled, paged, phrased, misread(0.01), widened, rewrapped):
        text = change(text, random)
    return text


def clauses(text: str) -> list[int]:
    """Return where clauses begin; a long stretch without a number is cut behind a full stop."""
    starts = [0, *(found.start() for found in CLAUSE.finditer(text)), len(text)]
    for start, end in pairwise(starts[:]):
        while end - start > LONG and 0 <= (stop := text.find(STOP, start + LONG, end)) < end - 1:
            start = stop + 1  # noqa: PLW2901 - the rest of the stretch is cut again
            starts.append(start)
    return sorted(set(starts) - {0, len(text)})


def _divided(text: Signs, starts: list[int]) -> list[Signs]:
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]


def _joined(parts: Iterable[Signs]) -> Signs:
    return [sign for part in parts for sign in part]


def _strewn(text: Signs, random: Random, what: tuple[str, ...], share: float) -> Signs:
    found: Signs = []
    for sign in text:
        found.append(sign)
        if random.random() < share:
            found += new(random.choice(what))
    return found
