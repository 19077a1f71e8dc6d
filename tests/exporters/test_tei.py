"""Claims about TEI: it is well-formed whatever it says, and who follows a siglum reads that printing."""

import os
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import printings
import pytest
from hostile import MARKUP, SIGNS
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao import __version__
from zhutiao.exporters import undated
from zhutiao.exporters.tei.writer import WRITER
from zhutiao.model import Article, Document, Dossier, Segment
from zhutiao.ports import Content
from zhutiao.services import editing, exporting, reading
from zhutiao.store.library import Library
from zhutiao.variants import (
    Apparatus,
    Collation,
    Entry,
    Evidence,
    Reading,
    Stretch,
    Suggestion,
    Variant,
    Witness,
)

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
WORDS = "甲乙丙丁\n戊己庚辛壬癸"


@pytest.fixture(scope="module")
def made(sources):
    return printings.content(sources)


@pytest.fixture(scope="module")
def bundled(bundled_library, tmp_path_factory):
    path = tmp_path_factory.mktemp("collated") / "library.zhutiao"
    path.write_bytes(bundled_library.read_bytes())
    with Library.open(path) as library:
        return exporting.content(library, reading.dossiers(library)[0].id)


def test_the_file_reads_as_it_was_last_approved(made, golden):
    golden("export-apparatus.xml", written(made).replace(f'version="{__version__}"', 'version="0"'))


def test_the_readings_stand_in_the_order_of_the_text(made):
    kinds = [app.get("type") for app in parsed(made, quiet=True).iter(f"{TEI}app") if not app.get("prev")]
    assert kinds == [entry.variant.kind for entry in made.apparatus[0].entries]


def test_what_is_only_printed_in_another_way_is_written_where_it_is_wanted(made):
    assert "punctuation" not in written(made)
    assert 'type="punctuation"' in written(made, quiet=True)


def test_every_app_has_one_lemma_and_another_reading(bundled):
    apps = list(parsed(bundled, quiet=True).iter(f"{TEI}app"))
    assert len(apps) > 100
    assert {len(app.findall(f"{TEI}lem")) for app in apps} == {1}
    assert min(len(app.findall(f"{TEI}rdg")) for app in apps) == 1


def test_no_witness_has_two_readings_at_one_place(bundled):
    for app in parsed(bundled, quiet=True).iter(f"{TEI}app"):
        sigla = [siglum for read in readings(app) for siglum in read.get("wit", "").split()]
        assert sorted(sigla) == sorted(set(sigla))


def test_every_name_that_is_pointed_to_is_there_once(bundled):
    tree = parsed(bundled, quiet=True)
    names = [each.get(ID) for each in tree.iter() if each.get(ID)]
    pointed = {
        each[1:]
        for node in tree.iter()
        for name in ("wit", "prev", "next", "resp")
        for each in node.get(name, "").split()
    }
    assert len(names) == len(set(names))
    assert pointed <= set(names)


@pytest.fixture(scope="module")
def as_printed(bundled_library, tmp_path_factory):
    """Return the first version of each text of the bundled dossier, by document."""
    path = tmp_path_factory.mktemp("printed") / "library.zhutiao"
    path.write_bytes(bundled_library.read_bytes())
    with Library.open(path) as library:
        documents = library.documents.of(reading.dossiers(library)[0].id)
        return {each.id: library.documents.versions(each.id)[0] for each in documents}


@pytest.mark.parametrize("n", [0, 1])
def test_who_follows_the_base_witness_reads_it_as_it_is_printed(bundled, as_printed, n):
    apparatus = bundled.apparatus[n]
    article = as_printed[apparatus.document]
    twice = "".join(each.text for each in article.findings if each.what == "duplicate")
    printed = letters("".join(piece.printed for piece in article.pieces()))
    found = letters(followed(bundled, n, apparatus.collation.base))
    assert found == (printed.replace(letters(twice), letters(twice) * 2) if twice else printed)


@pytest.mark.parametrize("n", [0, 1])
def test_who_follows_the_other_printing_reads_that_one(bundled, n):
    collation = bundled.apparatus[n].collation
    other = next(each for each in collation.witnesses if not each.partial and each.siglum != collation.base)
    article = next(each.article for each in bundled.documents if each.id == other.source)
    printed = letters("".join(piece.printed for piece in article.pieces()))
    # Signs that touch a variant of words are not told apart by their width.
    assert wide(letters(followed(bundled, n, other.siglum))) == wide(printed)


@pytest.fixture(scope="module")
def edited(bundled_library, tmp_path_factory):
    """Return the bundled dossier with an edition of the Opinion, made of all that is likely."""
    path = tmp_path_factory.mktemp("edited") / "library.zhutiao"
    path.write_bytes(bundled_library.read_bytes())
    with Library.open(path) as library:
        dossier = reading.dossiers(library)[0]
        editing.make(library, dossier.base, "likely")
        return exporting.content(library, dossier.id)


