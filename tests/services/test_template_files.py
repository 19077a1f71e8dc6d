"""Claims about changing the files of a reader's own templates: none is lost, none is half written."""

import pytest

from zhutiao import paths
from zhutiao.errors import TemplateError, UnwritableFileError
from zhutiao.services import filing, template_files, templates


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.fixture
def kept():
    templates.create("周报", "reading-notes")
    return templates.read("周报")


def test_what_is_saved_is_read(kept):
    template_files.save("周报", "{{ title }}\n")
    assert templates.read("周报") == "{{ title }}\n"


def test_what_cannot_be_written_leaves_the_template_as_it_was(kept, monkeypatch):
    def full(path, _content, **_how):
        raise UnwritableFileError(path, "full")

    monkeypatch.setattr(filing, "write", full)
    with pytest.raises(TemplateError) as error:
        template_files.save("周报", "{{ title }}\n")
    assert error.value.reason == "unwritable"
    assert templates.read("周报") == kept


def test_what_could_not_be_read_again_is_not_saved(kept):
    with pytest.raises(TemplateError) as error:
        template_files.save("周报", "字" * templates.LARGEST)
    assert error.value.reason == "too-large"
    assert templates.read("周报") == kept


@pytest.mark.parametrize("name", ["", "../周报", "a/b", "a\\b", "_x", ".x"])
def test_no_name_leads_out_of_the_folder(kept, name):
    for act in (lambda: template_files.save(name, "x"), lambda: template_files.rename("周报", name)):
        with pytest.raises(TemplateError) as error:
            act()
        assert error.value.reason == "name"
    assert templates.names() == ["周报"]


def test_a_link_out_of_the_folder_is_not_written_through(tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    paths.templates().mkdir(parents=True)
    templates.path("周报").symlink_to(outside)
    with pytest.raises(TemplateError):
        template_files.save("周报", "x")
    assert outside.read_text() == "mine"


def test_no_template_is_renamed_over_another(kept):
    templates.create("月报", "quotes-table")
    with pytest.raises(TemplateError) as error:
        template_files.rename("月报", "周报")
    assert error.value.reason == "taken"
    assert templates.read("周报") == kept


def test_all_that_were_put_aside_are_kept(kept):
    first = template_files.put_aside("周报")
    templates.create("周报", "quotes-table")
    second = template_files.put_aside("周报")
    assert templates.names() == []
    assert first != second and first.read_text(encoding="utf-8") == kept


def test_what_is_gone_cannot_be_renamed_or_put_aside():
    for act in (lambda: template_files.rename("周报", "月报"), lambda: template_files.put_aside("周报")):
        with pytest.raises(TemplateError) as error:
            act()
        assert error.value.reason == "missing"
