"""Everything a reader can do, in one table: menus, palette, context menu and the sheet of keys are made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from zhutiao.model import COLOURS
from zhutiao.terms import meaning
from zhutiao.ui import menus
from zhutiao.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu, QWidget

MENUS = (
    ("file", N_("File")),
    ("edit", N_("Edit")),
    ("mark", N_("Mark")),
    ("structure", N_("Structure")),
    ("go", N_("Go")),
    ("view", N_("View")),
    ("help", N_("Help")),
)

# Menus within a menu: their name, the group they follow there, and what they are called.
SUBMENUS = (
    ("structure.piece", 1, N_("What the piece is")),
    ("structure.text", 3, N_("What the text is")),
)


# Of each of these one is chosen at a time: menus draw a dot at it.
ONE_OF = (
    ("one-beside", "two-beside", "alone"),
    ("light", "sepia", "dark", "contrast", "system"),
    ("zh", "en"),
)


class Act(NamedTuple):
    """One thing a reader can do; a `letter` acts only while a text has the focus and can be switched off."""

    id: str
    words: str
    menu: str
    keys: str = ""
    group: int = 0
    letter: bool = False
    checks: bool = False
    on_text: bool = False
    """Whether it stands in the context menu of a text as well."""


TABLE = (
    Act("import", N_("Import files…"), "file", "Ctrl+O"),
    Act("import-folder", N_("Import a folder…"), "file"),
    Act("import-copied", N_("Import copied text"), "file", "Ctrl+Shift+V"),
    Act("export", N_("Export…"), "file", "Ctrl+E"),
    Act("dossiers", N_("Dossiers…"), "file", "Ctrl+D"),
    Act("report", N_("Import report…"), "file", on_text=True),
    Act("backup", N_("Back up the library"), "file", group=1),
    Act("close", N_("Close the window"), "file", "Ctrl+Q", group=2),
    Act("undo", N_("Undo"), "edit", "Ctrl+Z"),
    Act("redo", N_("Redo"), "edit", "Ctrl+Shift+Z"),
    Act("copy", N_("Copy"), "edit", "Ctrl+C", group=1, on_text=True),
    Act("cite", N_("Copy with citation"), "edit", "C", group=1, letter=True, on_text=True),
    Act("find", N_("Find in this text"), "edit", "Ctrl+F", group=2),
    Act("find-next", N_("Find next"), "edit", "F3", group=2),
    Act("find-previous", N_("Find previous"), "edit", "Shift+F3", group=2),
    Act("amber", N_("Amber"), "mark", "1", letter=True, on_text=True),
    Act("green", N_("Green"), "mark", "2", letter=True, on_text=True),
    Act("blue", N_("Blue"), "mark", "3", letter=True, on_text=True),
    Act("rose", N_("Rose"), "mark", "4", letter=True, on_text=True),
    Act("violet", N_("Violet"), "mark", "5", letter=True, on_text=True),
    Act("highlight", N_("Highlight"), "mark", "H", group=1, letter=True, on_text=True),
    Act("underline", N_("Underline"), "mark", "U", group=1, letter=True, on_text=True),
    Act("wavy", N_("Wavy line"), "mark", "W", group=1, letter=True, on_text=True),
    Act("note", N_("Write a note"), "mark", "N", group=2, letter=True, on_text=True),
    Act("tag", N_("Add a tag"), "mark", "T", group=2, letter=True, on_text=True),
    Act("erase", N_("Erase the mark"), "mark", "Delete", group=2, letter=True, on_text=True),
    Act("read", N_("Clause read"), "mark", "R", group=3, letter=True, on_text=True),
    Act("split", N_("Split here"), "structure", "Ctrl+Shift+S"),
    Act("join", N_("Join with the next"), "structure", "Ctrl+Shift+J"),
    Act("words-up", N_("Move these words to the piece before"), "structure", "Ctrl+Alt+Up"),
    Act("words-down", N_("Move these words to the next piece"), "structure", "Ctrl+Alt+Down"),
    Act("renumber", N_("Change the number…"), "structure", "Ctrl+Shift+N", group=1),
    Act("retitle", N_("Change the title…"), "structure", "Ctrl+Shift+T", group=1),
    Act("piece-section", N_("Section"), "structure.piece"),
    Act("piece-clause", N_("Clause"), "structure.piece"),
    Act("piece-item", N_("Item"), "structure.piece"),
    Act("piece-heading", N_("Heading"), "structure.piece"),
    Act("piece-paragraph", N_("Paragraph"), "structure.piece"),
    Act("piece-preamble", N_("Preamble"), "structure.piece"),
    Act("piece-annex", N_("Annex"), "structure.piece"),
    Act("begin-turn", N_("A speaker begins here"), "structure", "Ctrl+Shift+B", group=2),
    Act("join-turns", N_("Join the turn with the next"), "structure", group=2),
    Act("relabel", N_("Change who speaks…"), "structure", "Ctrl+Shift+P", group=2),
    Act("entitle", N_("Change the text's title…"), "structure", group=3),
    Act("redate", N_("Change the text's date…"), "structure", group=3),
    Act("merge", N_("Merge with a text of the same file…"), "structure", group=3),
    Act("text-opinion", N_("Opinion"), "structure.text"),
    Act("text-law", N_("Law"), "structure.text"),
    Act("text-report", N_("Report"), "structure.text"),
    Act("text-commentary", N_("Commentary"), "structure.text"),
    Act("text-brief", N_("News brief"), "structure.text"),
    Act("text-transcript", N_("Transcript"), "structure.text"),
    Act("text-other", N_("Other text"), "structure.text"),
    Act("next-clause", N_("Next clause"), "go", "Alt+Down"),
    Act("previous-clause", N_("Previous clause"), "go", "Alt+Up"),
    Act("next-passage", N_("Next passage"), "go", ".", group=1, letter=True, on_text=True),
    Act("previous-passage", N_("Previous passage"), "go", ",", group=1, letter=True, on_text=True),
    Act("source", N_("As in the file"), "go", "O", group=1, letter=True, on_text=True),
    Act("to-outline", N_("To the outline"), "go", "Alt+1", group=2),
    Act("to-notes", N_("To the notes"), "go", "Alt+2", group=2),
    Act("to-tags", N_("To the tags"), "go", "Alt+3", group=2),
    Act("next-pane", N_("To the next text"), "go", "F6", group=2),
    Act("commands", N_("Go to a clause or command…"), "go", "Ctrl+K", group=3),
    Act("follow", N_("Texts follow the clause"), "view", "Ctrl+L", checks=True),
    Act("one-beside", N_("Commentary beside the text"), "view", "Ctrl+1", group=1, checks=True),
    Act("two-beside", N_("Commentary and transcript beside the text"), "view", "Ctrl+2", group=1, checks=True),
    Act("alone", N_("The text alone"), "view", "Ctrl+3", group=1, checks=True),
    Act("larger", N_("Larger type"), "view", "Ctrl++", group=2),
    Act("smaller", N_("Smaller type"), "view", "Ctrl+-", group=2),
    Act("usual-size", N_("Usual size"), "view", "Ctrl+0", group=2),
    Act("looser", N_("Looser lines"), "view", "Ctrl+Alt++", group=2),
    Act("tighter", N_("Tighter lines"), "view", "Ctrl+Alt+-", group=2),
    Act("wider", N_("Longer lines"), "view", "Ctrl+Alt+]", group=2),
    Act("narrower", N_("Shorter lines"), "view", "Ctrl+Alt+[", group=2),
    Act("light", N_("Light"), "view", group=3, checks=True),
    Act("sepia", N_("Sepia"), "view", group=3, checks=True),
    Act("dark", N_("Dark"), "view", group=3, checks=True),
    Act("contrast", N_("High contrast"), "view", group=3, checks=True),
    Act("system", N_("Follow the system"), "view", group=3, checks=True),
    Act("zh", N_("Chinese (中文)"), "view", group=4, checks=True),
    Act("en", N_("English"), "view", group=4, checks=True),
    Act("letters", N_("Single-letter keys"), "view", group=5, checks=True),
    Act("full-screen", N_("Full screen"), "view", "F11", group=5, checks=True),
    Act("keys", N_("Keys"), "help", "F1"),
    Act("steps", N_("The first five steps"), "help"),
    Act("about", N_("About Zhutiao"), "help", group=1),
)


class Actions:
    """The table brought to life in one window."""

    def __init__(self, window: QWidget, verbs: Mapping[str, Callable[[], object]]) -> None:
        """Make an action of every row that *verbs* can do."""
        self.made: dict[str, QAction] = {act.id: _make(act, window, verbs[act.id]) for act in TABLE if act.id in verbs}
        for names in ONE_OF:
            group = QActionGroup(window)
            for name in names:
                if name in self.made:
                    group.addAction(self.made[name])

    def __getitem__(self, name: str) -> QAction:
        return self.made[name]

    def retranslate(self, colours: Mapping[str, str] | None = None) -> None:
        """Write every action in the reader's language; *colours* are the reader's own words for what they mean."""
        for act in self.acts():
            self.made[act.id].setText(self.words(act, colours))

    def words(self, act: Act, colours: Mapping[str, str] | None = None, *, whole: bool = False) -> str:
        """Return what a row says, a colour with its meaning; the *whole* of it where its menu is not seen."""
        if act.id in COLOURS:
            return f"{_(act.words)} · {meaning(act.id, colours)}"
        within = next((name for menu, _group, name in SUBMENUS if menu == act.menu), None)
        return f"{_(within)} · {_(act.words)}" if within and whole else _(act.words)

    def acts(self) -> list[Act]:
        """Return the rows that can be done here, in the table's order."""
        return [act for act in TABLE if act.id in self.made]

    def let_letters(self, on: bool) -> None:  # noqa: FBT001 - the answer of a checkbox
        """Switch the single-letter keys on or off."""
        for act in self.acts():
            if act.letter:
                self.made[act.id].setShortcut(QKeySequence(act.keys if on else ""))

    def trigger_letter(self, event: QKeyEvent) -> bool:
        """Do what the letter of *event* stands for, if there is such an action."""
        pressed = QKeySequence(event.keyCombination())
        found = next((self.made[act.id] for act in self.acts() if act.letter and self._means(act, pressed)), None)
        if found:
            found.trigger()
        return found is not None

    def give_to(self, pane: QWidget) -> None:
        """Let the single letters act while *pane* has the focus."""
        pane.addActions([self.made[act.id] for act in self.acts() if act.letter])

    def fill(self, menu: QMenu, name: str, without: Collection[str] = ()) -> None:
        """Put the rows of one menu into it, groups apart, and the menus within it behind theirs."""
        acts = [act for act in self.acts() if act.menu == name and act.id not in without]
        inner = {group: (each, words) for each, group, words in SUBMENUS if each.startswith(f"{name}.")}
        for group in dict.fromkeys(act.group for act in acts):
            if not menu.isEmpty():
                menu.addSeparator()
            self._fill(menu, [act for act in acts if act.group == group])
            if group in inner and inner[group][0] not in without:
                each, words = inner[group]
                self.fill(menus.within(menu, _(words)), each)

    def fill_for_text(self, menu: QMenu, without: Collection[str] = ()) -> None:
        """Put what can be done with words of a text into its context menu."""
        self._fill(menu, [act for act in self.acts() if act.on_text])
        if any(act.menu == "structure" for act in self.acts()):
            menu.addSeparator()
            self.fill(menus.within(menu, _("Structure")), "structure", without)

    def _means(self, act: Act, pressed: QKeySequence) -> bool:
        action = self.made[act.id]
        return action.isEnabled() and action.shortcut() == pressed

    def _fill(self, menu: QMenu, acts: list[Act]) -> None:
        for before, act in zip([None, *acts], acts, strict=False):
            if before and (before.menu, before.group) != (act.menu, act.group):
                menu.addSeparator()
            menu.addAction(self.made[act.id])


def _make(act: Act, window: QWidget, verb: Callable[[], object]) -> QAction:
    action = QAction(_(act.words), window)
    action.setObjectName(act.id)
    action.setCheckable(act.checks)
    action.setShortcut(QKeySequence(act.keys))
    if act.letter:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    else:
        window.addAction(action)
    action.triggered.connect(lambda _checked=False: verb())
    return action
