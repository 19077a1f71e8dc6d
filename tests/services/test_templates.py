"""Claims about the reader's own templates: where they are kept, what is refused, and that the workshop alone renders them."""

import os
import shutil
from functools import partial

import pytest

from zhutiao import paths, words
from zhutiao.errors import TemplateError, WorkshopCrashedError
from zhutiao.model import Place, Span
from zhutiao.services import exporting, glancing, marking, templates
from zhutiao.words import sentence
from zhutiao.workshop import Workshop

ENDLESS = "一\n{% for a in marks %}{% for b in marks %}{% for c in marks %}{% for d in marks %}\n{% if a.quote == 'x' %}{% endif %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}"
DOUBLED = (
    "{% set a = 'x' | replace('x', 'xxxxxxxxxx') %}" + "{% set a = a | replace('x', a) %}" * 6 + "{{ a | length }}"
)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("settings")


@pytest.fixture(autouse=True)
def _one_home(home, monkeypatch):
    """Let the workshop, which is started once, find the templates of every test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    yield
    shutil.rmtree(home)
    home.mkdir()


@pytest.fixture
def folder():
    made = paths.templates()
    made.mkdir(parents=True)
    return made


@pytest.fixture
def write(folder):
    return lambda name, source: (folder / f"{name}.md.j2").write_text(source, encoding="utf-8", errors="surrogatepass")


@pytest.fixture(scope="module")
def workshop():
    with Workshop() as workshop:
        yield workshop


@pytest.fixture
def asked(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    marking.write_note(library, mark, "要点")
    return lambda name: (library.path, words.language(), opinion.dossier, "markdown", {"template": f"own:{name}"})


def test_an_own_template_renders_in_the_workshop(write, workshop, asked):
    write(
        "样",
        "# {{ title | truncate(6, true, '') }}\n{% for mark in marks %}- {{ mark.quote }}：{{ mark.note }}\n{% endfor %}",
    )
    [(name, text)] = workshop.run(exporting.files_of, *asked("样"), timeout=60)
    assert name == "民生.md"
    assert text.decode("utf-8") == "# 中共中央办公\n- 大力发展“一：要点\n"


def test_it_renders_nowhere_else(write, library, asked):
    write("样", "{{ title }}")
    *_about, options = asked("样")
    with pytest.raises(RuntimeError, match="in the workshop"):
        exporting.render(library, asked("样")[2], "markdown", options)


def test_the_preview_shows_it(write, workshop, asked):
    write("样", "{{ dossier }}")
    glance = workshop.run(glancing.glance, *asked("样"), timeout=60)
    assert (glance.kind, glance.text, glance.readable) == ("text", "民生", True)


def test_a_plan_to_write_it_keeps_what_stands_there(write, workshop, asked, tmp_path):
    write("样", "{{ dossier }}")
    (tmp_path / "笔记.md").write_text("我的", encoding="utf-8")
    plan = workshop.run(exporting.plan_of, asked("样"), tmp_path / "笔记.md", timeout=60)
    assert (plan.files[0].content, plan.files[0].older) == ("民生".encode(), "我的".encode())


def test_other_formats_have_no_own_templates(write, library, opinion):
    write("样", "{{ title }}")
    with pytest.raises(Exception, match="template"):
        exporting.render(library, opinion.dossier, "csv", {"template": "own:样"})


def test_a_template_that_never_ends_is_ended_and_its_line_is_told(write, workshop, asked, library, opinion):
    for n in range(40):
        marking.highlight(library, [Place(opinion.id, "五", Span(n, n + 1))])
    write(
        "样",
        ENDLESS.replace("{% for d", "{% for e in marks %}{% for f in marks %}{% for d").replace(
            "{% endif %}", "{% endif %}{% endfor %}{% endfor %}"
        ),
    )
    with pytest.raises(TemplateError) as refused:
        workshop.run(partial(_in_a_moment, asked("样")), timeout=60)
    assert (refused.value.reason, refused.value.line) == ("time", 3)


def _in_a_moment(asked):
    templates.SECONDS = 0.3
    return exporting.files_of(*asked)


def test_a_template_that_takes_all_memory_ends_the_export_and_nothing_else(write, workshop, asked):
    write("样", DOUBLED)
    with pytest.raises((TemplateError, WorkshopCrashedError)):
        workshop.run(exporting.files_of, *asked("样"), timeout=60)
    write("样", "{{ dossier }}")
    assert workshop.run(exporting.files_of, *asked("样"), timeout=60)[0][1] == "民生".encode()


def test_an_error_comes_home_with_its_line(write, workshop, asked):
    write("样", "一\n\n{{ mark.quote }}")
    with pytest.raises(TemplateError) as refused:
        workshop.run(exporting.files_of, *asked("样"), timeout=60)
    assert sentence(refused.value) == "Line 3 of the template “样”: There is no “mark” here. Nothing was written."


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../x",
        "a/b",
        "a\\b",
        "/etc/passwd",
        "C:\\x",
        "con",
        "x\0y",
        "x\ny",
        ".x",
        "_x",
        "x ",
        "x" * 300,
        "\ud800",
        "\u202ex",
    ],
)
def test_what_is_no_name_is_refused(folder, name):
    with pytest.raises(TemplateError) as refused:
        templates.read(name)
    assert refused.value.reason == "name"


def test_only_templates_are_listed(write, folder):
    write("乙", "")
    write("甲", "")
    write(".隐藏", "")
    (folder / "别的.md").write_text("", encoding="utf-8")
    assert templates.names() == ["乙", "甲"]


def test_without_a_folder_there_are_none():
    assert templates.names() == []


def test_a_link_that_leads_out_of_the_folder_is_not_read(folder, tmp_path):
    (tmp_path / "秘密.txt").write_text("秘密", encoding="utf-8")
    (folder / "样.md.j2").symlink_to(tmp_path / "秘密.txt")
    with pytest.raises(TemplateError) as refused:
        templates.read("样")
    assert refused.value.reason == "outside"


def test_a_link_inside_the_folder_is_read(write, folder):
    write("真", "民生")
    (folder / "样.md.j2").symlink_to(folder / "真.md.j2")
    assert templates.read("样") == "民生"


def test_a_loop_of_links_is_no_template(folder):
    (folder / "样.md.j2").symlink_to(folder / "样.md.j2")
    with pytest.raises(TemplateError):
        templates.read("样")


def test_what_is_no_file_is_no_template(folder):
    os.mkfifo(folder / "样.md.j2")
    (folder / "夹.md.j2").mkdir()
    for name in ("样", "夹", "没有"):
        with pytest.raises(TemplateError, match="missing"):
            templates.read(name)


def test_a_file_over_200_kb_is_not_read(write):
    write("样", "x" * 200_001)
    with pytest.raises(TemplateError, match="too-large"):
        templates.read("样")


def test_a_file_that_is_no_text_is_told(folder):
    (folder / "样.md.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateError, match="unreadable"):
        templates.read("样")


@pytest.mark.parametrize("example", ["reading-notes", "quotes-table"])
def test_a_template_is_made_from_an_example_and_works(workshop, asked, example):
    made = templates.create("我的", example)
    assert made == paths.templates() / "我的.md.j2"
    assert workshop.run(exporting.files_of, *asked("我的"), timeout=60)[0][1]


def test_there_are_two_examples():
    assert templates.examples() == ["quotes-table", "reading-notes"]


def test_no_template_takes_the_place_of_another(write):
    write("我的", "民生")
    with pytest.raises(TemplateError, match="taken"):
        templates.create("我的", "quotes-table")
    assert templates.read("我的") == "民生"


def test_where_no_template_can_be_put_this_is_told():
    paths.templates().parent.mkdir(parents=True)
    paths.templates().write_text("", encoding="utf-8")
    with pytest.raises(TemplateError, match="unwritable"):
        templates.create("我的", "quotes-table")
