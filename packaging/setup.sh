# Sourced by start.sh and test.sh, which set `root`: makes .venv once, then finds it by a stamp.
# Everything here speaks on stderr; stdout belongs to the program.
# shellcheck shell=sh

venv=${root:?}/.venv
log=$venv/setup.log
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    [Ee][Nn]*) speaks=english ;;
    *) speaks=chinese ;;
esac

# say ENGLISH CHINESE: one sentence in the reader's language, chosen as the program itself does.
say() {
    if [ $speaks = english ]; then printf 'zhutiao: %s\n' "$1" >&2; else printf '逐条：%s\n' "$2" >&2; fi
}

refuse() {
    say "$@"
    exit 1
}

# set_up run|test: leave a working environment behind, at once where it is already there.
set_up() {
    stamp=$venv/$1.stamp
    wanted=$(_wanted "$1")
    _ready && return
    { mkdir -p "$venv" 2>/dev/null && [ -w "$venv" ]; } ||
        refuse "This folder may not be written: $root. Copy it to a place of your own and start again." \
            "不能写入这个文件夹：$root。请把它复制到自己的文件夹后再启动。"
    _alone
    _ready || _build "$1"
    exec 9>&-
}

_build() {
    rm -f "$stamp"
    _find_python
    _install_system_packages
    _make_environment
    _install "$1"
    printf '%s\n' "$wanted" >"$stamp"
    say "Ready." "准备好了。"
}

# What the environment was made from: a moved checkout or a changed pin makes it again.
_wanted() {
    cat "$root/pyproject.toml" "$root/packaging/constraints.txt" "$root/packaging/libraries.txt" | cksum
    printf '%s %s\n' "$1" "$root"
}

_ready() {
    [ -x "$venv/bin/zhutiao" ] && [ -x "$venv/bin/python" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]
}

# Two first starts at the same time would build one environment twice.
_alone() {
    exec 9>"$venv/lock"
    if command -v flock >/dev/null 2>&1; then flock 9; fi
}

_find_python() {
    seen=
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' && return
        seen=$version
    done
    [ -z "$seen" ] || refuse "Python $seen is too old; install Python 3.11 or newer and start again." \
        "Python $seen 版本太旧，请安装 Python 3.11 或更新的版本后再启动。"
    refuse "There is no Python here; install Python 3.11 or newer and start again." \
        "没有找到 Python，请安装 Python 3.11 或更新的版本后再启动。"
}

_install_system_packages() {
    missing=$(_missing)
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null 2>&1 ||
        refuse "Install what Debian calls $missing, then start again." "请先安装以下软件（Debian 软件包名）：$missing，然后再启动。"
    _may_install || refuse "Have these packages installed, then start again: $missing" "请先让管理员安装以下软件包，再启动：$missing"
    say "Installing system packages: $missing" "正在安装系统软件包：$missing"
    # Stale lists may still do, and what was not installed is seen below.
    _aloud _as_root apt-get update
    # shellcheck disable=SC2086 # the packages are words
    _aloud _as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120 $missing
    missing=$(_missing)
    [ -z "$missing" ] || refuse "These packages could not be installed: $missing. Check the network and start again (details: $log)." \
        "以下软件包没有装上：$missing。请检查网络后再启动（详情见 $log）。"
}

# Without a terminal nobody can type sudo's password.
_may_install() {
    [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null 2>&1 && { [ -t 2 ] || sudo -n true 2>/dev/null; }; }
}

_as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

_missing() {
    "$python" "$root/packaging/missing.py" "$python" | tr '\n' ' ' | sed 's/ $//'
}

_make_environment() {
    # An environment whose Python was removed, replaced or too old no longer runs.
    "$venv/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && return
    say "Making the environment in $venv" "正在创建运行环境：$venv"
    (cd "$venv" && rm -rf bin lib lib64 include pyvenv.cfg ./*.stamp)
    _aloud "$python" -m venv "$venv" ||
        refuse "The environment could not be made (details: $log)." "运行环境没有建成（详情见 $log）。"
}

_install() {
    if [ -x "$venv/bin/zhutiao" ]; then
        say "Bringing the Python packages up to date" "正在更新 Python 软件包"
    else
        say "Fetching the Python packages, about 135 MB" "正在下载 Python 软件包，约 135 MB"
    fi
    (cd "$root" && _pip hatchling editables && _pip --no-build-isolation -e '.[docx,pdf,export]' && { [ "$1" = run ] || _tools; }) ||
        refuse "The Python packages could not be installed; check the network and start again (details: $log)." \
            "Python 软件包没有装上，请检查网络后再启动（详情见 $log）。"
}

_tools() {
    [ -x "$venv/bin/pytest" ] || say "Fetching the test tools, about 90 MB" "正在下载测试工具，约 90 MB"
    # The pip of Debian 12 knows no dependency groups.
    _group test && _pip -r .venv/test.txt || return
    # Not every system can have Anki; the tests that import cards into it say so.
    _group anki && { _pip -r .venv/anki.txt || true; }
}

_group() {
    "$venv/bin/python" -c 'import tomllib, sys
print(*tomllib.load(sys.stdin.buffer)["dependency-groups"][sys.argv[1]], sep="\n")' "$1" <pyproject.toml >".venv/$1.txt"
}

# Built without isolation, by the pinned tools: where all is there already, nothing is fetched.
_pip() {
    _aloud "$venv/bin/python" -m pip install --no-user --disable-pip-version-check -c packaging/constraints.txt "$@"
}

# Set-up must neither swallow what is piped to the program nor write into its answer.
_aloud() {
    if [ -t 2 ]; then "$@" </dev/null >&2; else "$@" </dev/null >>"$log" 2>&1; fi
}
