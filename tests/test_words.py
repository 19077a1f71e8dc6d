"""Claims about the reader's sentences: all there in both languages, and well said in each."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from string import Formatter

import pytest

from zhutiao import errors, words

ROOT = Path(__file__).parents[1]
FALLBACK = "That did not work. Your library was not changed."
# One word per idea.
TERMS = {
    "library": "资料库", "dossier": "专题", "clause": "条", "commentary": "解读", "transcript": "实录",
    "printing": "刊本", "variant": "异文", "highlight": "高亮", "note": "笔记", "tag": "标签",
    "briefing": "简报", "backup": "备份", "passage": "段", "linked": "关联",
}  # fmt: skip
FACTS = {
    "path": Path("意见.txt"),
    "quote": "养老",
    "what": "clause",
    "name": "九",
    "format": "Anki",
    "count": 2,
    "total": 9,
    "step": "Tag",
    "seconds": 9.0,
    "pattern": "第(",
    "at": 1,
    "where": "records/notes.jsonl",
    "detail": "title",
    "line": 3,
}


def load(file):
    spec = spec_from_file_location("translate", file)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translate = load(ROOT / "packaging" / "translate.py")
CHINESE = {message.id: message.string for message in translate.read("zh") if message.id}


@pytest.fixture(autouse=True)
def _english_again():
    yield
    words.speak("en")


def test_every_sentence_is_translated_and_compiled():
    assert list(translate.check(translate.collect())) == []


def test_what_the_program_reads_is_what_the_translator_wrote():
    words.speak("zh")
    assert {english: words._(english) for english in CHINESE} == CHINESE


def fields(sentence):
    return sorted(name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name is not None)


def test_a_translation_says_the_same_names_and_numbers():
    # A clause is counted in English, and called by its own numeral in Chinese.
    said = {english: english.replace("{n}", "{numeral}") for english in CHINESE}
    assert [english for english in CHINESE if fields(said[english]) != fields(CHINESE[english])] == []


def test_no_sentence_shouts():
    assert [said for said in (*CHINESE, *CHINESE.values()) if re.search("[!！]", said)] == []


def test_a_chinese_sentence_has_chinese_signs():
    mixed = r"[\u4e00-\u9fff}][,;:?()]|[,;:?()][\u4e00-\u9fff]"
    assert [said for said in CHINESE.values() if re.search(mixed, said)] == []


def test_a_whole_sentence_ends_as_one_in_both_languages():
    ends = {english: (english.endswith((".", "?")), CHINESE[english].endswith(("。", "？"))) for english in CHINESE}
    assert [english for english, (here, there) in ends.items() if here != there] == []


@pytest.mark.parametrize(("term", "chinese"), TERMS.items(), ids=list(TERMS))
def test_a_term_has_one_word_in_chinese(term, chinese):
    said = {english: CHINESE[english] for english in CHINESE if re.search(rf"(?i)(?<!-)\b{term}s?\b", english)}
    assert {english: word for english, word in said.items() if chinese not in word} == {}


def test_another_language_is_spoken_at_once():
    words.speak("zh")
    chinese = words._("Notes")
    words.speak("en")
    assert (chinese, words._("Notes")) == ("笔记", "Notes")


@pytest.mark.parametrize(
    ("named", "spoken"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_GB"}, "en"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": ""}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
    ],
    ids=str,
)
def test_the_system_decides_the_language_and_chinese_is_spoken_where_it_says_nothing(monkeypatch, named, spoken):
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    words.speak()
    assert words.language() == spoken


def happened():
    """Yield each thing that can happen, with each reason its description names."""
    for error in errors.ZhutiaoError.__subclasses__():
        names = error.__dataclass_fields__
        reasons = re.search(r"`reason` is one of: ([^.]+)\.", error.__doc__)
        for reason in re.split(r",\s+", reasons[1]) if reasons else [""]:
            facts = {**FACTS, "reason": reason, "choices": ()}
            yield pytest.param(error(*(facts[name] for name in names)), id=f"{error.__name__} {reason}".strip())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("error", list(happened()))
def test_everything_that_can_happen_has_a_sentence_of_its_own(error, language):
    words.speak(language)
    said = words.sentence(error)
    assert said != words._(FALLBACK)
    assert said.endswith("。" if language == "zh" else ".")


@pytest.mark.parametrize("what", ["clause", "document", "dossier", "format", "quote"])
def test_a_name_that_nothing_answers_to_is_repeated_to_the_reader(what):
    words.speak("zh")
    assert "“第九十条”" in words.sentence(errors.UnknownPlaceError(what, "第九十条"))


def test_several_things_of_one_name_are_all_named():
    words.speak("zh")
    assert words.sentence(errors.UnknownPlaceError("clause", "一", ("一", "二/（一）"))).count("一") == 3


@pytest.fixture
def collected(tmp_path, monkeypatch):
    """Collect *code* into catalogues of its own, and return what is wrong with them."""
    monkeypatch.setattr(translate, "CODE", tmp_path / "desktop")
    monkeypatch.setattr(translate, "WORDS", tmp_path)

    def collect(code, *, update=True):
        (tmp_path / "desktop").mkdir(exist_ok=True)
        (tmp_path / "desktop" / "code.py").write_text(code, encoding="utf-8")
        found = translate.collect()
        if update:
            translate.update(found)
        return list(translate.check(found))

    return collect


def say(chinese):
    po = translate.po("zh")
    po.write_text(po.read_text(encoding="utf-8").replace('msgstr ""\n\n', f'msgstr "{chinese}"\n\n'), encoding="utf-8")


def test_a_new_sentence_is_missing_until_it_is_translated(collected):
    code = 'show(_("All is well"))\n'
    assert collected(code) == ["zh missing: All is well"]
    say("一切正常")
    assert collected(code) == []


def test_the_name_of_a_step_is_a_sentence(collected):
    assert collected('with library.step("Erase highlight"):\n    pass\n') == ["zh missing: Erase highlight"]


def test_a_sentence_said_otherwise_is_to_be_looked_at_again(collected):
    collected('show(_("All is well"))\n')
    say("一切正常")
    assert collected('show(_("All is very well"))\n') == ["zh fuzzy: All is very well"]


def test_a_sentence_nobody_says_any_more_is_found_and_dropped(collected):
    collected('show(_("All is well"))\n')
    assert collected("", update=False) == ["zh obsolete: All is well"]
    assert collected("") == []


def test_a_translation_that_was_not_compiled_is_found(collected):
    code = 'show(_("All is well"))\n'
    collected(code)
    say("一切正常")
    assert collected(code, update=False) == ["zh stale: zhutiao.mo"]


def test_collecting_twice_changes_no_byte(collected, tmp_path):
    collected('show(_("All is well"))\n')
    first = {file: file.read_bytes() for file in tmp_path.rglob("zhutiao.*")}
    collected('\n\nshow(_("All is well"))\n')
    assert len(first) == 3 and first == {file: file.read_bytes() for file in tmp_path.rglob("zhutiao.*")}
