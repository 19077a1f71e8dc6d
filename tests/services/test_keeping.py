"""What arrives is recognised: the same again, corrected, printed elsewhere, or new; and nothing a reader left is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import importing, keeping, marking, reading, structuring
from zhutiao.services.keeping import Arrival
from zhutiao.store.library import Library

CLAUSES = (
    "（一）完善服务网络。支持街道社区建设嵌入式养老服务机构，就近提供助餐、助浴、助医等服务，方便老年人在家门口享受照护。",
    "（二）加强人才培养。健全养老护理员职业技能等级制度，提高一线护理人员薪酬待遇，吸引更多年轻人从事养老服务工作。",
    "（三）强化资金保障。各级财政要加大投入力度，福利彩票公益金用于支持发展养老服务的比例不得低于百分之五十五。",
)
ISSUED = "关于促进养老服务高质量发展的意见\n\n一、主要任务\n\n{}\n"
CORRECTED = ISSUED.format("\n".join(CLAUSES)).replace("薪酬待遇", "薪酬水平")
ISSUED = ISSUED.format("\n".join(CLAUSES))
COMMENT = "养老服务观察\n\n第{0}地积极探索社区养老服务新模式，编号{0}{0}的试点{1}已经覆盖全部街道。\n\n居民反映方便多了{1}。\n"


@pytest.fixture
def library(tmp_path):
    with Library.create(tmp_path / "library.zhutiao", author="reader") as library:
        yield library


def arrival(text, name="养老.txt", **decided):
    data = text.encode()
    return Arrival(importing.digest(Path(name), data), data, **decided)


def brought(library, *arrivals):
    return [result for done in keeping.keep_all(library, arrivals) for _, _, result in done.results]


def only_document(library):
    [dossier] = reading.dossiers(library)
    [document] = reading.documents(library, dossier.id)
    return document


def test_a_corrected_text_becomes_a_new_version_of_the_same_document(library):
    brought(library, arrival(ISSUED))
    before = only_document(library)
    assert brought(library, arrival(CORRECTED, "养老（更正）.txt")) == ["version"]
    after = only_document(library)
    assert after.id == before.id
    assert "薪酬水平" in "".join(piece.printed for piece in after.article.pieces())


def test_marks_stay_through_a_correction_those_on_changed_words_too(library):
    brought(library, arrival(ISSUED))
    document = only_document(library)
    steady = document.article.segments[1]
    changed = document.article.segments[2]
    at = changed.printed.index("薪酬待遇")
    for place in (Place(document.id, steady.id, Span(3, 9)), Place(document.id, changed.id, Span(at, at + 4))):
        marking.highlight(library, [place])
    brought(library, arrival(CORRECTED))
    found = {mark.quote: mark.state for mark in reading.marks(library, document.dossier)}
    assert found["完善服务网络"] == "placed"
    assert len(found) == 2


def test_undoing_a_correction_brings_the_earlier_words_and_the_marks_back(library):
    brought(library, arrival(ISSUED))
    before = only_document(library)
    marking.highlight(library, [Place(before.id, before.article.segments[2].id, Span(3, 9))])
    marks = list(reading.marks(library, before.dossier))
    brought(library, arrival(CORRECTED))
    marking.undo(library)
    assert only_document(library) == before
    assert [mark.anchors for mark in reading.marks(library, before.dossier)] == [mark.anchors for mark in marks]


def test_the_same_words_with_another_origin_are_a_printing(library):
    first, second = arrival(ISSUED), arrival(CORRECTED)
    [article] = second.prepared.articles
    elsewhere = replace(second.prepared, articles=(replace(article, origin="人民日报"),))
    assert brought(library, first, replace(second, prepared=elsewhere)) == ["new", "printing"]


def test_a_cut_copy_does_not_replace_the_complete_text(library):
    first, second = arrival(ISSUED), arrival(CORRECTED)
    [article] = second.prepared.articles
    cut = replace(second.prepared, articles=(replace(article, complete=False),))
    assert brought(library, first, replace(second, prepared=cut)) == ["new", "printing"]


@pytest.mark.parametrize("wish", ["new", "printing", "version"])
def test_the_reader_decides_what_a_text_becomes(library, wish):
    brought(library, arrival(ISSUED))
    assert brought(library, arrival(CORRECTED, wishes={"a1": wish})) == [wish]


def test_the_same_file_again_is_the_same_also_within_one_batch(library):
    assert brought(library, arrival(ISSUED), arrival(ISSUED, "另存.txt")) == ["new", "same"]


def test_files_of_one_batch_are_one_step_of_the_history(library):
    brought(library, *(arrival(COMMENT.format(n, "社区" * n), f"{n}.txt", dossier="观察") for n in range(1, 4)))
    marking.undo(library)
    assert reading.dossiers(library) == []


def test_every_file_of_a_batch_is_told_before_it_is_written(library):
    heard = []
    keeping.keep_all(library, [arrival(ISSUED), arrival(CORRECTED)], tell=heard.append)
    assert heard == [1, 2]


def test_a_batch_links_its_companions_to_its_base_text_whichever_came_first(library):
    said = f"养老服务解读\n\n记者了解到，意见提出，{CLAUSES[0][10:]}\n\n{CLAUSES[1][10:]}专家认为这很重要。\n"
    brought(library, arrival(said, "解读.txt", dossier="养老"), arrival(ISSUED, dossier="养老"))
    [dossier] = reading.dossiers(library)
    assert {link.clause for link in reading.links(library, dossier.id)} >= {"一/（一）"}


def test_a_file_refused_by_the_disk_leaves_nothing_of_its_batch(library, monkeypatch):
    broken = replace(arrival(COMMENT.format(1, "社区")), data=object())
    with pytest.raises(Exception, match="type"):
        brought(library, arrival(ISSUED), broken)
    assert reading.dossiers(library) == []


def test_a_file_that_comes_again_does_not_undo_how_the_reader_divided_its_text(library):
    brought(library, arrival(ISSUED))
    document = only_document(library)
    clause = document.article.segments[-1]
    structuring.split(library, document.id, clause.id, clause.printed.index("福利彩票"))
    divided = only_document(library).article
    assert brought(library, arrival(ISSUED)) == ["same"]
    assert only_document(library).article == divided


def test_an_older_text_that_comes_again_does_not_take_the_place_of_its_correction(library):
    brought(library, arrival(ISSUED), arrival(CORRECTED, "更正.txt"))
    assert brought(library, arrival(ISSUED)) == ["same"]
    assert "薪酬水平" in "".join(piece.printed for piece in only_document(library).article.pieces())


OTHER = "关于规范社会救助工作的意见\n\n一、主要任务\n\n（一）完善低保标准。健全动态调整机制。\n（二）加强临时救助。简化办理程序。\n"


def test_a_file_that_comes_again_goes_where_it_is_though_another_dossier_was_opened_since(library):
    assert brought(library, arrival(ISSUED)) == ["new"]
    assert brought(library, arrival(OTHER, "救助.txt")) == ["new"]
    assert brought(library, arrival(ISSUED)) == ["same"]
    assert len(reading.dossiers(library)) == 2


def test_a_corrected_text_finds_its_dossier_though_another_was_opened_since(library):
    brought(library, arrival(ISSUED))
    brought(library, arrival(OTHER, "救助.txt"))
    assert brought(library, arrival(CORRECTED, "更正.txt")) == ["version"]


def test_texts_whose_titles_differ_in_a_number_are_no_printings_of_one(library):
    texts = [ISSUED.replace("养老服务高质量", f"第{n}批养老服务") for n in "一二三"]
    assert brought(library, *(arrival(text, f"{n}.txt") for n, text in enumerate(texts))) == ["new"] * 3
