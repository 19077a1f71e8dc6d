"""A copy of the library with the bundled dossier for each test, and a window on it."""

import shutil
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer

from zhutiao import app, words
from zhutiao.services import reading
from zhutiao.settings import Settings
from zhutiao.store.library import Library
from zhutiao.ui.search import finder
from zhutiao.ui.session import Session


@pytest.fixture
def library(bundled_library, tmp_path):
    copy = tmp_path / "library.zhutiao"
    shutil.copyfile(bundled_library, copy)
    with Library.open(copy) as opened:
        yield opened


@pytest.fixture
def opinion(library):
    [dossier] = reading.dossiers(library)
    return dossier.base


@pytest.fixture
def session(qapp, library):
    made = Session(library)
    yield made
    made.stop()


@pytest.fixture
def settings():
    chosen = Settings(None)
    chosen.keep(theme="light", language="en", steps_done=True, window=[0, 0, 1280, 800])
    return chosen


@pytest.fixture
def window(qtbot, monkeypatch, library, settings):
    # All that is found in these short texts is found at once, however slow the machine.
    monkeypatch.setattr(finder, "PORTION", 60.0)
    app.application(settings)
    opened = app.build(library, settings)
    for box in opened.reading.boxes:
        box.pane.set_gliding(on=False)
    with qtbot.waitExposed(opened):
        opened.show()
    qtbot.addWidget(opened)
    yield opened
    opened.verbs.pages.close()
    opened.session.stop()
    words.speak("en")


@pytest.fixture
def desk():
    """What notes are written at where there is no window: shows them as typed, knows nothing to refer to."""
    return SimpleNamespace(render=lambda note, _target, show: show(note), names=list, follow=list)


@pytest.fixture
def files(window):
    """What brings files in and takes exports out of the window."""
    made = window.verbs.pages.files()
    yield made
    made.close()


@pytest.fixture
def turns(qapp):
    """Count how often the window's loop came round, every 20 ms at most."""
    counted = []
    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(lambda: counted.append(1))
    timer.start()
    yield counted
    timer.stop()
