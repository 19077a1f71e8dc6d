"""The tests here damage libraries in the same ways."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
