"""Claims about a reader's own templates: they see plain values, put out words, and reach nothing else."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhutiao import paths
from zhutiao.errors import TemplateError
from zhutiao.exporters.choices import Choices
from zhutiao.exporters.templated.rendering import rendered
from zhutiao.exporters.templated.values import values
from zhutiao.model import Briefing, BriefingItem, Place
from zhutiao.words import sentence

EXAMPLES = sorted((paths.shipped("resources") / "templates").glob("*.md.j2"))
SIGNS = st.text(alphabet="民生 #-+*_=~`$%^&<>[](){}!|\\/:.1x\"'“（\u3000\t\n", max_size=30).filter(str.strip)


@pytest.fixture
def content(build, mark, link):
    note = "影响**“灵活就业”**人员：\n\n- 农民工"
    marks = [
        mark(1, "d1", "一", note="这一部分讲**公平**。", tags=("要点",)),
        mark(2, "d1", "一/（一）", "社会保险", note=note, tags=("指标/养老", "要点")),
        mark(3, "d1", "五", "不搞层层分解和“一刀切”考核", colour="rose"),
        mark(4, "d2", "p2", "以精准之策回应民之所盼", colour="green", note="可与第五部分对照"),
        mark(5, "d3", "t1.1", "肖渭明"),
        mark(6, "d1", "一/（九）", "这一条不在了", note="待查", state="unplaced"),
    ]
    items = (
        BriefingItem("i1", "heading", "一、讲什么", minutes=5),
        BriefingItem("i2", "clause", place=Place("d1", "一/（一）"), words="旧"),
        BriefingItem("i3", "mark", mark=marks[1].id, words="社会保险"),
        BriefingItem("i4", "text", "说**明白**。", minutes=1),
    )
    made = build(marks, [link("一/（一）", "d2", "p2", "quotes")])
    return replace(made, note="下周用。", meanings={"rose": "金句"}, briefings=(Briefing("b1", "s1", "简报", items),))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_each_example_reads_as_it_was_last_approved(content, golden, path):
    golden(f"template-{path.name.removesuffix('.j2')}", shown(path.read_text(encoding="utf-8"), content))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_readers_agree_on_what_the_examples_make(content, seen, path):
    text = shown(path.read_text(encoding="utf-8"), content).split("\n---\n", 1)[-1]
    common, bare, extra = seen(text)
    assert common.outline == bare.outline == extra.outline
    # Tables are an extension of Python-markdown's.
    assert common.quotes == extra.quotes
    assert common.emphasis == extra.emphasis


@pytest.mark.parametrize(
    ("template", "made"),
    [
        ("{{ title[:4] }} {{ dossier }} {{ date }}", "中共中央 保障和改善民生 2025-03-02"),
        ("{% for mark in marks %}{{ loop.index }}{% if not loop.last %},{% endif %}{% endfor %}", "1,2,3,4,5"),
        ("{{ marks | map(attribute='clause') | unique | join(' ') }}", "一 一/（一） 五 p2 t1.1"),
        ("{{ marks[2].quote | bold }}", "**不搞层层分解和“一刀切”考核**"),
        ("{{ clauses[2].heading | heading(3) }}", "### (一)有效扩大社会保障覆盖面"),
        ("{{ marks[0].note | note }}", "> 这一部分讲**公平**。"),
        ("{{ marks[1].tags | map('tag') | join(' ') }}", "#指标/养老 #要点"),
        ("{{ '↗' | link(marks[1].link) }}", "[↗](zhutiao://mark/00000002-0000-4000-8000-000000000000)"),
        ("{{ 'x' | link('javascript:alert(1)') }} {{ 'x' | link('//a b(') }}", "x [x](//a%20b%28)"),
        ("{{ 'a|b' | cell }} {{ 'a\"b' | yaml }} {{ '<b>' | raw }}", 'a\\|b "a\\"b" <b>'),
        ("{{ '# <b> [x](y) ' }}", "\\# &lt;b> \\[x](y)"),
        ("## {{ 'C#' }}", "## C\\#"),
        ("{{ briefing.name }} {{ briefing.minutes }} {{ briefing.pieces | map(attribute='kind') | join(' ') }}", "简报 6 heading clause words mark note"),
        ("{{ colours | selectattr('marks') | map(attribute='means') | join('、') }}", "Key measures、Figures and dates、金句"),
        ("{{ tags | map(attribute='path') | join(' ') }}", "指标/养老 要点"),
        ("{{ unplaced[0].quote }} {{ note }} {{ texts | length }}", "这一条不在了 下周用。 3"),
        ("{{ clauses[2].passages[0].where }} {{ clauses[2].passages[0].relation }}", "《以集成之力提升政策效能》 p2 quotes"),
        ("{% set n = marks | length %}{{ n * 2 + 1 }} {{ 7 // 2 }} {{ 7 % 2 }} {{ 'a' + 'b' ~ 1 }}", "11 3 1 ab1"),
        ("{% for name, found in marks | groupby('colour') %}{{ name }}:{{ found | length }} {% endfor %}", ":1 amber:2 green:1 rose:1 "),
        ("{% raw %}{{ x }}{% endraw %}{# 不写 #}", "{{ x }}"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_template_shows(content, template, made):
    assert shown(template, content) == made


@pytest.mark.parametrize(
    ("template", "reason", "detail", "line"),
    [
        ("{{ title.__class__ }}", "refused", "__class__", 1),
        ("a\n{{ title['__class__'] }}", "unknown", "__class__", 2),
        ("{{ title.upper }}", "unknown", "upper", 1),
        ("{{ title.mro }}", "unknown", "mro", 1),
        ("{{ title.format(1) }}", "refused", "…(…)", 1),
        ("{{ '{0.__class__}'.format(title) }}", "refused", "…(…)", 1),
        ("{{ cycler.__init__.__globals__ }}", "refused", "__globals__", 1),
        ("{{ cycler }}", "unknown", "cycler", 1),
        ("{{ lipsum }}", "unknown", "lipsum", 1),
        ("{{ range(3) }}", "refused", "…(…)", 1),
        ("{{ range }}", "unknown", "range", 1),
        ("{{ dict(a=1) }}", "refused", "…(…)", 1),
        ("{{ self }}", "refused", "self", 1),
        ("{% for mark in marks %}{{ loop.__class__ }}{% endfor %}", "refused", "__class__", 1),
        ("{% for mark in marks %}{{ loop['_iterable'] }}{% endfor %}", "unknown", "_iterable", 1),
        ("{{ title | attr('upper') }}", "syntax", "No filter named 'attr'.", 1),
        ("{{ '%999999999d' | format(1) }}", "syntax", "No filter named 'format'.", 1),
        ("{{ 'x' | center(1000000000) }}", "syntax", "No filter named 'center'.", 1),
        ("{{ 2.5 | round(1000000000) }}", "syntax", "No filter named 'round'.", 1),
        ("{{ marks | map('attr', 'x') | list }}", "value", "", 1),
        ("{{ title | truncate(-5) }}", "value", "", 1),
        ("\n\n{{ 'x' * 1000000000 }}", "value", "*: str, int", 3),
        ("{{ '%999999999d' % 1 }}", "value", "%: str, int", 1),
        ("{{ [1] * 1000000000 }}", "value", "*: list, int", 1),
        ("{{ 10 ** 9 ** 9 }}", "refused", "**", 1),
        ("{{ 999999999 * 999999999 }}", "value", "*", 1),
        ("{{ 1 / 0 }}", "value", "division by zero", 1),
        ("{{ 1 + 'a' }}", "value", "+: int, str", 1),
        ("{{ marks | sort }}", "value", "", 1),
        ("{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}", "refused", "{% macro %}", 1),
        ("{% call again() %}{% endcall %}", "refused", "{% call %}", 1),
        ("{% for mark in marks recursive %}{{ loop(marks) }}{% endfor %}", "refused", "recursive", 1),
        ("{% block a %}{{ self.a() }}{% endblock %}", "refused", "{% block %}", 1),
        ("{% include '/etc/passwd' %}", "refused", "{% include %}", 1),
        ("{% import 'os' as os %}", "refused", "{% import %}", 1),
        ("{% from 'os' import path %}", "refused", "{% from %}", 1),
        ("{% extends 'x' %}", "refused", "{% extends %}", 1),
        ("{% set x %}{{ title }}{% endset %}", "refused", "{% set %} … {% endset %}", 1),
        ("{% filter upper %}x{% endfilter %}", "refused", "{% filter %}", 1),
        ("{% autoescape false %}x{% endautoescape %}", "refused", "{% autoescape %}", None),
        ("{% set title.x = 1 %}", "refused", "{% set ….… %}", 1),
        ("{% do marks.append(1) %}", "syntax", "Encountered unknown tag 'do'.", 1),
        ("一\n二\n{{ marks[0].qoute }}", "unknown", "qoute", 3),
        ("{% for mark in marks %}\n{% if true %}\n{{ mark.quote.nope }}\n{% endif %}{% endfor %}", "unknown", "nope", 3),
        ("一\n{% for %}", "syntax", "", 2),
        ("{{", "syntax", "", 1),
        ("{% if", "syntax", "", 1),
        ("\x00{{ \ud800 }}", "syntax", "", 1),
        ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "large", "", None),
        ("{% for a in marks %}" * 30 + "{% endfor %}" * 30, "large", "", None),
    ],
)  # fmt: skip
def test_a_template_that_would_do_more_is_refused_with_its_line(content, template, reason, detail, line):
    with pytest.raises(TemplateError) as refused:
        shown(template, content)
    error = refused.value
    assert (error.reason, error.line) == (reason, line)
    assert detail in error.detail
    assert "Nothing was written." in sentence(error)


def test_values_are_plain_all_the_way_down(content):
    def kinds(value):
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return {type(value)}.union(*map(kinds, inside))

    assert kinds(values(content, Choices(context=True))) == {dict, list, str, int}


def test_an_empty_dossier_has_every_value(build, content):
    bare = replace(build(), documents=(), dossier=replace(content.dossier, base=None))
    assert values(bare, Choices()).keys() == values(content, Choices()).keys()


def test_values_can_be_chosen_as_for_other_templates(content):
    assert shown("{{ marks | length }}", content, tags="指标") == "1"
    assert shown("{{ marks[1].link }}", content, backlinks=False) == ""
    assert "**社会保险**" in shown("{{ marks[1] | sentence }}", content, context=True)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SIGNS)
def test_whatever_a_value_says_it_is_put_out_as_words(build, seen, words):
    content = build(name=words)
    text = shown(
        "前\n\n{{ dossier }}\n\n## {{ dossier }}\n\n> {{ dossier | bold }}\n\n{{ dossier | heading(3) }}\n", content
    )
    alone = " ".join(words.split())
    for page in seen(text):
        assert page.outline == [(2, alone), (3, alone)]
        assert page.quotes == [alone]
        assert page.elements <= {"p", "h2", "h3", "blockquote", "strong"}


def test_no_word_of_a_note_leaves_its_quote(build, mark, seen):
    note = "# 题\n</blockquote>\n<!-- z-1 -->\n```\n<script>"
    content = build([mark(1, "d1", "五", "民生", note=note)])
    for page in seen(shown("{% for mark in marks %}{{ mark.note | note }}\n\n后\n{% endfor %}", content)):
        assert page.outline == []
        assert len(page.quotes) == 1
        assert "script" not in page.elements


def shown(template, content, **options):
    return rendered(template, "样", content, replace(Choices(), **options))
