"""Run Zhutiao from a checkout (`python desktop`); also the entry of frozen builds."""

import multiprocessing
import sys

from zhutiao.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
