"""What a text says of itself: who issued it, who wrote it, where it comes from, when, and under which number."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from zhutiao.text import dates, dating, roles, speakers, stated
from zhutiao.text.bodies import bodies
from zhutiao.text.dating import LINE, OPENING
from zhutiao.text.fields import REPORTERS, is_reference, reference_in
from zhutiao.text.speaker import SURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Kind
    from zhutiao.ports import Draft

ABOUT = re.compile(r"关于|關於|印发|印發|转发|轉發|批转|批轉|发布|發布|公布")
SEVERAL = re.compile(r"(.+?)等[\d一二三四五六七八九十]*(?:个)?(?:部门|单位|部委|部門)$")
MEETING = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{0,12}?人民代表大会(?:常务委员会)?)(?:第[一二三四五六七八九十百\d]+次)?(?:会议|全体会议)"
)
TERM = re.compile(r"第[一二三四五六七八九十百\d]+届")
ORGAN = re.compile(r"(?:审判|检察)委员会$")
SESSION = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+次)?(?:常务|[部委局署厅行]务)?(?:全体)?会议(?=.{0,12}(?:通过|批准|修订))"
)
ORDER = re.compile(r"(?:中华人民共和国)?(?P<body>[\u4e00-\u9fff]{2,30}?)(?:令|公告)\s*(?:[（(]?(?:\d{4}年?)?\s*第|$)")
OFFICE = re.compile(
    r"^(?:[（(]|——)?\s*(?P<body>[\u4e00-\u9fff]{2,24}?)(?:代)?"
    r"(?:总理|主席|省长|市长|区长|县长|州长|院长|检察长|主任|部长|局长)\s"
)
WORK = re.compile(r"(?P<body>[\u4e00-\u9fff]{2,24}?)工作[报報]告")
ON_BEHALF = re.compile(r"(?:代表|受)(?P<body>[\u4e00-\u9fff]{2,24}?)(?:的?委托)?[，,、]?向")
SPOKEN = re.compile(r"(?:报告|報告|讲话|講話|致辞|致詞|说明|说明稿|发言|演讲)(?:[（(].{1,24}[)）])?$")
HELD = re.compile(r"^[—－（(\s-]+|[）)\s]+$")
_NAMES = r"(?P<names>[\u4e00-\u9fff·]{2,12}(?:[\s、，,　]+[\u4e00-\u9fff·]{2,12}){0,7})"
_CALLED = r"(?:特派|实习|见习|特约)?(?:记者|評論員|评论员|通讯员|作者)"
SIGNED = re.compile(rf"^[（(]?[\u4e00-\u9fff]{{0,8}}?{_CALLED}[：:\s　]+{_NAMES}[）)]?$")
SLASH = re.compile(r"^(?:文|撰文|图文|作者)\s*[/／|丨]\s*(?P<names>[\u4e00-\u9fff· 　、]{2,24})")
NOTED = re.compile(r"[（(【\[].*$")
EMPTY = frozenset({"", "无", "無", "—", "--", "-", "/"})


def issuers(title: str) -> tuple[str, ...]:
    """Return the bodies named before 关于, 印发 or 转发 in the title of a policy document, in order."""
    about = ABOUT.search(title)
    named = title[: about.start()].strip() if about else ""
    if not named:
        return ()
    several = SEVERAL.fullmatch(named)
    return bodies(named) or ((named,) if several or len(named) <= LINE else ())


def issued_by(draft: Draft, kind: Kind) -> tuple[str, ...]:
    """Return the bodies that issued an opinion, law or report, as its title, fields, note or signature name them."""
    if kind not in ("opinion", "law", "report"):
        return ()
    title = "".join(draft.title.unhashed().text.split("\n")) if draft.title else ""
    named, signed = issuers(title), _signed(draft)
    told = next((bodies(value) or tuple(value.split()) for value in stated.values(draft, "issuer")), ())
    # 教育部等九部门 are named in full by the field or below the text.
    listed = [each for each in (told, signed) if len(each) > 1 and SEVERAL.fullmatch("".join(named))]
    sources = {
        "opinion": (*listed, named, told, signed),
        "law": (_passed(draft), *listed, named, told, _ordered(draft), signed),
        "report": (named, told, _reported(draft, title), signed),
    }
    return next(filter(None, sources[kind]), ())


def reference(draft: Draft) -> str | None:
    """Return the number that the issuer filed a text under, as printed without its spaces: 国办发〔2024〕48号."""
    told = (value for value in stated.values(draft, "reference") if value not in EMPTY)
    lines = (block.text for block in draft.blocks[:OPENING] if len(block.text) <= LINE and is_reference(block.text))
    title = draft.title.text if draft.title else ""
    found = next(chain(told, lines), None)
    return "".join(found.split()).strip("（()）") if found else reference_in(title)


def author(draft: Draft) -> str | None:
    """Return the persons of the byline, several joined by a space."""
    named = (roles.author_of(credit.text) for credit in draft.credits)
    told = (NOTED.sub("", value) for value in stated.values(draft, "author"))
    found = next(filter(None, chain(named, told, _reporters(draft), _reporting(draft))), None)
    return " ".join(re.split(r"[\s、，,　]+", found.strip())) if found else None


def origin(draft: Draft) -> str | None:
    """Return the agency, paper or site that a credit or the wire's dateline names."""
    told = (value.strip("《》") for value in stated.values(draft, "origin") if value not in EMPTY)
    named = (roles.origin_of(text) for text in stated.credited(draft))
    return next(filter(None, chain(told, named)), None)


