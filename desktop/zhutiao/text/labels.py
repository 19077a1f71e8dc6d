"""Where a speaker's label stands in a text: how it is set, what is printed around it, and where it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from zhutiao.text import speakers
from zhutiao.text.offices import HEADING
from zhutiao.text.speaker import LIKELY, SURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.text.speaker import Speaker

COLONS = "：:"
INITIALS = ("问", "答", "問", "Q", "A")
LONGEST = 60
CIRCLES = "○◯〇"
BULLETS = "■□●◆▲►▶◎"
OPENERS = "【[［〔*—" + CIRCLES + BULLETS
ASIDE = re.compile(
    r"[。！？!?，,；;…“”《》]|^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+|首先|其次|再次|最后|其中|此外|同时"
    r"|比如|例如|下一步|注|附|附件|来源|编辑)"
)
DAY = r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
HOUR = r"(?:[上下]午)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
STAMP = rf"[\[［（(【]?\s*(?:{DAY}\s*(?:{HOUR})?|{HOUR})\s*[\]］）)】]?"
TIME = re.compile(STAMP)
FULL_TIME = re.compile(r"[\[［（(]?\s?\d{4}-\d\d-\d\d\s?\d\d:\d\d:\d\d(?:\s?[\]］）)])?")
HOURS = re.compile(HOUR)
TIMED = re.compile(rf"{HOUR}\s+(?P<behind>\S[^:：]{{1,40}})|(?P<before>\S[^:：]{{1,40}}?)\s+{HOUR}")
NUMBER = (
    r"(?:\d{1,3}\s?[.．、]\s?|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]\s?|[一二三四五六七八九十]{1,3}、\s?)"
)
HELD = r"[【\[［〔][^【】\[\]［］〔〕：:。！？!?]{1,40}[】\]］〕]"
INITIAL = r"[问答問](?=\s+[^\s：:]|\s*$)|[QA]\d{1,3}(?:[.．、]|(?=\s|$))|[QA](?:[.．]|$)"
RINGED = r"[○◯〇][^。，\s]{2,30}?(?:君[）)]|[）)](?=\s|$))"
# Possessive: what runs on past the longest label without a colon is given up at once.
WORDS = rf"(?:{HELD}|网[友民][ 　]?[“「][^”」]{{1,12}}[”」]|(?![（(])[^：:。！？!?，；;…“”*\n]{{1,{LONGEST}}}+)"
LABEL = re.compile(
    rf"(?P<time>{STAMP}\s*)?(?P<bold>\*\*|__|——?|[{BULLETS}])?\s*"
    rf"(?:(?P<initial>{INITIAL})"
    rf"|(?P<words>(?:{NUMBER})?{WORDS})\s*(?P<after>\*\*|__)?(?P<colon>\s*[：:]|(?<=[】\]］〕]))(?P<close>\*\*|__)?"
    rf"|(?P<circle>{RINGED}))"
)
NUMBERED = re.compile(NUMBER)
ENDS = re.compile(
    r"(?:[。！？!?…”’）)】\]][ 　]*|\d:\d\d:\d\d\s*|(?<=[\w)])\.[\"')]*\s*(?=[A-Z]))"
    r"(?=[^。！？!?…”’）)】\]\s])"
)
OUTLETS = re.compile(r"[^《》]{0,12}《[^《》]{2,12}》[^《》]{0,8}(?:记者.{0,6}|周刊|杂志)|《[^《》]{2,12}》")


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

    def moved(self, by: int) -> Label:
        """Return the label as it stands in a text that begins *by* characters earlier."""
        signs = tuple((start + by, end + by) for start, end in self.signs)
        time = (self.time[0] + by, self.time[1] + by) if self.time else None
        return replace(self, start=self.start + by, end=self.end + by, signs=signs, time=time)


def is_label(line: str) -> bool:
    """Say whether a line of its own is a speaker's label: it ends in a colon or a bracket and is no sentence."""
    if line[-1] in COLONS:
        words = line[:-1].strip("*# ")
        fits = 1 < len(words) < LONGEST and not ASIDE.search(words) and not HEADING.search(words)
        return fits or _is_sure(line)
    return line in INITIALS or (line[0] in OPENERS and len(line) < LONGEST and _is_sure(line))


