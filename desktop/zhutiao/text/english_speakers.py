"""What an English speaker's label says: The CHAIRMAN, Mr SMITH, Mary Wong (Director of Planning)."""

from __future__ import annotations

import re

from zhutiao.text.offices import WORDS
from zhutiao.text.speaker import LIKELY, PERHAPS, SURE, Speaker

LETTERS = re.compile(r"[ -~’–é]+")
TITLES = "Mr|Mrs|Ms|Miss|Madam|Sir|Dame|Lord|Lady|Dr|Prof|Professor"
POSTS = (
    "Senator|Sen|Rep|Representative|Secretary|Minister|Ambassador|Commissioner|Governor|Judge|Justice|Congressman"
    "|Congresswoman|Chairman|Chairwoman|President|Premier|Prime Minister|Spokesperson|Spokesman|Spokeswoman|Director"
    "|Deputy|Delegate|Mayor|General|Hon"
)
WORD = r"[A-Z][A-Za-z'’-]*\.?"
NOTED = r"(?: \((?P<remark>[^)]*)\))?"
TITLED = re.compile(
    rf"(?:(?P<title>{TITLES})|(?P<post>(?i:{POSTS})))\.? (?!(?:for|of)\b)(?P<name>{WORD}(?: {WORD}){{0,3}}){NOTED}",
    re.IGNORECASE,
)
PRESIDING = re.compile(
    r"(?P<role>(?:(?:the|madam|acting|deputy|mr|mrs|ms)\.? )*(?:chair(?:man|woman|person)?|president|speaker|moderator"
    rf"|host|presiding officer|spokes(?:man|woman|person)|clerk)){NOTED}",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"(?:(?P<outlet>[A-Z][\w .&'-]{1,40}?) )?(?P<role>reporter|journalist|correspondent|interviewer)(?: \d+)?",
    re.IGNORECASE,
)
OUTLET = re.compile(
    r"Reuters|AFP|AP|Bloomberg|Xinhua(?: News Agency)?|CCTV|CGTN|CRI|CNN|BBC|NBC|CBS|ABC|NHK|Kyodo(?: News)?|TASS"
    r"|Yonhap|RIA Novosti|DPA|EFE|ANSA"
    r"|(?:The )?[A-Z]\w+(?: [A-Z]\w+)* (?:Daily|Times|News|Post|Journal|Press|Agency|Radio|TV|Television|Media Group)"
)
CAPITALS = re.compile(rf"(?P<name>[A-Z][A-Z'’-]+(?:,? [A-Z][A-Z'’-]*\.?){{0,8}}){NOTED}")
SERVING = re.compile(rf"(?:[A-Z]+ )?(?:{POSTS})S? (?:FOR|OF) ", re.IGNORECASE)
PROPER = re.compile(rf"(?P<name>{WORD}(?: {WORD}){{0,3}}){NOTED}")
REMARK = re.compile(r"(?:in|through|via|by) [A-Z].*|.*(?:interpretation|via video).*")


def _titled(words: str, _plain: str) -> Speaker | None:
    found = TITLED.fullmatch(words)
    return Speaker(words, found["name"], found["post"]) if found else None


def _presiding(words: str, _plain: str) -> Speaker | None:
    found = PRESIDING.fullmatch(words)
    return Speaker(words, None, found["role"]) if found else None


def _asking(words: str, _plain: str) -> Speaker | None:
    found = ASKING.fullmatch(words)
    return Speaker(words, None, found["role"], found["outlet"], asks=True) if found else None


def _agency(words: str, _plain: str) -> Speaker | None:
    return Speaker(words, organisation=words, asks=True, trust=LIKELY) if OUTLET.fullmatch(words) else None


def _proper(words: str, _plain: str) -> Speaker | None:
    found = CAPITALS.fullmatch(words) or PROPER.fullmatch(words)
    if not found or found["name"].partition(" ")[0].title() in WORDS:
        return None
    remarked = bool(found["remark"])
    if SERVING.match(found["name"]):
        return Speaker(words, None, found["name"])
    return Speaker(
        words, found["name"], found["remark"] if remarked and not REMARK.fullmatch(found["remark"]) else None,
        trust=SURE if remarked else LIKELY if " " in words or words.isupper() else PERHAPS,
    )  # fmt: skip


FORMS = (_presiding, _titled, _asking, _agency, _proper)
