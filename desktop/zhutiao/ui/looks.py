"""How the window looks: what stands beside what, colours, language, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from zhutiao import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zhutiao.ui.window import Window

LAYOUTS = ("alone", "one-beside", "two-beside")
THEMES = ("light", "sepia", "dark", "contrast", "system")
LANGUAGES = ("zh", "en")


class Looks:
    """Changes how one window looks, and says how it looks now."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        window, look = self._window, self._window.appearance
        made: dict[str, Callable[[], object]] = {
            "follow": lambda: self._then(window.reading.follow(on=not window.reading.follows)),
            "larger": lambda: look.resize(1),
            "smaller": lambda: look.resize(-1),
            "usual-size": lambda: look.resize(0),
            "looser": lambda: look.loosen(1),
            "tighter": lambda: look.loosen(-1),
            "wider": lambda: look.widen(1),
            "narrower": lambda: look.widen(-1),
            "letters": self._toggle_letters,
            "full-screen": self._toggle_full_screen,
        }
        for name in LAYOUTS:
            made[name] = lambda name=name: self._then(window.reading.lay_out(name))
        for name in THEMES:
            made[name] = lambda name=name: look.wear(name)
        for name in LANGUAGES:
            made[name] = lambda name=name: look.speak(cast("words.Language", name))
        return made

    def chosen(self) -> dict[str, bool]:
        """Say of each action that can be on whether it is."""
        window = self._window
        chosen = {"follow": window.reading.follows, "letters": window.settings.get("letters", True)}
        chosen |= {name: name == window.reading.layout_name for name in LAYOUTS}
        chosen |= {name: name == window.appearance.theme_name for name in THEMES}
        chosen |= {name: name == words.language() for name in LANGUAGES}
        return chosen | {"full-screen": window.isFullScreen()}

    def _then(self, _done: object) -> None:
        self._window.verbs.prepare()

    def _toggle_letters(self) -> None:
        on = not self._window.settings.get("letters", True)
        self._window.settings.keep(letters=on)
        self._window.actions_.let_letters(on)
        self._window.verbs.prepare()

    def _toggle_full_screen(self) -> None:
        window = self._window
        (window.showNormal if window.isFullScreen() else window.showFullScreen)()
        window.verbs.prepare()
