"""Claims about notes as HTML: words that Markdown does not read look as if it had read them."""

import threading

from hypothesis import example, given, settings
from hypothesis import strategies as st

from zhutiao.exporters import note_html
from zhutiao.text.note_links import NoteLink

SIGNS = st.text(alphabet="民生a1，。“%/, \n#-*_`<&.\t\u3000=:\\[", max_size=24)


def label(link: NoteLink) -> str:
    return link.label


@settings(max_examples=400, deadline=None)
@given(SIGNS)
@example("一\n二\n\n三")
@example("12 岁\n\n\n以上")
@example("民\udcff生")
def test_plain_words_look_the_same_whether_markdown_was_read_or_not(note):
    assert note_html.clean(note) == note_html.read(note, label)


def test_two_threads_read_notes_at_once():
    made: list[str] = []
    threads = [
        threading.Thread(target=lambda n=n: made.extend(note_html.clean(f"**{n}**") for _ in range(50)))
        for n in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {(each, made.count(each)) for each in made} == {(f"<p><strong>{n}</strong></p>", 50) for n in range(2)}
