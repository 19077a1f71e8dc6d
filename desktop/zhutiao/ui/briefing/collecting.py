"""The actions about briefings, loaded with the first of them that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.hits import Hit
    from zhutiao.model import Mark
    from zhutiao.ui.briefing.desk import BriefingDesk
    from zhutiao.ui.window import Window

IN_LISTS = ("collect", "uncollect")


class Collecting:
    """Stands for what can be done with the briefings of one window."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._desk: BriefingDesk | None = None

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        acts: dict[str, Callable[[BriefingDesk], object]] = {
            "collect": lambda desk: desk.collect_meant(),
            "uncollect": lambda desk: desk.collector.take_out(),
            "to-briefing": lambda desk: desk.go(),
            "briefing-new": lambda desk: desk.begin(),
            "briefing-heading": lambda desk: desk.write_heading(),
            "briefing-text": lambda desk: desk.write_text(),
            "briefing-preview": lambda desk: desk.outlet.preview(),
            "briefing-copy": lambda desk: desk.outlet.copy(),
            "briefing-export": lambda desk: desk.outlet.export(),
        }
        return {name: lambda act=act: act(self.desk()) for name, act in acts.items()}

    def listen(self) -> None:
        """Let the letters act in the lists that have something to collect too."""
        window = self._window
        for part in (window.connections.page.list, window.outline):
            part.addActions([window.actions_[name] for name in IN_LISTS])

    def collect_marks(self, marks: Sequence[Mark]) -> None:
        """Collect the marks chosen in a list."""
        from zhutiao.ui.briefing.meant import of_marks  # noqa: PLC0415 - not before it is wanted

        self.desk().collect(of_marks(marks))

    def collect_hit(self, hit: Hit) -> None:
        """Collect what a search has found."""
        from zhutiao.ui.briefing.meant import of_hit  # noqa: PLC0415 - as above

        self.desk().collect(of_hit(hit))

    def desk(self) -> BriefingDesk:
        """Return what keeps the page of the briefing, made when first wanted."""
        if self._desk is None:
            from zhutiao.ui.briefing.desk import BriefingDesk  # noqa: PLC0415 - not before it is wanted

            self._desk = BriefingDesk(self._window)
        return self._desk

    def made(self) -> BriefingDesk | None:
        """Return it if it has been made."""
        return self._desk
