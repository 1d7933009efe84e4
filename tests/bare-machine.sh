#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a package in a bare Debian, starts it, opens a session by its type, and removes it again without remains.
#
#   bash tests/bare-machine.sh PACKAGE.deb [SUITE]      SUITE: bookworm, which is the default
#
# Run it as root; it needs debootstrap and a mirror, and leaves nothing. PICTURES=FOLDER keeps pictures of the window.
# A package is for the release that it was built on.
set -euo pipefail
package=$(readlink -f "$1")
suite=${2:-bookworm}
[ "$(id -u)" = 0 ] || { echo "bare-machine: run it as root." >&2; exit 2; }
command -v debootstrap >/dev/null || apt-get install -y -q --no-install-recommends debootstrap >/dev/null
mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1)
root=$(mktemp -d -t bare-machine.XXXXXX)
leave() {
    local process
    for process in /proc/[0-9]*; do # what a failure left running in there
        [ "$(readlink "$process/root" 2>/dev/null)" != "$root" ] || kill -9 "${process#/proc/}" 2>/dev/null || true
    done
    mountpoint -q "$root/proc" && umount -l "$root/proc"
    mountpoint -q "$root/dev" && umount -l "$root/dev"
    rm -rf --one-file-system "$root"
}
trap leave EXIT
debootstrap --variant=minbase "$suite" "$root" "${mirror:-http://deb.debian.org/debian}" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; exit 2; }
rm -f "$root.log"
cp /etc/apt/apt.conf.d/99* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp /etc/apt/sources.list.d/debian.sources "$root/etc/apt/sources.list.d/" 2>/dev/null && rm -f "$root/etc/apt/sources.list"
cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp "$package" "$root/root/latency-studio.deb"
cp "$(dirname "${BASH_SOURCE[0]}")/packaging/bare_machine_inside.sh" "$root/root/inside.sh"
status=0
chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb \
    DEBIAN_FRONTEND=noninteractive bash /root/inside.sh || status=$?
if [ -n "${PICTURES:-}" ]; then
    mkdir -p "$PICTURES"
    cp "$root"/root/pictures/* "$PICTURES" 2>/dev/null || true
fi
exit $status
