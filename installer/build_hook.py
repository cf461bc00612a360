"""Compile the catalogues before hatchling packs them, for the sdist and for the wheel."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installer.catalogues import compile_all


class CompileCatalogues(BuildHookInterface[Any]):
    """Hatchling's hook; found by its base class."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile every `.po` under translations/ to the `.mo` beside it."""
        compile_all(Path(self.root) / "translations")
