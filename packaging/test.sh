#!/bin/sh
# Run every check: `sh packaging/test.sh [pytest arguments]`. The first run sets everything up.
set -u

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit
. "$root/packaging/setup.sh"

set_up test
cd "$root" || exit
export QT_QPA_PLATFORM=offscreen
# Some hundred child processes would compile the program anew.
unset PYTHONDONTWRITEBYTECODE
exec "$venv/bin/python" -m pytest -n auto --dist worksteal "$@"
