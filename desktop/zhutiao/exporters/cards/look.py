"""What our cards look like in Anki, where they stay: ids and names of fields are never to change."""

from __future__ import annotations

from zhutiao.exporters import paper

CLOZE_ID, QUESTION_ID = 1607392319, 1607392320
CLOZE_NAME, QUESTION_NAME = "Zhutiao 逐条 Cloze", "Zhutiao 逐条 Q&A"
FIELDS = ("Text", "Answer", "Where", "Note", "Source")
MADE = 1_795_219_200.0
"""When this look was made (2026-11-21): Anki takes a newer one over an older, and keeps a reader's own over both."""

# Nothing in a text is meant as mathematics, whatever signs it has.
_WORDS = '<div class="zhutiao tex2jax_ignore">{}</div>'
_WHERE = '<div class="where">{{Where}}</div>'
_BACK = '{{#Note}}<div class="note">{{Note}}</div>{{/Note}}<div class="source">{{Source}}</div>'

CLOZE = {
    "name": "Cloze",
    "qfmt": _WORDS.format(_WHERE + '<div class="text">{{cloze:Text}}</div>'),
    "afmt": _WORDS.format(_WHERE + '<div class="text">{{cloze:Text}}</div>' + _BACK),
}
QUESTION = {
    "name": "Q&A",
    "qfmt": _WORDS.format(_WHERE + '<div class="text">{{Text}}</div>'),
    "afmt": _WORDS.format(
        _WHERE + '<div class="text">{{Text}}</div><hr id="answer"><div class="text">{{Answer}}</div>' + _BACK
    ),
}
CSS = f"""
.card {{ background: #fffefb; color: {paper.INK}; font-size: 20px; line-height: 1.75; }}
.zhutiao {{ max-width: 34em; margin: 0 auto; text-align: left;
  font-family: "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }}
.where, .note, .source, .who {{ font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }}
.where {{ color: {paper.SOFT}; font-size: 15px; margin-bottom: 0.8em; }}
.who {{ color: {paper.SOFT}; font-size: 15px; margin: 0.8em 0 0; }}
.text p {{ margin: 0.35em 0; }}
.text b {{ background: {paper.BEHIND["amber"]}; font-weight: normal; }}
.cloze {{ color: {paper.ACCENT}; font-weight: bold; }}
.note {{ font-size: 16px; margin-top: 1.2em; padding: 0.1em 0 0.1em 0.9em; border-left: 3px solid {paper.ACCENT}; }}
.source {{ color: {paper.SOFT}; font-size: 13px; margin-top: 1.4em; }}
.source a {{ color: inherit; }}
.nightMode.card {{ background: #1e2024; color: #dcd9d2; }}
.nightMode .where, .nightMode .who, .nightMode .source {{ color: #9a9da3; }}
.nightMode .text b {{ background: #5a4a17; }}
.nightMode .cloze {{ color: #e8846f; }}
"""
