"""The tests here and the bench beside them read the same annotated dossiers."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
