"""The programs of these trials, as modules for the tests beside them."""

import sys
from pathlib import Path

# Each of them also runs alone, as a script: then this folder is the first that Python looks into.
sys.path.insert(0, str(Path(__file__).parent))
