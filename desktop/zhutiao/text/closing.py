"""The lines that close a text: 特此公告。, who issued it, when, for whom, and the foot of the page it stood on."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from zhutiao.text.numbering import STRONG, readings
from zhutiao.text.numerals import CHINESE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

LONGEST = 60
SHORT = 30  # a date, a formula
NEAR = 30  # paragraphs above a signature in which a sentence ends

_SENTENCE = re.compile(r"[。；;！？!?]")
_YEAR = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})"
_FEW = rf"[\d{CHINESE}]{{1,3}}"
_POINTED = r"(?:^|(?<=\s))(?:19|20)\d\d\s*([.．/／-])\s*[01]?\d\s*\1\s*[0-3]?\d\s*日?"
_DATE = re.compile(
    rf"{_YEAR}\s*年\s*{_FEW}\s*月\s*{_FEW}\s*日$|{_POINTED}$|(?:\d{{1,2}} )?[A-Z][a-z]+ (?:\d{{1,2}}, )?\d{{4}}$"
)
_BODY = re.compile(
    r"[\u4e00-\u9fff（）()“”、·\s]{2,}(?:部|委|局|厅|廳|院|会|會|办公室|辦公室|办|政府|银行|銀行|署|中央|军委|行|社|司|中心|公司|协会|學校|学校|大学|组|府)$"
)
_PUBLIC = re.compile(r"[（(]?\s*(?:此件|本件|本文有)[^。]{0,30}[)）]?$|[（(](?:全文完|完)[)）]$")
_FILED = re.compile(r"(?:抄\s*送|主\s*送|分\s*送|主题词|联系人|联系电话|联系方式|电话|传真|印发日期|签发|校对)\s*[：:]")
_FORMULA = re.compile(
    r"(?:特此|專此|专此)[^。，；：]{2,16}[。.！]?$|(?:特此|专此)[^。；：]{2,8}，[^。；：]{2,16}。?$|此[致复覆令布][。！]?$"
    r"|以上(?:意见|报告|请示|方案|通知|通告|公告)[^。；：]{0,6}[，,][^。；：]{2,20}[。！]?$"
)
_FOOTER = re.compile(
    r"[【\[（(〖]*\s*(?:(?:打\s*印|关\s*闭|返\s*回|分\s*享|收\s*藏)(?:本页|此页|本文|文章|窗口|页面|首页|顶部|列表|到)?(?:[】\]）)〗：:|\s]|$)"
    r"|字\s*[号体][：:]|[上下]一[篇条页则][：:]|扫一扫|(?:相关|相關)(?:链接|連結|阅读|文件|文档|稿件|新闻|报道|解读|附件)(?:[：:】]|$)"
    r"|版权所有|(?:主办|承办)(?:单位)?[：:]|网站(?:地图|标识码)|(?:责任编辑|责编|编辑|来源|附件下载)[：:]|Copyright|©)"
    r"|.{0,40}(?:ICP备|公网安备|版权所有|All Rights Reserved)",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"[【\[]?(?:[\u4e00-\u9fff]{0,6}(?:名词|名詞|术语|词语|詞語)(?:解释|解釋|注释|註釋|释义|說明|说明)|(?:附|尾|脚|备|註|注)?\s*[注註]\s*[释釋]?"
    r"|Notes|Endnotes|Glossary)[】\]]?\s*[:：]?"
)


def signs(text: str) -> bool:
    """Say whether a line closes a text: an issuing body, a full date, who may see it."""
    if len(text) > LONGEST or _SENTENCE.search(text):
        return False
    return bool(_sure(text) or _BODY.fullmatch(text))


def ends(texts: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Yield the closing lines in the middle of a part, as a notice has above the plan that it hands out."""
    for i in range(start + 2, end):
        if len(texts[i]) <= SHORT and _DATE.fullmatch(texts[i]) and _signed(texts, start, i):
            yield from (i - 1, i)
            yield from takewhile(lambda k: _PUBLIC.match(texts[k]) is not None, range(i + 1, end))


def closing(texts: Sequence[str], start: int, end: int, listed: Collection[int]) -> Iterator[int]:
    """Yield the closing lines at the end of a part, and its formula wherever it stands; *listed* close it anyway."""
    yield from (i for i in range(start + 1, end) if is_formula(texts[i]))
    first = end
    while first > start + 1 and (first - 1 in listed or signs(texts[first - 1]) or _is_last(texts[first - 1])):
        first -= 1
    ended = _SENTENCE.search(texts[first - 1][-2:]) if first else None
    known = any(i in listed or _sure(texts[i]) or _is_last(texts[i]) for i in range(first, end))
    if known or (ended and end - first == 1):
        yield from range(first, end)


def notes(texts: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Yield the explanations of words below a text (名词解释), whose numbers are their own."""
    for i in range(start + 1, end - 1):
        if len(texts[i]) <= SHORT and _NOTES.fullmatch(texts[i]) and not _is_bare(texts[i - 1]):
            found = readings(texts[i + 1])
            if found and found[0].first:
                yield from range(i, _end_of_notes(texts, i + 1, end, found[0].style))


def is_formula(text: str) -> bool:
    """Say whether a paragraph is the last sentence of a notice: 特此公告。."""
    return text.startswith(("特", "专", "專", "此", "以上")) and len(text) <= SHORT and bool(_FORMULA.match(text))


def _signed(texts: Sequence[str], start: int, i: int) -> bool:
    """Say whether a date stands under a body's name, and a sentence ends not far above both."""
    above = range(max(start, i - 1 - NEAR), i - 1)
    return signs(texts[i - 1]) and any(_SENTENCE.search(texts[k][-1:]) for k in above)


def _sure(text: str) -> bool:
    return bool(_DATE.search(text) or _PUBLIC.match(text) or _FILED.match(text))


def _is_last(text: str) -> bool:
    """Say whether a line is a notice's formula or the foot of a web page."""
    return is_formula(text) or (len(text) <= LONGEST and _FOOTER.match(text) is not None)


def _is_bare(text: str) -> bool:
    return any(mark.length == len(text) for mark in readings(text))


def _end_of_notes(texts: Sequence[str], start: int, end: int, style: str) -> int:
    for i in range(start, end):
        found = readings(texts[i])
        if found and found[0].style in STRONG and found[0].style != style:
            return i
    return end
