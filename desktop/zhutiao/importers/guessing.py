"""Guess the encoding of bytes that do not name it: the likeliest is the one that reads most like a text."""

from __future__ import annotations

import codecs
import re

from zhutiao.ports import Decoded

SAMPLE = 16_384  # bytes that a guess is made from, beginning where the ASCII ends
SURE = 0.2  # of the signs beyond ASCII: a guess that leads by less is named as one
LONE = 0.9  # of the runs of high bytes: so many single ones are the curly quotes of a Western text
MARKED = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "hz", "windows-1252")
CODECS = {"windows-1252": "cp1252", "big5": "cp950"}
CALLED = {"gb2312": "gb18030", "gbk": "gb18030", "cp950": "big5", "big5hkscs": "big5", "big5-hkscs": "big5",
          "utf-8-sig": "utf-8", "iso8859-1": "windows-1252", "ascii": "windows-1252",
          "cp1252": "windows-1252"}  # fmt: skip
# The characters that make up about half of any Chinese text, simplified, traditional or both.
COMMON = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能"
    "好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意"
    "进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海"
    "口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难"
    "神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许"
    "八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往"
    "展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德"
    "收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志"
    "增障益财企农贸创障助育低规健护推促支持服务贯彻落实措施监督组织责任章节条款项附"
    "來國個說們為這時會過學對後麼沒於還發當開無經頭動兩長樣現實與進種聲話兒問機給幾業間東關並內產萬體別處總場師書員華"
    "報馬張難數電門軍氣車應記風戰幹許覺題統請愛讓認論義術結連遠資隊帶條變聯權領傳紅達辦運強轉區眾輕語滿識極黃臉錢黨雙"
    "歷議單據導專財農險費號該項類費縣廳憲則規應選舉員審計劃銀環"
    "，。、：；“”‘’（）《》「」『』！？　—…·％"
)
HIGH = re.compile(rb"[\x80-\xff]+")
# Signs that only a wrong guess brings: lost, private, control, and the Chinese and Japanese syllables between Han.
ODD = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f\u3040-\u312f\uff61-\uff9f\U000f0000-\U0010ffff]")
LIKELY = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
ASCII_TEXT = re.compile(r"[\t\n\r -~]")


def decoded(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of *data*, in *encoding* where one was chosen, else as its first bytes say or as it is likeliest.

    A remark tells what is not certain: `undecoded N` signs, `guessed NAME`, `unknown NAME`, `garbled`.
    """
    if encoding is None:
        return _found(data)
    if name := known(encoding):
        return _forgiving(data, name)
    found = _found(data)
    return Decoded(found.text, found.encoding, (f"unknown {encoding}", *found.remarks))


def known(encoding: str) -> str | None:
    """Return the name in ENCODINGS that an encoding goes by here, None for a strange one."""
    try:
        name = codecs.lookup(encoding.strip()).name
    except (LookupError, ValueError):
        return None
    name = CALLED.get(name, name)
    return name if name in ENCODINGS else None


def looks_wide(data: bytes) -> bool:
    """Say whether *data* reads as UTF-16 without a mark at its head."""
    start = data[: SAMPLE // 4 * 2]
    most = len(start) // 2 / 3
    return any(_points(start.decode(name, errors="replace")) > most for name in ("utf-16-le", "utf-16-be"))


def _found(data: bytes) -> Decoded:
    for mark, name in MARKED:
        if data.startswith(mark):
            return _forgiving(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)
    if b"\0" in data and looks_wide(data):
        return _guessed(data)
    if "~{" in text and "~}" in text and text.isascii():
        return _forgiving(data, "hz", "guessed hz")
    return Decoded(text, "utf-8", ("garbled",) if _garbled(text) else ())


def _guessed(data: bytes) -> Decoded:
    runs = HIGH.findall(data[:SAMPLE])
    lone = sum(len(run) == 1 for run in runs)
    if runs and lone > LONE * len(runs) and b"\0" not in data:
        return _forgiving(data, "windows-1252", "guessed windows-1252")
    high = HIGH.search(data)
    # UTF-16 counts in pairs, so the sample begins at an even byte.
    start = high.start() // 2 * 2 if high and b"\0" not in data else 0
    sample = data[start : start + SAMPLE]
    texts = {name: sample.decode(CODECS.get(name, name), errors="replace") for name in LIKELY}
    points = {name: _points(text) for name, text in texts.items()}
    best, second = sorted(LIKELY, key=lambda name: -points[name])[:2]
    beyond = sum(sign > "\x7f" for sign in texts[best]) or 1
    sure = points[best] - points[second] >= SURE * beyond and points[best] > SURE * beyond
    return _forgiving(data, best, *(() if sure else (f"guessed {best}",)))


def _points(text: str) -> int:
    good = sum(map(COMMON.__contains__, text)) + len(ASCII_TEXT.findall(text))
    return good - 2 * len(ODD.findall(text))


def _garbled(text: str) -> bool:
    """Say whether UTF-8 was taken for a Western encoding and saved as UTF-8 again."""
    try:
        return not text[:SAMPLE].isascii() and not text[:SAMPLE].encode("latin-1").decode("utf-8").isascii()
    except UnicodeError:
        return False


def _forgiving(data: bytes, name: str, *remarks: str) -> Decoded:
    text = data.decode(CODECS.get(name, name), errors="replace")
    if name == "big5" and "\ufffd" in text:
        # Hong Kong's characters fill gaps of the plain set.
        text = min(text, data.decode("big5hkscs", errors="replace"), key=lambda each: each.count("\ufffd"))
    lost = text.count("\ufffd")
    return Decoded(text.removeprefix("\ufeff"), name, (*((f"undecoded {lost}",) if lost else ()), *remarks))
