"""Build hook: the wheel carries resources/ and data/ inside the package; editable installs read them in place."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShipHook(BuildHookInterface[Any]):
    """Puts the shipped folders beside the code."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folders to a real wheel; an editable one would be left with a stale copy."""
        if version == "standard":
            for name in ("resources", "data"):
                build_data["force_include"][str(Path(self.root) / name)] = f"zhutiao/{name}"
