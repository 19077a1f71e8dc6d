"""A reader at work in an exported file: types, deletes, moves and pastes anywhere, with no regard for what is ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

THOUGHTS = (
    "想法",
    "**要点**，待查\n第二行",
    "\n\n## 我的小结\n\n- [ ] 任务\n- 二\n\n",
    "\n```\n代码 # 不是标题\n```\n",
    "\n\n> 引文\n",
    "\nkey: 值\n",
    "\u2028\x0b�",
    "[[户籍制度]] #标签",
    "\n---\n",
    "\n\n| 表 | 格 |\n|-|-|\n",
)
STRAY = ("```\n", "\n~~~~\n", "<!--\n", "-->", "\n- ```\n", "<!-- z-", "---\n", "\t", "    ", "\r", "\udcff", "")
BLOCK = re.compile(r"^<!-- (z-\S+) [^\n]*-->\r?\n.*?^<!-- /\1 -->\r?\n", re.DOTALL | re.MULTILINE)


class Reader:
    """Works in a file; each thing typed begins and ends with signs of its own, by which it can be found again."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.typed: list[str] = []
        self._acts: dict[Callable[[str], str], int] = {
            self._type: 30,
            self._type_a_line: 20,
            self._delete: 10,
            self._replace: 8,
            self._delete_lines: 8,
            self._move_block: 6,
            self._copy_block: 3,
            self._delete_block: 4,
            self._open_block: 3,
            self._put_stray: 4,
            self._put_in_code: 2,
            self._end_lines: 2,
            self._paste_all: 1,
            self._cut_the_end: 1,
        }

    def work(self, text: str, count: int) -> str:
        """Return *text* after *count* things done to it."""
        for act in self._chance.choices(list(self._acts), list(self._acts.values()), k=count):
            text = act(text)
        return text

    def _words(self) -> str:
        n = len(self.typed)
        self.typed.append(f"〔{n}〕{self._chance.choice(THOUGHTS)}〔/{n}〕")
        return self.typed[-1]

    def _at(self, text: str) -> int:
        return self._chance.randint(0, len(text))

    def _type(self, text: str) -> str:
        at = self._at(text)
        return text[:at] + self._words() + text[at:]

    def _type_a_line(self, text: str) -> str:
        at = text.rfind("\n", 0, self._at(text)) + 1
        return f"{text[:at]}{self._words()}\n{text[at:]}"

    def _delete(self, text: str) -> str:
        at = self._at(text)
        return text[:at] + text[at + self._chance.randint(1, 40) :]

    def _replace(self, text: str) -> str:
        at = self._at(text)
        return text[:at] + self._words() + text[at + self._chance.randint(1, 20) :]

    def _delete_lines(self, text: str) -> str:
        every = text.split("\n")
        at = self._chance.randrange(len(every))
        return "\n".join(every[:at] + every[at + self._chance.randint(1, 4) :])

    def _a_block(self, text: str) -> re.Match[str] | None:
        found = [*BLOCK.finditer(text)]
        return self._chance.choice(found) if found else None

    def _move_block(self, text: str) -> str:
        block = self._a_block(text)
        if block is None:
            return text
        rest = text[: block.start()] + text[block.end() :]
        at = rest.rfind("\n", 0, self._at(rest)) + 1
        return rest[:at] + block[0] + rest[at:]

    def _copy_block(self, text: str) -> str:
        block = self._a_block(text)
        at = text.rfind("\n", 0, self._at(text)) + 1
        return text[:at] + block[0] + text[at:] if block else text

    def _delete_block(self, text: str) -> str:
        block = self._a_block(text)
        return text[: block.start()] + text[block.end() :] if block else text

    def _open_block(self, text: str) -> str:
        """Take one of the two comments of a block away."""
        block = self._a_block(text)
        if block is None:
            return text
        first, last = block[0].index("\n") + 1, block[0].rindex("<!--")
        rest = block[0][first:] if self._chance.random() < 0.5 else block[0][:last]
        return text[: block.start()] + rest + text[block.end() :]

    def _put_stray(self, text: str) -> str:
        at = self._at(text)
        return text[:at] + self._chance.choice(STRAY) + text[at:]

    def _put_in_code(self, text: str) -> str:
        block = self._a_block(text)
        return f"{text[: block.start()]}````\n{block[0]}````\n{text[block.end() :]}" if block else text

    def _end_lines(self, text: str) -> str:
        plain = text.replace("\r\n", "\n")
        return self._chance.choice(
            [plain, plain.replace("\n", "\r\n"), text.rstrip("\n"), text + "\n\n", f"\ufeff{text}"]
        )

    def _paste_all(self, text: str) -> str:
        return text + text[: self._at(text)]

    def _cut_the_end(self, text: str) -> str:
        return text[: len(text) - self._chance.randint(0, len(text) // 10)]
