"""What a text says of itself: who issued it, who wrote it, where it comes from, when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.text import roles

if TYPE_CHECKING:
    from zhutiao.model import Article
    from zhutiao.ports import Draft

# A body's name ends here, unless the name goes on: 国务院 | 办公厅 is one body.
BODY = re.compile(
    r".{2,}?(?:中央(?!办公|军|纪|组织|宣传|统战|政法|全面)|办公厅|办公室|委员会|人民政府|总局|法院|检察院|部|局|院|会|委|厅|署|行)(?!办公|委员|总局|常务|组织)"
)


def issuers(title: str) -> tuple[str, ...]:
    """Return the bodies named before 关于 in the title of a policy document, in order."""
    named, about, _ = title.partition("关于")
    if not about or not named:
        return ()
    found = [re.sub(r"^[\s、]+", "", body) for body in BODY.findall(named)]
    return tuple(found) if "".join(found) == re.sub(r"[\s、]", "", named) else (named.strip(),)


def author(draft: Draft) -> str | None:
    """Return the persons of the byline."""
    return next(filter(None, (roles.author_of(credit.text) for credit in draft.credits)), None)


def origin(draft: Draft) -> str | None:
    """Return the agency, paper or site that a credit or the wire's dateline names."""
    named = (roles.origin_of(text) for text in _credits(draft))
    return next(filter(None, named), None)


def dateline(draft: Draft) -> str | None:
    """Return the date as printed: under the title, else in the wire's dateline."""
    if draft.dateline:
        return "".join(draft.dateline.text.strip("（()）").split())
    return next(filter(None, (roles.day_of(text) for text in _credits(draft))), None)


def date(draft: Draft) -> str | None:
    """Return YYYY-MM-DD where day, month and year are printed for this text, else None."""
    return roles.date_of(draft.dateline.text) if draft.dateline else None


def _credits(draft: Draft) -> list[str]:
    opening = next((block.text for block in draft.blocks if not block.heading), "")
    return [credit.text for credit in draft.credits] + ([opening] if roles.opens_story(opening) else [])


def subject(article: Article) -> str | None:
    """Return what a policy document is about, with its year: a short name for a dossier."""
    if not article.title:
        return None
    about = re.search(r"关于(.+?)的?(?:若干|实施|指导)?(?:意见|决定|通知|方案|办法)$", article.title)
    words = (about[1] if about else article.title).split()[0]
    return f"{words}（{article.date[:4]}）" if article.date else words
