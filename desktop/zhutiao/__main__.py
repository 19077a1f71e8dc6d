"""Run Zhutiao as a module: `python -m zhutiao`."""

import sys

from zhutiao.cli import main

sys.exit(main())
