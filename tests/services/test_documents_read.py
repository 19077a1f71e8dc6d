"""Documents written in the official styles, and what a careful reader finds in each before any program does.

Beside every text stands a .toml with the expectation. In it `*` is anything, `-` nothing, `a|b` one or the other;
a part is `kind id title`, where `*/（一）` is an id that ends so; a turn is `label | speaker | role | organisation |
asks | question`. Both where two readings are good are written down.
"""

import tomllib
from difflib import unified_diff
from itertools import zip_longest
from pathlib import Path

import pytest

from zhutiao.cli import answers
from zhutiao.services import importing

DOCUMENTS = Path(__file__).parents[1] / "documents"
FACTS = ("issuer", "author", "origin", "date", "dateline", "reference", "complete")
PARTS = ("preamble", "section", "clause", "item", "heading", "annex")
KNOWN = (
    "legislature-taiwan", "long-english-act", "long-english-paper", "long-hongkong-ordinance", "long-page-three",
    "long-regulation-province", "long-web-clutter",
)  # fmt: skip


def texts():
    for path in sorted(DOCUMENTS.glob("*.toml")):
        late = [pytest.mark.xfail(strict=True)] if path.stem in KNOWN else []
        yield pytest.param(path, id=path.stem, marks=late)


@pytest.mark.parametrize("path", list(texts()))
def test_a_document_is_read_as_a_careful_reader_reads_it(path):
    answer = inspected(path)
    wanted = tomllib.loads(path.read_text(encoding="utf-8"))
    told = [*around(answer, wanted), *within(answer["articles"], wanted)]
    assert not told, "\n" + "\n".join(told)


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.toml")), ids=lambda path: path.stem)
def test_no_character_of_a_document_is_lost(path):
    text, signs = source(path).read_text(encoding="utf-8"), set("-—|*#>:：[]【】")
    [page] = [importing.prepare(source(path))]
    held = [*page.set_aside]
    for article in page.articles:
        held += [article, *article.segments, *(article.turns or ()), *article.findings]
    places = {place for each in held for span in each.raw for place in range(span.start, span.end)}
    lost = "".join(sign for place, sign in enumerate(text) if place not in places and not sign.isspace())
    assert not set(lost) - signs, lost


def source(path):
    [found] = [other for suffix in (".txt", ".md") if (other := path.with_suffix(suffix)).exists()]
    return found


def inspected(path):
    return answers.inspected(importing.prepare(source(path)))


def around(answer, wanted):
    for line in wanted.get("set_aside", ()):
        why, words = line.split(" ", 1)
        if not any(
            words_of(words) in words_of(each["text"]) and why in ("*", each["why"]) for each in answer["set_aside"]
        ):
            yield f"not set aside: {line}"


def within(found, page):
    wanted = page["article"]
    if len(found) != len(wanted):
        wanted = [each for each in wanted if not each.get("may_lack")]
    for number, (article, expected) in enumerate(zip_longest(found, wanted), 1):
        if article is None or expected is None:
            yield f"a{number}: " + (
                "missing" if article is None else f"not expected: {article['kind']} {article['title']}"
            )
        else:
            yield from (f"a{number} {line}" for line in compared(article, {**page, **expected}))


def compared(article, wanted):
    yield from facts(article, wanted)
    yield from parts(article, wanted)
    yield from words(article, wanted)
    yield from turns(article, wanted)


def facts(article, wanted):
    for name in ("kind", "title", *FACTS):
        if name in wanted and not agrees(article.get(name), wanted[name]):
            yield f"{name}: {article.get(name)!r}, wanted {wanted[name]!r}"


def agrees(value, wanted):
    if isinstance(value, list):
        return value == wanted
    choices = wanted if isinstance(wanted, list) else [wanted]
    return any(words_of(value) == words_of(choice) for choice in choices)


def words_of(value):
    return "".join(value.split()) if isinstance(value, str) else "-" if value is None else value


def parts(article, wanted):
    kinds = set(wanted.get("only", PARTS)) - set(wanted.get("spare", ()))
    found = [each for each in article["segments"] if each["kind"] in kinds]
    readings = [wanted[name].strip().splitlines() for name in ("parts", "or_parts") if name in wanted]
    if not readings or any(are_parts(found, lines) for lines in readings):
        return
    lines = [line.split(" ", 2) for line in readings[0]]
    named = [
        " ".join(line) if not (match := fits(found, place, line)) else shown(match) for place, line in enumerate(lines)
    ]
    yield "parts:\n" + "\n".join(
        [*unified_diff(named, [shown(each) for each in found], "wanted", "found", "", "", 1, "")][2:]
    )


def are_parts(found, lines):
    return len(found) == len(lines) and all(
        is_part(each, line.split(" ", 2)) for each, line in zip(found, lines, strict=True)
    )


def fits(found, place, line):
    near = found[max(0, place - 3) : place + 4]
    return next((each for each in near if is_part(each, line)), None)


def is_part(each, line):
    kind, name, *title = line
    return (
        each["kind"] in kind.split("|")
        and any(is_named(each["id"], choice.replace("_", " ")) for choice in name.split("|"))
        and (
            not title
            or words_of(each["title"] or (each["printed"] if each["kind"] == "heading" else "-")) == words_of(title[0])
        )
    )


def is_named(found, name):
    return name in ("*", found) or (name.startswith("*/") and found.rpartition("/")[2] == name[2:])


def shown(each):
    return f"{each['kind']} {each['id']} {each['title'] or '-'}"


def words(article, wanted):
    segments = {each["id"]: words_of(each["printed"]) for each in article["segments"]}
    for name, text in wanted.get("ends", {}).items():
        if not segments.get(name, "").endswith(words_of(text)):
            yield f"{name} ends {segments.get(name, 'nowhere')[-30:]}, wanted {text}"
    for name, text in wanted.get("holds", {}).items():
        if words_of(text) not in segments.get(name, ""):
            yield f"{name} lacks {text}: {segments.get(name, '')[:60]}"
    for text in wanted.get("apart", ()):
        for each in article["segments"]:
            if each["kind"] in ("section", "clause", "item") and words_of(text) in words_of(each["printed"]):
                yield f"{each['id']} holds {text}"
    said = [words_of(text) for turn in article["turns"] or () for text in [turn["label"], *turn["paragraphs"]]]
    for text in wanted.get("heads", ()):
        if not any(words_of(text) in each[: len(words_of(text)) + 6] for each in [*segments.values(), *said]):
            yield f"nothing begins with {text}"
    for text in wanted.get("not_spoken", ()):
        if any(words_of(text) in each for each in said):
            yield f"a turn holds {text}"


def turns(article, wanted):
    said = article["turns"] or []
    if "turn_count" in wanted and len(said) not in wanted["turn_count"]:
        yield f"{len(said)} turns, wanted {wanted['turn_count']}"
    if "turns" not in wanted:
        return
    lines = [[cell.strip() for cell in line.split(" | ")] for line in wanted["turns"].strip().splitlines()]
    for each, line in zip_longest(map(cells, said), lines):
        if each is None or line is None or not all(map(is_cell, each, line)):
            yield f"turn {each and ' | '.join(each)}, wanted {line and ' | '.join(line)}"


def cells(turn):
    asks = "yes" if turn["asks"] else "no"
    return [str(turn[name] or "-") for name in ("label", "speaker", "role", "organisation")] + [asks, turn["question"]]


def is_cell(cell, wanted):
    return wanted == "*" or cell in wanted.split(",") or words_of(cell) == words_of(wanted)