def dateline(draft: Draft) -> str | None:
    """Return the date as printed: under the title, in a field, at the end, else in the wire's dateline."""
    dated = dating.own(draft)
    wired = next(filter(None, (roles.day_of(text) for text in stated.credited(draft))), None)
    own = dated.printed if dated else None
    return own or wired or next((found.printed for found in dating.published(draft)), None)


def date(draft: Draft) -> str | None:
    """Return YYYY-MM-DD where day, month and year are printed for this text, else None.

    A document's own date (成文日期, under the title, under its signature) goes before the day it was put on a site.
    For a law it is the day of adoption, the first its note names: amendments are dated decisions of their own.
    For a talk it is the day on which people met.
    """
    dated = dating.own(draft) or next(dating.published(draft), None)
    return dated.iso if dated else None


def subject(article: Article) -> str | None:
    """Return what a policy document is about, with its year: a short name for a dossier."""
    if not article.title:
        return None
    about = re.search(r"关于(.+?)的?(?:若干|实施|指导)?(?:意见|决定|通知|方案|办法)$", article.title)
    words = (about[1] if about else article.title).split()[0]
    return f"{words}（{article.date[:4]}）" if article.date else words


def _signed(draft: Draft) -> tuple[str, ...]:
    """Return the bodies that sign a text, above its closing date, or beside the date under its title."""
    closing = dating.closing(draft)
    last = next((n for n in reversed(range(len(closing))) if dating.is_signed(closing[n])), None)
    if last is None:
        beside = (names for line in dating.opening(draft) if (names := dating.signers(line)))
        return next(beside, ())
    if same := dating.signers(closing[last]):
        return same
    signed: list[str] = []
    for line in reversed(closing[:last]):
        names = bodies(line)
        if not names:
            break
        signed[:0] = names
    return tuple(signed)


def _passed(draft: Draft) -> tuple[str, ...]:
    """Return the congress, committee or government that the note under a law's title names first."""
    note = TERM.sub("", next(dating.notes(draft), ""))
    dated = dates.find(note)
    if not dated:
        return ()
    after = note[dated.end :].lstrip()
    if found := MEETING.match(after) or ORDER.match(after):
        return bodies(found["body"])
    named = SESSION.split(after, maxsplit=1)[0]
    return bodies(ORGAN.sub("", named)) if named != after else ()


def _ordered(draft: Draft) -> tuple[str, ...]:
    lines = (text for text in stated.credited(draft) if len(text) <= LINE)
    found = [bodies(order["body"]) for line in lines if (order := ORDER.search(line))]
    return next(filter(None, found), ())


def _reported(draft: Draft, title: str) -> tuple[str, ...]:
    """Return the body whose head reports, or that the title names."""
    heads = [*draft.credits, *([draft.dateline] if draft.dateline else []), *draft.blocks[:OPENING]]
    led = [OFFICE.match(f"{block.text} ") for block in heads if len(block.text) <= LINE]
    spoken = [ON_BEHALF.search(block.text[: 2 * LINE]) for block in draft.blocks[: 2 * OPENING]]
    work = WORK.search(re.sub(r"\d{4}年", "", title))
    found = [bodies(named["body"]) for named in (*spoken, work, *led) if named]
    return next(filter(None, found), ())


def _reporters(draft: Draft) -> Iterator[str]:
    for credit in draft.credits:
        for form in (SIGNED, SLASH):
            if found := form.match(credit.text):
                yield found["names"]
    for block in (*draft.credits, *draft.blocks[:OPENING], *reversed(draft.blocks[-OPENING:])):
        edges = block.text if len(block.text) <= 2 * LINE else f"{block.text[:LINE]}\n{block.text[-LINE:]}"
        if found := REPORTERS.search(edges):
            yield found["names"]


def _reporting(draft: Draft) -> Iterator[str]:
    """Yield who gives a report or a speech: an office and a name under its title, 国务院总理 李强."""
    if not draft.title or not SPOKEN.search(draft.title.unhashed().text):
        return
    for line in (*(credit.text for credit in draft.credits), *dating.opening(draft)):
        words = HELD.sub("", line)
        who = speakers.read(words) if len(words) <= LINE and re.search(r"\s", words) else None
        if who and who.trust == SURE and who.name and who.role and not who.asks:
            yield who.name
