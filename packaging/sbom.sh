#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the bill of materials of a package as SPDX 2.3 JSON: the package, its dependencies, which are linked at run
# time, and the libraries of headers that are compiled into it, all with the versions installed here.
#
#   bash packaging/sbom.sh PACKAGE.deb ROOT
set -euo pipefail
package=$1 root=$2
created=$(date -u -d "@${SOURCE_DATE_EPOCH:?}" +%Y-%m-%dT%H:%M:%SZ)
version=$(dpkg-deb -f "$package" Version)
digest=$(sha256sum "$package" | cut -d' ' -f1)
headers="nlohmann-json3-dev libeigen3-dev libcli11-dev"

# The first alternative of each dependency that is installed here.
linked=$(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/ *|.*//; s/ *(.*//; s/ //g' | LC_ALL=C sort -u)

# The licences that Debian's copyright file of a package lists, which is not a statement in terms of SPDX.
licences() {
    local file=/usr/share/doc/$1/copyright
    [ -r "$file" ] || return 0
    sed -n 's/^License: *\([^ ].*\)$/\1/p' "$file" | LC_ALL=C sort -u | paste -sd';' | sed 's/;/; /g; s/[\\"]//g'
}

# add NAME RELATIONSHIP: to $entries and $relations; what is not installed here is not linked.
entries="" relations=""
add() {
    local name=$1 installed source id
    id=SPDXRef-${name//[^A-Za-z0-9.-]/-}
    installed=$(dpkg-query -W -f='${Version}' "$name" 2>/dev/null) || return 0
    source=$(dpkg-query -W -f='${source:Package}' "$name")
    entries+=",
    {\"SPDXID\": \"$id\", \"name\": \"$name\", \"versionInfo\": \"$installed\", \"supplier\": \"Organization: Debian\",
     \"downloadLocation\": \"NOASSERTION\", \"filesAnalyzed\": false, \"licenseConcluded\": \"NOASSERTION\",
     \"licenseDeclared\": \"NOASSERTION\", \"copyrightText\": \"NOASSERTION\",
     \"licenseComments\": \"Debian's copyright file lists: $(licences "$name")\", \"sourceInfo\": \"source package $source\",
     \"externalRefs\": [{\"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\",
                       \"referenceLocator\": \"pkg:deb/debian/$name@${installed//+/%2B}\"}]}"
    relations+=",
    {\"spdxElementId\": \"SPDXRef-latency-studio\", \"relationshipType\": \"$2\", \"relatedSpdxElement\": \"$id\"}"
}

for name in $linked; do add "$name" DYNAMIC_LINK; done
for name in $headers; do add "$name" STATIC_LINK; done

cat <<END
{
  "spdxVersion": "SPDX-2.3",
  "dataLicense": "CC0-1.0",
  "SPDXID": "SPDXRef-DOCUMENT",
  "name": "latency-studio-$version",
  "documentNamespace": "urn:latency-studio:sbom:$digest",
  "creationInfo": {"created": "$created", "creators": ["Tool: latency-studio-packaging/sbom.sh"]},
  "packages": [
    {"SPDXID": "SPDXRef-latency-studio", "name": "latency-studio", "versionInfo": "$version",
     "packageFileName": "$(basename "$package")", "downloadLocation": "NOASSERTION", "filesAnalyzed": false,
     "checksums": [{"algorithm": "SHA256", "checksumValue": "$digest"}],
     "licenseConcluded": "GPL-3.0-or-later", "licenseDeclared": "GPL-3.0-or-later",
     "copyrightText": "$(sed -n 's/^Copyright: *//p' "$root/packaging/debian/copyright" | head -n 1)"}$entries
  ],
  "relationships": [
    {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-latency-studio"}$relations
  ]
}
END
