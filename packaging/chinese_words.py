"""Write down the words of Chinese, the most frequent first, for differences that are named by whole words.

`python packaging/chinese_words.py` needs jieba (MIT), whose dictionary they are taken from; the program itself does
without. Kept are words of two to four Han characters that its corpus has at least 20 times.
"""

from __future__ import annotations

from pathlib import Path

import jieba  # type: ignore[import-not-found] - a tool for making the list only

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "resources" / "words" / "chinese.txt"
OFTEN = 20
LONGEST = 4


def main() -> None:
    """Write the list."""
    found: list[tuple[int, str]] = []
    with (Path(jieba.__file__).parent / "dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, often, *_ = line.split()
            han = all("\u4e00" <= sign <= "\u9fff" for sign in word)
            if han and 1 < len(word) <= LONGEST and int(often) >= OFTEN:
                found.append((-int(often), word))
    LIST.write_text("\n".join(word for _, word in sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
