"""Marks and tags for one window all that a search has found, after showing what that would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import COLOURS, STYLES
from zhutiao.services import marking_hits, reading
from zhutiao.text.tag_paths import meant
from zhutiao.ui.search.marking.dialog import MarkingDialog
from zhutiao.ui.search.marking.job import MarkingJob
from zhutiao.ui.search.marking.look_line import LookLine
from zhutiao.ui.search.marking.tag_line import TagLine
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.hits import Hit
    from zhutiao.model import Changed
    from zhutiao.services.marking_hits import Plan
    from zhutiao.ui.search.sought import Sought
    from zhutiao.ui.window import Window


def highlight_all(window: Window, sought: Sought) -> MarkingDialog:
    """Show which words would be highlighted, in a colour and style to be chosen; those used last are at first."""
    session, settings = window.session, window.settings
    look = LookLine(window.appearance.theme, session.labels.meanings)
    colour, style = settings.get("colour", COLOURS[0]), settings.get("style", STYLES[0])
    look.show_look(colour if colour in COLOURS else COLOURS[0], style if style in STYLES[:3] else STYLES[0])

    def plan(hits: list[Hit]) -> Plan:
        return marking_hits.plan_highlights(session.library, hits, look.colour, look.style_)

    def do(hits: list[Hit]) -> Changed | None:
        return session.do(marking_hits.highlight_all, hits, look.colour, look.style_)

    heading = _("Highlight all results: “{0}”").format(sought.name)
    dialog = MarkingDialog(window.appearance.theme, heading, look, window)
    dialog.say(_("Highlight {0}"), _("{0} already marked so"), _("{0} outside the texts left out"))
    job = MarkingJob(window, dialog, plan, do)
    look.changed.connect(job.plan_soon)
    job.begin(sought)
    dialog.open()
    return dialog


def tag_all(window: Window, sought: Sought) -> MarkingDialog:
    """Show which passages would be tagged, with a tag to be typed."""
    session = window.session
    used = sorted(reading.tags(session.library), key=lambda tag: -tag.count)
    line = TagLine(window.appearance.theme, [tag.path for tag in used])

    def plan(hits: list[Hit]) -> Plan:
        return marking_hits.plan_tags(session.library, hits, line.path())

    def do(hits: list[Hit]) -> Changed | None:
        return session.do(marking_hits.tag_all, hits, line.path())

    dialog = MarkingDialog(window.appearance.theme, _("Tag all results: “{0}”").format(sought.name), line, window)
    dialog.say(_("Tag {0}"), _("{0} already tagged so"), _("{0} outside the texts left out"))
    dialog.allow(on=False)
    job = MarkingJob(window, dialog, plan, do)
    line.changed.connect(job.plan_soon)
    line.changed.connect(lambda: dialog.allow(on=bool(meant(line.path()))))
    job.begin(sought)
    dialog.open()
    line.setFocus()
    return dialog
