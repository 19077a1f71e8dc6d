"""What a Word document says, as text: its paragraphs with their styles, its marked words, its comments."""

import io
import re
import zipfile

import docx
from docx.oxml.ns import qn


def reread(packed):
    return docx.Document(io.BytesIO(packed))


def tree(packed):
    """Yield a line for each paragraph, then the comments, the head, the foot and what the file says of itself."""
    document = reread(packed)
    for element in document.element.body:
        if element.tag == qn("w:sectPr"):
            continue
        for paragraph in element.iter(qn("w:p")):
            yield line(paragraph)
    for comment in document.comments:
        yield f"== comment {comment.comment_id} by {comment.author} ({comment.initials}) on {comment.timestamp:%Y-%m-%d %H:%M}"
        yield from (line(paragraph._p) for paragraph in comment.paragraphs)
    section = document.sections[0]
    yield f"== {section.page_width.mm:.0f} x {section.page_height.mm:.0f} mm"
    yield from (line(paragraph._p) for paragraph in (*section.header.paragraphs, *section.footer.paragraphs))
    about = document.core_properties
    yield f"== {about.title} | {about.author} | {about.created:%Y-%m-%d %H:%M} | {about.language}"
    for part in ("document", "comments"):
        yield from (f"{part} -> {target}" for target in links(packed, part))


def line(paragraph):
    style = paragraph.pPr.pStyle.val
    return f"{style}: {''.join(_pieces(paragraph))}"


def _pieces(element):
    for child in element:
        match child.tag.partition("}")[2]:
            case "r":
                yield _run(child)
            case "hyperlink" | "sdtContent" | "sdt":
                yield f"<{''.join(_pieces(child))}>"
            case "commentRangeStart":
                yield f"[{child.get(qn('w:id'))}:"
            case "commentRangeEnd":
                yield f":{child.get(qn('w:id'))}]"
            case _:
                pass


def _run(run):
    words = "".join(
        {"t": child.text or "", "br": "⏎", "tab": "→", "instrText": f"{{{child.text}}}"}.get(
            child.tag.partition("}")[2], ""
        )
        for child in run
    )
    looks = "".join(sorted(_looks(run))) if run.rPr is not None and words else ""
    return f"{{{looks} {words}}}" if looks else words


def _looks(run):
    for look in run.rPr:
        match look.tag.partition("}")[2]:
            case "b" if look.get(qn("w:val")) is None:
                yield "b"
            case "i":
                yield "i"
            case "rFonts":
                yield "c"
            case "strike":
                yield "s"
            case "u":
                yield f"_{look.get(qn('w:val'))}"
            case "shd":
                yield f"#{look.get(qn('w:fill'))}"
            case _:
                pass


def commented(packed):
    """Return the words between the beginning and the end of each comment, by its number."""
    found = {}
    open_ids = []
    for element in reread(packed).element.body.iter():
        match element.tag.partition("}")[2]:
            case "commentRangeStart":
                open_ids.append(element.get(qn("w:id")))
                found[int(open_ids[-1])] = ""
            case "commentRangeEnd":
                open_ids.remove(element.get(qn("w:id")))
            case "t":
                for each in open_ids:
                    found[int(each)] += element.text
            case _:
                pass
    return found


def outline(packed):
    """Return the headings as the navigation shows them: level and words."""
    paragraphs = reread(packed).paragraphs
    return [(int(p.style.name[-1]), p.text) for p in paragraphs if p.style.name.lower().startswith("heading")]


def skeleton(packed):
    """Return the styles of all paragraphs that are no note, and how many comments there are."""
    document = reread(packed)
    styles = [p.style.name for p in document.paragraphs if p.style.name not in ("Note", "Written")]
    return styles, len(document.comments)


def links(packed, part):
    """Return what a part links to outside."""
    with zipfile.ZipFile(io.BytesIO(packed)) as file:
        name = f"word/_rels/{part}.xml.rels"
        relations = file.read(name).decode() if name in file.namelist() else ""
    found = re.findall(r'Target="([^"]*)" TargetMode="External"|TargetMode="External"[^>]*Target="([^"]*)"', relations)
    return ["".join(pair) for pair in found]
