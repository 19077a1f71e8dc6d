import pytest

from zhutiao.text.clean import blocks

RUN_TOGETHER = (
    "现提出如下意见。一、增强社会保障公平性（一）有效扩大社会保障覆盖面。强化社会保险的主体作用。"
    "（二）加强低收入群体兜底帮扶。完善机制。二、提高基本公共服务均衡性（三）提高质效。依照本意见第（二）项，"
    "重点做好：（一）教育；（二）医疗。三、保障措施各地要抓好落实，重大情况及时报告，"
)


def heads(width):
    page = "\n".join(RUN_TOGETHER[i : i + width] for i in range(0, len(RUN_TOGETHER), width))
    return [block.text[:6] for block in blocks(page)]


@pytest.mark.parametrize("width", [10, 13, 17, 25, 31, 40])
def test_numbers_that_go_on_open_paragraphs_where_a_cut_has_hidden_them(width):
    assert heads(width) == [
        "现提出如下意",
        "一、增强社会",
        "（一）有效扩",
        "（二）加强低",
        "二、提高基本",
        "（三）提高质",
        "三、保障措施",
    ]


def test_a_paragraph_that_nobody_joined_keeps_its_list():
    page = "（一）健全机制。（二）完善制度。\n各地要抓好落实。\n"
    assert [block.text for block in blocks(page)] == page.split()
