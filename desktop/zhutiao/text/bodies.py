"""The bodies that issue documents: told apart where their names follow one another without a sign between them."""

from __future__ import annotations

import re

# A body's name ends here, unless the name goes on: 国务院 | 办公厅 is one body.
END = (
    "中央(?!办公|军|纪|组织|宣传|统战|政法|全面|文明|网[信络]|农村|财经|编办|机构|外事|社会|精神|金融|人才|国家|区块|党校|政研|"
    "保密|广播|财办|企业|和国家)|办公[厅廳室]|委[员員][会會](?!办|辦|党)|(?:人民)?政府(?!办|辦|国有)|总[工商]会|总局|总社|"
    "法院(?!院)|检察院|(?<=国务)院(?!办公|国[有资]|扶贫|港澳|发展研究|学位|侨|台湾|安[全委]|妇|防|食|关税|深化|减灾|军|教育督导|推进|参事|各)|"
    "集团|公司|大学|研究院|协会|学会|商会|联合会|中心|党组|党委|兵团|军委|"
    "部(?!门|分|委|队)|局|(?<!国务)院|(?<!社)[会會]|委(?!员|員|托|属)|[厅廳]|[处處]|署|行(?!保|业|政|动|为)|办(?!公|法|理)"
)
GOES_ON = "(?!办公|辦公|委员|委員|总局|常务|常務|组织|机关|党组|党委|直属)"
BODY = re.compile(rf"(?!和|与|及)[^\s、，,]+?(?:{END}){GOES_ON}")
SEPARATE = re.compile(r"[\s、，,　]+")
AND = re.compile("[和与及]")
LONGEST = 60


def bodies(text: str) -> tuple[str, ...]:
    """Return the bodies that *text* names and nothing else, in order; empty where it says anything more."""
    if len(text) > LONGEST * 4:
        return ()
    names = [name for name in SEPARATE.split(text.strip()) if name]
    parts = [BODY.findall(name) for name in names]
    said = (AND.sub("", name) for name in names)
    if not parts or any(AND.sub("", "".join(found)) != name for found, name in zip(parts, said, strict=True)):
        return ()
    return tuple(name for found in parts for name in found)


def is_body(text: str) -> bool:
    """Say whether a line names the bodies that issue a document, and nothing else: 民政部 财政部."""
    return len(text) <= LONGEST and bool(bodies(text))
