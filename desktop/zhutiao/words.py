"""Every sentence a reader may see, in Chinese and English; shared by window and terminal.

Write `_("An English sentence")` at the place of use and call it when showing, never at import: the language can
change while the window is open. `packaging/translate.py` collects the sentences into resources/i18n.
"""

from __future__ import annotations

from zhutiao import export_faults, pattern_faults, reading_faults, template_faults
from zhutiao.errors import (
    AmbiguousQuoteError,
    BrokenExportError,
    ChangedElsewhereError,
    LibraryError,
    LinkRefusedError,
    LostAnchorError,
    ManyMarksError,
    MissingExtraError,
    NoDisplayError,
    NothingToUndoError,
    PatternError,
    ReadingRefusedError,
    StructureError,
    TagRefusedError,
    TemplateError,
    UnknownPlaceError,
    UnreadableFileError,
    UnwritableFileError,
    WorkshopCancelledError,
    WorkshopCrashedError,
    WorkshopTimeoutError,
    ZhutiaoError,
)
from zhutiao.speech import N_, Language, _, language, readable, speak

__all__ = ["N_", "Language", "_", "language", "readable", "sentence", "speak"]


def sentence(error: ZhutiaoError) -> str:
    """Say what happened, what is safe and what to do next, in the reader's language."""
    match error:
        case UnreadableFileError(path=path, reason=reason):
            return _unreadable(reason).format(path.name)
        case LibraryError(path=path, reason=reason):
            return _unusable(reason).format(path.name)
        case LostAnchorError(quote=quote):
            return _("“{0}” is no longer in the text. Your note is kept under Unplaced.").format(quote[:12])
        case AmbiguousQuoteError(quote=quote, count=count):
            return _("“{0}” occurs {1} times there. Say which one with --nth.").format(quote[:24], count)
        case UnknownPlaceError(what=what, name=name, choices=choices):
            return _unknown(what, name, choices)
        case UnwritableFileError(path=path, reason=reason):
            return _unwritable(reason).format(path.name)
        case ChangedElsewhereError():
            return _("That was changed elsewhere since, so it was not undone. Your library was not changed.")
        case BrokenExportError():
            return export_faults.said(error)
        case StructureError(reason=reason):
            return _undivided(reason)
        case PatternError():
            return pattern_faults.said(error)
        case WorkshopTimeoutError() | WorkshopCrashedError() | WorkshopCancelledError():
            return _stopped(error)
        case _:
            return _plain(error)


def _plain(error: ZhutiaoError) -> str:
    match error:
        case TemplateError():
            return template_faults.said(error)
        case NoDisplayError():
            return _("There is no display to open a window on. The commands work without one: “zhutiao --help”.")
        case LinkRefusedError(reason="changed"):
            return _("The text has changed meanwhile, and these words are gone from it. Nothing was decided.")
        case LinkRefusedError():
            return _("A link joins a clause of the base text and a passage of another text. Nothing was changed.")
        case ReadingRefusedError():
            return reading_faults.said(error)
        case ManyMarksError(count=count, total=total):
            return _("{0} of {1} marks would find no place any more. Nothing was changed.").format(count, total)
        case TagRefusedError(reason="taken", path=path, count=count):
            return _("The tag “{0}” is there already, on marks: {1}. Merge the two instead.").format(path, count)
        case TagRefusedError():
            return _("A tag needs a word, and cannot stand below itself. Nothing was changed.")
        case NothingToUndoError():
            return _("There is nothing to undo.")
        case MissingExtraError(format=name):
            return _("To write {0}, run “pip install 'zhutiao[export]'”, then export again.").format(name)
        case _:
            return _("That did not work. Your library was not changed.")


def _unreadable(reason: str) -> str:
    match reason:
        case "missing":
            return _("There is no file “{0}”. Check the name and try again.")
        case "folder":
            return _("“{0}” is a folder. Choose the files in it.")
        case "empty":
            return _("“{0}” holds no text. Your library was not changed.")
        case "binary" | "special":
            return _("“{0}” is not a text file. Save its text as .txt and import that.")
        case "denied":
            return _("“{0}” may not be read. Change its permissions and try again.")
        case "lines":
            return _("“{0}” has more than 500,000 lines. Split it and import the parts.")
        case "too-large":
            return _("“{0}” is larger than 50 MB. Split it and import the parts.")
        case _:
            return _unreadable_format(reason)


def _unreadable_format(reason: str) -> str:
    match reason:
        case "needs-docx":
            return _("“{0}” is a Word file. To read those, run “pip install 'zhutiao[docx]'”, then import it again.")
        case "needs-pdf":
            return _("“{0}” is a PDF. To read those, run “pip install 'zhutiao[pdf]'”, then import it again.")
        case "scan-without-ocr":
            return _(
                "“{0}” is a picture of text. To read those, run “pip install 'zhutiao[ocr]'”, then import it again."
            )
        case "scan":
            return _("“{0}” holds pictures in which no text was found. Import a file that has its text.")
        case "protected":
            return _("“{0}” is protected by a password. Save it without one and import that.")
        case "old-word":
            return _("“{0}” is an old or protected Word file. Save it as .docx without a password and import that.")
        case "unpacked":
            return _("“{0}” unpacks to more than 50 MB or 100 times its size. Split it and import the parts.")
        case "pages":
            return _("“{0}” has more than 2,000 pages. Split it and import the parts.")
        case "no-marks":
            return _("“{0}” holds no marks that can be read. Nothing was changed. Choose an export of marks.")
        case "many-marks":
            return _("“{0}” holds more than 50,000 marks. Nothing was changed. Split it and take the parts.")
        case "damaged":
            return _("“{0}” is damaged. Open it in the program it came from, save it again and import that.")
        case _:
            return _("Cannot read “{0}”. Save it as UTF-8 text and import it again.")


