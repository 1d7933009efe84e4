#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building and running need, with the system's package manager; does nothing when all
# is there. Sourced by app/run.sh and tests/run.sh.

packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev libqt6svg6-dev libqcustomplot-dev qt6-qpa-plugins
    qt6-l10n-tools qt6-translations-l10n
    libtorch-dev libopenblas0-openmp
    nlohmann-json3-dev libeigen3-dev libalglib-dev libcli11-dev
    zlib1g-dev libbz2-dev
    libonnx-dev libprotobuf-dev libopencv-dnn-dev libsqlite3-dev
    fonts-inter fonts-dejavu-core
)

# What tests/package.sh checks packages with.
package_tools=(appstream apt-utils desktop-file-utils dpkg-dev file gnupg libglib2.0-bin lintian man-db
               python3 shared-mime-info zsh)

# is_installed PACKAGE: by that name, or provided by a package of another name.
is_installed() {
    dpkg-query -W -f='${Status}\t${Package}\t${Provides}\n' 2>/dev/null |
        awk -F'\t' -v wanted="$1" '
            $1 !~ /ok installed/ { next }
            $2 == wanted { found = 1 }
            { count = split($3, names, /, */)
              for (i = 1; i <= count; i++) { sub(/ .*/, "", names[i]); if (names[i] == wanted) found = 1 } }
            END { exit !found }'
}

# install_packages [EXTRA…]
install_packages() {
    local missing=() package
    for package in "${packages[@]}" "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        echo "These packages are missing and apt-get is not here to install them: ${missing[*]}" >&2
        return 1
    fi
    local sudo=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { echo "Run as root, or install: ${missing[*]}" >&2; return 1; }
        sudo=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    "${sudo[@]}" apt-get update -q
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# configure_and_build FOLDER TARGET [CMAKE-OPTION…]
configure_and_build() {
    local folder=$1 target=$2
    shift 2
    cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" >"$folder.log" 2>&1 ||
        { cat "$folder.log" >&2; return 1; }
    cmake --build "$folder" --target "$target"
}
