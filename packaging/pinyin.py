"""Write down which characters a syllable of pinyin may stand for, for tags and commands found by their pinyin.

`python packaging/pinyin.py` needs pypinyin (MIT), which the program itself does without. The table has the characters
of GB 2312, the usual ones of Big5 and those of the bundled texts, each under all its readings, tones left out.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from pathlib import Path

from pypinyin import Style, pinyin  # type: ignore[import-not-found] - a tool for making the table only

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "resources" / "pinyin" / "syllables.txt"
# Lead and trail bytes of the character rows: all of GB 2312, the frequent half of Big5.
GB_2312 = product(range(0xB0, 0xF8), range(0xA1, 0xFF))
BIG5 = product(range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])


def main() -> None:
    """Write the table, a line for each syllable."""
    syllables: dict[str, str] = defaultdict(str)
    for character in sorted(characters()):
        for syllable in readings(character):
            syllables[syllable] += character
    TABLE.parent.mkdir(exist_ok=True)
    lines = [f"{syllable} {syllables[syllable]}\n" for syllable in sorted(syllables)]
    TABLE.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} syllables, {len(set(''.join(syllables.values())))} characters")


def characters() -> set[str]:
    """Return every character of the two standards and of the bundled texts."""
    coded = [(bytes(pair), "gb2312") for pair in GB_2312] + [(bytes(pair), "big5") for pair in BIG5]
    texts = [text.read_text(encoding="utf-8") for text in (ROOT / "data").glob("*.txt")]
    found = "".join([*(pair.decode(name, "ignore") for pair, name in coded), *texts])
    return {sign for sign in found if "\u3400" <= sign <= "\u9fff"}


def readings(character: str) -> list[str]:
    """Return the syllables a character is read as, ü written as v; none where that is not known."""
    [found] = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore") or [[]]
    return [syllable for syllable in found if syllable.isascii()]


if __name__ == "__main__":
    main()
