"""Start to the first complete page, beside a bare window: `python tests/bench/bench_start.py [ROUNDS]`.

Whole processes in turn, so that a noisy machine is equally noisy for both; the medians and their ratio are printed.
The floor is a PySide6 window with 100 KB of Chinese text in the same font and size. Both are measured when their page
has been painted on the screen, once. Targets: CPU at most 2.0 times (aim 1.6), resident memory at most 1.8 times.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOOR = """
import json, resource, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

class Pane(QTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, report)

def report():
    used = resource.getrusage(resource.RUSAGE_SELF)
    status = Path("/proc/self/status").read_text()
    rss = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
    print(json.dumps({"cpu_ms": 1000 * (used.ru_utime + used.ru_stime), "rss_mb": rss}))
    app.exit()

root = Path(sys.argv[1])
app = QApplication([])
font = QFontDatabase.addApplicationFont(str(root / "resources/fonts/NotoSerifSC-Regular.otf"))
text = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "data").glob("*.txt"))) * 2
window, pane = QMainWindow(), Pane()
face = QFont(QFontDatabase.applicationFontFamilies(font)[0])
face.setPixelSize(17)
pane.setFont(face)
pane.setPlainText(text.encode()[:100_000].decode(errors="ignore"))
window.setCentralWidget(pane)
window.resize(1600, 1000)

window.show()
app.exec()
"""


def main() -> None:
    """Print medians and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        # Compiled modules are kept, as on any machine that started the program before.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        surroundings = {**kept, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}
        library = str(Path(folder) / "library.zhutiao")
        ours = [sys.executable, "-m", "zhutiao", "--library", library, "--exit-after-paint"]
        bare = [sys.executable, "-c", FLOOR, str(ROOT)]
        _measured(ours, surroundings)  # makes the library and warms the caches
        _measured(bare, surroundings)
        pairs = [(_measured(ours, surroundings), _measured(bare, surroundings)) for _ in range(rounds)]
    for figure in ("cpu_ms", "rss_mb"):
        mine, floor = ([pair[k][figure] for pair in pairs] for k in (0, 1))
        ratio = statistics.median(a / b for a, b in zip(mine, floor, strict=True))
        print(f"{figure}: {statistics.median(mine):.0f} beside {statistics.median(floor):.0f}, ratio {ratio:.2f}")  # noqa: T201


def _measured(command: list[str], surroundings: dict[str, str]) -> dict[str, float]:
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
