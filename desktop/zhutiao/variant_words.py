"""What variants, their kinds and what speaks for a reading are called before a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.variants import Evidence, Suggestion


def kind(name: str) -> str:
    """Return what a kind of variant is called."""
    match name:
        case "substantive":
            return _("Wording")
        case "slip":
            return _("Slip")
        case "moved":
            return _("Moved")
        case "duplicate":
            return _("Printed twice")
        case "gap":
            return _("Gap")
        case "punctuation":
            return _("Punctuation")
        case "digits":
            return _("Form of figures")
        case "width":
            return _("Width of signs")
        case _:
            return _("Spaces and lines")


def confidence(name: str) -> str:
    """Return how sure a suggestion is."""
    match name:
        case "sure":
            return _("sure")
        case "likely":
            return _("likely")
        case _:
            return _("undecided")


def reason(suggestion: Suggestion) -> str:
    """Say all that speaks for the preferred reading, or why there is none."""
    return _("; ").join(evidence(each) for each in suggestion.evidence)


def evidence(one: Evidence) -> str:
    """Say one thing that speaks for a reading, or against the others."""
    if one.why in ("twice", "cut", "torn", "skipped", "absent"):
        return _passage(one, _(", ").join(one.sigla))
    match one.why:
        case "majority":
            return _("{0} of {1} witnesses read so").format(len(one.sigla), one.many)
        case "quoted":
            return _("quoted so in {0}").format(_(", ").join(one.sigla))
        case "doubled":
            return _("“{0}” is doubled").format(one.words)
        case "unheard":
            return _("“{0}” is no usual word, and stands nowhere else in these texts").format(one.words)
        case "foreign":
            return _("“{0}” is no Chinese").format(one.words)
        case "signs":
            return _("the same words, printed in another way")
        case "revised":
            return _("two versions of one text, each right in its time")
        case _:
            return _("the words alone do not tell which is right")


def _passage(one: Evidence, sigla: str) -> str:
    match one.why:
        case "twice":
            return _("the passage is printed twice in {0}").format(sigla)
        case "cut":
            return _("{0} ends here, and is not complete").format(sigla)
        case "torn":
            return _("{0} breaks off here in the middle of a sentence").format(sigla)
        case "skipped":
            return _("{0} skips number {1} here").format(sigla, one.words)
        case _:
            return _("{0} does not have it, and nothing shows that it was lost").format(sigla)
