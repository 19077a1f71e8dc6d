"""What a text says that its base text does not, compared with sentences annotated by reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.model import Article, Segment
from zhutiao.text.novelty import Told

REPEATED = (
    "再比如,“一老一小”方面,《意见》明确提出“8080”目标",
    "支持布局新型研究型大学和高水平中外合作办学",
    "三是围绕解决人民群众在教育、医疗、养老、托育等方面",
    "五是支持加强困难群众基本生活保障",
    "统筹考虑经济社会发展水平和财政可承受能力",
    "意见将均衡作为发展公共服务的根本原则",
    "意见将增强社会保障公平性放在民生政策首位",
    "支持普惠养老服务增量资源向社区倾斜",
    "完善最低工资标准调整机制",
)
NEW = (
    "基本公共卫生服务经费人均财政补助标准进一步提高",
    "实施3岁以下婴幼儿个人所得税专项附加扣除",
    "加强部门间数据共享比对",
    "建成了世界上规模最大的社会保障体系",
    "在高等教育领域,今年“双一流”高校本科扩招",
    "脱贫攻坚战取得全面胜利",
    "近年来,优质教育资源覆盖面持续扩大",
    "以习近平同志为核心的党中央高度重视",
    "包括今天我们参加发布会的六个部门在内",
    "新时代以来,我国民生建设取得历史性成就",
    "保障和改善民生没有终点",
)
PARTLY = ("第一方面是围绕“大病不出省”", "又比如,《意见》提出有序推进职工基本医疗保险个人账户跨省共济")


@pytest.fixture(scope="module")
def told(the_opinion):
    return Told(the_opinion)


@pytest.fixture(scope="module")
def judged(told, sources):
    """Every judged sentence of transcript and explainer, by its words."""
    texts = (sources["003"].articles[0], sources["001"].articles[1])
    return {
        each.span.cut(printed(text)[segment]): each
        for text in texts
        for segment, found in told.passages(text)
        for each in found
    }


def printed(article):
    return {piece.id: piece.printed for piece in article.pieces()}


def text(*paragraphs, kind="commentary"):
    pieces = tuple(Segment(f"p{n}", "paragraph", p, p, (n, n)) for n, p in enumerate(paragraphs, 1))
    return Article("a1", kind, None, pieces)


def degrees(told, *paragraphs):
    return [each.degree for _segment, found in told.passages(text(*paragraphs)) for each in found]


def begins(judged, words):
    return next(each.degree for said, each in judged.items() if said.startswith(words))


@pytest.mark.parametrize("words", REPEATED)
def test_what_a_reader_finds_in_the_opinion_is_repeated(judged, words):
    assert begins(judged, words) == "repeated"


@pytest.mark.parametrize("words", NEW)
def test_what_a_reader_does_not_find_there_is_new(judged, words):
    assert begins(judged, words) == "new"


@pytest.mark.parametrize("words", PARTLY)
def test_what_goes_on_from_words_of_the_opinion_is_new_in_part(judged, words):
    assert begins(judged, words) == "part"


def test_words_put_in_and_signs_and_widths_do_not_make_a_sentence_new(told):
    said = "要加强对低收入的群体兜底帮扶，(全面)取消在就业地参加社会保险的户籍限制，健全参保的激励约束机制。"
    assert degrees(told, said) == ["repeated"]


def test_stock_phrases_repeat_nothing(told):
    assert degrees(told, "党中央、国务院高度重视人民群众的急难愁盼，着力保障和改善民生，推动高质量发展。") == ["new"]


def test_the_title_of_the_opinion_repeats_nothing(told, the_opinion):
    title = the_opinion.title.replace("\n", "")
    assert degrees(told, f"昨天我读了《{title}》，下面谈谈心得体会和感想。") == ["new"]


def test_greetings_questions_and_scraps_are_not_judged(told, sources):
    talk = sources["003"].articles[0]
    judged = {segment for segment, _found in told.passages(talk)}
    assert degrees(told, "谢谢大家。", "好的。") == []
    assert not [name for name in judged if talk.turn_of(name) and talk.turn_of(name).asks]


def test_the_repeated_words_of_a_sentence_are_words_of_the_opinion(told, sources, the_opinion):
    talk, known = sources["003"].articles[0], "\n".join(printed(the_opinion).values())
    words = [
        span.cut(printed(talk)[name]) for name, found in told.passages(talk) for each in found for span in each.repeated
    ]
    assert len(words) > 40
    assert not [each for each in words if len(each) < 4 or each[:4] not in known]


def test_a_sentence_of_a_few_words_is_repeated_though_a_word_is_left_out():
    base = Told(text("强化社会保险制度。", kind="opinion"))
    [(_segment, [found])] = base.passages(text("强化社会保险。"))
    assert (found.degree, [span.cut("强化社会保险。") for span in found.repeated]) == ("repeated", ["强化社会保险"])


def test_all_words_shared_with_one_sentence_are_the_repeated_ones():
    base = Told(text("健全基层服务网络体系和人才队伍。", kind="opinion"))
    said = "健全基层服务要靠人才队伍。"
    [(_segment, [found])] = base.passages(text(said))
    assert [span.cut(said) for span in found.repeated] == ["健全基层服务", "人才队伍"]


def test_a_text_compared_with_itself_says_nothing_new(told, the_opinion):
    said = [each.degree for _segment, found in told.passages(the_opinion) for each in found]
    assert set(said) == {"repeated"}


def test_english_words_count_as_words_not_as_letters():
    base = text("The board shall publish an annual report on the state of the market before June.", kind="law")
    assert degrees(Told(base), "She painted the annual fair, and nobody asked about the market.") == ["new"]
    assert degrees(Told(base), "As you know, the board shall publish an annual report on the state of it.") == [
        "repeated"
    ]


def test_no_scrap_shared_with_the_base_text_leaves_a_sentence_without_its_words():
    base = Told(text("强化社会保险制度，健全就业服务。", kind="opinion"))
    found = [
        each for _segment, judged in base.passages(text("强化社会保险服务。", "甲乙丙丁戊己庚。")) for each in judged
    ]
    assert [(each.degree, bool(each.repeated)) for each in found] == [("repeated", True), ("new", False)]


@given(st.lists(st.text(alphabet="一二三。；，\n的a 《》谢谢", max_size=40), max_size=4))
def test_sentences_lie_within_their_passage_in_order(paragraphs):
    said = text(*(words or "空" for words in paragraphs))
    for segment, found in Told(text("一二三的一二三的一二。")).passages(said):
        ends = [place for each in found for place in (each.span.start, each.span.end)]
        assert ends == sorted(ends)
        assert not ends or ends[-1] <= len(printed(said)[segment])
        assert all(each.span.start <= r.start < r.end <= each.span.end for each in found for r in each.repeated)
