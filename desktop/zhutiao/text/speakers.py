"""What a speaker's label says of the one who speaks: name, office, outlet, and whether he asks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.text import english_speakers
from zhutiao.text.folding import simplified
from zhutiao.text.offices import AFTER_OFFICE, ANY_NAME, HEADING, NAME, OFFICE, OUTLET, POLITE, SURNAME, WORDS
from zhutiao.text.speaker import LIKELY, PERHAPS, SURE, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBER = r"[ 　]*(?:\d{1,3}|[一二三四五六七八九十]{1,3})?"
ASKED = re.compile(
    rf"(?:问题?|提问|一?问|来信|Q|q|Question|(?:网友|群众|企业)?(?:留言|咨询|提问)){NUMBER}"
    r"|追问|(?:Follow-up|Followup)(?: question)?"
)
ANSWERED = re.compile(rf"(?:答|回答|答复|解答|答案|回复|官方回复|A|a|Answer|ANSWER){NUMBER}")
REPORTER = re.compile(
    rf"(?P<outlet>.{{0,40}}?)(?:特约|驻[京华港]|见习|首席|一名|一位)?(?:记者|特派员|编辑部?记者)(?:们)?"
    rf"(?:[ 　]*(?:[（(](?P<held>{ANY_NAME}|{OUTLET})[）)]|(?!提问|追问)(?P<name>{ANY_NAME})))?"
    r"(?P<again>追问)?(?:提问|问)?"
)
PUBLIC = re.compile(
    r"(?P<role>网友|网民|听众|观众|读者|市民|现场观众|提问者|采访者)"
    r"(?:[ 　]*[“「\"]?(?P<name>[^ “”「」\"]{1,12})[”」\"]?)?(?:提问|问)?"
)
HELD = re.compile(r"(?P<first>[^（()）]{2,24}?)[ 　]*[（(](?P<held>[^（()）]{2,48})[）)]")
REMARK = re.compile(r"(?:in|through|via) [A-Z].*|.*(?:译文|发言|传译)")
TAIWAN = re.compile(rf"(?P<family>{SURNAME})(?P<office>{OFFICE})(?P<given>[\u4e00-\u9fff]{{1,2}})")
APART = re.compile(
    rf"(?P<office>.+?)[ 　]+(?P<name>{ANY_NAME}|[\u4e00-\u9fff] [\u4e00-\u9fff]|[A-Z][A-Za-z .'-]{{1,30}})"
)
JOINED = re.compile(rf"(?P<office>.*{OFFICE})[：:]?(?P<name>{AFTER_OFFICE})")
ENTITLED = re.compile(rf"(?P<name>{NAME})(?P<office>(?:常务|第一|国务)?[副代]?{OFFICE})")
POSTED = re.compile(rf"(?P<name>{NAME})[ 　]+(?P<office>.{{2,30}}{OFFICE})")
BODY = re.compile("[部局委厅院省市县会社署处]$")
CALLED = re.compile(rf"(?!负责|各位|有关|相关|这位|那位)(?P<name>{ANY_NAME}|{SURNAME})(?:{POLITE})")
CHAIR = re.compile(
    r"审判长|(?:大会|会议|执行|本场|代|副|新闻)?(?:主持人?|主席|主席团|议长|召集人|委员长|发言人)|.{0,20}(?:发言人|主持人)"
)
POST = re.compile(rf".{{0,30}}{OFFICE}")
BARE = re.compile(NAME)
HAN = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ 　]+[\u4e00-\u9fff]")
AGENCY = re.compile(OUTLET)
ANSWERS_FOR = re.compile(r"(?P<who>.{2,40}?)(?:回答|答复|答)")
ASKS_FOR = re.compile(r"(?P<who>.{2,40}?)(?:提问|追问|问)")
OF_BODY = re.compile(
    rf"(?P<body>[\u4e00-\u9fff]{{2,18}}(?:办公[厅室]|新闻办|委员会|宣传部|[部局厅署]))(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}})"
)


def read(label: str) -> Speaker | None:
    """Return what *label*, without its colon, says; None where it cannot be a speaker's.

    A label in square brackets is read as what stands in them.
    """
    words = " ".join(label.strip("【】[]［］〔〕").split())
    if not words or HEADING.search(words):
        return None
    plain = simplified(words)
    for form in _ENGLISH if english_speakers.LETTERS.fullmatch(words) else _CHINESE:
        if found := form(words, plain):
            return replace(found, label=label)
    return None


def _cut(words: str, found: re.Match[str], group: str) -> str | None:
    """Return a group as printed: the match was made on folded words of the same length."""
    start, end = found.span(group)
    return words[start:end].strip(" 　") or None if start >= 0 else None


def _name(name: str | None) -> str | None:
    """Return a Chinese name without the space that spreads two characters over the width of three."""
    return name.replace(" ", "") if name and not name.isascii() else name


def _asked(words: str, plain: str) -> Speaker | None:
    found = ASKED.fullmatch(plain)
    return Speaker(words, asks=True, follows="追问" in plain or plain[0] == "F") if found else None


def _answered(words: str, plain: str) -> Speaker | None:
    return Speaker(words) if ANSWERED.fullmatch(plain) else None


def _reporter(words: str, plain: str) -> Speaker | None:
    found = REPORTER.fullmatch(plain)
    if not found:
        return None
    held, outlet = _cut(words, found, "held"), _cut(words, found, "outlet")
    named = held if held and not AGENCY.fullmatch(simplified(held)) else None
    name = _cut(words, found, "name") or named
    return Speaker(
        words, _name(name), "记者" if "记者" in plain else None, outlet or (held if not named else None), asks=True,
        follows=bool(found["again"]),
    )  # fmt: skip


def _public(words: str, plain: str) -> Speaker | None:
    found = PUBLIC.fullmatch(plain)
    return Speaker(words, _cut(words, found, "name"), _cut(words, found, "role"), asks=True) if found else None


def _held(words: str, plain: str) -> Speaker | None:
    """Read 姓名（职务）, 职务（姓名君）, and a label with a remark on the language spoken."""
    found = HELD.fullmatch(plain)
    if not found:
        return None
    first, held = _cut(words, found, "first") or "", _cut(words, found, "held") or ""
    if REMARK.fullmatch(found["held"]):
        return _first(_CHINESE, first)
    who = _first((_taiwan, _apart, _joined, _entitled, _called, _bare), held.removesuffix("君"))
    if POST.fullmatch(found["first"]):
        name = (who.name if who else None) or held.removesuffix("君")
        return Speaker(words, _name(name), first)
    office = bool(re.search(rf"{OFFICE}|[国省市县区部委局厅司院校社所]", found["held"]))
    if not re.fullmatch(rf"{ANY_NAME}|[\u4e00-\u9fff] [\u4e00-\u9fff]|[\u4e00-\u9fff]{{2,4}}", found["first"]):
        return None
    role = None if held.removesuffix("君") == first else held
    return Speaker(words, _name(first), role, trust=SURE if office else LIKELY)


def _taiwan(words: str, plain: str) -> Speaker | None:
    found = TAIWAN.fullmatch(plain)
    if not found or re.search(POLITE, found["given"]):
        return None
    return Speaker(words, f"{_cut(words, found, 'family')}{_cut(words, found, 'given')}", _cut(words, found, "office"))


def _apart(words: str, plain: str) -> Speaker | None:
    found = APART.fullmatch(plain)
    if not found:
        return None
    name, office = found["name"], found["office"]
    if re.fullmatch(NAME, office) and POST.fullmatch(name):
        return Speaker(words, _cut(words, found, "office"), _cut(words, found, "name"))
    entitled = bool(re.search(rf"{OFFICE}$", office))
    if not entitled and not BARE.fullmatch(name.replace(" ", "")):
        return None
    trust = SURE if entitled else LIKELY
    return Speaker(words, _name(_cut(words, found, "name")), _cut(words, found, "office"), trust=trust)


def _joined(words: str, plain: str) -> Speaker | None:
    found = JOINED.fullmatch(plain)
    if not found:
        return None
    return Speaker(words, _cut(words, found, "name"), _cut(words, found, "office"))


def _entitled(words: str, plain: str) -> Speaker | None:
    found = POSTED.fullmatch(plain) or ENTITLED.fullmatch(plain)
    if not found or found["name"][:2] in WORDS or BODY.search(found["name"]):
        return None
    return Speaker(words, _cut(words, found, "name"), _cut(words, found, "office"))


def _called(words: str, plain: str) -> Speaker | None:
    found = CALLED.fullmatch(plain)
    if not found:
        return None
    name = _cut(words, found, "name")
    return Speaker(words, name if name and len(name) > 1 else words, trust=SURE)


def _chair(words: str, plain: str) -> Speaker | None:
    return Speaker(words, None, words) if CHAIR.fullmatch(plain) else None


def _post(words: str, plain: str) -> Speaker | None:
    return Speaker(words, None, words, trust=LIKELY) if POST.fullmatch(plain) else None


def _bare(words: str, plain: str) -> Speaker | None:
    known = BARE.fullmatch(plain.replace(" ", "")) and plain not in WORDS and plain[:2] not in WORDS
    if not known and not HAN.fullmatch(plain):
        return None
    return Speaker(words, _name(words), trust=LIKELY if known else PERHAPS)


def _agency(words: str, plain: str) -> Speaker | None:
    return Speaker(words, organisation=words, asks=True, trust=LIKELY) if AGENCY.fullmatch(plain) else None


def _for_another(words: str, plain: str) -> Speaker | None:
    """Read 毛宁答, 于佳欣问."""
    if found := ANSWERS_FOR.fullmatch(plain):
        return _first((_taiwan, _apart, _joined, _entitled, _called, _chair, _bare), words[: found.end("who")])
    if found := ASKS_FOR.fullmatch(plain):
        who = _first((_taiwan, _apart, _joined, _entitled, _called, _bare), words[: found.end("who")])
        return replace(who, asks=True) if who else None
    return None


def _first(forms: tuple[Callable[[str, str], Speaker | None], ...], words: str) -> Speaker | None:
    plain = simplified(words)
    return next((found for form in forms if (found := form(words, plain))), None)


def _of_body(words: str, plain: str) -> Speaker | None:
    """Read a body and the name of who speaks for it, without a space: 国务院新闻办公室寿小丽."""
    found = OF_BODY.fullmatch(plain)
    if not found or found["name"] in WORDS:
        return None
    return Speaker(words, _cut(words, found, "name"), _cut(words, found, "body"), trust=LIKELY)


_CHINESE = (
    _asked, _answered, _reporter, _public, _held, _chair, _taiwan, _apart, _joined, _entitled, _called, _post,
    _for_another, _agency, _bare, _of_body,
)  # fmt: skip
_ENGLISH = (_asked, _answered, *english_speakers.FORMS)
