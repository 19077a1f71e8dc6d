"""How the import dialog looks: a column of what was found, a page, a foot, parted by thin lines."""

SHEET = """
#found {{ background: {side}; border-right: 1px solid {line}; }}
#found QListView {{ background: transparent; border: 0; outline: 0; }}
#page {{ background: {page}; }}
#foot {{ background: {bar}; border-top: 1px solid {line}; }}
#columnHead {{ background: {bar}; border-top: 1px solid {line}; border-bottom: 1px solid {line}; }}
QLabel[strong="true"] {{ color: {ink}; font-weight: bold; }}
QLabel[large="true"] {{ color: {ink}; }}
QPlainTextEdit {{ background: transparent; color: {ink}; border: 0; border-radius: 5px; }}
QPlainTextEdit:hover {{ background: {hover}; }}
QPlainTextEdit:focus {{ background: {raised}; }}
#columnHead QComboBox {{ background: transparent; border-color: transparent; color: {soft};
  padding: 2px 22px 2px 8px; }}
#columnHead QComboBox:hover {{ background: {hover}; }}
#columnHead QComboBox:focus {{ border-color: {accent}; }}
QToolButton {{ color: {soft}; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 8px; }}
#columnHead QToolButton {{ padding: 4px 4px; }}
QToolButton:hover {{ background: {hover}; color: {ink}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[quiet="true"] {{ background: transparent; border-color: transparent; color: {accent}; padding: 5px 8px; }}
QPushButton[quiet="true"]:hover {{ background: {hover}; }}
QPushButton[quiet="true"]:focus {{ border-color: {accent}; }}
"""
