"""A brief (简讯): a news agency's summary of a policy document, opening with the wire's dateline."""

from __future__ import annotations

import re

from zhutiao.kinds import prose
from zhutiao.ports import Draft, TextKind
from zhutiao.text.roles import opens_story

ISSUED = re.compile(r"(?:印发|公布|发布|出台)了?(?:的)?《[^》]*关于[^》]*(?:意见|决定|通知|方案|规划|纲要|条例)》")


def likeness(draft: Draft) -> float:
    """Return 0.9 where the first paragraph is a wire's and says that a document was issued, else 0."""
    opening = next((block.text for block in draft.blocks if not block.heading), "")
    return 0.9 if opens_story(opening) and ISSUED.search("".join(opening.split())) else 0.0


KIND = TextKind("brief", likeness, prose.divide)
