from zhutiao.text.rows import rows
from zhutiao.text.running import running_heads

HEAD = "江东省人民政府公报　2024年第6期"
SENTENCE = "坚持应救尽救、及时救助，2025年底前实现乡镇备用金"


def found(page):
    lines = rows(page)
    return [lines[n].text for n in sorted(running_heads(lines))]


def test_a_line_that_comes_on_every_page_beside_its_number_is_a_running_head():
    page = "\n".join(f"{HEAD}\n{SENTENCE}\n- {n} -" for n in range(1, 4))
    assert found(page) == [HEAD] * 3


def test_a_line_that_comes_again_inside_sentences_is_a_running_head():
    page = "\n".join(f"{SENTENCE}\n{HEAD}\n全覆盖。" for _ in range(3))
    assert found(page) == [HEAD] * 3


def test_a_heading_that_comes_again_between_paragraphs_is_text():
    page = "\n".join("责任分工和时间安排\n各地要抓好落实。" for _ in range(4))
    assert found(page) == []


def test_the_titles_of_laws_that_differ_in_a_figure_are_text():
    page = "\n".join(f"第{n}类事项管理促进法\n（2024年3月1日通过）\n第一条　为了加强管理，制定本法；" for n in range(4))
    assert found(page) == []


def test_two_pages_are_not_enough():
    assert found("\n".join(f"{HEAD}\n{SENTENCE}\n- {n} -" for n in range(1, 3))) == []
