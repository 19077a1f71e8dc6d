"""Everything a reader can do, in one table: menus, palette, context menu and the sheet of keys are made from it."""

from __future__ import annotations

from typing import NamedTuple

from zhutiao.words import N_

MENUS = (
    ("file", N_("File")),
    ("edit", N_("Edit")),
    ("mark", N_("Mark")),
    ("link", N_("Links")),
    ("variants", N_("Variants")),
    ("briefing", N_("Briefing")),
    ("structure", N_("Structure")),
    ("go", N_("Go")),
    ("view", N_("View")),
    ("help", N_("Help")),
)

# Menus within a menu: their name, the group they follow there, and what they are called.
SUBMENUS = (
    ("mark.ends", 2, N_("Range of the mark")),
    ("structure.piece", 1, N_("What the piece is")),
    ("structure.text", 3, N_("What the text is")),
)


# Of each of these one is chosen at a time: menus draw a dot at it.
ONE_OF = (
    ("one-beside", "two-beside", "alone"),
    ("light", "sepia", "dark", "contrast", "system"),
    ("zh", "en"),
)

# fmt: off
ON_FILES = {
    "import": "choose_import", "export": "ask_export", "export-again": "export_again", "receive": "receive",
    "print": "print_dossier", "backup": "backup", "export-library": "export_library", "rebuild": "rebuild_library",
}
# fmt: on
"""What the window's files do for an action."""


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
    Act("export", N_("Export…"), "file", "Ctrl+Shift+E"),
    Act("export-again", N_("Export again"), "file", "Ctrl+E"),
    Act("print", N_("Print…"), "file", "Ctrl+P"),
    Act("receive", N_("Receive marks…"), "file"),
    Act("dossiers", N_("Dossiers…"), "file", "Ctrl+D"),
    Act("report", N_("Import report…"), "file", on_text=True),
    Act("backup", N_("Back up the library"), "file", group=1),
    Act("backups", N_("Backups…"), "file", group=1),
    Act("export-library", N_("Export the whole library…"), "file", group=1),
    Act("rebuild", N_("Rebuild a library…"), "file", group=1),
    Act("doctor", N_("Check the library…"), "file", group=1),
    Act("close", N_("Close the window"), "file", "Ctrl+Q", group=2),
    Act("undo", N_("Undo"), "edit", "Ctrl+Z"),
    Act("redo", N_("Redo"), "edit", "Ctrl+Shift+Z"),
    Act("history", N_("History…"), "edit", "Ctrl+H"),
    Act("bin", N_("Bin…"), "edit"),
    Act("copy", N_("Copy"), "edit", "Ctrl+C", group=1, on_text=True),
    Act("cite", N_("Copy with citation"), "edit", "C", group=1, letter=True, on_text=True),
    Act("copy-link", N_("Copy a link to this place"), "edit", "Ctrl+Shift+C", group=1, on_text=True),
    Act("copy-address", N_("Copy the address of this place"), "edit", group=1),
    Act("search", N_("Search everywhere"), "edit", "Ctrl+Shift+F", group=2),
    Act("find", N_("Find in this text"), "edit", "Ctrl+F", group=2),
    Act("find-next", N_("Find next"), "edit", "F3", group=2),
    Act("find-previous", N_("Find previous"), "edit", "Shift+F3", group=2),
    Act("concordance", N_("Occurrences in context"), "edit", "Ctrl+Shift+K", group=3),
    Act("frequency", N_("How often it occurs"), "edit", group=3),
    Act("amber", N_("Amber"), "mark", "1", letter=True, on_text=True),
    Act("green", N_("Green"), "mark", "2", letter=True, on_text=True),
    Act("blue", N_("Blue"), "mark", "3", letter=True, on_text=True),
    Act("rose", N_("Rose"), "mark", "4", letter=True, on_text=True),
    Act("violet", N_("Violet"), "mark", "5", letter=True, on_text=True),
    Act("colours", N_("Colours…"), "mark"),
    Act("highlight", N_("Highlight"), "mark", "H", group=1, letter=True, on_text=True),
    Act("underline", N_("Underline"), "mark", "U", group=1, letter=True, on_text=True),
    Act("wavy", N_("Wavy line"), "mark", "W", group=1, letter=True, on_text=True),
    Act("note", N_("Write a note"), "mark", "N", group=2, letter=True, on_text=True),
    Act("note-dossier", N_("Note on the dossier"), "mark", "Ctrl+Shift+D", group=2),
    Act("tag", N_("Add a tag"), "mark", "T", group=2, letter=True, on_text=True),
    Act("erase", N_("Erase the mark"), "mark", "Delete", group=2, letter=True, on_text=True),
    Act("end-on", N_("End one letter further"), "mark.ends", "Shift+Alt+Right"),
    Act("end-back", N_("End one letter back"), "mark.ends", "Shift+Alt+Left"),
    Act("start-on", N_("Start one letter further"), "mark.ends", "Ctrl+Shift+Alt+Right"),
    Act("start-back", N_("Start one letter back"), "mark.ends", "Ctrl+Shift+Alt+Left"),
    Act("place-here", N_("Place the mark on these words"), "mark", "P", group=2, letter=True, on_text=True),
    Act("read", N_("Clause read"), "mark", "R", group=3, letter=True, on_text=True),
    Act("link", N_("Link by hand"), "link", "L", letter=True, on_text=True),
    Act("accept", N_("Accept the link"), "link", "A", group=1, letter=True, on_text=True),
    Act("reject", N_("Reject the link"), "link", "X", group=1, letter=True, on_text=True),
    Act("move-link", N_("Move the link to another clause…"), "link", "M", group=1, letter=True, on_text=True),
    Act("reconsider", N_("Take the decision back"), "link", "Backspace", group=1, letter=True),
    Act("ranked", N_("The likeliest clauses of this passage"), "link", "K", group=2, letter=True, on_text=True),
    Act("suggestions", N_("Show suggested links"), "link", "Ctrl+Shift+L", group=2, checks=True),
    Act("new-here", N_("What this text adds"), "link", "Ctrl+Shift+A", group=3, checks=True),
    Act("map", N_("Coverage map…"), "link", "Ctrl+M", group=3),
    Act("variant-here", N_("Show the variant here"), "variants", "V", letter=True, on_text=True),
    Act("guests-here", N_("Marks of other printings here"), "variants", "Shift+V", letter=True, on_text=True),
    Act("beside", N_("Printings side by side"), "variants", "Ctrl+Shift+X"),
    Act("footnotes", N_("Copy with variants as footnotes"), "variants", "Ctrl+Alt+C", on_text=True),
    Act("choose-sure", N_("Choose all sure suggestions…"), "variants", group=1),
    Act("edition", N_("Make the text of the chosen readings"), "variants", group=2),
    Act("drop-edition", N_("Return to the printing"), "variants", group=2),
    Act("collect", N_("Collect into the briefing"), "briefing", "B", letter=True, on_text=True),
    Act("uncollect", N_("Take out of the briefing"), "briefing", "Shift+B", letter=True),
    Act("briefing-heading", N_("Write a heading"), "briefing", "Ctrl+Shift+H", group=1),
    Act("briefing-text", N_("Write a text"), "briefing", "Ctrl+Shift+I", group=1),
    Act("briefing-new", N_("New briefing"), "briefing", group=2),
    Act("briefing-preview", N_("Preview the briefing"), "briefing", "Ctrl+Shift+R", group=3),
    Act("briefing-copy", N_("Copy the briefing as Markdown"), "briefing", group=3),
    Act("briefing-export", N_("Export the briefing…"), "briefing", group=3),
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
    Act("next-variant", N_("Next variant"), "go", "]", group=1, letter=True, on_text=True),
    Act("previous-variant", N_("Previous variant"), "go", "[", group=1, letter=True, on_text=True),
    Act("source", N_("As in the file"), "go", "O", group=1, letter=True, on_text=True),
    Act("to-outline", N_("To the outline"), "go", "Alt+1", group=2),
    Act("to-links", N_("To what is said about the clause"), "go", "Alt+4", group=2),
    Act("to-notes", N_("To the notes"), "go", "Alt+2", group=2),
    Act("to-tags", N_("To the tags"), "go", "Alt+3", group=2),
    Act("to-briefing", N_("To the briefing"), "go", "Alt+5", group=2),
    Act("to-variants", N_("To the variants"), "go", "Alt+6", group=2),
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