def _unwritable(reason: str) -> str:
    match reason:
        case "changed":
            return _("“{0}” was changed by another program meanwhile, so it was not written. Export again.")
        case "foreign":
            return _(
                "There is another file “{0}” in that folder. Nothing was written. Rename it or choose another folder."
            )
        case "kept":
            return _("“{0}” is no library export, or was changed since. It was left as it is. Choose another place.")
        case "link":
            return _("“{0}” in that folder is a link to another place. Nothing was written. Choose another folder.")
        case _:
            return _("Cannot write “{0}”. What stood there was not changed. Choose another place.")


def _unusable(reason: str) -> str:
    match reason:
        case "missing":
            return _("There is no library “{0}”. Choose another file or make a new library.")
        case "folder":
            return _("“{0}” is not a place for a library. Name a file in a folder that exists.")
        case "newer":
            return _("“{0}” was written by a newer Zhutiao. It was not changed. Update the app to open it.")
        case "locked":
            return _("“{0}” is in use by another program. Nothing was changed. Close that program and try again.")
        case "readonly":
            return _("“{0}” may not be written. Nothing was changed. Change its permissions and try again.")
        case "full":
            return _("There is no space left for “{0}”. Only your last change was not saved. Free some and try again.")
        case "disk":
            return _("The disk or network drive with “{0}” did not answer. Nothing was changed. Try again.")
        case "triggers":
            return _("“{0}” holds what a library never has, so it was not opened. Open only libraries you trust.")
        case "damaged":
            return _("“{0}” is damaged and was left as it is. Restore a backup from the folder beside it.")
        case _:
            return _("“{0}” is not a Zhutiao library. It was not changed. Choose another file.")


def _undivided(reason: str) -> str:
    said = {
        "missing": N_("That piece is not there any more. Nothing was changed."),
        "edge": N_("There are no words on one side of that place. Click between two words."),
        "first": N_("Nothing stands before it that it could go on from."),
        "last": N_("Nothing follows that it could go on with."),
        "number": N_("Words cannot be moved across a number or title. Join the two and split them where they part."),
        "no-number": N_("A number has a letter or figure, no space and at most 12 signs, for example （七）."),
        "title": N_("A title is the words that the piece begins with. Type them as they are printed."),
        "turns": N_("Another speaker follows. Join the turns instead."),
        "no-turns": N_("Only a transcript has speakers. Say first that the text is a transcript."),
        "label": N_("Say who speaks there."),
        "alone": N_("Nothing is said under that label."),
        "begins": N_("A turn begins there already. Change who speaks in it, or join it with the one before."),
        "date": N_("A date has a year, a month and a day, for example 2025-06-09."),
        "merge": N_("Only two texts of one file can be merged."),
    }
    return _(said.get(reason, "That did not work. Your library was not changed."))


def _unknown(what: str, name: str, choices: tuple[str, ...]) -> str:
    if what == "option":
        return _unknown_option(name, choices)
    if choices:
        return _("“{0}” could be {1}. Give the whole name.").format(name, ", ".join(choices))
    match what:
        case "clause":
            return _("There is no clause “{0}”. “zhutiao outline” lists them.").format(name)
        case "dossier":
            return _("There is no dossier “{0}”.").format(name)
        case "format":
            return _("There is no export format “{0}”. “zhutiao export --list” names them.").format(name)
        case "briefing" if name:
            return _("There is no briefing “{0}”. Nothing was written.").format(name)
        case "briefing":
            return _("There is no briefing yet. Collect something for one, then export again.")
        case "base text":
            return _("“{0}” holds no opinion, law or report. Give the file with the base text first.").format(name)
        case "quote":
            return _("The words “{0}” do not occur there. Nothing was marked.").format(name[:24])
        case _:
            return _("There is no “{0}” here.").format(name)


def _unknown_option(name: str, choices: tuple[str, ...]) -> str:
    option, given, _value = name.partition("=")
    if not given:
        return _("There is no option “{0}”. There are: {1}.").format(name, ", ".join(choices))
    *others, last = choices
    return _("“{0}” takes {1} or {2}. Nothing was written.").format(option, ", ".join(others), last)


def _stopped(error: ZhutiaoError) -> str:
    match error:
        case WorkshopTimeoutError():
            return _("That took too long and was stopped. Your library was not changed. Try a smaller part of it.")
        case WorkshopCrashedError():
            return _("That was more than this computer can do at once. Your library was not changed. Try a part of it.")
        case _:
            return _("Stopped. Your library was not changed.")
