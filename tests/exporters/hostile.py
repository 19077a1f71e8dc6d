"""Words that would do something if an export let them, and a dossier in which they stand wherever words can."""

from dataclasses import replace

from zhutiao.model import Segment

MARKUP = """# 假标题
---
> [!note]
[[其他笔记]] ![[嵌入]] `代码` $$x$$ <script>alert(1)</script> <img src=x onerror=alert(1)>
[x](javascript:alert(1)) {{ 7*7 }} {% raw %}
]]> --><!-- &#x0; &lt;b&gt; </style></title></main></w:p>
=cmd() <svg onload=x> "onmouseover='x' <!--"""
SIGNS = "\x00\x08\x0b\x1b\x7f\x85\u202e\u2066\u2028\ufdd0\uffff\udfff"
TITLES = (MARKUP.replace("\n", " "), "民生" * 100, f"题{SIGNS}")
NOTES = (MARKUP, "[" * 5_000, f"记{SIGNS}\n\n{SIGNS}", "> " * 400, "- " * 400, "民生。" * 20_000, "**" * 3_000)
PIECES = (*MARKUP.split("\n"), *MARKUP.split(" "), *SIGNS, " ", "民生")


def dossier(build, mark, link, opinion, words, note=None):
    """Return a dossier whose every name, title, tag, author, speaker and note (if no other) is *words*."""
    note = words if note is None else note
    line = words.replace("\n", " ")
    segment = Segment("一/（一）", "clause", line, f"（一）{line}", (1, 1), "（一）", None, "一")
    marks = [
        mark(1, "d1", "一/（一）", note=note, tags=(words,), author=words),
        mark(2, "d1", "一/（九）", "引文", note=note, state="unplaced"),
    ]
    passage = link("一/（一）", "d3", "t1.1")
    said = replace(passage, passage=replace(passage.passage, text=line, speaker=words, question=words))
    content = build(marks, [said], base=replace(opinion, title=words, segments=(segment,)), name=words)
    return replace(content, meanings={"amber": words}, sources=((words, words),))
