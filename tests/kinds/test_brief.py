"""A wire's story tells that a document was issued; one that hands out the whole document is the document."""

from zhutiao.services import dividing

HEADLINE = "中共中央办公厅 国务院办公厅印发《关于加强社区服务的意见》"
LEAD = "新华社北京12月5日电 近日，中共中央办公厅、国务院办公厅印发了《关于加强社区服务的意见》，并发出通知。"


def read(*paragraphs):
    [article], _ = dividing.articles("\n\n".join((HEADLINE, LEAD, *paragraphs)))
    return article


def test_a_story_about_a_document_is_a_brief():
    assert read("意见明确，要完善社区服务设施。", "意见提出，到2027年，服务体系基本健全。").kind == "brief"


def test_a_document_below_a_wires_lead_is_an_opinion():
    whole = read(
        "《关于加强社区服务的意见》全文如下。",
        "为加强社区服务，现提出如下意见。",
        "一、总体要求",
        "坚持以人民为中心。",
        "二、重点任务",
        "（一）完善设施。盘活闲置房屋。",
        "（二）建强队伍。提高待遇。",
    )
    assert whole.kind == "opinion"
    assert [part.id for part in whole.segments] == ["preamble", "一", "二", "二/（一）", "二/（二）"]
