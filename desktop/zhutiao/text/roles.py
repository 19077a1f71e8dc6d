"""What a line of a newspaper page is for, where it is not text: byline, credit, dateline, speaker's label, caption."""

from __future__ import annotations

import re

# The hundred most frequent family names and the usual double ones: what begins otherwise is hardly a name.
FAMILY = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安"
    "颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐仝肖闫桂庄"
)
DOUBLE = "欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒"
HAN = r"[\u4e00-\u9fff]"
NAME = rf"(?:(?:{DOUBLE}|[{FAMILY}]){HAN}{{1,2}}|{HAN}{{1,8}}(?:·{HAN}{{1,8}})+)"
NAMES = rf"{NAME}(?:[ 、　]{NAME}){{0,5}}"
OUTLET = r"(?:[\u4e00-\u9fff]{0,8}(?:社|报|网|台|日报|晚报|新闻))"
DAY = r"(?:\d{4}年)?\s*\d{1,2}月\s*\d{1,2}日"

BYLINE = re.compile(
    rf"^(?:[□■◎●◆▲]\s*{NAMES}"
    rf"|(?:{OUTLET}|本报)?(?:特约)?(?:记者|评论员|通讯员|作者)[ :：　]+{NAMES}"
    rf"|{NAME}(?: {NAME})+)$"
)
WIRE = re.compile(
    rf"^[（(]?据?(?P<origin>新华社|中新社|{OUTLET})(?P<city>[\u4e00-\u9fff]{{0,6}})(?P<day>{DAY})(?:专)?[电讯]"
)
WIRE_LINE = re.compile(WIRE.pattern + rf"\s*(?:[（(]?记者\s*{NAMES}[）)]?)?[）)]?$")
SOURCE = re.compile(r"^[（(]?(?:本文)?(?:转自|编选自|摘自|来源[:：]|据)[:：]?\s*《?(?P<origin>[^》;；）)]{2,20})》?")
DATELINE = re.compile(r"^[（(]\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[）)]$")
POLICY = re.compile(r"关于.+(?:意见|通知|决定|办法|方案|规划|纲要|条例|规定)$")
PHOTO = re.compile(rf"^(?:{OUTLET}|本报)?(?:记者)?\s*(?:{NAME})?\s*[摄发]$")
REPORTERS = re.compile(rf"记者\s*(?P<names>{NAMES})[）)]?")
AUTHORS = re.compile(rf"(?:^[□■◎●◆▲]\s*|记者\s*|评论员\s*|作者[:：]?\s*)(?P<names>{NAMES})[）)]?$")
TURNED = re.compile(r"[（(]\s*(?:下转|上接)\s*第?\s*[\d一二三四五六七八九十]+\s*版[^）)]{0,12}[）)]$")
SIGNATURE = re.compile(rf"(?<=[。！？”])(?P<gap>\s+)(?:{NAMES}|(?:转自|摘自|来源[:：]|据)《?[^。，]{{2,16}}》?)$")

# How the first paragraph of a policy document or a law begins what it lays down.
OPENING = re.compile(
    r"(?:制定|提出|作出)(?:本|如下|以下)|[现現](?:就|将|將|予).{2,80}(?:如下|印发|公布|通知|請|请)|^(?:为了?|為了?|根据|根據|依据)"
)

LABEL_LONGEST = 48
BYLINE_LONGEST = 60
WIRE_LONGEST = 40


def is_byline(text: str) -> bool:
    """Say whether a line names who wrote, and nothing else."""
    return len(text) <= BYLINE_LONGEST and bool(BYLINE.match(text))


def is_credit(text: str) -> bool:
    """Say whether a line names where a text comes from, and nothing else."""
    return is_byline(text) or bool(WIRE_LINE.match(text)) or (len(text) <= LABEL_LONGEST and bool(SOURCE.match(text)))


def opens_story(text: str) -> bool:
    """Say whether a paragraph begins with a wire's dateline: 新华社北京6月9日电."""
    head = text[:WIRE_LONGEST]
    return ("电" in head or "讯" in head) and text[0] not in "（(" and bool(WIRE.match(text))


def ends_text(line: str) -> bool:
    """Say whether a line closes what it stands in: a signature after the last sentence, or 下转第2版."""
    return bool((" " in line and SIGNATURE.search(line)) or (line[-1:] in ("）", ")") and TURNED.search(line)))


def is_dateline(text: str) -> bool:
    """Say whether a line is a full date in brackets, as stands under the title of an opinion."""
    return text[:1] in ("（", "(") and bool(DATELINE.match(text))


def is_photo_credit(text: str) -> bool:
    """Say whether a line credits a photograph: 新华社发."""
    return bool(PHOTO.match(text))


def author_of(credit: str) -> str | None:
    """Return the persons of a byline, several joined by a space, as printed."""
    found = AUTHORS.search(credit)
    if found:
        return found["names"]
    return credit if is_byline(credit) else None


def origin_of(credit: str) -> str | None:
    """Return what a credit names as the source: an agency, a paper, a site."""
    if found := WIRE.match(credit):
        return found["origin"]
    if found := SOURCE.match(credit):
        return found["origin"].strip()
    if found := re.match(r"(新华社|中新社|人民日报|[\u4e00-\u9fff]{2,6}(?:报|网|社))(?=记者|评论员)", credit):
        return found[1]
    return None


def day_of(credit: str) -> str | None:
    """Return the date as a wire's dateline prints it: 6月9日."""
    found = WIRE.match(credit)
    return "".join(found["day"].split()) if found else None
