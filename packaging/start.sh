#!/bin/sh
# Start Zhutiao from a checkout: `sh packaging/start.sh [arguments]`. The first start sets everything up.
set -u

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit
. "$root/packaging/setup.sh"

# A window needs a display; a command, a question for help and a platform chosen by the reader do not.
opens_window() {
    [ -z "${QT_QPA_PLATFORM:-}" ] || return 1
    for word in "$@"; do
        case $word in
            inspect | link | collate | import | outline | links | search | mark | marks | receive) return 1 ;;
            export | backup | restore | rebuild | doctor | shot | -h | --help | --version) return 1 ;;
        esac
    done
}

if opens_window "$@" && [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    refuse "There is no display to open a window on; inspect, import, export, shot and the other commands work without one (--help lists them)." \
        "没有可用的显示器，无法打开窗口；inspect、import、export、shot 等命令不需要显示器（用 --help 查看）。"
fi
set_up run
exec "$venv/bin/zhutiao" "$@"
