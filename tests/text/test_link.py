from zhutiao.model import Article, Link, Segment, Turn
from zhutiao.text.link import link
from zhutiao.text.tokens import bare

TITLE = "中共中央办公厅国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见"
PREAMBLE = "为进一步保障和改善民生,着力解决群众急难愁盼,推动民生建设更加公平、均衡、普惠、可及,现提出如下意见。"
COVERAGE = (
    "(一)有效扩大社会保障覆盖面。全面取消在就业地参加社会保险的户籍限制,健全参保激励约束机制。"
    "支持引导有条件的地方将生育保险生育津贴按程序直接发放给参保人。"
)
RESIDENCE = (
    "(四)推行由常住地提供基本公共服务。推动人口集中流入地城市“一城一策”制定常住地提供基本公共服务实施办法,"
    "推动符合条件的农业转移人口享有同迁入地户籍人口同等权利。"
)
SCHOOLS = (
    "(五)推动教育资源扩优提质。用5年左右时间,逐步实现义务教育学校标准化建设全覆盖。"
    "新建改扩建1000所以上优质普通高中。推动高等教育提质扩容。"
)
CARE = (
    "(七)大力发展“一老一小”普惠服务。新建养老机构护理型床位占比原则上不低于80%。"
    "大力发展社区嵌入式托育和家庭托育点,支持有条件的幼儿园延伸发展托育服务。"
)
SAFEGUARDS = "五、保障措施\n各地区各有关部门要把党的领导贯彻到民生工作的各领域全过程。加强重大民生政策跨部门统筹协调。"


def opinion() -> Article:
    return Article(
        "a1",
        "opinion",
        TITLE,
        (
            Segment("preamble", "preamble", PREAMBLE, PREAMBLE, (1, 1)),
            section("一", "增强社会保障公平性"),
            clause("一/（一）", "有效扩大社会保障覆盖面", COVERAGE),
            section("二", "提高基本公共服务均衡性"),
            clause("二/（四）", "推行由常住地提供基本公共服务", RESIDENCE),
            section("三", "扩大基础民生服务普惠性"),
            clause("三/（五）", "推动教育资源扩优提质", SCHOOLS),
            clause("三/（七）", "大力发展“一老一小”普惠服务", CARE),
            clause("五", "保障措施", SAFEGUARDS),
        ),
    )


def section(number: str, title: str) -> Segment:
    return Segment(number, "section", "", f"{number}、{title}", (1, 1), number, title)


def clause(name: str, title: str, printed: str) -> Segment:
    section, _, number = name.rpartition("/")
    return Segment(name, "clause", printed, printed, (1, 1), number, title, section or None)


def commentary(*paragraphs: str) -> Article:
    made = (Segment(f"p{n}", "paragraph", text, text, (n, n)) for n, text in enumerate(paragraphs, 1))
    return Article("a1", "commentary", None, tuple(made))


def links(*paragraphs: str) -> tuple[Link, ...]:
    return link(opinion(), [("commentary", commentary(*paragraphs))])


def firm(*paragraphs: str) -> list[str]:
    return [one.clause for one in links(*paragraphs) if one.grade in ("certain", "likely")]


def printed(one: Link) -> str:
    return next(segment.printed for segment in opinion().segments if segment.id == one.clause)


def test_a_paragraph_that_repeats_a_clause_quotes_it_for_certain():
    first = links("推动符合条件的农业转移人口享有同迁入地户籍人口同等权利，意见以常住地为载体。")[0]
    assert (first.clause, first.grade, first.relation) == ("二/（四）", "certain", "quotes")


def test_a_paraphrase_is_linked_by_its_terms_and_does_not_quote():
    first = links("指导各地建设托育综合服务中心，带动社会力量办托，让婴幼儿家庭托得起，发展托育服务。")[0]
    assert (first.clause, first.relation) == ("三/（七）", "discusses")


def test_a_paragraph_on_two_clauses_is_linked_to_both():
    found = firm("新建改扩建1000所以上优质普通高中；新建养老机构护理型床位占比原则上不低于80%，一系列务实举措。")
    assert set(found) == {"三/（五）", "三/（七）"}


def test_the_name_of_the_document_is_no_evidence():
    assert firm("《关于进一步保障和改善民生 着力解决群众急难愁盼的意见》已经公开发布。") == []


def test_a_line_that_is_only_the_name_of_the_document_is_not_linked():
    assert links(f"《{TITLE}》") == ()


def test_a_ministry_named_as_responsible_is_no_evidence():
    schools = clause("五", "推动教育", "五、推动教育。扩大学位供给。（国家发展改革委、国家数据局等部门按职责分工负责）")
    base = Article("a1", "opinion", TITLE, (schools, clause("六", "养老", CARE), clause("七", "社保", COVERAGE)))
    found = link(base, [("d", commentary("国家发展改革委、国家数据局等部门参加了会议。"))])
    assert "五" not in [one.clause for one in found]


def test_a_story_about_something_else_is_not_linked():
    assert links("沥青摊铺机齐头并进均匀摊铺，压路机来回作业使路面更加坚实平整。") == ()


def test_a_sub_heading_with_its_theme_word_is_linked_to_the_section():
    assert firm("均衡：缩小城乡区域公共服务差距") == ["二"]


