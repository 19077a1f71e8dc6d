"""A brief (简讯): a news agency's summary of a policy document, opening with the wire's dateline."""

from __future__ import annotations

import re

from zhutiao.kinds import prose
from zhutiao.ports import Draft, TextKind
from zhutiao.text.roles import opens_story

ISSUED = re.compile(r"(?:印发|公布|发布|出台)了?(?:的)?《[^》]*关于[^》]*(?:意见|决定|通知|方案|规划|纲要|条例)》")
WHOLE = re.compile(r"全文(?:如下|公布如下|刊登如下)?[。：:]$")  # the wire hands out the document itself
LEARNT = re.compile(r"记者.{0,14}从[^，。]{2,30}(?:部|委|局|厅|署|办|院|银行|政府)[^，。]{0,6}(?:获悉|了解到)")
OPENING = 2  # paragraphs in which a story says what it is about
FRONT = 5  # paragraphs within which it says that the whole document follows
SHORT = 4  # paragraphs of a story that only says what an office has done


def likeness(draft: Draft) -> float:
    """Return 0.9 where the text opens as a wire's story and says that a document was issued, else 0.

    Little less for a short one that says what a reporter has learnt from an office.
    """
    told = [block.text for block in draft.blocks if not block.heading]
    if not told or not opens_story(told[0]):
        return 0.0
    if any(WHOLE.search(text) for text in told[:FRONT]):
        return 0.0
    opening = "".join("".join(told[:OPENING]).split())
    if ISSUED.search(opening):
        return 0.9
    return 0.8 if len(told) <= SHORT and LEARNT.search(opening) else 0.0


KIND = TextKind("brief", likeness, prose.divide)
