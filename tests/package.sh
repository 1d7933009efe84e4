#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks what is installed and packaged: the installed tree works where it is moved, every file of the desktop is
# valid, each kind of file has its type, the manual page and the completions are read without a warning, and lintian
# finds nothing in the package. A missing tool is a check that is skipped, and that is said.
#
#   bash tests/package.sh                 builds the program first, and installs the tools
#   bash tests/package.sh BUILD           with what is built there, and the tools that are there
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${1:-}
if [ -z "$build" ]; then
    source "$root/app/install-packages.sh"
    build=${LATENCY_BUILD_DIR:-$root/build-tests}
    install_packages "${package_tools[@]}"
    configure_and_build "$build" latency_texts
fi
build=$(cd "$build" && pwd)
scratch=$(mktemp -d -t latency-package.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch/home XDG_DATA_HOME=$scratch/home/share LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
mkdir -p "$XDG_DATA_HOME"
umask 022
failures=0

# check NAME COMMAND…: prints what the command prints where it fails.
check() {
    local name=$1 said
    shift
    if said=$("$@" 2>&1); then
        echo "ok       $name"
    else
        echo "FAILED   $name"
        printf '%s\n' "$said" | sed 's/^/         /'
        failures=$((failures + 1))
    fi
}

# has TOOL CHECK: true if the tool is there.
has() {
    command -v "$1" >/dev/null || { echo "SKIPPED  $2: there is no $1 (bash tests/package.sh installs it)"; return 1; }
}

says_nothing() { local said; said=$("$@" 2>&1) && [ -z "$said" ] || { printf '%s\n' "$said"; return 1; }; }

# --- the installed tree
DESTDIR=$scratch/stage cmake --install "$build" --prefix /opt/studio >/dev/null
outside() { [ -z "$(find "$scratch/stage" -not -type d -not -path "$scratch/stage/opt/studio/*")" ]; }
check "nothing is installed outside the prefix" outside
mv "$scratch/stage/opt/studio" "$scratch/moved"
tree=$scratch/moved
program=$tree/bin/latency-studio
says() { local said; said=$("${@:2}") && [[ $said == *"$1"* ]]; }
has_no_paths() { ! grep -aqF -e "$root/" -e "$build/" "$program" "$tree"/lib*/latency-studio/modules/*.so "$tree"/lib/*/latency-studio/modules/*.so 2>/dev/null; }
check "a moved tree has its data" says sim_ "$program" info simulated:nasbench201
check "a moved tree finds its module" says GFLOP "$program" --version --speed
check "no path of this machine is in the program" has_no_paths

# --- files of the desktop
id=io.github.latency_studio
names_agree() { grep -q "\"$id\"" "$root/app/shell/start_window.cpp" && [ -e "$tree/share/applications/$id.desktop" ]; }
check "the menu entry is called as the window says" names_agree
has desktop-file-validate "menu entry" && check "menu entry" desktop-file-validate "$tree/share/applications/$id.desktop"
has appstreamcli "AppStream" &&
    check "AppStream" appstreamcli validate --pedantic --no-net "$tree/share/metainfo/$id.metainfo.xml"
versions_agree() {
    local version
    version=$("$program" --version | cut -d' ' -f2)
    grep -q "release version=\"$version\"" "$tree/share/metainfo/$id.metainfo.xml" &&
        grep -qx "version: $version" "$tree/share/doc/latency-studio/CITATION.cff" &&
        says "Latency Studio $version (" head -n 1 "$root/NEWS" && says "{$version}" "$program" --cite
}
check "version, citation, news and AppStream agree" versions_agree

# --- types of files: what the program writes has its type by name and by content
if has update-mime-database "types of files" && has gio "types of files"; then
    mkdir -p "$XDG_DATA_HOME/mime/packages"
    cp "$tree/share/mime/packages/$id.xml" "$XDG_DATA_HOME/mime/packages"
    check "types of files" says_nothing update-mime-database "$XDG_DATA_HOME/mime"
    is_of_type() { [ "$(gio info -a standard::content-type "$1" | sed -n 's/.*content-type: //p')" = "$2" ]; }
    for kind in table session experiment result worksheet sweep; do
        file=$scratch/my.$kind.json
        [ $kind = table ] && file=$scratch/my.latency.json
        experiment='{"format": "latency-experiment/1"}' # a result contains that of its run
        [ $kind = experiment ] && experiment=null
        printf '{\n  "experiment": %s,\n  "format": "latency-%s/1"\n}\n' "$experiment" $kind >"$scratch/$kind"
        echo '{}' >"$file"
        type=application/vnd.latency-studio.$kind+json
        check "$kind: known by its name" is_of_type "$file" "$type"
        check "$kind: known by its content" is_of_type "$scratch/$kind" "$type"
        check "$kind: opened by the menu entry" grep -q "^MimeType=.*$type;" "$tree/share/applications/$id.desktop"
        check "$kind: has an icon" test -e "$tree/share/icons/hicolor/scalable/mimetypes/${type/\//-}.svg"
    done
fi
icons_are_square() {
    local size
    for size in 16 24 32 48 64 128 256; do
        file "$tree/share/icons/hicolor/${size}x$size/apps/$id.png" | grep -q "$size x $size" || return 1
    done
}
has file "icons" && check "icons have their sizes" icons_are_square

# --- texts
gzip -dc "$tree/share/man/man1/latency-studio.1.gz" >"$scratch/latency-studio.1"
man_warns() { man --warnings -E UTF-8 -l -Tutf8 -Z "$scratch/latency-studio.1" 2>&1 >/dev/null; }
has man "manual page" && check "manual page" says_nothing man_warns
in_manual() {
    local verb
    for verb in $("$program" --help | sed -n '/^Subcommands/,$s/^  \([a-z]*\) .*/\1/p'); do
        grep -qx "\.SS $verb" "$scratch/latency-studio.1" || { echo "$verb is missing"; return 1; }
    done
}
check "every verb is in the manual page" in_manual
in_bash() {
    bash -euc "source '$tree/share/bash-completion/completions/latency-studio'
        COMP_WORDS=(latency-studio sear); COMP_CWORD=1; _latency_studio; [ \"\${COMPREPLY[*]}\" = search ]
        COMP_WORDS=(latency-studio search --limi); COMP_CWORD=2; _latency_studio; [ \"\${COMPREPLY[*]}\" = --limit ]"
}
check "bash completes verbs and their options" in_bash
in_zsh() {
    zsh -fc "autoload -U compinit; compinit -u -d '$scratch/zcompdump'
        source '$tree/share/zsh/vendor-completions/_latency-studio'; [[ \${_comps[latency-studio]} == _latency_studio ]]"
}
has zsh "completion in zsh" && check "zsh reads its completion" in_zsh

# --- the package
if has dpkg-shlibdeps "package" && has lintian "package"; then
    export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1700000000}
    makes_package() { cpack --config "$build/CPackConfig.cmake" -G DEB -B "$scratch/deb"; }
    check "the package is made" makes_package
    lints() { says_nothing lintian --allow-root --fail-on error,warning "$scratch"/deb/*.deb; }
    check "lintian has no error and no warning" lints
    contents() { dpkg-deb -c "$(ls "$scratch"/deb/latency-studio_*.deb)" | awk '$1 !~ /^d/ && $6 !~ /^\.\/usr\// { print; bad = 1 } END { exit bad }'; }
    check "the package is all in /usr" contents
    bill() { bash "$root/packaging/sbom.sh" "$(ls "$scratch"/deb/latency-studio_*.deb)" "$root" | python3 -c '
import json, sys
bill = json.load(sys.stdin)
named = {package["name"] for package in bill["packages"]}
assert {"latency-studio", "libtorch1.13", "libqt6core6", "nlohmann-json3-dev"} <= named, named
assert len({package["SPDXID"] for package in bill["packages"]}) == len(named)'; }
    has python3 "bill of materials" && check "bill of materials" bill
fi

# --- the repository: apt takes its index with the key, and refuses it once a byte differs
if has apt-ftparchive "repository" && has gpg "repository" && compgen -G "$scratch/deb/latency-studio_*.deb" >/dev/null; then
    export GNUPGHOME=$scratch/keys
    mkdir -m 700 "$GNUPGHOME"
    gpg --batch --quiet --passphrase '' --quick-generate-key "Test <test@latency-studio.example>" rsa2048 sign never 2>/dev/null
    apt_update() {
        mkdir -p "$scratch"/apt/{lists/partial,cache,etc}
        apt-get update -o Dir::State::Lists="$scratch/apt/lists" -o Dir::Cache="$scratch/apt/cache" \
            -o Dir::Etc::SourceParts=/nonexistent -o Dir::Etc::SourceList="$scratch/repository/latency-studio.sources" \
            -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any
    }
    check "the repository is made" bash "$root/packaging/repository.sh" "$scratch/repository" test@latency-studio.example \
        "$scratch"/deb/latency-studio_*.deb
    check "apt takes the repository" apt_update
    echo "X-Changed: yes" >>"$scratch/repository/Packages"
    rm -rf "$scratch/apt" "$scratch/repository/Packages.gz"
    refuses() { ! "$@"; }
    check "apt refuses a repository that was changed" refuses apt_update
    gpgconf --kill all
fi
[ $failures = 0 ] || { echo "$failures failed"; exit 1; }