def test_a_section_is_linked_because_of_its_theme_word():
    [one] = [one for one in links("均衡：缩小城乡区域公共服务差距") if one.clause == "二"]
    assert (one.relation, one.reasons[0].text) == ("discusses", "均衡")


def test_a_passage_that_prints_a_section_title_is_linked_to_the_section():
    assert "一" in firm("《意见》将公平放在民生政策的首位，强调增强社会保障的公平性。")


def test_a_passage_that_names_every_theme_is_about_the_preamble():
    assert "preamble" in firm("意见紧扣人民群众的利益诉求，提出公平、均衡、普惠、可及四大原则。")


def test_every_link_has_a_reason_that_prints_alike_on_both_sides():
    found = links("用5年左右时间，逐步实现义务教育学校标准化建设全覆盖；全面取消在就业地参加社会保险的户籍限制。")
    pairs = [
        (reason.clause_span.cut(printed(one)), reason.passage_span.cut(one.passage.text))
        for one in found
        for reason in one.reasons
        if reason.clause_span and reason.passage_span
    ]
    assert len(pairs) >= len(found) > 0
    assert [bare(here).text for here, _ in pairs] == [bare(there).text for _, there in pairs]


def test_the_longest_shared_words_come_first_among_the_reasons():
    first = links("比如，《意见》提出支持引导有条件的地方将生育保险生育津贴按程序直接发放给参保人，简化参保激励。")[0]
    assert first.reasons[0].text == "支持引导有条件的地方将生育保险生育津贴按程序直接发放给参保人"


def test_an_answer_without_its_subject_is_linked_by_its_question():
    turns = (
        turn(1, "1", "请问，在扩大社会保障覆盖面方面有哪些考虑？"),
        turn(2, "2", "请问，在发展社区嵌入式托育和家庭托育点方面采取了哪些措施？"),
        turn(3, "2", "鼓励大家先走一步，成熟一个推出一个。"),
    )
    found = link(opinion(), [("d", Article("a1", "transcript", None, (), turns=turns))])
    answer = [one for one in found if one.passage.segment == "t3.1"]
    assert answer[0].clause == "三/（七）"
    assert answer[0].reasons[0].passage_span is None


def turn(n: int, question: str, words: str) -> Turn:
    return Turn(n, "记者", None, "记者", None, words.startswith("请问"), question, False, (words,), (n, n))


def test_links_come_in_reading_order_the_strongest_first():
    found = links("推动教育资源扩优提质，支持普惠托育服务。", "有效扩大社会保障覆盖面，提供基本公共服务。")
    order = [(one.passage.segment, -one.strength) for one in found]
    assert order == sorted(order)


def test_a_passage_has_at_most_three_suggestions():
    found = links("社会保障、基本公共服务、教育资源、托育服务、民生工作，样样都有新举措。")
    assert len([one for one in found if one.grade == "possible"]) <= 3


def test_the_same_texts_give_the_same_links():
    words = "大力发展社区嵌入式托育，推动高等教育提质扩容。"
    assert links(words) == links(words)


def test_a_base_text_without_clauses_is_linked_to_nothing():
    assert link(Article("a1", "opinion", TITLE, ()), [("d", commentary("推动教育资源扩优提质。"))]) == ()


def test_no_companions_means_no_links():
    assert link(opinion(), []) == ()


def test_the_links_of_one_companion_do_not_depend_on_the_others():
    one = ("one", commentary("大力发展社区嵌入式托育，推动高等教育提质扩容。", "各地要抓好落实。"))
    other = ("other", commentary("推动符合条件的农业转移人口享有同迁入地户籍人口同等权利。"))
    assert link(opinion(), [one, other]) == link(opinion(), [one]) + link(opinion(), [other])


def test_a_clause_named_by_its_number_is_linked_for_certain():
    [first, *_] = links("《意见》第（七）条讲得很清楚，大家可以看一看。")
    assert (first.clause, first.grade, first.reasons[0].text) == ("三/（七）", "certain", "第（七）条")


def test_a_passage_with_one_suggestion_gets_three():
    found = links(
        "发展托育服务，健全机制，支持城市，做好民生工作。", "沥青摊铺机齐头并进均匀摊铺。", "全民健身场地免费开放。"
    )
    assert len([one for one in found if one.passage.segment == "p1"]) == 3


def test_progress_is_told_text_by_text():
    told: list[tuple[int, int]] = []
    link(opinion(), [("one", commentary("托育。")), ("two", commentary("养老。"))], lambda *how: told.append(how))
    assert told == [(1, 2), (2, 2)]


def test_a_heading_without_a_word_of_its_section_is_suggested_what_stands_under_it():
    found = links(
        "办好家门口的大事",
        "用5年左右时间，逐步实现义务教育学校标准化建设全覆盖。",
        "大力发展社区嵌入式托育和家庭托育点，新建养老机构护理型床位占比原则上不低于80%。",
        "住在哪里",
        "推行由常住地提供基本公共服务，推动人口集中流入地城市“一城一策”。",
    )
    [section] = [one for one in found if one.passage.segment == "p1" and one.clause == "三"]
    assert (section.grade, section.reasons[0].text) == ("possible", "扩大基础民生服务普惠性")
