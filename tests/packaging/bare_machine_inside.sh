#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What tests/bare-machine.sh does inside the bare machine.
set -euo pipefail
cd /root
mkdir -p pictures
fail() { echo "FAILED   $*"; exit 1; }
# Sets `seconds` to the processor's of everything that this script has waited for.
spent() {
    times >/root/times
    seconds=$(awk 'NR == 2 { gsub(/[ms]/, " "); printf "%d", $1 * 60 + $2 + $3 * 60 + $4 }' /root/times)
}
quiet() { "$@" >log 2>&1 || { tail -n 20 log; fail "$*"; }; }

quiet apt-get update -q
quiet apt-get install -y -q --no-install-recommends --download-only ./latency-studio.deb
spent
before=$seconds
begin=$(date +%s)
quiet apt-get install -y -q --no-install-recommends ./latency-studio.deb
spent
installed=$((seconds - before))
echo "ok       installed in $(($(date +%s) - begin)) s, $installed s of processor, without the download"

# Before a display is installed, which brings libraries of its own.
for file in /usr/bin/latency-studio /usr/lib/*/latency-studio/modules/*.so; do
    ! ldd "$file" | grep "not found" || fail "$file lacks libraries"
done
latency-studio --version --speed || fail "LibTorch is not found"
outside=$(dpkg -L latency-studio | while read -r path; do
    if [ ! -d "$path" ] && [[ $path != /usr/* ]]; then echo "$path"; fi
done)
[ -z "$outside" ] || fail "outside the prefix: $outside"
echo "ok       every file is in /usr, and no library is missing"

quiet apt-get install -y -q --no-install-recommends xvfb xdotool imagemagick xdg-utils libfile-mimeinfo-perl procps
Xvfb :77 -screen 0 1440x900x24 >/dev/null 2>&1 &
display=$!
export DISPLAY=:77 HOME=/root/home XDG_RUNTIME_DIR=/root/run QT_QPA_PLATFORM=xcb
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
until xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.1; done

# window SECONDS: waits for a window of the program.
window() {
    local end=$(($(date +%s) + $1))
    until xdotool search --onlyvisible --name "Latency Studio" >/dev/null 2>&1; do
        [ "$(date +%s)" -lt "$end" ] || return 1
        sleep 0.1
    done
}
begin=$(date +%s%N)
latency-studio 2>said &
program=$!
window 60 || { cat said; fail "no window"; }
echo "ok       first window after $((($(date +%s%N) - begin) / 1000000)) ms"
seconds=$(awk '{ print int(($14 + $15) / 100 + 1) }' /proc/$program/stat)
echo "ok       from apt install to the first window: $((installed + seconds)) s of processor"
[ $((installed + seconds)) -le 60 ] || fail "more than 60 s of processor"
sleep 8
import -window root pictures/start.png
# What is kept in case of a crash is a session; after a crash it is there.
kept=""
for attempt in $(seq 40); do
    kept=$(grep -rl '"latency-session/' "$HOME" 2>/dev/null | head -n 1 || true)
    [ -z "$kept" ] || break
    [ "$attempt" != 5 ] || xdotool key ctrl+2 sleep 0.5 mousemove 700 500 click 1
    sleep 0.5
done
[ -n "$kept" ] || fail "no session was kept"
cp "$kept" my.session.json
kill -9 $program
wait $program 2>/dev/null || true
rm -rf "$HOME" && mkdir "$HOME"
echo "ok       a session of $(stat -c %s my.session.json) bytes"

type=$(xdg-mime query filetype my.session.json)
[ "$type" = application/vnd.latency-studio.session+json ] || fail "the session is of type $type"
[ "$(xdg-mime query default "$type")" = io.github.latency_studio.desktop ] || fail "no program is registered for $type"
xdg-open my.session.json >said 2>&1 &
called=""
for attempt in $(seq 120); do
    called=$(pgrep -ax latency-studio | grep "my.session.json" || true)
    [ -z "$called" ] || break
    sleep 0.5
done
[ -n "$called" ] || { cat said; fail "xdg-open does not call the program with the session"; }
window 60 || { cat said; fail "xdg-open opened no window"; }
sleep 6
import -window root pictures/session.png
opened=$(xdotool search --onlyvisible --name "Latency Studio" | head -n 1)
echo "ok       xdg-open shows \"$(xdotool getwindowname "$opened")\""
for process in $(pgrep -x latency-studio); do kill "$process" || true; done
sleep 2
kill $display

rm -rf "$HOME" my.session.json said
quiet apt-get purge -y -q latency-studio
left=$(find / -xdev -iname '*latency*studio*' -not -path '/root/latency-studio.deb' -not -path '/proc/*' -not -path '/var/lib/apt/*' 2>/dev/null || true)
named=$(grep -rIl "latency.studio" /usr /etc /var/lib --exclude-dir=apt 2>/dev/null | grep -v '^/var/lib/dpkg/status-old$' || true)
[ -z "$left$named" ] || fail "left behind: $left $named"
echo "ok       removed without remains"
