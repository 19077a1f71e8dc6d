"""What a reader decides about links: accept, reject, move, take back, link by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Place
from zhutiao.ui.connections.link_words import said_in
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.model import Changed, Link
    from zhutiao.ui.text_box import TextBox
    from zhutiao.ui.window import Window

DECISIONS = ("accept", "reject", "reconsider")
IN_LIST = ("accept", "reject", "move-link", "reconsider", "ranked")


class Judge:
    """Acts on the passages chosen in the list, else on the one the reader looks at in a text."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "link": self.link,
            **{name: lambda name=name: self._judge(name) for name in DECISIONS},
            "move-link": self.move,
            "ranked": self.rank,
            "suggestions": self._toggle_suggestions,
            "to-links": self.go_to_list,
        }

    def chosen(self) -> dict[str, bool]:
        """Say of each action that can be on whether it is."""
        return {"suggestions": self._window.reading.shows_suggestions}

    def listen(self) -> None:
        """Hear what is wished in the panel of connections and pointed at in the texts."""
        window, panel = self._window, self._window.connections
        panel.page.list.addActions([window.actions_[name] for name in IN_LIST])
        panel.page.list.link_chosen.connect(window.reading.go_to_link)
        panel.page.link_wanted.connect(self.link)
        panel.page.search_wanted.connect(self._search)
        panel.pin_changed.connect(window.here.let_go)
        panel.notes.wanted.connect(window.here.show_own_notes)
        window.reading.link_pointed_at.connect(self._point_at)
        for box in window.reading.boxes:
            box.document_chosen.connect(lambda _document: window.here.show_connections())

    def move(self) -> None:
        """Ask which clause a passage is about instead."""
        if links := self._meant():
            self.ask_clause(links)
        else:
            self._say_what_to_choose()

    def ask_clause(self, links: Sequence[Link]) -> None:
        """Ask to which clause the passages of *links* belong."""
        if not all(self._is_there(link) for link in links):
            self._say(_("Its words are gone. Select the new ones, press L, then take this link back with Backspace."))
            return
        from zhutiao.ui.connections import moving  # noqa: PLC0415 - not before it is wanted

        moving.ask_clause(self._window, links, lambda clause: self._move(links, clause))

    def link(self) -> None:
        """Link the selected words of both sides, or with the clause or passage being read where one has none.

        Without any words it only says what to select: a link by hand stays, so no stray key may make one.
        """
        window = self._window
        clause, passage = window.reading.selected_by_side()
        if clause is None and passage is None:
            self._say(
                _("Select words on one side or on both, then press L. One side alone is linked with what is read.")
            )
            return
        clause, passage = clause or window.place(), passage or self._passage()
        if clause is None or passage is None:
            self._say(
                _("Show a commentary or transcript beside the text, then select words on both sides and press L.")
            )
            return
        from zhutiao.services import deciding  # noqa: PLC0415 - it brings the linker, which a start is spared

        if self._do(deciding.add, clause, passage):
            window.reading.clear_selection()
            self._tell(_("Linked: {0}. {1} takes it back."), self._name(clause.segment, passage))

    def rank(self) -> None:
        """Show the likeliest clauses of a passage: the one chosen in the list, else the one being read."""
        links = self._in_list()
        at = Place(links[0].passage.document, links[0].passage.segment) if links else self._passage()
        if at is None:
            self._say(_("Show a commentary or transcript beside the text first."))
            return
        from zhutiao.ui.connections.ranked_box import RankedBox  # noqa: PLC0415 - not before it is wanted

        RankedBox(self._window, at).open()

    def go_to_list(self) -> None:
        """Give the passages of the clause the focus."""
        self._window.sidebar.show_page("outline")
        shown = self._window.connections.show_passages().list
        shown.setFocus()
        shown.choose_any()

    def decide(self, name: str, links: Sequence[Link]) -> bool:
        """Accept, reject or reconsider *links* and say so; where that changes nothing, say that."""
        from zhutiao.ui.connections.judgements import judgement  # noqa: PLC0415 - a start is spared the linker

        about = judgement(name)
        changing = [link for link in links if link.state not in about.done]
        if not changing:
            self._say(about.idle)
            return True
        if not self._do(about.use_case, changing):
            return False
        passage = changing[0].passage
        about_one = self._name(changing[0].clause, Place(passage.document, passage.segment))
        self._tell(about.one, about_one) if len(changing) == 1 else self._tell(about.several, str(len(changing)))
        return True

    def _point_at(self, link: Link | None) -> None:
        """Show in the list what is pointed at in the texts, unless the reader is at work in it."""
        shown = self._window.connections.page.list
        if link and not shown.hasFocus():
            shown.choose(link.id)

    def _judge(self, name: str) -> None:
        in_list, shown = self._in_list(), self._window.connections.page.list
        after = shown.after_chosen() if in_list else ""
        meant = in_list or self._meant()
        if not meant:
            self._say_what_to_choose()
        elif self.decide(name, meant) and in_list and name != "reconsider":
            shown.choose(after)

    def _move(self, links: Sequence[Link], clause: str) -> None:
        from zhutiao.services import deciding  # noqa: PLC0415 - it brings the linker, which a start is spared

        shown = self._window.connections.page.list
        after = shown.after_chosen() if self._in_list() else ""
        moved = [link for link in links if link.clause != clause]
        if moved and self._do(deciding.move, moved, clause):
            self._tell(_("Moved to {0}. {1} takes it back."), self._number(clause))
            shown.choose(after)

    def _meant(self) -> list[Link]:
        in_list = self._in_list()
        link = self._window.reading.link_meant()
        return in_list or ([link] if link else [])

    def _in_list(self) -> list[Link]:
        shown = self._window.connections.page.list
        # A menu over the list has the focus for a moment; the window still knows whose it is.
        return shown.chosen() if self._window.focusWidget() is shown else []

    def _passage(self) -> Place | None:
        """Return the passage the reader looks at beside the base text: on the reading line, else that of a link."""
        reading = self._window.reading
        boxes, active, link = reading.visible_companions(), reading.active_box(), reading.link_meant()
        if active in boxes and (at := _on_line(active, link)):
            return at
        if link:
            return Place(link.passage.document, link.passage.segment)
        return _on_line(boxes[0], None) if boxes else None

    def _is_there(self, link: Link) -> bool:
        """Say whether the words of a passage stand where the link says; those of one without a place may not."""
        text = self._window.session.document(link.passage.document)
        pieces = text.article.pieces() if text else ()
        return any(piece.id == link.passage.segment and piece.printed == link.passage.text for piece in pieces)

    def _search(self) -> None:
        """Search everywhere for what the clause's title says."""
        from zhutiao.ui.pane.title_words import title_words  # noqa: PLC0415 - not before it is wanted

        window = self._window
        row = window.outline.rows.row_of(window.connections.pinned or window.clause or "")
        texts = "\n".join(box.pane.shown.text() for box in window.reading.visible_companions())
        window.verbs.search(title_words((row.segment.title if row else None) or "", texts))

    def _toggle_suggestions(self) -> None:
        self._window.reading.show_suggestions(not self._window.reading.shows_suggestions)
        self._window.verbs.prepare()

    def _do(self, use_case: Callable[..., Changed], *about: object) -> bool:
        session = self._window.session
        return session.dossier is not None and session.do(use_case, session.dossier.id, *about) is not None

    def _tell(self, said: str, about: str) -> None:
        self._say(said.format(about, self._window.actions_["undo"].shortcut().toString()))

    def _name(self, clause: str, passage: Place) -> str:
        document = self._window.session.document(passage.document)
        who = said_in(document, passage.segment) if document else ""
        return f"{self._number(clause)} ↔ {who}"

    def _number(self, clause: str) -> str:
        return self._window.here.number(clause)

    def _say_what_to_choose(self) -> None:
        self._say(_("Choose a passage in the list first, or read one that is linked."))

    def _say(self, words: str) -> None:
        self._window.status.say(words)


def _on_line(box: TextBox, brought: Link | None) -> Place | None:
    """Return the passage on the reading line of a text; at its end, where none can come there, the one *brought*."""
    pane, unit = box.pane, box.pane.current_unit()
    at_end = pane.verticalScrollBar().value() == pane.verticalScrollBar().maximum()
    if box.document is None or unit not in pane.shown.ranges:
        return None
    return None if at_end and brought else Place(box.document.id, unit)
