"""Claims about a note's preview: it looks as written and can do nothing."""

import re
import subprocess
import sys
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.errors import WorkshopCrashedError, WorkshopTimeoutError
from zhutiao.exporters import note_html
from zhutiao.services import previewing
from zhutiao.services.referring import Source

SIGNS = st.text(alphabet="民生<>&\"'[](){}!*_`#/:;=-|\\ \nascripthref%$~^.0", max_size=80)

KNOWN = set(
    re.findall(
        r"\w+", "a b blockquote br code em h1 h2 h3 h4 h5 h6 hr i li ol p pre s strong table tbody td th thead tr ul"
    )
)


def test_markdown_looks_as_the_reader_meant_it():
    assert previewing.html("**扩大**覆盖面\n\n- 养老") == (
        "<p><strong>扩大</strong>覆盖面</p>\n<ul>\n<li>养老</li>\n</ul>"
    )


def test_a_line_break_in_a_note_is_a_line_break_in_its_preview():
    assert previewing.html("一\n二") == "<p>一<br>\n二</p>"


@pytest.mark.parametrize("link", ["https://www.gov.cn/", "http://a.cn", "mailto:a@b.cn", "zhutiao:三/（七）"])
def test_a_link_that_says_where_it_leads_works(link):
    assert f'href="{link}"' in previewing.html(f"[依据]({link})")


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "file:///etc/passwd",
        "//host/share",
        "/etc/passwd",
        "../a",
        "data:x",
    ],
)
def test_a_link_into_files_or_scripts_leads_nowhere(link):
    assert "href" not in previewing.html(f"[依据]({link})")


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<style>@import 'http://127.0.0.1'</style>",
        "<img src=x onerror=alert(1)>",
        "![图](http://127.0.0.1/x.png)",
        "<iframe src=file:///etc/passwd></iframe>",
        "<a href='&#x6a;avascript:alert(1)'>点</a>",
        "<p style='background:url(//127.0.0.1)' onclick=x>点</p>",
        "<svg><a xlink:href='javascript:x'>点</a></svg>",
        "<table background='//127.0.0.1/x'></table>",
    ],
)
def test_nothing_in_a_note_is_loaded_or_run(attack):
    shown = previewing.html(attack)
    assert not re.search(r"<(?:script|style|img|iframe|svg)|src|style=|onclick|onerror|href|background|@import", shown)


@settings(max_examples=150, deadline=None)
@given(SIGNS)
def test_whatever_is_typed_only_known_tags_come_out(text):
    assert set(re.findall(r"</?([^\s>/]*)", previewing.html(text))) <= KNOWN


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("见[[七]]", '<p>见<a href="zhutiao:三/（七）">七</a></p>'),
        ("[[七|**第七条**]]", '<p><a href="zhutiao:三/（七）">**第七条**</a></p>'),
        ("[[没有]]", '<p><span class="faint">[[没有]]</span></p>'),
        ("`[[七]]`", "<p><code>[[七]]</code></p>"),
        ("**[[七]]**", '<p><strong><a href="zhutiao:三/（七）">七</a></strong></p>'),
    ],
)
def test_what_a_note_refers_to_is_a_link_where_it_is_known(note, shown):
    assert previewing.html(note, hrefs={"七": "zhutiao:三/（七）"}) == shown


@pytest.mark.parametrize(
    "attack",
    [
        "[[七|<img src=x onerror=alert(1)>]]",
        '[a](http://b.cn "[[七]]")',
        "[a]([[七]])",
        "<p title='[[七]]' onclick='[[七]]'>点</p>",
        "&#xe000;0&#xe001; &#xe000;7&#xe001; \ue0003\ue001",
        "[[七]] <a href='&#xe000;0&#xe001;'>点</a>",
    ],
)
def test_nothing_gets_in_by_way_of_a_reference(attack):
    address = 'zhutiao:"><script>alert(1)</script>'
    tags = Tags()
    tags.feed(previewing.html(attack, hrefs={"七": address}))
    assert {name for name, _ in tags.found} <= {"p", "a", "span"}
    attributes = {attribute for _, each in tags.found for attribute in each}
    assert {name for name, _ in attributes} <= {"href", "title", "class"}
    assert {value for name, value in attributes if name == "href"} <= {address, "http://b.cn"}


def test_a_note_says_which_notes_refer_to_it():
    sources = [Source(f"zhutiao:note/{n}", f"<第{n}条>") for n in range(7)]
    assert previewing.linked_from([]) == ""
    assert previewing.linked_from(sources[:1]) == (
        '<p class="faint">Mentioned in 1 note: <a href="zhutiao:note/0">&lt;第0条&gt;</a></p>'
    )
    assert "Mentioned in 7 notes" in previewing.linked_from(sources)
    assert previewing.linked_from(sources).count("<a ") == 5


def test_a_note_from_a_broken_terminal_is_shown():
    assert previewing.html("民\udcff生") == "<p>民?生</p>"


def test_signs_that_mean_something_in_html_are_shown():
    assert note_html.plain('1 < 2 & "三"\n四') == "<p>1 &lt; 2 &amp; &quot;三&quot;<br>四</p>"


def test_a_short_note_is_never_worth_the_workshop():
    assert previewing.html("民生", run=never) == "<p>民生</p>"


def test_a_long_note_goes_to_the_workshop():
    note = "民生\n\n" * 2_000
    assert previewing.html(note, run=say_what) == "render 2"


@pytest.mark.parametrize("end", [WorkshopTimeoutError(2.0), WorkshopCrashedError("9")])
def test_a_note_that_takes_too_long_is_shown_as_typed(end):
    def give_up(function, text, hrefs, timeout):
        raise end

    note = "[a](" * 1_000
    assert previewing.html(note, run=give_up) == note_html.plain(note)


@pytest.mark.parametrize("attack", ["[" * 10_000, "[a](" * 3_000, ">" * 5_000, "1. " * 3_000, "*a_" * 90_000])
def test_a_note_that_would_take_minutes_is_shown_at_once_without_a_workshop(attack):
    start = time.monotonic()
    assert previewing.html(attack) == note_html.plain(attack)
    assert time.monotonic() - start < 1


def test_the_first_page_does_not_wait_for_the_preview():
    program = "import sys, zhutiao.services.previewing as p; assert not {'markdown', 'nh3'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)


class Tags(HTMLParser):
    """The tags of a page, each with its attributes."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))


def say_what(function, text, hrefs, timeout):
    return f"{function.__name__} {timeout:g}"


def never(function, text, hrefs, timeout):
    pytest.fail("asked the workshop")
