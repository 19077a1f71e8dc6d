"""What state a row is drawn in: pointed at, chosen, with the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

# Asked of the option itself and last: a state brings all of QStyle with it, 9 ms that a start is spared where
# nothing is pointed at.


def is_over(option: QStyleOptionViewItem) -> bool:
    """Say whether the pointer is over the row."""
    state = option.state  # type: ignore[attr-defined] - missing in the stubs of QStyleOption
    return bool(state & state.State_MouseOver)


def is_chosen(option: QStyleOptionViewItem) -> bool:
    """Say whether the row is chosen."""
    state = option.state  # type: ignore[attr-defined]
    return bool(state & state.State_Selected)


def has_focus(option: QStyleOptionViewItem) -> bool:
    """Say whether the row is the one that keys mean."""
    state = option.state  # type: ignore[attr-defined]
    return bool(state & state.State_HasFocus)
