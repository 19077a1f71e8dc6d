"""Find what a page is about among what every page of its site shows: by what its blocks are, hold and say."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from zhutiao.text import dates, roles
from zhutiao.text.fields import is_field
from zhutiao.text.fronts import is_note, is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.importers.web_walk import Box, Line, Page

PROSE = re.compile(r"[，。；：！？,.;!?]")
LINE = 20  # signs that make a line prose, with a sentence's sign in it
MOST = 0.8  # of a page's prose stands in its content
SEMANTIC = 0.5  # of it is enough where the page itself says that this is the content
CORE = 0.3  # of it in a block called navigation or footer: the name is wrong
LEAST = 60  # signs of prose; a page with less is all content
LINKED = 0.6  # of a line's signs in links make it a link
SHORT = 60
NEAR = 6  # lines below the content in which a signature or a source may stand
TAIL = 3  # links in a row at the content's end are other pages
SIGNED = re.compile(
    r"(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*年.{1,6}月.{1,4}日$|^[（(].{2,40}[）)]$|^附件?[：:\d]|(?:政府|办公厅|办公室|委员会|部|局|厅|院|会)$"
)
PAGE = re.compile(
    r"(?:【?(?:打\s*印|关\s*闭|收\s*藏|分\s*享|转\s*发|纠\s*错|评\s*论|复制链接|保存|推荐|下载|播报|字[号体]|微信|微博|QQ空间|手机版|客户端|无障碍|长者版)"
    r"(?:本页|本文|窗口|此页|文章|打印|到|至)?[】：:]?[\s|丨｜、/\[\]【】大中小默认超特]*)+"
    r"|[\[【（(]?\s*大\s*[|丨｜\s]*中\s*[|丨｜\s]*小\s*[\]】）)]?|A[+＋]\s*A[-－]?"
    r"|(?:扫一扫|扫描二维码|扫码|微信扫|分享到|分享至|长按识别).{0,40}|返回(?:顶部|首页|列表|目录|上[一页级]*)|(?:上|下)一[篇页条则][：:\s>]?.*"
    r"|(?:相关|延伸|推荐|热门|更多|最新)(?:链接|阅读|新闻|文章|稿件|报道|解读|推荐|文件|信息|内容|资讯|专题|政策)[：:>\s]*"
    r"|(?:您|你)?(?:当前|现在|所在|目前)?(?:的|所在)?(?:所?在?位置)\s*(?:是|为)?\s*[：:].*|(?:网站)?首页\s*[>＞»›/\-]+.*|网站(?:首页|地图)"
    r"|.{0,60}(?:ICP备|公网安备|网站标识码|版权所有|版权归|All [Rr]ights [Rr]eserved).{0,80}"
    r"|(?:Copyright|©|\(c\)).*|(?:(?:联系|关于)我们|设为首页|加入收藏|网站地图|网站声明|使用帮助|隐私政策)(?:\s*[|丨｜]\s*\S{2,8}){0,8}"
    r"|Share(?: this)?(?: page| article)?|Print(?: this page)?|Skip to (?:main )?content|Back to top|Home\s*[>»/].*",
    re.IGNORECASE,
)


def furniture(page: Page, title: str) -> set[int]:
    """Return which lines of a page, counted from 0, are not of its content; *title* is what its window is called."""
    prose = list(accumulate((_prose(line) for line in page.lines), initial=0))
    total = prose[-1]
    around = _around(page, prose)
    first, last = _content(page, around, prose) if total >= LEAST else (0, len(page.lines))
    found = {n for n, line in enumerate(page.lines) if n in around and not (line.level and keeps(line, title))}
    for n, line in enumerate(page.lines):
        outside = not first <= n < last
        if n not in found and (_is_page(line) or (outside and not _belongs(page.lines, n, (first, last), title))):
            found.add(n)
    return found | _links_above(page.lines, found) | _links_below(page.lines, first, last, found)


def keeps(line: Line, title: str) -> bool:
    """Say whether a line is the page's title: what its window is called, alone or before the name of the site."""
    if not title.startswith(line.text[:1]):
        return False
    text, whole = "".join(line.text.split()), "".join(title.split())
    rest = whole.removeprefix(text)
    return len(text) >= 4 and len(rest) < len(whole) and (not rest or rest[0] in "_-—–|｜丨·(（【<:：")  # noqa: PLR2004


