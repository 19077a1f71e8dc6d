"""What a reader is told of a regular expression: what is wrong with it, and how far it was looked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.words import N_, _

if TYPE_CHECKING:
    from zhutiao.errors import PatternError
    from zhutiao.services.pattern_searching import Sieved


def fault(error: PatternError) -> str:
    """Say what is wrong with a pattern, and at which sign."""
    if error.reason == "long":
        return _("A pattern has at most {0} signs.").format(error.at)
    said = next((said for reason, said in _FAULTS if re.match(reason, error.reason)), _STRANGE)
    what = _(said).format(_sign(error))
    return what if error.at is None else _("{0} (sign {1} of the pattern)").format(what, error.at + 1)


def said(sieved: Sieved, count: int) -> str:
    """Say why a search ended before all was looked through, "" where all was."""
    match sieved.end:
        case "slow":
            cut = _("This pattern takes too long. {0} of {1} paragraphs were searched; a simpler one finds them all.")
            return cut.format(sieved.done, count)
        case "many":
            return _("There are more; only the first are shown.")
        case _:
            return ""


def _sign(error: PatternError) -> str:
    return error.pattern[error.at : error.at + 1] if error.at is not None else ""


# As Python names them, in the order of its own module.
_FAULTS = (
    (r"missing \)", N_("A “(” is not closed.")),
    (r"unbalanced parenthesis", N_("A “)” closes nothing.")),
    (r"unterminated character set", N_("A “[” is not closed.")),
    (r"bad character range", N_("A range in “[…]” runs backwards.")),
    (r"nothing to repeat", N_("“{0}” has nothing before it to repeat.")),
    (r"multiple repeat", N_("“{0}” repeats what is repeated already.")),
    (r"min repeat greater", N_("In “{{…}}” the first number is greater than the second.")),
    (r"bad escape \(end", N_("A “\\” at the end stands for nothing.")),
    (r"bad escape|incomplete escape|undefined character|missing .*name", N_("This “\\…” stands for nothing.")),
    (r"invalid group reference|unknown group|cannot refer|cannot have", N_("It refers to a group there is not.")),
    (r"look-behind", N_("“(?<=…)” takes only words of one length.")),
    (r"complex", N_("It is too deeply nested.")),
)
_STRANGE = N_("This is no regular expression.")
