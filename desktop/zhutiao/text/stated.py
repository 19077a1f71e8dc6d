"""What the lines set around a text state of it: fields, and the credits of the wire and of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.text import roles
from zhutiao.text.fields import fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.ports import Draft


def values(draft: Draft, about: str) -> Iterator[str]:
    """Yield what the fields of one kind say, in order."""
    for credit in draft.credits:
        for field in fields(credit.unhashed().text):
            if field.about == about:
                yield field.value


def credited(draft: Draft) -> list[str]:
    """Return the bylines and sources of a text, and its first paragraph where that begins with a wire's dateline."""
    opening = next((block.text for block in draft.blocks if not block.heading), "")
    return [credit.text for credit in draft.credits] + ([opening] if roles.opens_story(opening) else [])
