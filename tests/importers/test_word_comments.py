"""Comments in Word documents are read with the words they stand on, who wrote them, when, and their answers."""

import io
import zipfile
from contextlib import suppress
from datetime import UTC, datetime

import docx
import pytest
from docx.oxml.ns import qn

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers import marks as readers

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
DATE = datetime(2024, 3, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
def commented(saved_document):
    """Return a document of two paragraphs with a comment, and one over both with two paragraphs of its own."""
    document = docx.Document()
    first, second = document.add_paragraph(), document.add_paragraph()
    first.add_run("(一)有效扩大。")
    words = first.add_run("全面取消户籍限制")
    first.add_run("，推进参保。")
    last = second.add_run("(二)加强")
    second.add_run("保障。")
    dated(document.add_comment([words], "老师的话", "王老师"), 1)
    dated(document.add_comment([words, last], "第一段\n第二段", "李四"), 2)
    return saved_document(document)


def dated(comment, n):
    comment._comment_elm.set(qn("w:date"), DATE.strftime("%Y-%m-%dT%H:%M:%SZ"))
    comment.paragraphs[-1]._p.set(f"{{{W14}}}paraId", f"{n:08d}")


def read(data):
    return readers.read(data, "意见.docx")


def test_a_comment_has_words_surroundings_author_and_date(commented):
    found = read(commented)
    mark = found.marks[0]
    [words] = mark.words
    assert (found.format, words.exact) == ("word", "全面取消户籍限制")
    assert (words.before, words.after) == ("(一)有效扩大。", "，推进参保。\n(二)加强保障。\n")
    assert (mark.note, mark.author, mark.created) == ("老师的话", "王老师", "2024-03-01T08:00:00Z")
    assert (mark.text.title, mark.text.file) == ("意见", "意见.docx")


def test_a_comment_over_two_paragraphs_is_read_whole(commented):
    mark = read(commented).marks[1]
    assert mark.words[0].exact == "全面取消户籍限制，推进参保。\n(二)加强"
    assert mark.note == "第一段\n第二段"


def test_answers_stand_below_the_comment_that_their_thread_began_with(commented):
    data = threaded(commented, {"00000002": "00000001"})
    [mark] = read(data).marks
    assert mark.note == "老师的话\n\n**李四**\n\n第一段\n第二段"


@pytest.mark.parametrize("parents", [{"00000001": "00000001"}, {"00000001": "00000002", "00000002": "00000001"}])
def test_comments_that_answer_themselves_answer_nothing(commented, parents):
    assert [mark.author for mark in read(threaded(commented, parents)).marks] == ["王老师", "李四"]


def test_deleted_words_are_not_quoted(written):
    body = (
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>留</w:t></w:r><w:del w:id="9" w:author="x"><w:r>'
        '<w:delText>删</w:delText></w:r></w:del><w:r><w:t>下</w:t></w:r><w:commentRangeEnd w:id="0"/></w:p>'
    )
    assert read(with_comments(written(body))).marks[0].words[0].exact == "留下"


def test_a_comment_that_only_points_stands_on_its_paragraph(written):
    body = (
        '<w:p><w:r><w:t>上一段</w:t></w:r></w:p><w:p><w:r><w:t>这一段</w:t><w:commentReference w:id="0"/></w:r></w:p>'
    )
    assert read(with_comments(written(body))).marks[0].words[0].exact == "这一段"


def test_a_comment_that_stands_nowhere_has_no_words(written):
    assert read(with_comments(written("<w:p/>"))).marks[0].words == ()


def test_a_document_without_comments_has_no_marks(saved_document):
    assert read(saved_document(docx.Document())).marks == ()


def test_an_old_document_is_refused_as_one():
    with pytest.raises(UnreadableBytesError, match="old-word"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_half_a_document_is_damaged(commented, part):
    with pytest.raises(UnreadableBytesError, match=r"damaged|no-marks"):
        read(commented[: int(len(commented) * part)])


def test_an_entity_that_grows_is_never_opened(commented):
    bomb = '<!DOCTYPE x [<!ENTITY a "甲甲甲甲甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert "甲" not in said(with_entity(commented, bomb))


def test_an_entity_cannot_read_a_file(commented, tmp_path):
    (tmp_path / "secret").write_text("秘密", encoding="utf-8")
    bomb = f'<!DOCTYPE x [<!ENTITY b SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    assert "秘密" not in said(with_entity(commented, bomb))


def test_elements_nested_without_end_are_refused(written):
    deep = "<w:ins>" * 5000 + "</w:ins>" * 5000
    data = rewritten(
        with_comments(written("<w:p/>")), {"word/document.xml": lambda xml: xml.replace("<w:p/>", f"<w:p>{deep}</w:p>")}
    )
    with pytest.raises(UnreadableBytesError, match="damaged"):
        read(data)


def with_entity(data, declared):
    """Let a comment say what an entity stands for."""
    return rewritten(
        data, {"word/comments.xml": lambda xml: xml.replace("?>", f"?>{declared}", 1).replace("老师的话", "&b;")}
    )


def said(data):
    """Return all that comments say; nothing where they are refused."""
    with suppress(UnreadableBytesError):
        return "".join(mark.note for mark in read(data).marks)
    return ""


def with_comments(data):
    """Put one comment into a document whose body refers to it."""
    file = io.BytesIO(data)
    document = docx.Document(file)
    comment = document.add_comment(document.add_paragraph().add_run("别处"), "话", "王")
    comment._comment_elm.set(qn("w:id"), "0")
    body = document.element.body
    body.remove(body[-2])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def threaded(data, parents):
    """Let comments answer others, by the numbers of their paragraphs."""
    rows = "".join(f'<w15:commentEx w15:paraId="{each}" w15:paraIdParent="{of}"/>' for each, of in parents.items())
    extended = f'<w15:commentsEx xmlns:w15="{W15}">{rows}</w15:commentsEx>'
    relation = f'<Relationship Id="rId900" Type="{EXTENDED}" Target="commentsExtended.xml"/></Relationships>'
    content = f'<Override PartName="/word/commentsExtended.xml" ContentType="{TYPE}"/></Types>'
    changes = {
        "word/_rels/document.xml.rels": lambda xml: xml.replace("</Relationships>", relation),
        "[Content_Types].xml": lambda xml: xml.replace("</Types>", content),
    }
    return rewritten(data, changes, {"word/commentsExtended.xml": extended})


def rewritten(data, changes, more=()):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, changes[name](content.decode()) if name in changes else content)
        for name, content in dict(more).items():
            new.writestr(name, content)
    return out.getvalue()
