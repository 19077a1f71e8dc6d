"""A law (法、条例、规定、办法): articles 第一条, 第二条, … under chapters or without, or Article 1, Article 2, …."""

from __future__ import annotations

import re

from zhutiao.kinds import numbered
from zhutiao.ports import Draft, TextKind
from zhutiao.text.numbering import readings
from zhutiao.text.units import ARTICLES

LOOKED_AT = 2000  # paragraphs that tell what the whole is
ENOUGH = 4  # articles that make a likeness complete
FEWEST = 2
TITLED = re.compile(
    r"(?:法|法典|條例|条例|规定|規定|办法|辦法|细则|細則|规则|規則|准则|守则|章程|宪法|憲法|公约|公約|条约|解释|Law|Act|Ordinance|Code|Regulations?|Rules|Measures|Constitution|Convention)"
    r"(?:\s+\d{4})?(?:\s*[（(].{1,24}[)）])?》?$",
    re.IGNORECASE,
)
PARTS = ("部", "Part")  # of an ordinance, whose sections are 1., 2., …


def likeness(draft: Draft) -> float:
    """Return how fully a draft is numbered by articles, more with a title that says what law it is."""
    styles = [marks[0].style for block in draft.blocks[:LOOKED_AT] if (marks := readings(block.unhashed().text))]
    titled = draft.title is not None and TITLED.search(draft.title.unhashed().text.strip())
    articles = sum(style in ARTICLES for style in styles)
    if titled and not articles and any(style in PARTS for style in styles):
        articles = styles.count("1.")
    if articles < FEWEST:
        return 0.0
    share = articles / (articles + styles.count("一、"))
    return 0.6 * share * min(articles, ENOUGH) / ENOUGH + (0.4 if titled else 0.3)


KIND = TextKind("law", likeness, numbered.divide)
