"""What stands above a text and belongs to it: its title, however many lines it took, its number, date and byline."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zhutiao.text import roles
from zhutiao.text.continuations import CONTINUED
from zhutiao.text.fields import headline_in, is_field, is_reference
from zhutiao.text.numbering import marker
from zhutiao.text.rows import terminates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Block

LONGEST = 100  # characters of a title
MOST = 60  # lines above a text; more are a list
LINES = 5  # that a title may take
_NOTED = r"(?:[（(〔][^（）()〔〕]{1,24}[)）〕])?"
# What documents of office call themselves, at the end of their titles.
NOUN = (
    "意见|意見|通知|解释|解釋|说明|說明|答复|决定|決定|办法|辦法|方案|规划|規劃|计划|計劃|纲要|綱要|条例|條例|规定|規定|细则|細則|规则|規則|规程|规范|公告|通告|通报|"
    "批复|复函|函|措施|指引|指南|标准|章程|决议|建议|报告|報告|白皮书|公报|命令|令|法|清单|要点|纪要|准则|制度|预案|目录|宣言|协定|公约"
)
POLICY = re.compile(rf"(?:关于|關於).+(?:{NOUN}){_NOTED}$")
NAMED = re.compile(rf"[^，。；：！？,;!?]{{2,60}}(?:{NOUN}){_NOTED}$")
NOTE = re.compile(r"[（(](?=.*\d{4}年|.*[〇○零一二三四五六七八九]{4}年|.*民国|.*民國).{6,400}[)）]$")
TRAIL = re.compile(r"[^>＞»›|｜]{1,20}(?:\s*[>＞»›]\s*[^>＞»›]{1,40}){1,6}")
# What a web page prints round a text, for its own use.
CLUTTER = re.compile(
    r"[【\[]?(?:字号|字體|字体|打印|分享|收藏|浏览|阅读|点击|纠错|关闭|扫一扫|返回|上一[篇条]|下一[篇条]|首页|首頁|当前位置|您的位置|您现在的位置|目前位置|相关(?:链接|阅读|新闻|文章|稿件)|附件下载|版权所有|主办单位?|承办单位?)"
    r"(?:[：:】\]\s|]|次数|量|本[页文]|顶部|窗口|到|$)"
    r"|.{0,60}(?:ICP备\d|公网安备|版权所有)"
)
ADDRESSED = re.compile(r".{2,160}[：:]$")
UNDER = re.compile(r"[—－-]{2}\S")  # a subtitle: ——在…会议上
SPEECH = re.compile(r"[。！？!?；;]")


@dataclass(slots=True)
class Front:
    """What was found above a text: how many blocks, its title, its date, what else is said of it, what is no text."""

    length: int = 0
    title: tuple[Block, ...] = ()
    dateline: Block | None = None
    credits: list[Block] = field(default_factory=list["Block"])
    furniture: list[Block] = field(default_factory=list["Block"])
    kept: list[Block] = field(default_factory=list["Block"])


def front(page: Sequence[Block]) -> Front:
    """Return what stands above the first words of a text that are its own, None of it below them."""
    found = Front()
    above: list[Block] = []
    while found.length < min(len(page), MOST) and _is_above(page, found.length):
        above.append(page[found.length])
        found.length += 1
    start, end = _title(above)
    found.title = tuple(above[start:end])
    for n, block in enumerate(above):
        if not start <= n < end and (found.title or not _entitle(found, block)):
            _lay(found, block)
    return found


def join(blocks: Sequence[Block]) -> Block:
    """Return the lines of a title as one block; where one ends in Latin letters or a figure, nothing is put between."""
    first, *rest = (block.unhashed() for block in blocks)
    for block in rest:
        first = replace(
            first,
            text=first.text + block.text,
            pieces=first.pieces + block.pieces,
            lines=(first.lines[0], block.lines[1]),
            joined=first.joined + 1,
        )
    return first


def is_title(text: str) -> bool:
    """Say whether a line names a document: 关于…的意见, …法, …办法（试行）."""
    bare = "".join(text.split())
    return (
        "\t" not in text
        and len(bare) <= LONGEST
        and bool(POLICY.search(bare) or NAMED.fullmatch(bare))
        and not terminates(bare)
    )


def is_note(text: str) -> bool:
    """Say whether a line in brackets tells when a law was passed and changed."""
    return text[0] in "（(" and bool(NOTE.match(text))


def _is_above(page: Sequence[Block], n: int) -> bool:
    """Say whether block *n* stands above the text: not a sentence, not numbered, nobody addressed."""
    block = page[n].unhashed()
    text = block.text
    if marker(text) or len(text) > 2 * LONGEST:
        return is_note(text)
    if roles.is_dateline(text) or is_note(text) or is_reference(text) or is_field(text) or roles.is_byline(text):
        return True
    if roles.opens_story(text):
        return bool(roles.WIRE_LINE.match(text)) or headline_in(text) is not None
    if SPEECH.search(text.rstrip("！？!?")) or text[-1] == "." or ADDRESSED.fullmatch(text):
        return False
    # Of two headings that follow one another the second may be the first of the text's own.
    return n < 1 or not _opens_text(page, n)


def _opens_text(page: Sequence[Block], n: int) -> bool:
    """Say whether a heading behind the title heads the first part of the text: it stands right above a paragraph."""
    above = [block.unhashed().text for block in page[:n]]
    text = page[n].unhashed().text
    titled = any(is_title(each) for each in above) or bool(page[n - 1].level and page[n].level > page[n - 1].level)
    return titled and not UNDER.match(text) and not is_title("".join(above) + text) and _is_head(page, n)


def _is_head(page: Sequence[Block], n: int) -> bool:
    following = page[n + 1].unhashed().text if n + 1 < len(page) else ""
    return bool(SPEECH.search(following)) and not is_note(following)


def _title(above: Sequence[Block]) -> tuple[int, int]:
    """Return which lines are the title: those that name a document together, else the highest heading, else the first.

    Of several that do the longest run wins, then the first.
    """
    plain = [block.unhashed().text for block in above]
    usable = [not _is_said(text) for text in plain]
    runs = [
        (start, end)
        for start in range(len(plain))
        for end in range(start + 1, min(start + LINES, len(plain)) + 1)
        if all(usable[start:end])
    ]
    whole = [run for run in runs if len(_bare(plain, run)) <= LONGEST and POLICY.search(_bare(plain, run))]
    if whole:
        # 国务院文件 above 国务院关于…的意见 is a letterhead, 国务院 above 关于…的意见 is a part.
        return max(whole, key=lambda run: (is_title(_bare(plain, run)), not _repeats(plain, run), run[1] - run[0]))
    single = [run for run in runs if run[1] == run[0] + 1]
    named = [run for run in single if NAMED.fullmatch(_bare(plain, run))]
    highest = [run for run in single if above[run[0]].level == 1]
    return next(iter((*highest, *named, *single)), (0, 0))


def _entitle(found: Front, block: Block) -> bool:
    """Take the title out of a line that says it, 法規名稱：長期照顧服務法 or …电 题：…; the rest is a credit."""
    span = headline_in(block.unhashed().text)
    if span is None:
        return False
    plain = block.unhashed()
    found.title = (plain.cut(*span).strip(),)
    found.credits += [part for part in (plain.cut(0, span[0]).strip(), plain.cut(span[1]).strip()) if part.text]
    return True


def _repeats(plain: Sequence[str], run: tuple[int, int]) -> bool:
    """Say whether the first line of a run says what the second begins with, as a letterhead does."""
    start, end = run
    return end > start + 1 and (plain[start].endswith("文件") or plain[start][:2] == plain[start + 1][:2])


def _bare(plain: Sequence[str], run: tuple[int, int]) -> str:
    return "".join("".join(plain[run[0] : run[1]]).split())


def _is_said(text: str) -> bool:
    """Say whether a line is known for something else than a title."""
    return bool(
        roles.is_dateline(text)
        or is_note(text)
        or is_reference(text)
        or is_field(text)
        or roles.is_credit(text)
        or headline_in(text)
        or TRAIL.fullmatch(text)
        or CLUTTER.match(text)
        or CONTINUED.match(text)
        or UNDER.match(text)
    )


def _lay(found: Front, block: Block) -> None:
    text = block.unhashed().text
    if found.dateline is None and (roles.is_dateline(text) or is_note(text)):
        found.dateline = block
    elif TRAIL.fullmatch(text) or CLUTTER.match(text):
        found.furniture.append(block)
    elif is_reference(text) or is_field(text) or roles.is_credit(text) or roles.is_dateline(text) or headline_in(text):
        found.credits.append(block)
    else:
        found.kept.append(block)
