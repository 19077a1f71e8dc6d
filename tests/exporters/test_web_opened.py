"""Claims about the page of HTML in a browser: it asks nobody for anything and there is nothing to complain about."""

import hostile
import pytest
from browser import CHROMIUM, opened
from markup import skeleton

from zhutiao.exporters.web.writer import WRITER

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium")


@pytest.fixture
def page(build, mark, link, opinion, tmp_path):
    """Return the page of a hostile dossier, and the file it stands in."""
    content = hostile.dossier(
        build, mark, link, opinion, hostile.MARKUP, hostile.MARKUP + "\n\n![图](http://a.cn/b.png)"
    )
    [(_name, made)] = WRITER.render(content, {"passages": True})
    file = tmp_path / "page.html"
    file.write_bytes(made)
    return made.decode(), file


def test_a_browser_asks_for_nothing_and_has_nothing_to_say(page, tmp_path):
    shown, asked, said = opened(page[1], tmp_path)
    assert (asked, said) == ([], [])
    assert skeleton(shown) == skeleton(page[0])


def test_what_is_asked_for_and_complained_of_would_have_been_seen(page, tmp_path):
    bad = tmp_path / "bad.html"
    without = page[0].replace("Content-Security-Policy", "x").replace("</main>", "<img src='http://a.cn/b.png'></main>")
    bad.write_text(without.replace("</main>", "<script>console.log('x')</script></main>"), encoding="utf-8")
    _shown, asked, said = opened(bad, tmp_path)
    assert asked == ["http://a.cn/b.png"]
    assert len(said) == 1
