"""Claims about the comments around blocks: nobody sees them, and what stands between them is found again."""

import re

import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from zhutiao.exporters.again import comments
from zhutiao.exporters.again.lines import in_code, lines
from zhutiao.exporters.choices import TEMPLATES
from zhutiao.exporters.markdown import WRITER

EVERY = {"passages": True, "context": True}
FORMS = [*({"template": name} for name in TEMPLATES), {"template": "passages", "files": "clauses", "wiki": True}]


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize(
    "reader",
    [
        lambda page: MarkdownIt("commonmark").render(page),
        lambda page: markdown.markdown(page, extensions=["fenced_code", "tables"]),
    ],
    ids=["CommonMark", "python-markdown"],
)
def test_readers_show_an_export_as_if_there_were_no_comments(briefed, form, reader):
    def shown(again):
        files = WRITER.render(briefed, {**form, "again": again})
        return [(name, without_comments(reader(page(content.decode())))) for name, content in files]

    assert shown(again=True) == shown(again=False)


def test_every_line_of_an_export_is_there_with_comments_too(noted, export):
    made = [line for line in lines(export(noted, **EVERY, again=True)) if not line.startswith("<!-- ")]
    bare = lines(export(noted, **EVERY, again=False))
    assert [line for line in made if line.strip()] == [line for line in bare if line.strip()]


def test_the_id_of_a_quote_still_stands_alone_between_empty_lines(noted, export):
    found = re.findall(r"(\n\n)\^(z-[0-9a-f]+)(\n\n)<!-- /\2 -->", export(noted, again=True))
    assert len(found) == len(noted.marks)


def test_a_comment_is_sealed_with_what_stands_in_it(noted, export):
    found = re.findall(r"<!-- (z-\S+) (\w{8}) -->\n(.*?)<!-- /(z-\S+) -->\n", export(noted, again=True), re.DOTALL)
    assert len(found) > 15
    assert [(name, sealed) for name, sealed, *_ in found] == [(end, comments.seal(words)) for *_, words, end in found]


def test_a_seal_does_not_mind_how_lines_end_and_minds_everything_else():
    assert comments.seal("一\r\n二\r三\n") == comments.seal("一\n二\n三\n")
    assert len({comments.seal(words) for words in ("一二", "一 二", "一二\n", "一\n二", "")}) == 5


def test_no_two_blocks_have_a_name(noted, export):
    names = re.findall(r"<!-- (z-\S+) \w{8} -->", export(noted, **EVERY, again=True))
    assert len(names) == len(set(names))


def test_the_last_line_remembers_all_blocks_and_fields(noted, export):
    made = export(noted, again=True)
    memory = comments.Memory.of(lines(made)[-1])
    names = re.findall(r"<!-- (z-\S+) \w{8} -->", made)
    assert memory.names == tuple(map(comments.seal, names))
    assert list(memory.fields) == ["title", "dossier", "date", "exported", "zhutiao", "sources"]


@settings(max_examples=200)
@given(st.text())
def test_whatever_a_block_is_called_its_comments_are_two_lines_that_are_read_again(name):
    name = comments.named(name)
    made = lines(comments.between(name, "民生"))
    assert comments.OPENING.fullmatch(made[0])["name"] == name
    assert comments.CLOSING.fullmatch(made[-1])["name"] == name
    assert "--" not in name and not name.endswith(comments.NEWER)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("<!-/> z1234\n`~ab", max_size=60).map("<!-- z-00000001 abcdefgh -->\n".__add__))
def test_no_word_of_a_reader_or_a_document_looks_like_a_comment(build, mark, export, words):
    made = export(build([mark(1, "d1", "五", words, note=words, tags=(words,))], name=words), again=True)
    outer = [line for line in lines(made) if comments.OPENING.fullmatch(line)]
    plain = export(build([mark(1, "d1", "五", "引", note="记")], name="名"), again=True)
    assert len(outer) == len([line for line in lines(plain) if comments.OPENING.fullmatch(line)])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\n```\nb\n```\nc", "01110"),
        ("```\nb\nc", "000"),
        ("~~~\n```\n~~~\n```\n", "1110"),
        ("- ```\n  b\n  ```\nc", "1110"),
        ("- ```\n  b\nc\n", "110"),
        ("```a`b\nc\n```\n", "000"),
        ("> ```\nb\n> ```", "000"),
        ("````\n```\n````\r\nc", "1110"),
        ("    ```\nb\n    ```", "000"),
    ],
)
def test_code_stands_between_fences_that_end(text, code):
    assert "".join(str(int(each)) for each in in_code(lines(text))) == code


@settings(max_examples=300)
@given(st.text("a\r\n\x0b\x85\u2028\ufeff"))
def test_lines_are_the_text_again_and_end_only_where_editors_end_them(text):
    assert "".join(lines(text)) == text
    assert (
        lines(text) == re.sub(r"\r\n|\r|\n", lambda end: f"{end[0]}\0", text).removesuffix("\0").split("\0")
        if text
        else True
    )


def page(export):
    """Return an export without its front matter."""
    return export.split("---\n", 2)[2]


def without_comments(html):
    return re.sub(r"\n+", "\n", re.sub(r"<!--.*?-->", "", html)).strip()
