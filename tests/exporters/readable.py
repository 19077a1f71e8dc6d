"""What a workbook, a package of cards or a PDF says, as text that can be read and compared."""

import io

from openpyxl import load_workbook


def workbook(packed):
    """Yield the cells of each sheet, a line each, with the colour behind them."""
    for sheet in load_workbook(io.BytesIO(packed)).worksheets:
        yield f"== {sheet.title}, {sheet.freeze_panes}"
        heads, *rows = sheet.iter_rows()
        for n, row in enumerate(rows, 1):
            yield f"-- {n}"
            for head, cell in zip(heads, row, strict=True):
                fill = cell.fill.fgColor.rgb[2:] if cell.fill.fill_type else ""
                words = str("" if cell.value is None else cell.value).replace("\n", "\n    ")
                yield f"{head.value}{f' ({fill})' if fill else ''}: {words}".rstrip()
