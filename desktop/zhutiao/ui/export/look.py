"""How the export dialog looks: two columns, a page, a foot, parted by thin lines."""

SHEET = """
#what {{ background: {side}; border-right: 1px solid {line}; }}
#form {{ background: {bar}; border-right: 1px solid {line}; }}
#preview {{ background: {page}; }}
#previewHead {{ background: {bar}; border-bottom: 1px solid {line}; }}
#foot {{ background: {bar}; border-top: 1px solid {line}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QLabel {{ background: transparent; }}
QLabel[head="true"] {{ color: {soft}; }}
QTextBrowser, QListView, QTableView {{ background: transparent; border: 0; border-radius: 0; outline: 0; }}
#fault {{ background: {bar}; border-top: 1px solid {line}; }}
QPlainTextEdit {{ border: 0; border-radius: 0; background: {page}; }}
QSplitter::handle {{ background: {line}; width: 1px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
#papers {{ background: {side}; }}
#manual {{ background: {page}; }}
#changedLines {{ background: {page}; }}
#form QComboBox {{ padding: 3px 22px 3px 8px; }}
QToolButton {{ color: {soft}; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 10px; }}
QToolButton:hover {{ background: {hover}; color: {ink}; }}
QToolButton:checked {{ background: {chosen}; color: {ink}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:disabled {{ color: {faint}; }}
QTableView {{ gridline-color: {line}; color: {ink}; selection-background-color: {chosen}; selection-color: {ink}; }}
QHeaderView::section {{ background: {bar}; color: {soft}; border: 0; border-right: 1px solid {line};
  border-bottom: 1px solid {line}; padding: 5px 8px; }}
QScrollBar:horizontal {{ background: transparent; height: 8px; margin: 0 2px; }}
QScrollBar::handle:horizontal {{ background: {trough}; border-radius: 3px; min-width: 32px; margin: 1px 0; }}
QPushButton[quiet="true"] {{ background: transparent; border-color: transparent; color: {accent}; padding: 5px 8px;
  text-align: left; }}
QPushButton[quiet="true"]:hover {{ background: {hover}; }}
QPushButton[quiet="true"]:focus {{ border-color: {accent}; }}
QPushButton[quiet="true"]:disabled {{ color: {faint}; background: transparent; }}
"""
