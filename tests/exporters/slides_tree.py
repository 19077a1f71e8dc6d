"""What a presentation says, as text: each slide with its places, levels, bullets, typefaces and notes."""

import io

import pptx
from pptx.util import Pt


def reread(packed):
    return pptx.Presentation(io.BytesIO(packed))


def tree(packed):
    made = reread(packed)
    about = made.core_properties
    yield f"== {about.title} | {about.author} | {about.created:%Y-%m-%d %H:%M} | {about.language}"
    yield f"== {made.slide_width / Pt(1):.0f} x {made.slide_height / Pt(1):.0f} pt"
    for n, slide in enumerate(made.slides, 1):
        yield f"\n-- {n} {slide.slide_layout.name}"
        for shape in slide.shapes:
            kind = shape.placeholder_format.type.name if shape.is_placeholder else "box"
            for paragraph in shape.text_frame.paragraphs:
                yield f"{kind}: {'    ' * paragraph.level}{paragraph.text or _field(paragraph)}"
        if slide.has_notes_slide:
            yield from (f"notes: {each.text}" for each in slide.notes_slide.notes_text_frame.paragraphs)


def _field(paragraph):
    return "".join(f"[{each.get('type')} {each.findtext('{*}t')}]" for each in paragraph._p.iterfind("{*}fld"))
