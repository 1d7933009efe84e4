#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a signed apt repository of packages in a folder, which may be served as it is or be used from the disk.
#
#   bash packaging/repository.sh FOLDER KEY PACKAGE.deb…
#
# KEY names a key of gpg, such as its mail address; what is signed is Release. FOLDER/latency-studio.sources is the
# entry for /etc/apt/sources.list.d on this machine.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '3,8p' "$0"; exit 2; }
folder=$1 key=$2
shift 2
for tool in apt-ftparchive gpg; do
    command -v $tool >/dev/null || { echo "repository: $tool is missing; on Debian it is in apt-utils or gnupg." >&2; exit 2; }
done
for package in "$@"; do
    [ "$(dpkg-deb -f "$package" Package)" ] || exit 3
done
mkdir -p "$folder/pool"
scratch=$(mktemp)
cp -- "$@" "$folder/pool"
cd "$folder"
index() { apt-ftparchive -o APT::FTPArchive::AlwaysStat=true "$@"; }
index packages pool >Packages.new
gzip -9nc Packages.new >Packages.gz.new
gpg --batch --yes --armor --export "$key" >latency-studio.asc.new
[ -s latency-studio.asc.new ] || { echo "repository: gpg has no key \"$key\"." >&2; exit 3; }
mv Packages.new Packages
mv Packages.gz.new Packages.gz
mv latency-studio.asc.new latency-studio.asc
rm -f Release InRelease Release.gpg
index -o APT::FTPArchive::Release::Origin="Latency Studio" -o APT::FTPArchive::Release::Label="Latency Studio" \
    release . >"$scratch"
mv "$scratch" Release
chmod 644 Release
gpg --batch --yes --local-user "$key" --clear-sign --output InRelease Release
gpg --batch --yes --local-user "$key" --armor --detach-sign --output Release.gpg Release
cat >latency-studio.sources <<END
Types: deb
URIs: file:$PWD
Suites: ./
Signed-By: $PWD/latency-studio.asc
END
echo "$PWD: $(grep -c '^Package:' Packages) packages"
