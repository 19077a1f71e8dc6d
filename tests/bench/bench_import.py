"""How many small files a second go into one dossier, and what a large one takes; run by hand.

python tests/bench/bench_import.py [FILES] [MEGABYTES]
"""

# ruff: noqa: S311, T201 - chance makes words here, and the figures are for whoever runs this

from __future__ import annotations

import re
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from zhutiao.services import importing, keeping
from zhutiao.store.library import Library

OPINION = "关于促进养老服务高质量发展的意见\n\n一、主要任务\n\n" + "\n".join(
    f"（{sign}）完善{sign}类服务网络。支持街道建设嵌入式机构，就近提供第{sign}批助餐、助浴、助医等服务。"
    for sign in "一二三四五六"
)
SIGNS = "".join(map(chr, range(0x4E00, 0x5200)))


def small(n: int) -> str:
    """Return a report of some paragraphs that resembles no other more than reports do."""
    chance = Random(n)
    words = ["".join(chance.choices(SIGNS, k=chance.randint(2, 6))) for _ in range(160)]
    sentences = ("，".join(words[at : at + 5]) + "。" for at in range(0, 160, 5))
    return f"{words[0]}养老服务观察\n\n" + "\n\n".join(
        f"{one}{two}" for one, two in zip(sentences, sentences, strict=True)
    )


def law(megabytes: float) -> str:
    """Return the text of a law of about so many megabytes, whose articles are counted anew in each chapter."""
    article = (
        "第{1}条　国家建立第{0}类第{1}项养老服务制度，第{0}类第{1}项经费由县级以上人民政府列入本级预算，接受监督。\n"
    )
    numbers = [_chinese(n) for n in range(1, 41)]
    count = int(megabytes * 1e6 / sum(len(article.format("一千二百", number).encode()) for number in numbers))
    chapters = map(_chinese, range(1, count + 1))
    return "中华人民共和国养老服务法\n\n" + "\n".join(
        f"第{each}章　第{each}类服务\n\n" + "".join(article.format(each, number) for number in numbers)
        for each in chapters
    )


def _chinese(n: int) -> str:
    """Return a number below ten thousand as it is written out."""
    signs, units = "零一二三四五六七八九", ("千", "百", "十", "")
    words = "".join(signs[int(d)] + units[at] if d != "0" else "零" for at, d in enumerate(f"{n:04}"))
    return re.sub("零+", "零", words).strip("零")


def many(library: Library, count: int) -> None:
    """Import *count* small files in one go and print the rate."""
    texts = [(f"{n}.txt", small(n).encode()) for n in range(count)]
    begun = time.perf_counter()
    read = [importing.digest(Path(name), data) for name, data in [("意见.txt", OPINION.encode()), *texts]]
    prepared = time.perf_counter()
    datas = [OPINION.encode(), *(data for _, data in texts)]
    done = keeping.keep_all(library, [keeping.Arrival(p, d, "观察") for p, d in zip(read, datas, strict=True)])
    ended = time.perf_counter()
    results = Counter(result for each in done for _, _, result in each.results)
    print(f"{count} files: read {count / (prepared - begun):.0f}/s, kept {count / (ended - prepared):.0f}/s, "
          f"together {count / (ended - begun):.0f}/s {dict(results)}")  # fmt: skip


def large(library: Library, megabytes: float) -> None:
    """Import one large law and print what it took."""
    data = law(megabytes).encode()
    begun = time.perf_counter()
    read = importing.digest(Path("法.txt"), data)
    prepared, peak = time.perf_counter(), _peak()
    keeping.keep(library, read, data, "法")
    print(f"{megabytes:g} MB: read in {prepared - begun:.1f} s (peak {peak:.0f} MB), "
          f"kept in {time.perf_counter() - prepared:.1f} s (peak {_peak():.0f} MB), "
          f"{sum(len(article.segments) for article in read.articles)} segments")  # fmt: skip


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    files, size = [*map(float, sys.argv[1:]), *(500, 20)[len(sys.argv) - 1 :]]
    with tempfile.TemporaryDirectory() as folder, Library.create(Path(folder) / "library.zhutiao") as made:
        if files:
            many(made, int(files))
        if size:
            large(made, size)
