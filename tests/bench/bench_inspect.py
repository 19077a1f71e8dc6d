"""Inspecting a large law text, beside reading it at all: `python tests/bench/bench_inspect.py [MB ...]`.

Whole processes in turn. The floor reads the file, folds it with NFKC and splits it at its articles with one regular
expression. The text is made from the bundled Opinion's sentences: laws with chapters, articles and items.
Targets at 10 MB: processor time at most 3 times the floor's, peak memory at most 2.5 times; linear from 1 to 20 MB.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3
FLOOR = r"""
import re, sys, unicodedata
text = unicodedata.normalize("NFKC", open(sys.argv[1], encoding="utf-8").read())
print(len(re.split(r"\n(?=第[一二三四五六七八九十百千零]+条)", text)))
"""
DIGITS = "零一二三四五六七八九"


def main() -> None:
    """Print for each size the medians and their ratios."""
    sizes = [int(size) for size in sys.argv[1:]] or [1, 10, 20]
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder) / f"laws-{size}.txt"
            path.write_text(laws(size * 1_000_000), encoding="utf-8")
            runs = [(_measured("-m", "zhutiao", "inspect", str(path), "--json"), _measured("-c", FLOOR, str(path)))
                    for _ in range(ROUNDS)]  # fmt: skip
            for k, unit in enumerate(("s of processor", "MB at most")):
                ours, floor = (statistics.median(run[side][k] for run in runs) for side in (0, 1))
                print(f"{size} MB: {ours:.2f} beside {floor:.2f} {unit}, ratio {ours / floor:.2f}")  # noqa: T201


def laws(size: int) -> str:
    """Return law texts of about *size* bytes of UTF-8, always the same."""
    pick = random.Random(3)  # noqa: S311 - sentences are no secret
    source = "".join(next((ROOT / "data").glob("001*")).read_text(encoding="utf-8").split())
    sentences = [each + "。" for each in source.split("。") if 10 < len(each) < 90]
    made: list[str] = []
    while sum(map(len, made)) * 3 < size:
        made += [f"第{len(made)}类事项管理促进法", "（2024年3月1日第十四届全国人民代表大会第二次会议通过）", ""]
        article = 0
        for chapter in range(1, pick.randint(6, 13)):
            made.append(f"第{numeral(chapter)}章　一般规定")
            for _ in range(pick.randint(5, 29)):
                article += 1
                made.append(f"第{numeral(article)}条　" + "".join(pick.choices(sentences, k=pick.randint(1, 3))))
                if pick.random() < 0.3:
                    made[-1] += "有下列情形之一的："
                    made += [f"（{numeral(n)}）{pick.choice(sentences)[:30]}；" for n in range(1, 4)]
    return "\n".join(made) + "\n"


def numeral(value: int) -> str:
    """Return a number up to 999 as Chinese texts write it."""
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    head = f"{DIGITS[hundreds]}百" if hundreds else ""
    middle = (
        f"{DIGITS[tens]}十" if tens > 1 or (tens and hundreds) else "十" if tens else "零" if hundreds and ones else ""
    )
    return head + middle + (DIGITS[ones] if ones else "")


def _measured(*arguments: str) -> tuple[float, float]:
    """Return processor seconds and the most resident megabytes of one process."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=kept)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1 if sys.platform == "darwin" else 1000)


if __name__ == "__main__":
    main()