def is_apart(line: str) -> bool:
    """Say whether nothing joins a line: it is a speaker's label, or the hour that a live text prints."""
    if is_label(line) or (line[-1] in "0123456789]］）)】" and is_time(line)):
        return True
    return (line[0].isdecimal() or line[-1].isdecimal()) and len(line) < LONGEST and _is_timed(line)


def _is_timed(line: str) -> bool:
    """Say whether a line is an hour and who speaks then: 10:21 潘功胜."""
    found = TIMED.fullmatch(line)
    words = "" if found is None or line.isascii() else found["behind"] or found["before"]
    return bool(words) and not ASIDE.search(words) and _speaker(words, bracketed=True) is not None


def opens_turn(line: str) -> bool:
    """Say whether a line surely begins with a speaker's label: 主持人：下面请…."""
    if not may_hold(line[:LONGEST]):
        return False
    found = at(line)
    return found is not None and found.speaker.trust >= SURE


def is_time(line: str) -> bool:
    """Say whether a line is an hour and nothing else."""
    return len(line) < LONGEST // 2 and bool(TIME.fullmatch(line))


def may_hold(text: str) -> bool:
    """Say in a moment whether it is worth while to look for labels in a text."""
    return "：" in text or ":" in text or text[0] in OPENERS or text[0] in "问答問QA"


def at(text: str, start: int = 0) -> Label | None:
    """Return the label that begins at an offset of *text*, None where nobody is named there."""
    part = text[start : start + 2 * LONGEST] if start or len(text) > 2 * LONGEST else text
    found = LABEL.match(part)
    if not found:
        return None
    group = next(group for group in ("words", "initial", "circle") if found[group])
    begin, end = found.span(group)
    who = _speaker(found[group].rstrip(".．、"), bracketed=group == "words" and not found["colon"])
    if who is None:
        return None
    stop = found.end("colon") if group == "words" else end
    signs = [found.span(sign) for sign in ("bold", "after", "close") if found[sign]]
    time = found.span("time") if found["time"] else None
    return Label(
        start + begin, start + stop, who, tuple((start + a, start + b) for a, b in signs),
        (start + time[0], start + time[1]) if time else None,
    )  # fmt: skip


def inside(text: str, start: int) -> Iterator[Label]:
    """Yield the labels behind the ends of sentences in *text*, from *start* on; a bracket in one ends no sentence."""
    for end in ENDS.finditer(text, start):
        if end.end() >= start and (found := at(text, end.end())):
            yield found
            start = found.bounds[1]


@lru_cache(maxsize=4096)
def _speaker(words: str, *, bracketed: bool) -> Speaker | None:
    """Return who a label names; a number before it is not read, a label without a colon must be sure."""
    if "《" in words and not OUTLETS.fullmatch(words):
        return None
    bare = NUMBERED.sub("", words, count=1) if NUMBERED.match(words) else words
    circled = bare.lstrip(CIRCLES)
    who = speakers.read(circled.strip())
    if who and circled != bare:
        who = replace(who, trust=SURE)
    if who is None or (bracketed and who.trust < LIKELY) or (bare != words and not _is_word(who)):
        return None
    return replace(who, label=" ".join(words.split()))


def _is_word(who: Speaker) -> bool:
    """Say whether a label is 问, 记者 or the like: only these are numbered."""
    return who.asks or (who.name is None and who.trust == SURE)


def _is_sure(line: str) -> bool:
    bare = line.lstrip("# ")
    found = at(bare)
    return found is not None and found.speaker.trust == SURE and found.bounds[1] == len(bare)
