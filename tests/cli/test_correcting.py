"""A corrected text comes again: it is asked about where marks are lost, and told what became of it and of them."""

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import backing, linking, marking, reading
from zhutiao.store.library import Library

MARKED = ("完善服务网络", "薪酬待遇", "比例不得低于")
CLAUSES = (
    "（一）完善服务网络。支持街道社区建设嵌入式养老服务机构，就近提供助餐、助浴、助医等服务，方便老年人在家门口享受照护。",
    "（二）加强人才培养。健全养老护理员职业技能等级制度，提高一线护理人员薪酬待遇，吸引更多年轻人从事养老服务工作。",
    "（三）强化资金保障。各级财政要加大投入力度，福利彩票公益金用于支持发展养老服务的比例不得低于百分之五十五。",
)


def opinion(*clauses):
    return "关于促进养老服务高质量发展的意见\n\n一、主要任务\n\n" + "\n".join(clauses) + "\n"


@pytest.fixture
def path(tmp_path):
    Library.create(tmp_path / "l.zhutiao").close()
    return tmp_path / "l.zhutiao"


@pytest.fixture
def bring(zhutiao, path, tmp_path):
    """Import a text into the dossier 养老; returns the status, what became of each article and what was said."""

    def run(text, *options):
        (tmp_path / "养老.txt").write_text(text, encoding="utf-8")
        given = ("--library", path, tmp_path / "养老.txt", "--dossier", "养老", "--json")
        status, files, err = zhutiao("import", *given, *options)
        return status, [each["result"] for file in files or () for each in file["articles"]], err

    return run


@pytest.fixture
def marked(bring, path):
    """Return the library, in which a word of each clause is marked."""
    bring(opinion(*CLAUSES))
    with Library.open(path) as library:
        [document] = documents(library)
        for piece, words in zip(document.article.segments[-3:], MARKED, strict=True):
            at = piece.printed.index(words)
            marking.highlight(library, [Place(document.id, piece.id, Span(at, at + len(words)))])
    return path


def documents(library):
    [dossier] = reading.dossiers(library)
    return reading.documents(library, dossier.id)


def states(path):
    with Library.open(path) as library:
        [dossier] = reading.dossiers(library)
        return {mark.quote: mark.state for mark in reading.marks(library, dossier.id)}


def test_a_correction_that_loses_marks_names_the_option_that_imports_it_all_the_same(bring, marked):
    status, became, err = bring(opinion(*CLAUSES[:2]), "--as", "version")
    assert (status, became) == (1, [])
    assert "1 of 3 marks" in err and "--sure" in err
    assert set(states(marked).values()) == {"placed"}


def test_who_is_sure_imports_a_correction_that_loses_marks_after_a_backup(bring, marked):
    status, became, _ = bring(opinion(*CLAUSES[:2]), "--as", "version", "--sure")
    assert (status, became) == (0, ["version"])
    assert sorted(states(marked).values()) == ["placed", "placed", "unplaced"]
    [kept] = backing.backups(marked)
    assert set(states(kept.path).values()) == {"placed"}


def test_a_shortened_text_becomes_what_is_wished(bring, marked):
    shorter = opinion(*CLAUSES[:2])
    assert bring(shorter)[1] == ["printing"]
    assert bring(shorter + "\n", "--as", "new")[1] == ["new"]


def test_what_resembles_nothing_is_new_whatever_is_wished(bring):
    assert bring(opinion(*CLAUSES), "--as", "version")[1] == ["new"]


def test_a_wish_nobody_knows_is_wrong_usage(bring):
    assert bring(opinion(*CLAUSES), "--as", "poem")[0] == 2


def test_an_import_tells_what_it_updated_and_which_marks_wait(bring, marked):
    changed = CLAUSES[1].replace("薪酬待遇", "薪酬水平")
    _, became, err = bring(opinion(CLAUSES[0], changed), "--as", "version", "--sure")
    assert became == ["version"]
    assert "0 new, 1 updated" in err
    assert "Marks to check: 1, unplaced: 1." in err


def test_an_import_that_moves_no_mark_speaks_of_none(bring):
    _, _, err = bring(opinion(*CLAUSES))
    assert "Imported" not in err and "arks" not in err


def test_who_is_asked_about_lost_marks_does_not_wait_for_links(bring, marked, monkeypatch):
    sought = []
    monkeypatch.setattr(linking, "refresh", lambda _library, dossier: sought.append(dossier))
    assert bring(opinion(*CLAUSES[:2]), "--as", "version")[0] == 1
    assert sought == []
    assert bring(opinion(*CLAUSES[:2]), "--as", "version", "--sure")[0] == 0
    assert len(sought) == 1
