"""Say what is wrong with a regular expression, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.speech import N_, _

if TYPE_CHECKING:
    from zhutiao.errors import PatternError


def said(error: PatternError) -> str:
    """Return a sentence about what is no regular expression."""
    if error.reason == "long":
        return _("A regular expression has at most {0} signs.").format(error.at)
    fault = next((said for reason, said in _FAULTS if re.match(reason, error.reason)), _STRANGE)
    if error.at is None:
        return _(fault)
    return _("At sign {0} of the pattern: {1}").format(error.at + 1, _(fault))


# By how Python's own module names them.
_FAULTS = (
    (r"missing \)", N_("A “(” is not closed.")),
    (r"unbalanced parenthesis", N_("A “)” closes nothing.")),
    (r"unterminated character set", N_("A “[” is not closed.")),
    (r"bad character range", N_("A range runs backwards.")),
    (r"nothing to repeat", N_("There is nothing to repeat before it.")),
    (r"multiple repeat", N_("What is repeated cannot be repeated again.")),
    (r"min repeat greater", N_("The first number is greater than the second.")),
    (r"bad escape|incomplete escape|undefined character|missing .*name", N_("This “\\” stands for nothing.")),
    (r"invalid group reference|unknown group|cannot refer", N_("It refers to a group that is not there.")),
    (r"look-behind", N_("What stands before must have one length.")),
    (r"complex", N_("It is too deeply nested, or repeats too often.")),
)
_STRANGE = N_("This is no regular expression.")
