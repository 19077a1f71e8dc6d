"""Open a page in Chromium without a window and without a network, and tell what it asked for and complained about."""

import json
import shutil
import subprocess
from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr",
)  # fmt: skip


def opened(page: Path, folder: Path, *flags: str) -> tuple[str, list[str], list[str]]:
    """Return the page as Chromium understood it, the addresses it asked for, and what it said to the console."""
    log = folder / "net.json"
    done = subprocess.run(
        [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}", *flags, "--dump-dom", page.as_uri()],
        capture_output=True, text=True, timeout=120, check=False, env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    said = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return done.stdout, _asked(log), said


def _asked(log: Path) -> list[str]:
    told = json.loads(log.read_text(encoding="utf-8"))
    begins = told["constants"]["logEventTypes"]["URL_REQUEST_START_JOB"]
    jobs = (event.get("params", {}) for event in told["events"] if event["type"] == begins)
    # What the browser wants for itself comes from no page.
    return [job["url"] for job in jobs if "url" in job and job.get("initiator") != "not an origin"]
