"""Lines that say something of a text and are none of it: 发文字号：国办发〔2024〕48号, 来源：新华社, a number alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 160  # signs; a longer line is text, whatever it begins with
NAME_LONGEST = 14  # signs, with the spaces set into a name
TITLE_LATEST = 48  # signs of a wire's dateline before the title that it gives

# What a field is about, and the names that such fields go by; of dates the one that says most of the text comes first.
NAMES = {
    "issuer": (
        "發文機關 發布機關 訂定機關 公布機關 发文机关 发文机构 发文单位 发文部门 制发机关 制定机关 发布机关 "
        "发布机构 发布单位 发布部门 颁布机关 颁布单位 颁布部门 公布机关 公开主体 公开责任部门 成文机关 批准机关 "
        "批准部门 制定单位 发布主体"
    ),
    "reference": (
        "發文字號 文號 发文字号 发文文号 文号 发文号 文件编号 文件号 文件字号 令号 公文字号 发布文号 颁布文号"
    ),
    "date": (
        "修正日期 修订日期 通過日期 公布日期 發文日期 公發布日 成文日期 成文时间 发文日期 发文时间 印发日期 "
        "印发时间 制定日期 签发日期 通过日期 颁布日期 颁布时间 公布时间"
    ),
    "published": (
        "發布日期 發布時間 刊登日期 更新日期 日期 發佈日期 发布日期 发布时间 公开日期 公开时间 生成日期 生成时间 "
        "发表时间 发表日期 上网时间 发稿时间 更新时间"
    ),
    "valid": (
        "施行日期 生效日期 实施日期 失效日期 废止日期 执行日期 施行时间 实施时间 生效时间 有效期 有效期至 截止日期"
    ),
    "title": "法規名稱 標題 名稱 标题 公文标题 文件标题 文件名称 信息名称 法规名称 政策名称 公文名称",
    "origin": "來源 資料來源 新聞來源 来源 文章来源 信息来源 稿件来源 新闻来源 文件来源 稿源 转自",
    "author": "記者 編譯 作者 记者 撰文 撰稿 撰稿人 供稿 本报记者 通讯员 文字",
    "staff": (
        "編輯 責任編輯 编辑 责任编辑 责编 编审 审核 校对 初审 复审 终审 一审 二审 三审 监制 编辑审核 值班主任 "
        "摄影 总编辑 主编 责任校对 录入"
    ),
    "filing": (
        "索引号 信息索引号 主题分类 主题词 公文种类 体裁分类 组配分类 服务对象 有效性 时效性 效力 效力状态 "
        "效力等级 效力级别 效力位阶 公开方式 公开范围 公开形式 公开类别 公开属性 公开程序 信息分类 信息类别 "
        "文件类别 文件类型 文种 法规类别 统一登记号 统一编号 备案号 签发人 密级 紧急程度 信息公开类别 公开时限 "
        "栏目 所属栏目 所属分类 关键字 关键词 附件下载 浏览次数 阅读次数 点击数 点击量 阅读量 浏览量 访问量 字体 "
        "字号"
    ),
    "occasion": (
        "地點 會議地點 主持人 出席 列席 紀錄 地点 主持 发布人 主讲人 嘉宾 出席嘉宾 会议地点 访谈地点 访谈嘉宾 "
        "记录 记录人"
    ),
    "held": (
        "時間 會議時間 開會時間 时间 会议时间 访谈时间 采访时间 直播时间 召开时间 举行时间 举办时间 活动时间 发布会时间"
    ),
}
IN_TABLES = "名称 分类 内容概述 内容概要 摘要 语种 状态 载体类型 机构 字号 附件"
ABOUT = {name: about for about, names in NAMES.items() for name in names.split()}
LATIN = {"source": "origin", "author": "author", "by": "author", "date": "published", "published": "published",
         "updated": "published", "editor": "staff"}  # fmt: skip


def _spaced(names: Iterable[str]) -> str:
    """Return an expression for *names*, longest first, any spaces set between their signs."""
    return "|".join(r"\s*".join(name) for name in sorted(names, key=len, reverse=True))


NAME = _spaced(ABOUT)
FIELD = re.compile(
    rf"[【\[（(]?\s*({NAME}|(?i:source|author|date|published|updated|editor))\s*(?:[】\]]\s*[：:]?|[：:])\s*"
)
IS_NAME = re.compile(rf"[【\[]?\s*(?:{NAME}|{_spaced(IN_TABLES.split())})\s*[】\]]?\s*[：:]?\s*")
NEXT = re.compile(rf"(?<=[\s　|丨｜\])）；;]){FIELD.pattern}")
BY = re.compile(r"[Bb][Yy]\s+(?P<names>(?:[A-Z][\w.'’-]*|and|,)(?:,?\s+(?:[A-Z][\w.'’-]*|and|de|van|von)){1,11})")
DAY = r"(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}(?:\s*日)?"
STAMP = re.compile(rf"{DAY}(?:\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)?")
TIMED = re.compile(rf"{DAY}\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?")
FIGURES = re.compile(r"(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}")
YEAR = r"[〔\[［（(【﹝]\s*(?:19|20)\d{2}\s*年?\s*[〕\]］）)】﹞]"
COUNT = r"[\d〇零一二三四五六七八九十百千]{1,12}"
NUMBERED = re.compile(rf"[\u4e00-\u9fffA-Z\-]{{1,16}}?\s*(?:{YEAR}\s*第?|字\s*第)\s*{COUNT}\s*[号號]")
SEVERAL = re.compile(rf"{NUMBERED.pattern}(?:[\s、，,；;]+{NUMBERED.pattern}){{0,5}}")
ORDER = re.compile(
    rf"(?:[\u4e00-\u9fff、\s]{{2,40}}(?:令|公告|通告|公报))?\s*[（(]?\s*(?:{YEAR}|(?:19|20)\d{{2}}\s*年)?\s*第\s*{COUNT}\s*[号號]\s*[)）]?"
)
# 《人民日报》（2025年06月10日 05版）, and who wrote it: （本报记者 张三）.
PAPER = re.compile(
    rf"《?\s*(?P<paper>[\u4e00-\u9fff]{{1,10}}[报報刊志])\s*+》?\s*+[（(]\s*+(?P<day>{DAY})\s*+[，,]?\s*+第?\s*+\d+\s*版\s*[)）]"
)
REPORTERS = re.compile(
    r"[（(][\u4e00-\u9fff]{0,8}?(?:特派|实习|见习|特约)?(?:记者|記者|评论员|評論員|通讯员|作者)[：:\s　]*"
    r"(?P<names>[\u4e00-\u9fff·]{2,12}(?:[\s、，,　]+[\u4e00-\u9fff·]{2,12}){0,7})[\s　]*[）)]"
)
# How an agency sends a story out, and what it calls it: 新华社北京1月7日电 题：….
SENT = re.compile(
    r"[（(]?(?:新华社|中新社|[\u4e00-\u9fff]{2,8}[社报])[\u4e00-\u9fff]{0,8}\d{1,2}月\s*\d{1,2}日(?:专)?[电讯]"
    r"[）)]?\s*题[：:]\s*(?P<title>\S.{1,98})"
)
BRACKETS = "（()）[]【】 　\t"


@dataclass(frozen=True, slots=True)
class Field:
    """One statement about a text: what it is about (issuer, reference, date, origin …), name and value as printed."""

    about: str
    name: str
    value: str


def is_field(text: str) -> bool:
    """Say whether a line says something of a text in the usual form: a name, a colon, a value; or is a number alone."""
    head, first = text[:NAME_LONGEST], text[0]
    if "：" in head or ":" in head or first in "【[":
        return _is_short(text) and bool(FIELD.match(text) or _is_stamp(text) or REPORTERS.fullmatch(text))
    if first in "Bb":
        return bool(BY.fullmatch(text))
    if first in "12":
        return _is_stamp(text) or is_reference(text)
    if text[-1] in "）)":
        printed = PAPER if first not in "（(" else REPORTERS
        return bool(_is_short(text) and printed.fullmatch(text)) or is_reference(text)
    return is_reference(text)


def is_name(text: str) -> bool:
    """Say whether the words are the name of such a field and nothing else, as in the left cell of a table."""
    return len(text) <= NAME_LONGEST and bool(IS_NAME.fullmatch(text))


def is_reference(text: str) -> bool:
    """Say whether a line is the number an issuer filed a text under, and nothing else: 国发〔2025〕5号, 第721号."""
    bare = text.strip(BRACKETS)
    if len(text) > 60 or not bare.endswith(("号", "號")):  # noqa: PLR2004 - several issuers' names may stand before
        return False
    return bool(SEVERAL.fullmatch(bare) or ORDER.fullmatch(bare))


def is_metadata(text: str) -> bool:
    """Say whether a line is set aside as metadata: every field but those of an occasion, which introduce its record."""
    return is_field(text) and not all(each.about in ("occasion", "held") for each in fields(text))


def fields(text: str) -> tuple[Field, ...]:
    """Return what a line says of its text, several statements of one line in order; empty where it is no such line."""
    if not text or not is_field(text):
        return ()
    return tuple(_read(text))


def reference_in(text: str) -> str | None:
    """Return the first filing number with a year in *text*, without the spaces set into it."""
    found = NUMBERED.search(text)
    return "".join(found[0].split()) if found else None


def headline_in(text: str) -> tuple[int, int] | None:
    """Return where in a line the title of the text stands: behind 标题： or 法規名稱：, or behind …电 题：."""
    head = text[:NAME_LONGEST]
    if "题" in text[:TITLE_LATEST] and text[-1] not in "。；" and (sent := SENT.fullmatch(text)):
        return sent.span("title")
    if not ("：" in head or ":" in head) or len(text) > LONGEST or not (found := FIELD.match(text)):
        return None
    if ABOUT.get("".join(found[1].split())) != "title":
        return None
    following = NEXT.search(text, found.end())
    title = text[found.end() : following.start() if following else None].rstrip(" 　\t|丨｜；;")
    return (found.end(), found.end() + len(title)) if title else None


def _is_stamp(text: str) -> bool:
    """Say whether a line is when it was put on a site: with the minute, a day in figures, or before other fields."""
    found = STAMP.match(text)
    if found is None:
        return False
    if _is_short(text) and NEXT.search(text, found.end()):
        return True
    timed = TIMED.match(text)
    return len(text) - timed.end() <= NAME_LONGEST if timed else bool(FIGURES.fullmatch(text))


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST and text[-1] not in "。；！？"


def _read(text: str) -> Iterator[Field]:
    if is_reference(text):
        yield Field("reference", "", " ".join(text.strip(BRACKETS).split()))
        return
    if by := BY.fullmatch(text):
        yield Field("author", "By", by["names"])
        return
    if reported := REPORTERS.fullmatch(text):
        yield Field("author", "", reported["names"])
        return
    if paper := PAPER.fullmatch(text):
        yield Field("origin", "", paper["paper"])
        yield Field("published", "", paper["day"])
        return
    first = FIELD.match(text)
    heads = [*([first] if first else []), *NEXT.finditer(text, first.end() if first else 0)]
    before = text[: heads[0].start()] if heads else text
    yield from _stamps(before)
    ends = (*(head.start() for head in heads[1:]), len(text))
    for head, end in zip(heads, ends, strict=False):
        name = "".join(head[1].split())
        about = ABOUT.get(name) or LATIN[name.lower()]
        value = text[head.end() : end].strip(" 　\t|丨｜；;")
        value = value.rstrip("）)") if text[0] in "（(" else value
        yield from _field(about, name, value)


def _field(about: str, name: str, value: str) -> Iterator[Field]:
    """Yield a field, and apart from it the time that is set behind a source or a name."""
    stamp = STAMP.search(value) if about in ("origin", "author", "staff") else None
    if stamp:
        yield Field(about, name, value[: stamp.start()].strip(" 　\t|丨｜；;（("))
        yield from _stamps(stamp[0])
    else:
        yield Field(about, name, value)


def _stamps(text: str) -> Iterator[Field]:
    for stamp in STAMP.finditer(text):
        yield Field("published", "", stamp[0].strip())
