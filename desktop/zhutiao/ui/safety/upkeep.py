"""What is done for the library once the first page stands: it is looked through, backed up, and its bin emptied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from zhutiao import terms
from zhutiao.errors import LibraryError, ZhutiaoError
from zhutiao.ui import messages
from zhutiao.ui import theme as themes
from zhutiao.ui.safety import beside, rescues
from zhutiao.ui.safety.patience import patiently
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zhutiao.services.mending import Gain, Mended
    from zhutiao.services.whereabouts import Risk
    from zhutiao.ui.safety.damage_strip import DamageStrip
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.window import Window

AFTER = 1000
"""Milliseconds that the first page has for itself."""


class Found(NamedTuple):
    """What is wrong in the library, and whose folder it stands in."""

    wrong: Sequence[str]
    risk: Risk | None


class Upkeep(QObject):
    """Looks after one window's library, and says what the reader must know, *aloud* where somebody can answer."""

    def __init__(self, window: Window, mended: Mended | None = None, *, aloud: bool = True) -> None:
        super().__init__(window)
        self._window, self._mended, self._aloud = window, mended, aloud
        self._gain: Gain | None = None
        self._strip = self._tell(mended) if mended else None
        QTimer.singleShot(AFTER, self, self.begin)

    def begin(self) -> None:
        """Look through the library and back it up, away from the window."""
        path = self._window.session.library.path
        self._start(lambda task: look_after(path, lambda: task.stopped), self._hear)
        if self._mended and not self._mended.was_missing:
            damaged = self._mended.damaged
            self._start(lambda _task: rescues.count(path, damaged), self._offer)

    def _tell(self, mended: Mended) -> DamageStrip:
        """Say at once, above the texts, what has happened to a damaged library."""
        from zhutiao.ui.safety.damage_strip import DamageStrip  # noqa: PLC0415 - damage is seldom

        strip, looks = DamageStrip(mended), self._window.appearance
        strip.wanted.connect(self._bring_back)
        looks.theme_changed.connect(lambda theme: strip.setStyleSheet(themes.sheet(theme)))
        looks.language_changed.connect(strip.retranslate)
        self._window.show_strip(strip)
        return strip

    def _start(self, work: Callable[[Task], object], done: Callable[..., object]) -> None:
        task = self._window.verbs.pages.files().tasks.add(lambda task: patiently(partial(work, task)))
        task.done.connect(done)
        task.failed.connect(self._fail)
        task.start()

    def _hear(self, found: Found) -> None:
        if found.wrong:
            self._warn()
        elif found.risk:
            self._warn_of_folder(found.risk)

    def _fail(self, error: ZhutiaoError) -> None:
        # Another program that writes just now only puts the backup off to the next start.
        if not (isinstance(error, LibraryError) and error.reason == "locked"):
            self._window.status.say(_("No backup was made.") + " " + sentence(error))

    def _warn(self) -> None:
        words = _("Something in “{0}” is not as it was written. Check the library to see what it is.")
        words = words.format(self._window.session.library.path.name)
        if not self._aloud:
            self._window.status.say(words)
        elif messages.ask(self._window, words, _("Check the library")):
            self._window.actions_["doctor"].trigger()

    def _warn_of_folder(self, risk: Risk) -> None:
        """Say once for each library that others write into its folder."""
        path, settings = str(self._window.session.library.path), self._window.settings
        known = settings.get("shared_folders", [])
        if path in known:
            return
        settings.keep(shared_folders=[*known, path])
        words = _("The library is in a folder synced by {0}. Changes made on two computers at once can be lost.")
        if risk == "network":
            words = _("The library is on {0}. Changes made on two computers at once can be lost.")
        words = words.format(terms.whereabouts(risk))
        if self._aloud:
            messages.tell(self._window, words + "\n" + _("Close Zhutiao here before you open the library elsewhere."))
        else:
            self._window.status.say(words)

    def _offer(self, gain: Gain) -> None:
        """Offer what only the damaged file has, where the reader was told of it."""
        self._gain = gain
        if self._strip:
            self._strip.offer(gain)

    def _bring_back(self) -> None:
        if self._mended:
            beside.change(self._window, rescues.bring_back, self._mended.damaged, then=self._brought)

    def _brought(self, _rows: int) -> None:
        if self._gain:
            self._window.status.say(rescues.brought(self._gain))


def look_after(path: Path, stop: Callable[[], bool]) -> Found:
    """Read the whole library; if all is as it was written keep a backup where there is none of it yet.

    The search index is seen to first, so that the backup has it; *stop* only ends that.
    """
    # All of this is wanted once, long after the first page.
    from zhutiao.services import backing, binning, indexing, mending, whereabouts  # noqa: PLC0415
    from zhutiao.store.library import Library  # noqa: PLC0415

    wrong = mending.look(path)
    if not wrong:
        with Library.open(path) as library:
            indexing.keep_up(library, stop)
            backing.at_start(library)
            binning.purge(library, library.clock())
    return Found(wrong, whereabouts.risk(path))
