"""What a reader does with the structure of a text: split, join, move, number, name; and who speaks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.services import structuring
from zhutiao.ui import menus, where_to_divide
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Changed, Document, Kind, SegmentKind, Turn
    from zhutiao.ui.where_to_divide import Target
    from zhutiao.ui.window import Window

PIECES: tuple[SegmentKind, ...] = ("section", "clause", "item", "heading", "paragraph", "preamble", "annex")
TEXTS: tuple[Kind, ...] = ("opinion", "law", "report", "commentary", "brief", "transcript", "other")
PATIENCE = 120.0  # seconds; a file of 50 MB is divided in fewer


class Structure:
    """Acts on the piece at the caret or selected, on the one pointed at in the outline, else on the one being read."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._pointed: Target | None = None
        self._acts: dict[str, Callable[[Target], None]] = {
            "split": self.split,
            "join": lambda at: self._do(at, structuring.join, at.segment.id),
            "words-up": self.move_up,
            "words-down": self.move_down,
            "renumber": self.ask_number,
            "retitle": self.ask_title,
            "begin-turn": self.begin_turn,
            "join-turns": self.join_turns,
            "relabel": self.ask_speaker,
            "entitle": self.ask_text_title,
            "redate": self.ask_date,
            "merge": self.offer_merging,
            **{f"piece-{kind}": partial(self._recast, kind) for kind in PIECES},
            **{f"text-{kind}": partial(self._redivide, kind) for kind in TEXTS},
        }

    def act(self, name: str) -> None:
        """Do what an action asks for, with what the reader means."""
        at, self._pointed = self._pointed or where_to_divide.target(self._window), None
        if at is None:
            self._say(_("Click into a text first."))
        else:
            self._acts[name](at)

    def open_menu(self, segment: str, at: QPoint) -> None:
        """Offer at a point of the screen what can be done with a clause of the outline."""
        self._pointed = where_to_divide.of_clause(self._window, segment)
        menu = menus.menu(self._window.outline, passing=True)
        menu.addAction(self._window.actions_["collect"])
        base = self._window.session.base
        unfit = where_to_divide.unfit(base) if base else ()
        self._window.actions_.fill(menu, "structure", without=("split", "words-up", "words-down", *unfit))
        # What was pointed at is meant as long as the menu is open, and the action that closes it comes after.
        menu.popup(at)
        menu.destroyed.connect(self._forget)

    def split(self, at: Target) -> None:
        """Let a new piece begin at the caret or with the selected words."""
        if at.start is None:
            self._say(_("Click where the new part is to begin, or select its first words."))
        else:
            self._do(at, structuring.split, at.segment.id, at.start)

    def move_up(self, at: Target) -> None:
        """Move the words up to the caret, or the selected ones, to the piece before."""
        if at.end is None or (at.start != at.end and at.segment.printed[: at.start].strip()):
            self._say(_("Select the first words of a paragraph; they go to the end of the one before."))
        else:
            self._do(at, structuring.pull, at.segment.id, at.end)

    def move_down(self, at: Target) -> None:
        """Move the words from the caret on, or the selected ones, to the next piece."""
        if at.start is None or (at.start != at.end and at.segment.printed[at.end :].strip()):
            self._say(_("Select the last words of a paragraph; they go to the beginning of the next."))
        else:
            self._do(at, structuring.push, at.segment.id, at.start)

    def ask_number(self, at: Target) -> None:
        """Ask for the number of a piece."""
        if self._is_spoken(at):
            return
        hint = _("As it is counted, for example （七） or 三. The printed words stay as they are.")
        renumber = partial(self._try, at, structuring.renumber, at.segment.id)
        self._ask(_("Number"), hint, at.segment.number or "", renumber)

    def ask_title(self, at: Target) -> None:
        """Ask how far the title of a piece reaches."""
        if self._is_spoken(at):
            return
        hint = _("The words that it begins with, after the number. Leave it empty where there is no title.")
        retitle = partial(self._try, at, structuring.retitle, at.segment.id)
        self._ask(_("Title"), hint, at.segment.title or "", retitle)

    def begin_turn(self, at: Target) -> None:
        """Let a turn begin with a paragraph; ask who speaks where nobody has spoken yet."""
        why = self._try(at, structuring.begin_turn, at.segment.id, "")
        if why and at.turn is None and at.document.article.turns is not None:
            hint = _("As a label would say it, for example 国家发展改革委副秘书长 肖渭明 or 新华社记者.")
            self._ask(_("Who speaks"), hint, "", partial(self._try, at, structuring.begin_turn, at.segment.id))
        elif why:
            self._say(why)

    def join_turns(self, at: Target) -> None:
        """Let a turn go on with the next one."""
        if turn := self._turn(at):
            self._do(at, structuring.join_turns, turn.n)

    def ask_speaker(self, at: Target) -> None:
        """Ask who speaks in a turn."""
        if turn := self._turn(at):
            hint = _("As a label would say it, for example 国家发展改革委副秘书长 肖渭明 or 新华社记者.")
            self._ask(_("Who speaks"), hint, turn.label, partial(self._try, at, structuring.relabel, turn.n))

    def ask_text_title(self, at: Target) -> None:
        """Ask what a text is called."""
        title = at.document.article.title or ""
        self._ask(_("Title of the text"), "", title, partial(self._try, at, structuring.entitle))

    def ask_date(self, at: Target) -> None:
        """Ask for the date of a text."""
        hint = _("For example 2025-06-09. Leave it empty where none is known.")
        day = at.document.article.date or ""
        self._ask(_("Date of the text"), hint, day, partial(self._try, at, structuring.redate))

    def offer_merging(self, at: Target) -> None:
        """Offer the other texts of the same file, to make one of two."""
        session = self._window.session
        others = [text for text in session.documents if text.file == at.document.file and text.id != at.document.id]
        if not others:
            self._say(_("Its file holds no other text of this dossier."))
            return
        menu = menus.menu(self._window, passing=True)
        for other in others:
            action = menu.addAction(menus.plain(_named(other)))
            action.triggered.connect(lambda _on=False, other=other: self._do(at, structuring.merge, other.id))
        menu.popup(self._window.reading.where().bottomLeft())

    def _recast(self, kind: SegmentKind, at: Target) -> None:
        if not self._is_spoken(at):
            self._do(at, structuring.recast, at.segment.id, kind)

    def _redivide(self, kind: Kind, at: Target) -> None:
        """Divide a text anew as another kind; its file is read again in the workshop."""
        if kind == at.document.article.kind:
            return
        from zhutiao.services import importing  # noqa: PLC0415 - all readers and kinds come with it

        files, session = self._window.verbs.pages.files(), self._window.session
        asked = structuring.as_kind(session.library, at.document.id, kind)
        task = files.tasks.add(lambda task: files.workshop.run(importing.digest, *asked, timeout=PATIENCE, owner=task))
        task.failed.connect(lambda error: self._say(sentence(error)))
        task.done.connect(lambda prepared: self._do(at, structuring.redivide, prepared))
        task.start()

    def _do(self, at: Target, use_case: Callable[..., Changed], *args: object) -> None:
        if why := self._try(at, use_case, *args):
            self._say(why)

    def _try(self, at: Target, use_case: Callable[..., Changed], *args: object) -> str:
        """Change a text and say what was done; return why it was refused, "" where it was not."""
        window, refused = self._window, list["ZhutiaoError"]()
        hear = refused.append
        window.session.failed.connect(hear)
        try:
            done = window.session.do(use_case, at.document.id, *args)
        finally:
            window.session.failed.disconnect(hear)
        if refused:
            return sentence(refused[0])
        step = window.session.library.history.names()[0]
        if done and done.structure and step:
            self._say(terms.step(step))
        return ""

    def _ask(self, name: str, hint: str, line: str, take: Callable[[str], str]) -> None:
        from zhutiao.ui.line_box import LineBox  # noqa: PLC0415 - not before it is wanted

        def answer(typed: str) -> str:
            why = take(typed)
            if why:
                # It is said in the box; the line of status would say it twice.
                self._say("")
            return why

        window = self._window
        LineBox(window.appearance.theme, window).ask(window.reading.where(), name, hint, line, answer)

    def _is_spoken(self, at: Target) -> bool:
        """Say whether a piece is a speaker's, which has neither number nor title."""
        if at.turn:
            self._say(_("What is spoken has no number and no title; say who speaks instead."))
        return at.turn is not None

    def _turn(self, at: Target) -> Turn | None:
        if at.turn is None:
            self._say(_("Nobody speaks there. Click into a turn of a transcript first."))
        return at.turn

    def _forget(self) -> None:
        self._pointed = None

    def _say(self, words: str) -> None:
        self._window.status.say(words)


def _named(document: Document) -> str:
    article = document.article
    return f"{terms.kind(article.kind)}  {article.title or document.file}"