def test_the_lemmas_of_an_edition_are_its_text(edited):
    article = edited.base()
    assert "重点改善县域普通高中基本" in "".join(piece.printed for piece in article.pieces())
    assert letters(followed(edited, 0, "nobody")) == letters("".join(piece.printed for piece in article.pieces()))


def test_an_edition_says_that_it_is_one(edited):
    assert "edition" in parsed(edited).findall(f".//{TEI}editorialDecl/{TEI}p")[1].text


def test_a_witness_that_is_cut_ends_where_it_does(made):
    [end] = list(parsed(made).iter(f"{TEI}witEnd"))
    [gap] = [app for app in parsed(made).iter(f"{TEI}app") if app.get("type") == "gap" and not app.get("prev")]
    assert end.tag in {each.tag for each in gap.iter()}


def test_a_variant_within_a_passage_that_another_lacks_stands_inside_it(made):
    inner = [app for outer in parsed(made).iter(f"{TEI}app") for app in outer.iter(f"{TEI}app") if app is not outer]
    assert [next(app.iter(f"{TEI}lem")).text for app in inner] == ["租住"]


def test_the_readers_choice_is_told_from_a_suggestion(made):
    lemmas = [app.find(f"{TEI}lem") for app in parsed(made).iter(f"{TEI}app")]
    assert [(each.get("resp"), each.get("cert")) for each in lemmas[:3]] == [
        ("#zhutiao", "medium"), ("#zhutiao", "medium"), ("#reader", None),
    ]  # fmt: skip


def test_excerpts_are_listed_apart_and_every_witness_with_its_file(made):
    lists = list(parsed(made).find(f".//{TEI}sourceDesc/{TEI}listWit"))
    assert [[each.get("n") for each in part.iter(f"{TEI}witness")] for part in lists] == [["A", "B"], ["C", "D", "E"]]
    assert parsed(made).find(f".//{TEI}witness/{TEI}idno").text.startswith("1bd3a47c8d5e")


def test_only_the_time_of_writing_makes_no_new_file(made):
    later = replace(made, written="2026-12-24T18:00:00.000Z")
    assert written(made) != written(later)
    assert not undated.differ(written(made).encode(), written(later).encode())


def test_a_dossier_without_variants_is_its_base_text(made):
    tree = parsed(replace(made, apparatus=()))
    assert not list(tree.iter(f"{TEI}app"))
    assert "个人账户共济" in "".join(tree.itertext())


def test_a_dossier_without_a_text_is_a_file_all_the_same(made):
    assert parsed(replace(made, apparatus=(), documents=())).tag == f"{TEI}TEI"


@pytest.mark.parametrize("words", [*MARKUP.split("\n"), MARKUP, SIGNS, "]]>", "&amp;&#0;&x;", "\r\n\t"])
def test_words_are_words_whatever_they_say(words):
    tree = parsed(small(words, [(0, 2, words)]))
    seen = "".join(tree.find(f".//{TEI}rdg").itertext())
    assert "".join(seen.split()) == "".join(clean(words).split())
    assert {node.tag for node in tree.find(f"{TEI}text").iter()} <= {
        f"{TEI}{tag}" for tag in ("text", "body", "head", "p", "app", "lem", "rdg", "note")
    }


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(WORDS)), st.integers(0, len(WORDS)), st.text("天地玄黄", max_size=3)), max_size=6
    )
)
def test_variants_may_touch_overlap_and_lie_within_one_another(places):
    content = small("题", [(min(a, b), max(a, b), words) for a, b, words in places])
    tree = parsed(content)
    assert letters(walk(tree.find(f".//{TEI}body"), "#A")) == "题" + letters(WORDS)


