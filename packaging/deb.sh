#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package, its debug symbols, its bill of materials and their checksums.
#
#   bash packaging/deb.sh [FOLDER]        FOLDER, default build-package/deb, receives the files
#   LATENCY_PACKAGE=OFF bash packaging/deb.sh [FOLDER]   a trial without hardening and symbols, from the objects of
#                                                        the usual build
#
# The same commit on the same Debian is meant to give the same bytes in whatever folder it is built (tests/reproducible.sh
# checks it): the time in the files is that of the commit, or SOURCE_DATE_EPOCH, and paths of this machine are mapped to /usr/src/latency-studio.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/app/install-packages.sh"

build=${LATENCY_BUILD_DIR:-$root/build-package}
out=${1:-$build/deb}
mkdir -p "$out"
out=$(cd "$out" && pwd)
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    # A tree without its history takes the date of the news.
    SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null ||
        date -u -d "$(sed -n '1s/.*(\(.*\)).*/\1/p' "$root/NEWS")" +%s)
fi
# Paths are mapped, so what ccache kept from another folder is the same object.
export SOURCE_DATE_EPOCH CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 LC_ALL=C.UTF-8 TZ=UTC QT_HASH_SEED=0
umask 022

install_packages dpkg-dev file
configure_and_build "$build" latency_texts -DLATENCY_TESTS=OFF -DLATENCY_PACKAGE="${LATENCY_PACKAGE:-ON}" -DCMAKE_INSTALL_PREFIX=/usr
rm -rf "$build/_CPack_Packages" "$build"/*.deb "$build"/*.ddeb
(cd "$build" && cpack -G DEB >"$build/cpack.log" 2>&1) || { cat "$build/cpack.log" >&2; exit 1; }
mv "$build"/latency-studio_*.deb "$out"
for symbols in "$build"/*.ddeb; do
    [ -e "$symbols" ] && mv "$symbols" "$out/$(basename "${symbols%.ddeb}").deb"
done
cd "$out"
package=$(ls latency-studio_*.deb)
bash "$root/packaging/sbom.sh" "$package" "$root" >"${package%.deb}.spdx.json"
sha256sum -- *.deb *.spdx.json >SHA256SUMS
cat SHA256SUMS
