"""Whatever a reader does to an exported file and to the library, exported again nothing typed by hand is lost.

ZHUTIAO_EXAMPLES=random tries three hundred readers instead of two, each time new ones.
"""

import os
import random
import re
import shutil

import everything
import handwork
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from zhutiao.services import export_plans, exporting, reading
from zhutiao.store.library import Library

READERS = 300 if os.environ.get("ZHUTIAO_EXAMPLES") else 2
ROUNDS, EDITS, CHANGES = 5, 50, 12
OF_THE_LIBRARY = ("marking", "tagging", "placing", "binning", "deciding", "structuring", "keeping", "briefing")
OPTIONS = (
    *[{}] * 6, {"passages": True}, {"template": "tag"}, {"only_noted": True}, {"texts": False}, {"context": True},
)  # fmt: skip
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
MEMORY = re.compile(r"<!-- zhutiao [a-z2-7=\w -]* -->\s*")
BLOCK = re.compile(
    r"^<!-- (?P<name>z-\S+) \S{8}(?: \S{8})? -->\r?\n(?P<inner>.*?)^<!-- /(?P=name) -->\r?$", re.DOTALL | re.MULTILINE
)


@pytest.fixture(scope="session")
def anything(sources):
    """Return what makes somebody who does anything to a library."""
    arriving = everything.files(sources)
    return lambda chance: everything.Anything(chance, arriving)


class Ours:
    """All that was ever written by us: lines, and what stood in each block."""

    def __init__(self):
        self.lines, self.inner = set(), set()

    def learn(self, text):
        self.lines |= {line.rstrip("\r\n") for line in LINE.findall(text)}
        self.inner |= {(found["name"], plain(found["inner"])) for found in BLOCK.finditer(text)}

    def learn_what_is_new(self, older, newer):
        """Learn what an export added: newer versions under edited blocks, and seals."""
        there = {line.rstrip("\r\n") for line in LINE.findall(older)}
        self.lines |= {line.rstrip("\r\n") for line in LINE.findall(newer)} - there
        before = {found[0] for found in BLOCK.finditer(older)}
        new = (found for found in BLOCK.finditer(newer) if found[0] not in before)
        self.inner |= {(found["name"], plain(found["inner"])) for found in new}

    def are_not(self, text):
        """Return the lines of *text* that only a hand can have written, with their ends."""
        every = (line for line in LINE.findall(text) if line.strip() and line.rstrip("\r\n") not in self.lines)
        # What a file remembers is renewed whatever it says.
        return [line for line in every if not MEMORY.fullmatch(line)]

    def edited(self, text):
        """Return what stands in blocks, and was never written there by us."""
        blocks = (found for found in BLOCK.finditer(text) if "\n<!-- " not in f"\n{found['inner']}")
        return [found["inner"] for found in blocks if (found["name"], plain(found["inner"])) not in self.inner]


@settings(
    max_examples=READERS,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=some.integers(0, 2**32))
def test_all_that_was_typed_into_an_export_is_there_after_five_more(bundled_library, anything, tmp_path, seed):
    shutil.copyfile(bundled_library, tmp_path / "walk.zhutiao")
    walk(tmp_path / "walk.zhutiao", anything, random.Random(seed))  # noqa: S311 - any reader will do


def walk(path, anything, chance):
    file = path.with_suffix(".md")
    for left in path.parent.glob(f"{file.name}*"):
        left.unlink()
    reader, ours, someone = handwork.Reader(chance), Ours(), anything(chance)
    names = [name for name in someone.table if name.partition(".")[0] in OF_THE_LIBRARY]
    with Library.open(path) as library:
        [dossier] = reading.dossiers(library)
        for n in range(ROUNDS + 1):
            for name in chance.choices(names, k=CHANGES):
                someone.do(library, name)
            options = chance.choice(OPTIONS) if n else {}
            older = read(file)
            ours.learn(exporting.render(library, dossier.id, "markdown", options).decode())
            plan = exporting.plan(library, dossier.id, "markdown", file, options)
            export_plans.carry_out(plan)
            newer = read(file)
            if plan.files[0].state == "foreign":
                # Nothing of ours was left in it: then it is kept as a whole.
                assert file.with_name(f"{file.name}.bak").read_bytes() == plan.files[0].older
            elif older:
                nothing_is_lost(older, newer, ours, reader.typed)
            ours.learn_what_is_new(older, newer)
            assert exporting.plan(library, dossier.id, "markdown", file, options).changes == ()
            file.write_bytes(reader.work(newer, EDITS).encode("utf-8", "surrogateescape"))


def nothing_is_lost(older, newer, ours, all_typed):
    older, newer = older.removeprefix("\ufeff"), newer.removeprefix("\ufeff")
    for words in (each for typed in all_typed for each in {typed, typed.replace("\n", "\r\n")}):
        assert newer.count(words) == older.count(words), f"typed, and lost: {words!r}"
    lines = iter(LINE.findall(newer))
    for line in ours.are_not(older):
        assert any(each == line or each.rstrip("\r\n") == line for each in lines), f"lost, or moved: {line!r}"
    for inner in ours.edited(older):
        assert inner in newer, f"an edit is lost: {inner!r}"


def read(file):
    return file.read_bytes().decode("utf-8", "surrogateescape") if file.exists() else ""


def plain(text):
    return text.replace("\r\n", "\n")