def _prose(line: Line) -> int:
    """Return how many signs of a line are running text: none of a link, a name or a heading."""
    said = len(line.text) - line.linked
    if said < LINE or line.linked >= LINKED * len(line.text) or not PROSE.search(line.text):
        return 0
    return 0 if "\t" in line.text or is_field(line.text) else said


def _around(page: Page, prose: Sequence[int]) -> set[int]:
    """Return the lines in blocks that call themselves something else than content, unless they hold much of it."""
    most = CORE * prose[-1]
    blocks = (box for box in page.boxes if box.furniture)
    return {n for box in blocks if prose[box.last] - prose[box.first] <= most for n in range(box.first, box.last)}


def _content(page: Page, around: set[int], prose: Sequence[int]) -> tuple[int, int]:
    """Return the lines of the innermost block that holds most prose, or of the one the page names as its content."""
    rest = list(accumulate((0 if n in around else prose[n + 1] - prose[n] for n in range(len(page.lines))), initial=0))

    def holds(box: Box, share: float) -> bool:
        return rest[box.last] - rest[box.first] >= share * rest[-1]

    named = next((box for box in page.boxes if box.content and holds(box, SEMANTIC)), None)
    if named:
        return named.first, named.last
    # Blocks that hold more than half stand inside each other, so the last of them is the innermost.
    inner = max((n for n, box in enumerate(page.boxes) if holds(box, MOST)), default=0)
    while page.boxes[inner].parent >= 0 and _is_paragraph(page.boxes[inner]):
        inner = page.boxes[inner].parent
    return page.boxes[inner].first, page.boxes[inner].last


def _is_paragraph(box: Box) -> bool:
    """Say whether a block is one paragraph among others, however much of the page it holds."""
    return box.last - box.first <= 1 or box.tag in ("p", "li", "dd", "blockquote", "ul", "ol", "tr")


def _is_page(line: Line) -> bool:
    return len(line.text) <= 2 * SHORT and bool(PAGE.fullmatch(line.text))


def _belongs(lines: Sequence[Line], n: int, content: tuple[int, int], title: str) -> bool:
    """Say whether a line outside the content is of it all the same: title, data, signature, or more prose."""
    line, (first, last) = lines[n], content
    if is_field(line.text) or roles.is_credit(line.text) or keeps(line, title):
        return True
    if line.linked >= LINKED * len(line.text):
        return False
    if "\t" in line.text:
        return True
    if n < first:
        said = line.level or is_title(line.text) or is_note(line.text) or dates.is_date(line.text)
        return bool(said) or line.text.startswith("——") or _prose(line) > SHORT
    near = n < last + NEAR and bool(SIGNED.search(line.text))
    return near or _prose(line) > SHORT


def _links_above(lines: Sequence[Line], found: set[int]) -> set[int]:
    """Return the links that a page begins with, where there are several: its menu, whatever it calls that."""
    links: set[int] = set()
    for n, line in enumerate(lines):
        if n not in found:
            if line.level or line.linked < LINKED * len(line.text):
                break
            links.add(n)
    return links if len(links) >= TAIL else set()


def _links_below(lines: Sequence[Line], first: int, last: int, found: set[int]) -> set[int]:
    """Return the links that end the content, where there are several: they lead to other pages, not to annexes."""
    n = last
    while n > first and (n - 1 in found or lines[n - 1].linked >= LINKED * len(lines[n - 1].text)):
        n -= 1
    links = [k for k in range(n, last) if k not in found]
    annexes = any(re.match(r"附\s*件|\d+[.．、]", lines[k].text) for k in links)
    return set(links) if len(links) >= TAIL and not annexes else set()
