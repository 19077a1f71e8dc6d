"""Say what is wrong with a template of the reader's own, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.speech import N_, _

if TYPE_CHECKING:
    from zhutiao.errors import TemplateError


def said(error: TemplateError) -> str:
    """Return a sentence about a template that cannot be used."""
    if error.reason in _FILES:
        return _(_FILES[error.reason]).format(error.name)
    fault = _(_FAULTS.get(error.reason, _STRANGE)).format(error.detail)
    if error.line is None:
        return _("The template “{0}” cannot be used: {1} Nothing was written.").format(error.name, fault)
    return _("Line {1} of the template “{0}”: {2} Nothing was written.").format(error.name, error.line, fault)


_FILES = {
    "name": N_("A template cannot be called “{0}”. Take letters and figures, without / or \\."),
    "missing": N_("There is no template “{0}”. Nothing was written."),
    "outside": N_("“{0}” leads out of the folder of templates. Nothing was written. Put the file itself there."),
    "too-large": N_("The template “{0}” is larger than 200 kB. Nothing was written."),
    "unreadable": N_("The template “{0}” cannot be read. Nothing was written. Save it as UTF-8 text."),
    "taken": N_("There is a template “{0}” already. Nothing was changed. Choose another name."),
    "unwritable": N_("The template “{0}” could not be written. Nothing was changed."),
}
_FAULTS = {
    "syntax": N_("This is not written as templates are ({0})."),
    "unknown": N_("There is no “{0}” here."),
    "refused": N_("Templates may not use {0}."),
    "value": N_("This cannot be done with these values ({0})."),
    "time": N_("This takes too long."),
    "large": N_("This is too deeply nested, or makes too much."),
}
_STRANGE = N_("Something is wrong in it.")
