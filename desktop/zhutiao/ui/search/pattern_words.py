"""What a reader is told of a regular expression: what is wrong with it, and how far it was looked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.words import N_, _

if TYPE_CHECKING:
    from zhutiao.errors import PatternError
    from zhutiao.services.pattern_searching import End, PatternFound


def fault(error: PatternError) -> str:
    """Say what is wrong with a pattern, and at which sign."""
    if error.reason == "long":
        return _("A pattern has at most {0} signs.").format(error.at)
    said = next((said for reason, said in _FAULTS if re.match(reason, error.reason)), _STRANGE)
    what = _(said).format(_sign(error))
    return what if error.at is None else _("{0} (sign {1} of the pattern)").format(what, error.at + 1)


def ended(end: End, done: int, count: int) -> str:
    """Say why a search of one text ended after *done* of its paragraphs, "" where that was all."""
    cut = _("This pattern takes too long. {0} of {1} paragraphs were searched; a simpler one finds them all.")
    return {"slow": cut.format(done, count), "many": _("There are more; only the first are shown.")}.get(end, "")


def ended_early(found: PatternFound) -> str:
    """Say why a search of many texts found no more, "" where it looked through all of them."""
    cut = _("This pattern takes too long. {0} of {1} texts were searched; a simpler one finds them all.")
    more = _("There are more; only the first are shown.")
    return {"slow": cut.format(found.searched, found.of), "many": more}.get(found.end, "")


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
