"""Figures worth learning by heart: numbers with what they count, dates, percentages; in digits or Chinese numerals."""

from __future__ import annotations

import re

from zhutiao.model import Span

_DIGITS = r"(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．][0-9０-９]+)?"
_MEASURE = (
    r"(?:个?(?:工作日|月|百分点|方面|学期|小时|季度|星期)|周岁|岁|年度|年|日|号|天|周|时|分钟|点|世纪|"
    r"(?:平方)?(?:公里|千米|米)|公顷|亩|公斤|千克|吨|千瓦时|千瓦|度|元|人次|人|名|户|所|家|个|项|条|款|类|种|张|件|次|"
    r"倍|成|级|批|届|省|市|县|区|位|支|套|台|辆|床|门|部|本|份|档|孩|倍以上)"
)
_SCALE = r"[十百千万亿多余几]*"
_NUMERALS = r"(?:[二三四五六七八九十两〇零百千万亿]|一(?=[十百千万亿〇零]))[一二三四五六七八九十〇零百千万亿两]*"
_FIGURE = re.compile(
    rf"""
      (?:百分之|千分之|万分之)(?:{_DIGITS}|[一二三四五六七八九十百〇零点]+)
    | (?<![0-9０-９A-Za-z第])(?:
          (?:{_DIGITS}(?:[%％‰]|{_SCALE}{_MEASURE}))+         # 80%, 2025年6月9日, 1000所, 3.5万元
        | (?:{_DIGITS}(?:[-—–~～至到]{_DIGITS})?(?:[%％‰]|{_SCALE}{_MEASURE})?)  # 3-5年, 2027
      )
    | (?<![第一二三四五六七八九十百千万亿〇零])(?:{_NUMERALS}{_MEASURE})+   # 三年, 两个月, 一百二十所
    """,
    re.VERBOSE,
)


def find(words: str) -> list[Span]:
    """Return where the figures of *words* stand, in order."""
    return [Span(*found.span()) for found in _FIGURE.finditer(words)]
