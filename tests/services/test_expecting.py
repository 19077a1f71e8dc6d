"""Before anything is kept it is known which texts of the dossier a file resembles, and what it is taken for."""

from pathlib import Path

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import importing, marking, reading
from zhutiao.services.expecting import Expected, expected
from zhutiao.store.library import Library

TITLE = "关于促进养老服务高质量发展的意见"
CLAUSES = (
    "（一）完善服务网络。支持街道社区建设嵌入式养老服务机构，就近提供助餐、助浴、助医等服务，方便老年人在家门口享受照护。",
    "（二）加强人才培养。健全养老护理员职业技能等级制度，提高一线护理人员薪酬待遇，吸引更多年轻人从事养老服务工作。",
    "（三）强化资金保障。各级财政要加大投入力度，福利彩票公益金用于支持发展养老服务的比例不得低于百分之五十五。",
)


def prepared(*clauses):
    text = f"{TITLE}\n\n一、主要任务\n\n" + "\n".join(clauses) + "\n"
    return importing.digest(Path("养老.txt"), text.encode()), text.encode()


@pytest.fixture
def library(tmp_path):
    with Library.create(tmp_path / "library.zhutiao") as library:
        importing.keep(library, *prepared(*CLAUSES))
        [dossier] = reading.dossiers(library)
        [document] = reading.documents(library, dossier.id)
        marking.highlight(library, [Place(document.id, document.article.segments[-1].id, Span(3, 9))])
        yield library


def guessed(library, *clauses):
    return list(expected(library, prepared(*clauses)[0]).values())


def test_a_text_with_a_clause_less_is_taken_for_a_printing_of_the_one_with_marks(library):
    assert guessed(library, *CLAUSES[:2]) == [Expected("printing", TITLE, 1)]


def test_a_text_with_a_word_changed_is_taken_for_its_new_version(library):
    changed = CLAUSES[1].replace("待遇", "水平")
    assert guessed(library, CLAUSES[0], changed, CLAUSES[2]) == [Expected("version", TITLE, 1)]


def test_the_same_words_are_nothing_to_ask_about(library):
    assert guessed(library, *CLAUSES) == []


def test_asking_writes_nothing(library):
    before = library.history.names(), library.data_version()
    guessed(library, *CLAUSES[:2])
    assert (library.history.names(), library.data_version()) == before
