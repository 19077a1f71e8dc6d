"""The tests here and the bench beside them change the same texts in the same ways."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