@settings(max_examples=60, deadline=None)
@given(
    st.sets(st.integers(0, 4), min_size=1).flatmap(
        lambda at: st.tuples(st.just(sorted(at)), st.text("天地", max_size=3))
    )
)
def test_variants_beside_one_another_give_the_other_printing(drawn):
    at, words = drawn
    content = small("题", [(2 * n, 2 * n + 1, words) for n in at])
    tree = parsed(content)
    other = [words if n % 2 == 0 and n // 2 in at else sign for n, sign in enumerate(WORDS)]
    assert letters(walk(tree.find(f".//{TEI}body"), "#B")) == "题" + letters("".join(other))


def test_of_two_variants_that_overlap_each_witness_reads_both():
    content = small("题", [(0, 3, "甲天丙"), (2, 4, "丙地")])
    assert letters(walk(parsed(content).find(f".//{TEI}body"), "#B")) == "题甲天丙地戊己庚辛壬癸"


def test_a_paragraph_that_the_text_lacks_stands_where_it_is_missing():
    content = small("题", [(0, 1, "天")])
    [apparatus] = content.apparatus
    missing = Variant(
        "p9",
        "gap",
        {"A": None, "B": Reading("增一段", (Stretch("p9", 0, 3),))},
        Suggestion(),
        Stretch("p1", len(WORDS), len(WORDS)),
    )
    entries = (*apparatus.entries, Entry("new", missing, ()))
    tree = parsed(replace(content, apparatus=(replace(apparatus, entries=entries),)))
    assert letters(walk(tree.find(f".//{TEI}body"), "#B")) == "题天" + letters(WORDS[1:]) + "增一段"


@pytest.mark.skipif("ZHUTIAO_TEI_SCHEMA" not in os.environ, reason="ZHUTIAO_TEI_SCHEMA names no tei_all.rng")
@pytest.mark.parametrize("quiet", [False, True])
def test_the_schema_of_the_tei_accepts_it(bundled, edited, made, tmp_path, quiet):
    hostile = small(MARKUP, [(0, 2, MARKUP), (1, 6, SIGNS), (4, 4, "丙")])
    every = [bundled, edited, made, hostile, replace(made, apparatus=()), replace(made, apparatus=(), documents=())]
    for n, content in enumerate(every):
        (tmp_path / f"{n}.xml").write_text(written(content, quiet=quiet), encoding="utf-8")
    command = ["pyjing", os.environ["ZHUTIAO_TEI_SCHEMA"], *sorted(map(str, Path(tmp_path).glob("*.xml")))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.stdout, done.returncode) == ("", 0)


def small(words, places):
    """Return a text of two paragraphs, with other readings of B at these places, and *words* wherever words can be."""
    segment = Segment("p1", "paragraph", WORDS, WORDS, (1, 1))
    article = Article("a1", "report", words, (segment,))
    sigla = (Witness("A", "d1", "a1"), Witness("B", "d2", "a1"))
    evidence = (Evidence("unheard", words),)
    entries = tuple(
        Entry(
            f"{n}{words}",
            Variant(
                "p1",
                "substantive",
                {
                    "A": Reading(WORDS[start:end], (Stretch("p1", start, end),)),
                    "B": Reading(other, (Stretch("p1", 0, len(other)),)),
                },
                Suggestion(None, "undecided", evidence),
            ),
            (Stretch("p1", start, end),),
        )
        for n, (start, end, other) in enumerate(places)
        if other != WORDS[start:end]
    )
    collation = Collation(words, sigla, "A", tuple(entry.variant for entry in entries))
    documents = (Document("d1", "s1", words, article, 0), Document("d2", "s1", words, article, 1, "d1"))
    return Content(
        Dossier("s1", words, "d1"), documents, (), (), "2026-11-21T08:30:00.000Z", ((words, words),),
        apparatus=(Apparatus("d1", collation, entries, {"A": words, "B": words}),),
    )  # fmt: skip


def followed(content, n, siglum):
    """Return the words of the text of that number in the file as one witness prints them."""
    body = list(parsed(content, quiet=True).iter(f"{TEI}body"))[n]
    title = body.find(f"{TEI}head")
    if title is not None:
        body.remove(title)
    return walk(body, f"#t{n + 1}.{siglum}" if n else f"#{siglum}")


def walk(node, siglum):
    """Return the words of a node, of each app those of the witness; where it names none, those of the lemma."""
    if node.tag == f"{TEI}note":
        return ""
    if node.tag == f"{TEI}app":
        every = readings(node)
        own = [each for each in every if siglum in each.get("wit", "").split()]
        return inner([*own, *every][0], siglum)
    return inner(node, siglum)


def inner(node, siglum):
    return (node.text or "") + "".join(walk(each, siglum) + (each.tail or "") for each in node)


def readings(app):
    return [each for each in app if each.tag in (f"{TEI}lem", f"{TEI}rdg")]


def letters(words):
    return "".join(words.split())


def wide(words):
    return unicodedata.normalize("NFKC", words)


def clean(words):
    """Return words with a sign for each that XML has none for."""
    hidden = {*map(chr, (*range(9), 0xB, 0xC, *range(0xE, 0x20), *range(0x7F, 0xA0), 0xFDD0, 0xFFFF)), "\udfff"}
    return "".join("\ufffd" if sign in hidden else sign for sign in words)


def written(content, **options):
    [(_name, found)] = WRITER.render(content, options)
    return found.decode("utf-8")


def parsed(content, **options):
    return ET.fromstring(written(content, **options))  # noqa: S314 - our own, of which this is a test
