"""Where a speaker's label stands in a text: how it is set, what is printed around it, and where it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from zhutiao.text import speakers
from zhutiao.text.offices import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.text.speakers import Speaker

COLONS = "：:"
LONGEST = 60
OPENERS = "【[［〔○◯〇*"
ASIDE = re.compile(r"[。！？!?，,；;…“”《》]|^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+|首先|其次|再次|最后|其中|此外|同时"
                   r"|比如|例如|下一步|注|附|附件|来源|编辑)")
DAY = r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
HOUR = r"(?:[上下]午)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
STAMP = rf"[\[［（(【]?\s*(?:{DAY}\s*(?:{HOUR})?|{HOUR})\s*[\]］）)】]?"
TIME = re.compile(STAMP)
HOURS = re.compile(HOUR)
NUMBER = r"(?:\d{1,3}\s?[.．、]\s?|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]\s?|[一二三四五六七八九十]{1,3}、\s?)"
HELD = r"[【\[［〔][^【】\[\]［］〔〕：:。！？!?]{1,40}[】\]］〕]"
LABEL = re.compile(
    rf"(?P<time>{STAMP}\s*)?(?P<bold>\*\*|__)?\s*"
    rf"(?:(?P<words>(?:{NUMBER})?(?:{HELD}|[^：:。！？!?，；;…“”*\n]{{1,{LONGEST}}}?))\s*(?P<after>\*\*|__)?"
    rf"(?P<colon>\s*[：:]|(?<=[】\]］〕])|(?<=^[问答問])(?=\s))(?P<close>\*\*|__)?"
    r"|(?P<circle>[○◯〇][^。，\s]{2,30}?[）)](?=\s|$)))\s*"
)
NUMBERED = re.compile(NUMBER)
ENDS = re.compile(r"[。！？!?…”’）)】\]](?:\*\*)?[ 　]*(?=[^。！？!?…”’）)】\]\s])")
OUTLETS = re.compile(r"《[^《》]{2,12}》[^《》]{0,8}记者.{0,6}")


@dataclass(frozen=True, slots=True)
class Label:
    """One label in a text: from *start* to *end* its words and colon, around it what is only set there.

    `signs` are the ranges of the signs that make it bold, `time` is that of the hour printed before it.
    """

    start: int
    end: int
    speaker: Speaker
    signs: tuple[tuple[int, int], ...] = ()
    time: tuple[int, int] | None = None

    @property
    def bounds(self) -> tuple[int, int]:
        """Return the range of all that is set with it."""
        parts = [(self.start, self.end), *self.signs, *([self.time] if self.time else [])]
        return min(start for start, _ in parts), max(end for _, end in parts)


def is_label(line: str) -> bool:
    """Say whether a line of its own is a speaker's label: it ends in a colon or a bracket and is no sentence."""
    if line[-1] in COLONS:
        words = line[:-1].strip("*# ")
        return 1 < len(words) < LONGEST and not ASIDE.search(words) and not HEADING.search(words) or _is_sure(line)
    return line[0] in OPENERS and len(line) < LONGEST and _is_sure(line)


def is_apart(line: str) -> bool:
    """Say whether nothing joins a line: it is a speaker's label, or the hour that a live text prints."""
    return is_label(line) or (line[-1] in "0123456789]］）)】" and is_time(line))


def is_time(line: str) -> bool:
    """Say whether a line is an hour and nothing else."""
    return len(line) < LONGEST // 2 and bool(TIME.fullmatch(line))


def may_hold(text: str) -> bool:
    """Say in a moment whether it is worth while to look for labels in a text."""
    return "：" in text or ":" in text or text[0] in OPENERS or text[:1] in "问答問"


def at(text: str, start: int = 0) -> Label | None:
    """Return the label that begins at an offset of *text*, None where nobody is named there."""
    part = text[start : start + 2 * LONGEST] if start or len(text) > 2 * LONGEST else text
    found = LABEL.match(part)
    if not found:
        return None
    group = "circle" if found["circle"] else "words"
    begin, end = found.span(group)
    who = _speaker(found[group], bracketed=not found["circle"] and not found["colon"])
    if who is None:
        return None
    stop = end if found["circle"] else found.end("colon")
    signs = [found.span(sign) for sign in ("bold", "after", "close") if found[sign]]
    time = found.span("time") if found["time"] else None
    return Label(
        start + begin, start + stop, who, tuple((start + a, start + b) for a, b in signs),
        (start + time[0], start + time[1]) if time else None,
    )  # fmt: skip


def inside(text: str, start: int) -> Iterator[Label]:
    """Yield the labels behind the ends of sentences in *text*, from *start* on."""
    for end in ENDS.finditer(text, start):
        if found := at(text, end.end()):
            yield found


@lru_cache(maxsize=4096)
def _speaker(words: str, *, bracketed: bool) -> Speaker | None:
    """Return who a label names; a number before it is not read, a label without a colon must be sure."""
    if "《" in words and not OUTLETS.fullmatch(words):
        return None
    bare = NUMBERED.sub("", words, count=1) if NUMBERED.match(words) else words
    who = speakers.read(bare.lstrip("○◯〇").strip())
    if who is None or (bracketed and who.trust < speakers.LIKELY) or (bare != words and not _is_word(who)):
        return None
    return speakers.relabelled(who, " ".join(words.split()))


def _is_word(who: Speaker) -> bool:
    """Say whether a label is 问, 记者 or the like: only these are numbered."""
    return who.asks or (who.name is None and who.trust == speakers.SURE)


def _is_sure(line: str) -> bool:
    found = at(line.lstrip("# "))
    return found is not None and found.speaker.trust == speakers.SURE and found.end + 2 * len(found.signs) >= len(line.lstrip("# "))
