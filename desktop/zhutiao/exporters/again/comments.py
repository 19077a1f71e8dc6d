"""The comments that say what in a Markdown file is ours, and what it was when we wrote it.

    <!-- z-1a2b3c4d 5kq2m7xa -->      a block begins; a seal of what was written between the comments

    > 全面取消在就业地参加社会保险的户籍限制

    <!-- /z-1a2b3c4d -->

A second seal, in a block that was edited, is that of the newest version put under it, whose own name ends with +.
The memory, one line at the end, has the seals of the dossier, of each field of the front matter, and of the names of
all blocks that were ever written to the file. Empty lines part comments from words, so that every reader of Markdown
shows these as if the comments were not there.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b32encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NEWER = "+"
_SEAL = "[a-z2-7]{8}"
OPENING = re.compile(rf"<!-- (?P<name>z-[^\s<>]*) (?P<seal>{_SEAL})(?: (?P<seen>{_SEAL}))? -->(?P<rest>\s*)")
CLOSING = re.compile(r"<!-- /(?P<name>z-[^\s<>]*) -->\s*")
_MEMORY = re.compile(
    rf"<!-- zhutiao (?P<dossier>{_SEAL})(?P<fields>(?: [\w-]+={_SEAL})*)(?: (?P<names>(?:{_SEAL})+))? -->(?P<rest>\s*)"
)
_BREAK = re.compile(r"\r\n|\r")


def seal(words: str) -> str:
    """Return 40 bits of a hash of *words*, the same whatever their lines end with."""
    content = _BREAK.sub("\n", words).encode("utf-8", "surrogatepass")
    return b32encode(hashlib.sha256(content).digest()[:5]).decode().lower()


def named(block: str) -> str:
    """Return what a block is called in its comments: z- and its id, which a mark's begins with already."""
    # A name ends no comment, and is no update's.
    safe = re.sub(r"[\s<>+]|--+", "_", block)
    return safe if safe.startswith("z-") else f"z-{safe}"


def between(name: str, words: str) -> str:
    """Return *words*, which end without a line break, between the comments of the block called *name*."""
    inner = f"\n{words}\n\n"
    return f"{opening(name, seal(inner))}\n{inner}{closing(name)}\n"


def opening(name: str, written: str, seen: str = "") -> str:
    """Return the comment that begins a block."""
    return f"<!-- {' '.join(filter(None, (name, written, seen)))} -->"


def closing(name: str) -> str:
    """Return the comment that ends a block."""
    return f"<!-- /{name} -->"


@dataclass(frozen=True, slots=True)
class Memory:
    """What a file remembers: seals of its dossier, of its fields by name, and of the names of its blocks."""

    dossier: str
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    names: tuple[str, ...] = ()

    @classmethod
    def of(cls, line: str) -> Memory | None:
        """Read a line, None where it is no memory."""
        found = _MEMORY.fullmatch(line)
        if not found:
            return None
        fields = dict(each.split("=") for each in found["fields"].split())
        names = found["names"] or ""
        return cls(found["dossier"], fields, tuple(names[at : at + 8] for at in range(0, len(names), 8)))

    def line(self) -> str:
        """Return it as a comment."""
        fields = (f"{name}={sealed}" for name, sealed in self.fields.items())
        return f"<!-- {' '.join(filter(None, ('zhutiao', self.dossier, *fields, ''.join(self.names))))} -->"
