"""What the window says when something happened, always as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from zhutiao.errors import ZhutiaoError


def tell(parent: QWidget | None, words: str) -> None:
    """Say *words* and wait until they have been read."""
    _box(parent, QMessageBox.Icon.Information, words).exec()


def explain(parent: QWidget | None, error: ZhutiaoError) -> None:
    """Say what the world did, what is safe and what to do."""
    _box(parent, QMessageBox.Icon.Warning, sentence(error)).exec()


def ask(parent: QWidget | None, words: str, yes: str) -> bool:
    """Ask whether to do *yes*; Escape and Enter mean no."""
    box = _box(parent, QMessageBox.Icon.Question, words)
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    doing = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return box.clickedButton() is doing


def surprise(details: str) -> QMessageBox:
    """Return the dialog for an error of ours."""
    words = _("Something went wrong that should not have. What you saved before is safe.")
    box = _box(QApplication.activeWindow(), QMessageBox.Icon.Critical, words)
    box.setDetailedText(details)
    copy = box.addButton(_("Copy details"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()  # Qt would close the dialog before anything could be read
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    return box


def _box(parent: QWidget | None, icon: QMessageBox.Icon, words: str) -> QMessageBox:
    box = QMessageBox(icon, _("Zhutiao"), "", QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    return box
