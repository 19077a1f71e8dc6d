"""Word documents as word processors write them, made on the spot."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

SPACES = nsdecls("w") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)


@pytest.fixture
def written():
    """Write a document whose body is given as WordprocessingML, with numbering plans where wanted."""

    def write(body: str, numbering: str = "", styles: str = "") -> bytes:
        document = docx.Document()
        for element in parse_xml(f"<w:body {SPACES}>{body}</w:body>"):
            document.element.body.insert(len(document.element.body) - 1, element)
        lists = document.part.numbering_part.element
        lists[:] = list(parse_xml(f"<w:numbering {SPACES}>{numbering}</w:numbering>"))
        for style in parse_xml(f"<w:styles {SPACES}>{styles}</w:styles>"):
            document.styles.element.append(style)
        return saved(document)

    return write


@pytest.fixture(scope="session")
def saved_document():
    """Return the bytes of a python-docx document."""
    return saved


def saved(document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()
